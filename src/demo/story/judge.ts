/** Compares what somebody found with what the story expects. Every expectation gives one line. */
import type { Reply } from '../play/door.ts'
import { type Check, inWords } from './prose.ts'
import type { BlockedExpected, DueExpected, RefusalExpected, Sees, StoryStep } from './story.ts'

type Values = Readonly<Record<string, unknown>>
const isTable = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => (isTable(found) ? found[name] : undefined), value)
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')

/** How this story calls people, services and labelled entries. */
export interface Naming {
  /** The id behind a key of a person. */
  person(key: string): string
  /** The id behind a key of a service or a person. */
  party(key: string): string
  label(words: string): string
  /** The key behind an id, for the reader; the id itself when nobody has it. */
  keyOf(id: unknown): string
}

const equal = (what: string, found: unknown, expected: unknown): Check =>
  text(found) === text(expected)
    ? { ok: true, text: `${what} is ${text(expected)}` }
    : { ok: false, text: `${what} is ${text(found)}, not ${text(expected)}` }

const sameSet = (what: string, found: readonly unknown[], expected: readonly unknown[]): Check => {
  const [left, right] = [found, expected].map((all) =>
    [...new Set(all.map(text))].sort().join(', '),
  )
  return left === right
    ? { ok: true, text: `${what}: ${right || 'none'}` }
    : { ok: false, text: `${what}: ${left || 'none'}, not ${right || 'none'}` }
}

const holds = (
  what: string,
  found: readonly unknown[],
  expected: readonly unknown[],
  wanted: boolean,
): readonly Check[] =>
  expected.map((one) => {
    const there = found.includes(one)
    return {
      ok: there === wanted,
      text: `${what} ${there ? 'has' : 'has no'} ${inWords(text(one))}${there === wanted ? '' : ' – it should be otherwise'}`,
    }
  })

const wordsIn = (body: string, words: readonly string[], wanted: boolean): readonly Check[] =>
  words.map((one) => {
    const there = body.includes(one) || body.includes(JSON.stringify(one).slice(1, -1))
    return {
      ok: there === wanted,
      text: `${there ? 'reads' : 'does not read'} “${one}”${there === wanted ? '' : ' – it should be otherwise'}`,
    }
  })

/** What somebody sees. `unknown` is the answer about a pair work that never was. */
export const judgeSees = (
  expected: Sees,
  reply: Reply,
  unknown: Reply | null,
  naming: Naming,
): readonly Check[] => {
  const view = reply.json
  const checks: Check[] = [equal('the answer', reply.status, expected.status ?? 200)]
  if (unknown)
    checks.push({
      ok: unknown.body === reply.body && unknown.status === reply.status,
      text: 'byte for byte the answer about a pair work that never was',
    })
  const field = (what: string, found: unknown, wanted: unknown) => {
    if (wanted !== undefined) checks.push(equal(what, found, wanted))
  }
  field('standing', at(view, 'standing'), expected.standing)
  field('the round', at(view, 'round', 'state'), expected.round)
  field('the phase', at(view, 'pathway', 'currentPhase'), expected.phase)
  checks.push(...judgePathway(expected, view), ...judgePeople(expected, view, naming))
  const kinds = list(at(view, 'record')).map((fact) => at(fact, 'kind'))
  checks.push(
    ...holds('the record', kinds, expected.facts ?? [], true),
    ...holds('the record', kinds, expected.notFacts ?? [], false),
    ...holds('what may be done', list(at(view, 'abilities')), expected.abilities ?? [], true),
    ...holds('what may be done', list(at(view, 'abilities')), expected.notAbilities ?? [], false),
    ...statesOf('task', expected.tasks, at(view, 'tasks'), naming),
    ...statesOf('meeting', expected.meetings, at(view, 'meetings'), naming),
  )
  if (expected.goals)
    checks.push(
      equal(
        'the goals',
        list(at(view, 'goals')).map((goal) => at(goal, 'words')),
        expected.goals,
      ),
    )
  checks.push(
    ...wordsIn(reply.body, expected.words ?? [], true),
    ...wordsIn(reply.body, expected.notWords ?? [], false),
  )
  return checks
}

const judgePathway = (expected: Sees, view: unknown): readonly Check[] => {
  const steps = [
    ...list(at(view, 'pathway', 'steps')),
    ...list(at(view, 'pathway', 'released', 'steps')),
  ]
  const stepOf = (id: string) => steps.find((step) => at(step, 'id') === id)
  const next = list(at(view, 'next'))
  return [
    ...Object.entries(expected.pathway ?? {}).map(([id, state]) =>
      equal(id, at(stepOf(id), 'state'), state),
    ),
    ...Object.entries(expected.due ?? {}).flatMap(([id, due]) =>
      judgeDue(id, due, at(stepOf(id), 'due')),
    ),
    ...Object.entries(expected.blocked ?? {}).flatMap(([id, blocked]) =>
      judgeBlocked(id, blocked, stepOf(id)),
    ),
    ...(expected.next ? [equal('next', next.slice(0, expected.next.length), expected.next)] : []),
    ...holds('next', next, expected.notNext ?? [], false),
  ]
}

