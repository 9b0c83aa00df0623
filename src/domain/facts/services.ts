import {
  choice,
  choices,
  date,
  maybe,
  name,
  number,
  party,
  person,
  persons,
  ref,
  short,
  text,
  yesNo,
} from '../field.ts'
import { professions, topics, voices } from '../words.ts'
import { type FactShape, many, one, some } from './shape.ts'

/** Who an entry of the map is, besides a service. */
export const aroundRoles = [
  'service',
  'interpreter',
  'assistant',
  'support-person',
  'close-one',
] as const

/** The client's services, the assessment, the two-axis profile and the paths after it. */
export const serviceFacts = {
  'service-mapped': {
    mapping: one('services', { with: maybe(persons('client-side')) }),
    services: many('services', {
      service: maybe(party),
      name: short(),
      status: choice('in-use', 'applied', 'ended', 'wished'),
      person: maybe(short()),
      words: maybe(text()),
      /** An interpreter, an assistant, a support person and a close one help as a service does; a service when left out. */
      role: maybe(choice(...aroundRoles)),
      /** How they are reached, and when. */
      contact: maybe(short()),
      often: maybe(choice('daily', 'weekly', 'monthly', 'seldom', 'as-needed')),
      /** An earlier entry this is told instead of. Both stay in the record; the map shows this one. */
      corrects: maybe(ref('part')),
    }),
  },
  /**
   * Where somebody or something was put on the network map with the client. One part each, of a category no permission
   * covers: the client and the home see one arrangement, and nobody else learns who else stands there.
   */
  'map-arranged': {
    places: many('permission', {
      who: maybe(person('around')),
      party: maybe(party),
      entry: maybe(ref('part')),
      /** From the left and from above, of a hundred; the client stands in the middle. */
      x: number(0, 100),
      y: number(0, 100),
    }),
  },
  'service-contacted': {
    contact: one('services', {
      party,
      person: maybe(person('workers')),
      how: choice('phone', 'visit', 'message', 'letter', 'video'),
      outcome: choice('reached', 'no-answer', 'agreed', 'declined'),
    }),
    words: some('minutes', { words: text() }),
  },
  'new-service-applied': {
    application: one('services', {
      service: short(),
      on: date,
      supportedBy: maybe(person('members')),
      words: maybe(text()),
      /** Who of the family applied together with the worker. */
      with: maybe(persons('client-side')),
      /** Where the service stands in the directory: whom to invite once it is granted. */
      party: maybe(party),
      askAgainOn: maybe(date),
    }),
  },
  'new-service-outcome': {
    outcome: one('services', {
      application: ref('application'),
      outcome: choice('granted', 'refused', 'waiting', 'withdrawn'),
      words: maybe(text()),
      /** What next, where it was refused. */
      next: maybe(text()),
      askAgainOn: maybe(date),
    }),
  },
  'situation-mapped': {
    mapping: one('assessment', { resources: maybe(choice('good', 'low')) }),
    areas: many('assessment', { area: choice(...topics), voice: choice(...voices), words: text() }),
  },
  'assessment-started': {
    start: one('assessment', { joint: yesNo, with: maybe(persons('members')), on: date }),
  },
  'assessment-recorded': {
    assessment: one('assessment', {
      recorder: person('home-members'),
      workers: persons('members'),
      joint: yesNo,
      need: choice('temporary', 'recurrent', 'long-term', 'none'),
    }),
    findings: many('assessment', { voice: choice(...voices), words: text() }),
  },
  'profile-answered': {
    profile: one('assessment', {
      occasion: short(),
      voice: choice('client', 'workers', 'together'),
      source: choice('own', 'suuntima'),
    }),
    answers: many('assessment', {
      axis: choice('resources', 'care'),
      item: short(),
      value: number(0, 4),
      words: maybe(text()),
    }),
  },
  'segment-settled': {
    segment: one('assessment', {
      segment: name('segments'),
      proposed: maybe(name('segments')),
      source: choice('own', 'suuntima'),
    }),
    reason: some('assessment', { reason: text() }),
  },
  'path-chosen': {
    path: one('services', { path: short() }),
    words: some('services', { words: text() }),
  },
  'team-assembled': {
    team: one('services', { fromExpertList: yesNo }),
    seats: many('services', {
      competence: choice(...professions),
      service: maybe(party),
      why: maybe(short()),
    }),
  },
  'network-option-chosen': {
    option: one('services', { options: choices('typ', 'tailored-team', 'other-network-meeting') }),
    words: some('services', { words: text() }),
  },
  'forum-chosen': {
    forum: one('services', { forum: name('forums') }),
    words: some('services', { words: text() }),
  },
  'kela-consultation-booked': { consultation: one('arrangement', { on: date }) },
  'kela-consulted': { consultation: one('services', { on: date, words: text() }) },
} as const satisfies Record<string, FactShape>
