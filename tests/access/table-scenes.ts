/**
 * A scene for every row of the table and every way in which it does not hold: a small log, a reader and a day. Day
 * numbers count from the beginning of the pair work; the line, the mandate and the substitution have a first and a
 * last day, so that the day before, the day and the day after are asked.
 */
import { addDays, helsinkiDate, type Instant, type LocalDate, localDate } from '#domain/calendar'
import type { Actor, Fact, FactKind, Part } from '#domain/facts/index'
import { id } from '#domain/identity'
import { builtInModels } from '#domain/models/index'
import type { ProcessModel } from '#domain/process-model'
import type { Category } from '#domain/words'
import type { AccessRowId, NeverId } from '#policy/access-table'
import { client } from './county.ts'
import { excluded, factOf, type PlaceId } from './table-probes.ts'

export interface Scene {
  readonly name: string
  readonly row: AccessRowId
  readonly facts: readonly Fact[]
  readonly reader: Actor
  readonly on: LocalDate
  /** The moment it is asked, where hours matter. */
  readonly at: Instant | undefined
  readonly model: ProcessModel
  readonly birthDate: LocalDate
  readonly secret: readonly string[]
  readonly wholeRound: boolean
  readonly forbids: boolean
  readonly wasElsewhere: boolean
}
export const permitted: readonly Category[] = ['plan', 'progress', 'minutes']

const beginning = localDate('2026-03-02')
export const dayNumber = (days: number): LocalDate => addDays(beginning, days)
const momentOn = (days: number, minute: number): Fact['recordedAt'] =>
  `${dayNumber(days)}T09:${String(minute).padStart(2, '0')}:00.000Z` as Fact['recordedAt']

const actor = (person: string, service: string | null = null): Actor => ({
  person: id(person),
  service: service === null ? null : id(service),
})
const people = {
  elina: actor('elina', 'protection'),
  lauri: actor('lauri', 'protection'),
  ritva: actor('ritva', 'protection'),
  samiAtHome: actor('sami', 'disability'),
  samiBeside: actor('sami', 'peers'),
  antti: actor('antti', 'school'),
  aino: actor('aino', 'school'),
  kaija: actor('kaija', 'kela'),
  rehtori: actor('rehtori', 'school'),
  mari: actor('mari', 'psychiatry'),
  veeti: actor('veeti'),
  jenni: actor('jenni'),
  tomi: actor('tomi'),
  mummo: actor('mummo'),
  steering: actor('ohjausryhma'),
  administrator: actor('paakayttaja'),
  officer: actor('vastaava'),
} as const

/** What is told, on which day: kind, name of the part, values, by whom if not the initiator. */
type Told = readonly [number, FactKind, string, Readonly<Record<string, unknown>>, Actor?]
/** Or a probe. */
type Line = Told | readonly [number, PlaceId]

const model = (form: 'written' | 'any'): ProcessModel => {
  const found = builtInModels.find(
    ({ settings }) => (settings.permissionForm === 'written') === (form === 'written'),
  )
  if (!found) throw new Error(`no model asks for ${form}`)
  return found
}

const logOf = (lines: readonly Line[], reader: Actor): readonly Fact[] => {
  let round = 0
  return lines.map((line, index): Fact => {
    const [days, kind] = line
    const at = momentOn(days, index)
    if (line.length === 2) return factOf(kind as PlaceId, round, at, reader)
    const [, , name, values, by = people.elina] = line
    if (kind === 'home-set') round += 1
    const part: Part = {
      id: id<'part'>(`told-${index}`),
      name,
      category: 'permission',
      topics: [],
      unsorted: false,
      readers: [],
      author: by,
      about: null,
      whereabouts: false,
      values,
    }
    return {
      id: id<'fact'>(`fact-${index}`),
      kind: kind as FactKind,
      round,
      happenedAt: at,
      recordedAt: at,
      by,
      commandId: id<'command'>(`c-${index}`),
      parts: [part],
    }
  })
}

