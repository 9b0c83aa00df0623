/**
 * A second world beside a drawn one: what is hidden from one reader is changed, added, removed or moved, and all that
 * reader's answers may stand on stays as it was.
 */
import type { Instant } from '#domain/calendar'
import { type Fact, type Part, shapeOf } from '#domain/facts/index'
import { withNew } from '#store/append'
import { type Chance, chanceOf } from './chance.ts'
import { supervisorsOf } from './county.ts'
import { declared } from './declared.ts'
import { drawingAt, makePart, type Place } from './draw-facts.ts'
import { drawAt } from './draw-moves.ts'
import { drawPart } from './draw-values.ts'
import { derive, inForce, type Log, type Looking, seenBy, type World } from './draw-world.ts'
import { invitationsIn } from './invitations.ts'

type Told = readonly Fact[]
interface Changing {
  readonly log: Log
  readonly chance: Chance
  readonly key: string
  /** By fact, which of its parts are hidden from the reader. */
  readonly hiddenParts: (fact: Fact) => readonly Part[]
  readonly now: Instant
}
type Change = (changing: Changing) => { readonly told: Told; readonly words: string } | undefined

const without = (told: Told, one: Fact): Told => told.filter((fact) => fact !== one)
const replaced = (told: Told, one: Fact, by: Fact): Told =>
  told.map((fact) => (fact === one ? by : fact))

