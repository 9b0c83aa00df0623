/** Reads a story file and says line by line what is wrong with it. Nothing is played before all of it is right. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { ruleOf } from '#domain/commands'
import { fieldsOf, isCommandKind } from '../play/resolve.ts'
import { type Schema, storySchema } from './schema.ts'
import { listOf, type Story, type StoryStep } from './story.ts'

export interface Fault {
  readonly line: number
  readonly text: string
}
export type Reading =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly faults: readonly Fault[] }

type Say = (node: Node | null | undefined, text: string) => void

export const readStory = (source: string): Reading => {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, version: '1.2' })
  const faults: Fault[] = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    text: error.message.split('\n')[0] ?? 'This is not YAML.',
  }))
  const lineOf = (node: Node | null | undefined) => counter.linePos(node?.range?.[0] ?? 0).line
  if (faults.length > 0) return { ok: false, faults }
  const say: Say = (node, text) => faults.push({ line: lineOf(node), text })
  checkNode(document.contents, storySchema, 'The story', say)
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) }
  const steps = document.get('steps')
  const nodes = isSeq(steps) ? (steps.items as Node[]) : []
  const story = {
    ...(document.toJS() as Omit<Story, 'lines'>),
    lines: nodes.map((node) => lineOf(node)),
  }
  checkKeys(story, nodes, say)
  return faults.length > 0 ? { ok: false, faults: inOrder(faults) } : { ok: true, story }
}

const inOrder = (faults: readonly Fault[]) => faults.toSorted((one, other) => one.line - other.line)

const definitions: Readonly<Record<string, Schema>> = storySchema.$defs
const resolved = (schema: Schema): Schema =>
  schema.$ref ? (definitions[schema.$ref.replace('#/$defs/', '')] ?? {}) : schema

const checkNode = (node: unknown, given: Schema, name: string, say: Say): void => {
  const schema = resolved(given)
  const at = node as Node | null
  if (schema.anyOf) {
    checkAny(at, schema.anyOf, name, say)
    return
  }
  if (schema.type === undefined) return
  if (!isOfType(at, schema.type)) {
    say(at, `${name} must be ${typeWords[schema.type]}.`)
    return
  }
  if (isScalar(at)) checkScalar(at, schema, name, say)
  if (isSeq(at)) {
    if (schema.minItems !== undefined && at.items.length < schema.minItems)
      say(at, `${name} needs at least ${schema.minItems}.`)
    for (const item of at.items) checkNode(item, schema.items ?? {}, `An item of ${name}`, say)
  }
  if (isMap(at)) checkMap(at, schema, name, say)
}

const checkScalar = (node: Node & { value: unknown }, schema: Schema, name: string, say: Say) => {
  const value = String(node.value)
  if (schema.enum && !schema.enum.includes(value))
    say(node, `${name} cannot be "${value}"${didYouMean(value, schema.enum)}.`)
  if (schema.pattern && !new RegExp(schema.pattern).test(value))
    say(node, `${name} is not written as it must be: "${value}".`)
}

const checkMap = (
  map: Node & { items: readonly { key: unknown; value: unknown }[] },
  schema: Schema,
  name: string,
  say: Say,
) => {
  const known = schema.properties ?? {}
  const found = new Set<string>()
  for (const { key, value } of map.items) {
    const word = isScalar(key) ? String(key.value) : String(key)
    found.add(word)
    const property = Object.hasOwn(known, word) ? known[word] : undefined
    if (property) checkNode(value, property, `"${word}"`, say)
    else if (schema.additionalProperties === false)
      say(key as Node, `${name} has no "${word}"${didYouMean(word, Object.keys(known))}.`)
    else if (schema.additionalProperties)
      checkNode(value, schema.additionalProperties, `"${word}"`, say)
  }
  for (const word of schema.required ?? [])
    if (!found.has(word)) say(map, `${name} must say "${word}".`)
}

/** The choice whose outward type fits is the one to judge by. */
const checkAny = (node: Node | null, choices: readonly Schema[], name: string, say: Say) => {
  const fitting = choices
    .map(resolved)
    .filter((schema) => schema.type !== undefined && isOfType(node, schema.type))
  const [only] = fitting
  if (!only) say(node, `${name} is of the wrong kind.`)
  else checkNode(node, only, name, say)
}

