import {
  choice,
  date,
  maybe,
  party,
  person,
  ref,
  refs,
  service,
  short,
  text,
  yesNo,
} from '../field.ts'
import { professions } from '../words.ts'
import { type FactShape, one, some } from './shape.ts'

const leavingCauses = [
  'left',
  'handed-over',
  'round-ended',
  'line-ended',
  'work-changed',
  'account-closed',
  'cover-ended',
] as const
const handedOver = ['membership', 'own-worker', 'handler', 'chair', 'initiator', 'task'] as const

/** Who works together, and in which roles. Home members are seen with every line, a party's own members only by that party. */
export const pairFacts = {
  'member-invited': {
    invitation: one('permission', {
      person: maybe(person('workers')),
      service: party,
      role: choice('partner', 'network', 'home'),
      competence: choice(...professions),
      month: short(),
      asked: maybe(person('workers')),
    }),
  },
  'member-joined': {
    'home-member': some('identity', {
      person: person('workers'),
      service,
      role: choice('initiator', 'partner', 'supervisor'),
    }),
    'party-member': some('permission', {
      person: person('workers'),
      service: party,
      role: choice('partner', 'network'),
      invitation: maybe(ref('invitation')),
    }),
  },
  'invitation-declined': {
    answer: one('permission', {
      invitation: ref('invitation'),
      reason: maybe(choice('no-time', 'not-our-task', 'other')),
    }),
  },
  /** Willing to come. Whoever has a permission is a member from then on; else they wait, and see nothing. */
  'invitation-accepted': { answer: one('permission', { invitation: ref('invitation') }) },
  'invitation-reminded': { reminder: one('permission', { invitation: ref('invitation') }) },
  'invitation-withdrawn': { withdrawal: one('permission', { invitation: ref('invitation') }) },
  'member-left': {
    'home-member': some('identity', {
      person: person('members'),
      service,
      cause: choice(...leavingCauses),
    }),
    'party-member': some('permission', {
      person: person('members'),
      service: party,
      cause: choice(...leavingCauses),
    }),
  },
  /** Told only to those who share a meeting or a task: nothing but that it changed. */
  'group-changed': { change: one('permission', {}) },
  'hand-over-offered': {
    offer: one('arrangement', {
      object: choice(...handedOver),
      to: person('workers'),
      task: maybe(ref('task')),
      from: maybe(date),
    }),
    words: some('arrangement', { words: text() }),
  },
  'hand-over-accepted': { answer: one('arrangement', { offer: ref('offer') }) },
  'hand-over-declined': {
    answer: one('arrangement', { offer: ref('offer') }),
    words: some('arrangement', { words: text() }),
  },
  /** Taken back by whoever made it, until it was answered. */
  'hand-over-withdrawn': { withdrawal: one('arrangement', { offer: ref('offer') }) },
  /** One card, two thumbs: in force when two members have said the same. */
  'contact-agreed': { agreement: one('arrangement', { who: person('home-members') }) },
  'handlers-set': {
    handlers: one('arrangement', {
      first: person('home-members'),
      second: maybe(person('home-members')),
      equal: yesNo,
    }),
  },
  'digital-path-stated': { path: one('services', { exists: yesNo }) },
  'own-worker-status-stated': {
    status: one('arrangement', {
      exists: yesNo,
      clientIsNew: yesNo,
      who: maybe(person('workers')),
    }),
  },
  'own-worker-named': {
    ownWorker: one('arrangement', { who: person('home-members'), from: date, main: yesNo }),
  },
  'keeper-named': { keeper: one('permission', { who: person('workers') }) },
  'absence-started': {
    absence: one('arrangement', { who: person('members'), from: date, until: maybe(date) }),
  },
  /** Back before the last day that was told, or not away after all: whoever stood in stands in no more. */
  'absence-ended': { back: one('arrangement', { who: person('members') }) },
  'substitute-named': {
    substitute: one('arrangement', {
      for: person('members'),
      who: person('workers'),
      until: maybe(date),
    }),
  },
  /** A view, never a decision in the pair's place. */
  'supervisor-consulted': {
    question: one('assessment', {
      about: choice('special-support', 'pair-need', 'other'),
      supervisor: maybe(person('workers')),
      question: text(),
      /** What the supervisor reads with the question: these parts and nothing else. */
      shows: maybe(refs('part')),
    }),
    view: some('assessment', { leans: maybe(choice('yes', 'no', 'open')), view: text() }),
  },
  /** What the supervisor thinks of a question put to them. It settles nothing. */
  'supervisor-view-given': {
    view: one('assessment', {
      consultation: ref('consultation'),
      leans: maybe(choice('yes', 'no', 'open')),
      view: text(),
    }),
  },
  'supervisor-joined': {
    joining: one('permission', { who: person('workers'), reason: maybe(short()) }),
  },
  'special-support-assessed': { finding: one('assessment', { needed: yesNo, reasons: text() }) },
} as const satisfies Record<string, FactShape>
