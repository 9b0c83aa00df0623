/** What a command is decided in, gathered once: the clock, the county and the names that must not leak. */
import { helsinkiDate, type Instant } from '#domain/calendar'
import { id, type PersonId } from '#domain/identity'
import type { Known } from '#domain/knowledge'
import type { ProcessModel } from '#domain/process-model'
import type { Directory, ServiceFacts, Surroundings } from '#domain/surroundings'
import type { PersonRow } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { personsIn } from './present-people.ts'

interface About {
  readonly now: Instant
  readonly model: ProcessModel
  readonly county: County
  readonly client: PersonRow
  /** The client's side, the client among them. */
  readonly people: readonly PersonRow[]
}

export const surroundingsOf = (house: House, about: About): Surroundings => ({
  now: about.now,
  today: helsinkiDate(about.now),
  model: about.model,
  findModel: (model, version) => house.models.find(model, version),
  directory: directoryOf(about.county, new Set<string>(about.people.map((person) => person.id))),
  client: {
    id: about.client.id,
    birthDate: about.client.birthDate,
    names: namesOf(about.client),
  },
  newId: house.newId,
  saturdayCounts: house.config.saturdayCounts,
  namesToKeepSecret: [
    ...about.people.filter((person) => person.id !== about.client.id).flatMap(namesOf),
    ...about.county.rows.services.flatMap((service) => Object.values(service.name)),
    ...about.county.rows.organisations.flatMap((one) => Object.values(one.name)),
  ],
})

/** A name somebody had before tells as much as the one they have. */
const namesOf = ({ name, formerNames = [] }: PersonRow): readonly string[] => [name, ...formerNames]

const directoryOf = (county: County, clientSide: ReadonlySet<string>): Directory => ({
  service: (service) => serviceFacts(county, service),
  employment: (person, service, on) => county.employment(person, service, on),
  isPerson: (person) => clientSide.has(person) || county.worker(person) !== undefined,
  supervisorsOf: (service, on) => county.supervisorsOf(service, on),
})

const serviceFacts = (county: County, service: string): ServiceFacts | undefined => {
  const row = county.service(service)
  if (!row) return undefined
  const kind = county.organisation(row.organisation)?.kind
  return {
    ...row,
    kind: kind === 'private' || kind === 'association' ? kind : 'public',
  }
}

/** Everybody of the client's side the log names, and those a command is about to name. */
export const clientSideIds = (
  known: Known,
  county: County,
  client: PersonId,
  payload: unknown,
): readonly PersonId[] =>
  [
    ...new Set(
      [client, ...personsIn(known), ...textsIn(payload)].filter((one) => !county.worker(one)),
    ),
  ].map((one) => id<'person'>(one))

/** Every short text of a payload: an id may be among them. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length <= 64 ? [value] : []
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