const typeWords = {
  object: 'a table of keys',
  array: 'a list',
  string: 'words',
  number: 'a number',
  boolean: 'true or false',
} as const

const isOfType = (node: Node | null, type: NonNullable<Schema['type']>): boolean => {
  if (type === 'object') return isMap(node)
  if (type === 'array') return isSeq(node)
  return isScalar(node) && typeof node.value === type
}

/** The nearest word, at most two letters away. */
const didYouMean = (word: string, known: readonly string[]): string => {
  const near = known
    .map((other) => ({ other, far: distance(word, other) }))
    .filter(({ far }) => far <= 2)
    .toSorted((one, other) => one.far - other.far)[0]
  return near ? `; perhaps "${near.other}" was meant` : ''
}
const distance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** People, services, labels and a command's fields must be known before anything is played. */
const checkKeys = (story: Story, nodes: readonly Node[], say: Say) => {
  const labels = new Set<string>()
  const person = (node: Node | undefined, key: string | undefined) => {
    if (key !== undefined && !Object.hasOwn(story.people, key))
      say(node, `Nobody in this story is "${key}"${didYouMean(key, Object.keys(story.people))}.`)
  }
  const service = (node: Node | undefined, key: string | undefined) => {
    if (key !== undefined && !Object.hasOwn(story.services, key))
      say(
        node,
        `No service in this story is "${key}"${didYouMean(key, Object.keys(story.services))}.`,
      )
  }
  const first = nodes[0]
  person(first, story.client)
  for (const one of Object.values(story.people))
    for (const key of one.services ?? []) service(first, key)
  story.steps.forEach((step, index) => {
    const node = nodes[index]
    const somebody = [step, step.looks, ...listOf(step.sees), ...listOf(step.asks)]
    for (const one of somebody) {
      person(node, one?.who)
      service(node, one?.in)
    }
    for (const one of listOf(step.sees)) {
      for (const key of [...(one.people ?? []), ...(one.notPeople ?? [])]) person(node, key)
    }
    for (const row of [...(step.log?.rows ?? []), ...(step.log?.notRows ?? [])])
      person(node, row.who)
    if ((step.do ?? step.again) !== undefined && step.who === undefined)
      say(node, 'A step that does something must say "who".')
    if (step.again !== undefined && !labels.has(step.again))
      say(node, `Nothing before this is labelled "${step.again}".`)
    checkFields(step, node, say)
    checkLabels(step.with, labels, node, say)
    if (step.as !== undefined) labels.add(step.as)
    if (step.looks) labels.add(step.looks.as)
  })
}

const checkFields = (step: StoryStep, node: Node | undefined, say: Say) => {
  if (step.do === undefined || !isCommandKind(step.do) || step.refused !== undefined) return
  const { top, lists } = fieldsOf(step.do)
  const known = ['topics', ...Object.keys(top), ...Object.keys(lists)]
  const at = isMap(node) ? (node.get('with', true) as Node | undefined) : node
  for (const name of Object.keys(step.with ?? {}))
    if (!known.includes(name))
      say(
        at,
        `${step.do} has no field "${name}"${didYouMean(name, known)} (${ruleOf(step.do).records}).`,
      )
}

const checkLabels = (
  value: unknown,
  labels: ReadonlySet<string>,
  node: Node | undefined,
  say: Say,
): void => {
  if (typeof value === 'string') {
    const label = value.startsWith('$') ? value.slice(1).split('.')[0] : undefined
    if (label !== undefined && !labels.has(label))
      say(node, `Nothing before this is labelled "${label}".`)
  } else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) checkLabels(one, labels, node, say)
}
