/** What of one pair work has come to the end of its time. Only of one whose rounds have all ended. */
import {
  addDays,
  addYears,
  compareDates,
  helsinkiDate,
  type Instant,
  type LocalDate,
} from './calendar.ts'
import type { Fact, Part } from './facts/index.ts'
import type { PartId } from './identity.ts'
import {
  type KnownDays,
  type LongerTimes,
  type RetentionClassId,
  type RetentionTime,
  retentionClassOf,
  timeOf,
} from './retention.ts'
import { factClasses } from './retention-of.ts'

export interface Due {
  readonly class: RetentionClassId
  readonly on: LocalDate
  readonly parts: readonly PartId[]
}
export interface RetentionAround {
  /** The classes of its homes. */
  readonly homes: readonly RetentionClassId[]
  readonly birth: LocalDate | null
  readonly death: LocalDate | null
  readonly longer?: LongerTimes
}

const dayAfter = (time: RetentionTime, days: KnownDays): LocalDate | null => {
  const from = days[time.after]
  return from === undefined ? null : addDays(addYears(from, time.years), 1)
}

/** The first day a class may go, the day after its time was full, or null: not known. The second way counts only where the first cannot. */
export const dueOn = (
  id: RetentionClassId,
  days: KnownDays,
  longer: LongerTimes = {},
): LocalDate | null => {
  const time = timeOf(id, longer)
  if (!time) return null
  const first = dayAfter(time, days)
  if (first) return first
  const { otherwise } = retentionClassOf(id)
  return otherwise
    ? dayAfter({ ...otherwise, years: otherwise.years + (longer[id] ?? 0) }, days)
    : null
}

const latest = (days: readonly LocalDate[]): LocalDate | null =>
  days.toSorted(compareDates).at(-1) ?? null

/** The day the matter was closed as far as it is told here; null while a round goes on. */
export const closedOn = (facts: readonly Fact[]): LocalDate | null => {
  const opened = facts.filter((fact) => fact.kind === 'round-opened').length
  const closed = facts.filter((fact) => fact.kind === 'round-closed')
  if (opened === 0 || closed.length < opened) return null
  const ended = facts
    .filter((fact) => fact.kind === 'client-relationship-ended')
    .flatMap((fact) => fact.parts.map((part) => part.values.on as LocalDate))
  return latest([...closed.map((fact) => helsinkiDate(fact.happenedAt)), ...ended])
}

interface Held {
  readonly fact: Fact
  readonly part: Part
}

/** What is due, in classes, whether or not its day has come. @param facts everything that is left of the log */
export const deriveDue = (facts: readonly Fact[], around: RetentionAround): readonly Due[] => {
  const closed = closedOn(facts)
  if (!closed) return []
  const days: KnownDays = {
    'matter-closed': closed,
    ...(around.birth ? { birth: around.birth } : {}),
    ...(around.death ? { death: around.death } : {}),
  }
  const all = facts.flatMap((fact) => fact.parts.map((part): Held => ({ fact, part })))
  const of = (wanted: string) => all.filter(({ fact }) => factClasses[fact.kind] === wanted)
  const homes = around.homes.map((home) => ({
    home,
    on: dueOn(home, days, around.longer),
  }))
  // One home whose time is not known keeps the whole matter.
  const matterOn = homes.some(({ on }) => on === null)
    ? null
    : latest(homes.flatMap(({ on }) => on ?? []))
  const matter = homes.find(({ on }) => on === matterOn)?.home ?? 'no-rule'
  const permissionOn = dueOn('permission', days, around.longer)
  const superseded = new Map(supersededOn(facts))
  const lines = of('line')
  const dues: (Due | null)[] = [
    matterOn && dueOf(matter, matterOn, of('matter')),
    ...group(
      lines.flatMap((held) => {
        const at = superseded.get(held.fact.id)
        const on =
          at && dueOn('earlier-permission', { 'next-version': helsinkiDate(at) }, around.longer)
        return on ? [{ held, on }] : []
      }),
      'earlier-permission',
    ),
    ...group(
      of('log').flatMap((held) => {
        const on = dueOn('log', { happened: helsinkiDate(held.fact.happenedAt) }, around.longer)
        return on ? [{ held, on }] : []
      }),
      'log',
    ),
    // What permissions and logs are read against goes last, never before the matter itself.
    permissionOn && matterOn
      ? dueOf('permission', compareDates(permissionOn, matterOn) < 0 ? matterOn : permissionOn, [
          ...of('permission'),
          ...lines.filter(({ fact }) => !superseded.has(fact.id)),
          ...of('frame'),
        ])
      : null,
  ]
  return dues.filter((due) => due !== null)
}

const dueOf = (id: RetentionClassId, on: LocalDate, held: readonly Held[]): Due | null =>
  held.length === 0 ? null : { class: id, on, parts: held.map(({ part }) => part.id) }

const group = (
  held: readonly { readonly held: Held; readonly on: LocalDate }[],
  id: RetentionClassId,
): readonly (Due | null)[] =>
  [...Map.groupBy(held, ({ on }) => on)].map(([on, all]) =>
    dueOf(
      id,
      on,
      all.map((one) => one.held),
    ),
  )

/**
 * Answers that are no longer the newest, and when the next one was made. A withdrawal is a new version of every line it
 * touches; whoever has nothing newer has the newest.
 */
export const supersededOn = (facts: readonly Fact[]): readonly (readonly [string, Instant])[] => {
  const current = new Map<string, Fact[]>()
  const superseded: [string, Instant][] = []
  const replace = (key: string, by: Fact) => {
    for (const fact of current.get(key) ?? []) superseded.push([fact.id, by.recordedAt])
    current.set(key, [by])
  }
  for (const fact of facts) {
    const values = fact.parts[0]?.values
    if (!values || factClasses[fact.kind] !== 'line') continue
    const giver = String(values.giver)
    if (fact.kind !== 'line-withdrawn' || values.scope === 'party')
      replace(`${giver} ${String(values.party)}`, fact)
    else {
      const touched = [...current.keys()].filter((key) => key.startsWith(`${giver} `))
      if (values.scope === 'all') for (const key of touched) replace(key, fact)
      // Which lines were paused is read from all of it together: it stays as long as the newest.
      else for (const key of touched) current.set(key, [...(current.get(key) ?? []), fact])
    }
  }
  const still = new Set([...current.values()].flat().map((fact) => fact.id))
  return superseded.filter(([id]) => !still.has(id as Fact['id']))
}
