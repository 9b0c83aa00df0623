/** Handing over: a membership, a role, a task. It passes by acceptance only. @source D.B6; design language.md, "ownWorker" */
import type { NewFact, PartValues } from '../facts/index.ts'
import { id, type PersonId } from '../identity.ts'
import { deriveMeetings } from '../meetings.ts'
import { deriveHome, deriveInitiator, deriveOwnWorker, homeMembers } from '../members.ts'
import { settledOffers } from '../offers.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { deriveTasks } from '../tasks.ts'
import { isHomeService, stopAtBorder } from './border.ts'
import { type Case, type Decider, happenedOn, personOf, textOf } from './case.ts'
import {
  groupChanged,
  homeActor,
  isMemberForGood,
  joined,
  left,
  membershipOf,
  passDutiesOn,
} from './duties.ts'
import { recordUnless } from './record.ts'
import { asTold, follow } from './tell.ts'

type Offer = PartValues<'hand-over-offered', 'offer'>
type Handed = Offer['object']

/** Does the giver of the offer hold what is offered? The home may offer on a colleague's behalf a task only. */
const holds = (asked: Case, object: Handed, giver: PersonId): boolean => {
  const { now } = asked
  const handlers = now.last('handlers-set', 'handlers')?.values
  const table: Record<Handed, () => boolean> = {
    membership: () => membershipOf(asked, now, giver) !== undefined,
    'own-worker': () => deriveOwnWorker(now) === giver,
    handler: () => handlers?.first === giver || handlers?.second === giver,
    chair: () =>
      deriveMeetings(now).some((meeting) => meeting.roles?.chair === giver) ||
      deriveInitiator(now)?.person === giver,
    initiator: () => deriveInitiator(now)?.person === giver,
    task: () => true,
  }
  return table[object]()
}

const taskRefusals = (asked: Case): readonly Refusal[] => {
  const wished = textOf(asked, 'task')
  if (wished === undefined) return [{ code: 'missing', field: '/task' }]
  const task = deriveTasks(asked.now).find((one) => one.id === wished)
  if (task?.state === 'done') return [{ code: 'already-done', field: '/task' }]
  const isOwn = asked.isHome || task?.doer === asked.asking.person
  return isOwn ? [] : [{ code: 'not-yours', field: '/task' }]
}

/** Inside a party no new permission is needed, unless it was given to names; out of it only the home can let go. */
const staysInside = (asked: Case, to: PersonId): readonly Refusal[] => {
  const { asking, around } = asked
  if (asked.isHome) return []
  const isColleague =
    asking.service !== null &&
    around.directory.employment(to, asking.service, around.today) !== undefined
  if (!isColleague) return [{ code: 'needs-initiator' }]
  return stopAtBorder(asked, {
    party: asking.service ?? '',
    people: [to],
    field: '/to',
    topics: null,
  })
}

/** What a home member hands over goes to somebody of the home; a task may go to anyone around. */
const staysHome = (asked: Case, object: Handed, to: PersonId): readonly Refusal[] => {
  if (!asked.isHome) return []
  const { directory, today } = asked.around
  const works = deriveHome(asked.now).some(
    (home) => directory.employment(to, home, today) !== undefined,
  )
  if (works) return []
  if (object !== 'task') return [{ code: 'not-a-member', field: '/to' }]
  const member = membershipOf(asked, asked.now, to)
  return member
    ? stopAtBorder(asked, { party: member.service, people: [to], field: '/to', topics: null })
    : [{ code: 'not-a-member', field: '/to' }]
}

export const offerHandOver: Decider = (asked) => {
  const object = textOf(asked, 'object') as Handed
  const to = personOf(asked, 'to') ?? asked.asking.person
  return recordUnless(asked, [
    to === asked.asking.person && { code: 'same-person-twice', field: '/to' },
    !holds(asked, object, asked.asking.person) && { code: 'not-yours', field: '/object' },
    ...(object === 'task' ? taskRefusals(asked) : []),
    ...staysInside(asked, to),
    ...staysHome(asked, object, to),
  ])
}

const offerOf = (asked: Case, side: 'to' | 'by') => {
  const wished = textOf(asked, 'offer')
  const { person } = asked.asking
  const told = asked.now
    .parts('hand-over-offered', 'offer')
    .find(
      ({ part, fact, values }) =>
        part.id === wished && (side === 'to' ? values.to : fact.by.person) === person,
    )
  return told && { told, isAnswered: settledOffers(asked.now).has(told.part.id) }
}
const notOffered = { code: 'unknown-reference', field: '/offer' } as const

export const declineHandOver: Decider = (asked) => {
  const offer = offerOf(asked, 'to')
  if (!offer) return refuse(notOffered)
  return recordUnless(asked, [offer.isAnswered && { code: 'already-answered' }])
}

/** Until it is answered its maker may take it back; nothing has changed hands. */
export const withdrawHandOver: Decider = (asked) => {
  const offer = offerOf(asked, 'by')
  if (!offer) return refuse(notOffered)
  return recordUnless(asked, [offer.isAnswered && { code: 'already-answered' }])
}

