/** A turvakielto against a party, a guardian and a home member, over HTTP and on both engines. */

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { eachEngine } from '../../../tests/setup/engines.ts'
import { cardIn, type Family, openFamily, secrets } from '../testing/family.ts'
import { people, type Stage, signIn, type Visitor } from '../testing/stage.ts'

eachEngine('The identity card', (engine) => {
  let family: Family
  let stage: Stage
  let hanna: Visitor
  let mikko: Visitor
  let jenni: Visitor
  let tomi: Visitor
  let veeti: Visitor
  let pairWork = ''
  let child = ''
  let persons: Family['persons']
  beforeAll(async () => {
    family = await openFamily(await engine.open())
    ;({ stage, hanna, mikko, jenni, tomi, veeti, pairWork, child, persons } = family)
  })
  afterAll(() => stage.close())
  const put: Family['put'] = (...given) => family.put(...given)
  const card: Family['card'] = (...given) => family.card(...given)
  const childOn: Family['childOn'] = (...given) => family.childOn(...given)
  const allRead: Family['allRead'] = (...given) => family.allRead(...given)
  const give: Family['give'] = (...given) => family.give(...given)

  describe('a turvakielto that begins today', () => {
    test('masks the past at once for a party and for the guardian it does not protect', async () => {
      expect(await allRead(mikko)).toContain(secrets.place)
      expect(await allRead(tomi)).toContain(secrets.place)
      const begun = await put(hanna, 'non-disclosure', {
        protects: [child, persons.jenni],
        from: '2026-01-13',
        until: '2026-06-30',
      })
      expect(cardIn(begun).orders).toHaveLength(1)
      for (const who of [mikko, tomi]) {
        const read = await allRead(who)
        for (const secret of Object.values(secrets)) expect(read).not.toContain(secret)
        expect(read).not.toContain('"orders":[{')
      }
    })
    test('and is no secret to whom it protects', async () => {
      expect(await allRead(jenni)).toContain(secrets.place)
      expect((await childOn(veeti))?.whole?.values.address).toBe(secrets.address)
      expect((await card(jenni)).orders).toHaveLength(1)
    })
    test('the home is told, sees the meeting’s place, and opens an address with a reason only', async () => {
      const view = await hanna.get(`/api/pair-works/${pairWork}`)
      expect(view.json.client).toMatchObject({ secretWhereabouts: true })
      expect(view.body).toContain(secrets.place)
      expect(view.body).not.toContain(secrets.phone)
      expect((await childOn(hanna))?.whole?.values).toEqual({})
      const opened = await put(hanna, 'reveal', {
        person: child,
        what: ['address', 'phone'],
        reason: 'visit',
      })
      expect(opened.json.values).toEqual({ address: secrets.address, phone: secrets.phone })
    })
    test('the preview of a party shows as little', async () => {
      const preview = await hanna.get(`/api/pair-works/${pairWork}/preview/${people.mikko}`)
      expect(preview.status).toBe(200)
      for (const secret of Object.values(secrets)) expect(preview.body).not.toContain(secret)
    })
    test('covers what is recorded while it stands', async () => {
      await give(hanna, 'record-place-wish', {
        whose: child,
        place: 'Kätköpolun leikkipuisto',
        topics: ['school'],
      })
      expect(await allRead(mikko)).not.toContain('leikkipuisto')
      expect(await allRead(jenni)).toContain('leikkipuisto')
    })
    test('begun at the same moment as a meeting is proposed, covers its place whoever came first', async () => {
      await put(hanna, 'non-disclosure/end', {
        order: (await card(hanna)).orders[0]?.id,
        words: 'Tauko kokeen ajaksi',
      })
      const meeting = (place: string) =>
        give(hanna, 'propose-meeting', {
          startsAt: '2026-01-21T08:00:00.000Z',
          lasts: 60,
          participants: [people.hanna, people.mikko],
          joint: true,
          placeKind: 'elsewhere',
          place,
          topics: ['school'],
          remote: [],
          video: false,
        })
      const order = { protects: [child, persons.jenni], from: '2026-01-13', until: '2026-06-30' }
      for (const round of [1, 2, 3]) {
        const [, begun] = await Promise.all([
          meeting(`Samanhetkinen ${round}`),
          put(hanna, 'non-disclosure', order),
        ])
        expect(await allRead(mikko)).not.toContain('Samanhetkinen')
        expect(await allRead(tomi)).not.toContain('Samanhetkinen')
        if (round < 3)
          await put(hanna, 'non-disclosure/end', {
            order: cardIn(begun).orders[0]?.id,
            words: 'Uusi kierros',
          })
      }
    })
    test('protects past its last day, until somebody says that it has ended', async () => {
      stage.setClock('2026-07-01T10:00:00.000Z')
      ;[hanna, mikko, tomi] = (await Promise.all(
        ['hanna', 'mikko', 'tomi'].map((who) => signIn(stage.app, who)),
      )) as [Visitor, Visitor, Visitor]
      expect(await allRead(tomi)).not.toContain(secrets.place)
      const [order] = (await card(hanna)).orders
      expect(order?.isToBeChecked).toBe(true)
      const ended = await put(hanna, 'non-disclosure/end', {
        order: order?.id,
        words: 'DVV: päättynyt',
      })
      expect(cardIn(ended).orders).toEqual([])
      expect(await allRead(tomi)).toContain(secrets.place)
      expect((await childOn(mikko))?.phone).toBe(secrets.phone)
      stage.setClock('2026-01-13T10:00:00.000Z')
      ;[hanna, mikko, tomi] = (await Promise.all(
        ['hanna', 'mikko', 'tomi'].map((who) => signIn(stage.app, who)),
      )) as [Visitor, Visitor, Visitor]
    })
    test('and every other change is done once, however often it is sent', async () => {
      const changes: readonly (readonly [string, object, object])[] = [
        [
          'non-disclosure',
          { protects: [child], from: '2026-01-12', until: null },
          { protects: [child], from: '2026-01-11', until: null },
        ],
        [
          'name',
          { person: child, name: 'Veeti Uusi', from: '2026-01-12' },
          { person: child, name: 'Veeti Toinen', from: '2026-01-12' },
        ],
        ['death', { person: child, on: '2026-01-12' }, { person: child, on: '2026-01-11' }],
        [
          'move',
          { person: child, on: '2026-01-12', to: 'Muualle' },
          { person: child, on: '2026-01-12', to: 'Tuonne' },
        ],
        [
          'correct',
          { person: child, phone: '040 555 1234' },
          { person: child, phone: '040 555 9999' },
        ],
      ]
      for (const [path, body, other] of changes) {
        const commandId = randomUUID()
        const first = await put(hanna, path, { commandId, ...body })
        expect(first.status, `${path}: ${first.body}`).toBe(200)
        const again = await Promise.all([1, 2].map(() => put(hanna, path, { commandId, ...body })))
        for (const one of again) expect(one.body).toBe(first.body)
        const another = await put(hanna, path, { commandId, ...other })
        expect([another.status, another.json.code], path).toEqual([422, 'other-body'])
        expect((await hanna.get(`/api/pair-works/${pairWork}/identity`)).body).toBe(first.body)
        // An id is its sender's own: another's equal one is another change.
        expect((await put(mikko, path, { commandId, ...body })).status).toBe(403)
      }
      const asked = { commandId: randomUUID(), words: 'Nimeni on väärin' }
      for (const _ of [1, 2]) expect((await put(veeti, 'requests', asked)).status).toBe(200)
      const [order, second] = (await card(hanna)).orders
      expect(second).toBeUndefined()
      expect(
        (await card(hanna)).events.filter(({ kind }) => kind === 'correction-asked'),
      ).toHaveLength(1)
      const ended = { commandId: randomUUID(), order: order?.id, words: 'Koe päättyi' }
      for (const _ of [1, 2])
        expect((await put(hanna, 'non-disclosure/end', ended)).status).toBe(200)
    })
    test('cannot be begun by anybody but the home, nor in advance', async () => {
      const order = { protects: [child], from: '2026-01-13', until: null }
      expect((await put(jenni, 'non-disclosure', order)).status).toBe(403)
      expect((await put(hanna, 'non-disclosure', { ...order, from: '2026-01-14' })).status).toBe(
        422,
      )
      expect(
        (await put(hanna, 'non-disclosure', { ...order, protects: [people.liisa] })).status,
      ).toBe(422)
    })
  })
})
