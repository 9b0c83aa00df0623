/** Who works together: invitations, joining, leaving, roles. Leaving is always possible. */
import { id, type PersonId, type ServiceId } from '../identity.ts'
import { deriveHome, deriveOwnWorker, homeMembers, type Member } from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { isHomeService, stopAtBorder } from './border.ts'
import {
  type Case,
  type Decided,
  type Decider,
  isYes,
  personOf,
  textOf,
  withValues,
} from './case.ts'
import {
  groupChanged,
  heirOf,
  homeActor,
  isMemberForGood,
  joined,
  left,
  membershipOf,
  passDutiesOn,
} from './duties.ts'
import { recordUnless } from './record.ts'
import { follow } from './tell.ts'

/** A partner from outside needs a line; a nameless question about a competence passes nothing. */
export const inviteMember: Decider = (asked) => {
  const service = textOf(asked, 'service') ?? ''
  const person = personOf(asked, 'person')
  const inside = isHomeService(asked, service)
  const isIn = (one: PersonId | undefined) =>
    one === undefined ||
    one === service ||
    asked.around.directory.employment(one, id(service), asked.around.today) !== undefined
  return recordUnless(asked, [
    textOf(asked, 'role') === 'home' && !inside && { code: 'not-in-list', field: '/service' },
    !isIn(person) && { code: 'not-a-member', field: '/person' },
    !isIn(personOf(asked, 'asked')) && { code: 'not-a-member', field: '/asked' },
    person !== undefined &&
      isMemberForGood(asked, asked.now, person, service) && {
        code: 'already-done',
        field: '/person',
      },
    ...(inside || person === undefined
      ? []
      : stopAtBorder(asked, { party: service, people: [person], field: '/service', topics: null })),
  ])
}

interface Invitation {
  readonly part: string
  readonly service: string
  readonly role: 'partner' | 'network' | 'home'
}

const isAnswered = (asked: Case, invitation: string): boolean =>
  asked.now
    .parts('member-joined', 'party-member')
    .some((told) => told.values.invitation === invitation) ||
  asked.now
    .parts('invitation-declined', 'answer')
    .some((told) => told.values.invitation === invitation)

/** Whoever has joined since it was sent has answered it, by this one or another: once gone, they are asked anew. */
const hasJoinedSince = (asked: Case, invitation: Invitation): boolean => {
  const sent = asked.now.all.findIndex((fact) =>
    fact.parts.some((part) => part.id === invitation.part),
  )
  return [
    ...asked.now.parts('member-joined', 'home-member'),
    ...asked.now.parts('member-joined', 'party-member'),
  ].some(
    ({ fact, values }) =>
      values.person === asked.asking.person &&
      values.service === invitation.service &&
      asked.now.all.indexOf(fact) > sent,
  )
}

/** The invitation addressed to the sender in the service they act in; the newest when none is named. */
const invitationFor = (asked: Case): Invitation | undefined => {
  const { person, service } = asked.asking
  const wished = textOf(asked, 'invitation')
  const found = asked.now.parts('member-invited', 'invitation').filter(({ part, values }) => {
    const isOwn = values.person === undefined ? (values.asked ?? person) : values.person
    const inService = values.service === service || values.service === person
    return isOwn === person && inService && (wished === undefined || part.id === wished)
  })
  const told = found.findLast((one) => !isAnswered(asked, one.part.id)) ?? found.at(-1)
  return told && { part: told.part.id, service: told.values.service, role: told.values.role }
}

const notInvited = { code: 'unknown-reference', field: '/invitation' } as const

export const acceptInvitation: Decider = (asked) => {
  const invitation = invitationFor(asked)
  if (!invitation) return refuse(notInvited)
  const { person } = asked.asking
  const isMember = isMemberForGood(asked, asked.now, person, invitation.service)
  if (isMember || isAnswered(asked, invitation.part) || hasJoinedSince(asked, invitation))
    return refuse({ code: 'already-answered' })
  const service = invitation.service
  if (isHomeService(asked, service))
    return accept([joined(asked, { person, service, role: 'partner' })])
  const stop = stopAtBorder(asked, { party: service, people: [person], field: '', topics: null })
  if (stop.length > 0) return refuse(...stop)
  const role = invitation.role === 'network' ? 'network' : 'partner'
  return accept([
    follow(asked, 'member-joined', {
      'party-member': { person, service, role, invitation: invitation.part },
    }),
  ])
}

export const declineInvitation: Decider = (asked) => {
  const invitation = invitationFor(asked)
  if (!invitation) return refuse(notInvited)
  if (isAnswered(asked, invitation.part)) return refuse({ code: 'already-answered' })
  return recordUnless(asked, [])
}

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
  const takesOver = others.some((one) => one.person === heir)
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
  const member = covered && membershipOf(asked, asked.now, covered)
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

export const recordAbsence: Decider = (asked) =>
  recordUnless(asked, [
    !asked.isHome &&
      personOf(asked, 'who') !== asked.asking.person && { code: 'not-yours', field: '/who' },
  ])

/** The supervisor of the home unit, in person; nobody joins another. */
export const joinAsSupervisor: Decider = (asked) => {
  const { directory, today } = asked.around
  const who = personOf(asked, 'who')
  const isSupervisor = deriveHome(asked.now).some((home) =>
    directory.supervisorsOf(home, today).some((one) => one === asked.asking.person),
  )
  return recordUnless(asked, [
    (who !== asked.asking.person || !isSupervisor) && { code: 'not-yours', field: '/who' },
    membershipOf(asked, asked.now, asked.asking.person) !== undefined && { code: 'already-done' },
  ])
}

/** A supervisor who answers is the one consulted. */
export const consultSupervisor: Decider = (asked) => {
  if (asked.isHome) return recordUnless(asked, [])
  const own = withValues(asked, { supervisor: asked.asking.person })
  const named = textOf(asked, 'supervisor')
  return recordUnless(own, [
    named !== undefined &&
      named !== asked.asking.person && { code: 'not-yours', field: '/supervisor' },
  ])
}
