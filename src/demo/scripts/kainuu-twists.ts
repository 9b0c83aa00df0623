/** Another way a pair work around a child may go. */
import type { Move } from './script.ts'

/** One guardian has said yes and the other says no: nobody gets to know anything, and the home talks with both. */
export const contradicted = (moves: readonly Move[]): readonly Move[] => [
  ...moves.filter(({ day }) => day < 11),
  {
    day: 11,
    who: 'initiator',
    do: 'refuse-line',
    with: {
      giver: 'other-guardian',
      party: 'partner-service',
      words: 'Haluan ensin kuulla, mitä koulussa on puhuttu.',
      topics: ['school'],
    },
  },
  {
    day: 15,
    who: 'initiator',
    do: 'record-contact',
    with: {
      who: 'other-guardian',
      how: 'phone',
      outcome: 'met',
      words: 'Sovimme, että puhumme luvasta yhdessä ensi viikolla.',
      topics: ['family'],
    },
  },
]
