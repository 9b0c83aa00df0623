import {
  choice,
  date,
  instant,
  maybe,
  name,
  number,
  person,
  persons,
  ref,
  short,
  text,
  yesNo,
} from '../field.ts'
import { voices } from '../words.ts'
import { type FactShape, many, one, some } from './shape.ts'

const ways = ['phone', 'visit', 'office', 'video', 'message', 'group'] as const

/** Joint meetings with their minutes, each worker's own contacts, and notes. */
export const meetingFacts = {
  'meeting-proposed': {
    meeting: one('arrangement', {
      startsAt: instant,
      lasts: number(10, 600),
      participants: persons('around'),
      joint: yesNo,
      placeKind: choice('own-environment', 'service', 'elsewhere', 'remote'),
      remote: persons('around'),
      video: yesNo,
    }),
    place: some('arrangement', { place: text() }),
  },
  'meeting-agreed': { answer: one('arrangement', { meeting: ref('meeting') }) },
  'meeting-declined': {
    answer: one('arrangement', { meeting: ref('meeting') }),
    words: some('arrangement', { words: text() }),
  },
  'meeting-held': {
    meeting: one('minutes', {
      meeting: ref('meeting'),
      present: persons('around'),
      remote: persons('around'),
      recorder: maybe(person('members')),
      inRealTime: yesNo,
    }),
    notes: many('minutes', { heading: maybe(short()), words: text() }),
  },
  'meeting-broken-off': {
    breakOff: one('minutes', {
      meeting: ref('meeting'),
      who: maybe(person('around')),
      minutes: maybe(number(0, 600)),
      ended: yesNo,
    }),
  },
  'meeting-cancelled': {
    cancellation: one('arrangement', { meeting: ref('meeting') }),
    words: some('arrangement', { words: text() }),
  },
  /** `calendarText` is checked to say nothing of the client (S3). */
  'invitation-sent': {
    invitation: one('arrangement', {
      meeting: ref('meeting'),
      to: persons('around'),
      channel: choice('secure-message', 'letter', 'in-the-app'),
      calendarText: short(),
    }),
  },
  'meeting-roles-agreed': {
    roles: one('arrangement', {
      meeting: ref('meeting'),
      recorder: maybe(person('members')),
      leader: maybe(person('members')),
      chair: maybe(person('members')),
    }),
  },
  'agenda-agreed': {
    agenda: one('arrangement', {
      meeting: maybe(ref('meeting')),
      with: maybe(persons('client-side')),
    }),
    items: many('arrangement', { words: text() }),
  },
  'question-answered': {
    answer: one('minutes', {
      meeting: maybe(ref('meeting')),
      question: name('questions'),
      whose: choice(...voices),
      person: maybe(person('around')),
      words: text(),
    }),
  },
  'practicalities-agreed': {
    practical: one('arrangement', { meeting: maybe(ref('meeting')), words: text() }),
  },
  'contact-held': {
    contact: one('minutes', {
      who: person('client-side'),
      on: date,
      how: choice(...ways),
      outcome: choice('met', 'no-answer', 'cancelled'),
    }),
    words: some('minutes', { words: text() }),
  },
  'oral-transfer-noted': {
    transfer: one('minutes', { meeting: ref('meeting'), to: persons('members') }),
    words: some('minutes', { words: text() }),
  },
  'minutes-confirmed': { confirmation: one('minutes', { meeting: ref('meeting') }) },
  'remark-added': {
    remark: one('minutes', { meeting: ref('meeting'), whose: choice(...voices), words: text() }),
  },
  /** Addressed: read by those it names, the home and the client, and by no party for having the category. */
  'note-sent': {
    note: one('permission', { to: persons('members'), words: text(), until: maybe(date) }),
    /** Its writer chose that it does not stay: after this day its words are destroyed, and this part tells so. */
    going: some('permission', { goesAfter: date }),
  },
  'note-read': { read: one('permission', { note: ref('note') }) },
} as const satisfies Record<string, FactShape>
