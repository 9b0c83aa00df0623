/** A payload against the shape of its command: every refusal at once, each with its JSON pointer. */
import { helsinkiDate, isLocalDate } from '../calendar.ts'
import type { CommandKind } from '../commands.ts'
import type { Field, Fields } from '../field.ts'
import type { Refusal } from '../refusal.ts'
import { topics as allTopics, type Topic } from '../words.ts'
import type { Given, GivenItem, Setting } from './case.ts'
import { type Check, checkValue, isBeforeBirth, isInFuture, pointer } from './check-value.ts'
import { type CommandPart, commandShape, mayBeEmpty } from './command-fields.ts'
import { defaults } from './defaults.ts'

/** Person fields whose rule is the thing's own: anybody known may be named, the decider says the rest. */
const settledLater: Partial<Record<CommandKind, readonly string[]>> = {
  'require-giver': ['giver'],
  'give-line': ['giver'],
  'refuse-line': ['giver'],
  'withdraw-line': ['giver', 'toldTo'],
}

/** Days and moments that have been, never those to come. */
const past: Partial<Record<CommandKind, readonly string[]>> = {
  'withdraw-line': ['toldAt'],
  'record-contact': ['on'],
  'tell-team-afterwards': ['on'],
  'apply-for-service': ['on'],
  'start-assessment': ['on'],
  'make-decision': ['on'],
  'record-kela-consultation': ['on'],
  'evaluate-plan': ['on'],
  'end-client-relationship': ['on'],
  'end-pair-work': ['on'],
}

/** Lists that are the whole point of their command: nothing was told without one item. */
const atLeastOne: Partial<Record<CommandKind, string>> = {
  'evaluate-plan': 'views',
  'map-services': 'services',
  'arrange-map': 'places',
  'map-situation': 'areas',
  'agree-agenda': 'items',
  'assemble-team': 'seats',
}

/** Whatever may be left out one by one, but not all of it: told without any, nothing was told. */
const somethingOf: Partial<Record<CommandKind, string>> = { 'agree-division': 'shares' }

type Values = Record<string, unknown>
/** How many items one command may tell at once. */
const longestMany = 100

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const given = (values: Values, name: string): unknown =>
  Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined

const checkTopics = (value: unknown, at: string): readonly Refusal[] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ code: 'wrong-type', field: at }]
  return value.flatMap((one: unknown, index): readonly Refusal[] =>
    (allTopics as readonly unknown[]).includes(one)
      ? value.indexOf(one) < index
        ? [{ code: 'same-person-twice', field: `${at}/${index}` }]
        : []
      : [{ code: 'not-in-list', field: `${at}/${index}` }],
  )
}

const spans: readonly (readonly [start: string, end: string])[] = [['from', 'until']]
const checkSpan = (values: Values, at: (name: string) => string): readonly Refusal[] => {
  const before = (end: unknown, start: unknown) =>
    isLocalDate(start) && isLocalDate(end) && end < start
  const evaluations = given(values, 'evaluations')
  return [
    ...spans.flatMap(([start, end]): readonly Refusal[] =>
      before(given(values, end), given(values, start))
        ? [{ code: 'end-before-start', field: at(end) }]
        : [],
    ),
    ...(Array.isArray(evaluations) ? evaluations : []).flatMap(
      (day: unknown, index): readonly Refusal[] =>
        before(day, given(values, 'from'))
          ? [{ code: 'end-before-start', field: `${at('evaluations')}/${index}` }]
          : [],
    ),
  ]
}

interface Reading {
  readonly values: Values
  readonly refusals: readonly Refusal[]
}

const readFields = (
  fields: Fields,
  source: Values,
  mustHold: (name: string, field: Field) => boolean,
  at: (name: string) => string,
  check: Check,
): Reading => {
  const values: Values = {}
  const refusals: Refusal[] = []
  for (const [name, field] of Object.entries(fields)) {
    const value = given(source, name)
    if (value === undefined) {
      if (mustHold(name, field)) refusals.push({ code: 'missing', field: at(name) })
      continue
    }
    const empty = field.optional === true || mayBeEmpty.has(name)
    const found = checkValue(field, name, value, at(name), check, empty)
    refusals.push(...found)
    if (found.length === 0) values[name] = value
  }
  return { values, refusals: [...refusals, ...checkSpan(source, at)] }
}

