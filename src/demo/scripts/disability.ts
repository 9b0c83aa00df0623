/** Pair work in disability social work: round the ring once, and for some the beginning of a second round. */
import { as, type Common, type Days, type Move, type Said, type Script } from './script.ts'

export interface DisabilityWords extends Common {
  readonly need: Said
  readonly teamAnswer: Said
  readonly firstCall: Said
  readonly supportNeeded: boolean
  readonly supportReasons: Said
  readonly place: Said
  readonly notes: readonly Said[]
  readonly practical: Said
  readonly saidByClient: Said
  readonly saidByWorkers: Said
  readonly goesOn: Said
  readonly decision: Said
  readonly division: readonly [first: Said, second: Said]
  readonly informed: Said
  readonly goal: Said
  readonly means: Said
  readonly situation: Said
  readonly strengths: Said
  readonly who: Said
  readonly contact: Said
  readonly ends: Said
  readonly again: Said
}

export const disability: Script<DisabilityWords> = {
  model: 'disability-social-work',
  lasts: 330,
  parts: ['initiator', 'partner'],
  moves: (words, days) => [
    ...intake(words, days),
    ...assessment(words, days),
    ...arranging(words),
    ...planning(words, days),
    ...ending(words),
  ],
}

const pair = ['initiator', 'partner'] as const

const intake = (w: DisabilityWords, days: Days): readonly Move[] => [
  { day: 0, who: 'initiator', do: 'open-pair-work', with: { ways: ['contact'], ...w.need } },
  {
    day: 0,
    who: 'initiator',
    do: 'state-own-worker',
    with: { exists: false, clientIsNew: true },
  },
  {
    day: 3,
    who: 'initiator',
    do: 'copy-team-answer',
    with: {
      week: weekOf(days.on(3)),
      year: Number(days.on(3).slice(0, 4)),
      advice: 'pair-with',
      ...w.teamAnswer,
    },
  },
  {
    day: 3,
    who: 'initiator',
    do: 'invite-member',
    with: {
      person: 'partner',
      service: 'initiator-service',
      role: 'home',
      competence: 'partner-profession',
      month: days.month(3),
    },
  },
  { day: 4, who: 'partner', do: 'answer-invitation', with: { answer: 'accept' } },
  ...pair.flatMap((who): readonly Move[] => [
    { day: 4, who, do: 'agree-contact', with: { who: 'initiator' } },
    {
      day: 4,
      who,
      do: 'set-handlers',
      with: { first: 'initiator', second: 'partner', equal: false },
    },
  ]),
  {
    day: 5,
    who: 'initiator',
    do: 'contact-client',
    with: { who: 'client', how: 'phone', outcome: 'reached', ...w.firstCall },
  },
  {
    day: 6,
    who: 'partner',
    do: 'assess-special-support',
    with: { needed: w.supportNeeded, ...as('reasons', w.supportReasons) },
  },
]

/** The week of the year, as calendars in Finland count it. */
const weekOf = (date: string): number => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7))
  const first = Date.UTC(day.getUTCFullYear(), 0, 1)
  return Math.ceil(((day.getTime() - first) / 86_400_000 + 1) / 7)
}

const assessment = (w: DisabilityWords, days: Days): readonly Move[] => [
  {
    day: 7,
    who: 'initiator',
    do: 'propose-meeting',
    with: {
      startsAt: days.at(14, '10:00'),
      lasts: 90,
      participants: ['client', 'initiator', 'partner'],
      placeKind: 'own-environment',
      ...as('place', w.place),
    },
    as: 'visit',
  },
  { day: 8, who: 'partner', do: 'agree-meeting', with: { meeting: '$visit' } },
  { day: 8, who: 'client', do: 'agree-meeting', with: { meeting: '$visit' } },
  ...pair.map(
    (who): Move => ({
      day: 9,
      who,
      do: 'agree-meeting-roles',
      with: { meeting: '$visit', recorder: 'initiator', leader: 'partner' },
    }),
  ),
  {
    day: 14,
    at: '11:30',
    who: 'initiator',
    do: 'hold-meeting',
    with: {
      meeting: '$visit',
      present: ['client', 'initiator', 'partner'],
      recorder: 'initiator',
      inRealTime: true,
      notes: w.notes,
    },
  },
  {
    day: 14,
    who: 'initiator',
    do: 'agree-practicalities',
    with: { meeting: '$visit', ...w.practical },
  },
  { day: 15, who: 'partner', do: 'confirm-minutes', with: { meeting: '$visit' } },
  { day: 15, who: 'initiator', do: 'confirm-minutes', with: { meeting: '$visit' } },
  {
    day: 18,
    who: 'partner',
    do: 'record-assessment',
    with: {
      joint: true,
      need: 'long-term',
      findings: [
        { voice: 'client', ...w.saidByClient },
        { voice: 'workers', ...w.saidByWorkers },
      ],
    },
  },
  {
    day: 18,
    who: 'partner',
    do: 'continue-pair-work',
    with: { gate: 'after-meeting', ...as('reason', w.goesOn) },
  },
]

