/** Steps skipped and borrowed, and the end of a round: it closes the pair work, never by itself the client relationship. */
import type { NewFact, PartValues } from '../facts/index.ts'
import type { PersonId, ServiceId } from '../identity.ts'
import { deriveHome, deriveMembers, deriveOwnWorker } from '../members.ts'
import { derivePathway, type Missing, maySkip } from '../pathway.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, listOf, textOf } from './case.ts'
import { left, ownWorkerOfHome, passDutiesOn } from './duties.ts'
import { recordUnless } from './record.ts'
import { follow } from './tell.ts'

type Cause = PartValues<'round-closed', 'end'>['cause']

/** Whoever carries the open duties on after the round: the own worker, else the home unit's supervisor. */
const carrier = (asked: Case) => {
  const { directory, today } = asked.around
  return (
    ownWorkerOfHome(asked, asked.now) ??
    deriveHome(asked.now).flatMap((service) => directory.supervisorsOf(service, today))[0]
  )
}

/** Every membership ends; the own worker goes on reading while the client relationship goes on. */
const closeRound = (asked: Case, cause: Cause, keepsOwnWorker: boolean): readonly NewFact[] => {
  const ownWorker = keepsOwnWorker ? deriveOwnWorker(asked.now) : undefined
  const leavers = deriveMembers(asked.now).filter((member) => member.person !== ownWorker)
  const heir = carrier(asked)
  const by = { person: asked.asking.person, service: asked.asking.service }
  const people = [...new Set(leavers.map((member) => member.person))]
  const duties =
    heir && keepsOwnWorker
      ? people
          .filter((person) => person !== heir)
          .flatMap((person) => passDutiesOn(asked, asked.now, person, heir, by))
          .filter((fact) => fact.kind === 'task-reassigned')
      : []
  return [
    ...duties,
    follow(asked, 'round-closed', { end: { cause } }),
    ...leavers.map((member) => left(asked, member, 'round-ended')),
  ]
}

const closes: Record<PartValues<'pair-work-ended', 'ending'>['cause'], Cause> = {
  'goals-reached': 'pair-work-ended',
  'no-longer-needed': 'pair-work-ended',
  'client-wishes': 'pair-work-ended',
  'no-permission': 'all-lines-withdrawn',
  'client-died': 'client-died',
  'client-moved': 'client-moved',
  other: 'pair-work-ended',
}

/** Never waits for consent or completeness (S8). @source A.32, B.17 */
export const endPairWork: Decider = (asked) => {
  const cause = textOf(asked, 'cause') as keyof typeof closes
  return recordUnless(asked, [], () => closeRound(asked, closes[cause], cause !== 'client-died'))
}

/** The relationship ends, and with it the pair work. @source B.16 */
export const endClientRelationship: Decider = (asked) =>
  recordUnless(asked, [], () => closeRound(asked, 'client-relationship-ended', false))

const isSocialWorker = (asked: Case) => (person: PersonId, service: ServiceId) => {
  const found = asked.around.directory.employment(person, service, asked.around.today)
  return found?.profession === 'social-worker' && found.officeholder
}

/** What stands in a step's way, told as the command it stops would tell it. */
const stopOf: Readonly<Record<Missing['kind'], Refusal | undefined>> = {
  gate: undefined,
  giver: { code: 'no-basis-for-party', stop: 'S1', wayOut: 'require-giver' },
  line: { code: 'no-basis-for-party', stop: 'S1', wayOut: 'give-line' },
  answer: { code: 'no-basis-for-party', stop: 'S1', wayOut: 'give-line' },
  'social-worker': { code: 'needs-social-worker', stop: 'S2', wayOut: 'invite-member' },
  decider: { code: 'needs-office-holder', stop: 'S6', wayOut: 'assign-decision' },
  video: { code: 'video-needed', stop: 'S4', wayOut: 'propose-meeting' },
}

/** A step ahead is skipped with a reason, again when it is due again; what is behind is not, and no stop is. */
export const skipStep: Decider = (asked) => {
  const { today, now, model, client, saturdayCounts, findModel } = asked.around
  const { steps } = derivePathway(asked.now, {
    today,
    now,
    model,
    birthDate: client.birthDate ?? undefined,
    saturdayCounts,
    findModel,
    isSocialWorker: isSocialWorker(asked),
  })
  const step = steps.find(({ id }) => id === textOf(asked, 'step'))
  const stops = step?.state === 'blocked' ? (step.missing ?? []) : []
  return recordUnless(asked, [
    step !== undefined &&
      step.state !== 'blocked' &&
      !maySkip(step) && { code: 'already-done', field: '/step' },
    ...stops.map(({ kind }) => {
      const stop = stopOf[kind]
      return stop && { ...stop, field: '/step' }
    }),
  ])
}

/** Steps are borrowed from another model that lends them, each once. */
export const borrowSteps: Decider = (asked) => {
  const model = textOf(asked, 'model')
  const borrowed = asked.now
    .parts('steps-borrowed', 'borrowed')
    .filter((told) => told.values.model === model)
    .flatMap((told) => told.values.steps)
  const again = listOf(asked, 'steps').flatMap((step, index): readonly Refusal[] =>
    borrowed.includes(step) ? [{ code: 'already-done', field: `/steps/${index}` }] : [],
  )
  return recordUnless(asked, [
    model === asked.around.model.id && { code: 'wrong-model', field: '/model' },
    ...again,
  ])
}
