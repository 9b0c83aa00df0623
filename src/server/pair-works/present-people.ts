/** Who works together, as far as this reader sees it, and the names of everybody who occurs in what they see. */

import { deriveAbsences } from '#domain/covers'
import { type FactKind, shapeOf } from '#domain/facts/index'
import type { Facts, Seen } from '#domain/knowledge'
import { deriveMembers, deriveOwnWorker } from '#domain/members'
import type { Looking } from './looking.ts'

export interface PersonShown {
  readonly person: string
  readonly name: string | null
  readonly profession?: string
  readonly service?: string
  /** Whom to call, where the reader may. */
  readonly phone?: string
  readonly role: string
  readonly side: 'home' | 'party' | 'client'
  readonly handler?: 'first' | 'second' | 'equal'
  readonly ownWorker?: true
  /** Away now or from a day to come, and who stands in. */
  readonly away?: {
    readonly from: string
    readonly until: string | null
    readonly substitute: string | null
  }
}

export const presentPeople = (seen: Seen, looking: Looking): readonly PersonShown[] => {
  const round = seen.inRound(seen.round)
  const ownWorker = deriveOwnWorker(round, looking.today)
  const absences = deriveAbsences(round, looking.today)
  const awayOf = (person: string): Pick<PersonShown, 'away'> => {
    const away = absences.find(({ who }) => who === person)
    return away ? { away: { from: away.from, until: away.until, substitute: away.substitute } } : {}
  }
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
      ...awayOf(person),
    }),
  )
  return [...members, ...clientSideOf(seen, looking)]
}

const clientSideOf = (seen: Seen, looking: Looking): readonly PersonShown[] => {
  const shown = new Map<string, PersonShown>()
  const add = (person: string, role: string) =>
    shown.set(person, {
      person,
      name: nameOf(person, looking),
      ...(looking.standing === 'home' || looking.standing === 'keeper'
        ? phoneOf(looking.phones.get(person))
        : {}),
      role,
      side: 'client',
    })
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
): Pick<PersonShown, 'profession' | 'service' | 'phone'> => {
  const profession = looking.county.professionOf(person, service)
  const tells =
    looking.isTelling(service) ||
    (person !== looking.reader.person &&
      profession !== null &&
      looking.isTellingProfession(profession))
  if (tells) return {}
  const employment = looking.county.employment(person, service, looking.today)
  return { service, ...(profession === null ? {} : { profession }), ...phoneOf(employment?.phone) }
}

const phoneOf = (phone: string | null | undefined): Pick<PersonShown, 'phone'> =>
  phone ? { phone } : {}

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
export const personsIn = (seen: Facts): ReadonlySet<string> => namedIn(seen).persons
const servicesIn = (seen: Facts): ReadonlySet<string> => namedIn(seen).services

interface Named {
  readonly persons: ReadonlySet<string>
  readonly services: ReadonlySet<string>
}
const named = new WeakMap<Facts, Named>()

const namedIn = (seen: Facts): Named => {
  const kept = named.get(seen)
  if (kept) return kept
  const persons = new Set<string>()
  const services = new Set<string>()
  for (const fact of seen.all) {
    persons.add(fact.by.person)
    for (const part of fact.parts)
      for (const { field, isPerson, isService } of namingFields(fact.kind, part.name)) {
        const value = part.values[field]
        if (value === undefined) continue
        for (const item of Array.isArray(value) ? value : [value]) {
          if (isPerson) persons.add(String(item))
          if (isService) services.add(String(item))
        }
      }
  }
  const found = { persons, services }
  named.set(seen, found)
  return found
}

interface NamingField {
  readonly field: string
  readonly isPerson: boolean
  readonly isService: boolean
}
const naming = new Map<string, readonly NamingField[]>()

/** The fields of a part that name somebody or a service: found once, since shapes never change while it runs. */
const namingFields = (kind: FactKind, part: string): readonly NamingField[] => {
  const key = `${kind} ${part}`
  const kept = naming.get(key)
  if (kept) return kept
  const found = Object.entries(shapeOf(kind)[part]?.fields ?? {})
    .map(([field, { is }]) => ({
      field,
      isPerson: is === 'person' || is === 'persons' || is === 'party',
      isService: is === 'service' || is === 'services' || is === 'party',
    }))
    .filter(({ isPerson, isService }) => isPerson || isService)
  naming.set(key, found)
  return found
}
