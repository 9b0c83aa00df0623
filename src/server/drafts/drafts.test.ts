import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { type AroundTuula, openAroundTuula } from '../testing/around-tuula.ts'
import {
  county,
  people,
  type Reply,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from '../testing/stage.ts'
import { draftDays } from './routes.ts'

let stage: Stage
let tuula: AroundTuula
beforeAll(async () => {
  stage = await setStage()
  tuula = await openAroundTuula(stage)
})
afterAll(() => stage.close())

const note = (pairWork: string | null, about = '') => ({ pairWork, form: 'send-note', about })
const keep = (
  who: Visitor,
  place: object,
  typed: string,
  base: string | null = null,
  revision: string = randomUUID(),
): Promise<Reply> =>
  who.send('PUT', '/api/drafts', { ...place, revision, base, typed, words: `${typed}-words` })
const read = async (who: Visitor, place: object) =>
  ((await who.send('POST', '/api/drafts/read', place)).json.draft ?? null) as unknown as Record<
    string,
    unknown
  > | null

describe('What is typed and not sent', () => {
  test('is read by whoever typed it, as typed, and by nobody else', async () => {
    const { hanna, mikko, tuula: client } = tuula.as
    const place = note(tuula.pairWork)
    expect((await keep(hanna, place, '\\ud83d half a sign')).json).toMatchObject({ is: 'kept' })
    expect(await read(hanna, place)).toMatchObject({
      typed: '\\ud83d half a sign',
      words: '\\ud83d half a sign-words',
      isOpen: true,
    })
    for (const other of [mikko, client, await signIn(stage.app, 'ville')]) {
      expect(await read(other, place)).toBeNull()
      expect((await other.get('/api/drafts')).json.drafts).toEqual([])
    }
  })

  test('is told apart when two devices write: the other one is shown, and neither is lost', async () => {
    const { hanna } = tuula.as
    const place = note(tuula.pairWork, 'two-devices')
    const first = (await keep(hanna, place, 'first')).json.revision as unknown as string
    const second = (await keep(hanna, place, 'on the phone', first)).json
      .revision as unknown as string
    const answer = await keep(hanna, place, 'on the desk', first)
    expect(answer.json).toMatchObject({
      is: 'differs',
      other: { typed: 'on the phone', revision: second },
    })
    expect(await read(hanna, place)).toMatchObject({ typed: 'on the phone' })
    expect((await keep(hanna, place, 'on the desk', second)).json).toMatchObject({ is: 'kept' })
    expect(await read(hanna, place)).toMatchObject({ typed: 'on the desk' })
  })

  test('is kept once when the answer was lost and it is sent again, or the same was written twice', async () => {
    const { hanna } = tuula.as
    const place = note(tuula.pairWork, 'again')
    const revision = randomUUID()
    await keep(hanna, place, 'same', null, revision)
    expect((await keep(hanna, place, 'same', null, revision)).json).toMatchObject({ is: 'kept' })
    expect((await keep(hanna, place, 'same')).json).toMatchObject({ is: 'kept', revision })
  })

  test('is gone when it was recorded or thrown away', async () => {
    const { hanna } = tuula.as
    const place = note(null, 'thrown')
    await keep(hanna, place, 'no')
    await hanna.send('POST', '/api/drafts/removals', place)
    expect(await read(hanna, place)).toBeNull()
  })

  test('is gone after its days, counted from its last word', async () => {
    const place = note(null, 'old')
    const { hanna } = tuula.as
    await keep(hanna, place, 'old')
    const last = (await read(hanna, place))?.until
    expect(last).toBe('2026-07-12')
    expect(draftDays).toBe(180)
    stage.setClock('2026-07-12T09:00:00.000Z')
    expect(await read(await signIn(stage.app, 'hanna'), place)).not.toBeNull()
    stage.setClock('2026-07-13T09:00:00.000Z')
    const later = await signIn(stage.app, 'hanna')
    expect(await read(later, place)).toBeNull()
    stage.setClock('2026-01-13T10:00:00.000Z')
  })

  test('is another one in another service of the same person', async () => {
    await stage.store.directory.putEmployments([
      {
        person: id<'person'>(people.liisa),
        service: id<'service'>(county.adults),
        profession: 'social-counsellor',
        officeholder: false,
        supervisor: false,
        languages: ['fi'],
        competences: [],
        from: localDate('2020-01-01'),
        until: null,
      },
    ])
    const liisa = await signIn(stage.app, 'liisa')
    const wear = (service: string) => liisa.send('PUT', '/api/session/acting', { service })
    const place = note(tuula.pairWork, 'two hats')
    await wear(county.debts)
    await keep(liisa, place, 'as a debt counsellor')
    await wear(county.adults)
    expect(await read(liisa, place)).toBeNull()
    await keep(liisa, place, 'as a social counsellor')
    await wear(county.debts)
    expect(await read(liisa, place)).toMatchObject({ typed: 'as a debt counsellor' })
  })
})

describe('The way in', () => {
  test('tells nothing of a pair work: one’s own, another’s and none are answered alike', async () => {
    const ville = await signIn(stage.app, 'ville')
    const answers = [tuula.pairWork, randomUUID()].map((pairWork) =>
      keep(ville, note(pairWork), 'x', null, '00000000-0000-4000-8000-000000000001'),
    )
    const [theirs, none] = await Promise.all(answers)
    expect(theirs?.body).toBe(none?.body)
  })

  test('takes nothing but signs it can keep, and no more than it can', async () => {
    const { hanna } = tuula.as
    const put = (more: object) =>
      hanna.send('PUT', '/api/drafts', {
        ...note(null),
        revision: randomUUID(),
        base: null,
        typed: 'x',
        words: 'x',
        ...more,
      })
    expect((await put({ typed: 'ä' })).status).toBe(422)
    expect((await put({ form: 'Aino Esimerkki' })).status).toBe(422)
    expect((await put({ typed: 'x'.repeat(160_001) })).status).toBe(422)
    expect((await put({ typed: 'x'.repeat(160_000) })).status).toBe(200)
  })
})

describe('When one’s part in a pair work has ended', () => {
  test('one’s own unfinished words stay, and nothing that was chosen; the client’s log says it was read', async () => {
    const { mikko, tuula: client } = tuula.as
    const place = note(tuula.pairWork, 'ended')
    await keep(mikko, place, 'chosen')
    await tuula.must('hanna', 'withdraw-line', {
      scope: 'party',
      party: county.health,
      giver: tuula.client,
    })
    expect((await mikko.get(tuula.url)).status).toBe(410)
    expect(await read(mikko, place)).toMatchObject({
      typed: null,
      words: 'chosen-words',
      isOpen: false,
    })
    const log = (await client.get('/api/my/use-log')).json.rows as unknown as {
      what: string
      person: string
    }[]
    expect(log.filter(({ what }) => what === 'draft').map(({ person }) => person)).toContain(
      people.mikko,
    )
    // What is typed after that is kept too, and is still nobody's but theirs.
    expect((await keep(mikko, note(tuula.pairWork, 'after'), 'late')).json.is).toBe('kept')
  })
})
