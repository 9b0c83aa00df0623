/** The client's other services, and contact with them across the border of the home. */

import { permissionOf, stopAtBorder } from './border.ts'
import type { Case, Decider } from './case.ts'
import { personOf, textOf } from './case.ts'
import { recordUnless } from './record.ts'

/** Is this part an entry of the client's services, as the sender sees them? */
const isEntry = (asked: Case, part: unknown): boolean =>
  asked.sight.parts('service-mapped', 'services').some((told) => told.part.id === part)

/** An entry is told instead of an entry, not of anything else. */
export const mapServices: Decider = (asked) =>
  recordUnless(
    asked,
    (asked.given.many.services ?? []).map(
      ({ values: { corrects } }, at) =>
        corrects !== undefined &&
        !isEntry(asked, corrects) && {
          code: 'unknown-reference',
          field: `/services/${at}/corrects`,
        },
    ),
  )

/** Each place is of one: a person, a party or an entry of the services. */
export const arrangeMap: Decider = (asked) =>
  recordUnless(
    asked,
    (asked.given.many.places ?? []).flatMap(({ values: { who, party, entry } }, at) => [
      [who, party, entry].filter((one) => one !== undefined).length !== 1 && {
        code: 'missing' as const,
        field: `/places/${at}/entry`,
      },
      entry !== undefined &&
        !isEntry(asked, entry) && {
          code: 'unknown-reference' as const,
          field: `/places/${at}/entry`,
        },
    ]),
  )

/** Nobody outside is contacted about the client without a basis. What was talked about stays within it. */
export const contactService: Decider = (asked) => {
  const person = personOf(asked, 'person')
  const topics = asked.given.topics
  return recordUnless(
    asked,
    stopAtBorder(asked, {
      party: textOf(asked, 'party') ?? '',
      ...(person === undefined ? {} : { people: [person] }),
      field: '/party',
      topics: topics ?? null,
    }),
  )
}

/**
 * Working on with others outside needs a basis for one of them at least: the same the step says ahead of time.
 * @source rules.md, S1; C.12, C.24
 */
export const acrossTheBorder: Decider = (asked) => {
  const { givers, parties } = permissionOf(asked)
  const isOpen = [...parties.values()].some((party) => party.inForce)
  const missing = givers.map((giver) => giver.person)
  return recordUnless(asked, [
    !isOpen && { code: 'no-basis-for-party', stop: 'S1', wayOut: 'give-line', missing },
  ])
}

export const assembleTeam: Decider = (asked) =>
  recordUnless(asked, [
    (asked.given.many.seats ?? []).length === 0 && { code: 'missing', field: '/seats' },
  ])

export const recordServiceOutcome: Decider = (asked) => {
  const outcomes = asked.sight
    .parts('new-service-outcome', 'outcome')
    .filter((told) => told.values.application === textOf(asked, 'application'))
  const isSettled = outcomes.some((told) => told.values.outcome !== 'waiting')
  return recordUnless(asked, [isSettled && { code: 'already-done', field: '/application' }])
}
