/**
 * The policy, row-level security and an oracle written from the rules say the same of every reader, part and moment; and
 * so do the list, the search, the record, the preview and the route of one record. Worlds are drawn, and looked at where
 * access turns. Each is drawn and judged once, and both engines are asked.
 *
 * ACCESS_WORLDS says how many worlds each engine is asked (2000; 100000 for a night).
 */
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addYears, type LocalDate } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import { foldKnown } from '#domain/knowledge'
import { canonical } from '#store/canonical'
import { json, query, transact } from '#store/database'
import { type Engine, engines } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'
import { differencesAtTheServer, isOnlyUrgent } from './answers.ts'
import { type Chance, chanceOf } from './chance.ts'
import { birthDateOf, everybody, type Hatted } from './county.ts'
import {
  type Derived,
  dayOf,
  derive,
  drawWorld,
  inForce,
  type Log,
  type Looking,
  seed,
  seedsOf,
  seenBy,
  type World,
} from './draw-world.ts'
import { looking } from './family.ts'
import { matterOf, oracleSees } from './oracle-asked.ts'
import { openStage, type Stage } from './stage.ts'
import { drawNow, drawTurns, makings, turnKinds } from './turns.ts'

const worlds = Number(process.env.ACCESS_WORLDS ?? 2000)
const firstSeed = Number(process.env.ACCESS_SEED ?? propertySeed)

interface Question {
  readonly asked: Looking
  readonly byPolicy: readonly Fact[]
}
const partsOf = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((fact) => fact.parts.map((part) => part.id))

/**
 * What row-level security shows to each: the ids of the parts and of the envelopes. One journey for all of them; each is
 * asked by a statement of its own, after the same words by which every transaction of the store says who is asking.
 */
const makeAsking = async (stage: Stage): Promise<void> => {
  await stage.owner(`create function ask_each(questions jsonb) returns table (parts text, facts text) language plpgsql as $$
    declare
      one jsonb;
      work text := current_setting('app.pair_work');
    begin
      for one in select * from jsonb_array_elements(questions) loop
        perform set_config('app.actor', one ->> 'person', true), set_config('app.service', one ->> 'service', true),
          set_config('app.day', one ->> 'on', true), set_config('app.now', one ->> 'at', true);
        return query select coalesce((select string_agg(p.id, ' ' order by p.seq, p.ordinal) from part p where p.pair_work = work), ''),
          coalesce((select string_agg(f.id, ' ' order by f.seq) from fact f where f.pair_work = work), '');
      end loop;
    end $$`)
  await stage.owner('grant execute on function ask_each to app_user')
}

const askStore = (stage: Stage, log: Log, questions: readonly Question[]) =>
  transact(stage.database, { role: 'app_user', pairWork: log.scene.pairWork }, (tx) => {
    const asked = questions.map(({ asked: { person, service, on, at } }) => ({
      person,
      service: service ?? '',
      on,
      at: at ?? '',
    }))
    return query(tx, sql<{ parts: string; facts: string }>`select * from ask_each(${json(asked)})`)
  })

/** What the policy and the oracle say of one log, which no database has a part in. */
interface Judged {
  readonly log: Log
  readonly derived: Derived
  readonly questions: readonly Question[]
  /** One of them is asked for whole, as it comes to whoever reads it: every word of every part. */
  readonly whole: Question | undefined
  readonly differences: readonly string[]
}

type Count = (name: string, more?: number) => void
type Counted = ReturnType<typeof counting>
const counting = () => {
  const counts = new Map<string, number>()
  const count: Count = (name, more = 1) => counts.set(name, (counts.get(name) ?? 0) + more)
  return { counts, count }
}

const judge = (
  world: World,
  log: Log,
  now: ReturnType<typeof drawNow>['now'],
  chance: Chance,
  count: Count,
): Judged => {
  const differences: string[] = []
  const derived = derive(log, world.around)
  const matter = matterOf(derived, log, world)
  const questions: Question[] = []
  for (const { kind, at } of drawTurns(log, now, comingOfAge(log, world), chance)) {
    count(`worlds at: ${kind}`)
    for (const reader of everybody) {
      const asked = { person: reader.person, service: reader.service, on: dayOf(at), at }
      const byPolicy = seenBy(derived, asked, log.scene)
      const byOracle = oracleSees(matter, derived, asked)
      count('questions', partsIn(derived))
      count('times seen', partsOf(byPolicy).length)
      const [here, there] = [partsOf(byPolicy), partsOf(byOracle)]
      if (here.join() !== there.join())
        differences.push(words(asked, 'policy', here, 'oracle', there, derived))
      if (inForce(derived.rows, asked).length > 0 || chance.isLikely(0.1))
        questions.push({ asked, byPolicy })
    }
  }
  const whole = questions.length > 0 ? chance.pick(questions) : undefined
  return { log, derived, questions, whole, differences }
}