const joins = (day: number, who: Actor, name: 'home-member' | 'party-member'): Told => [
  day,
  'member-joined',
  name,
  {
    person: who.person,
    service: who.service,
    role: name === 'home-member' ? 'initiator' : 'partner',
  },
]
const opens = (day: number, home = 'protection'): readonly Line[] => [
  [day, 'home-set', 'home', { services: [home] }],
  [day, 'round-opened', 'round', { number: 1 }],
  joins(day, people.elina, 'home-member'),
]
const closes = (day: number, cause: string): Line => [day, 'round-closed', 'end', { cause }]
const gives = (day: number, giver: string, rest: Readonly<Record<string, unknown>> = {}): Told => [
  day,
  'line-given',
  'line',
  {
    giver,
    party: 'school',
    people: [],
    categories: permitted,
    minusTopics: [excluded],
    from: dayNumber(day),
    until: dayNumber(60),
    reach: 'from-now',
    form: 'electronic',
    version: 1,
    ...rest,
  },
]
const asks = (day: number, giver: string, standing = 'client'): Told => [
  day,
  'giver-required',
  'giver',
  { giver, standing },
]
const mandated = (day: number, who: string, rest: Readonly<Record<string, unknown>> = {}): Told => [
  day,
  'representation-recorded',
  'representation',
  { who, standing: 'guardian', from: dayNumber(day), ...rest },
]
const settled = (day: number, guardian: string, sees: string): Told => [
  day,
  'guardian-view-settled',
  'view',
  { guardian, sees },
]
const forbidden = (day: number, guardian: string): Told => [
  day,
  'guardian-view-limited',
  'limit',
  { guardian, topics: [excluded] },
]
const leaves = (day: number, who: Actor, name: 'home-member' | 'party-member'): Told => [
  day,
  'member-left',
  name,
  { person: who.person, service: who.service, cause: 'left' },
]

const earlier: readonly Line[] = [
  ...opens(0),
  [1, 'earlier round'],
  [2, 'plan version of an earlier round, followed by another'],
  [3, 'last plan version of the earlier rounds'],
  [4, 'how a plan of an earlier round was judged'],
  closes(5, 'pair-work-ended'),
]
const before: readonly Line[] = [
  ...opens(10),
  [11, 'this round, before the permission'],
  [12, 'plan version of this round, followed by another'],
  [13, 'plan version in use'],
  [13, 'the next meeting'],
]
const after: readonly Line[] = [
  [21, 'this round, under the permission'],
  [22, 'sealed'],
  [23, 'entry-sealed', 'sealing', { fact: 'sealed' }],
]
/** Two rounds; `permission` comes between what was there before it and what came under it. */
const standard = (permission: readonly Line[], last: readonly Line[] = []): readonly Line[] => [
  ...earlier,
  ...before,
  ...permission,
  ...after,
  ...last,
]
const now = 30

interface Rest {
  readonly on?: number
  readonly at?: Instant
  readonly secret?: readonly string[]
  readonly wholeRound?: boolean
  readonly forbids?: boolean
  readonly birthDate?: string
  readonly form?: 'written' | 'any'
  readonly wasElsewhere?: boolean
}
const scene = (
  name: string,
  row: AccessRowId,
  reader: Actor,
  lines: readonly Line[],
  rest: Rest = {},
): Scene => ({
  name,
  row,
  reader,
  facts: logOf(lines, reader),
  on: rest.at ? helsinkiDate(rest.at) : dayNumber(rest.on ?? now),
  at: rest.at,
  model: model(rest.form ?? 'any'),
  birthDate: localDate(rest.birthDate ?? '2012-04-01'),
  secret: rest.secret ?? [],
  wholeRound: rest.wholeRound ?? false,
  forbids: rest.forbids ?? false,
  wasElsewhere: rest.wasElsewhere ?? false,
})

const line = [asks(20, client), gives(20, client)]
const schoolJoins = joins(20, people.antti, 'party-member')
const lauriJoins = joins(10, people.lauri, 'home-member')
const standsIn: readonly Line[] = [
  [20, 'substitute-named', 'substitute', { for: 'elina', who: 'lauri', until: dayNumber(40) }],
]
/** Where the withdrawal stands in the log of a sorted one: its part is called after it. */
const rested = earlier.length + before.length + line.length + 1
const urgently = (day: number, second = false): Told => [
  day,
  'access-opened-urgently',
  'access',
  { who: 'lauri', service: 'protection', second, reason: 'Hätä' },
  people.lauri,
]
const openedAt = momentOn(20, earlier.length + before.length)
const moments = (at: Instant, millis: number): Instant =>
  new Date(Date.parse(at) + millis).toISOString() as Instant
