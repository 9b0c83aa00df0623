/** Outreach pair work around a child: permission of both guardians, one meeting at home, and a tail borrowed from B. */

import { kainuuMeeting } from './kainuu-meeting.ts'
import { as, type Common, type Days, type Move, type Said, type Script } from './script.ts'

export interface KainuuWords extends Common {
  readonly need: Said
  readonly raised: Said
  readonly childVoice: Said
  readonly childHow: 'drawn' | 'spoken'
  readonly told: Said
  readonly purpose: Said
  readonly why: Said
  readonly agenda: readonly Said[]
  readonly place: Said
  readonly notes: readonly Said[]
  /** Q1–Q10 in order. Q5 is answered by each worker. */
  readonly answers: Readonly<
    Record<'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5a' | 'Q5b' | 'Q6' | 'Q7' | 'Q8' | 'Q9' | 'Q10', Said>
  >
  readonly childGoal: Said
  readonly goal: Said
  readonly means: Said
  readonly promise: Said
  readonly division: readonly [first: Said, second: Said]
  readonly follow: Said
  readonly contact: Said
  readonly wentByChild: Said
  readonly wentByGuardian: Said
  readonly wentByWorkers: Said
  readonly goesOn: Said
  readonly ends: Said
}

export const kainuu: Script<KainuuWords> = {
  model: 'kainuu-child-welfare',
  lasts: 220,
  parts: ['initiator', 'partner', 'guardian', 'other-guardian'],
  moves: (words, days) => [
    ...family(words),
    ...permission(words, days),
    ...arranging(words, days),
    ...kainuuMeeting(words, days),
    ...carryingOut(words),
    ...ending(words),
  ],
}

const guardians = ['guardian', 'other-guardian'] as const

const family = (w: KainuuWords): readonly Move[] => [
  {
    day: 0,
    who: 'initiator',
    do: 'open-pair-work',
    with: {
      ways: ['existing-relationship', 'pair-work-needed'],
      channel: 'client-meeting',
      ...w.need,
    },
  },
  ...guardians.flatMap((who): readonly Move[] => [
    {
      day: 0,
      who: 'initiator',
      do: 'record-representation',
      with: { who, standing: 'guardian' },
    },
    {
      day: 0,
      who: 'initiator',
      do: 'settle-guardian-view',
      with: { guardian: who, sees: 'as-client', ...as('reason', w.why) },
    },
  ]),
  { day: 4, who: 'initiator', do: 'raise-with-client', with: { who: 'guardian', ...w.raised } },
  { day: 5, who: 'initiator', do: 'raise-with-client', with: { who: 'client' } },
  {
    day: 5,
    who: 'initiator',
    do: 'record-voice',
    with: { whose: 'client', voice: 'child', how: w.childHow, ...w.childVoice },
  },
  { day: 6, who: 'initiator', do: 'propose-pair-work', with: { to: 'guardian', answer: 'wants' } },
  ...[...guardians, 'client'].map(
    (to): Move => ({
      day: 6,
      who: 'initiator',
      do: 'give-information',
      with: { to, how: 'face-to-face', language: w.language, ...w.told },
    }),
  ),
]

const permission = (w: KainuuWords, days: Days): readonly Move[] => [
  {
    day: 6,
    who: 'guardian',
    do: 'give-line',
    with: {
      party: 'partner-service',
      categories: ['progress', 'need', 'plan', 'minutes', 'arrangement'],
      until: days.on(6 + 300),
      language: w.language,
      ...as('purpose', w.purpose),
    },
  },
  {
    day: 11,
    who: 'initiator',
    do: 'give-line',
    with: {
      giver: 'other-guardian',
      party: 'partner-service',
      categories: ['progress', 'need', 'plan', 'minutes', 'arrangement'],
      minusTopics: ['money'],
      until: days.on(11 + 300),
      form: 'oral',
      language: w.language,
    },
  },
  {
    day: 12,
    who: 'initiator',
    do: 'choose-partner',
    with: {
      whose: 'client',
      offered: [{ person: 'partner', service: 'partner-service', outcome: 'chosen' }],
    },
  },
  {
    day: 12,
    who: 'initiator',
    do: 'invite-member',
    with: {
      person: 'partner',
      service: 'partner-service',
      role: 'partner',
      competence: 'partner-profession',
      month: days.month(25),
    },
  },
  { day: 14, who: 'partner', do: 'answer-invitation', with: { answer: 'accept' } },
]

