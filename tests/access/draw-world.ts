/** Worlds: one or two pair works of one client, sometimes one of their sibling, and the moment they are looked at. */
import fc from 'fast-check'
import { addDays, helsinkiDate, type Instant, type LocalDate, localDate } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { deriveGrantRows, type GrantRow } from '#domain/grant'
import { id, type PairWorkId, type PersonId } from '#domain/identity'
import { foldKnown } from '#domain/knowledge'
import { builtInModels } from '#domain/models/index'
import { visibleFacts } from '#policy/sees'
import { withNew } from '#store/append'
import { type Chance, chanceOf } from './chance.ts'
import {
  birthDateOf,
  type Circumstances,
  client,
  clientSide,
  person,
  sibling,
  supervisorsOf,
  worksIn,
} from './county.ts'
import { type Place, type Scene, tellAt } from './draw-facts.ts'
import { begin, drawAt, giveLine, joinParty, mandate } from './draw-moves.ts'

/** As it was recorded, before tags were changed or entries sealed by what came after. */
export interface Log {
  readonly scene: Scene
  readonly told: readonly Fact[]
}
export interface World {
  readonly around: Circumstances
  readonly logs: readonly Log[]
  /** When it is looked at. */
  readonly now: Instant
  /** Beside the logs: statements by whoever has the database in their hands. */
  readonly outside?: readonly string[]
}
export interface Seeds {
  readonly base: number
  readonly steps: readonly number[]
  readonly others: readonly number[]
}

export const seed = () => fc.noShrink(fc.noBias(fc.nat({ max: 0x7fffffff })))
export const seedsOf = (most: number): fc.Arbitrary<Seeds> =>
  fc.record({
    base: seed(),
    steps: fc.array(seed(), { minLength: 6, maxLength: most, size: 'max' }),
    others: fc.array(seed(), { maxLength: 5 }),
  })

const later = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant

/** Two of the beginnings lead into the nights when the clocks are set. */
const beginnings = ['2026-01-05', '2026-03-24', '2026-10-20', '2026-03-28', '2026-10-24']

const drawLog = (scene: Scene, chance: Chance, steps: readonly number[], begins: Instant): Log => {
  let at = begins
  let told: readonly Fact[] = []
  const add = (more: readonly (Fact | undefined)[]) => {
    told = [...told, ...more.filter((fact) => fact !== undefined)]
  }
  const place = (key: string): Place => ({
    scene,
    facts: withNew([], told),
    at,
    key: `${scene.pairWork}-${key}`,
    chance,
  })
  add(begin(place('begin'), 1))
  at = later(at, 60)
  const givers = chance.pick([['jenni', 'tomi'], ['jenni'], ['veeti'], ['jenni'], []])
  for (const guardian of ['jenni', 'tomi'].filter(() => chance.isLikely(0.7)))
    add([
      tellAt(place(`mandate-${guardian}`), 'representation-recorded', {
        representation: { ...mandate(place('')), who: guardian },
      }),
      ...(chance.isLikely(0.7)
        ? [
            tellAt(place(`view-${guardian}`), 'guardian-view-settled', {
              view: { guardian, sees: chance.pick(['as-client', 'as-client', 'nothing']) },
            }),
          ]
        : []),
    ])
  for (const giver of givers)
    add([tellAt(place(`giver-${giver}`), 'giver-required', { giver: { giver } })])
  for (const party of chance.some(['school', 'psychiatry', 'peers'], 0.55)) {
    at = later(at, 30)
    for (const giver of givers) add([giveLine(place(`line-${party}-${giver}`), giver, party)])
    add([joinParty(place(`join-${party}`), party)])
  }
  steps.forEach((one, index) => {
    const pace = chanceOf(one ^ 0x5bd1)
    at = later(at, pace.pick([0, 1, 60, 60 * 7, 60 * 24, 60 * 24 * 2, 60 * 24 * 5]))
    add(drawAt(place(`step${index}`), one))
  })
  return { scene, told }
}

export const drawWorld = ({ base, steps, others }: Seeds): World => {
  const chance = chanceOf(base)
  const begins = `${chance.pick(beginnings)}T08:00:00.000Z` as Instant
  const around: Circumstances = {
    birthDate: chance.pick([localDate('2012-04-01'), localDate('2008-03-29'), null]),
    secret: chance.isLikely(0.2) ? [chance.pick(clientSide)] : [],
  }
  const model = chance.pick(builtInModels)
  const scene = (name: string, home: readonly string[], opener: string): Scene => ({
    pairWork: id<'pair-work'>(name),
    client: name === 'third' ? sibling : client,
    model: name === 'first' ? model : chance.pick(builtInModels),
    home,
    opener,
  })
  const first = scene(
    'first',
    chance.isLikely(0.3) ? ['protection', 'disability'] : ['protection'],
    'elina',
  )
  const logs = [drawLog(first, chance, steps, begins)]
  if (chance.isLikely(0.4))
    logs.push(drawLog(scene('second', ['disability'], 'dora'), chance, others, begins))
  if (chance.isLikely(0.2))
    logs.push(drawLog(scene('third', ['protection'], 'elina'), chance, others, begins))
  const last = lastMoment(logs, begins)
  return {
    around,
    logs,
    now: later(last, chance.pick([1, 60, 60 * 24, 60 * 24 * 6, 60 * 24 * 30])),
  }
}

const lastMoment = (logs: readonly Log[], begins: Instant): Instant =>
  logs
    .flatMap((log) => log.told.map((fact) => fact.recordedAt))
    .reduce((one, other) => (one > other ? one : other), begins)

/** What the core derives of one log: as reading it again would give it, and who sees what from when to when. */
export interface Derived {
  readonly facts: readonly Fact[]
  readonly rows: readonly GrantRow[]
}
export const derive = (log: Log, around: Circumstances): Derived => {
  const known = derived.get(log)
  if (known?.around === around) return known.is
  const is = deriveAnew(log, around)
  derived.set(log, { around, is })
  return is
}
/** Asked many times over of the same log. */
const derived = new WeakMap<Log, { readonly around: Circumstances; readonly is: Derived }>()
const deriveAnew = (log: Log, around: Circumstances): Derived => {
  const facts = withNew([], log.told)
  const rows = deriveGrantRows(foldKnown(facts), {
    client: { id: person(log.scene.client), birthDate: birthDateOf(log.scene, around) },
    model: log.scene.model,
    supervisorsOf,
    worksIn,
    protectedPersons: new Set(around.secret.map(person)),
  })
  return { facts, rows }
}

export interface Looking {
  readonly person: PersonId
  readonly service: ReturnType<typeof id<'service'>> | null
  readonly on: LocalDate
  readonly at?: Instant | undefined
}
export const inForce = (rows: readonly GrantRow[], reader: Looking): readonly GrantRow[] =>
  rows.filter(
    (row) =>
      row.person === reader.person &&
      row.service === reader.service &&
      row.from <= reader.on &&
      (row.until === null || reader.on <= row.until) &&
      (row.endsAt === null || (reader.at !== undefined && reader.at < row.endsAt)) &&
      (row.standing !== 'supervisor' || leads(reader)),
  )
export const seenBy = (
  { facts, rows }: Derived,
  reader: Looking,
  { client: whose }: Pick<Scene, 'client'>,
): readonly Fact[] => visibleFacts(facts, rows, { ...reader, leads: leads(reader) }, person(whose))
const leads = ({ person: who, service }: Looking): boolean =>
  service !== null && supervisorsOf(service).includes(who)

export const dayOf = helsinkiDate
export { addDays, type PairWorkId }