/** A home role needs a place in the home; whoever accepts one takes it. */
const comesHome = (asked: Case, giver: PersonId): readonly NewFact[] => {
  const { person, service } = asked.asking
  const already = homeMembers(asked.now, asked.around.today).some((one) => one.person === person)
  if (already) return []
  const place =
    service !== null && isHomeService(asked, service)
      ? service
      : (membershipOf(asked, asked.now, giver)?.service ?? service ?? '')
  return [joined(asked, { person, service: place, role: 'partner' })]
}

const takeMembership = (asked: Case, giver: PersonId): readonly NewFact[] => {
  const { now, asking } = asked
  const member = membershipOf(asked, now, giver)
  if (!member) return []
  const by = homeActor(asked, now)
  const already = isMemberForGood(asked, now, asking.person, member.service)
  const { person } = asking
  const { service } = member
  const joins = already
    ? []
    : member.side === 'home'
      ? [
          joined(asked, {
            person,
            service,
            role: member.role === 'initiator' ? 'initiator' : 'partner',
          }),
        ]
      : [
          follow(asked, 'member-joined', {
            'party-member': {
              person,
              service,
              role: member.role === 'network' ? 'network' : 'partner',
            },
          }),
        ]
  return [
    ...joins,
    ...passDutiesOn(asked, now, giver, person, by),
    left(asked, member, 'handed-over', by),
    ...(member.side === 'party' ? groupChanged(asked, now, [giver], by) : []),
  ]
}

/** The two change places: a role is held for a period, so each membership ends and the next begins. */
const takeInitiator = (asked: Case, giver: PersonId): readonly NewFact[] => {
  const { now, asking } = asked
  const from = membershipOf(asked, now, giver)
  if (!from) return []
  const own = homeMembers(now, asked.around.today).find((one) => one.person === asking.person)
  const service = own?.service ?? from.service
  return [
    ...(own ? [left(asked, own, 'handed-over')] : []),
    joined(asked, { person: asking.person, service, role: 'initiator' }),
    left(asked, from, 'handed-over'),
    joined(asked, { person: giver, service: from.service, role: 'partner' }),
  ]
}

const takeHandler = (asked: Case, giver: PersonId): readonly NewFact[] => {
  const handlers = asked.now.last('handlers-set', 'handlers')?.values
  if (!handlers) return []
  const { person } = asked.asking
  const first = handlers.first === giver ? person : handlers.first
  const other = handlers.first === giver ? handlers.second : person
  const second = other === first ? undefined : other
  const equal = handlers.equal && second !== undefined
  return [
    follow(asked, 'handlers-set', {
      handlers: second === undefined ? { first, equal } : { first, second, equal },
    }),
  ]
}

const takeChair = (asked: Case, giver: PersonId): readonly NewFact[] =>
  deriveMeetings(asked.now)
    .filter((meeting) => meeting.roles?.chair === giver && meeting.state !== 'held')
    .map((meeting) => {
      const { recorder, leader } = meeting.roles ?? {}
      return follow(asked, 'meeting-roles-agreed', {
        roles: {
          meeting: meeting.id,
          chair: asked.asking.person,
          ...(recorder ? { recorder } : {}),
          ...(leader ? { leader } : {}),
        },
      })
    })

const taken: Record<Handed, (asked: Case, giver: PersonId, offer: Offer) => readonly NewFact[]> = {
  membership: takeMembership,
  initiator: takeInitiator,
  handler: (asked, giver) => [...comesHome(asked, giver), ...takeHandler(asked, giver)],
  chair: (asked, giver) => [...comesHome(asked, giver), ...takeChair(asked, giver)],
  'own-worker': (asked, giver, offer) => [
    ...comesHome(asked, giver),
    follow(asked, 'own-worker-named', {
      ownWorker: { who: asked.asking.person, from: offer.from ?? happenedOn(asked), main: true },
    }),
  ],
  task: (asked, _giver, offer) =>
    offer.task === undefined
      ? []
      : [
          follow(asked, 'task-reassigned', {
            reassigned: { task: offer.task, doer: asked.asking.person },
          }),
        ],
}

export const acceptHandOver: Decider = (asked) => {
  const offer = offerOf(asked, 'to')
  if (!offer) return refuse(notOffered)
  const { told } = offer
  const giver = id<'person'>(told.fact.by.person)
  const member = membershipOf(asked, asked.now, giver)
  const task = deriveTasks(asked.now).find((one) => one.id === told.values.task)
  const isGone =
    member === undefined ||
    task?.state === 'done' ||
    (told.values.object !== 'task' && !holds(asked, told.values.object, giver))
  if (offer.isAnswered) return refuse({ code: 'already-answered' })
  if (isGone) return refuse({ code: 'already-done' })
  const stop =
    member.side === 'party'
      ? stopAtBorder(asked, {
          party: member.service,
          people: [asked.asking.person],
          field: '',
          topics: null,
        })
      : []
  if (stop.length > 0) return refuse(...stop)
  return accept([
    asTold(asked, 'hand-over-accepted'),
    ...taken[told.values.object](asked, giver, told.values),
  ])
}
