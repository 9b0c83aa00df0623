/**
 * A pair work of 100 facts and 400 parts, as long as one gets in some years: two workers of the home, two parties with a
 * line in force, meetings with minutes, two-voiced plans and their evaluations. Invented; about nobody.
 */
import { type Instant, instant } from '#domain/calendar'
import {
  type Actor,
  type Fact,
  type FactKind,
  type NewFact,
  type Part,
  shapeOf,
} from '#domain/facts/index'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import type { ProcessModel } from '#domain/process-model'
import type { Topic } from '#domain/words'

export const factCount = 100
export const partCount = 400

/** Opaque ids of the length the server makes. */
export const numbered = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`

const service = (number: number): ServiceId => id<'service'>(numbered(1, number))
const person = (number: number): PersonId => id<'person'>(numbered(2, number))
export const services = { home: service(1), health: service(2), debt: service(3) } as const
export const people = {
  initiator: person(1),
  partner: person(2),
  nurse: person(3),
  counsellor: person(4),
  supervisor: person(5),
} as const
export const clientOf = (number: number): PersonId => id<'person'>(numbered(3, number))

/** The day after the last fact: the day the bench is run on, whatever the calendar says. */
export const now = instant('2026-11-20T09:00:00.000Z')

type Values = Readonly<Record<string, unknown>>
interface Draft {
  readonly kind: FactKind
  readonly by: Actor
  readonly parts: (readonly [name: string, values: Values])[]
  /** What later facts point at. */
  readonly key?: string
}

const initiator: Actor = { person: people.initiator, service: services.home }
const nurse: Actor = { person: people.nurse, service: services.health }
const counsellor: Actor = { person: people.counsellor, service: services.debt }

const sentences = [
  'Aamut ovat raskaita, ja bussilla lähteminen jää usein yrittämiseksi.',
  'Sovittiin, että soitetaan yhdessä ja käydään läpi kirjeet, joita on kertynyt pöydälle.',
  'Vi kom överens om att träffas hemma, eftersom det känns tryggast där.',
  'Naapuri auttaa kaupassa keskiviikkoisin, ja siitä on ollut paljon apua.',
  'Asiakas sanoo itse, että uni on parantunut ja että päivään on tullut rytmiä.',
]
const words = (seed: number): string =>
  [0, 1].map((step) => sentences[(seed + step) % sentences.length]).join(' ')

const day = (number: number): string => {
  const month = 2 + Math.floor(number / 28)
  return `2026-${String(month).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
}
const ahead = '2026-12-31'

