/** Facts drawn one after another, each meaningful after those before it; the same seeds always draw the same. */
import type { Instant, LocalDate } from '#domain/calendar'
import { readersOf } from '#domain/decide/readers'
import { type Actor, type Fact, type FactKind, type Part, shapeOf } from '#domain/facts/index'
import type { Field } from '#domain/field'
import { type FactId, id, type PairWorkId, type PersonId } from '#domain/identity'
import { foldKnown } from '#domain/knowledge'
import { deriveMembers } from '#domain/members'
import type { ProcessModel } from '#domain/process-model'
import { topics } from '#domain/words'
import type { Chance } from './chance.ts'
import { clientSide, person, service } from './county.ts'
import { type Drawing, drawPart } from './draw-values.ts'

export type Values = Readonly<Record<string, unknown>>

/** What stands fast while one log is drawn. */
export interface Scene {
  readonly pairWork: PairWorkId
  /** Whose matter it is. */
  readonly client: string
  readonly model: ProcessModel
  readonly home: readonly string[]
  readonly opener: string
}
/** Where in a log, and when, something is told. */
export interface Place {
  readonly scene: Scene
  readonly facts: readonly Fact[]
  readonly at: Instant
  /** Begins every id that is made here. */
  readonly key: string
  readonly chance: Chance
}

export const members = (facts: readonly Fact[]) => {
  const known = foldKnown(facts)
  return deriveMembers(known.inRound(known.round))
}
export const roundOf = (facts: readonly Fact[]): number => facts.at(-1)?.round ?? 1

const authorFrom = ({ chance, facts, scene }: Place): Actor => {
  const all = members(facts)
  const side = chance.isLikely(0.65) ? 'home' : 'party'
  const sided = all.filter((member) => member.side === side)
  if (chance.isLikely(0.15)) return { person: person(chance.pick(clientSide)), service: null }
  if (sided.length === 0)
    return { person: person(scene.opener), service: service(scene.home[0] ?? '') }
  const { person: who, service: acting } = chance.pick(sided)
  return { person: who, service: acting }
}

/** The one of the client's side it was told with, as the core has it. */
const aboutOf = (kind: FactKind, values: Values): PersonId | null => {
  for (const shape of Object.values(shapeOf(kind))) {
    if (shape.many) continue
    for (const [name, field] of Object.entries<Field>(shape.fields)) {
      const isSide =
        field.is === 'person' && (field.among === 'client-side' || field.among === 'givers')
      const value = values[name]
      if (isSide && clientSide.some((one) => one === value)) return person(String(value))
    }
  }
  return null
}
const isPlace = (kind: FactKind, name: string, values: Values): boolean =>
  (kind === 'meeting-proposed' && name === 'place') ||
  kind === 'client-place-wished' ||
  (kind === 'proposal-made' && values.about === 'place')

export const drawingAt = (place: Place): Drawing => {
  const all = members(place.facts)
  return {
    chance: place.chance,
    model: place.scene.model,
    facts: place.facts,
    members: all.map((member) => member.person),
    homeMembers: all.filter((member) => member.side === 'home').map((member) => member.person),
    today: place.at.slice(0, 10) as LocalDate,
    now: place.at,
  }
}

const drawTags = (chance: Chance) =>
  chance.isLikely(0.25)
    ? { topics: [], unsorted: true }
    : { topics: chance.some(topics, 0.12), unsorted: false }

export const makePart = (
  place: Place,
  kind: FactKind,
  name: string,
  partId: string,
  values: Values,
  author: Actor,
  about: PersonId | null,
): Part => {
  const shape = shapeOf(kind)[name]
  if (!shape) throw new Error(`${kind} has no ${name}`)
  const isText = Object.entries<Field>(shape.fields).some(
    ([field, { is }]) => is === 'text' && values[field] !== undefined,
  )
  const known = foldKnown(place.facts)
  const readers = readersOf(kind, name, values, { now: known.inRound(known.round) } as never)
  return {
    id: id(partId),
    name,
    category: shape.category,
    ...(isText ? drawTags(place.chance) : { topics: [], unsorted: false }),
    readers,
    author,
    about,
    whereabouts: isPlace(kind, name, values),
    values,
  }
}

/** `fixed`: values by part; a part named there is always told. Undefined: it cannot be told here. */
export const tellAt = (
  place: Place,
  kind: FactKind,
  fixed: Readonly<Record<string, Values>> = {},
  by?: Actor,
): Fact | undefined => {
  const drawing = drawingAt(place)
  const author = by ?? authorFrom(place)
  const drafts: { readonly name: string; readonly values: Values }[] = []
  for (const [name, shape] of Object.entries(shapeOf(kind))) {
    const times = shape.many ? place.chance.int(4) : 1
    const isTold = shape.many || !shape.maybe || name in fixed
    if (!isTold && (Object.keys(fixed).length > 0 || place.chance.isLikely(0.5))) continue
    for (let count = 0; count < times; count += 1) {
      const values = drawPart(kind, shape.fields, drawing)
      if (values) drafts.push({ name, values: { ...values, ...fixed[name] } })
      else if (!shape.maybe && !shape.many) return undefined
    }
  }
  if (drafts.length === 0) return undefined
  const about = aboutOf(kind, Object.assign({}, ...drafts.map(({ values }) => values)) as Values)
  return {
    id: id<'fact'>(place.key) as FactId,
    kind,
    round: roundOf(place.facts),
    happenedAt: place.at,
    recordedAt: place.at,
    by: author,
    commandId: id(`c-${place.key}`),
    parts: drafts.map(({ name, values }, index) =>
      makePart(place, kind, name, `${place.key}.${index}`, values, author, about),
    ),
  }
}
