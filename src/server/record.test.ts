/** What keeps the record honest, over HTTP: previews before a text opens, corrections, sealed entries. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { eachEngine } from '../../tests/setup/engines.ts'
import { type AroundTuula, type Name, openAroundTuula } from './testing/around-tuula.ts'
import { people, type Stage, setStage, signIn, type Visitor } from './testing/stage.ts'

interface Preview {
  readonly readers: readonly { readonly person: string }[]
  readonly names: Readonly<Record<string, string>>
  readonly preview: string | null
}

eachEngine('The record', (engine) => {
  let stage: Stage
  let around: AroundTuula
  beforeAll(async () => {
    stage = await setStage({}, { store: await engine.open() })
  })
  afterAll(() => stage.close())
  beforeEach(async () => {
    stage.setClock('2026-01-13T09:59:00.000Z')
    around = await openAroundTuula(stage)
    stage.setClock('2026-01-13T10:00:00.000Z')
  })
  const goal = (who: Name, words: string, topics?: readonly string[]) =>
    around.must(who, 'set-goal', { whose: 'client', words, ...(topics ? { topics } : {}) })
  const preview = async (who: Name, kind: string, payload: object): Promise<Preview> => {
    const body = { kind, with: payload }
    const answer = await around.as[who].send('POST', `${around.url}/preview`, body)
    if (answer.status !== 200) throw new Error(answer.body)
    return JSON.parse(answer.body) as Preview
  }

  test('sorts a text only when whoever would read it after that was seen', async () => {
    const { goal: part = '' } = await goal('hanna', 'Uni kuntoon')
    expect(await around.reads('mikko')).not.toContain('Uni kuntoon')
    const sorting = { part, topics: ['physical-health'] }
    const blind = await around.give('hanna', 'retag-part', sorting)
    expect([blind.status, blind.body.includes('preview-first')]).toEqual([409, true])
    const seen = await preview('hanna', 'retag-part', sorting)
    expect(seen.readers.map(({ person }) => person).sort()).toEqual(
      [people.liisa, people.mikko].sort(),
    )
    expect(seen.names[people.mikko]).toBe('Mikko Mäki')
    const other = await around.give(
      'hanna',
      'retag-part',
      { part, topics: ['money'] },
      { preview: seen.preview },
    )
    expect(other.status).toBe(409)
    await around.must('hanna', 'retag-part', sorting, { preview: seen.preview })
    expect(await around.reads('mikko')).toContain('Uni kuntoon')
  })

  test('tightens at once and back in time, with the copies in published plans', async () => {
    const { goal: part = '' } = await goal('hanna', 'Unilääkkeet pois', ['daily-life'])
    const plan = { type: 'client-plan', template: 'plan', sections: [] }
    await around.must('hanna', 'publish-plan-version', plan)
    const times = async () => (await around.reads('liisa')).split('Unilääkkeet pois').length - 1
    expect(await times()).toBe(2)
    const tighter = { part, topics: ['daily-life', 'mental-health'] }
    expect((await preview('hanna', 'retag-part', tighter)).preview).toBeNull()
    await around.must('hanna', 'retag-part', tighter)
    expect(await times()).toBe(0)
    expect((await around.view('liisa')).body).not.toContain('Unilääkkeet pois')
    expect((await around.view('mikko')).body).toContain('Unilääkkeet pois')
    // Somebody who would read it now must be seen again.
    const looser = { part, topics: ['daily-life'] }
    expect((await preview('hanna', 'retag-part', looser)).readers).toMatchObject([
      { person: people.liisa },
    ])
  })

  test('of the client’s own words opens them only when the client has seen to whom', async () => {
    const { proposal: part = '' } = await around.must('tuula', 'propose', {
      about: 'other',
      words: 'Rahat eivät riitä',
      topics: ['mental-health'],
    })
    const blind = { part, topics: ['daily-life'] }
    expect((await around.give('tuula', 'retag-part', blind)).status).toBe(409)
    const looser = { part, topics: ['daily-life'] }
    const { preview: mark, readers } = await preview('tuula', 'retag-part', looser)
    expect(readers.map(({ person }) => person)).toEqual([people.liisa])
    await around.must('tuula', 'retag-part', looser, { preview: mark })
    expect(await around.reads('liisa')).toContain('Rahat eivät riitä')
  })

  test('lets nobody outside the home hear who else there is: a preview is asked of the tags alone', async () => {
    const contact = { who: around.client, how: 'phone', outcome: 'met', words: 'Kerroin ajasta' }
    const { words: part = '' } = await around.must('mikko', 'record-contact', contact)
    const seen = await preview('mikko', 'retag-part', { part, topics: ['daily-life'] })
    expect(seen.preview).not.toBeNull()
    expect(JSON.stringify(seen)).not.toContain(people.liisa)
    expect(
      (await around.give('mikko', 'retag-part', { part, topics: ['daily-life'] })).body,
    ).toContain('preview-first')
  })

  test('shows a correction to those who see the original, and to nobody else', async () => {
    const { goal: part = '' } = await goal('hanna', 'Aamut kotona', ['mental-health'])
    const wider = { part, words: 'Aamut ja illat kotona', topics: ['daily-life'] }
    expect((await around.give('hanna', 'correct-entry', wider)).status).toBe(409)
    await around.must('hanna', 'correct-entry', { part, words: 'Aamut ja illat kotona' })
    expect(await around.reads('mikko')).toContain('Aamut ja illat kotona')
    expect(await around.reads('liisa')).not.toContain('Aamut ja illat kotona')
  })

  test('gives a sealed entry to nobody, and it back to whoever sealed it in ten minutes', async () => {
    const { fact = '' } = await goal('hanna', 'Väärän asiakkaan tavoite', ['daily-life'])
    await around.must('hanna', 'publish-plan-version', {
      type: 'client-plan',
      template: 'plan',
      sections: [],
    })
    await around.view('mikko')
    const { seal = '' } = await around.must('hanna', 'seal-entry', { fact, reason: 'Väärä' })
    for (const who of ['hanna', 'mikko', 'tuula'] as const)
      expect((await around.view(who)).body).not.toContain('Väärän asiakkaan tavoite')
    stage.setClock('2026-01-13T10:10:00.001Z')
    const late = await around.give('hanna', 'undo-seal', { seal })
    expect(late.body).toContain('ten-minutes-over')
    stage.setClock('2026-01-13T10:10:00.000Z')
    await around.must('hanna', 'undo-seal', { seal })
    for (const who of ['hanna', 'mikko', 'tuula'] as const)
      expect((await around.view(who)).body).toContain('Väärän asiakkaan tavoite')
    const { entries } = (await officer()).json
    expect(JSON.stringify(entries)).not.toContain('Väärän')
    const [told] = entries as unknown as { undoneAt: string; readers: { person: string }[] }[]
    expect(told?.undoneAt).toBe('2026-01-13T10:10:00.000Z')
    expect(told?.readers.map(({ person }) => person)).toContain(people.mikko)
    // Of the home too, who reads all of it.
    expect(told?.readers.map(({ person }) => person)).toContain(people.hanna)
    expect(told?.readers.map(({ person }) => person)).not.toContain(people.liisa)
  })
  const office = async (
    audience: 'data-protection-officer' | 'administrator' = 'data-protection-officer',
  ) => {
    const username = `${audience}-${randomUUID()}`
    await stage.store.accounts.put({
      username,
      person: id<'person'>(audience === 'administrator' ? people.marja : people.ville),
      passwordHash: 'none',
      audience,
    })
    return signIn(stage.app, username)
  }
  const officer = async () => (await office()).get('/api/sealed-entries')

  describe('is, after its ten minutes,', () => {
    const sealed = async () => {
      const words = `Tavoite ${randomUUID()}`
      const { fact = '' } = await goal('hanna', words, ['daily-life'])
      const { seal = '' } = await around.must('hanna', 'seal-entry', { fact, reason: 'Väärä' })
      stage.setClock('2026-01-13T10:15:00.000Z')
      return { words, seal }
    }
    const ask = async (who: Visitor, seal: string, decision: 'open' | 'keep') => {
      const commandId = randomUUID()
      const body = { commandId, decision, reason: 'Olikin oikea asiakas' }
      const { status } = await who.send('POST', `/api/sealed-entries/${seal}/decisions`, body)
      return { status, decision: commandId }
    }
    const answer = async (who: Visitor, decision: string, agreed: boolean) =>
      (await who.send('POST', `/api/seal-decisions/${decision}/answer`, { agreed })).status
    const isRead = async (words: string) => (await around.reads('hanna')).includes(words)

    test('opened again by two, never by one, and each act is logged', async () => {
      const { words, seal } = await sealed()
      const [vilja, ada] = [await office(), await office('administrator')]
      expect((await ask(vilja, 'nothing', 'open')).status).toBe(404)
      const { status, decision } = await ask(vilja, seal, 'open')
      expect(status).toBe(201)
      expect((await ask(vilja, seal, 'keep')).status).toBe(409)
      expect(await answer(vilja, decision, true)).toBe(403)
      expect(await isRead(words)).toBe(false)
      expect(await answer(ada, decision, true)).toBe(200)
      expect(await isRead(words)).toBe(true)
      expect(await answer(ada, decision, true)).toBe(409)
      expect((await ask(vilja, seal, 'keep')).status).toBe(409)
      const { rows } = await stage.store.useLog.page({
        limit: 50,
        pairWork: id<'pair-work'>(around.pairWork),
      })
      const acts = rows.filter(({ what }) => what.startsWith('seal-decision'))
      expect(acts.map(({ what, person }) => [what, person])).toEqual(
        expect.arrayContaining([
          ['seal-decision-asked', people.ville],
          ['seal-decision', people.marja],
        ]),
      )
    })
    test('kept sealed for good by two; a no leaves it to be asked again', async () => {
      const { words, seal } = await sealed()
      const [vilja, ada] = [await office(), await office('administrator')]
      const first = await ask(vilja, seal, 'open')
      expect(await answer(ada, first.decision, false)).toBe(200)
      expect(await isRead(words)).toBe(false)
      const { decision } = await ask(vilja, seal, 'keep')
      expect(await answer(ada, decision, true)).toBe(200)
      expect((await ask(vilja, seal, 'open')).status).toBe(409)
      expect(await isRead(words)).toBe(false)
      const told = JSON.stringify((await officer()).json.entries)
      expect(told).toContain('"decision":"keep"')
      expect(told).not.toContain('Tavoite')
    })
    test('settled so by nobody else', async () => {
      const { seal } = await sealed()
      for (const who of ['hanna', 'mikko', 'tuula'] as const)
        expect((await ask(around.as[who], seal, 'open')).status).toBe(403)
      const ada = await office('administrator')
      expect((await ask(ada, seal, 'open')).status).toBe(403)
      expect((await around.as.hanna.get('/api/seal-decisions')).status).toBe(403)
    })
  })

  test('lets anybody take back in ten minutes what they wrote on the wrong person, and not what others wrote', async () => {
    const contact = { who: around.client, how: 'phone', outcome: 'met', words: 'Väärä henkilö' }
    const { fact } = await around.must('mikko', 'record-contact', contact)
    const { fact: theirs } = await goal('hanna', 'Kodin tavoite', ['daily-life'])
    const seal = (one: string | undefined) => ({ fact: one, reason: 'Väärä henkilö oli auki' })
    expect((await around.give('mikko', 'seal-entry', seal(theirs))).status).toBe(403)
    await around.must('mikko', 'seal-entry', seal(fact))
    expect(await around.reads('hanna')).not.toContain('"Väärä henkilö"')
    const again = await around.must('mikko', 'record-contact', contact)
    stage.setClock('2026-01-13T10:10:00.001Z')
    const late = await around.give('mikko', 'seal-entry', seal(again.fact))
    expect(late.body).toContain('ten-minutes-over')
  })

  test('tells by no moment of what was hidden, though the clock was set back', async () => {
    stage.setClock('2026-01-13T10:00:30.000Z')
    await goal('hanna', 'Vielä lajittelematta')
    stage.setClock('2026-01-13T10:00:00.000Z')
    const contact = { who: around.client, how: 'phone', outcome: 'met', words: 'Kello siirtyi' }
    await around.must('mikko', 'record-contact', { ...contact, topics: [] })
    const record = (await around.view('mikko')).json.record as unknown as { recordedAt: string }[]
    expect(record.at(-1)?.recordedAt).toBe('2026-01-13T10:00:00.000Z')
    const home = (await around.view('hanna')).json.record as unknown as { kind: string }[]
    expect(home.slice(-2).map(({ kind }) => kind)).toEqual(['goal-set', 'contact-held'])
  })

  test('keeps what says who may read: no withdrawal is sealed away', async () => {
    const { fact } = await around.must('tuula', 'withdraw-line', { scope: 'all' })
    for (const who of ['hanna', 'tuula'] as const)
      expect((await around.give(who, 'seal-entry', { fact, reason: 'x' })).status).toBe(422)
  })
})