const judgeDue = (
  step: string,
  expected: string | DueExpected,
  found: unknown,
): readonly Check[] => {
  if (expected === 'none') return [equal(`the last day of ${step}`, found ?? 'none', 'none')]
  const wanted = typeof expected === 'string' ? { on: expected } : expected
  return Object.entries(wanted).map(([name, value]) =>
    equal(name === 'on' ? `the last day of ${step}` : `${name} of ${step}`, at(found, name), value),
  )
}

const judgeBlocked = (
  step: string,
  expected: BlockedExpected,
  found: unknown,
): readonly Check[] => [
  ...(expected.missing
    ? [
        sameSet(
          `${step} lacks`,
          list(at(found, 'missing')).map((one) => at(one, 'kind')),
          expected.missing,
        ),
      ]
    : []),
  ...(expected.waysOut
    ? [sameSet(`the way out of ${step}`, list(at(found, 'waysOut')), expected.waysOut)]
    : []),
]

const judgePeople = (expected: Sees, view: unknown, naming: Naming): readonly Check[] => {
  const people = list(at(view, 'people')).map((one) => naming.keyOf(at(one, 'person')))
  const parties = list(at(view, 'permissions', 'parties'))
  const checks: Check[] = [
    ...holds('the people', people, expected.people ?? [], true),
    ...holds('the people', people, expected.notPeople ?? [], false),
  ]
  for (const [key, wanted] of Object.entries(expected.parties ?? {})) {
    const party = parties.find((one) => at(one, 'party') === naming.party(key))
    const how = typeof wanted === 'string' ? { state: wanted } : wanted
    if (how.state !== undefined)
      checks.push(
        equal(`permission to ${key}`, at(party, 'state') ?? at(party, 'answer'), how.state),
      )
    if (how.categories)
      checks.push(sameSet(`${key} may have`, list(at(party, 'categories')), how.categories))
    if (how.minusTopics)
      checks.push(sameSet(`kept from ${key}`, list(at(party, 'minusTopics')), how.minusTopics))
  }
  if (expected.own?.categories)
    checks.push(
      sameSet(
        'own permission',
        list(at(view, 'permissions', 'categories')),
        expected.own.categories,
      ),
    )
  if (expected.own?.until !== undefined)
    checks.push(equal('own last day', at(view, 'permissions', 'until'), expected.own.until))
  return checks
}

const statesOf = (
  what: string,
  expected: Readonly<Record<string, string>> | undefined,
  found: unknown,
  naming: Naming,
): readonly Check[] =>
  Object.entries(expected ?? {}).map(([label, state]) => {
    const id = naming.label(label.replace(/^\$/, ''))
    const one = list(found).find((item) => at(item, 'id') === id)
    return equal(`${what} ${label}`, at(one, 'state'), state)
  })

/** What became of a command. Nothing expected means that it is recorded. */
export const judgeAnswer = (
  step: Pick<StoryStep, 'recorded' | 'refused' | 'status'>,
  reply: Reply,
  recorded: readonly string[],
): readonly Check[] => {
  const checks: Check[] = []
  const done = reply.status < 300
  if (step.status !== undefined) checks.push(equal('the answer', reply.status, step.status))
  if (step.refused !== undefined) return [...checks, ...judgeRefused(step.refused, reply)]
  if (!done) {
    if (step.status === reply.status && step.recorded === undefined) return checks
    return [...checks, { ok: false, text: `not recorded: ${reasonIn(reply)}` }]
  }
  if (step.recorded === undefined) return [...checks, { ok: true, text: 'recorded' }]
  const exact = 'exactly' in step.recorded ? step.recorded.exactly : null
  if (exact) return [...checks, sameSet('recorded', recorded, exact)]
  return [
    ...checks,
    ...holds('what was recorded', recorded, step.recorded as readonly string[], true),
  ]
}

/** The reasons of a refusal, for the reader of the story. */
export const reasonIn = (reply: Reply): string => {
  const errors = list(at(reply.json, 'errors')).map((error) =>
    ['code', 'stop', 'pointer', 'missing', 'limit']
      .map((name) => at(error, name))
      .filter((value) => value !== undefined)
      .map(text)
      .join(' '),
  )
  return `${reply.status} ${text(at(reply.json, 'code') ?? reply.body.slice(0, 200))}${errors.length > 0 ? `: ${errors.join('; ')}` : ''}`
}

const judgeRefused = (
  expected: NonNullable<StoryStep['refused']>,
  reply: Reply,
): readonly Check[] => {
  if (reply.status < 300) return [{ ok: false, text: 'recorded, though it should be refused' }]
  const errors = list(at(reply.json, 'errors'))
  const wanted: readonly RefusalExpected[] = (Array.isArray(expected) ? expected : [expected]).map(
    (one: string | RefusalExpected) => (typeof one === 'string' ? { code: one } : one),
  )
  return wanted.map((one) => {
    const fits = errors.some(
      (error) =>
        at(error, 'code') === one.code &&
        (one.stop === undefined || at(error, 'stop') === one.stop) &&
        (one.field === undefined || at(error, 'pointer') === one.field) &&
        (one.wayOut === undefined || at(error, 'wayOut') === one.wayOut),
    )
    const isWhole = at(reply.json, 'code') === one.code && one.stop === undefined
    const told = [one.code, one.stop, one.field, one.wayOut].filter(Boolean).join(' ')
    return fits || isWhole
      ? { ok: true, text: `refused: ${told}` }
      : { ok: false, text: `not refused as ${told} but ${reasonIn(reply)}` }
  })
}
