/**
 * What was sent while the network was gone: kept on this device with the id it was sent under, and sent again by itself.
 * Should the first have reached the server after all, the same id makes it one.
 */
import type { CommandKind } from '#domain/commands'
import type { Shelf, Writer } from './drafts.ts'

export interface Unsent {
  readonly commandId: string
  readonly path: string
  readonly body: unknown
  readonly kind: CommandKind | null
  readonly pairWork: string | null
  /** Where its form is, to look at it again. */
  readonly at: string
  readonly sentAt: string
  /** Why the server would not have it, once it could be asked. */
  readonly refused?: string
}
export type Sending =
  | { readonly is: 'done'; readonly answer: unknown }
  | { readonly is: 'refused'; readonly why: string }
  /** Still not reached. */
  | { readonly is: 'later' }

export interface AroundUnsent {
  readonly shelf: Shelf
  readonly send: (one: Unsent) => Promise<Sending>
}
/** Told what became of one that waited. */
export type Heard = (one: Unsent, answer: unknown) => void

const start = 'tyopari.unsent:'
const keyOf = (writer: Writer, commandId: string) =>
  `${start}${writer.person}:${writer.service ?? ''}:${commandId}`

export const makeUnsent = ({ shelf, send }: AroundUnsent) => {
  const listeners = new Set<() => void>()
  const heard = new Set<Heard>()
  let writer: Writer | null = null
  let list: readonly Unsent[] = []
  let going: Promise<void> | undefined
  const read = (): readonly Unsent[] => {
    if (!writer) return []
    const own = keyOf(writer, '')
    return Array.from({ length: shelf.length }, (_one, place) => shelf.key(place) ?? '')
      .filter((key) => key.startsWith(own))
      .flatMap((key) => {
        try {
          return [JSON.parse(shelf.getItem(key) ?? '') as Unsent]
        } catch {
          return []
        }
      })
      .toSorted((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
  }
  const tell = () => {
    list = read()
    for (const listener of listeners) listener()
  }
  const put = (whose: Writer, one: Unsent): void => {
    try {
      shelf.setItem(keyOf(whose, one.commandId), JSON.stringify(one))
    } catch {
      // The draft is there still; the person sends it again themselves.
    }
    tell()
  }
  const take = (whose: Writer, commandId: string): void => {
    shelf.removeItem(keyOf(whose, commandId))
    tell()
  }
  const sendEach = async (): Promise<void> => {
    for (const one of read()) {
      const whose = writer
      if (!whose || one.refused !== undefined) continue
      const answer = await send(one)
      // Taken back, or another signed in meanwhile.
      if (shelf.getItem(keyOf(whose, one.commandId)) === null) continue
      if (answer.is === 'later') return
      if (answer.is === 'refused') put(whose, { ...one, refused: answer.why })
      else {
        take(whose, one.commandId)
        for (const hear of heard) hear(one, answer.answer)
      }
    }
  }
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hear: (one: Heard) => {
      heard.add(one)
      return () => {
        heard.delete(one)
      }
    },
    list: (): readonly Unsent[] => list,
    find: (commandId: string): Unsent | undefined =>
      list.find((one) => one.commandId === commandId),
    begin: (whose: Writer) => {
      writer = whose
      tell()
    },
    end: () => {
      writer = null
      tell()
    },
    add: (one: Unsent) => {
      if (writer) put(writer, one)
    },
    /** Changed, sent by hand, or not to be sent. */
    take: (commandId: string) => {
      if (writer && list.some((one) => one.commandId === commandId)) take(writer, commandId)
    },
    /** One after another, in the order they were sent. */
    sendAll: (): Promise<void> => {
      going ??= sendEach().finally(() => {
        going = undefined
      })
      return going
    },
    throwAway: () => {
      if (!writer) return
      for (const { commandId } of read()) shelf.removeItem(keyOf(writer, commandId))
      tell()
    },
  }
}
