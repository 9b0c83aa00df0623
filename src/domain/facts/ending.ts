import {
  choice,
  choices,
  date,
  dates,
  instant,
  maybe,
  name,
  names,
  person,
  persons,
  ref,
  refs,
  short,
  text,
  yesNo,
} from '../field.ts'
import { topics, voices } from '../words.ts'
import { type FactShape, many, one, some } from './shape.ts'

/** Judging how it went, going on or ending, and what keeps the record honest. */
export const endingFacts = {
  'plan-evaluated': {
    evaluation: one('plan', {
      version: maybe(ref('plan-version')),
      on: date,
      with: persons('around'),
    }),
    views: many('plan', {
      whose: choice(...voices),
      person: maybe(person('around')),
      howFar: choice('well', 'partly', 'not'),
      words: text(),
    }),
    changes: many('plan', { area: choice('whole', 'home', ...topics), words: text() }),
  },
  'client-relationship-continued': {
    continuing: one('plan', { reason: text(), evaluations: dates }),
  },
  'client-relationship-ended': { ending: one('plan', { reason: text(), on: date }) },
  'pair-need-judged': {
    judgement: one('progress', { needed: yesNo, until: maybe(date) }),
    words: some('assessment', { reason: text() }),
  },
  'pair-work-continued': {
    continuing: one('progress', { gate: choice('after-meeting', 'review') }),
    words: some('assessment', { reason: text() }),
  },
  'pair-work-ended': {
    ending: one('progress', {
      on: date,
      cause: choice(
        'goals-reached',
        'no-longer-needed',
        'client-wishes',
        'no-permission',
        'client-died',
        'client-moved',
        'other',
      ),
    }),
    words: some('assessment', { reason: text() }),
  },
  /** Skipping is never released: no line covers it. */
  'step-skipped': {
    skip: one('permission', { step: name('steps') }),
    reason: one('permission', { reason: text() }),
  },
  'step-confirmed': {
    step: one('arrangement', { step: name('steps') }),
    words: some('minutes', { words: text() }),
  },
  'steps-borrowed': { borrowed: one('progress', { model: name('models'), steps: names('steps') }) },
  /** The bare state of a released step and its day, written by the command that completed it. */
  'progress-noted': { progress: one('progress', { step: name('steps'), on: date }) },
  'entry-corrected': { correction: one('minutes', { part: ref('part'), words: text() }) },
  'part-retagged': { retag: one('permission', { part: ref('part'), topics: choices(...topics) }) },
  /** It tells where somebody is whom a turvakielto protects: from then on, and back in time. */
  'whereabouts-marked': { mark: one('permission', { part: ref('part') }) },
  'entry-sealed': {
    seal: one('permission', {
      fact: ref('fact'),
      reason: text(),
      /** What says the same elsewhere: copies of its goals in plans, corrections of it. */
      parts: maybe(refs('part')),
    }),
  },
  /** Sealed by mistake: within ten minutes whoever sealed takes it back, and the entry is read again. */
  'seal-undone': {
    undoing: one('permission', {
      seal: ref('seal'),
      fact: ref('fact'),
      parts: maybe(refs('part')),
    }),
  },
  /** What somebody outside the home may not do alone is asked of the home. */
  'proposal-made': {
    proposal: one('arrangement', {
      about: choice('time', 'place', 'agenda', 'goal', 'means', 'task', 'other'),
      at: maybe(instant),
      words: text(),
    }),
  },
  'proposal-settled': {
    answer: one('arrangement', {
      proposal: ref('proposal'),
      outcome: choice('accepted', 'declined', 'talk'),
    }),
    words: some('arrangement', { words: text() }),
  },
  /** Written while permitted, received after: kept for the initiator to place, not shown back. */
  'late-entry-received': {
    entry: one('permission', { from: person('anyone'), command: short(), words: text() }),
  },
} as const satisfies Record<string, FactShape>
