/**
 * Who somebody is, asked over HTTP, on both engines, since what each of them gets is decided in the database.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'

import { artificialCode } from '#domain/identity-code'
import { eachEngine } from '../../../tests/setup/engines.ts'
import { born, cardIn, code, type Family, openFamily, secrets } from '../testing/family.ts'
import { people, type Stage, signIn, type Visitor } from '../testing/stage.ts'

eachEngine('The identity card', (engine) => {
  let family: Family
  let stage: Stage
  let hanna: Visitor
  let mikko: Visitor
  let jenni: Visitor
  let tomi: Visitor
  let veeti: Visitor
  let marja: Visitor
  let liisa: Visitor
  let pairWork = ''
  let child = ''
  beforeAll(async () => {
    family = await openFamily(await engine.open())
    ;({ stage, hanna, mikko, jenni, tomi, veeti, pairWork, child } = family)
    marja = await signIn(stage.app, 'marja')
    liisa = await signIn(stage.app, 'liisa')
  })
  afterAll(() => stage.close())
  const put: Family['put'] = (...given) => family.put(...given)
  const card: Family['card'] = (...given) => family.card(...given)
  const childOn: Family['childOn'] = (...given) => family.childOn(...given)
  const allRead: Family['allRead'] = (...given) => family.allRead(...given)

  test('the birth date nobody told is known from the code', async () => {
    expect((await childOn(hanna))?.whole?.birthDate).toBe(born)
  })

  describe('shows', () => {
    test('the home where to reach the child, and that a code is kept, not the code', async () => {
      const whole = (await childOn(hanna))?.whole
      expect(whole?.values).toEqual({ address: secrets.address, phone: secrets.phone })
      expect(whole?.kept.toSorted()).toEqual(['address', 'identity-code', 'phone'])
      expect(await allRead(hanna)).not.toContain(code)
    })
    test('a party the phone to call and nothing else', async () => {
      expect(await childOn(mikko)).toEqual({
        id: child,
        name: 'Veeti Virtahepo',
        isClient: true,
        own: false,
        phone: secrets.phone,
      })
      expect(await allRead(mikko)).not.toContain(secrets.address)
    })
    test('the child their own, whole', async () => {
      expect((await childOn(veeti))?.whole?.values).toEqual({
        'identity-code': code,
        address: secrets.address,
        phone: secrets.phone,
      })
    })
    test('a guardian neither the child’s address nor the other guardian at all', async () => {
      const shown = JSON.stringify(await card(tomi))
      expect(shown).not.toContain(secrets.address)
      expect(shown).not.toContain(secrets.phone)
      expect(shown).not.toContain('Jenni')
    })
    test('whoever does not belong here what was never there', async () => {
      const [secret, none] = await Promise.all([
        liisa.get(`/api/pair-works/${pairWork}/identity`),
        liisa.get('/api/pair-works/00000000-0000-4000-8000-000000000000/identity'),
      ])
      expect([secret.status, secret.body]).toEqual([404, none.body])
      expect((await put(liisa, 'correct', { person: child, phone: '040 1' })).status).toBe(404)
    })
  })

  describe('a reason given', () => {
    const reveal = (who: Visitor, more: object = {}) =>
      put(who, 'reveal', { person: child, what: ['identity-code'], reason: 'form', ...more })
    test('opens the code for the home, and stands in the child’s own log and card', async () => {
      const opened = await reveal(hanna, { words: 'Kelan lomake' })
      expect(opened.json.values).toEqual({ 'identity-code': code })
      const log = await veeti.get('/api/my/use-log')
      expect(log.body).toContain('identity-reveal')
      expect(log.body).not.toContain(code)
      const events = (await card(veeti)).events.filter(({ kind }) => kind === 'revealed')
      expect(events).toMatchObject([{ words: 'Kelan lomake' }])
    })
    test('opens nothing for a party, a guardian or a supervisor', async () => {
      for (const who of [mikko, jenni, marja]) {
        const answer = await reveal(who)
        expect([answer.status, answer.json.code]).toEqual([403, 'needs-initiator'])
      }
    })
    test('has to be one', async () => {
      expect((await put(hanna, 'reveal', { person: child, what: ['phone'] })).status).toBe(422)
      expect((await reveal(hanna, { reason: 'other' })).status).toBe(422)
    })
    test('is for people of this pair work only', async () => {
      expect((await reveal(hanna, { person: people.mikko })).status).toBe(422)
    })
  })

  describe('a correction', () => {
    test.each([
      ['020516C903L', 'not-an-identity-code'],
      ['030217A123H', 'artificial-code-only'],
      [artificialCode(localDate('2017-02-04'), 913), 'code-tells-other-birth-date'],
    ])('to %s is refused without a word of it', async (wrong, reason) => {
      const answer = await put(hanna, 'correct', { person: child, identityCode: wrong })
      expect(answer.status).toBe(422)
      expect(answer.body).toContain(reason === 'artificial-code-only' ? 'code' : reason)
      expect(answer.body).not.toContain(wrong)
    })
    test('by anybody else is the home’s to make', async () => {
      for (const who of [mikko, veeti, jenni])
        expect((await put(who, 'correct', { person: child, phone: '040 123' })).status).toBe(403)
    })
    test('is asked by the child in own words, answered, and never a fact', async () => {
      const asked = cardIn(await put(veeti, 'requests', { words: 'Puhelinnumeroni on vaihtunut' }))
      const request = asked.events.find(({ kind }) => kind === 'correction-asked')
      expect(request?.answer).toBeNull()
      const answer = await put(hanna, 'answers', { request: request?.id, outcome: 'corrected' })
      expect(
        cardIn(answer).events.find(({ id: one }) => one === request?.id)?.answer,
      ).toMatchObject({ outcome: 'corrected' })
      expect((await hanna.get(`/api/pair-works/${pairWork}/record`)).body).not.toContain(
        'Puhelinnumeroni',
      )
      expect(await allRead(mikko)).not.toContain('Puhelinnumeroni')
    })
  })

  describe('a new name', () => {
    test('is everywhere at once, and the old one finds the child for the home', async () => {
      await put(hanna, 'name', { person: child, name: 'Veeti Uusivirta', from: '2026-01-12' })
      expect((await hanna.get('/api/pair-works')).body).toContain('Veeti Uusivirta')
      expect((await mikko.get(`/api/pair-works/${pairWork}`)).body).toContain('Veeti Uusivirta')
      const list = async (who: Visitor, text: string) =>
        (
          (await who.send('POST', '/api/pair-works/search', { text })).json
            .rows as unknown as unknown[]
        ).length
      expect(await list(hanna, 'virtahepo')).toBe(1)
      expect(await list(mikko, 'virtahepo')).toBe(0)
      expect(await list(mikko, 'uusivirta')).toBe(1)
      const found = await hanna.send('POST', '/api/clients/search', { text: 'virtahepo' })
      expect(found.json.clients).toMatchObject([
        { name: 'Veeti Uusivirta', earlierNames: ['Veeti Virtahepo'] },
      ])
      expect((await childOn(hanna))?.whole?.earlierNames).toEqual([
        { name: 'Veeti Virtahepo', until: '2026-01-11' },
      ])
    })
    test('and the old one still tells who it is: neither gets into a calendar', async () => {
      const view = await hanna.get(`/api/pair-works/${pairWork}`)
      const { cursor, meetings } = view.json
      const [meeting] = meetings as unknown as { id: string }[]
      for (const word of ['Virtahepo', 'Uusivirta']) {
        const answer = await hanna.send('POST', `/api/pair-works/${pairWork}/commands`, {
          commandId: randomUUID(),
          cursor,
          kind: 'send-invitation',
          with: {
            meeting: meeting?.id,
            to: [people.hanna],
            channel: 'letter',
            calendarText: `Tapaaminen ${word}`,
          },
        })
        expect(answer.body).toContain('calendar-tells-client')
      }
    })
  })

  describe('looking for a client', () => {
    const search = async (who: Visitor, body: object) => {
      const answer = await who.send('POST', '/api/clients/search', body)
      return answer.json.clients as unknown as { id: string; birthDate: string | null }[]
    }
    test('by code finds for the home, and for nobody else', async () => {
      expect(await search(hanna, { identityCode: code.toLowerCase() })).toMatchObject([
        { id: child },
      ])
      expect(await search(mikko, { identityCode: code })).toEqual([])
      expect(await search(liisa, { identityCode: code })).toEqual([])
      expect(await search(hanna, { identityCode: code.replace('A', 'B') })).toEqual([])
    })
    test('by name tells a party no day of birth', async () => {
      expect(await search(hanna, { text: 'veeti' })).toMatchObject([{ birthDate: born }])
      expect(await search(mikko, { text: 'veeti' })).toMatchObject([{ id: child, birthDate: null }])
    })
    test('by what is no code says so without a word of it', async () => {
      const answer = await hanna.send('POST', '/api/clients/search', {
        identityCode: '030217A913Å',
      })
      expect([answer.status, answer.body.includes('030217A913')]).toEqual([422, false])
    })
  })

  describe('a death and a move', () => {
    test('are offered an end, and end nothing', async () => {
      const died = cardIn(await put(hanna, 'death', { person: child, on: '2026-01-10' }))
      expect(died.offers).toMatchObject([{ cause: 'client-died' }])
      expect((await hanna.get(`/api/pair-works/${pairWork}`)).json.round).toMatchObject({
        state: 'open',
      })
      expect((await mikko.get(`/api/pair-works/${pairWork}`)).body).not.toContain('diedOn')
      expect((await put(hanna, 'death', { person: child, on: '2026-01-14' })).status).toBe(422)
      expect(cardIn(await put(hanna, 'death', { person: child, on: null })).offers).toEqual([])
      const moved = cardIn(
        await put(hanna, 'move', {
          person: child,
          on: '2026-01-02',
          to: 'Lakeuden hyvinvointialue',
        }),
      )
      expect(moved.offers).toMatchObject([{ cause: 'client-moved' }])
      expect((await put(hanna, 'move', { person: child, on: '2026-01-02' })).status).toBe(422)
      expect(cardIn(await put(hanna, 'move', { person: child, on: null })).offers).toEqual([])
    })
  })
})
