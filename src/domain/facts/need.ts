import {
  choice,
  date,
  maybe,
  name,
  names,
  number,
  person,
  refs,
  service,
  services,
  short,
  text,
  yesNo,
} from '../field.ts'
import { type FactShape, many, one, some } from './shape.ts'

/** How a need shows, and how a round opens. */
export const needFacts = {
  'need-recognised': {
    need: one('need', {
      ways: names('ways'),
      channel: maybe(name('channels')),
      urgent: maybe(yesNo),
      words: maybe(text()),
    }),
  },
  /** The services whose matter this is. More than one only in a declared joint service. */
  'home-set': { home: one('identity', { services }) },
  'model-chosen': { model: one('identity', { model: name('models'), version: number(1, 9999) }) },
  'round-opened': { round: one('identity', { number: number(1, 9999), startsIn: name('phases') }) },
  'round-closed': {
    end: one('progress', {
      cause: choice(
        'pair-work-ended',
        'client-relationship-ended',
        'client-died',
        'client-moved',
        'all-lines-withdrawn',
      ),
    }),
  },
  'earlier-work-shown': { shown: one('permission', { parts: refs('part') }) },
  'urgent-start-justified': { urgency: one('need', { reason: text() }) },
  'referred-to-pair': {
    referral: one('need', {
      from: maybe(service),
      basis: choice('client-consent', 'statute', 'joint-service'),
      section: maybe(short()),
      criteria: maybe(names('ways')),
      words: maybe(text()),
      how: maybe(choice('system', 'phone', 'letter')),
      /** Who referred, where they work in no service of the directory. */
      referrer: maybe(short()),
      consent: maybe(choice('written', 'electronic', 'oral')),
      consentOn: maybe(date),
    }),
    /** What was ticked of the county's list, in its words of that day. */
    indications: many('need', { indication: short() }),
  },
  'referrer-informed': {
    answer: one('need', {
      told: choice('received', 'started', 'not-started'),
      words: maybe(text()),
    }),
  },
  /** A copy of the team's answer to a nameless case. Never an id of the case. */
  'team-answer-copied': {
    answer: one('need', {
      week: number(1, 53),
      year: number(2000, 2200),
      advice: choice('pair-with', 'ask-first', 'another-way'),
      words: maybe(text()),
    }),
  },
  'team-told-afterwards': { told: one('need', { on: date, words: maybe(text()) }) },
} as const satisfies Record<string, FactShape>

/** Talking with the client before and during the work. */
export const talkingFacts = {
  'raised-with': { talk: one('need', { who: person('client-side'), words: maybe(text()) }) },
  'information-given': {
    information: one('permission', {
      to: person('client-side'),
      how: choice('face-to-face', 'phone', 'video', 'letter', 'digital'),
      language: choice('fi', 'sv', 'en', 'other'),
      words: maybe(text()),
    }),
  },
  'pair-work-proposed': {
    proposal: one('need', {
      to: person('client-side'),
      answer: maybe(choice('wants', 'thinks', 'does-not-want')),
      words: maybe(text()),
    }),
  },
  'client-contacted': {
    contact: one('arrangement', {
      who: person('client-side'),
      how: choice('phone', 'visit', 'message', 'letter', 'video'),
      outcome: choice('reached', 'no-answer', 'not-at-home'),
    }),
    words: some('minutes', { words: text() }),
  },
  'client-place-wished': {
    wish: one('arrangement', { whose: person('client-side'), place: text() }),
  },
  'client-informed': {
    progress: one('arrangement', {
      who: person('client-side'),
      contact: person('home-members'),
      when: maybe(short()),
      words: text(),
    }),
  },
  'voice-recorded': {
    voice: one('need', {
      whose: person('client-side'),
      voice: choice('client', 'child', 'guardian', 'close-one'),
      words: text(),
      how: maybe(choice('spoken', 'written', 'drawn', 'signed')),
    }),
  },
} as const satisfies Record<string, FactShape>
