/**
 * Facts as a test tells them: a kind and its parts' values, everything else made up and in order. A part's id may be
 * given so that a later fact can point at it.
 */
import { type Instant, instant } from '../../src/domain/calendar.ts'
import {
  type Fact,
  type FactKind,
  type Part,
  type PartName,
  type PartValues,
  shapeOf,
} from '../../src/domain/facts/index.ts'
import { id } from '../../src/domain/identity.ts'

type PartsOf<K extends FactKind> = {
  readonly [N in PartName<K>]?: PartValues<K, N> | readonly PartValues<K, N>[]
}
interface Circumstances {
  readonly by?: string
  readonly service?: string
  /** A day at noon in UTC, or an instant. */
  readonly at?: string
  readonly id?: string
}

let count = 0
const instantOf = (at: string): Instant => instant(at.length === 10 ? `${at}T12:00:00.000Z` : at)

export const tell = <K extends FactKind>(
  kind: K,
  parts: PartsOf<K>,
  { by = 'elina', service = 'child-protection', at = '2026-04-21', id: partId }: Circumstances = {},
): Fact => {
  count += 1
  const author = { person: id<'person'>(by), service: id<'service'>(service) }
  const made = Object.entries(parts).flatMap(([name, values]) =>
    [values].flat().map(
      (one, index): Part => ({
        id: id(index === 0 && partId !== undefined ? partId : `part-${count}-${name}-${index}`),
        name,
        category: shapeOf(kind)[name]?.category ?? 'plan',
        topics: [],
        unsorted: false,
        readers: [],
        author,
        about: null,
        whereabouts: false,
        values: one as Part['values'],
      }),
    ),
  )
  return {
    id: id(`fact-${count}`),
    kind,
    round: 1,
    happenedAt: instantOf(at),
    recordedAt: instantOf(at),
    by: author,
    commandId: id(`command-${count}`),
    parts: made,
  }
}
