import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, instant, type LocalDate, localDate } from '#domain/calendar'
import { type Fact, factKinds, type NewFact } from '#domain/facts/index'
import { id, type PairWorkId } from '#domain/identity'
import { tableClasses } from '#domain/retention-of'
import { anyLog } from '../../tests/setup/any-facts.ts'
import { eachEngine, type Owner } from '../../tests/setup/engines.ts'
import {
  acting,
  fact,
  grant,
  homeGrant,
  moment,
  newId,
  openedPairWork,
  part,
  person,
  worker,
} from '../../tests/setup/invented-facts.ts'
import { type Database, query, transact } from './database.ts'
import { headsInFolder } from './heads.ts'
import type { Acting, HeadKeeper, Store, UseRow } from './store.ts'

const tasks = { adults: 'services-for-working-age', families: 'services-for-families' } as const
const closed = localDate('2026-11-22')
const officer = id<'person'>('officer')
const who = (on: LocalDate) => ({ person: officer, on, at: instant(`${on}T10:00:00.000Z`) })
const readers: readonly Acting[] = [worker, acting('partner', 'school'), acting('guardian')]

eachEngine('What has come to the end of its time', (engine) => {
  let store: Store
  let database: Database
  let owner: Owner
  let folder: string
  let keeper: HeadKeeper
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    database = opened.database
    owner = opened.owner
    folder = mkdtempSync(join(tmpdir(), 'retention-'))
    keeper = headsInFolder(folder)
    const named = (name: string) => ({ fi: name, sv: name, en: name })
    await store.directory.putOrganisations([
      { id: id('county'), name: named('Kivijoki'), kind: 'public' },
    ])
    await store.directory.putServices(
      Object.entries(tasks).map(([key, serviceTask]) => ({
        id: id<'service'>(key),
        organisation: id<'organisation'>('county'),
        name: named(key),
        controller: 'county',
        serviceTask,
        register: 'social',
        reveals: [],
        jointWith: [],
      })),
    )
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const frame = (home: string, ended = true): readonly NewFact[] => [
    fact([part({ name: 'home', category: 'identity', values: { services: [home] } })], {
      kind: 'home-set',
    }),
    fact([part({ name: 'round', category: 'identity', values: { number: 1 } })], {
      kind: 'round-opened',
    }),
    ...(ended
      ? [
          fact([part({ name: 'round', category: 'progress', values: {} })], {
            kind: 'round-closed',
          }),
        ]
      : []),
  ]
  /** A pair work that has ended, or goes on, with these facts and three readers. */
  const made = async (facts: readonly Fact[], home: string, ended = true) => {
    const own = facts.map((one) => ({
      ...one,
      id: id<'fact'>(newId('f')),
      parts: one.parts.map((piece) => ({ ...piece, id: id<'part'>(newId('p')) })),
    }))
    const [begin, ...rest] = frame(home, ended)
    const all = [...(begin ? [begin] : []), ...own, ...rest] as readonly NewFact[]
    const { pairWork, client } = await openedPairWork(store, all, [
      homeGrant('worker', 'service'),
      grant('partner', 'school', { categories: ['plan', 'progress', 'minutes'] }),
      grant('guardian', null, { standing: 'guardian', everything: true, unsorted: true }),
    ])
    await store.decide(pairWork, worker, (tx) =>
      tx.replaceSummaries([
        {
          round: 1,
          model: 'outreach-pair-work',
          modelVersion: 1,
          homeServices: [id('adults')],
          phase: 'p',
          openedOn: closed,
          closedOn: ended ? closed : null,
        },
      ]),
    )
    return { pairWork, client, facts: all }
  }
  const seenBy = async (pairWork: PairWorkId) =>
    Promise.all(
      readers.map((reader) => store.read(reader, pairWork, async (tx) => (await tx.seen()).all)),
    )
  /** The same without these parts; an envelope goes with its last. */
  const without = (seen: readonly (readonly Fact[])[], gone: ReadonlySet<string>) =>
    seen.map((facts) =>
      facts
        .map((one) => ({ ...one, parts: one.parts.filter((piece) => !gone.has(piece.id)) }))
        .filter((one) => one.parts.length > 0),
    )
  const goneFrom = async (pairWork: PairWorkId) =>
    new Set(
      (
        await owner(
          `select id from part where pair_work = '${pairWork}' and content is null and salt is null`,
        )
      ).map((row) => String(row.id)),
    )
  const openOf = async (on: LocalDate, pairWork: PairWorkId) =>
    (await store.retention.proposals(on)).filter(
      (one) => one.subject === pairWork && one.state === 'open',
    )
  const isWhole = async () => {
    await store.seal.run(keeper, moment(50))
    return (await store.seal.verify(keeper)).tampering
  }
  const propose = (on: LocalDate) => store.retention.propose({ on, newId: () => newId('due') })

  test('is destroyed when a person confirms: the chain holds, the views of the rest are unchanged, nothing on hold goes', {
    timeout: 120_000,
  }, async () => {
    const kinds = factKinds.filter(
      (kind) => !['home-set', 'round-opened', 'round-closed'].includes(kind),
    )
    const drawn = fc.sample(
      fc.record({
        facts: anyLog(kinds, () => ['a', 'b'], 10),
        home: fc.constantFrom(...Object.keys(tasks)),
        ended: fc.constantFrom(true, true, true, false),
        held: fc.constantFrom(false, false, true),
        confirmed: fc.constantFrom(true, true, false),
        years: fc.constantFrom(9, 11, 31, 60, 140),
        died: fc.boolean(),
      }),
      Number(process.env.RETENTION_WORLDS ?? 20),
    )
    let destroyed = 0
    let kept = 0
    for (const world of drawn) {
      const { pairWork, client } = await made(world.facts, world.home, world.ended)
      if (world.died)
        await owner(`update person set died_on = '${addDays(closed, 400)}' where id = '${client}'`)
      const on = localDate(`${2026 + world.years}-11-24`)
      const before = await seenBy(pairWork)
      if (world.held)
        await store.retention.hold(
          { id: newId('hold'), pairWork, reason: 'oikeudenkäynti', until: on },
          who(on),
        )
      await propose(on)
      for (const proposal of world.confirmed ? await openOf(on, pairWork) : []) {
        const outcome = await store.retention.confirm(proposal.id, who(on))
        expect(outcome).toBe(world.held ? 'held' : 'destroyed')
      }
      const gone = await goneFrom(pairWork)
      destroyed += gone.size
      if (world.held || !world.confirmed || !world.ended) {
        expect(gone.size).toBe(0)
        kept += 1
      }
      const left = await seenBy(pairWork)
      const isAllGone = left.every((facts) => facts.length === 0)
      if (!isAllGone) expect(left).toEqual(without(before, gone))
      expect(await isWhole()).toEqual([])
    }
    expect(destroyed).toBeGreaterThan(20)
    expect(kept).toBeGreaterThan(2)
  })

  test('goes on the day after its time was full, and not on the day', async () => {
    const { pairWork } = await made([], 'adults')
    await made([fact()], 'adults')
    const withText = await made([fact()], 'adults')
    await propose(localDate('2036-11-22'))
    expect(await openOf(localDate('2036-11-22'), withText.pairWork)).toEqual([])
    await propose(localDate('2036-11-23'))
    const [due] = await openOf(localDate('2036-11-23'), withText.pairWork)
    expect(due).toMatchObject({ class: 'working-age', dueOn: '2036-11-23', pieces: 1 })
    // Only what a permission and a log are read against stands in it.
    expect(await openOf(localDate('2036-11-23'), pairWork)).toEqual([])
  })

  test('is proposed again when a hold has ended', async () => {
    const { pairWork } = await made([fact()], 'adults')
    const on = localDate('2036-11-30')
    const hold = { id: newId('hold'), pairWork, reason: 'kantelu', until: addDays(on, 30) }
    expect(await store.retention.hold(hold, who(on))).toBe('held')
    await propose(on)
    const [due] = await openOf(on, pairWork)
    expect(due?.heldUntil).toBe(hold.until)
    expect(await store.retention.confirm(due?.id ?? '', who(on))).toBe('held')
    expect(await store.retention.release(hold.id, who(on))).toBe('released')
    expect(await store.retention.confirm(due?.id ?? '', who(on))).toBe('destroyed')
    expect(await store.retention.confirm(due?.id ?? '', who(on))).toBe('absent')
  })

  test('is not what it was when something has come to it since: then nothing goes', async () => {
    const { pairWork } = await made([fact()], 'adults')
    const on = localDate('2036-11-30')
    await propose(on)
    const [due] = await openOf(on, pairWork)
    await store.decide(pairWork, worker, async (tx) => {
      await tx.known()
      return tx.append([fact()], { id: id(newId('command')), bodyHash: 'b' })
    })
    expect(await store.retention.confirm(due?.id ?? '', who(on))).toBe('changed')
    expect((await goneFrom(pairWork)).size).toBe(0)
  })

  test('is destroyed by nobody else and by nothing else, whatever they send', async () => {
    const { pairWork } = await made([fact()], 'adults')
    for (const statement of [
      'update part set content = null, salt = null',
      `update part set content = '{}', salt = null`,
      "update command set body_hash = 'destroyed'",
      'delete from use_log',
      'delete from part',
      'delete from legal_hold',
    ])
      for (const role of ['app_retention', 'app_decide', 'app_sealer', 'app_backup'] as const)
        await expect(
          transact(
            database,
            { role: role as 'app_retention', acting: worker, pairWork, writes: true },
            async (tx) => {
              await query(tx, sql`select set_config('app.day', '2126-11-30', true)`)
              const rows = await query(tx, sql.raw(`${statement} returning 1`))
              if (rows.length === 0) throw Object.assign(new Error(), { code: 'denied' })
            },
          ),
          `${role}: ${statement}`,
        ).rejects.toMatchObject({ code: 'denied' })
  })

  test('or is told by the check of the logs, where nobody confirmed it', async () => {
    const { pairWork } = await made([fact()], 'adults')
    expect(await isWhole()).toEqual([])
    const where = `where pair_work = '${pairWork}' and seq = 2`
    const [was] = await owner(
      `select content::text as content, encode(salt, 'hex') as salt from part ${where}`,
    )
    await owner(`update part set content = null, salt = null ${where}`)
    expect((await isWhole()).map((one) => one.what)).toEqual(['changed'])
    await owner(
      `update part set content = '${String(was?.content)}'::jsonb, salt = decode('${String(was?.salt)}', 'hex') ${where}`,
    )
    expect(await isWhole()).toEqual([])
  })

  describe('The use log', () => {
    const use = (year: number, pairWork: string): UseRow => ({
      id: newId('use'),
      at: instant(`${year}-03-01T10:00:00.000Z`),
      person: id('worker'),
      service: id('service'),
      pairWorks: [id<'pair-work'>(pairWork)],
      what: 'view',
      purpose: 'care',
      outcome: 'read',
      categories: ['plan'],
      basis: [],
      ...({ reason: '', providers: [], disclosed: false } as object),
    })
    test('loses its oldest rows from the beginning, and is whole from there on', async () => {
      const { pairWork } = await made([fact()], 'adults')
      for (const year of [2010, 2011, 2030]) {
        await store.useLog.write([use(year, pairWork), use(year, pairWork)])
        await store.seal.run(keeper, instant(`${year}-03-02T10:00:00.000Z`))
      }
      const on = localDate('2024-01-15')
      await propose(on)
      const [due] = (await store.retention.proposals(on)).filter(
        (one) => one.subjectKind === 'use-log' && one.state === 'open',
      )
      expect(due).toMatchObject({ class: 'log', pieces: 4 })
      const rows = () => owner('select count(*)::integer as rows from use_log')
      const [{ rows: before } = { rows: 0 }] = await rows()
      expect(await store.retention.confirm(due?.id ?? '', who(on))).toBe('destroyed')
      const [{ rows: after } = { rows: 0 }] = await rows()
      expect(Number(before) - Number(after)).toBe(4)
      expect((await store.seal.verify(keeper)).tampering).toEqual([])
      await store.useLog.write([use(2031, pairWork)])
      expect(await isWhole()).toEqual([])
      // Cut where nothing is old enough yet: told as what it is.
      const [head] = await owner(
        "select max(position) as position from head where chain = 'use-log'",
      )
      await owner(`delete from use_log where chain_position < ${Number(head?.position)}`)
      await owner(`update log_cut set position = ${Number(head?.position) - 1}`)
      expect((await isWhole()).length).toBeGreaterThan(0)
    })
  })

  test('of a dead client is where to reach them after two years; the name stays with the permission', async () => {
    const { client } = await made([fact()], 'adults')
    await store.people.put([person(client, { contact: { address: 'Lumikuja 9', phone: '040 9' } })])
    await owner(`update person set died_on = '2027-01-01' where id = '${client}'`)
    const on = localDate('2029-01-02')
    await propose(on)
    const [due] = (await store.retention.proposals(on)).filter((one) => one.subject === client)
    expect(due).toMatchObject({ class: 'basic-data', pieces: 2, dueOn: on })
    expect(await store.retention.confirm(due?.id ?? '', who(on))).toBe('destroyed')
    const left = await owner(`select what from person_sealed where person = '${client}'`)
    expect(left).toEqual([])
    const [row] = await owner(`select name from person where id = '${client}'`)
    expect(row?.name).toBe(`Nimi ${client}`)
  })

  test('has a class for every table there is, and a backup reads every one', async () => {
    const tables = (
      await owner(
        `select relname::text as name, has_table_privilege('app_backup', c.oid, 'select') as backed, relrowsecurity as guarded,
          exists (select from pg_policy p where p.polrelid = c.oid and 'app_backup'::regrole::oid = any (p.polroles)) as policy
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'r'
        and relname not in ('migration', 'migration_lock')`,
      )
    ).map((row) => ({ ...row, name: String(row.name) }))
    expect(tables.filter(({ name }) => tableClasses[name] === undefined)).toEqual([])
    expect(
      tables.filter((table) => {
        const { backed, guarded, policy } = table as Record<string, unknown>
        return backed !== true || (guarded === true && policy !== true)
      }),
    ).toEqual([])
  })
})
