/**
 * The invented county "Kivijoen hyvinvointialue": its directory and accounts, and sixty pair works made by giving the
 * server's commands with a clock handed in. Dates are counted from the day it is made; nothing is dated after it.
 */
import { addYears, helsinkiDate, type Instant, type LocalDate } from '#domain/calendar'
import { id, type PersonId } from '#domain/identity'
import { refuseDemoInProduction } from '#server/config'
import type { House } from '#server/house'
import { hashPassword } from '#server/session/passwords'
import { type GivenHouse, makeHouse } from '../play/demo-house.ts'
import { handClock } from '../play/theatre.ts'
import { playAround } from './around.ts'
import { askForLogs, playBases } from './bases.ts'
import {
  cases,
  type DemoCase,
  type DemoPerson,
  firstCases,
  personaCases,
  rehearsal,
} from './cases.ts'
import { playDrafts } from './drafts.ts'
import { putExperts } from './experts.ts'
import { playAsked } from './play-asked.ts'
import { birthDateOf, householdOf, type PlayedCase, type Player, playCase } from './play-case.ts'
import { playCover, playVisits } from './play-cover.ts'
import { playOfNobody } from './play-of-nobody.ts'
import { playOffer } from './play-offers.ts'
import { addressOf, codeOf, mobileOf, officePhoneOf } from './reach.ts'
import { playReads } from './reads.ts'
import { playReferrals } from './referrals.ts'
import { type DemoService, organisations, services } from './services.ts'
import { idFor, playersCalled, referralCast } from './staff.ts'
import { jobsOf, usernameOf, workers } from './workers.ts'

/** For everybody of the demo who signs in with a password. */
export const demoPassword = 'kivijoki'

export interface MadeDemo {
  readonly pairWorks: number
  readonly commands: number
}

export interface BegunDemo {
  /** What stands when this is returned: the directory, every account of a worker, and pair works of each kind. */
  readonly made: MadeDemo
  /** Makes the others, one after another, until `isOver`. */
  readonly rest: (isOver?: () => boolean) => Promise<MadeDemo>
}

const nothing: MadeDemo = { pairWorks: 0, commands: 0 }

/** All of it. A database where somebody else can sign in already is left alone; one begun before is completed. */
export const makeDemo = async (given: GivenHouse, now: Instant): Promise<MadeDemo> => {
  const begun = await beginDemo(given, now)
  const rest = await begun.rest()
  return {
    pairWorks: begun.made.pairWorks + rest.pairWorks,
    commands: begun.made.commands + rest.commands,
  }
}

/**
 * As much as is needed to look around, and a way to make the rest while people do.
 * @throws SettingRefused In production, where invented people have no place.
 */
export const beginDemo = async (given: GivenHouse, now: Instant): Promise<BegunDemo> => {
  refuseDemoInProduction({ demo: true, production: given.config.production })
  const known = new Set((await given.store.accounts.all()).map(({ username }) => username))
  const isOurs = offices.every(([name]) => known.has(usernameOf(name)))
  if (known.size > 0 && !isOurs) return { made: nothing, rest: async () => nothing }
  const today = helsinkiDate(now)
  const passwordHash = await hashPassword(demoPassword)
  const isMissing = (one: DemoCase) => !known.has(usernameOf(one.client.name))
  const asked = new Set<string>()
  const make = async (list: readonly DemoCase[], isOver: () => boolean): Promise<MadeDemo> => {
    const clock = handClock(now)
    const house = await makeHouse(given, clock)
    const made = { pairWorks: 0, commands: 0 }
    const looked = new Map<DemoCase, PlayedCase>()
    try {
      if (known.size === 0) {
        await putDirectory(house, today)
        await putStaff(house, passwordHash)
        await putExperts(house, idFor, now, today)
        for (const [name] of offices) known.add(usernameOf(name))
        await playReferrals(house, clock, referralCast, now)
        made.pairWorks += 1
      }
      for (const one of list) {
        if (isOver()) break
        const guardians = await putGuardians(house, one, today, passwordHash)
        const cast = castOf(one, guardians)
        const played = await playCase(house, clock, one, cast, { at: now, today })
        await putAccount(house, usernameOf(one.client.name), played.client, 'client', passwordHash)
        made.pairWorks += 1
        made.commands += played.commands
        if (firstCases.includes(one)) looked.set(one, played)
        if (one === personaCases.outreach) {
          const added = await playBases(house, clock, played, cast, basesAround(cast, now))
          made.commands += added.commands
          await askForLogs(house, { person: played.client, service: null }, now)
        }
        made.commands += await playAsked(house, clock, one, { played, cast, now })
        if (firstCases.includes(one))
          made.commands += await playAround(house, clock, one, { played, cast, now })
        made.commands += await playOffer(house, clock, one, { played, cast, now }, asked)
      }
      if (looked.size > 0) {
        await playReads(given, clock, now, looked)
        await playDrafts(given, clock, now, looked)
        made.commands += await playOfNobody(given, clock, now)
        await playVisits(given, clock, now)
      }
      // Whose week is covered is found among all the unit's pair works, so last.
      if (list.length > 0 && !list.some((one) => firstCases.includes(one)) && !isOver())
        made.commands += await playCover(given, clock, now)
    } finally {
      house.hub.close()
    }
    return made
  }
  const first = [...firstCases, rehearsal].filter(isMissing)
  const later = cases.filter((one) => isMissing(one) && !firstCases.includes(one))
  const made = first.length > 0 || known.size === 0 ? await make(first, () => false) : nothing
  return {
    made,
    rest: async (isOver = () => false) => (later.length > 0 ? make(later, isOver) : nothing),
  }
}

