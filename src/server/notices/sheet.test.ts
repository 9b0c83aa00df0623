import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AroundTuula, type Name, openAroundTuula } from '../testing/around-tuula.ts'
import { county, people, type Stage, setStage, signIn } from '../testing/stage.ts'

let stage: Stage
let tuula: AroundTuula
beforeAll(async () => {
  stage = await setStage()
  await stage.store.directory.putEmployments([
    {
      ...(await employmentOf('mikko')),
      phone: '040 000 0002',
    },
  ])
  tuula = await openAroundTuula(stage)
  await tuula.must('hanna', 'propose-meeting', {
    startsAt: '2026-01-15T08:00:00.000Z',
    lasts: 60,
    participants: [people.hanna, people.mikko],
    joint: true,
    placeKind: 'own-environment',
    remote: [],
    video: false,
  })
  for (const [what, due] of [
    ['Sovi aika Tuulan kanssa', '2026-01-16'],
    ['Tilaa tulkki', '2026-01-14'],
    ['Vasta myöhemmin', '2026-01-20'],
  ] as const)
    await tuula.must('hanna', 'set-task', {
      what,
      doer: people.hanna,
      due,
      topics: ['daily-life'],
    })
})
afterAll(() => stage.close())

const employmentOf = async (name: keyof typeof people) => {
  const found = (await stage.store.directory.read()).employments.find(
    ({ person }) => person === people[name],
  )
  if (!found) throw new Error(name)
  return found
}
interface Sheet {
  readonly on: string
  readonly until: string
  readonly rows: readonly {
    readonly client: string
    readonly meetings: readonly object[]
    readonly tasks: readonly { readonly due: string; readonly what: string | null }[]
    readonly call: readonly { readonly name: string; readonly phone: string }[]
  }[]
}
const sheetOf = async (who: Name, names: 'initials' | 'whole' = 'initials'): Promise<Sheet> =>
  (await tuula.as[who].send('POST', '/api/my/sheet', { names })).json as unknown as Sheet

test('One’s own week: meetings with the kind of place, tasks by their day, and whom to call', async () => {
  const { on, until, rows } = await sheetOf('hanna')
  expect({ on, until }).toEqual({ on: '2026-01-13', until: '2026-01-19' })
  expect(rows).toMatchObject([
    {
      client: 'T.R.',
      meetings: [
        { startsAt: '2026-01-15T08:00:00.000Z', lastsMinutes: 60, placeKind: 'own-environment' },
      ],
      call: [{ name: 'Mikko Mäki', phone: '040 000 0002' }],
    },
  ])
})

test('With initials nothing on it says who the client is; with names it does', async () => {
  const [mine] = (await sheetOf('hanna')).rows
  expect(mine?.tasks).toEqual([
    { due: '2026-01-16', what: null },
    { due: '2026-01-14', what: 'Tilaa tulkki' },
  ])
  expect(JSON.stringify(mine)).not.toMatch(/Tuula|Ranta/)
  const [whole] = (await sheetOf('hanna', 'whole')).rows
  expect(whole).toMatchObject({ client: 'Tuula Rantanen' })
  expect(whole?.tasks[0]?.what).toBe('Sovi aika Tuulan kanssa')
})

test('It is one’s own only, and a supervisor’s list is none', async () => {
  const [mikko] = (await sheetOf('mikko')).rows
  expect(mikko).toMatchObject({ meetings: [expect.anything()], tasks: [] })
  expect((await sheetOf('liisa')).rows).toEqual([])
  const marja = await signIn(stage.app, 'marja')
  expect((await marja.send('POST', '/api/my/sheet', { names: 'whole' })).json.rows).toEqual([])
  expect((await tuula.as.tuula.send('POST', '/api/my/sheet', { names: 'whole' })).status).toBe(403)
})

test('The client reads that it was printed, and who it no longer reaches has nothing on it', async () => {
  const log = (await tuula.as.tuula.get('/api/my/use-log')).json.rows as unknown as {
    what: string
    purpose: string
    person: string
  }[]
  expect(log.filter(({ what }) => what === 'sheet')).toContainEqual(
    expect.objectContaining({ person: people.mikko, purpose: 'print' }),
  )
  await tuula.must('hanna', 'withdraw-line', {
    scope: 'party',
    party: county.health,
    giver: tuula.client,
  })
  expect((await sheetOf('mikko')).rows).toEqual([])
})
