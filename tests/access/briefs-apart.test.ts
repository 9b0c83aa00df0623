/**
 * S5: a team's case and the pair work it helped share nothing but the copied answer and its week. A team is asked and
 * answers, a pair work copies what was said, and then every row of every table is looked through, what the server logged,
 * and what a backup would keep. BRIEFS_APART says how often it is played (4).
 *
 * @source 001 A.04; S5; decision 0043
 */
import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advices, ageBands, urgencies, weekOf } from '#domain/brief'
import { addDays, localDate } from '#domain/calendar'
import { commandKinds } from '#domain/commands'
import { judgeText } from '#domain/identity-guard/index'
import { professions, topics } from '#domain/words'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from '#server/testing/stage'
import type { Database } from '#store/database'
import { dump } from '#store/dump'
import { eachEngine, type Owner } from '../setup/engines.ts'
import { propertySeed } from '../setup/properties.ts'
import { everyRow, type Row, shared, since, withoutDay } from './apart.ts'

const times = Number(process.env.BRIEFS_APART ?? 4)
const ofTheTeam = ['hanna', 'ville', 'marja'] as const
const ofBriefs: ReadonlySet<string> = new Set(['brief', 'brief_answer'])
/** Words of closed lists tell of nobody. */
const closed: readonly string[] = [
  ...advices,
  ...ageBands,
  ...urgencies,
  ...topics,
  ...professions,
  ...commandKinds,
]

const drawnCase = fc.record({
  author: fc.constantFrom(...ofTheTeam),
  answerers: fc.uniqueArray(fc.constantFrom(...ofTheTeam), { minLength: 1, maxLength: 3 }),
  ageBand: fc.constantFrom(...ageBands),
  urgency: fc.constantFrom(...urgencies),
  situations: fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 3 }),
  toldAfterwards: fc.boolean(),
  words: fc.stringMatching(/^[a-zåäö]{12,30}$/),
  advice: fc.constantFrom('pair-with', 'ask-first', 'another-way'),
  /** Days and minutes from the week's Monday: asked, answered, and copied on a later day. */
  asked: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 400 })),
  answeredAfter: fc.nat({ max: 90 }),
})

/** Drawn letters may look like a name to the guard: their writer vouches for them. */
const wordsFoundIn = (text: string): readonly string[] => [
  ...new Set(judgeText(text).map(({ from, to }) => text.slice(from, to))),
]

type DrawnCase = typeof drawnCase extends fc.Arbitrary<infer T> ? T : never

