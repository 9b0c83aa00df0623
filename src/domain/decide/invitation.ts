/** Asking somebody along: sent, answered, asked again, taken back. Whoever is asked sees nothing before a permission. */
import type { NewFact } from '../facts/index.ts'
import { id, type PersonId, type ServiceId } from '../identity.ts'
import { deriveInvitations, type Invited } from '../invitations.ts'
import type { Known } from '../knowledge.ts'
import { partyMembers } from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import { derivePermission } from '../permission.ts'
import type { Refusal } from '../refusal.ts'
import { isHomeService, stopAtBorder } from './border.ts'
import { type Case, type Decider, personOf, type Setting, textOf } from './case.ts'
import { homeActor, isMemberForGood, joined } from './duties.ts'
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

const isOpen = ({ stage }: Invited): boolean => stage === 'waiting'

/** Whoever has joined since it was sent has answered it, by this one or another: once gone, they are asked anew. */
const hasJoinedSince = (asked: Case, invitation: Invited): boolean => {
  const sent = asked.now.all.findIndex((fact) =>
    fact.parts.some((part) => part.id === invitation.id),
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
const invitationFor = (asked: Case): Invited | undefined => {
  const { person, service } = asked.asking
  const wished = textOf(asked, 'invitation')
  const found = deriveInvitations(asked.now).filter((one) => {
    const isOwn = (one.person ?? person) === person
    const inService = one.service === service || (one.service as string) === person
    return isOwn && inService && (wished === undefined || one.id === wished)
  })
  return found.findLast(isOpen) ?? found.at(-1)
}

const notInvited = { code: 'unknown-reference', field: '/invitation' } as const

const joins = (asked: Setting, invitation: Invited, person: PersonId, by?: NewFact['by']) =>
  follow(
    asked,
    'member-joined',
    {
      'party-member': {
        person,
        service: invitation.service,
        role: invitation.role === 'network' ? 'network' : 'partner',
        invitation: invitation.id,
      },
    },
    by ? { by } : {},
  )

/** With a permission in force one is a member at once. Without one, willing: told so, and nothing is opened. */
export const acceptInvitation: Decider = (asked) => {
  const invitation = invitationFor(asked)
  if (!invitation) return refuse(notInvited)
  const { person } = asked.asking
  const { service } = invitation
  const isMember = isMemberForGood(asked, asked.now, person, service)
  if (isMember || !isOpen(invitation) || hasJoinedSince(asked, invitation))
    return refuse({ code: 'already-answered' })
  const answer = follow(asked, 'invitation-accepted', { answer: { invitation: invitation.id } })
  // Who of the whole service came is told beside, so that the inviter no longer waits for an answer.
  if (isHomeService(asked, service))
    return accept([
      ...(invitation.person === null ? [answer] : []),
      joined(asked, { person, service, role: 'partner' }),
    ])
  const stop = stopAtBorder(asked, { party: service, people: [person], field: '', topics: null })
  if (stop.length > 0) return accept([answer])
  return accept([joins(asked, invitation, person)])
}

export const declineInvitation: Decider = (asked) => {
  const invitation = invitationFor(asked)
  if (!invitation) return refuse(notInvited)
  if (!isOpen(invitation)) return refuse({ code: 'already-answered' })
  return recordUnless(asked, [])
}

const pointed = (asked: Case): Invited | undefined =>
  deriveInvitations(asked.now).find((one) => one.id === textOf(asked, 'invitation'))
const alreadyDone = { code: 'already-done', field: '/invitation' } as const satisfies Refusal

/** Once a day is enough. */
export const remindInvited: Decider = (asked) => {
  const invitation = pointed(asked)
  const isTold =
    invitation?.remindedOn === asked.around.today || invitation?.askedOn === asked.around.today
  return recordUnless(asked, [(!invitation || !isOpen(invitation) || isTold) && alreadyDone])
}

/** A member is not uninvited: their membership is ended. */
export const withdrawInvitation: Decider = (asked) => {
  const stage = pointed(asked)?.stage
  return recordUnless(asked, [
    stage === 'joined' && { ...alreadyDone, wayOut: 'end-membership' as const },
    stage !== 'joined' && stage !== 'waiting' && stage !== 'accepted' && alreadyDone,
  ])
}

/** Those who had said yes before the permission are members from the moment all who must answer have said theirs. */
export const acceptedNowJoin = (after: Known, asked: Setting): readonly NewFact[] => {
  const now = after.inRound(asked.round)
  const waiting = deriveInvitations(now).filter(
    ({ stage, answeredBy }) => stage === 'accepted' && answeredBy !== null,
  )
  if (waiting.length === 0) return []
  const { parties } = derivePermission(now, {
    today: asked.around.today,
    model: asked.around.model,
    birthDate: asked.around.client.birthDate ?? undefined,
  })
  const by = homeActor(asked, now)
  const members = new Set(partyMembers(now).map((one) => `${one.person} ${one.service}`))
  return waiting.flatMap((invitation) => {
    const person = invitation.answeredBy
    const party = parties.get(invitation.service)
    const people = party?.chain.at(-1)?.people ?? []
    const isLet =
      (party?.state === 'in-force' || party?.state === 'begins') &&
      person !== null &&
      (people.length === 0 || people.includes(person)) &&
      worksThere(asked, person, invitation.service)
    const key = `${person} ${invitation.service}`
    if (!isLet || person === null || members.has(key)) return []
    members.add(key)
    return [joins(asked, invitation, person, by)]
  })
}

const worksThere = (asked: Setting, person: PersonId, service: ServiceId): boolean =>
  asked.around.directory.employment(person, service, asked.around.today) !== undefined
