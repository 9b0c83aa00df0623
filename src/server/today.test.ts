/** Today, over HTTP: what is asked, with what the answer needs, and what others have told since one last looked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachEngine } from '../../tests/setup/engines.ts'
import { type AroundTuula, type Name, openAroundTuula } from './testing/around-tuula.ts'
import { people, type Stage, setStage } from './testing/stage.ts'

interface TodayTold {
  readonly meetings: readonly { readonly id: string; readonly isVisit: boolean }[]
  readonly changed: readonly { readonly kind: string; readonly by: string | null }[]
  readonly waiting: readonly { readonly who: string; readonly command: string }[]
  readonly asked: readonly {
    readonly command: string
    readonly about?: Readonly<Record<string, string>>
    readonly words?: string
  }[]
}

eachEngine('Today', (engine) => {
  let stage: Stage
  let around: AroundTuula
  beforeAll(async () => {
    stage = await setStage({}, { store: await engine.open() })
    stage.setClock('2026-01-13T09:00:00.000Z')
    around = await openAroundTuula(stage)
  })
  afterAll(() => stage.close())
  const today = async (who: Name): Promise<TodayTold> =>
    (await around.as[who].get('/api/today')).json as unknown as TodayTold
  /** Time goes by, and everybody's session with it. */
  const at = async (...moments: readonly string[]) => {
    for (const moment of moments) {
      stage.setClock(`2026-01-13T${moment}:00.000Z`)
      for (const one of Object.values(around.as)) await one.get('/api/session')
    }
  }
  const kinds = async (who: Name) => (await today(who)).changed.map(({ kind }) => kind)

  test('tells what others told since one last looked, and only what one may see', async () => {
    await at('09:10')
    await around.view('mikko')
    await at('09:25', '09:40', '10:00')
    expect(await kinds('mikko')).toEqual([])
    // Hanna's goal on money is not for Mikko, the one on daily life is.
    await around.must('hanna', 'set-goal', { whose: 'client', words: 'Velat', topics: ['money'] })
    expect(await kinds('mikko')).toEqual([])
    await around.must('hanna', 'set-goal', {
      whose: 'client',
      words: 'Uni kuntoon',
      topics: ['daily-life'],
    })
    expect((await today('mikko')).changed).toEqual([
      expect.objectContaining({ kind: 'goal-set', by: people.hanna }),
    ])
    // One's own words are no news.
    expect(await kinds('hanna')).not.toContain('goal-set')
    // Looked at now: it stays while the sitting lasts, and is gone after it.
    await around.view('mikko')
    expect(await kinds('mikko')).toEqual(['goal-set'])
    await at('10:20', '10:40')
    expect(await kinds('mikko')).toEqual([])
    const { looks } = (await around.as.mikko.get('/api/my/looks')).json
    expect(looks).toEqual({ [around.pairWork]: '2026-01-13T10:00:00.000Z' })
    expect((await around.as.tuula.get('/api/my/looks')).json).toEqual({ looks: {} })
  })

  test('tells a task in its words with what answers it, so that one tap is enough', async () => {
    const { task = '' } = await around.must('hanna', 'set-task', {
      what: 'Soita Kelaan',
      doer: people.mikko,
      due: '2026-01-20',
      topics: ['daily-life'],
    })
    const [asked] = (await today('mikko')).asked.filter(({ command }) => command === 'accept-task')
    expect(asked).toMatchObject({ about: { task }, words: 'Soita Kelaan' })
    // The pair work itself asks the same of the same, and of nobody else.
    expect((await around.view('mikko')).json['asked']).toContainEqual(
      expect.objectContaining({ command: 'accept-task', about: { task }, words: 'Soita Kelaan' }),
    )
    expect((await around.view('hanna')).json['asked']).toEqual([])
    // Whoever asked sees for whom it waits; whoever is asked does not wait for themselves.
    expect((await today('hanna')).waiting).toEqual([
      expect.objectContaining({
        who: people.mikko,
        command: 'accept-task',
        words: 'Soita Kelaan',
        due: '2026-01-20',
      }),
    ])
    expect((await today('mikko')).waiting).toEqual([])
    await around.must('mikko', asked?.command ?? '', asked?.about)
    const after = (await today('mikko')).asked.map(({ command }) => command)
    expect(after).toContain('finish-task')
    expect(after).not.toContain('accept-task')
  })

  test('tells a meeting with its place and who comes, and its roles when two have agreed', async () => {
    const { meeting = '' } = await around.must('hanna', 'propose-meeting', {
      startsAt: '2026-01-14T10:00:00.000Z',
      lasts: 60,
      joint: true,
      participants: [people.hanna, people.mikko],
      placeKind: 'own-environment',
      topics: ['daily-life'],
    })
    const ahead = async (who: Name) => (await today(who)).meetings.find(({ id }) => id === meeting)
    expect(await ahead('mikko')).toMatchObject({
      placeKind: 'own-environment',
      participants: [people.hanna, people.mikko],
      recorder: null,
      leader: null,
    })
    const waits = async () =>
      (await today('hanna')).waiting.filter(({ command }) => command === 'agree-meeting')
    expect(await waits()).toEqual([expect.objectContaining({ who: people.mikko })])
    await around.must('mikko', 'agree-meeting', { meeting })
    expect(await waits()).toEqual([])
    const roles = { meeting, recorder: people.mikko, leader: people.hanna }
    await around.must('hanna', 'agree-meeting-roles', roles)
    expect(await ahead('hanna')).toMatchObject({ recorder: null, leader: null })
    await around.must('mikko', 'agree-meeting-roles', roles)
    expect(await ahead('hanna')).toMatchObject({ recorder: people.mikko, leader: people.hanna })
  })

  test('tells a visit of today from other meetings, to whoever may tell that it was in vain', async () => {
    const propose = async (day: string, placeKind: string) => {
      const { meeting = '' } = await around.must('hanna', 'propose-meeting', {
        startsAt: `${day}T20:00:00.000Z`,
        lasts: 60,
        participants: [people.hanna, people.mikko],
        placeKind,
        topics: ['daily-life'],
      })
      return meeting
    }
    const visit = await propose('2026-01-13', 'own-environment')
    await propose('2026-01-13', 'service')
    await propose('2026-01-14', 'own-environment')
    const visits = async (who: Name) =>
      (await today(who)).meetings.filter((one) => one.isVisit).map(({ id }) => id)
    expect(await visits('hanna')).toEqual([visit])
    expect(await visits('mikko')).toEqual([])
  })
})