eachEngine('A team’s case and a pair work', (engine) => {
  let stage: Stage
  let owner: Owner
  let database: Database
  const visitors = new Map<string, Visitor>()
  const lines: string[] = []
  const hear = (line: unknown) => lines.push(String(line))
  /** Mondays, each week one play. */
  let monday = localDate('2026-02-02')
  const as = (name: string): Visitor => {
    const found = visitors.get(name)
    if (!found) throw new Error(`${name} has not signed in`)
    return found
  }
  const send = async (name: string, url: string, body: object) => {
    const answer = await as(name).send('POST', url, body)
    if (answer.status >= 300) throw new Error(`${name} ${url}: ${answer.status} ${answer.body}`)
    return answer
  }
  beforeAll(async () => {
    subscribe('tyopari:log', hear)
    const opened = await engine.openWithOwner()
    owner = opened.owner
    database = opened.database
    stage = await setStage({ idleMinutes: 10_000, absoluteMinutes: 10_000 }, opened)
  })
  afterAll(async () => {
    unsubscribe('tyopari:log', hear)
    await stage.close()
  })
  const at = (day: number, minute: number, millis: number) =>
    stage.setClock(
      new Date(
        Date.parse(`${addDays(monday, day)}T07:00:00.000Z`) + minute * 60_000 + millis,
      ).toISOString(),
    )

  /** The team is asked and answers. */
  const playCase = async (one: DrawnCase) => {
    const [day, minute] = one.asked
    at(day, minute, 137)
    await send(one.author, '/api/briefs', {
      commandId: randomUUID(),
      service: county.adults,
      ageBand: one.ageBand,
      situations: one.situations,
      situationWords: `tilanne ${one.words}`,
      helps: ['debt-counsellor'],
      helpWords: `apu ${one.words}`,
      urgency: one.urgency,
      toldAfterwards: one.toldAfterwards,
      tellsNobody: wordsFoundIn(`tilanne ${one.words} apu ${one.words}`),
    })
    const { briefs } = JSON.parse((await as(one.author).get('/api/briefs')).body) as {
      readonly briefs: readonly { readonly id: string; readonly mine: boolean }[]
    }
    const brief = briefs.find(({ mine }) => mine)?.id ?? ''
    at(day, minute + one.answeredAfter, 251)
    for (const name of one.answerers) {
      await as(name).get('/api/briefs')
      await send(name, '/api/briefs/answers', {
        brief,
        advice: one.advice,
        competence: 'debt-counsellor',
        words: `neuvo ${one.words}`,
        tellsNobody: wordsFoundIn(`neuvo ${one.words}`),
      })
    }
    await as(one.author).get('/api/briefs')
    await as(one.author).get('/api/team/waiting')
    return brief
  }
  /** What the author's own window takes along: the advice, its words and the week. */
  const playPairWork = async (one: DrawnCase) => {
    const [day] = one.asked
    at(day + 1 + (one.answeredAfter % 2), 30, 613)
    const opened = await send(one.author, '/api/pair-works', {
      commandId: randomUUID(),
      client: { new: { name: 'Kerttu Kuusela', birthDate: '1961-02-03', language: 'fi' } },
      model: 'disability-social-work',
      homeServices: [county.adults],
      need: { ways: ['contact'] },
    })
    const { pairWork } = openedIn(opened)
    const give = async (kind: string, payload: object) => {
      const { cursor } = (await as(one.author).get(`/api/pair-works/${pairWork}`)).json
      const command = { commandId: randomUUID(), cursor, kind, with: payload }
      await send(one.author, `/api/pair-works/${pairWork}/commands`, command)
    }
    await give('copy-team-answer', {
      ...weekOf(addDays(monday, day)),
      advice: one.advice,
      words: `neuvo ${one.words}`,
    })
    if (one.toldAfterwards) {
      await give('justify-urgent-start', { reason: 'Ei voinut odottaa.' })
      await give('tell-team-afterwards', { on: addDays(monday, day), words: 'Kerrottu.' })
    }
    await give('invite-member', {
      person: people[ofTheTeam.find((name) => name !== one.author) ?? 'ville'],
      service: county.adults,
      role: 'home',
      competence: 'debt-counsellor',
      month: monday.slice(0, 7),
    })
    return pairWork
  }

  interface Played {
    readonly brief: string
    readonly pairWork: string
    readonly briefSide: () => Promise<readonly Row[]>
    readonly pairWorkSide: () => Promise<readonly Row[]>
    readonly but: ReadonlySet<string>
  }
  const play = async (one: DrawnCase): Promise<Played> => {
    monday = addDays(monday, 7)
    at(0, 0, 0)
    for (const name of ofTheTeam) visitors.set(name, await signIn(stage.app, name))
    const before = await everyRow(owner)
    const brief = await playCase(one)
    const between = await everyRow(owner)
    const pairWork = await playPairWork(one)
    const isOfBriefs = ({ table }: Row) => ofBriefs.has(table)
    const { week, year } = weekOf(addDays(monday, one.asked[0]))
    // Nothing but the team's own tables, and when whoever asked was last here.
    const touched = new Set(since(before, between).map(({ table }) => table))
    expect([...touched].filter((table) => !ofBriefs.has(table) && table !== 'session')).toEqual([])
    const was = new Set(before.flatMap(({ values }) => [...values]))
    return {
      brief,
      pairWork,
      briefSide: async () => [
        ...since(before, between)
          .filter((row) => !isOfBriefs(row))
          .map(withoutDay),
        ...(await everyRow(owner)).filter(isOfBriefs),
      ],
      pairWorkSide: async () =>
        since(between, await everyRow(owner)).filter((row) => !isOfBriefs(row)),
      but: new Set([...was, ...closed, `neuvo ${one.words}`, String(week), String(year)]),
    }
  }
  const sharedBy = async ({ briefSide, pairWorkSide, but }: Played) =>
    shared(await briefSide(), await pairWorkSide(), but)
  const authorsLeft = async (brief: string) => {
    const [row] = await owner(`select to_jsonb(b)::text as row from brief b where id = '${brief}'`)
    return Object.values(people).filter((person) => String(row?.row).includes(person))
  }

  test(`share no value, moment or id but the copied answer and its week, ${times} times`, {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(drawnCase, async (one) => {
        const played = await play(one)
        expect(await sharedBy(played)).toEqual([])
        expect(await authorsLeft(played.brief)).toEqual([])
        expect(lines.filter((line) => line.includes(played.brief))).toEqual([])
        const kept: string[] = []
        await database.asOwner((run) => dump(run, async (line) => void kept.push(line)))
        expect(kept.some((line) => line.includes(played.pairWork))).toBe(true)
        expect(kept.filter((line) => line.includes(played.brief))).toEqual([])
      }),
      { numRuns: times, seed: propertySeed, endOnFailure: true },
    )
    const sequences = await owner(
      "select s.relname::text as name from pg_class s join pg_depend d on d.objid = s.oid join pg_class t on t.oid = d.refobjid where s.relkind = 'S' and t.relname in ('brief', 'brief_answer')",
    )
    expect(sequences).toEqual([])
  })

  test('would be found to share anything that came to stand in both', async () => {
    const played = await play({
      author: 'hanna',
      answerers: ['ville'],
      ageBand: 'youth',
      urgency: 'today',
      situations: ['money'],
      toldAfterwards: false,
      words: 'aivantavallinenasia',
      advice: 'pair-with',
      asked: [1, 30],
      answeredAfter: 20,
    })
    const { brief, pairWork } = played
    const day = addDays(monday, 1)
    const plants: Readonly<Record<string, readonly [plant: string, undo: string]>> = {
      'the case’s id in a text of the pair work': [
        `update part set content = content || '{"was": "ks. ${brief}"}' where pair_work = '${pairWork}'`,
        `update part set content = content - 'was' where pair_work = '${pairWork}'`,
      ],
      'the pair work’s id in the case': [
        `update brief set help_words = 'ks. ${pairWork}' where id = '${brief}'`,
        `update brief set help_words = '' where id = '${brief}'`,
      ],
      'the day of the case in an invitation': [
        `update invitation set month = '${day}' where pair_work = '${pairWork}'`,
        `update invitation set month = '${monday.slice(0, 7)}' where pair_work = '${pairWork}'`,
      ],
      'its words among the grants': [
        `update access_row set basis = '{"of": "tilanne aivantavallinenasia"}' where pair_work = '${pairWork}'`,
        `update access_row set basis = '{}' where pair_work = '${pairWork}'`,
      ],
      'its id in the use log': [
        `update use_log set what = 'brief ${brief}' where '${pairWork}' = any (pair_works)`,
        `update use_log set what = 'view' where '${pairWork}' = any (pair_works)`,
      ],
      'the same moment': [
        `alter table brief add column at timestamptz; update brief set at = (select max(recorded_at) from fact where pair_work = '${pairWork}') where id = '${brief}'`,
        'alter table brief drop column at',
      ],
      'the same transaction': [
        `do $$ begin update brief set help_words = '' where id = '${brief}'; update invitation set state = state where pair_work = '${pairWork}'; end $$`,
        `update brief set help_words = '' where id = '${brief}'`,
      ],
    }
    expect(await sharedBy(played)).toEqual([])
    const found: string[] = []
    for (const [what, [plant, undo]] of Object.entries(plants)) {
      for (const statement of plant.startsWith('do') ? [plant] : plant.split('; '))
        await owner(statement)
      if ((await sharedBy(played)).length > 0) found.push(what)
      await owner(undo)
    }
    expect(found).toEqual(Object.keys(plants))
    expect(await sharedBy(played)).toEqual([])
    // Nor does an author who was left, or a line of the server's log, pass unseen.
    expect(await authorsLeft(brief)).toEqual([])
    await owner(`update brief set help_words = '${people.hanna}' where id = '${brief}'`)
    expect(await authorsLeft(brief)).toEqual([people.hanna])
    stage.app.log.error({ of: brief }, 'a line')
    expect(lines.some((line) => line.includes(brief))).toBe(true)
  })
})
