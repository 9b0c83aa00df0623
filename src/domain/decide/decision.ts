/**
 * A decision has exactly one named office-holder. By default the own worker makes it; work may be shared within the
 * pair, one decision at a time.
 *
 * @source A.24–A.27; 1301/2014 45–46 §; design rules.md, S6
 */
import { id, type PersonId } from '../identity.ts'
import { deriveOwnWorker, homeMembers } from '../members.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, personOf, textOf } from './case.ts'
import { recordUnless } from './record.ts'

/** A member of the home who holds an office in a public service. */
const mayDecide = (asked: Case, person: PersonId): boolean => {
  const { directory, today } = asked.around
  return homeMembers(asked.now, today).some(
    (member) =>
      member.person === person &&
      directory.service(member.service)?.kind === 'public' &&
      directory.employment(person, member.service, today)?.officeholder === true,
  )
}

const needsOfficeHolder = (field: string): Refusal => ({
  code: 'needs-office-holder',
  stop: 'S6',
  field,
  wayOut: 'assign-decision',
})

/** Who makes it: the one assigned, else the one the division of work names, else the own worker. */
export const deciderOf = (asked: Case, decision: string): PersonId | undefined => {
  const isHere = (person: string | undefined) =>
    homeMembers(asked.now, asked.around.today).some((member) => member.person === person)
  const named = [
    asked.now
      .parts('decision-assigned', 'assignment')
      .filter((told) => told.values.decision === decision)
      .at(-1)?.values.decider,
    asked.now
      .parts('division-agreed', 'division')
      .filter((told) => told.values.decider !== undefined)
      .at(-1)?.values.decider,
    deriveOwnWorker(asked.now),
  ]
  const found = named.find((person) => isHere(person))
  return found === undefined ? undefined : id<'person'>(found)
}

const isMade = (asked: Case): Refusal | false =>
  asked.now
    .parts('decision-made', 'decision')
    .some((told) => told.values.decision === textOf(asked, 'decision')) && {
    code: 'already-done',
    field: '/decision',
  }

export const assignDecision: Decider = (asked) => {
  const decider = personOf(asked, 'decider')
  return recordUnless(asked, [
    isMade(asked),
    (decider === undefined || !mayDecide(asked, decider)) && needsOfficeHolder('/decider'),
  ])
}

/** Nobody makes a decision in another's name. */
export const makeDecision: Decider = (asked) => {
  const { person } = asked.asking
  const decider = deciderOf(asked, textOf(asked, 'decision') ?? '')
  return recordUnless(asked, [
    isMade(asked),
    (decider !== person || !mayDecide(asked, person)) && needsOfficeHolder('/decision'),
  ])
}

/** Sharing the work does not share the office. */
export const agreeDivision: Decider = (asked) => {
  const decider = personOf(asked, 'decider')
  return recordUnless(asked, [
    decider !== undefined && !mayDecide(asked, decider) && needsOfficeHolder('/decider'),
  ])
}
