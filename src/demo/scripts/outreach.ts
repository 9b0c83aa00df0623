/** Multi-professional outreach pair work, from the need to the end of the pair. */
import { outreachEvaluation } from './outreach-evaluation.ts'
import { as, type Common, type Days, type Move, type Said, type Script } from './script.ts'

export interface OutreachWords extends Common {
  readonly need: Said
  readonly told: Said
  readonly purpose: Said
  readonly services: readonly (readonly [name: string, words: Said])[]
  readonly contact: Said
  readonly voice: Said
  readonly assessedByClient: Said
  readonly assessedByWorkers: Said
  readonly neededByClient: Said
  readonly neededByWorkers: Said
  readonly strengths: Said
  readonly goal: Said
  readonly secondGoal: Said
  readonly means: Said
  readonly promise: Said
  readonly task: Said
  readonly howOften: Said
  readonly followUp: Said
  readonly closeOne: readonly [name: string, words: Said]
  readonly firstNotes: readonly Said[]
  readonly secondNotes: readonly Said[]
  readonly remark: Said
  readonly wentByClient: Said
  readonly wentByWorkers: Said
  readonly changed: Said
  readonly goesOn: Said
  readonly newGoal: Said
  readonly ends: Said
}

const everything = ['progress', 'need', 'services', 'assessment', 'plan', 'minutes', 'arrangement']

export const outreach: Script<OutreachWords> = {
  model: 'outreach-pair-work',
  lasts: 300,
  parts: ['initiator', 'partner', 'other'],
  moves: (words, days) => [
    ...needAndPermission(words, days),
    ...services(words, days),
    ...plan(words, days),
    ...carryingOut(words, days),
    ...outreachEvaluation(words, days),
  ],
}

const needAndPermission = (w: OutreachWords, days: Days): readonly Move[] => [
  {
    day: 0,
    who: 'initiator',
    do: 'open-pair-work',
    with: { ways: ['multi-professional', 'outreach', 'several-services'], ...w.need },
  },
  {
    day: 2,
    who: 'initiator',
    do: 'give-information',
    with: { to: 'client', how: 'face-to-face', language: w.language, ...w.told },
  },
  {
    day: 8,
    who: 'initiator',
    do: 'give-line',
    with: {
      party: 'partner-service',
      categories: everything,
      until: days.on(8 + 360),
      form: 'written-signed',
      language: w.language,
      ...as('purpose', w.purpose),
    },
    as: 'line',
  },
  {
    day: 8,
    who: 'initiator',
    do: 'give-line',
    with: {
      party: 'other-service',
      categories: ['plan', 'minutes', 'arrangement', 'progress'],
      minusTopics: ['substance-use'],
      until: days.on(8 + 360),
      form: 'written-signed',
      language: w.language,
    },
    as: 'other-line',
  },
  { day: 8, who: 'initiator', do: 'store-scan', with: { lines: ['$line', '$other-line'] } },
  {
    day: 9,
    who: 'initiator',
    do: 'store-consent-document',
    with: { service: 'initiator-service' },
  },
  {
    day: 9,
    who: 'initiator',
    do: 'record-voice',
    with: { whose: 'client', voice: 'client', how: 'spoken', ...w.voice },
  },
  {
    day: 9,
    who: 'initiator',
    do: 'wish-partner',
    with: { whose: 'client', liking: 'wants', service: 'partner-service' },
  },
]

const services = (w: OutreachWords, days: Days): readonly Move[] => [
  {
    day: 15,
    who: 'initiator',
    do: 'map-services',
    with: {
      with: ['client'],
      services: w.services.map(([name, told]) => ({ name, status: 'in-use', ...told })),
    },
  },
  ...(['partner', 'other'] as const).flatMap((part, index): readonly Move[] => [
    {
      day: 16 + index,
      who: 'initiator',
      do: 'contact-service',
      with: { party: `${part}-service`, how: 'phone', outcome: 'reached', ...w.contact },
    },
    {
      day: 16 + index,
      who: 'initiator',
      do: 'invite-member',
      with: {
        person: part,
        service: `${part}-service`,
        role: 'partner',
        competence: `${part}-profession`,
        month: days.month(30),
      },
    },
    { day: 18 + index, who: part, do: 'answer-invitation', with: { answer: 'accept' } },
  ]),
  {
    day: 28,
    who: 'initiator',
    do: 'record-assessment',
    with: {
      joint: true,
      need: 'long-term',
      findings: [
        { voice: 'client', ...w.assessedByClient },
        { voice: 'workers', ...w.assessedByWorkers },
      ],
    },
  },
]

