import { randomBytes, randomUUID } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Instant, instant } from '#domain/calendar'
import type { Database } from '#store/database'
import { headsInFolder } from '#store/heads'
import { journalIn } from '#store/journal'
import { storeOver } from '#store/open'
import type { Store } from '#store/store'
import { inProcessVault } from '#store/vault'
import { type Engine, eachEngine } from '../../../tests/setup/engines.ts'
import { buildApp } from '../app.ts'
import { inProcessConfig } from '../config.ts'
import type { App } from '../house.ts'
import { county, fillCounty, openedIn, people, signIn, type Visitor } from '../testing/stage.ts'

const key = randomBytes(32)
const ids = () => ({ commandId: randomUUID() })

eachEngine('A backup that is restored', (engine) => {
  let folder: string
  let now: Instant
  let open: { store: Store; app: App }[]
  const databases = new Map<Store, Database>()
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'))
    now = instant('2026-01-13T10:00:00.000Z')
    open = []
  })
  afterEach(async () => {
    for (const { app, store } of open) {
      await app.close()
      await store.close()
    }
    rmSync(folder, { recursive: true })
  })
  const heads = () => headsInFolder(join(folder, 'seal'))
  const journal = (accepted?: string) =>
    journalIn(join(folder, 'journal'), key, { heads: join(folder, 'journal-heads'), accepted })
  const journalFile = () => join(folder, 'journal', readdirSync(join(folder, 'journal'))[0] ?? '')
  /** As when another process has opened this server's database, journal and all. */
  const startAgain = async (store: Store, accepted?: string) => {
    const again = storeOver(databases.get(store) as Database, inProcessVault(), journal(accepted))
    return again.journal.ahead()
  }
  const file = () => join(folder, 'county.backup')

  /** A server over an empty database of its own, or over what `fill` puts there before the first request. */
  const serve = async (
    fill: (store: Store) => Promise<unknown>,
    on: Engine = engine,
    accepted?: string,
  ) => {
    const { database } = await on.openWithOwner()
    const store = storeOver(database, inProcessVault(), journal(accepted))
    databases.set(store, database)
    await fill(store)
    const app = await buildApp({
      store,
      clock: () => now,
      newId: randomUUID,
      config: inProcessConfig(),
    })
    open.push({ store, app })
    return { store, app }
  }
  const later = () => {
    now = instant(new Date(Date.parse(now) + 60_000).toISOString())
  }

  /** Hanna's pair work with Liisa of another service in it, on a signed line of a year. */
  const withParty = async (app: App) => {
    const hanna = await signIn(app, 'hanna')
    const { pairWork, client } = openedIn(
      await hanna.send('POST', '/api/pair-works', {
        ...ids(),
        client: { new: { name: 'Saimi Lumikero', birthDate: '1970-03-04', language: 'fi' } },
        model: 'outreach-pair-work',
        homeServices: [county.adults],
        need: { ways: ['multi-professional', 'outreach'], words: 'Saimi pyytää apua' },
      }),
    )
    const give = command(hanna, pairWork)
    await give('give-line', line(client))
    const asked = await give('invite-member', {
      person: people.liisa,
      service: county.debts,
      role: 'partner',
      competence: 'debt-counsellor',
      month: 'helmikuu',
    })
    expect(asked.status, asked.body).toBe(200)
    const liisa = await signIn(app, 'liisa')
    const [invitation] = JSON.parse((await liisa.get('/api/invitations')).body).invitations
    const accepted = await liisa.send('POST', `/api/invitations/${invitation.id}`, {
      ...ids(),
      answer: 'accept',
    })
    expect(accepted.status, accepted.body).toBe(200)
    return { pairWork, client, hanna, liisa }
  }
  const line = (client: string, more: Record<string, unknown> = {}) => ({
    giver: client,
    party: county.debts,
    categories: ['plan', 'minutes', 'progress', 'arrangement'],
    minusTopics: [],
    from: '2026-01-13',
    until: '2026-12-31',
    reach: 'from-now',
    form: 'written-signed',
    language: 'fi',
    ...more,
  })
  const command = (who: Visitor, pairWork: string) => async (kind: string, payload: object) => {
    later()
    const { cursor } = (await who.get(`/api/pair-works/${pairWork}`)).json
    return who.send('POST', `/api/pair-works/${pairWork}/commands`, {
      ...ids(),
      cursor,
      kind,
      with: payload,
    })
  }
  const withdrawal = (client: string) => ({
    giver: client,
    party: county.debts,
    scope: 'party',
    toldAt: now,
    toldTo: people.hanna,
  })
  const isWhole = async (store: Store) => {
    await store.seal.run(heads(), now)
    return (await store.seal.verify(heads())).tampering
  }
  const grantsOf = (store: Store, pairWork: string) =>
    store.decide(
      pairWork as never,
      { person: people.hanna as never, service: county.adults as never, on: '2026-01-13' as never },
      async (tx) => (await tx.grants()).map(({ basis: _, alsoFacts: __, ...row }) => row),
    )

  test('is not served over a journal that lost its end, whether a live database or the counts say it', async () => {
    const { app, store } = await serve(fillCounty)
    const { pairWork, client, hanna } = await withParty(app)
    await store.backup.write(file(), key, now)
    const early = readFileSync(journalFile())
    cpSync(join(folder, 'journal-heads'), join(folder, 'early-heads'), { recursive: true })
    const told = await command(hanna, pairWork)('withdraw-line', withdrawal(client))
    expect(told.status, told.body).toBe(200)
    const whole = readFileSync(journalFile())
    expect(await startAgain(store)).toEqual([])

    // The last line, cut: a restored older database cannot know of it, the count does.
    writeFileSync(journalFile(), early)
    const restored = (into: Store) => into.backup.restore(file(), key, heads())
    await expect(serve(restored, engine.other())).rejects.toMatchObject({ code: 'journal-short' })
    // An older copy of the journal together with its counts: the live database knows.
    rmSync(join(folder, 'journal-heads'), { recursive: true })
    renameSync(join(folder, 'early-heads'), join(folder, 'journal-heads'))
    const message = await startAgain(store).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(message).toMatch(/\d+ of \d+ lines/)
    await expect(startAgain(store, 'ffffffffffff')).rejects.toMatchObject({ code: 'journal-short' })

    // The way out: the whole file, or one's word for exactly this.
    writeFileSync(journalFile(), whole)
    expect(await startAgain(store)).toEqual([])
    writeFileSync(journalFile(), early)
    const [, code = ''] = /JOURNAL_SHORT_ACCEPTED=(\w+)/.exec(message) ?? []
    expect(await startAgain(store, code)).toEqual([])
    expect(await startAgain(store)).toEqual([])
  })

  test('gives no access back that was taken away since, and the chain holds', async () => {
    const first = await serve(fillCounty)
    const { pairWork, client, hanna, liisa } = await withParty(first.app)
    await first.store.seal.run(heads(), now)
    await first.store.backup.write(file(), key, now)
    expect((await liisa.get(`/api/pair-works/${pairWork}`)).status).toBe(200)
    const give = command(hanna, pairWork)
    const categories = ['plan', 'minutes', 'progress', 'arrangement', 'services']
    expect((await give('give-line', line(client, { categories }))).status).toBe(200)
    const told = await give('withdraw-line', withdrawal(client))
    expect(told.status, told.body).toBe(200)
    expect((await liisa.get(`/api/pair-works/${pairWork}`)).status).toBe(410)
    const order = await hanna.send('POST', `/api/pair-works/${pairWork}/identity/non-disclosure`, {
      ...ids(),
      protects: [client],
      from: '2026-01-13',
      until: null,
    })
    expect(order.status, order.body).toBe(200)
    await first.store.accounts.end('mikko', now)
    const access = await grantsOf(first.store, pairWork)
    await first.store.seal.run(heads(), now)

    const second = await serve((store) => store.backup.restore(file(), key, heads()))
    const again = await signIn(second.app, 'liisa')
    const answer = await again.get(`/api/pair-works/${pairWork}`)
    expect(answer.status, answer.body).toBe(410)
    expect(answer.body).not.toContain('Lumikero')
    expect(JSON.parse((await again.get('/api/pair-works')).body).rows).toEqual(
      JSON.parse((await liisa.get('/api/pair-works')).body).rows,
    )
    expect(await grantsOf(second.store, pairWork)).toEqual(access)
    expect(await isWhole(second.store)).toEqual([])
    // What stands in it is what stood there: the home goes on where it was, whoever was protected is.
    const home = await signIn(second.app, 'hanna')
    expect((await home.get(`/api/pair-works/${pairWork}`)).status).toBe(200)
    expect([...(await second.store.people.protectedAmong([client as never]))]).toEqual([client])
    expect(await second.store.accounts.find('mikko')).toMatchObject({ endedAt: now })
    // A second start finds nothing to do.
    expect(await second.store.journal.ahead()).toEqual([])
  })

  if (engine.name === 'postgres') {
    test('without the journal would give it back: the journal is what takes it', async () => {
      const first = await serve(fillCounty)
      const { pairWork, client, hanna } = await withParty(first.app)
      await first.store.seal.run(heads(), now)
      await first.store.backup.write(file(), key, now)
      await command(hanna, pairWork)('withdraw-line', withdrawal(client))
      const lines = join(folder, 'journal')
      renameSync(lines, `${lines}-aside`)
      const counts = join(folder, 'journal-heads')
      renameSync(counts, `${counts}-aside`)
      const restored = (store: Store) => store.backup.restore(file(), key, heads())
      // Both are gone: the backup itself says that there were lines. Only a person goes on without.
      const without = await serve(restored).then(
        () => '',
        (error: Error) => error.message,
      )
      const [, code = ''] = /JOURNAL_SHORT_ACCEPTED=(\w+)/.exec(without) ?? []
      const open = await serve(restored, engine.other(), code)
      const liisa = await signIn(open.app, 'liisa')
      expect((await liisa.get(`/api/pair-works/${pairWork}`)).status).toBe(200)

      rmSync(lines, { recursive: true })
      renameSync(`${lines}-aside`, lines)
      rmSync(counts, { recursive: true })
      renameSync(`${counts}-aside`, counts)
      const other = engine.other()
      const second = await serve((store) => store.backup.restore(file(), key, heads()), other)
      expect(second.store.engine, 'a backup of one engine restores into the other').toBe('pglite')
      const there = await signIn(second.app, 'liisa')
      expect((await there.get(`/api/pair-works/${pairWork}`)).status).toBe(410)
      expect(await isWhole(second.store)).toEqual([])
    })

    test('has the access that stood, whatever was given, narrowed, refused and withdrawn since', async () => {
      const first = await serve(fillCounty)
      const { pairWork, client, hanna } = await withParty(first.app)
      await first.store.backup.write(file(), key, now)
      const give = command(hanna, pairWork)
      const parties = [county.debts, county.health]
      const drawn = fc.sample(
        fc.record({
          kind: fc.constantFrom('give-line', 'give-line', 'refuse-line', 'withdraw-line'),
          party: fc.constantFrom(...parties),
          categories: fc.uniqueArray(fc.constantFrom('plan', 'minutes', 'need', 'services'), {
            minLength: 1,
          }),
        }),
        Number(process.env.JOURNAL_COMMANDS ?? 12),
      )
      let recorded = 0
      for (const { kind, party, categories } of drawn) {
        const given = {
          'give-line': line(client, { party, categories }),
          'refuse-line': { giver: client, party },
          'withdraw-line': { ...withdrawal(client), party, toldAt: now },
        }[kind]
        const told = await give(kind, given ?? {})
        expect(told.status, told.body).toBeLessThan(500)
        if (told.status === 200) recorded += 1
      }
      expect(recorded).toBeGreaterThan(5)
      const access = await grantsOf(first.store, pairWork)
      const second = await serve((store) => store.backup.restore(file(), key, heads()))
      expect(await grantsOf(second.store, pairWork)).toEqual(access)
    })

    test('is refused: not empty, a changed byte, another key, a changed journal', async () => {
      const { app, store } = await serve(fillCounty)
      const { pairWork, client, hanna } = await withParty(app)
      await store.backup.write(file(), key, now)
      const restore = (by: Uint8Array = key) => store.backup.restore(file(), by, heads())
      await expect(restore()).rejects.toMatchObject({ code: 'not-empty' })
      await expect(restore(randomBytes(32))).rejects.toMatchObject({ code: 'backup-broken' })
      const changed = readFileSync(file())
      changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
      writeFileSync(file(), changed)
      await expect(restore()).rejects.toMatchObject({ code: 'backup-broken' })

      await command(hanna, pairWork)('withdraw-line', withdrawal(client))
      const [name = ''] = readdirSync(join(folder, 'journal'))
      const path = join(folder, 'journal', name)
      const lines = readFileSync(path, 'utf8').split('\n')
      writeFileSync(path, lines.toSpliced(0, 1).join('\n'))
      await expect(serve(fillCounty)).rejects.toMatchObject({ code: 'journal-broken' })
    })
  }
})
