/**
 * The supervisor's consultation: asked with the parts the worker chooses, answered with a view, joined and left.
 * @source model A, A.33–A.36; design rules.md, S2
 */

import { deriveConsultations } from '../consultations.ts'
import type { PersonId } from '../identity.ts'
import { deriveHome } from '../members.ts'
import { type Case, type Decider, listOf, personOf, textOf, withValues } from './case.ts'
import { membershipOf } from './duties.ts'
import { recordUnless } from './record.ts'

const supervisorsHere = (asked: Case): readonly PersonId[] => [
  ...new Set(
    deriveHome(asked.now).flatMap((home) =>
      asked.around.directory.supervisorsOf(home, asked.around.today),
    ),
  ),
]

/** Who may read is no matter of a consultation, and where somebody is or lives is not shown by it. */
const mayBeShown = (asked: Case, one: string): boolean => {
  const found = asked.sight.find(one)
  return found !== undefined && found.part.category !== 'permission' && !found.part.whereabouts
}

/** To a supervisor of the home unit; to the only one there is, when none is named. A supervisor asks in their own name. */
export const consultSupervisor: Decider = (asked) => {
  const here = supervisorsHere(asked)
  const named = personOf(asked, 'supervisor')
  if (!asked.isHome) {
    const own = withValues(asked, { supervisor: asked.asking.person, shows: undefined })
    return recordUnless(own, [
      named !== undefined &&
        named !== asked.asking.person && { code: 'not-yours', field: '/supervisor' },
    ])
  }
  const only = here.length === 1 ? here[0] : undefined
  const shows = [...new Set(listOf(asked, 'shows'))]
  const told = withValues(asked, {
    supervisor: named ?? only,
    shows: shows.length === 0 ? undefined : shows,
  })
  return recordUnless(told, [
    named !== undefined && !here.includes(named) && { code: 'not-a-member', field: '/supervisor' },
    named === undefined &&
      only === undefined &&
      shows.length > 0 && { code: 'missing', field: '/supervisor' },
    ...shows.map(
      (one, index) =>
        !mayBeShown(asked, one) && ({ code: 'not-in-list', field: `/shows/${index}` } as const),
    ),
  ])
}

/** Whoever was asked answers, once for each question; another thought is another question. */
export const giveSupervisorView: Decider = (asked) => {
  const question = deriveConsultations(asked.now).find(
    (one) => one.id === textOf(asked, 'consultation'),
  )
  return recordUnless(asked, [
    !question && { code: 'unknown-reference', field: '/consultation' },
    question !== undefined &&
      question.supervisor !== asked.asking.person && {
        code: 'not-yours',
        field: '/consultation',
      },
    question?.views.some((view) => view.by === asked.asking.person) === true && {
      code: 'already-answered',
      field: '/consultation',
    },
  ])
}

/** The supervisor of the home unit, in person; nobody joins another. */
export const joinAsSupervisor: Decider = (asked) => {
  const who = personOf(asked, 'who')
  const isSupervisor = supervisorsHere(asked).includes(asked.asking.person)
  return recordUnless(asked, [
    (who !== asked.asking.person || !isSupervisor) && { code: 'not-yours', field: '/who' },
    membershipOf(asked, asked.now, asked.asking.person) !== undefined && { code: 'already-done' },
  ])
}