const pickFrom = <T>(chance: Chance, from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : chance.pick(from)
/** No pair work is without these: they begin and end its rounds. */
const framing: ReadonlySet<string> = new Set([
  'home-set',
  'model-chosen',
  'round-opened',
  'round-closed',
])
const isFraming = ({ id, kind }: Fact): boolean => framing.has(kind) || id.includes('-begin-')
const wholly = ({ log, hiddenParts }: Changing): Told =>
  log.told.filter((fact) => hiddenParts(fact).length === fact.parts.length && !isFraming(fact))
const partly = ({ log, hiddenParts }: Changing): Told =>
  log.told.filter((fact) => hiddenParts(fact).length > 0 && !isFraming(fact))

const placeAt = ({ log, chance, key, now }: Changing, index: number): Omit<Place, 'chance'> => {
  const before = Date.parse(log.told[index - 1]?.recordedAt ?? now)
  const after = Date.parse(log.told[index]?.recordedAt ?? now)
  const at = before + Math.floor((after - before) * pickShare(chance))
  return {
    scene: log.scene,
    facts: withNew([], log.told.slice(0, index)),
    at: new Date(at).toISOString() as Instant,
    key,
  }
}
const pickShare = (chance: Chance): number => chance.pick([0, 0.3, 0.7, 1])

const inserted = (told: Told, index: number, more: Told): Told => [
  ...told.slice(0, index),
  ...more,
  ...told.slice(index),
]

const changes: Readonly<Record<string, Change>> = {
  added: (changing) => {
    const { log, chance } = changing
    const index = 5 + chance.int(Math.max(1, log.told.length - 4))
    if (index > log.told.length) return undefined
    const more = drawAt(placeAt(changing, index), chance.int(0x7fffffff))
    if (more.length === 0 || (more.some(isFraming) && index < log.told.length)) return undefined
    return { told: inserted(log.told, index, more), words: `added ${kinds(more)} at ${index}` }
  },
  removed: (changing) => {
    const one = pickFrom(changing.chance, wholly(changing))
    return one && { told: without(changing.log.told, one), words: `removed ${one.id} ${one.kind}` }
  },
  'part removed': (changing) => {
    const { log, chance, hiddenParts } = changing
    const one = pickFrom(
      chance,
      partly(changing).filter((fact) => fact.parts.length > 1),
    )
    const gone = one && pickFrom(chance, hiddenParts(one))
    if (!one || !gone) return undefined
    const parts = one.parts.filter((part) => part.id !== gone.id)
    return {
      told: replaced(log.told, one, { ...one, parts }),
      words: `removed part ${gone.name} of ${one.id} ${one.kind}`,
    }
  },
  'part changed': (changing) => {
    const { log, chance, hiddenParts, key } = changing
    const one = pickFrom(chance, partly(changing))
    const old = one && pickFrom(chance, hiddenParts(one))
    const index = one ? log.told.indexOf(one) : -1
    const place = { ...placeAt(changing, index), at: one?.recordedAt ?? changing.now, chance }
    const shape = one && old && shapeOf(one.kind)[old.name]
    const values = one && shape && drawPart(one.kind, shape.fields, drawingAt(place))
    if (!one || !old || !values) return undefined
    const id = chance.isLikely(0.3) ? `${key}.changed` : old.id
    const made = makePart(place, one.kind, old.name, id, values, old.author, old.about)
    const parts = one.parts.map((part) => (part.id === old.id ? made : part))
    return {
      told: replaced(log.told, one, { ...one, parts }),
      words: `changed part ${old.name} of ${one.id} ${one.kind}`,
    }
  },
  'part added': (changing) => {
    const { log, chance, key } = changing
    const one = pickFrom(chance, log.told)
    const names = one ? Object.entries(shapeOf(one.kind)).filter(([, shape]) => shape.many) : []
    const named = pickFrom(chance, names)
    if (!one || !named) return undefined
    const place = { ...placeAt(changing, log.told.indexOf(one)), at: one.recordedAt, chance }
    const values = drawPart(one.kind, named[1].fields, drawingAt(place))
    if (!values) return undefined
    const made = makePart(place, one.kind, named[0], `${key}.more`, values, one.by, null)
    const at = chance.int(one.parts.length + 1)
    const parts = [...one.parts.slice(0, at), made, ...one.parts.slice(at)]
    return {
      told: replaced(log.told, one, { ...one, parts }),
      words: `added part ${named[0]} to ${one.id} ${one.kind}`,
    }
  },
  moved: (changing) => {
    const { log, chance } = changing
    const one = pickFrom(chance, wholly(changing))
    if (!one) return undefined
    const rest = without(log.told, one)
    const index = 5 + chance.int(Math.max(1, rest.length - 4))
    if (index > rest.length) return undefined
    const { at } = placeAt({ ...changing, log: { ...log, told: rest } }, index)
    const round = rest[index - 1]?.round ?? one.round
    const moved = { ...one, round, recordedAt: at, happenedAt: at }
    return {
      told: inserted(rest, index, [moved]),
      words: `moved ${one.id} ${one.kind} to ${index}`,
    }
  },
}
const kinds = (facts: Told): string => facts.map((fact) => fact.kind).join(', ')

/** Everything a reader's answers may stand on, beside the model and the day. */
export const groundsOf = (log: Log, world: World, reader: Looking): string => {
  const derived = derive(log, world.around)
  const rows = inForce(derived.rows, reader)
  return JSON.stringify([
    rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    rows.length === 0 ? [] : seenBy(derived, reader, log.scene),
    declared(log, derived, world, reader),
    invitationsIn(log.told).filter(
      ({ row }) =>
        row.service === reader.service && (row.person === null || row.person === reader.person),
    ),
    toReview(log, reader),
  ])
}

/** Whoever leads a service judges what was opened urgently in it, whether or not they see anything of it besides. */
const toReview = ({ told }: Log, reader: Looking): readonly Fact[] => {
  const { service, person: who } = reader
  if (service === null || !supervisorsOf(service).includes(who)) return []
  const partsOf = (kind: Fact['kind'], field: string, among: readonly unknown[]) =>
    told.filter(
      (fact) =>
        fact.kind === kind && fact.parts.some(({ values }) => among.includes(values[field])),
    )
  const opened = partsOf('access-opened-urgently', 'service', [service])
  const ids = opened.flatMap(({ parts }) => parts.map((part) => part.id))
  return [...opened, ...partsOf('urgent-access-reviewed', 'access', ids)]
}

/** The same of all that one reader may meet. A pair work they have nothing to do with tells them nothing. */
export const groundsIn = (world: World, reader: Looking): string =>
  world.logs
    .map((log) => ({ log, grounds: groundsOf(log, world, reader) }))
    .filter(({ grounds }) => grounds !== nothing)
    .map(({ log, grounds }) => `${log.scene.pairWork} ${grounds}`)
    .join('\n')
const nothing = JSON.stringify([[], [], null, [], []])

export interface Second {
  readonly world: World
  readonly words: readonly string[]
}

/** Each seed is one change; one that would touch what the reader's answers stand on is left out. */
export const secondWorld = (world: World, reader: Looking, seeds: readonly number[]): Second => {
  let logs = world.logs
  const words: string[] = []
  const grounds = world.logs.map((log) => groundsOf(log, world, reader))
  seeds.forEach((seed, count) => {
    const chance = chanceOf(seed)
    const at = chance.int(logs.length)
    const log = logs[at]
    if (!log) return
    const seen = new Set(
      seenBy(derive(log, world.around), reader, log.scene).flatMap((fact) =>
        fact.parts.map((part) => part.id),
      ),
    )
    const name = chance.pick(Object.keys(changes))
    const changed = changes[name]?.({
      log,
      chance,
      key: `hidden${count}`,
      hiddenParts: (fact) => fact.parts.filter((part) => !seen.has(part.id)),
      now: world.now,
    })
    if (!changed) return
    const next = { ...log, told: changed.told }
    if (!isOrdered(next.told) || groundsOf(next, world, reader) !== grounds[at]) return
    logs = logs.map((one, index) => (index === at ? next : one))
    words.push(changed.words)
  })
  const alone = withoutOne({ ...world, logs }, reader, seeds[0] ?? 0)
  if (alone) {
    logs = alone
    words.push('removed the other pair work')
  }
  return { world: { ...world, logs }, words }
}

/** A pair work the reader has nothing to do with may be there or not: another of the client's, or a sibling's. */
const withoutOne = (world: World, reader: Looking, seed: number): readonly Log[] | undefined => {
  const chance = chanceOf(seed ^ 0x77)
  const free = world.logs
    .slice(1)
    .filter(
      (log) =>
        inForce(derive(log, world.around).rows, reader).length === 0 &&
        invitationsIn(log.told).every(({ row }) => row.service !== reader.service),
    )
  if (free.length === 0 || !chance.isLikely(0.4)) return undefined
  const gone = chance.pick(free)
  return world.logs.filter((log) => log !== gone)
}

const isOrdered = (told: Told): boolean =>
  told.every((fact, index) => index === 0 || (told[index - 1]?.recordedAt ?? '') <= fact.recordedAt)
