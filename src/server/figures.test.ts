import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { builtInModels } from '#domain/models/index'
import { county, people, type Stage, setStage, signIn, type Visitor } from './testing/stage.ts'

interface Table {
  readonly rows: readonly {
    readonly row: string
    readonly cells: Readonly<Record<string, number | null>>
    readonly total: number | null
  }[]
  readonly totals: Readonly<Record<string, number | null>>
  readonly total: number | null
}
interface Month {
  readonly month: string
  readonly byState: Table
  readonly byPhase: Readonly<Record<string, Table>>
}

let stage: Stage
let olli: Visitor

/** Rounds begun in December, counted as a round's summary is; each model's first phase and its second. */
const putRounds = async (
  model: string,
  phase: string,
  count: number,
  state: 'open' | 'ended',
  rehearsal = false,
) => {
  const acting = {
    person: id<'person'>(people.hanna),
    service: id<'service'>(county.adults),
    on: localDate('2025-12-01'),
  }
  for (let number = 0; number < count; number++) {
    const client = id<'person'>(randomUUID())
    await stage.store.people.put([
      {
        id: client,
        name: 'Kaino Kaunisto',
        birthDate: localDate('1980-01-01'),
        language: 'fi',
        secretWhereabouts: false,
        rehearsal,
        worker: false,
      },
    ])
    await stage.store.decide(id(randomUUID()), acting, async (tx) => {
      await tx.open(
        { client, createdOn: localDate('2025-12-01'), rehearsal },
        { id: id(randomUUID()), bodyHash: '' },
      )
      await tx.replaceSummaries([
        {
          round: 1,
          model,
          modelVersion: 1,
          homeServices: [id<'service'>(county.adults)],
          phase,
          openedOn: localDate('2025-12-01'),
          closedOn: state === 'ended' ? localDate('2025-12-20') : null,
        },
      ])
    })
  }
}

const shown = async (): Promise<readonly Month[]> => {
  const answer = await olli.get('/api/figures')
  return (JSON.parse(answer.body) as { months: readonly Month[] }).months
}
const rowOf = (table: Table | undefined, row: string) => table?.rows.find((one) => one.row === row)
const allHidden = (table: Table | undefined) =>
  table?.total === null &&
  table.rows.every(({ cells }) => Object.values(cells).every((count) => count === null))

beforeAll(async () => {
  stage = await setStage()
  const ohjaaja = id<'person'>(randomUUID())
  await stage.store.people.put([
    {
      id: ohjaaja,
      name: 'Olli Ohjausryhmä',
      birthDate: null,
      language: 'fi',
      secretWhereabouts: false,
      rehearsal: false,
      worker: false,
    },
  ])
  await stage.store.accounts.put({
    username: 'olli',
    person: ohjaaja,
    passwordHash: 'none',
    audience: 'steering-group',
  })
  olli = await signIn(stage.app, 'olli')
  for (const { id: model, phases } of builtInModels) {
    const [first = '', second = ''] = Object.keys(phases)
    const isSmall = model === 'sote-pair' || model === 'kainuu-child-welfare'
    await putRounds(model, first, isSmall ? 1 : 6, 'open')
    await putRounds(model, second, 3, 'open')
    await putRounds(model, second, isSmall ? 7 : 12, 'ended')
    await putRounds(model, first, 9, 'open', true)
  }
}, 60_000)
afterAll(() => stage.close())

describe('the figures of the steering group', () => {
  test('count rounds, and a rehearsal never', async () => {
    const [month] = await shown()
    expect(month?.month).toBe('2025-12')
    expect(rowOf(month?.byState, 'outreach-pair-work')).toEqual({
      row: 'outreach-pair-work',
      cells: { open: 9, ended: 12 },
      total: 21,
    })
  })
  test('show nothing under five, and nothing from which it follows', async () => {
    const [month] = await shown()
    const phases = month?.byPhase['outreach-pair-work']
    const counts = [
      ...(phases?.rows.flatMap(({ cells, total }) => [...Object.values(cells), total]) ?? []),
      ...Object.values(phases?.totals ?? {}),
    ]
    expect(counts.every((count) => count === null || count >= 5)).toBe(true)
    expect(phases?.totals).toEqual({ open: 9, ended: 12 })
    const hidden = phases?.rows.filter(({ cells }) => cells.open === null) ?? []
    expect(hidden.length).toBeGreaterThan(1)
  })
  test('tell of a model’s phases no sum that is hidden in the table of all models', async () => {
    const [month] = await shown()
    const states = month?.byState.rows ?? []
    const withHidden = states.filter(
      ({ cells, total }) => total === null || Object.values(cells).includes(null),
    )
    expect(withHidden.map(({ row }) => row)).toEqual(['sote-pair', 'kainuu-child-welfare'])
    expect(
      withHidden.filter(({ row }) => !allHidden(month?.byPhase[row])).map(({ row }) => row),
    ).toEqual([])
  })
  test('are frozen: what is added later changes no month that was shown', async () => {
    const before = await shown()
    await putRounds('outreach-pair-work', 'need', 5, 'open')
    expect(await shown()).toEqual(before)
  })
  test('are for nobody else', async () => {
    const statuses = await Promise.all(
      ['hanna', 'marja', 'mikko'].map(
        async (name) => (await (await signIn(stage.app, name)).get('/api/figures')).status,
      ),
    )
    expect(statuses).toEqual([403, 403, 403])
  })
})

describe('a rehearsal client', () => {
  test('is marked in the list and in the view', async () => {
    const hanna = await signIn(stage.app, 'hanna')
    const opened = await hanna.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: {
        new: { name: 'Harri Harjoitus', birthDate: '1980-01-01', language: 'fi', rehearsal: true },
      },
      model: 'outreach-pair-work',
      homeServices: [county.adults],
      need: { ways: ['multi-professional'] },
    })
    expect(opened.json).toMatchObject({ rehearsal: true })
    const { rows } = JSON.parse((await hanna.get('/api/pair-works')).body) as {
      rows: readonly { id: string; rehearsal: boolean }[]
    }
    expect(rows.find((row) => row.id === String(opened.json.id))?.rehearsal).toBe(true)
  })
})