const arranging = (w: KainuuWords, days: Days): readonly Move[] => [
  {
    day: 15,
    who: 'initiator',
    do: 'agree-agenda',
    with: { with: ['client', 'guardian'], items: w.agenda },
  },
  {
    day: 16,
    who: 'initiator',
    do: 'record-place-wish',
    with: { whose: 'client', ...as('place', w.place) },
  },
  {
    day: 17,
    who: 'initiator',
    do: 'propose-meeting',
    with: {
      startsAt: days.at(26, '15:00'),
      lasts: 75,
      participants: ['client', 'guardian', 'other-guardian', 'initiator', 'partner'],
      placeKind: 'own-environment',
      remote: ['other-guardian'],
      video: true,
    },
    as: 'meeting',
  },
  {
    day: 17,
    who: 'initiator',
    do: 'send-invitation',
    with: {
      meeting: '$meeting',
      to: ['other-guardian'],
      channel: 'secure-message',
      calendarText: calendarWord[w.language],
    },
  },
  ...['guardian', 'other-guardian', 'partner'].map(
    (who): Move => ({ day: 18, who, do: 'agree-meeting', with: { meeting: '$meeting' } }),
  ),
  ...(['initiator', 'partner'] as const).map(
    (who): Move => ({
      day: 20,
      who,
      do: 'agree-meeting-roles',
      with: { meeting: '$meeting', chair: 'initiator' },
    }),
  ),
]

const calendarWord = { fi: 'Kokous', sv: 'Möte', en: 'Meeting' } as const

const carryingOut = (w: KainuuWords): readonly Move[] => [
  ...(['initiator', 'partner'] as const).map(
    (who): Move => ({
      day: 27,
      who,
      do: 'mark-carried-over',
      with: { what: 'minutes', service: `${who}-service`, attached: false },
    }),
  ),
  {
    day: 40,
    who: 'partner',
    do: 'record-contact',
    with: { who: 'client', how: 'visit', outcome: 'met', ...w.contact },
  },
  {
    day: 55,
    who: 'initiator',
    do: 'record-contact',
    with: { who: 'guardian', how: 'phone', outcome: 'met' },
  },
]

const ending = (w: KainuuWords): readonly Move[] => [
  {
    day: 150,
    who: 'initiator',
    do: 'borrow-steps',
    with: { model: 'outreach-pair-work', steps: ['B.15', 'B.16', 'B.17'] },
  },
  {
    day: 160,
    who: 'initiator',
    do: 'evaluate-plan',
    with: {
      with: ['client', 'guardian', 'partner'],
      views: [
        { whose: 'child', person: 'client', howFar: 'well', ...w.wentByChild },
        { whose: 'guardian', person: 'guardian', howFar: 'well', ...w.wentByGuardian },
        { whose: 'workers', howFar: 'partly', ...w.wentByWorkers },
      ],
    },
  },
  { day: 160, who: 'initiator', do: 'continue-client-relationship', with: as('reason', w.goesOn) },
  { day: 161, who: 'initiator', do: 'judge-pair-need', with: { needed: false } },
  { day: 161, who: 'initiator', do: 'name-own-worker', with: { who: 'initiator' } },
  {
    day: 162,
    who: 'initiator',
    do: 'end-pair-work',
    with: { cause: 'goals-reached', ...as('reason', w.ends) },
  },
]
