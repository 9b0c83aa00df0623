/** Urgent access, its review, and disclosures by each basis, over HTTP on both engines. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import { id } from '#domain/identity'
import type { Audience, Store } from '#store/store'
import { eachEngine } from '../../tests/setup/engines.ts'
import { buildApp } from './app.ts'
import { inProcessConfig } from './config.ts'
import type { App } from './house.ts'
import { county, fillCounty, people, signIn, type Visitor, visitor } from './testing/stage.ts'

const code = '170573-9040'

eachEngine('Urgent access', (engine) => {
  let app: App
  let store: Store
  let now = instant('2026-01-13T10:00:00.000Z')
  const seats = new Map<string, Visitor>()
  const at = (moment: string) => {
    now = instant(moment)
  }
  const as = (name: string): Visitor => seats.get(name) ?? visitor(app)
  let pairWork = ''
  let client = ''
  let second = ''

  beforeAll(async () => {
    store = await engine.open()
    await fillCounty(store)
    const config = inProcessConfig({ idleMinutes: 60 * 24 * 30, absoluteMinutes: 60 * 24 * 30 })
    app = await buildApp({ store, clock: () => now, newId: randomUUID, config })
    const officer = id<'person'>(randomUUID())
    const admin = id<'person'>(randomUUID())
    await store.people.put(
      [officer, admin].map((person, index) => ({
        id: person,
        name: index === 0 ? 'Vilja Tietosuoja' : 'Ylva Ylläpito',
        birthDate: null,
        language: 'fi' as const,
        secretWhereabouts: false,
        rehearsal: false,
        worker: false,
      })),
    )
    const account = (username: string, person: string, audience: Audience) =>
      store.accounts.put({
        username,
        person: id(person),
        passwordHash: 'none',
        audience,
      } as Parameters<Store['accounts']['put']>[0])
    await account('vilja', officer, 'data-protection-officer')
    await account('ylva', admin, 'administrator')
    for (const name of ['hanna', 'mikko', 'ville', 'marja', 'liisa', 'vilja', 'ylva'])
      seats.set(name, await signIn(app, name))
    const opened = async (name: string, birthDate: string, identityCode?: string) => {
      const answer = await as('hanna').send('POST', '/api/pair-works', {
        commandId: randomUUID(),
        client: {
          new: { name, birthDate, language: 'fi', ...(identityCode ? { identityCode } : {}) },
        },
        model: 'outreach-pair-work',
        homeServices: [county.adults],
        need: { ways: ['multi-professional', 'outreach'] },
      })
      expect(answer.body.slice(0, 200)).toContain('"id"')
      return JSON.parse(answer.body) as { id: string; client: { id: string } }
    }
    const first = await opened('Tuula Rantanen', '1973-05-17', code)
    pairWork = first.id
    client = first.client.id
    second = (await opened('Aino Salo', '1950-02-03')).id
    await account('tuula', client, 'client')
    seats.set('tuula', await signIn(app, 'tuula'))
    await command('hanna', 'set-goal', { whose: 'client', words: 'Turvassa', topics: ['safety'] })
    await command('hanna', 'set-goal', { whose: 'client', words: 'Rahat', topics: ['money'] })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  const command = async (who: string, kind: string, payload: unknown) => {
    const view = await as(who).get(`/api/pair-works/${pairWork}`)
    const answer = await as(who).send('POST', `/api/pair-works/${pairWork}/commands`, {
      commandId: randomUUID(),
      cursor: (view.json as unknown as { cursor?: string }).cursor,
      kind,
      with: payload,
    })
    expect([answer.status, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
    return answer
  }
  const ask = (who: string, body: object) =>
    as(who).send('POST', '/api/urgent-access', {
      commandId: randomUUID(),
      reason: 'Naapuri huolissaan, ei vastaa',
      ...body,
    })
  const tuula = { name: 'Tuula Rantanen', birthDate: '1973-05-17' }
  const logOf = async (what: string) => {
    const page = await store.useLog.page({ limit: 200 })
    return page.rows.filter((row) => row.what === what)
  }

  test('a wrong, an unknown and a forbidden question are answered by the same bytes, and each is a row', async () => {
    const before = (await logOf('urgent-open')).length
    const answers = [
      await ask('ville', { name: 'Ei Kukaan', birthDate: '1973-05-17' }),
      await ask('ville', { ...tuula, birthDate: '1973-05-18' }),
      await ask('ville', { code: '170573-9051' }),
      await ask('ville', { name: 'Tuula', birthDate: '1973-05-17' }),
      await ask('liisa', tuula),
      await ask('mikko', { code }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(answer.body).toBe(answers[0]?.body)
    }
    const rows = (await logOf('urgent-open')).slice(0, answers.length)
    expect((await logOf('urgent-open')).length).toBe(before + answers.length)
    expect(rows.every((row) => row.outcome === 'refused')).toBe(true)
    // The client reads that somebody tried; who is no client has no log to read.
    expect(rows.map((row) => row.pairWorks.length).filter((many) => many > 0)).toEqual([1, 1])
  })

  test('a code that is no code is an error of typing, whoever it may be', async () => {
    const answer = await ask('ville', { code: '170573-904X' })
    expect([answer.status, answer.body.includes('/code')]).toEqual([422, true])
  })

  test('clients and officers do not come in this way', async () => {
    expect((await ask('tuula', tuula)).status).toBe(403)
    expect((await ask('vilja', tuula)).status).toBe(403)
  })

  test('a member is told to walk in by the door', async () => {
    const answer = await ask('hanna', tuula)
    expect(answer.json).toEqual({ opened: [], already: [pairWork] })
  })

  test('the home’s own staff read what is needed to help, and the ordinary doors stay shut', async () => {
    at('2026-01-14T12:00:00.000Z')
    const answer = await ask('ville', { code })
    expect(answer.json).toEqual({ opened: [pairWork], already: [] })
    const shown = (await as('ville').get(`/api/urgent-access/${pairWork}`)).json as unknown as {
      client: { name: string }
      call: { name: string }[]
      safety: { parts: { values: { words: string } }[] }[]
      rest: unknown
      endsAt: string
    }
    expect(shown.client.name).toBe('Tuula Rantanen')
    expect(shown.call.map(({ name }) => name)).toEqual(['Hanna Harju'])
    expect(shown.safety.map(({ parts }) => parts[0]?.values.words)).toEqual(['Turvassa'])
    expect(shown.rest).toBeNull()
    expect(shown.endsAt).toBe('2026-01-15T12:00:00.000Z')
    for (const path of ['', '/record', '/own-words', '/events'])
      expect((await as('ville').get(`/api/pair-works/${pairWork}${path}`)).status).toBe(404)
    const list = (await as('ville').get('/api/pair-works')).json as unknown as { rows: unknown[] }
    expect(list.rows).toEqual([])
    const search = await as('ville').send('POST', '/api/clients/search', { text: 'tuula' })
    expect((search.json as unknown as { clients: unknown[] }).clients).toEqual([])
    const own = (await as('ville').get('/api/urgent-access')).json
    expect(own).toEqual({
      open: [{ id: pairWork, clientName: 'Tuula Rantanen', endsAt: '2026-01-15T12:00:00.000Z' }],
    })
    expect((await as('ville').get(`/api/urgent-access/${second}`)).status).toBe(404)
  })

  test('the rest opens by a second reason, and all of it closes by the moment', async () => {
    const more = await as('ville').send('POST', `/api/urgent-access/${pairWork}/second`, {
      commandId: randomUUID(),
      reason: 'Tarvitsen lääkityksen',
    })
    expect(more.status).toBe(201)
    const rest = async () =>
      (await as('ville').get(`/api/urgent-access/${pairWork}`)).json as unknown as {
        rest: unknown[]
      }
    expect((await rest()).rest.length).toBeGreaterThan(3)
    at('2026-01-15T11:59:59.999Z')
    seats.set('ville', await signIn(app, 'ville'))
    expect((await rest()).rest.length).toBeGreaterThan(3)
    at('2026-01-15T12:00:00.000Z')
    expect((await as('ville').get(`/api/urgent-access/${pairWork}`)).status).toBe(404)
    const gone = await as('ville').send('POST', `/api/urgent-access/${pairWork}/second`, {
      commandId: randomUUID(),
      reason: 'Tarvitsen vielä',
    })
    expect(gone.status).toBe(404)
  })

  describe('afterwards', () => {
    interface Reviews {
      rows: { id: string; person: string; isOwn: boolean; reason: string; review: unknown }[]
    }
    const queue = async (who: string) =>
      ((await as(who).get('/api/urgent-reviews')).json as unknown as Reviews).rows
    const judge = (who: string, access: string, justified = true) =>
      as(who).send('POST', `/api/urgent-reviews/${access}`, {
        commandId: randomUUID(),
        justified,
        reason: 'Perusteltu käynti',
      })
    beforeAll(async () => {
      for (const name of ['marja', 'vilja', 'ylva', 'hanna', 'tuula', 'mikko', 'liisa'])
        seats.set(name, await signIn(app, name))
    })

    test('the supervisor of the unit and the officer find it in their queue, nobody else', async () => {
      for (const who of ['marja', 'vilja']) {
        const rows = await queue(who)
        expect(rows.map(({ person, isOwn }) => [person, isOwn])).toEqual([
          [people.ville, false],
          [people.ville, false],
        ])
        expect(rows[1]?.reason).toBe('Naapuri huolissaan, ei vastaa')
      }
      expect((await as('hanna').get('/api/urgent-reviews')).status).toBe(403)
      expect((await as('tuula').get('/api/urgent-reviews')).status).toBe(403)
    })

    test('it is judged once, with a reason; the judgement is in the pair work’s own record', async () => {
      const [newest, oldest] = await queue('marja')
      expect((await judge('marja', oldest?.id ?? '')).status).toBe(200)
      expect((await judge('vilja', oldest?.id ?? '')).status).toBe(409)
      expect((await judge('vilja', newest?.id ?? '', false)).status).toBe(200)
      const record = (await as('hanna').get(`/api/pair-works/${pairWork}/record`))
        .json as unknown as {
        record: { kind: string }[]
      }
      const kinds = record.record.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'urgent-access-reviewed')).toHaveLength(2)
    })

    test('nobody judges their own', async () => {
      const opened = await ask('marja', tuula)
      expect(opened.status).toBe(201)
      const [own] = await queue('marja')
      expect(own?.isOwn).toBe(true)
      expect((await judge('marja', own?.id ?? '')).status).toBe(403)
      expect((await judge('vilja', own?.id ?? '')).status).toBe(200)
    })

    test('the client reads who opened, why, and what was tried in vain', async () => {
      const log = (await as('tuula').get('/api/my/use-log')).json as unknown as {
        rows: { what: string; person: string; outcome: string; reason: string }[]
      }
      const urgent = log.rows.filter(({ what }) => what === 'urgent-open')
      expect(urgent.map(({ outcome }) => outcome)).toContain('refused')
      expect(
        urgent.filter(({ person, outcome }) => person === people.ville && outcome === 'read'),
      ).not.toEqual([])
      const view = (await as('tuula').get(`/api/pair-works/${pairWork}`)).json as unknown as {
        record: { kind: string; parts: { values: { reason?: string } }[] }[]
      }
      expect(
        view.record
          .filter(({ kind }) => kind === 'access-opened-urgently')
          .map(({ parts }) => parts[0]?.values.reason),
      ).toContain('Naapuri huolissaan, ei vastaa')
    })
  })

  describe('A disclosure', () => {
    const from = '2026-01-15'
    beforeAll(async () => {
      for (const party of [county.health, county.debts])
        await command('hanna', 'give-line', {
          giver: client,
          party,
          categories: ['plan', 'minutes'],
          minusTopics: [],
          from,
          until: '2026-12-31',
          reach: 'whole-round',
          form: 'written-signed',
          language: 'fi',
          purpose: 'Yhteinen työ',
        })
      await command('hanna', 'record-disclosure', {
        to: county.debts,
        basis: 'line',
        categories: ['plan'],
        topics: ['money'],
        what: 'Velkojen yhteenveto',
        purpose: 'Neuvonta',
      })
      await command('hanna', 'check-disclosure-permit', { where: 'national-service', found: true })
      await command('hanna', 'record-disclosure', {
        to: county.health,
        basis: 'disclosure-permit',
        categories: ['assessment'],
        topics: [],
        what: 'Arvio',
      })
      await command('hanna', 'disclose-by-statute', {
        to: 'Lastensuojelun päivystys',
        section: '417/2007 25 §',
        reason: 'Lapsi yksin',
        what: 'Kerroin, mitä näin',
      })
    })

    interface Disclosures {
      rows: {
        kind: string
        basis: string
        to: string
        what: string | null
        section: string | null
        lines: { version: number }[]
        permit: { by: string } | null
      }[]
    }
    test('stands in the client’s own log by its basis, with what it stood on', async () => {
      const { rows } = (await as('tuula').get('/api/my/disclosures')).json as unknown as Disclosures
      const told = rows.filter(({ kind }) => kind === 'told')
      expect(told.map(({ basis }) => basis).toSorted()).toEqual([
        'disclosure-permit',
        'line',
        'statute',
      ])
      const by = (basis: string) => told.find((row) => row.basis === basis)
      expect(by('line')).toMatchObject({
        to: county.debts,
        what: 'Velkojen yhteenveto',
        lines: [{ version: 1 }],
      })
      expect(by('disclosure-permit')?.permit?.by).toBe(people.hanna)
      expect(by('statute')?.section).toBe('417/2007 25 §')
    })

    test('is read by the officer without its words, until another has turned the second key', async () => {
      const log = (await as('vilja').get('/api/disclosure-log')).json as unknown as Disclosures
      expect(log.rows.filter(({ kind }) => kind === 'told').map(({ what }) => what)).toEqual([
        null,
        null,
        null,
      ])
      const key = randomUUID()
      const words = () => as('vilja').get(`/api/second-keys/${key}/words`)
      await as('vilja').send('POST', '/api/second-keys', {
        commandId: key,
        pairWork,
        reason: 'Asiakas kysyy',
      })
      expect((await words()).status).toBe(404)
      expect((await as('vilja').send('POST', `/api/second-keys/${key}/turn`, {})).status).toBe(403)
      expect((await as('ylva').send('POST', `/api/second-keys/${key}/turn`, {})).status).toBe(200)
      expect((await as('ylva').get(`/api/second-keys/${key}/words`)).status).toBe(403)
      const open = await words()
      expect(open.body).toContain('Velkojen yhteenveto')
      expect(open.body).not.toContain('Rahat')
      const log2 = (await as('tuula').get('/api/my/use-log')).json as unknown as {
        rows: { what: string }[]
      }
      const told = log2.rows.map(({ what }) => what)
      for (const what of ['second-key-asked', 'second-key-turned', 'second-key-words'])
        expect(told).toContain(what)
      at('2026-01-16T12:00:00.001Z')
      seats.set('vilja', await signIn(app, 'vilja'))
      expect((await words()).status).toBe(404)
    })
  })
})
