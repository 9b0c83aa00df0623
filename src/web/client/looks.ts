/** A client's log as it is told: day by day, and on each day person by person, with what each of them did. */
import { deriveShownUses, type ShownUse, type UseRow } from '../officer/as-one.ts'
import { helsinkiToday } from '../text/days.ts'

export interface PersonLooked {
  /** The person in one service: in another service they are told apart. */
  readonly key: string
  readonly person: string
  readonly service: string | null
  /** Earliest first: the day is read as it went. */
  readonly looks: readonly ShownUse[]
  /** Why they may: each basis once, with the highest version of the permission it stood on. */
  readonly bases: readonly { readonly kind: string; readonly version: number | null }[]
  /** Why they looked, where no basis of a grant tells it. */
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
  readonly reasons: readonly string[]
  readonly disclosed: boolean
}
export interface DayLooked {
  readonly day: string
  readonly people: readonly PersonLooked[]
}

/** The sentence it stands in has a full stop of its own. */
const bare = (words: string): string => words.trim().replace(/\.$/, '')
const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

const basesOf = (rows: readonly UseRow[]): PersonLooked['bases'] => {
  const versions = new Map<string, number | null>()
  for (const { kind, lines } of rows.flatMap(({ basis }) => basis)) {
    const highest = Math.max(versions.get(kind) ?? 0, ...(lines ?? []).map((one) => one.version))
    versions.set(kind, highest > 0 ? highest : null)
  }
  return [...versions].map(([kind, version]) => ({ kind, version }))
}

/** @param rows newest first, as the server gives them */
export const deriveDays = (rows: readonly UseRow[]): readonly DayLooked[] => {
  const shown = deriveShownUses(rows)
  const days = Map.groupBy(shown, ({ row }) => helsinkiToday(new Date(row.at)))
  return [...days].map(([day, ofDay]) => ({
    day,
    people: [...Map.groupBy(ofDay, ({ row }) => `${row.person} ${row.service ?? ''}`)].flatMap(
      ([key, looks]) => {
        const all = looks.map(({ row }) => row)
        const [first] = all
        return first
          ? [
              {
                key,
                person: first.person,
                service: first.service,
                looks: looks.toReversed(),
                bases: basesOf(all),
                purposes: unique(all.map(({ purpose }) => purpose)),
                categories: unique(all.flatMap(({ categories }) => categories)),
                reasons: unique(
                  all.map(({ reason }) => bare(reason ?? '')).filter((one) => one !== ''),
                ),
                disclosed: all.some((row) => row.disclosed === true),
              },
            ]
          : []
      },
    ),
  }))
}
