import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import { people, type Stage, setStage, signIn, type Visitor } from '../testing/stage.ts'

interface VisitShown {
  readonly id: string
  readonly mine: boolean
  readonly area: string
  readonly state: string
  readonly address: string | null
  readonly takenBy: { readonly person: string } | null
  readonly who: { readonly name: string }
}
let stage: Stage
const all = new Map<string, Visitor>()
const as = (name: string): Visitor => all.get(name) as Visitor
beforeAll(async () => {
  stage = await setStage({ idleMinutes: 10_000, absoluteMinutes: 10_000 })
  for (const name of ['hanna', 'ville', 'marja', 'mikko', 'liisa'])
    all.set(name, await signIn(stage.app, name))
})
afterAll(() => stage.close())

const day = '2026-01-13'
const clock = (time: string) => stage.setClock(`${day}T${time}:00.000Z`)
const shown = async (name: string) =>
  (JSON.parse((await as(name).get('/api/visits')).body) as { visits: readonly VisitShown[] }).visits
const go = (name: string, changes: object = {}) =>
  as(name).send('POST', '/api/visits', {
    commandId: randomUUID(),
    backBy: `${day}T11:00:00.000Z`,
    area: 'Lehtikangas, kerrostalo',
    alerted: [people.mikko],
    ...changes,
  })
const act = (name: string, what: string, visit: string | undefined) =>
  as(name).send('POST', `/api/visits/${what}`, { visit })
const statesFor = async () =>
  Object.fromEntries(
    await Promise.all(
      ['hanna', 'ville', 'marja', 'mikko', 'liisa'].map(
        async (name) => [name, (await shown(name)).map(({ state }) => state)] as const,
      ),
    ),
  )

describe('Alone on a visit', () => {
  test('it needs somebody to alert, a time to come, and words that tell no client', async () => {
    clock('10:00')
    const codes = async (changes: object) => {
      const answer = await go('hanna', changes)
      return [answer.status, (answer.json.errors as unknown as { pointer: string }[])[0]?.pointer]
    }
    expect(await codes({ alerted: [] })).toEqual([422, '/alerted'])
    expect(await codes({ alerted: [people.hanna] })).toEqual([422, '/alerted'])
    expect(await codes({ backBy: `${day}T09:59:00.000Z` })).toEqual([422, '/backBy'])
    expect(await codes({ area: 'Soita 040 123 4567' })).toEqual([409, '/area'])
    expect(await codes({ area: 'Eerolla' })).toEqual([422, '/area'])
    expect(await codes({ area: 'Lehtikangas, Eeron luona' })).toEqual([422, '/area'])
    expect(await shown('hanna')).toEqual([])
  })

  test('only the worker and the named know, the supervisor when nobody has heard in time', async () => {
    clock('10:00')
    const before = (await stage.store.useLog.page({ limit: 100 })).rows.length
    const commandId = randomUUID()
    const address = 'Kivikatu 4 B 12'
    expect((await go('hanna', { commandId, address })).status).toBe(201)
    // The same sent twice is one, and nobody is out twice.
    expect((await go('hanna', { commandId, address })).status).toBe(201)
    expect((await go('hanna')).status).toBe(409)
    expect(await statesFor()).toEqual({
      hanna: ['out'],
      mikko: ['out'],
      ville: [],
      marja: [],
      liisa: [],
    })
    const [own] = await shown('hanna')
    const visit = own?.id
    expect(own?.address).toBe(address)
    expect((await shown('mikko'))[0]).toMatchObject({
      area: 'Lehtikangas, kerrostalo',
      address: null,
      who: { name: 'Hanna Harju' },
    })
    // Before its time nobody but the worker changes anything; somebody else's is not there.
    expect((await act('mikko', 'takings', visit)).status).toBe(404)
    expect((await act('mikko', 'endings', visit)).status).toBe(404)
    expect((await act('liisa', 'endings', visit)).status).toBe(404)
    expect((await act('mikko', 'longer', visit)).status).toBe(404)

    expect((await act('hanna', 'longer', visit)).status).toBe(200)
    clock('11:29')
    expect((await shown('mikko'))[0]?.state).toBe('out')
    clock('11:30')
    expect((await shown('mikko'))[0]).toMatchObject({ state: 'late', address })
    expect(await shown('marja')).toEqual([])
    expect((await act('mikko', 'takings', visit)).status).toBe(200)
    clock('11:45')
    expect((await shown('marja'))[0]).toMatchObject({
      state: 'escalated',
      address,
      takenBy: { person: people.mikko },
    })
    expect(await shown('liisa')).toEqual([])
    expect(await shown('ville')).toEqual([])

    expect((await act('marja', 'endings', visit)).status).toBe(200)
    expect((await shown('hanna'))[0]).toMatchObject({ state: 'back', address: null })
    // No log of anything has a row of it.
    expect((await stage.store.useLog.page({ limit: 100 })).rows.length).toBe(before)
    clock('15:44')
    expect(await shown('mikko')).toHaveLength(1)
    clock('15:45')
    expect(await shown('mikko')).toEqual([])
    expect(await stage.store.visits.removeOver(instant(`${day}T15:45:00.000Z`))).toBeLessThan(2)
    expect(await shown('hanna')).toEqual([])
  })

  test('a duty desk is everybody who works in the service, and nobody else', async () => {
    clock('16:00')
    const backBy = `${day}T17:00:00.000Z`
    expect((await go('ville', { alerted: [], desk: true, backBy })).status).toBe(201)
    expect(await statesFor()).toMatchObject({
      ville: ['out'],
      hanna: ['out'],
      marja: ['out'],
      mikko: [],
    })
    const [own] = await shown('ville')
    expect((await act('ville', 'endings', own?.id)).status).toBe(200)
    expect((await shown('ville'))[0]).toMatchObject({ state: 'back' })
  })
})
