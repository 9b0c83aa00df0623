/** Reserved to a social worker in office, and names written by the system. */
import { id, type PersonId } from '../identity.ts'
import { deriveMeetings } from '../meetings.ts'
import { deriveMembers, homeMembers } from '../members.ts'
import type { ProcessModel } from '../process-model.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, isYes, personOf, textOf, withValues } from './case.ts'
import { recordUnless } from './record.ts'

const isSocialWorker = (asked: Case, person: PersonId, service: string): boolean => {
  const found = asked.around.directory.employment(person, id(service), asked.around.today)
  return found?.profession === 'social-worker' && found.officeholder
}
const isSocialWorkerHere = (asked: Case, person: PersonId): boolean =>
  homeMembers(asked.now, asked.around.today).some(
    (member) => member.person === person && isSocialWorker(asked, person, member.service),
  )

const needsSocialWorker = (field: string): Refusal => ({
  code: 'needs-social-worker',
  stop: 'S2',
  field,
  wayOut: 'invite-member',
})

/** @source A.06, A.34; 1301/2014 36 §: ultimately a social worker; a supervisor's view never settles it */
export const assessSpecialSupport: Decider = (asked) => {
  const { person, service } = asked.asking
  const may = service !== null && isSocialWorker(asked, person, service)
  return recordUnless(asked, [!may && needsSocialWorker('')])
}

/**
 * Who records: whoever is named, else the sender. With a special support need it is the social worker of the pair,
 * switched by the rule itself; with none of them in the home the assessment waits.
 *
 * @source A.20: overrides what was agreed for the meeting
 */
const recorderOf = (asked: Case): PersonId | undefined => {
  const named = personOf(asked, 'recorder') ?? asked.asking.person
  const needed = asked.now.last('special-support-assessed', 'finding')?.values.needed === true
  if (!needed || isSocialWorkerHere(asked, named)) return named
  if (isSocialWorkerHere(asked, asked.asking.person)) return asked.asking.person
  return homeMembers(asked.now, asked.around.today).find((member) =>
    isSocialWorker(asked, member.person, member.service),
  )?.person
}

/** All who took part, by name, on the record of joint work. @source A.21; 703/2023 44 §; rules.md, S7 */
const workersOf = (asked: Case, recorder: PersonId): readonly PersonId[] => {
  if (!isYes(asked, 'joint')) return [...new Set([recorder, asked.asking.person])]
  const members = new Set<string>(
    deriveMembers(asked.now, asked.around.today).map((member) => member.person),
  )
  const home = homeMembers(asked.now, asked.around.today)
    .filter((member) => member.role !== 'supervisor')
    .map((member) => member.person)
  const started = asked.now.last('assessment-started', 'start')?.values.with ?? []
  const present =
    deriveMeetings(asked.now).findLast((meeting) => meeting.state === 'held')?.present ?? []
  const together = [...started, ...present].map((person) => id<'person'>(person))
  return [...new Set([recorder, asked.asking.person, ...home, ...together])].filter((person) =>
    members.has(person),
  )
}

export const recordAssessment: Decider = (asked) => {
  const recorder = recorderOf(asked)
  if (recorder === undefined) return recordUnless(asked, [needsSocialWorker('/recorder')])
  return recordUnless(withValues(asked, { recorder, workers: workersOf(asked, recorder) }), [])
}

/** Halfway on the scale 0–4. Our own neutral cut, not validated: it only proposes, people settle. */
const halfway = 2

/** What the answers of the last occasion propose; undefined when an axis has none, or the model has no segments. */
export const proposedSegment = (
  asked: Pick<Case, 'now'>,
  model: ProcessModel,
): string | undefined => {
  const last = asked.now.last('profile-answered', 'profile')
  if (!last) return undefined
  const { occasion } = last.values
  const answers = asked.now
    .of('profile-answered')
    .filter((fact) =>
      fact.parts.some(
        (part) =>
          part.name === 'profile' && (part.values as { occasion?: string }).occasion === occasion,
      ),
    )
    .flatMap((fact) => fact.parts.filter((part) => part.name === 'answers'))
    .map((part) => part.values as { axis: string; value: number })
  const mean = (axis: string) => {
    const values = answers.filter((answer) => answer.axis === axis).map((answer) => answer.value)
    return values.length === 0
      ? undefined
      : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const [resources, care] = [mean('resources'), mean('care')]
  if (resources === undefined || care === undefined) return undefined
  const found = Object.entries(model.segments ?? {}).find(
    ([, segment]) =>
      segment.resources === (resources >= halfway ? 'good' : 'low') &&
      segment.care === (care >= halfway ? 'challenging' : 'clear'),
  )
  return found?.[0]
}

/** A result is proposed, people settle it; settled otherwise it needs its reason. */
export const settleSegment: Decider = (asked) => {
  const proposed = proposedSegment(asked, asked.around.model)
  const settled = textOf(asked, 'segment')
  const differs = proposed !== undefined && proposed !== settled
  return recordUnless(withValues(asked, { proposed }), [
    differs && textOf(asked, 'reason') === undefined && { code: 'missing', field: '/reason' },
  ])
}