const putDirectory = async (house: House, today: LocalDate): Promise<void> => {
  const { directory, people } = house.store
  await directory.putOrganisations(
    Object.entries(organisations).map(([key, one]) => ({
      id: id(idFor('organisation', key)),
      ...one,
    })),
  )
  await directory.putServices(
    Object.entries(services).map(([key, service]: [string, DemoService]) => ({
      id: id(idFor('service', key)),
      name: service.name,
      organisation: id(idFor('organisation', service.organisation)),
      controller: service.organisation,
      serviceTask: service.serviceTask,
      register: service.register,
      reveals: service.reveals,
      jointWith: (service.jointWith ?? []).map((other) => id(idFor('service', other))),
      ...(service.phone ? { phone: service.phone } : {}),
    })),
  )
  await people.put(
    workers.map((worker) => ({
      id: id(idFor('person', worker.name)),
      name: worker.name,
      birthDate: null,
      language: worker.languages?.[0] === 'sv' ? ('sv' as const) : ('fi' as const),
      secretWhereabouts: false,
      rehearsal: false,
      worker: true,
    })),
  )
  await directory.putEmployments(
    workers.flatMap(jobsOf).map((worker) => ({
      person: id<'person'>(idFor('person', worker.name)),
      service: id<'service'>(idFor('service', worker.service)),
      profession: worker.profession,
      officeholder: worker.officeholder ?? false,
      supervisor: worker.supervisor ?? false,
      languages: worker.languages ?? ['fi'],
      competences: worker.competences ?? [],
      ...(worker.isSecond ? {} : { phone: officePhoneOf(worker.name) }),
      from: addYears(today, -3),
      until: null,
    })),
  )
}

/** Those who work with no client. */
const offices = [
  ['Ohto Ohjausryhmä', 'steering-group'],
  ['Ylva Ylläpito', 'administrator'],
  ['Vilja Tietosuoja', 'data-protection-officer'],
] as const

const putStaff = async (house: House, passwordHash: string): Promise<void> => {
  await house.store.people.put(
    offices.map(([name]) => ({ ...bare(name), birthDate: null, language: 'fi' as const })),
  )
  for (const [name, audience] of offices)
    await putAccount(house, usernameOf(name), id(idFor('person', name)), audience, passwordHash)
  for (const worker of workers) {
    const audience = worker.supervisor ? 'supervisor' : 'worker'
    const person = id<'person'>(idFor('person', worker.name))
    await putAccount(house, usernameOf(worker.name), person, audience, passwordHash)
  }
}

const bare = (name: string) => ({
  id: id<'person'>(idFor('person', name)),
  name,
  secretWhereabouts: false,
  rehearsal: false,
  worker: false,
})

type Audience = Parameters<House['store']['accounts']['put']>[0]['audience']
const putAccount = (
  house: House,
  username: string,
  person: PersonId,
  audience: Audience,
  passwordHash: string,
) => house.store.accounts.put({ username, person, audience, passwordHash })

const putGuardians = async (
  house: House,
  one: DemoCase,
  today: LocalDate,
  passwordHash: string,
): Promise<ReadonlyMap<string, Player>> => {
  const all: readonly (readonly [string, DemoPerson])[] = Object.entries(one.guardians)
  await house.store.people.put(
    all.map(([part, guardian]) => ({
      ...bare(guardian.name),
      birthDate: birthDateOf(guardian, today),
      language: guardian.language,
      identityCode: codeOf(guardian.name, birthDateOf(guardian, today)),
      contact: {
        phone: mobileOf(guardian.name),
        address: addressOf(part === 'guardian' ? householdOf(one) : guardian.name),
      },
    })),
  )
  if (one === personaCases.kainuu) await putTwice(house, all[1]?.[1], today)
  for (const [, { name }] of all)
    await putAccount(house, usernameOf(name), id(idFor('person', name)), 'guardian', passwordHash)
  return new Map(
    all.map(([part, { name }]) => [part, { person: id(idFor('person', name)), service: null }]),
  )
}

/** Somebody recorded once more, by a worker who did not know: for whoever settles what is twice. */
const putTwice = async (
  house: House,
  guardian: DemoPerson | undefined,
  today: LocalDate,
): Promise<void> => {
  if (!guardian) return
  await house.store.people.put([
    {
      ...bare(guardian.name),
      id: id<'person'>(idFor('person', guardian.name, 'once more')),
      birthDate: birthDateOf(guardian, today),
      language: guardian.language,
    },
  ])
}

const castOf = (
  one: DemoCase,
  guardians: ReadonlyMap<string, Player>,
): ReadonlyMap<string, Player> =>
  new Map<string, Player>([
    ...guardians,
    // In a second job they play a part of its own.
    ...Object.entries(one.team).flatMap(([part, name]) =>
      playersCalled(name).map((player, index): [string, Player] => [
        index === 0 ? part : `${part}-also`,
        player,
      ]),
    ),
  ])

/** Beside a pair work: a colleague of the initiator's who is no member, and a service joint with theirs. */
const basesAround = (cast: ReadonlyMap<string, Player>, now: Instant) => {
  const members = new Set([...cast.values()].map(({ person }): string => person))
  const initiator = cast.get('initiator')
  const own = workers.find((one) => idFor('person', one.name) === initiator?.person)
  const colleague = workers.find(
    (one) =>
      one.service === own?.service && !one.supervisor && !members.has(idFor('person', one.name)),
  )
  const joint = Object.entries(services).find(
    ([key, service]: [string, DemoService]) =>
      own && key !== own.service && service.jointWith?.includes(own.service),
  )?.[0]
  return {
    now,
    urgent: colleague && {
      person: id<'person'>(idFor('person', colleague.name)),
      service: id<'service'>(idFor('service', colleague.service)),
    },
    joint: joint && idFor('service', joint),
  }
}
