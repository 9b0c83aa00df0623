/** Who works together, as far as this reader sees it, and the names of everybody who occurs in what they see. */
import { shapeOf } from '#domain/facts/index'
import type { Field } from '#domain/field'
import type { Facts, Seen } from '#domain/knowledge'
import { deriveMembers, deriveOwnWorker } from '#domain/members'
import type { Looking } from './looking.ts'

export interface PersonShown {
  readonly person: string
  readonly name: string | null
  readonly profession?: string
  readonly service?: string
  readonly role: string
  readonly side: 'home' | 'party' | 'client'
  readonly handler?: 'first' | 'second' | 'equal'
  readonly ownWorker?: true
}

export const presentPeople = (seen: Seen, looking: Looking): readonly PersonShown[] => {
  const round = seen.inRound(seen.round)
  const ownWorker = deriveOwnWorker(round)
  const handlers = round.last('handlers-set', 'handlers')?.values
  const handlerOf = (person: string): Pick<PersonShown, 'handler'> => {
    if (!handlers || (person !== handlers.first && person !== handlers.second)) return {}
    return { handler: handlers.equal ? 'equal' : person === handlers.first ? 'first' : 'second' }
  }
  const members = deriveMembers(round, looking.today).map(
    ({ person, service, role, side }): PersonShown => ({
      person,
      name: nameOf(person, looking),
      ...titleOf(person, service, looking),
      role,
      side,
      ...handlerOf(person),
      ...(person === ownWorker ? { ownWorker: true } : {}),
    }),
  )
  return [...members, ...clientSideOf(seen, looking)]
}

const clientSideOf = (seen: Seen, looking: Looking): readonly PersonShown[] => {
  const shown = new Map<string, PersonShown>()
  const add = (person: string, role: string) =>
    shown.set(person, { person, name: nameOf(person, looking), role, side: 'client' })
  for (const { values } of seen.parts('giver-required', 'giver')) add(values.giver, values.standing)
  for (const { values } of seen.parts('representation-recorded', 'representation'))
    add(values.who, values.standing)
  return [...shown.values()]
}

/** Profession and service, unless one of them tells a topic this reader may not be told: then the name alone. */
const titleOf = (
  person: string,
  service: string,
  looking: Looking,
): Pick<PersonShown, 'profession' | 'service'> => {
  const profession = looking.county.professionOf(person, service)
  const tells =
    looking.isTelling(service) ||
    (person !== looking.reader.person &&
      profession !== null &&
      looking.isTellingProfession(profession))
  return tells ? {} : { service, ...(profession === null ? {} : { profession }) }
}

export const nameOf = (person: string, looking: Looking): string | null =>
  looking.clientSide.get(person) ?? looking.county.worker(person)?.name ?? null

/** Display names for every person and service that occurs in what this reader sees. */
export const presentNames = (seen: Seen, looking: Looking): Readonly<Record<string, string>> =>
  namesOf(
    [
      looking.reader.person,
      ...(looking.reader.service === null ? [] : [looking.reader.service]),
      ...personsIn(seen),
      ...servicesIn(seen),
    ],
    looking,
  )

export const namesOf = (
  ids: Iterable<string>,
  looking: Looking,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set(ids)].sort().flatMap((id) => {
      const service = looking.isTelling(id)
        ? undefined
        : looking.county.service(id)?.name[looking.language]
      const name = nameOf(id, looking) ?? service
      return name ? [[id, name]] : []
    }),
  )

/** Everybody a fact or a part names. A party may be a private person, so parties are among them. */
export const personsIn = (seen: Facts): ReadonlySet<string> => {
  const kept = persons.get(seen)
  if (kept) return kept
  const found = idsIn(seen, isPerson, true)
  persons.set(seen, found)
  return found
}
const persons = new WeakMap<Facts, ReadonlySet<string>>()
const isPerson = (field: Field['is']): boolean =>
  field === 'person' || field === 'persons' || field === 'party'
const servicesIn = (seen: Facts): ReadonlySet<string> =>
  idsIn(seen, (field) => field === 'service' || field === 'services' || field === 'party', false)

const idsIn = (
  seen: Facts,
  isAsked: (field: Field['is']) => boolean,
  withAuthors: boolean,
): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const fact of seen.all) {
    if (withAuthors) ids.add(fact.by.person)
    for (const part of fact.parts) {
      const fields = shapeOf(fact.kind)[part.name]?.fields ?? {}
      for (const [name, field] of Object.entries(fields)) {
        const value = part.values[name]
        if (!isAsked(field.is) || value === undefined) continue
        for (const item of Array.isArray(value) ? value : [value]) ids.add(String(item))
      }
    }
  }
  return ids
}
