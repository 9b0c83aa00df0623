/** Urgent access at its edges: answers after even times, two records of one person, an answer given meanwhile. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { eachEngine } from '../../../tests/setup/engines.ts'
import { usualLimits } from '../config.ts'
import { changedGrants } from '../pair-works/verify-grants.ts'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from '../testing/stage.ts'

const evenMillis = 150
const [tuula, aino] = [
  { name: 'Tuula Rantanen', birthDate: '1973-05-17' },
  { name: 'Aino Salo', birthDate: '1950-02-03' },
]

eachEngine('Urgent access', (engine) => {
  let stage: Stage
  let hanna: Visitor
  let ville: Visitor
  let first: ReturnType<typeof openedIn>
  let second: ReturnType<typeof openedIn>
  beforeAll(async () => {
    const limits = { ...usualLimits, eventLoopDelayMillis: 0, evenMillis }
    stage = await setStage({ limits }, { store: await engine.open() })
    hanna = await signIn(stage.app, 'hanna')
    ville = await signIn(stage.app, 'ville')
    first = await opened(tuula)
    second = await opened(aino)
  })
  afterAll(() => stage.close())

  const opened = async (who: { readonly name: string; readonly birthDate: string }) =>
    openedIn(
      await hanna.send('POST', '/api/pair-works', {
        commandId: randomUUID(),
        client: { new: { ...who, language: 'fi' } },
        model: 'outreach-pair-work',
        homeServices: [county.adults],
        need: { ways: ['multi-professional', 'outreach'] },
      }),
    )
  const ask = (who: Visitor, about: object) =>
    who.send('POST', '/api/urgent-access', {
      commandId: randomUUID(),
      reason: 'Ei vastaa',
      ...about,
    })
  const bar = async (party: string, { pairWork, client } = first) => {
    const { json } = await hanna.get(`/api/pair-works/${pairWork}`)
    const told = await hanna.send('POST', `/api/pair-works/${pairWork}/commands`, {
      commandId: randomUUID(),
      cursor: json.cursor,
      kind: 'refuse-line',
      with: { giver: client, party },
    })
    expect([told.status, told.body.slice(0, 200)]).toEqual([200, expect.anything()])
  }
  const settle = (sameness: string, run: 'join' | 'undo') =>
    stage.store.identity.change(
      { person: id('ylva'), service: null, on: '2026-01-13' as never },
      (tx) =>
        run === 'undo'
          ? tx.undoSameness(sameness, stage.now())
          : tx.putSameness({
              id: sameness,
              one: id(first.client),
              other: id(second.client),
              isSame: true,
              decidedAt: stage.now(),
            }),
    )

  test('finds a person by any of the records settled to be theirs, and no more when that is undone', async () => {
    const sameness = randomUUID()
    await settle(sameness, 'join')
    const { status, json } = await ask(ville, tuula)
    expect(status).toBe(201)
    expect((json as unknown as { opened: string[] }).opened.toSorted()).toEqual(
      [first.pairWork, second.pairWork].toSorted(),
    )
    await settle(sameness, 'undo')
    expect((await ask(ville, aino)).json.opened).toEqual([second.pairWork])
  })

  test('ends the moment a giver says no to whoever opened it', async () => {
    expect((await ville.get(`/api/urgent-access/${first.pairWork}`)).status).toBe(200)
    await bar(people.ville)
    expect((await ville.get(`/api/urgent-access/${first.pairWork}`)).status).toBe(404)
    expect((await ville.get(`/api/urgent-access/${second.pairWork}`)).status).toBe(200)
    const { open } = (await ville.get('/api/urgent-access')).json as unknown as {
      open: { id: string }[]
    }
    expect(open.map((one) => one.id)).toEqual([second.pairWork])
  })

  test('answers about whom a giver said no to no sooner than about nobody', async () => {
    for (const about of [tuula, { ...tuula, name: 'Ei Kukaan' }, { code: '170573-9051' }]) {
      const from = performance.now()
      expect((await ask(ville, about)).status).toBe(404)
      expect(performance.now() - from).toBeGreaterThanOrEqual(evenMillis)
    }
    const from = performance.now()
    const second = await ville.send('POST', `/api/urgent-access/${first.pairWork}/second`, {
      commandId: randomUUID(),
      reason: 'Vielä',
    })
    expect(second.status).toBe(404)
    expect(performance.now() - from).toBeGreaterThanOrEqual(evenMillis)
  })

  test('ends when a giver says no to another job of whoever opened it', async () => {
    const { employments } = await stage.store.directory.read()
    const own = employments.find(({ person }) => person === people.ville)
    if (!own) throw new Error('ville works nowhere')
    expect((await ville.get(`/api/urgent-access/${second.pairWork}`)).status).toBe(200)
    await stage.store.directory.putEmployments([{ ...own, service: id<'service'>(county.debts) }])
    // Whoever signs in makes the server look at the directory anew.
    await signIn(stage.app, 'hanna')
    await bar(county.health, second)
    expect((await ville.get(`/api/urgent-access/${second.pairWork}`)).status).toBe(200)
    await bar(county.debts, second)
    expect((await ville.get(`/api/urgent-access/${second.pairWork}`)).status).toBe(404)
    expect((await ask(ville, aino)).status).toBe(404)
    expect(await changedGrants(stage.store)).toEqual([])
  })
})
