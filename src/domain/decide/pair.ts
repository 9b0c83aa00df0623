/** Who works together: leaving, roles, substitutes. Leaving is always possible. */
import type { PersonId, ServiceId } from '../identity.ts'
import {
  deriveHome,
  deriveMembers,
  deriveOwnWorker,
  homeMembers,
  type Member,
  placeToCover,
} from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { stopAtBorder } from './border.ts'
import { type Case, type Decided, type Decider, isYes, personOf, textOf } from './case.ts'
import {
  groupChanged,
  heirOf,
  homeActor,
  joined,
  left,
  membershipOf,
  passDutiesOn,
} from './duties.ts'
import { recordUnless } from './record.ts'

/** A membership ends; what it left open goes on to somebody, and the last of the home never leaves it empty. */
const endOf = (asked: Case, member: Member, cause: Parameters<typeof left>[2]): Decided => {
  const { now } = asked
  const by = homeActor(asked, now)
  const goes = left(asked, member, cause)
  if (member.side === 'party') {
    const heir = heirOf(asked, now, member.person)
    const duties = heir ? passDutiesOn(asked, now, member.person, heir, by) : []
    return accept([goes, ...duties, ...groupChanged(asked, now, [member.person], by)])
  }
  const others = homeMembers(now, asked.around.today).filter((one) => one.person !== member.person)
  const heir = heirOf(asked, now, member.person)
  if (heir === undefined) return refuse({ code: 'only-home-member', wayOut: 'offer-hand-over' })
  const takesOver = others.some((one) => one.person === heir && !one.isStandIn)
    ? []
    : [joined(asked, { person: heir, service: member.service, role: 'initiator' }, by)]
  return accept([...takesOver, ...passDutiesOn(asked, now, member.person, heir, by), goes])
}

export const leave: Decider = (asked) => {
  const { person, service } = asked.asking
  const member = membershipOf(asked, asked.now, person, service ?? person)
  return member ? endOf(asked, member, 'left') : refuse({ code: 'already-done' })
}

export const endMembership: Decider = (asked) => {
  const person = personOf(asked, 'person') ?? asked.asking.person
  const member = membershipOf(asked, asked.now, person, textOf(asked, 'service'))
  if (!member) return refuse({ code: 'already-done', field: '/person' })
  return endOf(asked, member, textOf(asked, 'cause') as Parameters<typeof left>[2])
}

export const setHandlers: Decider = (asked) => {
  const [first, second] = [textOf(asked, 'first'), textOf(asked, 'second')]
  return recordUnless(asked, [
    first === second && { code: 'same-person-twice', field: '/second' },
    isYes(asked, 'equal') && second === undefined && { code: 'needs-two', field: '/second' },
  ])
}

/** An own worker is not taken from another: it is handed over by acceptance, or falls free when they have gone. */
export const nameOwnWorker: Decider = (asked) => {
  const present = deriveOwnWorker(asked.now)
  const { directory, today } = asked.around
  const isStillThere =
    present !== undefined &&
    deriveHome(asked.now).some((home) => directory.employment(present, home, today) !== undefined)
  const taken = isYes(asked, 'main') && isStillThere && present !== textOf(asked, 'who')
  return recordUnless(asked, [
    taken && { code: 'not-agreed', field: '/who', wayOut: 'offer-hand-over' },
  ])
}

const isStateHeld = (asked: Case): Refusal | false =>
  isYes(asked, 'exists') && textOf(asked, 'who') === undefined && { code: 'missing', field: '/who' }
export const stateOwnWorker: Decider = (asked) =>
  recordUnless(asked, [
    isStateHeld(asked),
    isYes(asked, 'exists') &&
      isYes(asked, 'clientIsNew') && { code: 'not-agreed', field: '/clientIsNew' },
  ])

const worksIn = (asked: Case, person: PersonId, services: readonly ServiceId[]): boolean =>
  services.some(
    (service) =>
      asked.around.directory.employment(person, service, asked.around.today) !== undefined,
  )

/** Somebody of the home unit, named by its supervisor, so that an ended round has a reader. */
export const nameKeeper: Decider = (asked) => {
  const who = personOf(asked, 'who')
  const isOfHome = who !== undefined && worksIn(asked, who, deriveHome(asked.now))
  return recordUnless(asked, [!isOfHome && { code: 'not-a-member', field: '/who' }])
}

export const nameSubstitute: Decider = (asked) => {
  const covered = personOf(asked, 'for')
  const who = personOf(asked, 'who')
  const member = covered && placeToCover(deriveMembers(asked.now, asked.around.today), covered)
  const isColleague =
    who !== undefined && member !== undefined && worksIn(asked, who, [member.service])
  return recordUnless(asked, [
    covered === who && { code: 'same-person-twice', field: '/who' },
    covered !== who && !isColleague && { code: 'not-a-member', field: '/who' },
    ...(member && member.side === 'party' && isColleague && who
      ? stopAtBorder(asked, { party: member.service, people: [who], field: '/who', topics: null })
      : []),
  ])
}
