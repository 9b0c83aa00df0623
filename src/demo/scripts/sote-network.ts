/** The tailored team meets, and going on until B’s ending is borrowed. */
import { as, type Days, type Move } from './script.ts'
import type { SotePairWords } from './sote-pair.ts'

export const soteNetwork = (w: SotePairWords, days: Days): readonly Move[] => [
  ...teamMeeting(w, days),
  ...goingOn(w),
]

const teamMeeting = (w: SotePairWords, days: Days): readonly Move[] => [
  {
    day: 46,
    who: 'partner',
    do: 'propose-meeting',
    with: {
      startsAt: days.at(57, '09:30'),
      lasts: 60,
      participants: ['client', 'initiator', 'partner', 'other'],
      placeKind: 'service',
      remote: ['other'],
      video: true,
    },
    as: 'meeting',
  },
  { day: 47, who: 'other', do: 'agree-meeting', with: { meeting: '$meeting' } },
  { day: 47, who: 'client', do: 'agree-meeting', with: { meeting: '$meeting' } },
  { day: 48, who: 'initiator', do: 'agree-meeting', with: { meeting: '$meeting' } },
  {
    day: 57,
    at: '10:30',
    who: 'partner',
    do: 'hold-meeting',
    with: {
      meeting: '$meeting',
      present: ['client', 'initiator', 'partner'],
      remote: ['other'],
      recorder: 'partner',
      inRealTime: true,
      notes: w.notes,
    },
  },
  {
    day: 57,
    who: 'partner',
    do: 'set-task',
    with: { doer: 'other', due: days.on(78), meeting: '$meeting', ...as('what', w.task) },
    as: 'task',
  },
  { day: 58, who: 'other', do: 'accept-task', with: { task: '$task' } },
  {
    day: 58,
    who: 'other',
    do: 'mark-carried-over',
    with: { what: 'plan', service: 'other-service', attached: true },
  },
  {
    day: 58,
    who: 'other',
    do: 'mark-carried-over',
    with: { what: 'permission', service: 'other-service', attached: true },
  },
  {
    day: 59,
    who: 'initiator',
    do: 'agree-follow-on',
    with: { next: days.on(120), ...w.follow },
  },
  { day: 76, who: 'other', do: 'finish-task', with: { task: '$task' } },
]

const goingOn = (w: SotePairWords): readonly Move[] => [
  {
    day: 118,
    who: 'initiator',
    do: 'borrow-steps',
    with: { model: 'outreach-pair-work', steps: ['B.15', 'B.16', 'B.17'] },
  },
  {
    day: 120,
    who: 'initiator',
    do: 'evaluate-plan',
    with: {
      version: '$plan',
      with: ['client', 'partner'],
      views: [
        { whose: 'client', person: 'client', howFar: 'well', ...w.went },
        { whose: 'workers', howFar: 'partly', ...w.wentByWorkers },
      ],
    },
  },
  { day: 120, who: 'initiator', do: 'continue-client-relationship', with: as('reason', w.goesOn) },
  { day: 121, who: 'initiator', do: 'judge-pair-need', with: { needed: false } },
  { day: 122, who: 'initiator', do: 'name-own-worker', with: { who: 'initiator' } },
  {
    day: 122,
    who: 'initiator',
    do: 'end-pair-work',
    with: { cause: 'goals-reached', ...as('reason', w.ends) },
  },
]
