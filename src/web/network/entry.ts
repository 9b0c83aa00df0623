/** An entry of the map as it is typed, and as it is sent. */
import type { Around } from './around.ts'

export interface Entry {
  readonly name: string
  readonly role: string
  readonly service: string
  readonly status: string
  readonly often: string
  readonly contact: string
  readonly person: string
  readonly words: string
  readonly topics: readonly string[]
}

/** `topics`: what the earlier entry is about. */
export const entryOf = (item: Around | undefined, topics: readonly string[]): Entry => ({
  // People's names are the members'; the entry is named by what it is.
  name: item ? item.under || item.name : '',
  role: item && item.role !== 'party' ? item.role : '',
  service: item?.party ?? '',
  status: item?.status ?? 'in-use',
  often: item?.often ?? '',
  contact: item?.contact ?? '',
  person: item?.person ?? '',
  words: item?.words ?? '',
  topics,
})

export const textsOf = ({ name, contact, person, words }: Entry): readonly string[] =>
  [name, contact, person, words].filter((one) => one.trim() !== '')

/** What was not said is left out: an empty text says nothing. No topic chosen: unsorted. */
export const payloadOf = (entry: Entry, item: Around | undefined) => {
  const { topics, ...fields } = entry
  const said = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  return {
    services: [
      {
        ...Object.fromEntries(said),
        ...(topics.length > 0 ? { topics } : {}),
        ...(item?.entry ? { corrects: item.entry } : {}),
      },
    ],
  }
}
