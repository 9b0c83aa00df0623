/** A referral from sending to hearing back, over HTTP on both engines; who reads it, and who learns nothing of it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import { id } from '#domain/identity'
import { offeredCriteria } from '#domain/referral'
import type { Audience, Store } from '#store/store'
import { eachEngine } from '../../tests/setup/engines.ts'
import { buildApp } from './app.ts'
import { inProcessConfig } from './config.ts'
import type { App } from './house.ts'
import { county, fillCounty, people, signIn, type Visitor, visitor } from './testing/stage.ts'

const code = '170573-9040'

eachEngine('A referral', (engine) => {
  let app: App
  let store: Store
  const now = instant('2026-01-13T10:00:00.000Z')
  const seats = new Map<string, Visitor>()
  const as = (name: string): Visitor => seats.get(name) ?? visitor(app)

  beforeAll(async () => {
    store = await engine.open()
    await fillCounty(store)
    const config = inProcessConfig({ idleMinutes: 60 * 24 * 30, absoluteMinutes: 60 * 24 * 30 })
    app = await buildApp({ store, clock: () => now, newId: randomUUID, config })
    const admin = id<'person'>(randomUUID())
    await store.people.put([
      {
        id: admin,
        name: 'Ylva Ylläpito',
        birthDate: null,
        language: 'fi',
        secretWhereabouts: false,
        rehearsal: false,
        worker: false,
      },
    ])
    await account('ylva', admin, 'administrator')
    for (const name of ['hanna', 'mikko', 'ville', 'marja', 'liisa', 'ylva'])
      seats.set(name, await signIn(app, name))
    const taken = await as('ylva').send('PUT', `/api/referral-lists/${county.adults}`, {
      isTaking: true,
      asksBoth: true,
      criteria: [
        ...offeredCriteria.slice(0, 2).map(({ id: one, text }) => ({ id: one, text })),
        { id: 'own', text: { fi: 'Oma kriteeri', sv: 'Eget', en: 'Own' } },
      ],
    })
    expect(taken.status).toBe(200)
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })
  const account = (username: string, person: string, audience: Audience) =>
    store.accounts.put({
      username,
      person: id(person),
      passwordHash: 'none',
      audience,
    } as Parameters<Store['accounts']['put']>[0])

  const referral = (more: object = {}) => ({
    commandId: randomUUID(),
    to: county.adults,
    how: 'system',
    client: { name: 'Tuula Rantanen', birthDate: '1973-05-17', language: 'fi', identityCode: code },
    basis: 'client-consent',
    consent: { form: 'written', on: '2026-01-12' },
    concern: true,
    indications: ['overall-assessment', 'own'],
    noResults: true,
    noProgress: true,
    words: 'Tuula on käynyt kolme vuotta eri palveluissa.',
    ...more,
  })
  const send = async (who: string, more: object = {}) => {
    const sent = await as(who).send('POST', '/api/referrals', referral(more))
    expect(sent.body).toContain('"id"')
    expect(sent.status).toBe(201)
    return JSON.parse(sent.body) as { id: string }
  }
  const told = async (who: string, one: string) =>
    JSON.parse((await as(who).get(`/api/referrals/${one}`)).body) as Record<string, never>
  const opening = () => ({
    commandId: randomUUID(),
    client: { asReferred: true },
    model: 'sote-pair',
    homeServices: [county.adults],
    need: { ways: ['professional-concern', 'criteria-met', 'no-result', 'no-progress'] },
    tell: { words: 'Tapaamme ensi viikolla.' },
  })

  test('marks as offered only what the county has not changed', async () => {
    const lists = JSON.parse((await as('mikko').get('/api/referral-lists')).body) as {
      lists: { criteria: { source: string }[] }[]
    }
    expect(lists.lists[0]?.criteria.map((one) => one.source)).toEqual([
      'innokyla',
      'innokyla',
      'county',
    ])
  })

  test.each([
    ['no basis told', { consent: undefined }, '/consent'],
    ['a consent of tomorrow', { consent: { form: 'oral', on: '2026-01-14' } }, '/consent/on'],
    [
      'a statute without its section',
      { basis: 'statute', statute: { section: 'sosiaalihuoltolaki', reason: 'Tarve' } },
      '/statute/section',
    ],
    ['a joint service nobody has declared', { basis: 'joint-service' }, '/basis'],
    ['neither concern nor criteria', { concern: false, indications: [] }, '/indications'],
    ['one of two and no reason why', { noProgress: false }, '/why'],
    ['a service that takes none', { to: county.debts }, '/to'],
    ['one’s own service', { to: county.health }, '/to'],
  ])('is refused for %s', async (_what, more, pointer) => {
    const answer = await as('mikko').send('POST', '/api/referrals', referral(more))
    expect([answer.status >= 400, answer.body.includes(`"pointer":"${pointer}"`)]).toEqual([
      true,
      true,
    ])
  })

  test('is opened in one step with all it said, and its sender hears just what was told', async () => {
    const { id: one } = await send('mikko')
    expect((await told('mikko', one)).state).toBe('sent')
    const listed = (await as('ville').get('/api/referrals')).body
    expect(listed).toContain('Tuula Rantanen')
    expect(listed).not.toContain(code)
    const received = await as('ville').send('POST', `/api/referrals/${one}/answer`, {
      commandId: randomUUID(),
      told: 'received',
    })
    expect(received.status).toBe(200)
    expect((await told('mikko', one)).state).toBe('received')
    const body = opening()
    const opened = await as('ville').send('POST', `/api/referrals/${one}/open`, body)
    expect(opened.status).toBe(201)
    const view = JSON.parse(opened.body) as {
      id: string
      client: { name: string; id: string }
      record: { kind: string; parts: { values: Record<string, unknown> }[] }[]
    }
    expect(view.client.name).toBe('Tuula Rantanen')
    const parts = view.record.find(({ kind }) => kind === 'referred-to-pair')?.parts ?? []
    expect(parts[0]?.values).toMatchObject({
      from: county.health,
      basis: 'client-consent',
      consentOn: '2026-01-12',
      words: 'Tuula on käynyt kolme vuotta eri palveluissa.',
    })
    expect(parts.slice(1).map(({ values }) => values.indication)).toEqual([
      offeredCriteria[0]?.text.fi,
      'Oma kriteeri',
    ])
    const again = await as('ville').send('POST', `/api/referrals/${one}/open`, body)
    expect([again.status, (JSON.parse(again.body) as { id: string }).id]).toEqual([201, view.id])
    // Its sender is told two things, and no way to anything else.
    const heard = await as('mikko').get(`/api/referrals/${one}`)
    expect(heard.body).not.toContain(view.id)
    expect(await told('mikko', one)).toMatchObject({
      state: 'started',
      answers: [{ told: 'received' }, { told: 'started', words: 'Tapaamme ensi viikolla.' }],
    })
    expect((await as('mikko').get(`/api/pair-works/${view.id}`)).status).toBe(404)
    // A colleague who took no part reads it no more.
    expect((await as('hanna').get(`/api/referrals/${one}`)).status).toBe(404)
    // Told again from within the pair work.
    const { cursor } = JSON.parse((await as('ville').get(`/api/pair-works/${view.id}`)).body)
    await as('ville').send('POST', `/api/pair-works/${view.id}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind: 'inform-referrer',
      with: { told: 'not-started', words: 'Tuula haluaa odottaa.', topics: [] },
    })
    expect((await told('mikko', one)).state).toBe('not-started')
    // The client sees who read it, before there was a pair work too, and that it was handed over.
    await account('tuula', view.client.id, 'client')
    seats.set('tuula', await signIn(app, 'tuula'))
    const looked = JSON.parse((await as('tuula').get('/api/my/use-log')).body) as {
      rows: { what: string; person: string; disclosed: boolean }[]
    }
    const rows = looked.rows.filter(({ what }) => what.startsWith('referral'))
    expect(rows.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['referral-sent', 'referrals', 'referral', 'referral-answered']),
    )
    expect(rows.some(({ person }) => person === people.mikko)).toBe(true)
  })

  test('is not there for anybody else, in the same bytes as what was never sent', async () => {
    const { id: one } = await send('mikko', {
      client: { name: 'Eero', birthDate: null, language: 'fi' },
    })
    const never = await as('liisa').get('/api/referrals/none')
    for (const [method, url] of [
      ['GET', ''],
      ['POST', '/answer'],
      ['POST', '/withdraw'],
      ['POST', '/open'],
    ] as const) {
      const body =
        url === '/answer'
          ? { commandId: randomUUID(), told: 'received' }
          : url === '/open'
            ? opening()
            : undefined
      const answer =
        method === 'GET'
          ? await as('liisa').get(`/api/referrals/${one}${url}`)
          : await as('liisa').send('POST', `/api/referrals/${one}${url}`, body)
      expect([url, answer.status, answer.body]).toEqual([url, 404, never.body])
    }
    expect((await as('liisa').get('/api/referrals')).body).not.toContain('Eero')
    // Its sender answers nothing of it, and the receiver takes nothing back.
    const own = { commandId: randomUUID(), told: 'received' }
    expect((await as('mikko').send('POST', `/api/referrals/${one}/answer`, own)).status).toBe(403)
    expect((await as('hanna').send('POST', `/api/referrals/${one}/withdraw`)).status).toBe(403)
  })

  test('is declined with what next, and taken back with all it said', async () => {
    const { id: one } = await send('mikko')
    const decline = (words?: string) =>
      as('hanna').send('POST', `/api/referrals/${one}/answer`, {
        commandId: randomUUID(),
        told: 'not-started',
        ...(words ? { words } : {}),
      })
    expect((await decline()).status).toBe(422)
    expect((await decline('Aikuissosiaalityö auttaa ilman työparia.')).status).toBe(200)
    expect(await told('mikko', one)).toMatchObject({ state: 'not-started' })
    expect((await as('hanna').send('POST', `/api/referrals/${one}/open`, opening())).status).toBe(
      409,
    )
    const { id: other } = await send('mikko')
    expect((await as('mikko').send('POST', `/api/referrals/${other}/withdraw`)).status).toBe(200)
    expect(await told('mikko', other)).toMatchObject({ state: 'withdrawn', content: null })
    expect((await as('hanna').get(`/api/referrals/${other}`)).status).toBe(404)
  })

  test('is written down from a call by whoever took it, who may be the same person already known', async () => {
    const { id: one } = await send('hanna', {
      how: 'phone',
      referrer: 'Terveyskeskuslääkäri, toinen alue',
      consent: { form: 'oral', on: '2026-01-13' },
    })
    const shown = await told('hanna', one)
    expect(shown).toMatchObject({ side: 'incoming', state: 'new', how: 'phone' })
    // Tuula is a client of Ville’s pair work: he finds her, whoever works in none of hers finds nobody.
    expect(await told('ville', one)).toMatchObject({
      alike: [{ name: 'Tuula Rantanen', by: 'code' }],
    })
    expect((await told('marja', one)).alike).toHaveLength(0)
    const missing = await as('hanna').send('POST', '/api/referrals', referral({ how: 'phone' }))
    expect(missing.body).toContain('"pointer":"/referrer"')
    const elsewhere = await as('mikko').send(
      'POST',
      '/api/referrals',
      referral({ how: 'phone', referrer: 'Joku' }),
    )
    expect(elsewhere.body).toContain('"pointer":"/how"')
  })

  test('sent twice is sent once, and another body under the same id is told so', async () => {
    const body = referral()
    const first = JSON.parse((await as('mikko').send('POST', '/api/referrals', body)).body)
    const second = JSON.parse((await as('mikko').send('POST', '/api/referrals', body)).body)
    expect(second.id).toBe(first.id)
    const other = await as('mikko').send('POST', '/api/referrals', { ...body, words: 'Muuta' })
    expect(other.status).toBe(422)
  })
})
