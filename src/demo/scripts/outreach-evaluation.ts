/** How it went, in two voices; the update; and at last whether the pair is still needed. */
import type { OutreachWords } from './outreach.ts'
import { as, type Days, type Move } from './script.ts'

export const outreachEvaluation = (w: OutreachWords, days: Days): readonly Move[] => [
  {
    day: 130,
    who: 'initiator',
    do: 'evaluate-plan',
    with: {
      version: '$plan',
      with: ['client', 'partner'],
      views: [
        { whose: 'client', person: 'client', howFar: 'well', ...w.wentByClient },
        { whose: 'workers', howFar: 'partly', ...w.wentByWorkers },
      ],
      changes: [{ area: 'home', ...w.changed }],
    },
  },
  {
    day: 130,
    who: 'client',
    do: 'evaluate-goal',
    with: { goal: '$goal', whose: 'client', reached: 'partly' },
  },
  {
    day: 131,
    who: 'initiator',
    do: 'continue-client-relationship',
    with: { evaluations: [days.on(270)], ...as('reason', w.goesOn) },
  },
  {
    day: 131,
    who: 'initiator',
    do: 'set-goal',
    with: { whose: 'together', until: days.on(270), ...w.newGoal },
  },
  {
    day: 132,
    who: 'initiator',
    do: 'publish-plan-version',
    with: {
      type: 'client-plan',
      template: 'update',
      until: days.on(41 + 365),
      evaluations: [days.on(270)],
      madeWith: ['client', 'partner'],
      sections: [
        { field: 'BT2.2', voice: 'client', ...w.wentByClient },
        { field: 'BT2.2', voice: 'workers', ...w.wentByWorkers },
        { field: 'BT2.3b', voice: 'together', ...w.changed },
        { field: 'BT2.4b', voice: 'together', ...w.goesOn },
      ],
    },
  },
  {
    day: 132,
    who: 'initiator',
    do: 'judge-pair-need',
    with: { needed: true, until: days.on(270) },
  },
  {
    day: 270,
    who: 'initiator',
    do: 'evaluate-plan',
    with: {
      with: ['client', 'partner'],
      views: [
        { whose: 'client', person: 'client', howFar: 'well', ...w.wentByClient },
        { whose: 'workers', howFar: 'well', ...w.wentByWorkers },
      ],
    },
  },
  {
    day: 270,
    who: 'initiator',
    do: 'continue-client-relationship',
    with: as('reason', w.goesOn),
  },
  { day: 270, who: 'initiator', do: 'judge-pair-need', with: { needed: false } },
  { day: 270, who: 'initiator', do: 'name-own-worker', with: { who: 'initiator' } },
  {
    day: 271,
    who: 'initiator',
    do: 'end-pair-work',
    with: { cause: 'no-longer-needed', ...as('reason', w.ends) },
  },
]
