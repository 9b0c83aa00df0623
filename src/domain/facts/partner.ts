import { choice, maybe, person, service, short, text } from '../field.ts'
import { professions } from '../words.ts'
import { type FactShape, many, one, some } from './shape.ts'

/**
 * Choosing the other one with the client. Under `permission`, which no line ever covers: nobody outside the home learns
 * whom the client would rather not have, or that they were thought of and not chosen. @source D.08
 */
export const partnerFacts = {
  'partner-wished': {
    wish: one('permission', {
      whose: person('client-side'),
      liking: choice('wants', 'rather-not'),
      person: maybe(person('workers')),
      service: maybe(service),
      competence: maybe(choice(...professions)),
    }),
    words: some('permission', { words: text() }),
  },
  /** One or several pairs; what was offered besides is kept too, so that the choice can be seen to have been one. */
  'partner-chosen': {
    choosing: one('permission', { whose: person('client-side') }),
    offered: many('permission', {
      outcome: choice('chosen', 'not-chosen'),
      person: maybe(person('workers')),
      service: maybe(service),
      /** For one that is not in the directory. */
      name: maybe(short()),
    }),
    words: some('permission', { words: text() }),
  },
} as const satisfies Record<string, FactShape>
