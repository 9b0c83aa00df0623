/**
 * The record in words: what has been told, as far as this reader sees it. Takes `Seen` only, so nothing hidden
 * can reach it.
 */
import { type Fact, type Part, shapeOf } from '#domain/facts/index'
import type { Field } from '#domain/field'
import type { Seen } from '#domain/knowledge'
import { professions } from '#domain/words'
import type { Looking } from './looking.ts'
import { nameOf } from './present-people.ts'

export interface RecordedPart {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly topics: readonly string[]
  readonly unsorted: boolean
  /** It tells a place. Said to the home, which marks it; nobody else is told that it is one. */
  readonly whereabouts?: true
  readonly values: Readonly<Record<string, unknown>>
  readonly mine: boolean
}
export interface Recorded {
  readonly id: string
  readonly kind: string
  readonly round?: number
  readonly happenedAt: string
  readonly recordedAt: string
  readonly by: { readonly person: string; readonly name: string | null }
  readonly parts: readonly RecordedPart[]
}

/** Every visible fact, oldest first. The round's number is told to the home and the client's own side only. */
export const presentRecord = (seen: Seen, looking: Looking): readonly Recorded[] =>
  seen.all.map((fact) => presentFact(fact, looking))

export const presentFact = (fact: Fact, looking: Looking): Recorded => ({
  id: fact.id,
  kind: fact.kind,
  ...(looking.knowsRounds ? { round: fact.round } : {}),
  happenedAt: fact.happenedAt,
  recordedAt: fact.recordedAt,
  by: { person: fact.by.person, name: nameOf(fact.by.person, looking) },
  parts: fact.parts.map((part) => presentPart(fact, part, looking)),
})

export const presentPart = (fact: Fact, part: Part, looking: Looking): RecordedPart => ({
  id: part.id,
  name: part.name,
  category: part.category,
  topics: part.topics,
  unsorted: part.unsorted,
  ...(part.whereabouts && ['home', 'keeper'].includes(looking.standing)
    ? { whereabouts: true as const }
    : {}),
  values: presentValues(fact, part, looking),
  mine:
    part.author.person === looking.reader.person && part.author.service === looking.reader.service,
})

/** A colleague's service that tells an excluded topic by its name is left out: the colleague is shown by name alone. */
const presentValues = (
  fact: Fact,
  part: Part,
  looking: Looking,
): Readonly<Record<string, unknown>> => {
  const fields = shapeOf(fact.kind)[part.name]?.fields ?? {}
  // Outside the home a round goes by nothing: a number in a row would tell that there were others.
  if (fact.kind === 'round-opened' && !looking.knowsRounds) {
    const { number: _, ...told } = part.values
    return told
  }
  // What says the same elsewhere was found in everything: whoever sealed their own words is not told of others'.
  if (sealings.has(fact.kind) && !looking.knowsRounds) {
    const { parts: _, ...told } = part.values
    return told
  }
  if (!Object.values(fields).some(isTelling)) return part.values
  return Object.fromEntries(
    Object.entries(part.values).flatMap(([name, value]) => {
      const shown = presentValue(fields[name], value, looking)
      return shown === undefined ? [] : [[name, shown]]
    }),
  )
}

const sealings: ReadonlySet<string> = new Set(['entry-sealed', 'seal-undone'])

const isTelling = (field: Field): boolean =>
  field.is === 'service' || field.is === 'services' || field.is === 'party' || isProfession(field)

const isProfession = (field: Field | undefined): boolean =>
  field?.is === 'choice' && field.of[0] === professions[0]

const presentValue = (field: Field | undefined, value: unknown, looking: Looking): unknown => {
  if (field?.is === 'service' || field?.is === 'party')
    return looking.isTelling(String(value)) ? undefined : value
  if (isProfession(field)) return looking.isTellingProfession(String(value)) ? undefined : value
  if (field?.is === 'services' && Array.isArray(value))
    return value.filter((service) => !looking.isTelling(String(service)))
  return value
}
