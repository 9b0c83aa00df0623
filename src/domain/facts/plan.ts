import {
  choice,
  date,
  dates,
  maybe,
  name,
  party,
  person,
  persons,
  ref,
  refs,
  service,
  short,
  text,
  yesNo,
} from '../field.ts'
import { voices } from '../words.ts'
import { type FactShape, many, one, some } from './shape.ts'

const reached = ['reached', 'partly', 'not-reached', 'no-longer-relevant'] as const

/** Goals, plans in two voices, tasks, and decisions that always have one named office-holder. */
export const planFacts = {
  'goal-set': {
    goal: one('plan', {
      whose: choice(...voices),
      words: text(),
      until: maybe(date),
      earlier: maybe(ref('goal')),
    }),
    /** Its first means, where they are known as the goal is said. */
    means: some('plan', { means: text(), doer: maybe(person('around')) }),
  },
  'goal-evaluated': {
    evaluation: one('plan', {
      goal: ref('goal'),
      whose: choice(...voices),
      reached: choice(...reached),
      words: maybe(text()),
    }),
  },
  'goal-closed': { closing: one('plan', { goal: ref('goal') }) },
  'goal-dropped': { dropping: one('plan', { goal: ref('goal'), reason: text() }) },
  'means-agreed': {
    means: one('plan', {
      goal: ref('goal'),
      doer: maybe(person('around')),
      until: maybe(date),
      words: text(),
    }),
  },
  'commitment-made': {
    commitment: one('plan', { who: person('around'), goal: maybe(ref('goal')), words: text() }),
  },
  'division-agreed': {
    division: one('plan', {
      decider: maybe(person('home-members')),
      ownWorker: maybe(person('home-members')),
      muchToDo: maybe(yesNo),
    }),
    shares: many('plan', { who: person('around'), words: text() }),
  },
  'way-of-working-agreed': {
    way: one('plan', {
      mode: choice('outreach', 'office', 'remote', 'group', 'network', 'other'),
      words: maybe(text()),
    }),
  },
  'follow-on-agreed': { followOn: one('plan', { words: text(), next: maybe(date) }) },
  /** The plan of the pair work itself (D.35), not the client plan. */
  'pair-work-plan-agreed': {
    plan: one('plan', { from: date, until: maybe(date), meets: persons('around') }),
    sections: many('plan', { field: maybe(name('fields')), words: text() }),
  },
  'plan-version-published': {
    version: one('plan', {
      type: name('plan-types'),
      template: choice('plan', 'update'),
      from: date,
      until: maybe(date),
      evaluations: dates,
      madeWith: persons('around'),
      service: maybe(service),
    }),
    sections: many('plan', { field: name('fields'), voice: choice(...voices), words: text() }),
    goals: many('plan', { goal: ref('goal'), whose: choice(...voices), words: text() }),
    people: many('plan', {
      who: maybe(person('around')),
      party: maybe(party),
      name: maybe(short()),
      kind: choice('worker', 'private-person', 'provider'),
      words: text(),
    }),
  },
  /** To the home and the client; to others only by the giver's own tick. */
  'plan-view-given': {
    view: one('permission', {
      version: ref('plan-version'),
      whose: person('around'),
      view: choice('agree', 'differ'),
      words: maybe(text()),
      shareWith: maybe(persons('around')),
    }),
  },
  'task-set': {
    task: one('plan', {
      doer: person('around'),
      what: text(),
      due: date,
      meeting: maybe(ref('meeting')),
      version: maybe(ref('plan-version')),
    }),
  },
  'task-accepted': { answer: one('plan', { task: ref('task') }) },
  'task-returned': {
    answer: one('plan', { task: ref('task') }),
    words: some('plan', { words: text() }),
  },
  'task-done': { done: one('plan', { task: ref('task') }), words: some('plan', { words: text() }) },
  /** `byRule`: it fell to somebody whom nobody has asked yet. */
  'task-reassigned': {
    reassigned: one('plan', { task: ref('task'), doer: person('around'), byRule: maybe(yesNo) }),
  },
  'decision-prepared': { decision: one('decisions', { together: yesNo, about: text() }) },
  'decision-assigned': {
    assignment: one('decisions', { decision: ref('decision'), decider: person('home-members') }),
  },
  'decision-made': {
    decision: one('decisions', {
      decision: ref('decision'),
      on: date,
      outcome: choice('granted', 'partly', 'refused', 'lapsed'),
    }),
    words: some('decisions', { words: text() }),
  },
  /** One participant's extract is in that participant's own system. */
  'carried-over': {
    extract: one('arrangement', {
      what: choice('minutes', 'plan', 'assessment', 'profile', 'permission', 'cooperation'),
      parts: maybe(refs('part')),
      service: party,
      attached: yesNo,
      reference: maybe(short()),
    }),
  },
} as const satisfies Record<string, FactShape>
