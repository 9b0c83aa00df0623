/** Other ways an outreach pair work may go. */
import type { Days, Move } from './script.ts'

/** The client says no: nothing passes the border, and the worker goes on alone. */
export const refusedAtStart = (moves: readonly Move[]): readonly Move[] => [
  ...moves.filter(({ day }) => day < 8),
  {
    day: 8,
    who: 'initiator',
    do: 'refuse-line',
    with: {
      party: 'partner-service',
      words: 'Ei vielä. Haluan ensin tutustua yhteen ihmiseen.',
      topics: ['daily-life'],
    },
  },
  {
    day: 14,
    who: 'initiator',
    do: 'record-contact',
    with: {
      who: 'client',
      how: 'visit',
      outcome: 'met',
      words: 'Kävelimme joen rantaan. Lupaan palataan, jos hän itse ottaa sen puheeksi.',
      topics: ['daily-life'],
    },
  },
]

/** Mid-way the client withdraws one party, told to the partner and not to the initiator. */
export const withdrawnMidWay = (moves: readonly Move[]): readonly Move[] => [
  ...moves.filter(({ day }) => day < 88),
  {
    day: 88,
    who: 'partner',
    do: 'withdraw-line',
    with: {
      scope: 'other',
      words: 'Ne muut saavat jäädä pois, sinä saat tulla.',
      topics: ['daily-life'],
    },
    as: 'heard',
  },
  {
    day: 89,
    who: 'initiator',
    do: 'withdraw-line',
    with: { party: 'other-service', scope: 'party' },
  },
  { day: 89, who: 'initiator', do: 'acknowledge-withdrawal', with: { withdrawal: '$heard' } },
]

const daysLeft = 9

/** The other party's permission was given for a shorter time, and ends soon after the day the demo is made. */
export const endsSoon = (
  moves: readonly Move[],
  days: Days,
  startedDaysAgo: number,
): readonly Move[] =>
  moves.map((move) =>
    move.do === 'give-line' && move.with?.party === 'other-service'
      ? { ...move, with: { ...move.with, until: days.on(startedDaysAgo + daysLeft) } }
      : move,
  )

const inTheGroup = 43

/** The partner has a second job: the client meets them in the group as well, and there they are of another service. */
export const inTwoHats = (moves: readonly Move[], days: Days): readonly Move[] => [
  ...moves.filter(({ day }) => day < inTheGroup),
  {
    day: inTheGroup,
    who: 'initiator',
    do: 'invite-member',
    with: {
      person: 'partner-also',
      service: 'partner-also-service',
      role: 'network',
      competence: 'partner-also-profession',
      month: days.month(inTheGroup),
    },
  },
  {
    day: inTheGroup + 1,
    who: 'partner-also',
    do: 'answer-invitation',
    with: { answer: 'accept' },
  },
  {
    day: inTheGroup + 8,
    who: 'partner-also',
    do: 'send-note',
    with: {
      to: ['initiator'],
      words: 'Hän oli eilen ryhmässä koko tunnin. Ensi viikolla keitetään kahvit yhdessä.',
      topics: ['daily-life'],
    },
    as: 'group-note',
  },
  { day: inTheGroup + 9, who: 'initiator', do: 'read-note', with: { note: '$group-note' } },
  ...moves.filter(({ day }) => day >= inTheGroup),
]
