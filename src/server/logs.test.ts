/** The client's request for the logs and what each log tells to whom, over HTTP on both engines. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant } from '#domain/calendar'
import { id } from '#domain/identity'
import type { Audience, Store } from '#store/store'
import { eachEngine } from '../../tests/setup/engines.ts'
import { buildApp } from './app.ts'
import { inProcessConfig } from './config.ts'
import type { App } from './house.ts'
import { county, fillCounty, people, signIn, type Visitor, visitor } from './testing/stage.ts'

interface Log {
  rows: {
    person: string
    what: string
    outcome: string
    pairWorks: string[]
    disclosed: boolean
    categories: string[]
    basis: { kind: string; lines: unknown[] }[]
  }[]
}
interface Requests {
  requests: {
    id: string
    from: string
    state: string
    due: { on: string; statute: string }
    answer: { outcome: string; words: string } | null
  }[]
  names: Record<string, string>
}

eachEngine('The logs', (engine) => {
  let app: App
  let store: Store
  let now: Instant = instant('2026-01-13T10:00:00.000Z')
  const seats = new Map<string, Visitor>()
  const as = (name: string): Visitor => seats.get(name) ?? visitor(app)
  const works: Record<string, { id: string; client: { id: string } }> = {}
  const requestLog = (who: string, more: object = {}) =>
    as(who).send('POST', '/api/my/log-requests', {
      commandId: randomUUID(),
      kind: 'logs',
      from: '2025-06-01',
      until: '2026-01-13',
      ...more,
    })
  const command = async (who: string, work: string, kind: string, payload: unknown) => {
    const view = await as(who).get(`/api/pair-works/${work}`)
    return as(who).send('POST', `/api/pair-works/${work}/commands`, {
      commandId: randomUUID(),
      cursor: (view.json as unknown as { cursor?: string }).cursor,
      kind,
      with: payload,
    })
  }

  beforeAll(async () => {
    store = await engine.open()
    await fillCounty(store)
    const config = inProcessConfig({
      idleMinutes: 60 * 24 * 400,
      absoluteMinutes: 60 * 24 * 400,
    })
    app = await buildApp({ store, clock: () => now, newId: randomUUID, config })
    const named = async (username: string, name: string, audience: Audience, known?: string) => {
      const person = id<'person'>(known ?? randomUUID())
      if (known === undefined)
        await store.people.put([
          {
            id: person,
            name,
            birthDate: null,
            language: 'fi',
            secretWhereabouts: false,
            rehearsal: false,
            worker: false,
          },
        ])
      await store.accounts.put({
        username,
        person,
        passwordHash: 'none',
        audience,
      } as Parameters<Store['accounts']['put']>[0])
      seats.set(username, await signIn(app, username))
      return person
    }
    for (const name of ['hanna', 'liisa']) seats.set(name, await signIn(app, name))
    await named('vilja', 'Vilja Tietosuoja', 'data-protection-officer')
    const open = async (username: string, name: string) => {
      const answer = await as('hanna').send('POST', '/api/pair-works', {
        commandId: randomUUID(),
        client: { new: { name, birthDate: '1973-05-17', language: 'fi' } },
        model: 'outreach-pair-work',
        homeServices: [county.adults],
        need: { ways: ['multi-professional', 'outreach'] },
      })
      const work = JSON.parse(answer.body)
      works[username] = work
      await named(username, name, 'client', work.client.id)
    }
    await open('tuula', 'Tuula Rantanen')
    await open('aino', 'Aino Salo')
    await named('pentti', 'Pentti Rantanen', 'client')
    const line = await command('hanna', works.tuula?.id ?? '', 'give-line', {
      giver: works.tuula?.client.id,
      party: county.debts,
      categories: ['plan'],
      minusTopics: [],
      from: '2026-01-13',
      until: '2026-12-31',
      reach: 'whole-round',
      form: 'written-signed',
      language: 'fi',
      purpose: 'Velat',
    })
    expect(line.status).toBe(200)
    const invited = await command('hanna', works.tuula?.id ?? '', 'invite-member', {
      person: people.liisa,
      service: county.debts,
      role: 'partner',
      competence: 'debt-counsellor',
      month: 'tammikuu',
    })
    expect(invited.status).toBe(200)
    const { invitations } = (await as('liisa').get('/api/invitations')).json as unknown as {
      invitations: { id: string }[]
    }
    await as('liisa').send('POST', `/api/invitations/${invitations[0]?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })
  const own = async (who: string) => (await as(who).get('/api/my/use-log')).json as unknown as Log

  test('a page of a list tells each client their own part of it and nothing of the others', async () => {
    await as('hanna').get('/api/pair-works')
    for (const who of ['tuula', 'aino']) {
      const { rows } = await own(who)
      const list = rows.find(({ what }) => what === 'list')
      expect(list?.pairWorks).toEqual([works[who]?.id])
      expect(list?.basis).toEqual([{ kind: 'client-relationship', lines: [] }])
      expect(JSON.stringify(rows)).not.toContain(works[who === 'tuula' ? 'aino' : 'tuula']?.id)
    }
  })

  test('says of each client what was shown of theirs, though one page showed more of another', async () => {
    const meeting = await command('hanna', works.tuula?.id ?? '', 'propose-meeting', {
      startsAt: '2026-01-16T08:00:00.000Z',
      lasts: 60,
      participants: [works.tuula?.client.id, people.hanna],
      placeKind: 'own-environment',
      remote: [],
      video: false,
      joint: false,
    })
    expect(meeting.status, meeting.body).toBe(200)
    await as('hanna').get('/api/today')
    const shown = async (who: string) =>
      (await own(who)).rows.find(({ what }) => what === 'today')?.categories
    expect(await shown('tuula')).toContain('arrangement')
    expect(await shown('aino')).toContain('identity')
    expect(await shown('aino')).not.toContain('arrangement')
    const { rows } = await store.useLog.page({ limit: 50, person: id(people.hanna) })
    const [today] = rows.filter(({ what }) => what === 'today')
    expect(today?.categories).toContain('arrangement')
  })

  test('what a rule refused is an attempt and a row, for whoever gave it', async () => {
    const refused = await command('liisa', works.tuula?.id ?? '', 'set-goal', {
      whose: 'client',
      words: 'Säästöt',
    })
    expect(refused.status).toBe(403)
    const { rows } = await own('tuula')
    expect(rows.filter((row) => row.what === 'command' && row.outcome === 'refused')).toMatchObject(
      [{ person: people.liisa }],
    )
    expect((await own('aino')).rows.filter(({ what }) => what === 'command')).toEqual([])
  })

  test('why it was read stands in the row: chosen by the worker, else by the task they have', async () => {
    const read = async (purpose?: string) => {
      const headers = purpose === undefined ? {} : { 'x-tyopari-purpose': purpose }
      await as('hanna').get(`/api/pair-works/${works.aino?.id}`, headers)
      const { rows } = await store.useLog.page({ limit: 500, person: id(people.hanna) })
      // All at one moment of the test's clock: told apart by their number.
      return rows.filter(
        ({ what, pairWorks }) => what === 'view' && pairWorks[0] === works.aino?.id,
      )
    }
    const before = (await read()).length
    await read('meeting')
    const after = await read('curiosity')
    expect(after).toHaveLength(before + 2)
    expect(after.filter(({ purpose }) => purpose === 'meeting')).toHaveLength(1)
    expect(after.every(({ purpose }) => ['home', 'meeting'].includes(purpose))).toBe(true)
  })

  test('whose data it was stands in the row; the same controller and register is no disclosure', async () => {
    await as('liisa').get(`/api/pair-works/${works.tuula?.id}`)
    const page = await store.useLog.page({ limit: 20, person: id(people.liisa) })
    const view = page.rows.find(({ what }) => what === 'view')
    expect(view).toMatchObject({ providers: ['kivijoki'], disclosed: false })
  })

  test('what a party of another controller reads by its line is in the disclosure log too', async () => {
    const rows = await store.directory.read()
    const debts = rows.services.find((row) => row.id === county.debts)
    if (!debts) throw new Error('no service')
    await store.directory.putServices([{ ...debts, controller: 'velkaneuvojat' }])
    await as('liisa').get(`/api/pair-works/${works.tuula?.id}`)
    const mine = (await as('tuula').get('/api/my/disclosures')).json as unknown as {
      rows: { kind: string; to: string; basis: string; lines: { version: number }[] }[]
    }
    expect(mine.rows).toMatchObject([
      { kind: 'read', to: county.debts, basis: 'line', lines: [{ version: 1 }] },
    ])
    const all = (await as('vilja').get('/api/disclosure-log')).json as unknown as {
      rows: unknown[]
    }
    expect(all.rows).toHaveLength(1)
    expect(
      ((await as('aino').get('/api/my/disclosures')).json as unknown as { rows: unknown[] }).rows,
    ).toEqual([])
  })

  test('is a disclosure to whom it was, on a page with work of one’s own home too', async () => {
    const opened = await as('liisa').send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: { new: { name: 'Ilona Koski', birthDate: '1961-03-02', language: 'fi' } },
      model: 'outreach-pair-work',
      homeServices: [county.debts],
      need: { ways: ['multi-professional', 'outreach'] },
    })
    const { id: home, client } = JSON.parse(opened.body)
    await store.accounts.put({
      username: 'ilona',
      person: client.id,
      passwordHash: 'none',
      audience: 'client',
    } as Parameters<Store['accounts']['put']>[0])
    seats.set('ilona', await signIn(app, 'ilona'))
    const list = (await as('liisa').get('/api/pair-works')).json as unknown as {
      rows: { id: string }[]
    }
    expect(list.rows.map((row) => row.id).toSorted()).toEqual(
      [String(home), String(works.tuula?.id)].toSorted(),
    )
    const lists = async (who: string) =>
      (await own(who)).rows
        .filter(({ what, person }) => what === 'list' && person === people.liisa)
        .map(({ disclosed }) => disclosed)
    expect(await lists('tuula')).toEqual([true])
    expect(await lists('ilona')).toEqual([false])
    const all = (await as('vilja').get('/api/disclosure-log')).json as unknown as {
      rows: { pairWork: string }[]
    }
    expect(new Set(all.rows.map(({ pairWork }) => pairWork))).toEqual(new Set([works.tuula?.id]))
    expect(all.rows).toHaveLength(2)
    expect(
      ((await as('ilona').get('/api/my/disclosures')).json as unknown as { rows: unknown[] }).rows,
    ).toEqual([])
  })

  describe('A request', () => {
    test('is due two months after it was made, by the statute', async () => {
      const made = await requestLog('tuula')
      expect(made.status).toBe(201)
      expect(made.json).toMatchObject({
        state: 'open',
        due: { on: '2026-03-13', statute: '703/2023 11 §' },
        answer: null,
      })
    })
    test('sent twice is one', async () => {
      const commandId = randomUUID()
      await requestLog('aino', { commandId })
      await requestLog('aino', { commandId })
      const { requests } = (await as('aino').get('/api/my/log-requests'))
        .json as unknown as Requests
      expect(requests).toHaveLength(1)
    })
    test('for what is older than two years gives a special reason', async () => {
      const older = { from: '2024-01-12', until: '2024-02-01' }
      const without = await requestLog('tuula', older)
      expect([without.status, without.body.includes('/reason')]).toEqual([422, true])
      expect((await requestLog('tuula', { from: '2024-01-13', until: '2024-02-01' })).status).toBe(
        201,
      )
      expect((await requestLog('tuula', { ...older, reason: 'Oikeusasia' })).status).toBe(201)
    })
    test('is about nobody one does not speak for', async () => {
      const other = await requestLog('pentti', { pairWork: works.tuula?.id })
      expect(other.status).toBe(404)
      expect(other.body).toBe((await requestLog('pentti', { pairWork: randomUUID() })).body)
      expect((await requestLog('pentti')).status).toBe(201)
    })
    test('is seen by its asker and the officer, who answers once and by name', async () => {
      const all = (await as('vilja').get('/api/log-requests')).json as unknown as Requests
      expect(Object.values(all.names)).toContain('Tuula Rantanen')
      const mine = (await as('tuula').get('/api/my/log-requests')).json as unknown as Requests
      expect(mine.requests.length).toBeLessThan(all.requests.length)
      expect((await as('hanna').get('/api/log-requests')).status).toBe(403)
      const first = mine.requests.find(({ from }) => from === '2025-06-01')?.id ?? ''
      const log = () => as('tuula').get(`/api/my/log-requests/${first}/log`)
      expect(((await log()).json as unknown as Log).rows).toEqual([])
      const answer = (outcome: string, words = '') =>
        as('vilja').send('POST', `/api/log-requests/${first}/answer`, { outcome, words })
      const bare = await answer('refused')
      expect([bare.status, bare.body.includes('/words')]).toEqual([422, true])
      expect((await answer('lawful', 'Ei tähän')).status).toBe(422)
      expect((await answer('given')).status).toBe(200)
      expect((await answer('refused', 'Mieli muuttui')).status).toBe(409)
      const given = ((await log()).json as unknown as Log).rows
      expect(given.length).toBeGreaterThan(0)
      expect(given.every(({ pairWorks }) => pairWorks.join() === works.tuula?.id)).toBe(true)
      expect(
        ((await as('aino').get(`/api/my/log-requests/${first}/log`)).json as unknown as Log).rows,
      ).toEqual([])
    })
    test('for an explanation gets a reasoned view', async () => {
      const without = await requestLog('tuula', { kind: 'explanation' })
      expect(without.status).toBe(422)
      const made = await requestLog('tuula', {
        kind: 'explanation',
        words: 'Miksi Liisa katsoi tietojani?',
      })
      const { id: asked } = made.json as unknown as { id: string }
      const answered = await as('vilja').send('POST', `/api/log-requests/${asked}/answer`, {
        outcome: 'unlawful',
        words: 'Katselulle ei ollut perustetta. Asia on viety esihenkilölle.',
      })
      expect(answered.status).toBe(200)
      const mine = (await as('tuula').get('/api/my/log-requests')).json as unknown as Requests
      expect(mine.requests.find((one) => one.id === asked)).toMatchObject({
        state: 'answered',
        answer: { outcome: 'unlawful' },
      })
    })
    test('is late the day after it was due', async () => {
      const made = await requestLog('tuula')
      const { id: asked } = made.json as unknown as { id: string }
      const state = async () =>
        ((await as('tuula').get('/api/my/log-requests')).json as unknown as Requests).requests.find(
          (one) => one.id === asked,
        )?.state
      now = instant('2026-03-13T21:59:59.999Z')
      expect(await state()).toBe('open')
      now = instant('2026-03-13T22:00:00.000Z')
      expect(await state()).toBe('late')
    })
  })

  test('one’s own page shows two years, and no row older', async () => {
    const { rows } = await own('tuula')
    const oldest = rows.at(-1) as unknown as { at: string }
    now = instant('2028-01-13T10:00:00.000Z')
    seats.set('tuula', await signIn(app, 'tuula'))
    expect((await own('tuula')).rows.map((row) => (row as unknown as { at: string }).at)).toContain(
      oldest.at,
    )
    now = instant('2028-01-14T10:00:00.000Z')
    const later = (await own('tuula')).rows.map((row) => (row as unknown as { at: string }).at)
    expect(later).not.toContain(oldest.at)
  })
})