/** What one engine says otherwise. */
const differencesIn = async (
  stage: Stage,
  { log, derived, questions, whole }: Judged,
): Promise<readonly string[]> => {
  const found: string[] = []
  const answers = await askStore(stage, log, questions)
  for (const [index, { asked, byPolicy }] of questions.entries()) {
    const [here, there] = [partsOf(byPolicy), answers[index]?.parts.split(' ').filter(Boolean)]
    if (here.join() !== there?.join())
      found.push(words(asked, 'policy', here, 'store', there ?? [], derived))
    const envelopes = byPolicy.map(({ id }) => id).join(' ')
    if (envelopes !== answers[index]?.facts)
      found.push(`envelopes ${envelopes} and ${answers[index]?.facts}`)
  }
  if (whole) {
    const { all } = await stage.store.read(whole.asked, log.scene.pairWork, (tx) => tx.seen())
    if (canonical(all) !== canonical(whole.byPolicy))
      found.push(`the words of ${partsOf(whole.byPolicy).join()} are others in the store`)
  }
  return found
}

const allEngines: readonly Engine[] = Object.values(engines)

describe('Who sees what', () => {
  const asked: {
    readonly name: Engine['name']
    readonly stage: Stage
    readonly answers: Counted
  }[] = []
  beforeAll(async () => {
    for (const engine of allEngines) {
      const stage = await openStage(engine)
      asked.push({ name: engine.name, stage, answers: counting() })
      await makeAsking(stage)
    }
  })
  afterAll(() => Promise.all(asked.map(({ stage }) => stage.close())))
  const { counts, count } = counting()

  test(`is the same by all three in ${worlds} worlds, on each engine`, {
    timeout: 36_000_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(seedsOf(35), seed(), async (seeds, drawn) => {
        const chance = chanceOf(drawn)
        const { world, now } = drawNow(drawWorld(seeds), chance)
        for (const making of makings(world)) count(`worlds with: ${making}`)
        const judged = world.logs.map((log) => judge(world, log, now, chance, count))
        const reader = drawReader(world, chance)
        const found = judged.flatMap(({ differences }) => differences)
        const askedOf = await Promise.all(
          asked.map(async ({ name, stage, answers }) => {
            const others: string[] = []
            try {
              await stage.play(world)
              for (const one of judged) others.push(...(await differencesIn(stage, one)))
              const { told, differences } = await differencesAtTheServer(stage, world, reader)
              for (const one of told) answers.count(one)
              others.push(...differences)
            } finally {
              await stage.clear()
            }
            return others.map((one) => `${name}: ${one}`)
          }),
        )
        expect([...found, ...askedOf.flat()]).toEqual([])
      }),
      { numRuns: worlds, seed: firstSeed },
    )
    const told = (all: ReadonlyMap<string, number>) =>
      [...all].map(([name, times]) => `${name}: ${times}`).join(' · ')
    console.log(
      told(counts),
      ...asked.map(({ name, answers }) => `\n${name}: ${told(answers.counts)}`),
    )
  })

  test('and they were worlds of every kind', () => {
    expect(counts.get('times seen')).toBeGreaterThan(worlds * 100)
    if (worlds < 200) return
    for (const kind of turnKinds)
      expect(counts.get(`worlds at: ${kind}`) ?? 0, kind).toBeGreaterThan(worlds / 40)
    for (const making of allMakings)
      expect(counts.get(`worlds with: ${making}`) ?? 0, making).toBeGreaterThan(worlds / 60)
    for (const { answers } of asked)
      for (const answer of allAnswers)
        expect(answers.counts.get(answer) ?? 0, answer).toBeGreaterThan(worlds / 200)
  })
})

const allMakings = [
  'two pair works of one client',
  'a sibling’s pair work',
  'somebody in two hats',
  'a second round',
  'an ended round',
  'a turvakielto',
  'text tagged anew',
  'a sealed entry',
  'a seal taken back',
  'a line with named people',
  'two versions of a line',
  'a withdrawal',
  'a rest until somebody sorts it',
  'a prohibition',
  'access opened urgently',
  'two guardians',
  'something a child forbids',
  'a substitute',
]
const allAnswers = [
  'list',
  'empty list',
  'search',
  'nothing searched',
  'record',
  '404',
  '410',
  'preview',
  'empty preview',
  'only urgent',
]

const partsIn = ({ facts }: Derived): number =>
  facts.reduce((sum, fact) => sum + fact.parts.length, 0)

const comingOfAge = (log: Log, world: World): LocalDate | null => {
  const birthDate = birthDateOf(log.scene, world.around)
  return birthDate === null ? null : addYears(birthDate, 18)
}

/** Somebody who has something to do with it, or had; sometimes anybody. */
const drawReader = (world: World, chance: Chance): Hatted => {
  const some = everybody.filter((one) =>
    world.logs.some(
      (log) => inForce(derive(log, world.around).rows, looking(one, world)).length > 0,
    ),
  )
  // Few worlds have them, and their door is another.
  const urgent = some.filter((one) =>
    world.logs.some((log) => isOnlyUrgent(log, world, looking(one, world))),
  )
  if (urgent.length > 0 && chance.isLikely(0.85)) return chance.pick(urgent)
  return chance.pick(chance.isLikely(0.15) ? everybody : some)
}

const words = (
  asked: Looking,
  one: string,
  here: readonly string[],
  other: string,
  there: readonly string[],
  { facts, rows }: Derived,
): string => {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((part) => !others.includes(part)).join()
  const [first] = [only(here, there), only(there, here)].join().split(',').filter(Boolean)
  const fact = foldKnown(facts).find(first ?? '')?.fact
  return `${asked.person} in ${asked.service} at ${asked.at}: only ${one} [${only(here, there)}], only ${other} [${only(there, here)}]\n${JSON.stringify(fact)}\n${JSON.stringify(inForce(rows, asked))}`
}
