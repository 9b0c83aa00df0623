/** Drafts on this device: from the first letter, so that a closed tab loses nothing. */

/** Which form's. `about`: ids of what it is about. */
export interface DraftPlace {
  /** Null: of no pair work. */
  readonly pairWork: string | null
  /** A command's name, or a page's. */
  readonly form: string
  readonly about: string
}
/** Whose, and in which service they write. */
export interface Writer {
  readonly person: string
  readonly service: string | null
}
export interface Draft {
  readonly place: DraftPlace
  readonly commandId: string
  /** The form as it was typed. */
  readonly values: unknown
  /** The free texts of it: what stays to be read when the form may be opened no more. */
  readonly words: readonly string[]
  /** When it was last typed in. */
  readonly savedAt: string
  /** When the server last kept it; null: never. */
  readonly keptAt: string | null
  /** What the server calls the writing this one goes on from; null: it has none. */
  readonly base: string | null
  /** What was sent and not answered: should the server have it after all, it is no other's. */
  readonly tried: readonly string[]
  /** The server has it as it stands here. */
  readonly isSent: boolean
  /** Recorded or thrown away, and the server has not heard it yet. */
  readonly isOver?: true
  /** Never leaves this device: what is asked about nobody has no writer elsewhere. */
  readonly staysHere?: true
}

export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  readonly length: number
  key(place: number): string | null
}

const start = 'tyopari.draft:'

export const draftKey = (writer: Writer, { pairWork, form, about }: DraftPlace): string =>
  `${start}${[writer.person, writer.service ?? '', pairWork ?? '', form, about].join(':')}`

/** Another version of the app may have kept something else under the name. */
const isDraft = (read: unknown): read is Draft =>
  typeof read === 'object' && read !== null && 'place' in read && 'commandId' in read

export const readDraft = (shelf: Shelf, key: string): Draft | null => {
  try {
    const read: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    return isDraft(read) ? read : null
  } catch {
    return null
  }
}

/** False when the device takes no more: then the screen says so. */
export const keepDraft = (shelf: Shelf, key: string, draft: Draft): boolean => {
  try {
    shelf.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

const keysOf = (shelf: Shelf): readonly string[] =>
  Array.from({ length: shelf.length }, (_one, place) => shelf.key(place) ?? '').filter((key) =>
    key.startsWith(start),
  )
export const draftKeys = (shelf: Shelf, writer: Writer): readonly string[] => {
  const own = `${start}${writer.person}:${writer.service ?? ''}:`
  return keysOf(shelf).filter((key) => key.startsWith(own))
}
/** Of one person, whatever service they wrote in, the commands of what the server does not have. */
export const unsentOf = (shelf: Shelf, person: string): readonly string[] =>
  keysOf(shelf).flatMap((key) => {
    const draft = key.startsWith(`${start}${person}:`) ? readDraft(shelf, key) : null
    return draft === null || draft.isSent || draft.isOver ? [] : [draft.commandId]
  })

/** Whoever it was of: what the server has need not stay on a device others may sit at. */
export const clearSent = (shelf: Shelf): void => {
  for (const key of keysOf(shelf)) {
    const draft = readDraft(shelf, key)
    if (draft === null || draft.isSent) shelf.removeItem(key)
  }
}
export const clearAll = (shelf: Shelf, person: string): void => {
  for (const key of keysOf(shelf)) if (key.startsWith(`${start}${person}:`)) shelf.removeItem(key)
}
