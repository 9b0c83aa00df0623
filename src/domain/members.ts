/** Who works together now, read from what has been recorded. */
import { helsinkiDate, type Instant, isWithin, type LocalDate } from './calendar.ts'
import type { Fact } from './facts/index.ts'
import type { PersonId, ServiceId } from './identity.ts'
import { id } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { MemberRole } from './words.ts'

/** A role held for a period. @term jäsen */
export interface Member {
  readonly person: PersonId
  readonly service: ServiceId
  readonly side: 'home' | 'party'
  readonly role: MemberRole
  readonly joinedAt: Instant
  readonly from: LocalDate
  /** Last day, inclusive; null while it goes on. Ends at `leftAt` on that day. */
  readonly until: LocalDate | null
  readonly leftAt: Instant | null
  readonly cause: string | null
  /** Here for somebody who is away, and not for good. */
  readonly isStandIn: boolean
}

const begin = (
  fact: Fact,
  person: string,
  service: string,
  side: Member['side'],
  role: MemberRole,
): Member => ({
  person: id(person),
  service: id(service),
  side,
  role,
  joinedAt: fact.recordedAt,
  from: helsinkiDate(fact.recordedAt),
  until: null,
  leftAt: null,
  cause: null,
  isStandIn: false,
})

/** Every membership that was ever visible, oldest first. A person may hold several one after another. */
export const deriveMemberships = (facts: Facts): readonly Member[] => {
  const members: Member[] = []
  /** A substitute whose days had run out by then is no member any more: they may stand in again, or join. */
  const current = (fact: Fact, person: string, service?: string) =>
    members.findIndex(
      (member) =>
        member.person === person &&
        member.leftAt === null &&
        (member.until === null || member.until >= helsinkiDate(fact.recordedAt)) &&
        (service === undefined || member.service === service),
    )
  /** Begins, or goes on for longer: a substitute is named for more days, or joins for good. */
  const stay = (fact: Fact, begun: Member, until: LocalDate | null) => {
    const index = current(fact, begun.person, begun.service)
    const member = members[index]
    if (member === undefined) {
      members.push({ ...begun, until })
      return
    }
    const isStandIn = member.isStandIn && begun.isStandIn
    members[index] =
      member.until === null
        ? { ...member, isStandIn }
        : { ...member, role: begun.role, until, isStandIn }
  }
  const end = (fact: Fact, person: string, service: string | undefined, cause: string) => {
    const index = current(fact, person, service)
    const member = members[index]
    if (member)
      members[index] = {
        ...member,
        leftAt: fact.recordedAt,
        until: helsinkiDate(fact.recordedAt),
        cause,
      }
  }
  for (const fact of facts.all) {
    for (const part of fact.parts) {
      const value = part.values as Readonly<Record<string, string>>
      if (fact.kind === 'member-joined' && value.person && value.service) {
        const side = part.name === 'home-member' ? 'home' : 'party'
        stay(fact, begin(fact, value.person, value.service, side, value.role as MemberRole), null)
      }
      if (fact.kind === 'member-left' && value.person)
        end(fact, value.person, value.service, value.cause ?? 'left')
      if (fact.kind === 'supervisor-joined' && value.who && fact.by.service) {
        if (current(fact, value.who) < 0)
          members.push(begin(fact, value.who, fact.by.service, 'home', 'supervisor'))
      }
      if (fact.kind === 'substitute-named' && value.for && value.who) {
        const covered = placeToCover(members, value.for)
        if (covered)
          stay(
            fact,
            {
              ...begin(fact, value.who, covered.service, covered.side, covered.role),
              isStandIn: true,
            },
            (value.until as LocalDate | undefined) ?? null,
          )
      }
    }
  }
  return members
}

/** Whoever has a place outside the home besides is covered at home: its supervisor knows of no other. */
export const placeToCover = (members: readonly Member[], who: string): Member | undefined => {
  const places = members.filter(({ person }) => person === who)
  const now = places.filter(({ leftAt }) => leftAt === null)
  return now.findLast(({ side }) => side === 'home') ?? now.at(-1) ?? places.at(-1)
}

/** Members on a day: joined, not left, and a substitute's days not run out. */
export const deriveMembers = (facts: Facts, today?: LocalDate): readonly Member[] =>
  deriveMemberships(facts).filter(
    (member) =>
      member.leftAt === null &&
      (today === undefined ||
        isWithin({ from: member.from, until: member.until }, today) ||
        member.from > today),
  )

export const homeMembers = (facts: Facts, today?: LocalDate): readonly Member[] =>
  deriveMembers(facts, today).filter((member) => member.side === 'home')
export const partyMembers = (facts: Facts, today?: LocalDate): readonly Member[] =>
  deriveMembers(facts, today).filter((member) => member.side === 'party')

/** The services whose matter this round is. @term vastuupalvelu */
export const deriveHome = (facts: Facts): readonly ServiceId[] =>
  (facts.last('home-set', 'home')?.values.services ?? []).map((service) => id<'service'>(service))

export const deriveInitiator = (facts: Facts): Member | undefined => {
  const home = homeMembers(facts)
  return home.find((member) => member.role === 'initiator') ?? home[0]
}

/**
 * The own worker towards the client: the last one named, else the one stated to exist. `today`: whose day has come;
 * left out, whoever is or will be. @term omatyöntekijä
 */
export const deriveOwnWorker = (facts: Facts, today?: LocalDate): PersonId | undefined => {
  const named = facts
    .parts('own-worker-named', 'ownWorker')
    .filter(({ values }) => values.main && (today === undefined || values.from <= today))
    .at(-1)
  if (named) return id(named.values.who)
  const stated = facts.last('own-worker-status-stated', 'status')
  return stated?.values.exists && stated.values.who ? id(stated.values.who) : undefined
}

/** Is the newest round still going on? */
export const isRoundOpen = (facts: Facts): boolean =>
  facts.round > 0 && facts.inRound(facts.round).of('round-closed').length === 0
