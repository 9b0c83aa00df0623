/** Small invented facts for tests of the store: valid in shape, about nobody. */
import { type Instant, instant, type LocalDate, localDate } from '#domain/calendar'
import type { Actor, NewFact, Part } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import { id, type PairWorkId, type PersonId, type ServiceId } from '#domain/identity'
import type { Acting, NewPerson, Store } from '#store/store'

let count = 0
export const newId = (word = 'id'): string => {
  count += 1
  return `${word}-${process.pid}-${count}`
}
export const day: LocalDate = localDate('2026-11-22')
export const moment = (minute = 0): Instant =>
  instant(`2026-11-22T08:${String(minute).padStart(2, '0')}:00.000Z`)

export const acting = (person: string, service: string | null = null, on = day): Acting => ({
  person: id(person),
  service: service === null ? null : id(service),
  on,
})

export const part = (rest: Partial<Part> = {}): Part => ({
  id: id(newId('part')),
  name: 'goal',
  category: 'plan',
  topics: [],
  unsorted: false,
  readers: [],
  author: { person: id('worker'), service: id('service') },
  about: null,
  whereabouts: false,
  values: { whose: 'client', words: 'Go swimming' },
  ...rest,
})

export const fact = (parts: readonly Part[] = [part()], rest: Partial<NewFact> = {}): NewFact => ({
  id: id(newId('fact')),
  kind: 'goal-set',
  round: 1,
  happenedAt: moment(),
  recordedAt: moment(),
  by: { person: id('worker'), service: id('service') },
  commandId: id(newId('command')),
  ...rest,
  parts,
})

export const grant = (
  person: PersonId | string,
  service: ServiceId | string | null,
  rest: Partial<GrantRow> = {},
): GrantRow => ({
  person: id(person),
  service: service === null ? null : id(service),
  standing: 'party',
  rounds: [1],
  everything: false,
  categories: [],
  notCategories: [],
  minusTopics: [],
  onlyTopics: [],
  unsorted: false,
  aboutOthers: true,
  whereabouts: true,
  since: null,
  alsoFacts: [],
  alsoParts: [],
  ownOnly: false,
  from: localDate('2026-01-01'),
  until: null,
  endsAt: null,
  basis: { kind: 'line', lines: [] },
  ...rest,
})
export const homeGrant = (person: string, service: string): GrantRow =>
  grant(person, service, { standing: 'home', everything: true, unsorted: true })

export const person = (one: string, rest: Partial<NewPerson> = {}): NewPerson => ({
  id: id(one),
  name: `Nimi ${one}`,
  birthDate: null,
  language: 'fi',
  secretWhereabouts: false,
  rehearsal: false,
  worker: false,
  ...rest,
})

export const worker: Acting = acting('worker', 'service')
export const workerActor: Actor = { person: worker.person, service: worker.service }

/** A pair work with these facts and grants, of a client of its own. */
export const openedPairWork = async (
  store: Store,
  facts: readonly NewFact[] = [],
  grants: readonly GrantRow[] = [homeGrant('worker', 'service')],
  client: PersonId = id(newId('client')),
): Promise<{ readonly pairWork: PairWorkId; readonly client: PersonId }> => {
  const pairWork = id<'pair-work'>(newId('pair-work'))
  await store.people.put([person(client), person('worker', { worker: true })])
  await store.decide(pairWork, worker, async (tx) => {
    await tx.open(
      { client, createdOn: day, rehearsal: false },
      { id: id(newId('command')), bodyHash: 'a' },
    )
    if (facts.length > 0) await tx.append(facts, { id: id(newId('command')), bodyHash: 'a' })
    await tx.replaceGrants(grants)
  })
  return { pairWork, client }
}
