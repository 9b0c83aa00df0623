/** The pair itself: how it starts, meets the client, decides, plans together and looks back. */
import { helsinkiDate } from '../calendar.ts'
import { startsLate } from '../deadline-days.ts'
import type { Guard } from '../guards.ts'
import { type Facts, isLater } from '../knowledge.ts'
import { deriveMeetings, type Meeting } from '../meetings.ts'
import { deriveMemberships, type Member } from '../members.ts'
import { handlerGuards, saidByTwo } from './handlers.ts'

/**
 * The need for pair work showed only later on the path, and the round began there.
 * @source 001 A.16, A.17
 */
const beganLate: Guard = (round, at) => startsLate(round, at)

/**
 * The urgent way is still there to choose, or was chosen: the team has not answered.
 * @source 001 A.05
 */
const urgentStartPossible: Guard = (round) =>
  round.of('urgent-start-justified').length > 0 || round.of('team-answer-copied').length === 0

/**
 * Whoever has been one of the pair or of a party in this round. A supervisor who joined to support is no member here:
 * that they were asked is told to nobody outside, not even by what follows from it.
 */
const workersEver = (round: Facts): readonly Member[] =>
  deriveMemberships({
    ...round,
    all: round.all.filter(({ kind }) => kind !== 'supervisor-joined'),
  }).filter(({ role }) => role !== 'supervisor')
const pairEver = (round: Facts): readonly Member[] =>
  workersEver(round).filter(({ side }) => side === 'home')

/**
 * At least two of the pair and somebody who is no worker here have met at a joint meeting, in the room or from afar.
 * Two workers who waited for a client in vain have not met the client.
 * @source 001 A.13
 */
const pairMetClient: Guard = (round) => {
  const workers = new Set<string>(workersEver(round).map(({ person }) => person))
  const pair = new Set<string>(pairEver(round).map(({ person }) => person))
  const joint = new Set<string>(
    round
      .parts('meeting-proposed', 'meeting')
      .filter(({ values }) => values.joint)
      .map(({ part }) => part.id),
  )
  return round.parts('meeting-held', 'meeting').some(({ values }) => {
    const there = [...new Set([...values.present, ...values.remote])]
    return (
      joint.has(values.meeting) &&
      there.some((person) => !workers.has(person)) &&
      there.filter((person) => pair.has(person)).length >= 2
    )
  })
}

/**
 * The first meeting lies behind: held, or skipped with a reason. Or the work has gone past it: it was decided that pair
 * work goes on, a decision was prepared or a plan made.
 * @source 001 A.13, A.14
 */
const firstMeetingBehind: Guard = (round, at) =>
  pairMetClient(round, at) ||
  round.of('pair-work-continued').length > 0 ||
  round.of('decision-prepared').length > 0 ||
  round.of('plan-version-published').length > 0 ||
  round.parts('step-skipped', 'skip').some(({ values }) => values.step === 'A.13')

/** The joint meeting to come, else the last one there was. */
const meetingInHand = (round: Facts): Meeting | undefined => {
  const joint = deriveMeetings(round).filter((one) => one.joint && one.state !== 'cancelled')
  const coming = joint
    .filter(({ state }) => state === 'proposed' || state === 'agreed')
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
  return coming[0] ?? joint.at(-1)
}

/**
 * A joint meeting is in sight or has been held.
 * @source 001 A.18, A.19
 */
const jointMeetingInHand: Guard = (round) => meetingInHand(round) !== undefined

const roleAgreedByTwo =
  (role: 'recorder' | 'leader'): Guard =>
  (round) => {
    const meeting = meetingInHand(round)
    const cards = round
      .parts('meeting-roles-agreed', 'roles')
      .filter(({ values }) => values.meeting === meeting?.id && values[role] !== undefined)
    return saidByTwo(cards, ({ values }) => values[role] ?? '').length > 0
  }

/**
 * Two have said the same of who records at the joint meeting in hand.
 * @term kirjaaja
 * @source 001 A.18
 */
const recorderAgreedByTwo = roleAgreedByTwo('recorder')

/**
 * Two have said the same of who leads the talk at the joint meeting in hand.
 * @term keskustelun vetäjä
 * @source 001 A.19
 */
const leaderAgreedByTwo = roleAgreedByTwo('leader')

/**
 * There is something to decide on.
 * @source 001 A.22, A.26
 */
const decisionPrepared: Guard = (round) => round.of('decision-prepared').length > 0

/**
 * Every decision that was prepared has been made.
 * @source 001 A.26
 */
const preparedDecisionsMade: Guard = (round) => {
  const made = new Set(
    round.parts('decision-made', 'decision').map(({ values }) => values.decision),
  )
  const prepared = round.parts('decision-prepared', 'decision')
  return prepared.length > 0 && prepared.every(({ part }) => made.has(part.id))
}

/**
 * Something has happened that the client is to be told: a decision, or an own worker named.
 * @source 001 A.28, A.29
 */
const newsForClient: Guard = (round) =>
  round.of('decision-made').length > 0 || round.of('own-worker-named').length > 0

/**
 * A plan version was made by everybody who was one of the pair when it was published, and they were at least two.
 * @term asiakassuunnitelma
 * @source 001 A.30
 */
const planMadeByWholePair: Guard = (round) =>
  round.parts('plan-version-published', 'version').some(({ fact, values }) => {
    const makers = new Set<string>([fact.by.person, ...values.madeWith])
    const pair = pairEver(round).filter(
      ({ joinedAt, leftAt, until }) =>
        joinedAt <= fact.recordedAt &&
        (leftAt === null || leftAt > fact.recordedAt) &&
        (until === null || until >= helsinkiDate(fact.recordedAt)),
    )
    const people = [...new Set(pair.map(({ person }) => person))]
    return people.length >= 2 && people.every((person) => makers.has(person))
  })

/**
 * There is something to look back on: a decision made, a plan published, or pair work that was decided to go on.
 * @source 001 A.32
 */
const workUnderWay: Guard = (round) =>
  round.of('decision-made').length > 0 ||
  round.of('plan-version-published').length > 0 ||
  round.of('pair-work-continued').length > 0

/**
 * Since the plan in force it is settled that pair work goes on, or it has ended.
 * @source 001 A.32
 */
const pairWorkReviewed: Guard = (round) => {
  const plan = round.of('plan-version-published').at(-1)
  return (
    round.of('pair-work-ended').length > 0 ||
    round
      .parts('pair-work-continued', 'continuing')
      .some(
        ({ fact, values }) =>
          values.gate === 'review' && (plan === undefined || isLater(round, fact, plan)),
      )
  )
}

export const pairGuards = {
  ...handlerGuards,
  'began-late': beganLate,
  'urgent-start-possible': urgentStartPossible,
  'pair-met-client': pairMetClient,
  'first-meeting-behind': firstMeetingBehind,
  'joint-meeting-in-hand': jointMeetingInHand,
  'recorder-agreed-by-two': recorderAgreedByTwo,
  'leader-agreed-by-two': leaderAgreedByTwo,
  'decision-prepared': decisionPrepared,
  'prepared-decisions-made': preparedDecisionsMade,
  'news-for-client': newsForClient,
  'plan-made-by-whole-pair': planMadeByWholePair,
  'work-under-way': workUnderWay,
  'pair-work-reviewed': pairWorkReviewed,
} as const satisfies Record<string, Guard>
