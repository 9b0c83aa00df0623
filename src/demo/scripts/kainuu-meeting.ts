/** The joint meeting at home and what was agreed at it, question by question. */
import type { KainuuWords } from './kainuu.ts'
import type { Days, Move, Values } from './script.ts'

export const kainuuMeeting = (w: KainuuWords, days: Days): readonly Move[] => [
  {
    day: 26,
    at: '16:15',
    who: 'initiator',
    do: 'hold-meeting',
    with: {
      meeting: '$meeting',
      present: ['client', 'guardian', 'initiator', 'partner'],
      remote: ['other-guardian'],
      recorder: 'partner',
      inRealTime: true,
      notes: w.notes,
    },
  },
  ...answers(w),
  {
    day: 26,
    who: 'initiator',
    do: 'set-goal',
    with: { whose: 'child', until: days.on(150), ...w.childGoal },
    as: 'child-goal',
  },
  {
    day: 26,
    who: 'initiator',
    do: 'set-goal',
    with: { whose: 'together', until: days.on(150), ...w.goal },
    as: 'goal',
  },
  {
    day: 26,
    who: 'initiator',
    do: 'agree-means',
    with: { goal: '$goal', doer: 'partner', ...w.means },
  },
  {
    day: 26,
    who: 'guardian',
    do: 'make-commitment',
    with: { goal: '$child-goal', ...w.promise },
  },
  {
    day: 26,
    who: 'initiator',
    do: 'agree-division',
    with: {
      shares: [
        { who: 'initiator', ...w.division[0] },
        { who: 'partner', ...w.division[1] },
      ],
    },
  },
  { day: 26, who: 'initiator', do: 'agree-follow-on', with: { next: days.on(54), ...w.follow } },
  {
    day: 26,
    who: 'initiator',
    do: 'agree-pair-work-plan',
    with: {
      until: days.on(200),
      meets: ['initiator', 'partner'],
      sections: [
        { field: 'who-meets', ...w.answers.Q8 },
        { field: 'how-met', ...w.answers.Q9 },
        { field: 'met-together', ...w.answers.Q10 },
      ],
    },
  },
  {
    day: 44,
    who: 'initiator',
    do: 'propose-meeting',
    with: {
      startsAt: days.at(54, '15:00'),
      lasts: 60,
      participants: ['client', 'guardian', 'initiator', 'partner'],
      placeKind: 'own-environment',
    },
    as: 'second-meeting',
  },
  { day: 45, who: 'partner', do: 'agree-meeting', with: { meeting: '$second-meeting' } },
  { day: 45, who: 'guardian', do: 'agree-meeting', with: { meeting: '$second-meeting' } },
  {
    day: 54,
    at: '16:00',
    who: 'initiator',
    do: 'hold-meeting',
    with: {
      meeting: '$second-meeting',
      present: ['client', 'guardian', 'initiator', 'partner'],
      recorder: 'initiator',
      inRealTime: true,
      notes: [w.contact],
    },
  },
]

const answers = ({ answers: told }: KainuuWords): readonly Move[] => {
  const answer = (question: string, whose: string, words: Values, who = 'initiator'): Move => ({
    day: 26,
    who,
    do: 'answer-question',
    with: { meeting: '$meeting', question, whose, ...words },
  })
  return [
    answer('Q1', 'guardian', { person: 'guardian', ...told.Q1 }),
    answer('Q2', 'guardian', { person: 'guardian', ...told.Q2 }),
    answer('Q3', 'child', { person: 'client', ...told.Q3 }),
    answer('Q4', 'guardian', { ...told.Q4 }, 'guardian'),
    answer('Q5', 'workers', { ...told.Q5a }),
    answer('Q5', 'workers', { ...told.Q5b }, 'partner'),
    answer('Q6', 'together', { ...told.Q6 }),
    answer('Q7', 'together', { ...told.Q7 }),
    answer('Q8', 'together', { ...told.Q8 }),
    answer('Q9', 'together', { ...told.Q9 }),
    answer('Q10', 'together', { ...told.Q10 }),
  ]
}
