/** The joint meeting: agreeing on it, who is there and how, and what is done with what was said. */
import { helsinkiDate, type Instant } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import type { At, Guard } from '../guards.ts'
import { type Facts, isLater, type Told } from '../knowledge.ts'
import { deriveMeetings, type Meeting } from '../meetings.ts'
import { deriveMembers } from '../members.ts'

/** Joint meetings that have not been cancelled. */
const jointMeetings = (round: Facts): readonly Meeting[] =>
  deriveMeetings(round).filter((meeting) => meeting.joint && meeting.state !== 'cancelled')

/**
 * A joint meeting is agreed: somebody besides its proposer has said yes and nobody has said no, or it has already
 * been held. A client without the app answers aloud, so every single answer is not waited for.
 * @source 004 D.11
 */
const jointMeetingAgreed: Guard = (round) =>
  jointMeetings(round).some(
    ({ state, agreedBy, declinedBy, proposedBy }) =>
      state === 'held' ||
      (declinedBy.length === 0 && agreedBy.some((person) => person !== proposedBy)),
  )

/**
 * Somebody in another service has been reached about this client.
 * @source 002 B.08: the assessment and the plan are made with those who were contacted
 */
const serviceReached: Guard = (round) =>
  round
    .parts('service-contacted', 'contact')
    .some(({ values }) => values.outcome === 'reached' || values.outcome === 'agreed')

/** When the first plan of this round was agreed, of whichever kind this way of working makes. */
const firstPlanAt = (round: Facts): Instant | undefined =>
  [...round.of('plan-version-published'), ...round.of('pair-work-plan-agreed')]
    .map((plan) => plan.happenedAt)
    .toSorted()[0]

/**
 * A joint meeting that began after the plan was agreed has been held. The meeting at which the plan was made is
 * not one.
 * @source 002 B.12; 004 D.41
 */
const jointMeetingHeldSincePlan: Guard = (round) => {
  const planAt = firstPlanAt(round)
  return (
    planAt !== undefined &&
    jointMeetings(round).some(({ startsAt, state }) => state === 'held' && startsAt > planAt)
  )
}

/**
 * One worker has met the client on the day the plan was agreed or after. A call nobody answered is not a meeting.
 * @source 004 D.40
 */
const contactHeldSincePlan: Guard = (round) => {
  const planAt = firstPlanAt(round)
  if (planAt === undefined) return false
  const planOn = helsinkiDate(planAt)
  return round
    .parts('contact-held', 'contact')
    .some(({ values }) => values.outcome === 'met' && values.on >= planOn)
}

/**
 * The next joint meeting has its day: told when going on was agreed, or proposed for later than the last one held.
 * @source 004 D.37
 */
const nextJointMeetingSet: Guard = (round) => {
  const meetings = jointMeetings(round)
  const lastHeld = meetings.filter(({ state }) => state === 'held').at(-1)
  const isProposed =
    lastHeld !== undefined && meetings.some(({ startsAt }) => startsAt > lastHeld.startsAt)
  return (
    isProposed ||
    round.parts('follow-on-agreed', 'followOn').some(({ values }) => values.next !== undefined)
  )
}

/**
 * Somebody takes part from afar in a joint meeting, coming or held.
 * @term etäosallistuja
 * @source 004 D.15–D.18
 */
const remoteParticipationPlanned: Guard = (round) =>
  jointMeetings(round).some(({ remote }) => remote.length > 0)

/**
 * Some are in the room and some take part from afar.
 * @term hybridimalli
 * @source 004 D.15
 */
const hybridMeetingPlanned: Guard = (round) =>
  jointMeetings(round).some(
    ({ remote, participants }) =>
      remote.length > 0 && participants.some((person) => !remote.includes(person)),
  )

/**
 * Everybody who takes part from afar has been sent an invitation to each of those meetings.
 * @source 004 D.17
 */
