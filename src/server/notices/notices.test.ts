import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { type AroundTuula, openAroundTuula } from '../testing/around-tuula.ts'
import { county, people, type Stage, setStage, signIn, type Visitor } from '../testing/stage.ts'

let stage: Stage
let tuula: AroundTuula
beforeAll(async () => {
  stage = await setStage()
  tuula = await openAroundTuula(stage)
})
afterAll(() => stage.close())

interface Shown {
  readonly key: string
  readonly kind: string
  readonly at: string
  readonly on?: string
  readonly pairWork: string | null
  readonly clientName: string | null
  readonly isRead: boolean
}
const noticesOf = async (who: Visitor): Promise<readonly Shown[]> =>
  (await who.get('/api/my/notices')).json.notices as unknown as readonly Shown[]
const kindsOf = async (who: Visitor) => (await noticesOf(who)).map(({ kind }) => kind)
const unreadOf = async (who: Visitor) => (await who.get('/api/my/notices/count')).json.unread

const setTask = (doer: keyof typeof people, what = 'Soita Kelaan', due = '2026-01-20') =>
  tuula.must('hanna', 'set-task', { what, doer: people[doer], due, topics: ['daily-life'] })
const propose = (startsAt: string, participants = [people.hanna, people.mikko]) =>
  tuula.must('hanna', 'propose-meeting', {
    startsAt,
    lasts: 60,
    participants,
    joint: true,
    placeKind: 'service',
    remote: [],
    video: false,
  })

describe('New for you', () => {
  test('is what is asked of one, until it is done; what one did oneself is no news', async () => {
    const { hanna, mikko, liisa } = tuula.as
    expect(await kindsOf(mikko)).toEqual([])
    const { task = '' } = await setTask('mikko')
    await setTask('hanna', 'Oma asia')
    expect(await noticesOf(mikko)).toEqual([
      expect.objectContaining({
        kind: 'task',
        pairWork: tuula.pairWork,
        clientName: 'Tuula Rantanen',
        isRead: false,
      }),
    ])
    expect(await kindsOf(hanna)).toEqual([])
    expect(await kindsOf(liisa)).toEqual([])
    const [before] = await noticesOf(mikko)
    await tuula.must('mikko', 'accept-task', { task })
    expect(await noticesOf(mikko)).toEqual([before])
    await tuula.must('mikko', 'finish-task', { task })
    expect(await kindsOf(mikko)).toEqual([])
  })

  test('is a meeting proposed, moved and called off, to those who take part', async () => {
    const { mikko, liisa } = tuula.as
    const first = await propose('2026-01-22T08:00:00.000Z')
    expect(await noticesOf(mikko)).toMatchObject([
      { kind: 'meeting-proposed', on: '2026-01-22T08:00:00.000Z' },
    ])
    await tuula.must('hanna', 'cancel-meeting', { meeting: first.meeting })
    expect(await kindsOf(mikko)).toEqual(['meeting-cancelled'])
    const second = await propose('2026-01-23T08:00:00.000Z')
    expect(await noticesOf(mikko)).toMatchObject([
      { kind: 'meeting-moved', on: '2026-01-23T08:00:00.000Z' },
    ])
    await tuula.must('mikko', 'agree-meeting', { meeting: second.meeting })
    expect(await kindsOf(mikko)).toEqual([])
    await tuula.must('hanna', 'cancel-meeting', { meeting: second.meeting })
    expect(await kindsOf(mikko)).toEqual(['meeting-cancelled'])
    expect(await kindsOf(liisa)).toEqual([])
    stage.setClock('2026-01-24T10:00:00.000Z')
    expect(await kindsOf(await signIn(stage.app, 'mikko'))).toEqual([])
    stage.setClock('2026-01-13T10:00:00.000Z')
    expect(await kindsOf(mikko)).toEqual(['meeting-cancelled'])
  })

  test('is read by whoever reads it, and by nobody else', async () => {
    const { mikko, liisa } = tuula.as
    const [one] = await noticesOf(mikko)
    expect(await unreadOf(mikko)).toBe(1)
    await liisa.send('POST', '/api/my/notices/read', { keys: [one?.key] })
    expect(await unreadOf(mikko)).toBe(1)
    await mikko.send('POST', '/api/my/notices/read', { keys: [one?.key] })
    expect(await unreadOf(mikko)).toBe(0)
    expect(await noticesOf(mikko)).toEqual([{ ...one, isRead: true }])
  })

  test('is an invitation, which tells no client', async () => {
    const ville = await signIn(stage.app, 'ville')
    await tuula.must('hanna', 'invite-member', {
      person: people.ville,
      service: county.adults,
      role: 'network',
      competence: 'social-worker',
      month: '2/2026',
    })
    expect(await noticesOf(ville)).toMatchObject([
      { kind: 'invitation', pairWork: null, clientName: null },
    ])
    expect((await ville.get('/api/team/waiting')).json).toMatchObject({ invited: 1 })
  })

  test('is a permission that ends in two weeks, to whoever has it and to whoever looks after it', async () => {
    stage.setClock('2026-06-15T09:00:00.000Z')
    const early = await signIn(stage.app, 'liisa')
    expect(await kindsOf(early)).toEqual([])
    stage.setClock('2026-06-16T09:00:00.000Z')
    const liisa = await signIn(stage.app, 'liisa')
    expect(await noticesOf(liisa)).toMatchObject([{ kind: 'permission-ends', on: '2026-06-30' }])
    const hanna = await signIn(stage.app, 'hanna')
    expect((await kindsOf(hanna)).filter((kind) => kind === 'permission-ends')).toHaveLength(2)
    stage.setClock('2026-07-01T09:00:00.000Z')
    expect(await kindsOf(await signIn(stage.app, 'liisa'))).toEqual([])
    stage.setClock('2026-01-13T10:00:00.000Z')
  })

  test('is read in the use log of those it names, and the number in no log', async () => {
    const { mikko, tuula: client } = tuula.as
    const looks = async () =>
      ((await client.get('/api/my/use-log')).json.rows as unknown as { what: string }[]).filter(
        ({ what }) => what === 'notices',
      ).length
    const before = await looks()
    await unreadOf(mikko)
    expect(await looks()).toBe(before)
    await noticesOf(mikko)
    expect(await looks()).toBe(before + 1)
  })
})