const beginning = (model: ProcessModel, client: PersonId): readonly Draft[] => {
  const way = Object.keys(model.entry.ways)[0] ?? ''
  const phase = Object.keys(model.phases)[0] ?? ''
  const line = (party: ServiceId): Draft => ({
    kind: 'line-given',
    by: initiator,
    parts: [
      [
        'line',
        {
          giver: client,
          party,
          categories: [
            'progress',
            'need',
            'services',
            'assessment',
            'plan',
            'minutes',
            'arrangement',
          ],
          minusTopics: party === services.debt ? ['substance-use'] : [],
          from: day(2),
          until: ahead,
          reach: 'whole-round',
          form: 'written-signed',
          language: 'fi',
          version: 1,
          oneContact: false,
        },
      ],
      ['purpose', { purpose: words(1) }],
    ],
  })
  const joined = (part: string, who: PersonId, where: ServiceId, role: string): Draft => ({
    kind: 'member-joined',
    by: initiator,
    parts: [[part, { person: who, service: where, role }]],
  })
  return [
    { kind: 'need-recognised', by: initiator, parts: [['need', { ways: [way], words: words(0) }]] },
    { kind: 'home-set', by: initiator, parts: [['home', { services: [services.home] }]] },
    {
      kind: 'model-chosen',
      by: initiator,
      parts: [['model', { model: model.id, version: model.version }]],
    },
    { kind: 'round-opened', by: initiator, parts: [['round', { number: 1, startsIn: phase }]] },
    joined('home-member', people.initiator, services.home, 'initiator'),
    joined('home-member', people.partner, services.home, 'partner'),
    {
      kind: 'giver-required',
      by: initiator,
      parts: [['giver', { giver: client, standing: 'client' }]],
    },
    {
      kind: 'information-given',
      by: initiator,
      parts: [
        ['information', { to: client, how: 'face-to-face', language: 'fi', words: words(2) }],
      ],
    },
    line(services.health),
    line(services.debt),
    joined('party-member', people.nurse, services.health, 'partner'),
    joined('party-member', people.counsellor, services.debt, 'network'),
    {
      kind: 'service-mapped',
      by: initiator,
      parts: [
        ['mapping', { with: [client] }],
        ...['Terveysasema', 'Velkaneuvonta', 'Seurakunta', 'Kuntosali'].map(
          (name, index) => ['services', { name, status: 'in-use', words: words(index) }] as const,
        ),
      ],
    },
    {
      kind: 'situation-mapped',
      by: initiator,
      parts: [
        ['mapping', { resources: 'low' }],
        ...(['money', 'housing', 'family', 'mental-health', 'daily-life', 'other'] as const).map(
          (area, index) => ['areas', { area, voice: 'together', words: words(index) }] as const,
        ),
      ],
    },
    {
      kind: 'assessment-recorded',
      by: initiator,
      parts: [
        [
          'assessment',
          {
            recorder: people.initiator,
            workers: [people.initiator, people.nurse],
            joint: true,
            need: 'long-term',
          },
        ],
        ...(['client', 'workers', 'together'] as const).map(
          (voice, index) => ['findings', { voice, words: words(index) }] as const,
        ),
      ],
    },
    {
      kind: 'handlers-set',
      by: initiator,
      parts: [['handlers', { first: people.initiator, second: people.partner, equal: false }]],
    },
    {
      kind: 'own-worker-named',
      by: initiator,
      parts: [['ownWorker', { who: people.initiator, from: day(9), main: true }]],
    },
  ]
}

/** Some weeks of work: a meeting, a goal, a task, visits, and each time a plan in words. */
const weeks = (turn: number, client: PersonId, ref: (key: string) => string): readonly Draft[] => {
  const key = (word: string) => `${word}-${turn}`
  const meeting = ref(key('meeting'))
  const goal = ref(key('goal'))
  const task = ref(key('task'))
  const plan = ref(key('plan'))
  return [
    {
      kind: 'goal-set',
      by: initiator,
      key: key('goal'),
      parts: [['goal', { whose: 'client', words: words(turn), until: ahead }]],
    },
    {
      kind: 'means-agreed',
      by: initiator,
      parts: [['means', { goal, doer: people.nurse, words: words(turn + 1) }]],
    },
    {
      kind: 'meeting-proposed',
      by: initiator,
      key: key('meeting'),
      parts: [
        [
          'meeting',
          {
            startsAt: `${day(20 + turn * 21)}T11:00:00.000Z`,
            lasts: 60,
            participants: [client, people.initiator, people.nurse],
            joint: true,
            placeKind: 'own-environment',
            remote: [],
            video: false,
          },
        ],
        ['place', { place: 'Keittiön pöydän ääressä' }],
      ],
    },
    { kind: 'meeting-agreed', by: nurse, parts: [['answer', { meeting }]] },
    {
      kind: 'meeting-held',
      by: initiator,
      parts: [
        [
          'meeting',
          {
            meeting,
            present: [client, people.initiator, people.nurse],
            remote: [],
            recorder: people.initiator,
            inRealTime: true,
          },
        ],
        ...[0, 1, 2, 3].map((note) => ['notes', { words: words(turn + note) }] as const),
      ],
    },
    { kind: 'minutes-confirmed', by: nurse, parts: [['confirmation', { meeting }]] },
    {
      kind: 'task-set',
      by: initiator,
      key: key('task'),
      parts: [['task', { doer: people.nurse, what: words(turn + 2), due: ahead }]],
    },
    { kind: 'task-accepted', by: nurse, parts: [['answer', { task }]] },
    {
      kind: 'plan-version-published',
      by: initiator,
      key: key('plan'),
      parts: [
        [
          'version',
          {
            type: 'client-plan',
            template: turn === 0 ? 'plan' : 'update',
            from: day(22 + turn * 21),
            until: ahead,
            evaluations: [ahead],
            madeWith: [client, people.nurse],
          },
        ],
        ...(['client', 'workers', 'together', 'client', 'workers'] as const).map(
          (voice, index) =>
            ['sections', { field: `BT1.${index + 1}`, voice, words: words(turn + index) }] as const,
        ),
        ['goals', { goal, whose: 'client', words: words(turn) }],
        ['people', { name: 'Sisko', kind: 'private-person', words: words(turn + 3) }],
      ],
    },
    {
      kind: 'contact-held',
      by: counsellor,
      parts: [
        ['contact', { who: client, on: day(24 + turn * 21), how: 'visit', outcome: 'met' }],
        ['words', { words: words(turn + 4) }],
      ],
    },
    {
      kind: 'task-done',
      by: nurse,
      parts: [
        ['done', { task }],
        ['words', { words: words(turn) }],
      ],
    },
    {
      kind: 'plan-evaluated',
      by: initiator,
      parts: [
        ['evaluation', { version: plan, on: day(30 + turn * 21), with: [client, people.nurse] }],
        ...(['client', 'workers'] as const).map(
          (whose) => ['views', { whose, howFar: 'partly', words: words(turn + 1) }] as const,
        ),
        ['changes', { area: 'home', words: words(turn + 2) }],
      ],
    },
  ]
}

