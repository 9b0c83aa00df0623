import {
  choice,
  choices,
  date,
  instant,
  maybe,
  number,
  party,
  person,
  persons,
  ref,
  refs,
  service,
  services,
  short,
  text,
  yesNo,
} from '../field.ts'
import { grantableCategories, topics } from '../words.ts'
import { type FactShape, one, some } from './shape.ts'

/** What a prohibition may be aimed at; `everything` is ours, for one whose aim is not known. @source ATL 59 § */
export const prohibitionTargets = ['everything', 'controller', 'service-task', 'document'] as const

const standings = ['client', 'guardian', 'legal-guardian', 'authorised', 'child'] as const

/** Who must answer, what each has answered, and every other basis, never merged. All of it is the category that is never granted. */
export const permissionFacts = {
  'giver-required': {
    giver: one('permission', {
      giver: person('givers'),
      standing: choice(...standings),
      reason: maybe(text()),
    }),
  },
  'giver-released': { giver: one('permission', { giver: person('givers'), reason: text() }) },
  'capacity-assessed': {
    capacity: one('permission', {
      who: person('client-side'),
      understands: yesNo,
      matter: maybe(short()),
      reason: text(),
    }),
  },
  'representation-recorded': {
    representation: one('permission', {
      who: person('anyone'),
      standing: choice('guardian', 'legal-guardian', 'authorised'),
      from: date,
      until: maybe(date),
      matter: maybe(short()),
    }),
  },
  'representation-ended': {
    representation: one('permission', { who: person('givers'), on: date, reason: maybe(text()) }),
  },
  'guardian-view-settled': {
    view: one('permission', {
      guardian: person('givers'),
      sees: choice('as-client', 'what-child-shares', 'nothing'),
      reason: text(),
    }),
  },
  'guardian-view-limited': {
    limit: one('permission', {
      guardian: person('givers'),
      topics: choices(...topics),
      grounds: text(),
    }),
  },
  'line-given': {
    line: one('permission', {
      giver: person('givers'),
      party,
      people: maybe(persons('workers')),
      categories: choices(...grantableCategories),
      minusTopics: choices(...topics),
      from: date,
      until: date,
      reach: choice('from-now', 'whole-round'),
      form: choice('written-signed', 'electronic', 'oral'),
      language: choice('fi', 'sv', 'en', 'other'),
      informedBy: maybe(person('home-members')),
      heardBy: maybe(person('home-members')),
      receivedBy: maybe(person('home-members')),
      version: number(1, 9999),
      oneContact: maybe(yesNo),
    }),
    purpose: some('permission', { purpose: text() }),
  },
  'line-refused': {
    line: one('permission', { giver: person('givers'), party, version: number(1, 9999) }),
    words: some('permission', { words: text() }),
  },
  'line-withdrawn': {
    withdrawal: one('permission', {
      giver: person('givers'),
      party: maybe(party),
      scope: choice('party', 'all', 'other'),
      toldAt: instant,
      toldTo: person('members'),
    }),
    words: some('permission', { words: text() }),
  },
  'line-confirmed': {
    confirmation: one('permission', {
      line: ref('line'),
      form: choice('written-signed', 'electronic'),
    }),
  },
  /** Sorted by the home: each line it paused ended with it, or is kept. */
  'withdrawal-acknowledged': {
    acknowledged: one('permission', {
      withdrawal: ref('line'),
      ended: maybe(refs('line')),
      kept: maybe(refs('line')),
    }),
  },
  'consent-document-stored': {
    stored: one('permission', {
      service,
      lines: maybe(refs('line')),
      /** What the scan kept here is; left out when the paper is only in that service's own system. */
      scan: maybe(choice('pdf', 'png', 'jpeg')),
    }),
  },
  'prohibition-checked': {
    check: one('permission', {
      where: choice('national-service', 'own-system', 'client'),
      found: yesNo,
      target: maybe(choice(...prohibitionTargets)),
      /** The controller is named by one of its services. */
      service: maybe(service),
      document: maybe(ref('part')),
      /** The parties with a line it keeps from reading, as the directory stood when it was checked. */
      parties: maybe(services),
    }),
    words: some('permission', { words: text() }),
  },
  'disclosure-permit-checked': {
    check: one('permission', {
      where: choice('national-service', 'own-system'),
      found: yesNo,
      /** For whom it was looked up; left out: whoever receives in social and health care. */
      service: maybe(service),
    }),
    words: some('permission', { words: text() }),
  },
  disclosed: {
    disclosure: one('permission', {
      to: party,
      basis: choice('line', 'disclosure-permit', 'statute', 'joint-service'),
      line: maybe(ref('line')),
      /** The check the permit was found by. */
      permit: maybe(ref('part')),
      categories: maybe(choices(...grantableCategories)),
      what: text(),
      purpose: maybe(text()),
    }),
  },
  'disclosed-by-statute': {
    disclosure: one('permission', { to: short(), section: short(), reason: text(), what: text() }),
  },
  'access-opened-urgently': {
    access: one('permission', {
      who: person('workers'),
      service,
      second: maybe(yesNo),
      reason: text(),
    }),
  },
  'urgent-access-reviewed': {
    review: one('permission', { access: ref('access'), justified: yesNo, reason: text() }),
  },
} as const satisfies Record<string, FactShape>