describe('Nothing reaches anybody by what they may not see', () => {
  /** The same steps at the same moments in two counties; in one of them a hidden fact more between each. */
  const play = async (hides: boolean) => {
    const one = await setStage()
    const around = await openAroundTuula(one)
    const service = id<'service'>(county.debts)
    const acting = (at: string) => ({
      person: id<'person'>(people.liisa),
      service,
      on: at.slice(0, 10) as never,
      at: at as never,
    })
    await one.store.notices.give(acting('2026-01-13T10:00:00.000Z'), 'liisa@kivijoki.example', 'fi')
    await confirmAddress(one, acting('2026-01-13T10:00:00.000Z'))
    const told: unknown[] = []
    const hide = async () => {
      if (!hides) return
      // Liisa's line leaves out mental health, and Mikko's matters are not hers.
      await around.must('hanna', 'set-task', {
        what: 'Mielialakysely',
        doer: people.mikko,
        due: '2026-01-19',
        topics: ['mental-health'],
      })
      await around.must('hanna', 'propose-meeting', {
        startsAt: '2026-01-15T08:00:00.000Z',
        lasts: 30,
        participants: [people.hanna, people.mikko],
        joint: true,
        placeKind: 'service',
        remote: [],
        video: false,
        topics: ['mental-health'],
      })
    }
    const look = async () => {
      const waiting = await one.store.noticeMail.claim(one.now(), one.now(), 10)
      told.push(
        (await noticesOf(around.as.liisa)).map(({ kind, at, on }) => ({ kind, at, on })),
        await unreadOf(around.as.liisa),
        waiting.map(({ since, touched, tries, what }) => ({ since, touched, tries, what })),
      )
    }
    await look()
    one.setClock('2026-01-13T10:10:00.000Z')
    await hide()
    await look()
    one.setClock('2026-01-13T10:20:00.000Z')
    await around.must('hanna', 'set-task', {
      what: 'Soita perintään',
      doer: people.liisa,
      due: '2026-01-20',
      topics: ['money'],
    })
    await look()
    one.setClock('2026-01-13T10:30:00.000Z')
    await hide()
    await look()
    await one.close()
    return told
  }
  const confirmAddress = async (
    one: Stage,
    acting: Parameters<Stage['store']['notices']['give']>[0],
  ) => {
    const [link] = await one.store.noticeMail.claim(acting.at, acting.at, 1)
    if (!link) throw new Error('no link was asked for')
    const hash = randomUUID()
    await one.store.noticeMail.link(link, hash, '2027-01-01T00:00:00.000Z' as never)
    await one.store.noticeMail.done(link, acting.at, true)
    expect(await one.store.notices.confirm(acting, hash)).toBe(true)
  }

  test('neither a notice, nor how many, nor when, nor who waits for a mail', async () => {
    const [plain, hidden] = [await play(false), await play(true)]
    expect(hidden).toEqual(plain)
    expect(plain.flat()).toContainEqual(expect.objectContaining({ kind: 'task' }))
    expect(plain.flat()).toContainEqual(expect.objectContaining({ what: 'notice' }))
  })

  test('and what access that has ended had brought is gone at once', async () => {
    const { liisa } = tuula.as
    await setTask('liisa', 'Soita perintään')
    expect(await kindsOf(liisa)).toEqual(['task'])
    await tuula.must('hanna', 'withdraw-line', {
      scope: 'party',
      party: county.debts,
      giver: tuula.client,
    })
    expect(await noticesOf(liisa)).toEqual([])
    expect(await unreadOf(liisa)).toBe(0)
  })
})
