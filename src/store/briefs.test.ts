import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type LocalDate, localDate } from '#domain/calendar'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import { eachEngine, type Owner } from '../../tests/setup/engines.ts'
import type { Acting, NewBrief, Store } from './store.ts'

const monday = localDate('2026-11-16')
const until = addDays(monday, 30)
const [team, other] = ['team', 'other-team'].map(id<'service'>) as [ServiceId, ServiceId]
const [aino, eino, muu] = ['aino', 'eino', 'muu'].map(id<'person'>) as [
  PersonId,
  PersonId,
  PersonId,
]
const as = (person: PersonId, service: ServiceId | null, on: LocalDate = monday): Acting => ({
  person,
  service,
  on,
})
const brief = (changes: Partial<NewBrief> = {}): NewBrief => ({
  id: crypto.randomUUID(),
  service: team,
  ageBand: 'working-age',
  situations: ['money'],
  situationWords: 'Rahat eivät riitä.',
  helps: ['debt-counsellor'],
  helpWords: '',
  urgency: 'this-week',
  toldAfterwards: false,
  askedOn: monday,
  until,
  sent: crypto.randomUUID(),
  ...changes,
})
const advice = {
  advice: 'pair-with',
  competence: 'debt-counsellor',
  words: 'Kysy heiltä.',
} as const

const fill = async (store: Store) => {
  const text = (fi: string) => ({ fi, sv: fi, en: fi })
  const organisation = id<'organisation'>('county')
  await store.directory.putOrganisations([{ id: organisation, name: text('A'), kind: 'public' }])
  await store.directory.putServices(
    [team, other].map((one) => ({
      id: one,
      organisation,
      name: text(one),
      controller: 'county',
      serviceTask: 'services-for-working-age',
      register: 'social',
      reveals: [],
      jointWith: [],
    })),
  )
  await store.people.put(
    [aino, eino, muu].map((one) => ({
      id: one,
      name: one,
      birthDate: null,
      language: 'fi',
      secretWhereabouts: false,
      rehearsal: false,
      worker: true,
    })),
  )
  const works = (person: PersonId, service: ServiceId) => ({
    person,
    service,
    profession: 'social-worker' as const,
    officeholder: true,
    supervisor: false,
    languages: [],
    competences: [],
    from: localDate('2020-01-01'),
    until: null,
  })
  await store.directory.putEmployments([works(aino, team), works(eino, team), works(muu, other)])
}

eachEngine('An anonymous case', (engine) => {
  let store: Store
  let owner: Owner
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    owner = opened.owner
    await fill(store)
  })
  afterAll(() => store.close())

  test('is read by its team only, and its author alone knows whose it is', async () => {
    const one = brief()
    await store.briefs.write(as(aino, team), one)
    await store.briefs.write(as(aino, team), { ...one, id: 'again' })
    const mine = async (who: Acting) =>
      (await store.briefs.list(who)).filter(({ id: is }) => is === one.id).map((is) => is.mine)
    expect(await mine(as(aino, team))).toEqual([true])
    expect(await mine(as(eino, team))).toEqual([false])
    expect(await store.briefs.list(as(muu, other))).toEqual([])
    // Nor by saying one is of the team, nor without acting in any service.
    expect(await store.briefs.list(as(muu, team))).toEqual([])
    expect(await store.briefs.list(as(aino, null))).toEqual([])
    expect(await owner('select count(*)::integer as many from brief')).toEqual([{ many: 1 }])
    await store.briefs.remove(as(aino, team), one.id)
  })

  test('is not put to a team one does not work in', async () => {
    await expect(store.briefs.write(as(muu, other), brief())).rejects.toMatchObject({
      code: 'denied',
    })
  })

  test('has no author left once it is answered, and takes more answers', async () => {
    const one = brief()
    await store.briefs.write(as(aino, team), one)
    expect(await store.briefs.answer(as(muu, other), one.id, advice)).toBe('absent')
    expect(await store.briefs.answer(as(eino, team), one.id, advice)).toBe('answered')
    expect(await store.briefs.answer(as(eino, team), one.id, advice)).toBe('answered')
    expect(await store.briefs.answer(as(eino, team), one.id, { ...advice, words: '' })).toBe(
      'already',
    )
    expect(await store.briefs.answer(as(aino, team), one.id, { ...advice, words: 'Niin.' })).toBe(
      'answered',
    )
    expect(
      await owner(
        `select author_person, sent, answered_on::text from brief where id = '${one.id}'`,
      ),
    ).toEqual([{ author_person: null, sent: null, answered_on: monday }])
    const [read] = await store.briefs.list(as(aino, team))
    expect(read).toMatchObject({ mine: false, answeredOn: monday })
    expect(read?.answers.map(({ person }) => person)).toEqual([aino, eino])
    await store.briefs.remove(as(eino, team), one.id)
    expect(await owner('select from brief_answer')).toEqual([])
  })

  test('is there on its last day and nowhere the day after, whether the job has run or not', async () => {
    const one = brief()
    await store.briefs.write(as(aino, team), one)
    await store.briefs.answer(as(eino, team), one.id, advice)
    expect(await store.briefs.list(as(aino, team, until))).toHaveLength(1)
    expect(await store.briefs.removeExpired(until)).toBe(0)
    const after = addDays(until, 1)
    expect(await store.briefs.list(as(aino, team, after))).toEqual([])
    expect(await owner('select from brief')).toEqual([])
    expect(await owner('select from brief_answer')).toEqual([])
    await store.briefs.write(as(aino, team), brief({ id: 'by-the-job' }))
    expect(await store.briefs.removeExpired(after)).toBe(1)
  })
})

