/** One's own list, over HTTP: by phase, by day, by organisation, by the exact identity code; and saved filters. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachEngine } from '../../tests/setup/engines.ts'
import { type AroundTuula, openAroundTuula } from './testing/around-tuula.ts'
import { county, openedIn, type Stage, setStage } from './testing/stage.ts'

eachEngine('The list', (engine) => {
  let stage: Stage
  let around: AroundTuula
  let alone: string
  beforeAll(async () => {
    stage = await setStage({}, { store: await engine.open() })
    stage.setClock('2026-01-13T09:00:00.000Z')
    around = await openAroundTuula(stage)
    const opened = await around.as.hanna.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: {
        new: {
          name: 'Äijö Öhman',
          birthDate: '1990-02-03',
          language: 'fi',
          identityCode: '030290-9126',
        },
      },
      model: 'outreach-pair-work',
      homeServices: [county.adults],
      need: { ways: ['multi-professional'] },
    })
    alone = openedIn(opened).pairWork
  })
  afterAll(() => stage.close())
  const ids = async (query: string) =>
    (
      (await around.as.hanna.get(`/api/pair-works?${query}`)).json.rows as unknown as {
        id: string
      }[]
    ).map((row) => row.id)
  const search = async (body: object) => {
    const answer = await around.as.hanna.send('POST', '/api/pair-works/search', body)
    return {
      status: answer.status,
      ids: (answer.json.rows as unknown as { id: string }[] | undefined)?.map((row) => row.id),
    }
  }

  test('is narrowed by whose people are seen in the work, by phase and by what is overdue', async () => {
    const services = (await around.as.hanna.get('/api/services')).json.services as unknown as {
      id: string
      organisation: string
    }[]
    const of = (service: string) => services.find((one) => one.id === service)?.organisation
    expect((await ids(`organisation=${of(county.adults)}`)).toSorted()).toEqual(
      [alone, around.pairWork].toSorted(),
    )
    expect(await ids('organisation=nobody')).toEqual([])
    const rows = (await around.as.hanna.get('/api/pair-works')).json.rows as unknown as {
      id: string
      phase: { id: string }
    }[]
    const phase = rows.find((row) => row.id === alone)?.phase.id
    expect(await ids(`phase=${phase}`)).toContain(alone)
    expect(await ids('phase=B.P99')).toEqual([])
    expect(await ids('overdue=yes')).toEqual([])
  })

  test('finds Finnish letters by the beginning of a word, and a person by their whole code', async () => {
    expect(await search({ text: 'öhm' })).toEqual({ status: 200, ids: [alone] })
    expect(await search({ text: 'ohm' })).toEqual({ status: 200, ids: [] })
    expect(await search({ identityCode: '030290-9126' })).toEqual({ status: 200, ids: [alone] })
    expect(await search({ identityCode: '030290-912' })).toMatchObject({ status: 422 })
  })

  test('keeps one’s own filters for oneself', async () => {
    const filters = [{ name: 'Myöhässä', overdue: 'yes' }]
    const put = await around.as.hanna.send('PUT', '/api/my/list-filters', { filters })
    expect(put.status).toBe(200)
    expect((await around.as.hanna.get('/api/my/list-filters')).json).toEqual({ filters })
    expect((await around.as.mikko.get('/api/my/list-filters')).json).toEqual({ filters: [] })
    const wrong = { filters: [{ name: '', text: 'Tuula' }] }
    expect((await around.as.hanna.send('PUT', '/api/my/list-filters', wrong)).status).toBe(422)
  })
})