const arranging = (w: DisabilityWords): readonly Move[] => [
  {
    day: 25,
    who: 'initiator',
    do: 'prepare-decision',
    with: { together: true, ...as('about', w.decision) },
    as: 'decision',
  },
  {
    day: 25,
    who: 'initiator',
    do: 'agree-division',
    with: {
      decider: 'partner',
      ownWorker: 'partner',
      shares: [
        { who: 'initiator', ...w.division[0] },
        { who: 'partner', ...w.division[1] },
      ],
    },
  },
  { day: 26, who: 'partner', do: 'name-own-worker', with: { who: 'partner' } },
  {
    day: 28,
    who: 'partner',
    do: 'make-decision',
    with: { decision: '$decision', outcome: 'granted' },
  },
  {
    day: 29,
    who: 'partner',
    do: 'inform-client',
    with: { who: 'client', contact: 'partner', ...w.informed },
  },
]

const planning = (w: DisabilityWords, days: Days): readonly Move[] => [
  {
    day: 42,
    who: 'partner',
    do: 'set-goal',
    with: { whose: 'client', until: days.on(160), ...w.goal },
    as: 'goal',
  },
  {
    day: 42,
    who: 'partner',
    do: 'agree-means',
    with: { goal: '$goal', doer: 'initiator', ...w.means },
  },
  {
    day: 43,
    who: 'partner',
    do: 'publish-plan-version',
    with: {
      type: 'client-plan',
      template: 'plan',
      until: days.on(43 + 365),
      evaluations: [days.on(150)],
      madeWith: ['client', 'initiator', 'partner'],
      sections: [
        { field: 'situation', voice: 'client', ...w.situation },
        { field: 'strengths', voice: 'workers', ...w.strengths },
        { field: 'people', voice: 'together', ...w.who },
      ],
    },
    as: 'plan',
  },
  { day: 44, who: 'client', do: 'give-plan-view', with: { version: '$plan', view: 'agree' } },
  { day: 44, who: 'partner', do: 'state-digital-path', with: { exists: true } },
  ...pair.map(
    (who): Move => ({
      day: 45,
      who,
      do: 'set-handlers',
      with: { first: 'partner', second: 'initiator', equal: true },
    }),
  ),
  {
    day: 90,
    who: 'initiator',
    do: 'record-contact',
    with: { who: 'client', how: 'visit', outcome: 'met', ...w.contact },
  },
]

const ending = (w: DisabilityWords): readonly Move[] => [
  {
    day: 150,
    who: 'partner',
    do: 'end-pair-work',
    with: { cause: 'no-longer-needed', ...as('reason', w.ends) },
  },
  { day: 250, who: 'partner', do: 'open-round', with: { ways: ['contact'], ...w.again } },
  {
    day: 250,
    who: 'partner',
    do: 'invite-member',
    with: {
      person: 'initiator',
      service: 'initiator-service',
      role: 'home',
      competence: 'initiator-profession',
      month: 'pian',
    },
  },
  { day: 252, who: 'initiator', do: 'answer-invitation', with: { answer: 'accept' } },
  {
    day: 253,
    who: 'partner',
    do: 'contact-client',
    with: { who: 'client', how: 'phone', outcome: 'reached' },
  },
]