const dayAfterOpening = moments(openedAt, 24 * 3_600_000)
const jenni = [mandated(14, 'jenni'), settled(15, 'jenni', 'as-client')]

/** Every row of the table, with its first and last day where it has them. */
export const rowScenes: Readonly<Record<AccessRowId, readonly Scene[]>> = {
  'home-member': [
    scene('in the round', 'home-member', people.elina, standard([])),
    scene('under a turvakielto', 'home-member', people.elina, standard([]), { secret: [client] }),
    scene('standing in, on the last day', 'home-member', people.lauri, standard(standsIn), {
      on: 40,
    }),
  ],
  keeper: [
    scene(
      'the own worker, when the round has ended',
      'keeper',
      people.elina,
      standard(
        [[20, 'own-worker-named', 'ownWorker', { who: 'elina', main: true }]],
        [closes(24, 'pair-work-ended')],
      ),
    ),
    scene(
      'the named keeper, when there is no own worker',
      'keeper',
      people.lauri,
      standard(
        [],
        [closes(24, 'pair-work-ended'), [25, 'keeper-named', 'keeper', { who: 'lauri' }]],
      ),
    ),
  ],
  'party-member': [
    scene('under a line', 'party-member', people.antti, standard([...line, schoolJoins])),
    ...[
      ['on its first day', 20],
      ['on its last day', 60],
    ].map(([name, on]) =>
      scene(`${name}`, 'party-member', people.antti, standard([...line, schoolJoins]), {
        on: Number(on),
      }),
    ),
    scene(
      'when all of two givers say yes',
      'party-member',
      people.antti,
      standard([
        mandated(14, 'jenni'),
        asks(20, 'jenni', 'guardian'),
        ...line,
        gives(20, 'jenni', { categories: [...permitted, 'need'], minusTopics: [] }),
        schoolJoins,
      ]),
    ),
    scene(
      'when the giver opened the whole round',
      'party-member',
      people.antti,
      standard([asks(20, client), gives(20, client, { reach: 'whole-round' }), schoolJoins]),
      { wholeRound: true },
    ),
    scene(
      'when somebody is under a turvakielto',
      'party-member',
      people.antti,
      standard([...line, schoolJoins]),
      { secret: ['jenni'] },
    ),
    scene(
      'when a rested line has been sorted',
      'party-member',
      people.antti,
      standard([
        ...line,
        schoolJoins,
        [20, 'line-withdrawn', 'withdrawal', { giver: client, scope: 'other' }, people.mari],
        [20, 'withdrawal-acknowledged', 'acknowledged', { withdrawal: `told-${rested}` }],
      ]),
    ),
  ],
  invited: [
    scene(
      'asked and not yet come',
      'invited',
      people.mari,
      standard([[20, 'member-invited', 'invitation', { service: 'psychiatry', person: 'mari' }]]),
    ),
  ],
  'former-member': [
    scene(
      'of a party',
      'former-member',
      people.antti,
      standard([...line, schoolJoins], [leaves(24, people.antti, 'party-member')]),
    ),
    scene(
      'of the home',
      'former-member',
      people.lauri,
      standard([lauriJoins], [leaves(24, people.lauri, 'home-member')]),
    ),
  ],
  supervisor: [
    scene('of the home unit', 'supervisor', people.ritva, standard([])),
    scene(
      'of a unit that was not the home before',
      'supervisor',
      people.ritva,
      [...opens(0, 'disability'), ...earlier.slice(3), ...before, ...after],
      { wasElsewhere: true },
    ),
    scene(
      'when the round has ended',
      'supervisor',
      people.ritva,
      standard([], [closes(24, 'pair-work-ended')]),
    ),
  ],
  'other-supervisor': [
    scene(
      'of a party’s unit',
      'other-supervisor',
      people.rehtori,
      standard([...line, schoolJoins]),
    ),
  ],
  client: [
    scene('always', 'client', people.veeti, standard([])),
    scene('under a turvakielto', 'client', people.veeti, standard([]), { secret: ['jenni'] }),
    scene(
      'when the round has ended',
      'client',
      people.veeti,
      standard([], [closes(24, 'client-relationship-ended')]),
    ),
  ],
  guardian: [
    scene('as the client', 'guardian', people.jenni, standard(jenni)),
    scene('on the first day of the mandate', 'guardian', people.jenni, standard(jenni), { on: 14 }),
    scene(
      'on the last day of the mandate',
      'guardian',
      people.jenni,
      standard([
        mandated(14, 'jenni', { until: dayNumber(40) }),
        settled(15, 'jenni', 'as-client'),
      ]),
      { on: 40 },
    ),
    scene('the day before the child comes of age', 'guardian', people.jenni, standard(jenni), {
      on: 40,
      birthDate: `2008-${dayNumber(41).slice(5)}`,
    }),
    scene(
      'when the child has forbidden something',
      'guardian',
      people.jenni,
      standard([...jenni, forbidden(16, 'jenni')]),
      { forbids: true },
    ),
    scene(
      'when the child has forbidden the other one something',
      'guardian',
      people.jenni,
      standard([...jenni, mandated(16, 'tomi'), forbidden(16, 'tomi')]),
    ),
    ...[['jenni'], ['tomi'], [client], ['jenni', client], ['jenni', 'tomi', client]].map((secret) =>
      scene(`turvakielto of ${secret.join(', ')}`, 'guardian', people.jenni, standard(jenni), {
        secret,
      }),
    ),
  ],
  'guardian-not-settled': [
    scene('not settled', 'guardian-not-settled', people.jenni, standard([mandated(14, 'jenni')])),
    ...['what-child-shares', 'nothing'].map((sees) =>
      scene(
        `settled: ${sees}`,
        'guardian-not-settled',
        people.jenni,
        standard([...jenni, settled(16, 'jenni', sees)]),
      ),
    ),
    scene(
      'the child has forbidden something',
      'guardian-not-settled',
      people.jenni,
      standard([mandated(14, 'jenni'), forbidden(16, 'jenni')]),
      { forbids: true },
    ),
  ],
  'steering-group': [scene('of the county', 'steering-group', people.steering, standard([]))],
  administrator: [scene('of the county', 'administrator', people.administrator, standard([]))],
  'data-protection-officer': [
    scene('of the county', 'data-protection-officer', people.officer, standard([])),
  ],
  urgent: [
    scene('just opened', 'urgent', people.lauri, standard([urgently(20)]), { at: openedAt }),
    scene('to the last moment', 'urgent', people.lauri, standard([urgently(20)]), {
      at: moments(dayAfterOpening, -1),
    }),
    scene('when somebody is protected', 'urgent', people.lauri, standard([urgently(20)]), {
      at: openedAt,
      secret: ['jenni'],
    }),
  ],
  'urgent-widened': [
    scene(
      'by a second reason',
      'urgent-widened',
      people.lauri,
      standard([urgently(20), urgently(20, true)]),
      { at: moments(dayAfterOpening, -1) },
    ),
  ],
  nobody: [
    scene('a worker of another service', 'nobody', people.mari, standard([...line, schoolJoins])),
    scene('a close one', 'nobody', people.mummo, standard([])),
  ],
}

