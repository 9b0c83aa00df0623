/** Puts a story's people and services where the server finds them, and knows each by its key. */
import { type Instant, isLocalDate, localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { offeredCriteria } from '#domain/referral'
import type { Profession, Register, ServiceTask, Topic } from '#domain/words'
import { type Doorkeeper, signIn, type Visitor } from '../play/door.ts'
import type { HandClock, Theatre } from '../play/theatre.ts'
import type { Story, StoryPerson } from './story.ts'

export interface Stage {
  readonly personId: (key: string) => string | undefined
  readonly serviceId: (key: string) => string | undefined
  /** The key behind an id; the id itself when nobody has it. */
  keyOf(id: string): string
  nameOf(key: string): string
  /** Where somebody acts when nothing is said: their first service. */
  usualService(key: string): string | null
  /** Who a client not met before is, as they are told to the server. */
  newClient(key: string): Readonly<Record<string, unknown>>
  /** The server has made this client: from now on they can sign in. */
  meet(key: string, person: string): Promise<void>
  /** Signed in and acting there. A session is kept for some minutes of the story's time. */
  visitor(key: string, service: string | null): Promise<Visitor>
}

const audienceOf = (person: StoryPerson) => {
  switch (person.kind) {
    case 'worker':
      return person.supervisor ? 'supervisor' : 'worker'
    case 'client':
    case 'child':
    case 'private-person':
      return 'client'
    case 'guardian':
    case 'steering-group':
    case 'administrator':
    case 'data-protection-officer':
      return person.kind
  }
}

/** The client of the story, and any other that a pair work is opened with. */
const clientKeys = (story: Story): readonly string[] => [
  story.client,
  ...story.steps.flatMap((step) =>
    (step.do === 'open-pair-work' || step.do === 'send-referral') &&
    typeof step.with?.client === 'string'
      ? [step.with.client]
      : [],
  ),
]

/** From long before any story begins. */
const always = localDate('2000-01-01')
const keptMinutes = 10

export const setStage = async (
  story: Story,
  theatre: Theatre,
  door: Doorkeeper,
  clock: HandClock,
): Promise<Stage> => {
  const mark = theatre.newId().slice(-12)
  const newIds = (keys: readonly string[]) => new Map(keys.map((key) => [key, theatre.newId()]))
  /** Clients come to be when a pair work is opened with them. */
  const people = newIds(Object.keys(story.people).filter((key) => !clientKeys(story).includes(key)))
  const services = newIds(Object.keys(story.services))
  const keys = new Map([...people, ...services].map(([key, one]) => [one, key]))
  const idOf = (key: string): string => {
    const found = people.get(key) ?? services.get(key)
    if (!found) throw new Error(`Nobody and nothing is "${key}" yet.`)
    return found
  }
  await putDirectory(story, theatre, idOf, mark)
  await putReferralLists(story, theatre, idOf, clock.now())
  const known = Object.entries(story.people).filter(([key]) => people.has(key))
  await putPeople(known, theatre, idOf, mark)

  const sessions = new Map<string, { readonly visitor: Visitor; readonly since: number }>()
  return {
    personId: (key) => people.get(key),
    serviceId: (key) => services.get(key),
    keyOf: (one) => keys.get(one) ?? one,
    nameOf: (key) => story.people[key]?.name ?? key,
    newClient: (key) => {
      const person = story.people[key]
      return {
        name: person?.name ?? key,
        birthDate: person?.birthDate ?? null,
        language: person?.language ?? 'fi',
      }
    },
    meet: async (key, one) => {
      const person = story.people[key]
      if (person === undefined || people.get(key) === one) return
      people.set(key, one)
      keys.set(one, key)
      await putPeople([[key, person]], theatre, idOf, mark)
    },
    usualService: (key) => story.people[key]?.services?.[0] ?? null,
    visitor: async (key, service) => {
      const place = `${key} ${service ?? ''}`
      const now = Date.parse(clock.now())
      const kept = sessions.get(place)
      if (kept && now >= kept.since && now - kept.since < keptMinutes * 60_000) return kept.visitor
      const visitor = await signIn(door, `${key}.${mark}`, service === null ? null : idOf(service))
      sessions.set(place, { visitor, since: now })
      return visitor
    },
  }
}

const putDirectory = async (
  story: Story,
  { desks, newId }: Theatre,
  idOf: (key: string) => string,
  mark: string,
): Promise<void> => {
  const all = Object.entries(story.services)
  const kinds = new Map(
    all.map(([, one]) => [one.organisation, one.kind ?? ('public' as const)] as const),
  )
  const organisations = new Map([...kinds.keys()].map((name) => [name, newId()]))
  await desks.directory.putOrganisations(
    [...organisations].map(([name, one]) => ({
      id: id(one),
      name: { fi: name, sv: name, en: name },
      kind: kinds.get(name) ?? 'public',
    })),
  )
  await desks.directory.putServices(
    all.map(([key, service]) => ({
      id: id(idOf(key)),
      organisation: id(organisations.get(service.organisation) ?? ''),
      name: { fi: service.name, sv: service.name, en: service.name },
      controller: `${service.controller ?? service.organisation} ${mark}`,
      serviceTask: service.serviceTask as ServiceTask,
      register: service.register as Register,
      reveals: (service.reveals ?? []) as readonly Topic[],
      jointWith: (service.jointWith ?? []).map((other) => id(idOf(other))),
    })),
  )
}

const putReferralLists = async (
  story: Story,
  { desks }: Theatre,
  idOf: (key: string) => string,
  at: Instant,
): Promise<void> => {
  for (const [key, { takesReferrals }] of Object.entries(story.services))
    if (takesReferrals)
      await desks.referrals.putList(
        { service: idOf(key), isTaking: true, asksBoth: true, criteria: offeredCriteria },
        { person: id(idOf(key)), at },
      )
}

const putPeople = async (
  all: readonly (readonly [key: string, person: StoryPerson])[],
  { desks }: Theatre,
  idOf: (key: string) => string,
  mark: string,
): Promise<void> => {
  await desks.people.put(
    all.map(([key, person]) => ({
      id: id(idOf(key)),
      name: person.name,
      birthDate: isLocalDate(person.birthDate) ? person.birthDate : null,
      language: person.language ?? 'fi',
      secretWhereabouts: person.secretWhereabouts ?? false,
      rehearsal: false,
      worker: person.kind === 'worker',
    })),
  )
  await desks.directory.putEmployments(
    all.flatMap(([key, person]) =>
      (person.services ?? []).map((service) => ({
        person: id<'person'>(idOf(key)),
        service: id<'service'>(idOf(service)),
        profession: (person.profession ?? 'social-counsellor') as Profession,
        officeholder: person.officeholder ?? false,
        supervisor: person.supervisor ?? false,
        languages: [person.language ?? 'fi'],
        competences: [],
        from: always,
        until: null,
      })),
    ),
  )
  for (const [key, person] of all)
    await desks.accounts.put({
      username: `${key}.${mark}`,
      person: id(idOf(key)),
      passwordHash: 'nobody signs in with a password here',
      audience: audienceOf(person),
    })
}
