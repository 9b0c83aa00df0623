/**
 * Who somebody is, asked over HTTP: a child with two guardians, a social counsellor at home and a nurse of another
 * service. On both engines, since what each of them gets is decided in the database.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { artificialCode } from '#domain/identity-code'
import type { Audience } from '#store/store'
import { eachEngine } from '../../../tests/setup/engines.ts'
import {
  county,
  openedIn,
  people,
  type Reply,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from '../testing/stage.ts'

const born = localDate('2017-02-03')
const code = artificialCode(born, 913)
const secrets = {
  address: 'Kätköpolku 13 b',
  phone: '+358 40 5550913',
  place: 'Kätköpolun kerhotila',
}

interface Card {
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly phone?: string
    readonly whole?: {
      readonly values: Readonly<Record<string, string>>
      readonly kept: readonly string[]
      readonly secret: boolean
      readonly birthDate: string | null
      readonly earlierNames: readonly { readonly name: string; readonly until: string }[]
    }
  }[]
  readonly orders: readonly {
    readonly id: string
    readonly protects: readonly string[]
    readonly isToBeChecked: boolean
  }[]
  readonly events: readonly {
    readonly id: string
    readonly kind: string
    readonly words: string | null
    readonly answer: { readonly outcome: string } | null
  }[]
  readonly offers: readonly { readonly cause: string }[]
}
const cardIn = (reply: Reply): Card => {
  if (reply.status !== 200) throw new Error(reply.body)
  return JSON.parse(reply.body) as Card
}

eachEngine('The identity card', (engine) => {
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
  const persons: Record<string, string> = {}

  const account = async (username: string, person: string, audience: Audience) => {
    await stage.store.accounts.put({
      username,
      person: id<'person'>(person),
      passwordHash: 'none',
      audience,
    })
    return signIn(stage.app, username)
  }
  const give = async (who: Visitor, kind: string, payload: object, of = pairWork) => {
    const { cursor } = (await who.get(`/api/pair-works/${of}`)).json
    const answer = await who.send('POST', `/api/pair-works/${of}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind,
      with: payload,
    })
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.body}`)
    return answer
  }
  const guardian = async (username: string, name: string) => {
    const made = await hanna.send('POST', '/api/people', { name, language: 'fi' })
    persons[username] = String(made.json.id)
    return account(username, String(made.json.id), 'guardian')
  }
  const put = (who: Visitor, path: string, body: object, of = pairWork) =>
    who.send('POST', `/api/pair-works/${of}/identity/${path}`, body)
  const card = async (who: Visitor, of = pairWork) =>
    cardIn(await who.get(`/api/pair-works/${of}/identity`))
  const childOn = async (who: Visitor) => (await card(who)).people.find((one) => one.id === child)
  /** Everything one may ask to read here, as one text. */
  const allRead = async (who: Visitor) =>
    (
      await Promise.all(
        ['', '/record', '/identity', '/own-words'].map((path) =>
          who.get(`/api/pair-works/${pairWork}${path}`),
        ),
      )
    )
      .map(({ body }) => body)
      .concat((await who.get('/api/pair-works')).body)
      .join('\n')
  const open = async (who: Visitor, client: object, model = 'kainuu-child-welfare') => {
    const shown = await who.get(`/api/models/${model}`)
    const entry = shown.json.entry as unknown as { requires: string[][] }
    return who.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client,
      model,
      homeServices: [county.adults],
      need: { ways: entry.requires.flatMap((oneOf) => oneOf.slice(0, 1)).slice(0, 4) },
    })
  }

  beforeAll(async () => {
    stage = await setStage({}, { store: await engine.open() })
    hanna = await signIn(stage.app, 'hanna')
    mikko = await signIn(stage.app, 'mikko')
    marja = await signIn(stage.app, 'marja')
    liisa = await signIn(stage.app, 'liisa')
    const opened = await open(hanna, {
      new: { name: 'Veeti Virtahepo', birthDate: null, language: 'fi', identityCode: code },
    })
    if (opened.status !== 201) throw new Error(opened.body)
    ;({ pairWork, client: child } = openedIn(opened))
    veeti = await account('veeti', child, 'client')
    jenni = await guardian('jenni', 'Jenni Virtahepo')
    tomi = await guardian('tomi', 'Tomi Kivi')
    for (const who of ['jenni', 'tomi']) {
      await give(hanna, 'record-representation', { who: persons[who], standing: 'guardian' })
      await give(hanna, 'require-giver', { giver: persons[who], standing: 'guardian' })
      await give(hanna, 'settle-guardian-view', {
        guardian: persons[who],
        sees: 'as-client',
        reason: 'Yhdeksänvuotias',
      })
    }
    const line = {
      party: county.health,
      categories: ['plan', 'arrangement'],
      until: '2026-12-31',
      form: 'electronic',
      language: 'fi',
    }
    await give(jenni, 'give-line', line)
    await give(tomi, 'give-line', line)
    await give(hanna, 'invite-member', {
      person: people.mikko,
      service: county.health,
      role: 'partner',
      competence: 'mental-health-nurse',
      month: '2/2026',
    })
    const { invitations } = (await mikko.get('/api/invitations')).json
    const [invitation] = invitations as unknown as { id: string }[]
    await mikko.send('POST', `/api/invitations/${invitation?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    await give(hanna, 'propose-meeting', {
      startsAt: '2026-01-20T08:00:00.000Z',
      lasts: 60,
      participants: [people.hanna, people.mikko, persons.jenni, persons.tomi],
      joint: true,
      placeKind: 'elsewhere',
      place: secrets.place,
      topics: ['school'],
      remote: [],
      video: false,
    })
    await put(hanna, 'correct', { person: child, address: secrets.address, phone: secrets.phone })
  })
  afterAll(() => stage.close())

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

  describe('two records of one person', () => {
    let ylva: Visitor
    let second = ''
    let twin = ''
    let ville: Visitor
    beforeAll(async () => {
      await stage.store.people.put([
        {
          id: id('ylva'),
          name: 'Ylva',
          birthDate: null,
          language: 'fi',
          secretWhereabouts: false,
          rehearsal: false,
          worker: false,
        },
      ])
      ylva = await account('ylva', 'ylva', 'administrator')
      ville = await signIn(stage.app, 'ville')
      const opened = await open(ville, {
        new: { name: 'Veeti U. Virta', birthDate: born, language: 'fi', identityCode: code },
      })
      ;({ pairWork: second, client: twin } = openedIn(opened))
    })
    const works = async () =>
      ((await veeti.get('/api/pair-works')).json.rows as unknown as { id: string }[])
        .map((row) => row.id)
        .toSorted()
    test('opening for a code known here tells nothing of the other', async () => {
      expect(twin).not.toBe(child)
      const seen = await ville.get(`/api/pair-works/${second}`)
      expect(seen.body).not.toContain(pairWork)
      expect(seen.body).not.toContain('Uusivirta')
    })
    test('are suggested to the administrator without a word of any pair work', async () => {
      const answer = await ylva.get('/api/duplicates')
      expect(answer.json.suggested).toMatchObject([{ because: 'identity-code' }])
      for (const secret of [code, pairWork, second]) expect(answer.body).not.toContain(secret)
      for (const who of [hanna, veeti, marja])
        expect((await who.get('/api/duplicates')).status).toBe(403)
    })
    test('are one to the child when joined with a reason, and to nobody else', async () => {
      expect(await works()).toEqual([pairWork])
      const before = [await allRead(hanna), (await ville.get(`/api/pair-works/${second}`)).body]
      expect(
        (await ylva.send('POST', '/api/duplicates', { one: twin, other: child, isSame: true }))
          .status,
      ).toBe(422)
      const joined = await ylva.send('POST', '/api/duplicates', {
        one: twin,
        other: child,
        isSame: true,
        words: 'Sama tunnus',
      })
      expect(joined.status).toBe(200)
      expect(await works()).toEqual([pairWork, second].toSorted())
      const own = await veeti.get(`/api/pair-works/${second}`)
      expect([own.status, own.json.standing]).toEqual([200, 'client'])
      expect([await allRead(hanna), (await ville.get(`/api/pair-works/${second}`)).body]).toEqual(
        before,
      )
      expect((await hanna.get(`/api/pair-works/${second}`)).status).toBe(404)
    })
    test('the child acts in both as themselves', async () => {
      const { cursor } = (await veeti.get(`/api/pair-works/${second}`)).json
      const answer = await veeti.send('POST', `/api/pair-works/${second}/commands`, {
        commandId: randomUUID(),
        cursor,
        kind: 'propose',
        with: { about: 'time', words: 'Koulun jälkeen', topics: ['school'] },
      })
      expect(answer.status).toBe(200)
      expect((await ville.get(`/api/pair-works/${second}`)).body).toContain('Koulun jälkeen')
    })
    test('are two again when it is undone with a reason', async () => {
      const { settled } = (await ylva.get('/api/duplicates')).json
      const [sameness] = settled as unknown as { id: string }[]
      expect(
        (await ylva.send('POST', '/api/duplicates/undo', { sameness: sameness?.id })).status,
      ).toBe(422)
      await ylva.send('POST', '/api/duplicates/undo', { sameness: sameness?.id, words: 'Kaksoset' })
      expect(await works()).toEqual([pairWork])
      expect((await veeti.get(`/api/pair-works/${second}`)).status).toBe(404)
      expect((await ylva.get('/api/duplicates')).json.suggested).toHaveLength(1)
    })
  })
})
