/** One person in two records: joined by the administrator, for themselves only, and undone. On both engines. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { id } from '#domain/identity'

import { eachEngine } from '../../../tests/setup/engines.ts'
import { born, code, type Family, openFamily } from '../testing/family.ts'
import { openedIn, type Stage, signIn, type Visitor } from '../testing/stage.ts'

eachEngine('The identity card', (engine) => {
  let family: Family
  let stage: Stage
  let hanna: Visitor
  let veeti: Visitor
  let marja: Visitor
  let pairWork = ''
  let child = ''
  beforeAll(async () => {
    family = await openFamily(await engine.open())
    ;({ stage, hanna, veeti, pairWork, child } = family)
    marja = await signIn(stage.app, 'marja')
  })
  afterAll(() => stage.close())
  const allRead: Family['allRead'] = (...given) => family.allRead(...given)

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
      ylva = await family.account('ylva', 'ylva', 'administrator')
      ville = await signIn(stage.app, 'ville')
      const opened = await family.open(ville, {
        new: { name: 'Veeti Virtahepo', birthDate: born, language: 'fi', identityCode: code },
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
      expect(seen.body).not.toContain(child)
    })
    test('are suggested to the administrator without a word of any pair work', async () => {
      const answer = await ylva.get('/api/duplicates')
      expect(answer.json.suggested).toMatchObject([{ because: 'identity-code' }])
      for (const secret of [code, pairWork, second]) expect(answer.body).not.toContain(secret)
      for (const who of [hanna, veeti, marja])
        expect((await who.get('/api/duplicates')).status).toBe(403)
    })
    test('are one to the child by one code, until somebody settles that they are two', async () => {
      const both = [pairWork, second].toSorted()
      expect(await works()).toEqual(both)
      expect((await veeti.get(`/api/pair-works/${second}`)).json.standing).toBe('client')
      const settle = { one: twin, other: child, isSame: false, words: 'Väärä tunnus' }
      const apart = await ylva.send('POST', '/api/duplicates', {
        commandId: randomUUID(),
        ...settle,
      })
      expect(apart.status, apart.body).toBe(200)
      expect(await works()).toEqual([pairWork])
      expect((await veeti.get(`/api/pair-works/${second}`)).status).toBe(404)
      const [sameness] = apart.json.settled as unknown as { id: string }[]
      await ylva.send('POST', '/api/duplicates/undo', {
        commandId: randomUUID(),
        sameness: sameness?.id,
        words: 'Katsotaan uudestaan',
      })
      expect(await works()).toEqual(both)
      const corrected = await family.put(
        ville,
        'correct',
        { person: twin, identityCode: null },
        second,
      )
      expect(corrected.status, corrected.body).toBe(200)
      expect(await works()).toEqual([pairWork])
    })
    test('are one to the child when joined with a reason, and to nobody else', async () => {
      expect(await works()).toEqual([pairWork])
      const before = [await allRead(hanna), (await ville.get(`/api/pair-works/${second}`)).body]
      expect(
        (
          await ylva.send('POST', '/api/duplicates', {
            commandId: randomUUID(),
            one: twin,
            other: child,
            isSame: true,
          })
        ).status,
      ).toBe(422)
      const told = {
        commandId: randomUUID(),
        one: twin,
        other: child,
        isSame: true,
        words: 'Sama tunnus',
      }
      const joined = await ylva.send('POST', '/api/duplicates', told)
      expect(joined.status).toBe(200)
      // Sent again it is done once; something else under its id is refused.
      expect((await ylva.send('POST', '/api/duplicates', told)).json).toEqual(joined.json)
      const other = await ylva.send('POST', '/api/duplicates', { ...told, words: 'Muu syy' })
      expect([other.status, other.json.code]).toEqual([422, 'other-body'])
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
        (
          await ylva.send('POST', '/api/duplicates/undo', {
            commandId: randomUUID(),
            sameness: sameness?.id,
          })
        ).status,
      ).toBe(422)
      const undone = { commandId: randomUUID(), sameness: sameness?.id, words: 'Kaksoset' }
      for (const _ of [1, 2])
        expect((await ylva.send('POST', '/api/duplicates/undo', undone)).status).toBe(200)
      expect(await works()).toEqual([pairWork])
      expect((await veeti.get(`/api/pair-works/${second}`)).status).toBe(404)
      expect((await ylva.get('/api/duplicates')).json.suggested).toHaveLength(1)
    })
  })
})
