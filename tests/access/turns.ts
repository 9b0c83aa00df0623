/**
 * Moments at which access turns: Helsinki midnights where a line, a mandate or a substitution begins and ends, the nights
 * when the clocks are set, a withdrawal, access opened urgently. Each kind is drawn as often as any other.
 */
import {
  addDays,
  dayLater,
  type Instant,
  instant,
  isLocalDate,
  type LocalDate,
  startOfHelsinkiDay,
} from '#domain/calendar'
import type { Chance } from './chance.ts'
import type { Log, World } from './draw-world.ts'

export const turnKinds = [
  'now',
  'before a first day',
  'a first day begins',
  'a last day ends',
  'after a last day',
  'a night the clocks are set',
  'before, at and after access opened urgently, and its end',
  'the moment before a withdrawal',
  'the moment of a withdrawal',
  'the moment after a withdrawal',
] as const
export type TurnKind = (typeof turnKinds)[number]
export interface Turn {
  readonly kind: TurnKind
  readonly at: Instant
}

export const shifted = (at: Instant, millis: number): Instant =>
  new Date(Date.parse(at) + millis).toISOString() as Instant

/** Midnight, the hour that is skipped or comes twice, and midnight again, with the moment before each. */
const clockNights: readonly Turn[] = [
  ['2026-03-28T22:00:00.000Z', '2026-03-29T01:00:00.000Z', '2026-03-29T21:00:00.000Z'],
  ['2026-10-24T21:00:00.000Z', '2026-10-25T01:00:00.000Z', '2026-10-25T22:00:00.000Z'],
]
  .flat()
  .flatMap((at) => [0, -1].map((more) => shifted(instant(at), more)))
  .map((at) => ({ kind: 'a night the clocks are set', at }))

const daysIn = ({ told }: Log, names: readonly string[]): readonly LocalDate[] =>
  told.flatMap(({ parts }) =>
    parts.flatMap(({ values }) =>
      names
        .map((name) => values[name])
        .filter((value): value is LocalDate => typeof value === 'string' && isLocalDate(value)),
    ),
  )

const turnsOf = (log: Log, comingOfAge: LocalDate | null): readonly Turn[] => [
  ...daysIn(log, ['from']).flatMap((day): Turn[] => [
    { kind: 'before a first day', at: shifted(startOfHelsinkiDay(day), -1) },
    { kind: 'a first day begins', at: startOfHelsinkiDay(day) },
  ]),
  // A mandate's end is told by the first day it is no more.
  ...[
    ...daysIn(log, ['until']).map((day) => addDays(day, 1)),
    ...daysIn(log, ['on']),
    ...(comingOfAge ? [comingOfAge] : []),
  ].flatMap((day): Turn[] => [
    { kind: 'a last day ends', at: shifted(startOfHelsinkiDay(day), -1) },
    { kind: 'after a last day', at: startOfHelsinkiDay(day) },
  ]),
  ...log.told
    .filter(({ kind }) => kind === 'access-opened-urgently')
    .flatMap(({ recordedAt }) => [recordedAt, dayLater(recordedAt)])
    .flatMap((at) => [-1, 0, 1].map((more) => shifted(at, more)))
    .map((at): Turn => ({ kind: 'before, at and after access opened urgently, and its end', at })),
  ...clockNights,
]

/** Now, and a few of the others: first a kind, then one of it. */
export const drawTurns = (
  log: Log,
  now: Turn,
  comingOfAge: LocalDate | null,
  chance: Chance,
): readonly Turn[] => {
  const byKind = [...Map.groupBy(turnsOf(log, comingOfAge), ({ kind }) => kind).values()]
  const drawn = Array.from({ length: 3 }, () => chance.pick(chance.pick(byKind)))
  return [now, ...new Map(drawn.map((turn) => [turn.at, turn])).values()]
}

/** Often the world as it stood just before a withdrawal, with it, or a moment after; else as it is. */
export const drawNow = (
  world: World,
  chance: Chance,
): { readonly world: World; readonly now: Turn } => {
  const withdrawals = world.logs.flatMap(({ told }) =>
    told.filter(({ kind }) => kind === 'line-withdrawn'),
  )
  if (withdrawals.length === 0 || chance.isLikely(0.4))
    return { world, now: { kind: 'now', at: world.now } }
  const one = chance.pick(withdrawals)
  const [kind, more] = chance.pick([
    ['the moment before a withdrawal', -1],
    ['the moment of a withdrawal', 0],
    ['the moment after a withdrawal', 1],
  ] as const)
  const at = shifted(one.recordedAt, more)
  const logs = world.logs.flatMap((log) => {
    const end = log.told.indexOf(one)
    const told =
      end < 0
        ? log.told.filter(({ recordedAt }) => recordedAt <= at)
        : log.told.slice(0, more < 0 ? end : end + 1)
    return told.length < 6 ? [] : [{ ...log, told }]
  })
  return { world: { ...world, logs, now: at }, now: { kind, at } }
}

/** What a world is made of besides: each is counted, and none may become rare. */
export const makings = (world: World): readonly string[] => {
  const all = world.logs.flatMap(({ told }) => told)
  const has = (kind: string) => all.some((fact) => fact.kind === kind)
  const members = all.flatMap(({ kind, parts }) =>
    kind === 'member-joined'
      ? parts.map(({ values }) => `${String(values.person)} ${String(values.service)}`)
      : [],
  )
  const found: Readonly<Record<string, boolean>> = {
    'two pair works of one client': world.logs.some(({ scene }) => scene.pairWork === 'second'),
    'a sibling’s pair work': world.logs.some(({ scene }) => scene.pairWork === 'third'),
    'somebody in two hats': members.includes('sami disability') && members.includes('sami peers'),
    'a second round': all.some(({ round }) => round > 1),
    'an ended round': has('round-closed'),
    'a turvakielto': world.around.secret.length > 0,
    'text tagged anew': has('part-retagged'),
    'a sealed entry': has('entry-sealed'),
    'a seal taken back': has('seal-undone'),
    'a line with named people': all.some(({ parts }) =>
      parts.some(({ values }) => Array.isArray(values.people) && values.people.length > 0),
    ),
    'two versions of a line': all.filter(({ kind }) => kind === 'line-given').length > 3,
    'a withdrawal': has('line-withdrawn'),
    'a rest until somebody sorts it': all.some(
      ({ kind, parts }) =>
        kind === 'line-withdrawn' && parts.some(({ values }) => values.scope === 'other'),
    ),
    'a prohibition': has('prohibition-checked'),
    'access opened urgently': has('access-opened-urgently'),
    'two guardians': ['jenni', 'tomi'].every((one) =>
      all.some(
        ({ kind, parts }) =>
          kind === 'representation-recorded' && parts.some(({ values }) => values.who === one),
      ),
    ),
    'something a child forbids': has('guardian-view-limited'),
    'a substitute': has('substitute-named'),
  }
  return Object.keys(found).filter((name) => found[name])
}