const remoteParticipantsInvited: Guard = (round) => {
  const invitations = round.parts('invitation-sent', 'invitation')
  const fromAfar = jointMeetings(round).filter(({ remote }) => remote.length > 0)
  const isInvited = (meeting: string, person: string) =>
    invitations.some(({ values }) => values.meeting === meeting && values.to.includes(person))
  return (
    fromAfar.length > 0 &&
    fromAfar.every(({ id, remote }) => remote.every((person) => isInvited(id, person)))
  )
}

/**
 * The newest joint meeting has somebody to chair it.
 * @term puheenjohtaja
 * @source 004 D.20
 */
const meetingHasChair: Guard = (round) => {
  const roles = jointMeetings(round).at(-1)?.roles
  return roles !== undefined && roles !== null && roles.chair !== null
}

type Held = Told<'meeting-held', 'meeting'>
const heldMeetings = (round: Facts): readonly Held[] => round.parts('meeting-held', 'meeting')

/** Has this worker taken the minutes of this meeting to their own system? Pointed at, or simply told afterwards. */
const hasCarried = (round: Facts, held: Fact, person: string): boolean =>
  round.parts('carried-over', 'extract').some(({ fact, values }) => {
    if (fact.by.person !== person || values.what !== 'minutes') return false
    return values.parts === undefined || values.parts.length === 0
      ? isLater(round, fact, held)
      : values.parts.some((part) => round.find(part)?.fact.id === held.id)
  })

const areCarriedByAll = (round: Facts, at: At, meetings: readonly Held[]): boolean => {
  const members = new Set<string>(deriveMembers(round, at.today).map(({ person }) => person))
  return (
    meetings.length > 0 &&
    meetings.every(({ fact, values }) =>
      [...values.present, ...values.remote].every(
        (person) => !members.has(person) || hasCarried(round, fact, person),
      ),
    )
  )
}

/**
 * Every worker who was at a held meeting has taken its minutes to their own client information system.
 * A worker who has left since is not waited for.
 * @source 002 B.13
 */
const minutesCarriedByAll: Guard = (round, at) => areCarriedByAll(round, at, heldMeetings(round))

const recordedAfterwards = (round: Facts): readonly Held[] =>
  heldMeetings(round).filter(({ values }) => !values.inRealTime)

/**
 * Some meeting was not written down while it was held, so each records it afterwards.
 * @source 004 D.21, D.39
 */
const meetingRecordedAfterwards: Guard = (round) => recordedAfterwards(round).length > 0

/**
 * Meetings that were not written down while held are in each present worker's own system.
 * @source 004 D.39
 */
const afterwardsMinutesCarriedByAll: Guard = (round, at) =>
  areCarriedByAll(round, at, recordedAfterwards(round))

const divisionQuestions = ['Q8', 'Q9', 'Q10'] as const

/**
 * The division of work is agreed, and it is told who meets the child and family, how, and when together. A county's
 * model that has left one of these questions out is not asked for it.
 * @term työnjako
 * @source 004 D.33
 */
const divisionWithAnswers: Guard = (round, at) => {
  const answered = new Set(
    round.parts('question-answered', 'answer').map(({ values }) => values.question),
  )
  const asked = divisionQuestions.filter((question) => at.model.questions[question] !== undefined)
  return round.of('division-agreed').length > 0 && asked.every((question) => answered.has(question))
}

export const meetingGuards = {
  'joint-meeting-agreed': jointMeetingAgreed,
  'service-reached': serviceReached,
  'joint-meeting-held-since-plan': jointMeetingHeldSincePlan,
  'contact-held-since-plan': contactHeldSincePlan,
  'next-joint-meeting-set': nextJointMeetingSet,
  'remote-participation-planned': remoteParticipationPlanned,
  'hybrid-meeting-planned': hybridMeetingPlanned,
  'remote-participants-invited': remoteParticipantsInvited,
  'meeting-has-chair': meetingHasChair,
  'minutes-carried-by-all': minutesCarriedByAll,
  'meeting-recorded-afterwards': meetingRecordedAfterwards,
  'afterwards-minutes-carried-by-all': afterwardsMinutesCarriedByAll,
  'division-with-answers': divisionWithAnswers,
} as const satisfies Record<string, Guard>