const readItems = (
  part: CommandPart,
  source: unknown,
  check: Check,
): { readonly items: readonly GivenItem[]; readonly refusals: readonly Refusal[] } => {
  const items: GivenItem[] = []
  const refusals: Refusal[] = []
  if (source === undefined) return { items, refusals }
  const here = pointer(part.name)
  if (!Array.isArray(source)) return { items, refusals: [{ code: 'wrong-type', field: here }] }
  if (source.length > longestMany)
    return { items, refusals: [{ code: 'too-long', field: here, limit: longestMany }] }
  source.forEach((item: unknown, index) => {
    const at = (name: string) => pointer(part.name, index, name)
    if (!isRecord(item)) {
      refusals.push({ code: 'wrong-type', field: pointer(part.name, index) })
      return
    }
    for (const name of Object.keys(item))
      if (name !== 'topics' && !Object.hasOwn(part.fields, name))
        refusals.push({ code: 'unknown-field', field: at(name) })
    const read = readFields(part.fields, item, (_name, field) => field.optional !== true, at, check)
    const topics = given(item, 'topics')
    refusals.push(...read.refusals, ...checkTopics(topics, at('topics')))
    items.push({ values: read.values, topics: topics as readonly Topic[] | undefined })
  })
  return { items, refusals }
}

/** When it is said to have happened: not to come, not before the client was born. */
export const checkHappened = (asked: Setting): readonly Refusal[] => [
  ...(isInFuture(asked.happenedAt, asked.around)
    ? [{ code: 'in-the-future', field: '/happenedAt' } as const]
    : []),
  ...(isBeforeBirth(helsinkiDate(asked.happenedAt), asked.around)
    ? [{ code: 'before-birth', field: '/happenedAt' } as const]
    : []),
]

const checkPast = (kind: CommandKind, values: Values, asked: Setting): readonly Refusal[] =>
  (past[kind] ?? []).flatMap((name): readonly Refusal[] => {
    const value = given(values, name)
    const isLater =
      isInFuture(value, asked.around) || (isLocalDate(value) && value > asked.around.today)
    return isLater ? [{ code: 'in-the-future', field: pointer(name) }] : []
  })

export interface Checked {
  readonly given: Given
  readonly refusals: readonly Refusal[]
}

export const checkFields = (
  kind: CommandKind,
  sent: Readonly<Record<string, unknown>>,
  asked: Setting,
  look: Omit<Check, 'anybody' | 'asking' | 'around' | 'round' | 'stepsOf'>,
): Checked => {
  const shape = commandShape(kind)
  const singles = shape.parts.filter((part) => !part.many)
  const lists = shape.parts.filter((part) => part.many)
  const filled = defaults[kind]?.(asked, sent, look.sightNow) ?? {}
  const told = Object.entries(sent).filter(([, value]) => value !== null && value !== undefined)
  const payload: Values = Object.fromEntries([...Object.entries(filled), ...told])
  const borrowedFrom = kind === 'borrow-steps' ? given(payload, 'model') : undefined
  const check: Check = {
    ...look,
    asking: asked.asking,
    around: asked.around,
    round: asked.round,
    anybody: (name) => settledLater[kind]?.includes(name) ?? false,
    stepsOf:
      typeof borrowedFrom === 'string'
        ? (asked.around.findModel(borrowedFrom)?.lends ?? [])
        : undefined,
  }
  const isKnown = (name: string) =>
    name === 'topics' ||
    singles.some((part) => Object.hasOwn(part.fields, name)) ||
    lists.some((part) => part.name === name)
  const refusals: Refusal[] = [...checkHappened(asked), ...checkPast(kind, payload, asked)]
  for (const [name] of told)
    if (!isKnown(name)) refusals.push({ code: 'unknown-field', field: pointer(name) })

  const values: Values = {}
  for (const part of singles) {
    const isTold =
      !part.maybe || Object.keys(part.fields).some((name) => given(payload, name) !== undefined)
    const mustHold = (_name: string, field: Field) => isTold && field.optional !== true
    const read = readFields(part.fields, payload, mustHold, (name) => pointer(name), check)
    refusals.push(...read.refusals)
    Object.assign(values, read.values)
  }
  const many: Record<string, readonly GivenItem[]> = {}
  for (const part of lists) {
    const read = readItems(part, given(payload, part.name), check)
    refusals.push(...read.refusals)
    if (atLeastOne[kind] === part.name && read.refusals.length === 0 && read.items.length === 0)
      refusals.push({ code: 'missing', field: pointer(part.name) })
    many[part.name] = read.items
  }
  const asksSomething = somethingOf[kind]
  const isNothing = Object.keys(values).length === 0 && Object.values(many).flat().length === 0
  if (asksSomething !== undefined && isNothing && refusals.length === 0)
    refusals.push({ code: 'missing', field: pointer(asksSomething) })
  const topics = given(payload, 'topics')
  if (!shape.ownTopics) refusals.push(...checkTopics(topics, '/topics'))
  return {
    given: { values, many, topics: topics as readonly Topic[] | undefined },
    refusals: unique(refusals),
  }
}

/** The same field may be of two parts; it is told once. */
const unique = (refusals: readonly Refusal[]): readonly Refusal[] => {
  const told = new Set<string>()
  return refusals.filter((refusal) => {
    const name = `${refusal.code} ${refusal.field ?? ''}`
    if (told.has(name)) return false
    told.add(name)
    return true
  })
}