eachEngine('A question asked first', (engine) => {
  let store: Store
  let owner: Owner
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    owner = opened.owner
    await fill(store)
  })
  afterAll(() => store.close())
  const asked = (changes: object = {}) => ({
    id: crypto.randomUUID(),
    askedPerson: null,
    askedService: team,
    situations: ['money'] as const,
    until,
    words: 'Miten hakea?',
    sent: crypto.randomUUID(),
    ...changes,
  })
  const say = (who: Acting, question: string) =>
    store.questions.say(who, { question, words: 'Näin.', sent: crypto.randomUUID(), until })
  const seen = async (who: Acting, question: string) =>
    (await store.questions.list(who)).some((one) => one.id === question)

  test('of a desk is read by everybody there and by the asker, and by nobody else', async () => {
    const one = asked()
    await store.questions.ask(as(muu, other), one)
    await store.questions.ask(as(muu, other), { ...one, id: 'again' })
    expect(await seen(as(muu, other), one.id)).toBe(true)
    expect(await seen(as(aino, team), one.id)).toBe(true)
    expect(await seen(as(eino, team), one.id)).toBe(true)
    expect(await seen(as(muu, team), one.id)).toBe(false)
    expect(await owner('select count(*)::integer as many from question')).toEqual([{ many: 1 }])
  })

  test('of a person is theirs, not their colleagues’', async () => {
    const one = asked({ askedPerson: aino })
    await store.questions.ask(as(muu, other), one)
    expect(await seen(as(aino, team), one.id)).toBe(true)
    expect(await seen(as(eino, team), one.id)).toBe(false)
    expect(await say(as(eino, team), one.id)).toBe('absent')
    expect(await store.questions.close(as(eino, team), one.id)).toBe('absent')
    expect(await say(as(muu, other), one.id)).toBe('said')
    const state = async () =>
      owner(`select answered_on::text, closed_on::text from question where id = '${one.id}'`)
    expect(await state()).toEqual([{ answered_on: null, closed_on: null }])
    expect(await say(as(aino, team, addDays(monday, 1)), one.id)).toBe('said')
    expect(await state()).toEqual([{ answered_on: '2026-11-17', closed_on: null }])
    expect(await store.questions.close(as(muu, other), one.id)).toBe('closed')
    expect(await say(as(aino, team), one.id)).toBe('closed')
  })

  test('tells how soon somebody answers from three answers on', async () => {
    const times = () => store.questions.answeredDays(as(muu, other), eino, team)
    for (const many of [1, 2, 3]) {
      expect(await times()).toEqual([])
      const one = asked({ askedPerson: eino })
      await store.questions.ask(as(muu, other), one)
      await say(as(eino, team, addDays(monday, many)), one.id)
    }
    expect(await times()).toHaveLength(3)
    expect(await store.questions.answeredDays(as(muu, other), null, team)).toEqual([])
  })

  test('is gone after its day with all that was said', async () => {
    await store.questions.removeExpired(addDays(until, 1))
    expect(await owner('select from question')).toEqual([])
    expect(await owner('select from question_message')).toEqual([])
  })
})
