/**
 * What a story file may hold, as a JSON schema: editors read it from `docs/guide/story.schema.json`, which a test
 * keeps equal to this, and `check.ts` reads it here.
 */
import { commandKinds } from '#domain/commands'
import { factKinds } from '#domain/facts/index'
import { refusalCodes, stops } from '#domain/refusal'
import { professions, registers, serviceTasks, topics } from '#domain/words'
import { referralDoings } from './referrals.ts'
import { personKinds } from './story.ts'

/** As much of JSON Schema 2020-12 as the story file needs. */
export interface Schema {
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** False: a key that is not named here is refused. */
  readonly additionalProperties?: false | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
}

const words = (description: string): Schema => ({ type: 'string', description })
const oneOf = (list: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: list,
  description,
})
const list = (items: Schema, description: string): Schema => ({
  type: 'array',
  items,
  description,
})
const object = (
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema => ({ type: 'object', description, properties, required, additionalProperties: false })
const mapOf = (values: Schema, description: string): Schema => ({
  type: 'object',
  description,
  additionalProperties: values,
})
const anything = (description: string): Schema => ({ description })
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` })
const oneOrMany = (name: string): Schema => ({
  anyOf: [ref(name), { type: 'array', items: ref(name) }],
})
const facts = (description: string) => list(oneOf(factKinds, 'a kind of fact'), description)

const who = words('A person of this story, by key')
const acting = words('The service they act in, by key; may be left out when they have only one')
const of = words('Which pair work, by the label it was opened as; the newest opened when left out')
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' } as const

/** Everything that may be done: the commands, and what is done at another door than a pair work's own. */
export const doings = [
  'open-pair-work',
  'answer-invitation',
  'take-permissions',
  'store-scan',
  ...referralDoings,
  ...commandKinds,
] as const

const refusal = object(
  'One refusal, as far as it is told here',
  {
    code: oneOf(refusalCodes, 'Its code'),
    stop: oneOf(stops, 'The stop it comes from'),
    field: words('JSON pointer to the field'),
    wayOut: oneOf(commandKinds, 'The command that leads out'),
  },
  ['code'],
)

const person = object(
  'Somebody invented',
  {
    name: words('Full name'),
    kind: oneOf(personKinds, 'What they are here'),
    birthDate: day,
    language: oneOf(['fi', 'sv', 'en', 'other'], 'Mother tongue'),
    services: list(words('A service, by key'), 'Where they work; the first is the usual one'),
    profession: oneOf(professions, 'In every service of theirs'),
    officeholder: { type: 'boolean', description: 'In office (virkasuhteinen)' },
    supervisor: { type: 'boolean', description: 'Supervises their services' },
    secretWhereabouts: { type: 'boolean', description: 'Has a turvakielto' },
  },
  ['name', 'kind'],
)

const service = object(
  'A service of this story',
  {
    name: words('Its name'),
    organisation: words('Whose it is'),
    kind: oneOf(['public', 'private', 'association'], 'Public when left out'),
    controller: words('The controller of its register; its organisation when left out'),
    serviceTask: oneOf(serviceTasks, 'Its task'),
    register: oneOf(registers, 'The register it writes to'),
    reveals: list(oneOf(topics, 'a topic'), 'What its very name tells; nothing when left out'),
    jointWith: list(words('A service, by key'), 'Declared joint with these'),
    takesReferrals: {
      type: 'boolean',
      description: 'Has a checklist of its own: the five that are offered',
    },
  },
  ['name', 'organisation', 'serviceTask', 'register'],
)

const party = object('How a permission to one party stands', {
  state: words('in-force, not-yet, begins, refused, withdrawn, paused, prohibited, expired'),
  categories: list(words('a category'), 'Exactly these'),
  minusTopics: list(oneOf(topics, 'a topic'), 'Exactly these'),
})

const due = object('When a step is due', {
  on: day,
  warnFrom: day,
  statute: words('The section it comes from'),
  local: { type: 'boolean', description: 'Ours or the county’s own, not law' },
})
const blocked = object('What stands in a step’s way: all of it', {
  missing: list(words('a kind of missing thing'), 'Exactly these'),
  waysOut: list(oneOf(commandKinds, 'a command'), 'Exactly these'),
})

const sees = object(
  'What somebody finds when they open the pair work now',
  {
    who,
    in: acting,
    of,
    status: {
      type: 'number',
      description:
        '200 when left out. 404 also checks the bytes against a pair work that never was',
    },
    standing: words('In which standing they meet it'),
    round: words('open or ended'),
    pathway: mapOf(words('a state'), 'States of steps'),
    due: mapOf({ anyOf: [words('a day, or none'), due] }, 'When steps are due'),
    blocked: mapOf(blocked, 'What stands in the way of steps'),
    next: list(words('a step'), 'The first next steps, in this order'),
    notNext: list(words('a step'), 'Not among the next steps'),
    phase: words('The phase it is in'),
    abilities: list(oneOf(commandKinds, 'a command'), 'Commands they may give'),
    notAbilities: list(oneOf(commandKinds, 'a command'), 'Commands they may not give'),
    people: list(who, 'Shown among the people'),
    notPeople: list(who, 'Not shown among the people'),
    parties: mapOf({ anyOf: [words('a state'), party] }, 'For the home: each party by key'),
    own: object('For a party: their own permission', {
      categories: list(words('a category'), 'Exactly these'),
      until: day,
    }),
    facts: facts('Kinds of fact in the record they read'),
    notFacts: facts('Kinds of fact that are not there'),
    tasks: mapOf(words('a state'), 'Tasks by label'),
    meetings: mapOf(words('a state'), 'Meetings by label'),
    goals: list(words('words'), 'Goals in exactly these words, in order'),
    words: list(words('words'), 'Found somewhere in the answer'),
    notWords: list(words('words'), 'Found nowhere in the answer'),
  },
  ['who'],
)

const asks = object(
  'Any other question to the server',
  {
    who,
    in: acting,
    of,
    path: words('The address; {it} is the pair work, {client} its client, {$label} a referral'),
    status: { type: 'number' },
    words: list(words('words'), 'Found somewhere in the answer'),
    notWords: list(words('words'), 'Found nowhere in the answer'),
  },
  ['who', 'path'],
)

const log = object(
  'Rows of the use log of this pair work, as the data-protection officer reads them',
  {
    of,
    rows: list(
      object(
        'One row that is there',
        {
          who,
          in: acting,
          what: words('What was asked'),
          outcome: oneOf(['read', 'refused'], 'How it ended'),
          basis: words('The kind of basis'),
        },
        ['who'],
      ),
      'Each of these is found',
    ),
    notRows: list(object('One row that is not there', { who, outcome: words('outcome') }), 'None'),
  },
)

const step = object('One thing that happens, and what is expected of it', {
  row: words('The row of the written story this begins; printed as a heading'),
  later: list(words('a surface'), 'Surfaces of this row that come later'),
  says: words('A sentence for the reader'),
  when: { ...moment, description: 'Helsinki time; a minute after the step before when left out' },
  who,
  in: acting,
  of,
  do: oneOf(doings, 'The command'),
  with: anything('Its fields. People and services by key, earlier entries as $label'),
  happenedAt: { ...moment, description: 'When it happened, when that is not now' },
  as: words('A label for what it records'),
  cursor: words('Sends the cursor remembered under this label instead of the newest'),
  again: words('Sends the command of this label once more, with the same id'),
  recorded: {
    anyOf: [
      facts('Recorded, perhaps among others'),
      object('Recorded, and nothing else', { exactly: facts('These') }, ['exactly']),
    ],
  },
  refused: {
    anyOf: [ref('refusal'), list({ anyOf: [oneOf(refusalCodes, 'a code'), ref('refusal')] }, '')],
  },
  status: { type: 'number', description: 'The status of the answer' },
  looks: object(
    'Somebody opens the pair work, and their cursor is remembered',
    { who, in: acting, of, as: words('The label of the cursor') },
    ['who', 'as'],
  ),
  sees: oneOrMany('sees'),
  asks: oneOrMany('asks'),
  log: ref('log'),
})

export const storySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://tyopari.example/story.schema.json',
  title: 'A story of pair work',
  ...object(
    'A story played against the real server',
    {
      title: words('One line'),
      says: words('What it is about'),
      model: words('The way of working, unless an opening says another'),
      client: words('The client, by key'),
      services: mapOf(service, 'Services by key'),
      people: mapOf(person, 'People by key'),
      steps: { type: 'array', items: ref('step'), minItems: 1, description: 'In order' },
    },
    ['title', 'model', 'client', 'services', 'people', 'steps'],
  ),
  $defs: { step, sees, asks, log, refusal },
} as const satisfies Schema & Readonly<Record<string, unknown>>