const partyNever = (name: NeverId, lines: readonly Line[], rest: Rest = {}): Scene =>
  scene(name, 'former-member', people.antti, standard(lines), rest)

/** Every way in which a row does not hold. Each log but its last fact, or the day before or after, is one above. */
export const neverScenes: Readonly<Record<NeverId, Scene>> = {
  'no-giver': partyNever('no-giver', [gives(20, client), schoolJoins]),
  'giver-silent': partyNever('giver-silent', [...line, asks(20, 'jenni'), schoolJoins]),
  'giver-refused': partyNever('giver-refused', [
    ...line,
    schoolJoins,
    [20, 'line-refused', 'line', { giver: client, party: 'school', version: 2 }],
  ]),
  withdrawn: partyNever(
    'withdrawn',
    [
      ...line,
      schoolJoins,
      [20, 'line-withdrawn', 'withdrawal', { giver: client, party: 'school', scope: 'party' }],
    ],
    { on: 20 },
  ),
  paused: partyNever('paused', [
    ...line,
    schoolJoins,
    [20, 'line-withdrawn', 'withdrawal', { giver: client, scope: 'other' }, people.mari],
  ]),
  'line-not-begun': partyNever('line-not-begun', [...line, schoolJoins], { on: 19 }),
  'line-over': partyNever('line-over', [...line, schoolJoins], { on: 61 }),
  'giver-mandate-over': partyNever(
    'giver-mandate-over',
    [
      mandated(14, 'jenni', { until: dayNumber(40) }),
      asks(20, 'jenni', 'guardian'),
      gives(20, 'jenni'),
      schoolJoins,
    ],
    { on: 41 },
  ),
  'not-named': partyNever('not-named', [
    asks(20, client),
    gives(20, client, { people: ['aino'] }),
    schoolJoins,
  ]),
  'oral-where-written': partyNever(
    'oral-where-written',
    [asks(20, client), gives(20, client, { form: 'oral' }), schoolJoins],
    { form: 'written' },
  ),
  'oral-used-up': scene(
    'oral-used-up',
    'former-member',
    people.kaija,
    standard([
      asks(20, client),
      gives(20, client, { form: 'oral', oneContact: true, party: 'kela' }),
      joins(20, people.kaija, 'party-member'),
      [20, 'service-contacted', 'contact', { party: 'kela', outcome: 'agreed' }],
    ]),
  ),
  prohibited: partyNever('prohibited', [
    ...line,
    schoolJoins,
    [20, 'prohibition-checked', 'check', { where: 'client', found: true, target: 'everything' }],
  ]),
  'party-left': partyNever('party-left', [
    ...line,
    schoolJoins,
    leaves(20, people.antti, 'party-member'),
  ]),
  'party-other-service': scene(
    'party-other-service',
    'nobody',
    people.samiAtHome,
    standard([
      asks(20, client),
      gives(20, client, { party: 'peers' }),
      joins(20, people.samiBeside, 'party-member'),
    ]),
  ),
  'party-no-member': scene(
    'party-no-member',
    'nobody',
    people.aino,
    standard([...line, schoolJoins]),
  ),
  'party-round-ended': scene(
    'party-round-ended',
    'former-member',
    people.antti,
    standard([...line, schoolJoins], [closes(24, 'pair-work-ended')]),
  ),
  'home-left': scene(
    'home-left',
    'former-member',
    people.lauri,
    standard([lauriJoins], [leaves(24, people.lauri, 'home-member')]),
  ),
  'home-round-ended': scene(
    'home-round-ended',
    'former-member',
    people.lauri,
    standard([lauriJoins], [closes(24, 'pair-work-ended')]),
  ),
  'home-substitution-over': scene(
    'home-substitution-over',
    'former-member',
    people.lauri,
    standard(standsIn),
    { on: 41 },
  ),
  'home-other-service': scene(
    'home-other-service',
    'nobody',
    people.samiBeside,
    standard([joins(10, people.samiAtHome, 'home-member')]),
  ),
  'home-no-member': scene('home-no-member', 'nobody', people.lauri, standard([])),
  'keeper-relationship-over': scene(
    'keeper-relationship-over',
    'former-member',
    people.elina,
    standard(
      [[20, 'own-worker-named', 'ownWorker', { who: 'elina', main: true }]],
      [closes(24, 'client-relationship-ended')],
    ),
  ),
  'mandate-not-begun': scene('mandate-not-begun', 'nobody', people.jenni, standard(jenni), {
    on: 13,
  }),
  'mandate-over': scene(
    'mandate-over',
    'nobody',
    people.jenni,
    standard([mandated(14, 'jenni', { until: dayNumber(40) }), settled(15, 'jenni', 'as-client')]),
    { on: 41 },
  ),
  'child-of-age': scene('child-of-age', 'nobody', people.jenni, standard(jenni), {
    on: 41,
    birthDate: `2008-${dayNumber(41).slice(5)}`,
  }),
  'urgent-over': scene('urgent-over', 'nobody', people.lauri, standard([urgently(20)]), {
    at: dayAfterOpening,
  }),
  'urgent-unfounded': scene(
    'urgent-unfounded',
    'nobody',
    people.lauri,
    standard([
      urgently(20),
      [
        20,
        'urgent-access-reviewed',
        'review',
        { access: `told-${earlier.length + before.length}`, justified: false, reason: 'Ei' },
        people.ritva,
      ],
    ]),
    { at: moments(openedAt, 60_000) },
  ),
  'urgent-answered': scene(
    'urgent-answered',
    'nobody',
    people.lauri,
    standard([
      urgently(20),
      [20, 'line-refused', 'line', { giver: client, party: 'protection', version: 1 }],
    ]),
    { at: moments(openedAt, 60_000) },
  ),
  'no-mandate': scene(
    'no-mandate',
    'nobody',
    people.jenni,
    standard([settled(15, 'jenni', 'as-client')]),
  ),
}