const plan = (w: OutreachWords, days: Days): readonly Move[] => [
  {
    day: 40,
    who: 'initiator',
    do: 'set-goal',
    with: { whose: 'client', until: days.on(200), ...w.goal },
    as: 'goal',
  },
  {
    day: 40,
    who: 'initiator',
    do: 'set-goal',
    with: { whose: 'together', until: days.on(200), ...w.secondGoal },
    as: 'second-goal',
  },
  {
    day: 40,
    who: 'initiator',
    do: 'agree-means',
    with: { goal: '$goal', doer: 'partner', ...w.means },
  },
  {
    day: 40,
    who: 'initiator',
    do: 'make-commitment',
    with: { who: 'client', goal: '$goal', ...w.promise },
  },
  {
    day: 41,
    who: 'initiator',
    do: 'publish-plan-version',
    with: {
      type: 'client-plan',
      template: 'plan',
      until: days.on(41 + 365),
      evaluations: [days.on(130), days.on(270)],
      madeWith: ['client', 'partner', 'other'],
      sections: [
        { field: 'BT1.1b', voice: 'client', ...w.neededByClient },
        { field: 'BT1.1b', voice: 'workers', ...w.neededByWorkers },
        { field: 'BT1.1d', voice: 'together', ...w.strengths },
        { field: 'BT1.5b', voice: 'together', ...w.howOften },
        { field: 'BT1.6', voice: 'together', ...w.followUp },
      ],
      people: [{ name: w.closeOne[0], kind: 'private-person', ...w.closeOne[1] }],
    },
    as: 'plan',
  },
  { day: 42, who: 'client', do: 'give-plan-view', with: { version: '$plan', view: 'agree' } },
  {
    day: 42,
    who: 'initiator',
    do: 'set-task',
    with: { doer: 'partner', due: days.on(75), version: '$plan', ...as('what', w.task) },
    as: 'task',
  },
  { day: 43, who: 'partner', do: 'accept-task', with: { task: '$task' } },
]

const meeting = (
  w: OutreachWords,
  days: Days,
  { day, label, notes }: { day: number; label: string; notes: readonly Said[] },
): readonly Move[] => [
  {
    day: day - 10,
    who: 'initiator',
    do: 'propose-meeting',
    with: {
      startsAt: days.at(day, '13:00'),
      lasts: 60,
      participants: ['client', 'initiator', 'partner', 'other'],
      placeKind: 'own-environment',
    },
    as: label,
  },
  { day: day - 8, who: 'client', do: 'agree-meeting', with: { meeting: `$${label}` } },
  { day: day - 8, who: 'partner', do: 'agree-meeting', with: { meeting: `$${label}` } },
  { day: day - 7, who: 'other', do: 'agree-meeting', with: { meeting: `$${label}` } },
  {
    day,
    at: '14:00',
    who: 'initiator',
    do: 'hold-meeting',
    with: {
      meeting: `$${label}`,
      present: ['client', 'initiator', 'partner', 'other'],
      recorder: 'initiator',
      inRealTime: true,
      notes,
    },
    as: `${label}-held`,
  },
  {
    day,
    who: 'initiator',
    do: 'note-oral-transfer',
    with: { meeting: `$${label}`, to: ['partner', 'other'] },
  },
  { day: day + 1, who: 'partner', do: 'confirm-minutes', with: { meeting: `$${label}` } },
  ...(['initiator', 'partner', 'other'] as const).map(
    (who): Move => ({
      day: day + 1,
      who,
      do: 'mark-carried-over',
      with: { what: 'minutes', service: `${who}-service`, attached: false },
    }),
  ),
]

const carryingOut = (w: OutreachWords, days: Days): readonly Move[] => [
  ...meeting(w, days, { day: 62, label: 'first', notes: w.firstNotes }),
  {
    day: 63,
    who: 'client',
    do: 'add-remark',
    with: { meeting: '$first', whose: 'client', ...w.remark },
  },
  { day: 72, who: 'partner', do: 'finish-task', with: { task: '$task' } },
  {
    day: 80,
    who: 'initiator',
    do: 'record-contact',
    with: { who: 'client', how: 'visit', outcome: 'met' },
  },
  ...meeting(w, days, { day: 104, label: 'second', notes: w.secondNotes }),
]