const draftsOf = (
  model: ProcessModel,
  client: PersonId,
  ref: (key: string) => string,
): readonly Draft[] => {
  const drafts = [...beginning(model, client)]
  for (let turn = 0; drafts.length < factCount; turn += 1) drafts.push(...weeks(turn, client, ref))
  const first = drafts.slice(0, factCount)
  const notes = first.filter((draft) => draft.kind === 'meeting-held')
  const missing = partCount - first.reduce((sum, draft) => sum + draft.parts.length, 0)
  if (missing < 0 || notes.length === 0) throw new Error('the log has too many parts')
  for (let count = 0; count < missing; count += 1)
    notes[count % notes.length]?.parts.push(['notes', { words: words(count) }])
  return first
}

const topicsOf: readonly Topic[] = ['money', 'housing', 'family', 'other', 'daily-life']

/** The log of the pair work with this number: the same every time, its ids its own. */
export const makeLog = (model: ProcessModel, number: number): readonly Fact[] => {
  const client = clientOf(number)
  const keys = new Map<string, string>()
  const ref = (key: string): string => {
    const known = keys.get(key) ?? numbered(5, number * 10_000 + keys.size)
    keys.set(key, known)
    return known
  }
  let parts = 0
  return draftsOf(model, client, ref).map(({ kind, by, parts: told, key }, place): NewFact => {
    const at = recordedAt(place)
    return {
      id: id(numbered(4, number * 10_000 + place)),
      kind,
      round: 1,
      happenedAt: at,
      recordedAt: at,
      by,
      commandId: id(numbered(7, number * 10_000 + place)),
      parts: told.map(([name, values], index): Part => {
        parts += 1
        const hasWords = 'words' in values
        return {
          id: id(index === 0 && key ? ref(key) : numbered(6, number * 10_000 + parts)),
          name,
          category: shapeOf(kind)[name]?.category ?? 'plan',
          topics: hasWords ? [topicsOf[parts % topicsOf.length] ?? 'other'] : [],
          unsorted: hasWords && parts % 11 === 0,
          readers: kind === 'meeting-proposed' ? [client, people.nurse] : [],
          author: by,
          about: null,
          whereabouts: name === 'place',
          values,
        }
      }),
    }
  })
}

const recordedAt = (place: number): Instant =>
  instant(`${day(place * 2)}T0${8 + (place % 2)}:00:00.000Z`)
