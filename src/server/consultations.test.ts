/** The supervisor's consultation and the invitation from the inviter's side, over HTTP on both engines. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import type { Store } from '#store/store'
import { eachEngine } from '../../tests/setup/engines.ts'
import { buildApp } from './app.ts'
import { inProcessConfig } from './config.ts'
import type { App } from './house.ts'
import { county, fillCounty, people, signIn, type Visitor, visitor } from './testing/stage.ts'

interface Shown {
  id: string
  cursor: string
  standing: string
  record: { kind: string; parts: { id: string; values: Record<string, unknown> }[] }[]
  consultations: { id: string; shows: string[]; views: { view: string }[] }[]
  invitations: { id: string; stage: string; remindedOn: string | null }[]
}

eachEngine('A consultation and an invitation', (engine) => {
  let app: App
  let store: Store
  let now = instant('2026-01-13T10:00:00.000Z')
  let pairWork = ''
  const seats = new Map<string, Visitor>()
  const as = (name: string): Visitor => seats.get(name) ?? visitor(app)

  beforeAll(async () => {
    store = await engine.open()
    await fillCounty(store)
    const config = inProcessConfig({ idleMinutes: 60 * 24 * 30, absoluteMinutes: 60 * 24 * 30 })
    app = await buildApp({ store, clock: () => now, newId: randomUUID, config })
    for (const name of ['hanna', 'mikko', 'ville', 'marja', 'liisa'])
      seats.set(name, await signIn(app, name))
    const opened = await as('hanna').send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-17', language: 'fi' } },
      model: 'outreach-pair-work',
      homeServices: [county.adults],
      need: { ways: ['multi-professional', 'outreach'] },
    })
    pairWork = (JSON.parse(opened.body) as Shown).id
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })
  const view = async (who: string) =>
    JSON.parse((await as(who).get(`/api/pair-works/${pairWork}`)).body) as Shown
  const give = async (who: string, kind: string, payload: object) => {
    const { cursor } = await view(who)
    return as(who).send('POST', `/api/pair-works/${pairWork}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind,
      with: payload,
    })
  }
  const partOf = (shown: Shown, kind: string) =>
    shown.record.findLast((fact) => fact.kind === kind)?.parts[0]?.id ?? ''

  test('shows the supervisor exactly what was chosen, sorted or not, and corrections of it', async () => {
    // Neither says what it is about: unsorted.
    await give('hanna', 'set-goal', { whose: 'client', words: 'Näytettävä toive' })
    const chosen = partOf(await view('hanna'), 'goal-set')
    await give('hanna', 'set-goal', { whose: 'client', words: 'Näyttämätön toive' })
    expect(JSON.stringify(await view('marja'))).not.toContain('toive')
    const asked = await give('hanna', 'consult-supervisor', {
      about: 'pair-need',
      question: 'Tarvitaanko tähän pari?',
      shows: [chosen],
    })
    expect(asked.status).toBe(200)
    const seen = await view('marja')
    expect(seen.standing).toBe('supervisor')
    expect(seen.consultations[0]?.shows).toEqual([chosen])
    const words = JSON.stringify(seen)
    expect(words).toContain('Tarvitaanko tähän pari?')
    expect(words).toContain('Näytettävä toive')
    expect(words).not.toContain('Näyttämätön')
    await give('hanna', 'correct-entry', { part: chosen, words: 'Korjattu sana', topics: [] })
    expect(JSON.stringify(await view('marja'))).toContain('Korjattu sana')
  })

  test('waits first on the supervisor’s page, and says in the log why it was read', async () => {
    const waiting = JSON.parse((await as('marja').get('/api/consultations')).body) as {
      rows: { answeredOn: string | null; clientName: string; by: string }[]
    }
    expect(waiting.rows).toMatchObject([
      { answeredOn: null, clientName: 'Tuula Rantanen', by: 'Hanna Harju' },
    ])
    expect(JSON.stringify(waiting)).not.toContain('Tarvitaanko')
    const { rows } = await store.useLog.page({ limit: 200 })
    const read = rows.filter((row) => row.person === people.marja && row.what === 'view')
    expect(read.map(({ purpose }) => purpose)).toContain('consultation')
    expect(read.map(({ purpose }) => purpose)).toContain('supervisor')
  })

  test('nothing of permissions is shown by it, and only a supervisor of the home is asked', async () => {
    await give('hanna', 'invite-member', {
      service: county.health,
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
      asked: people.mikko,
    })
    const invitation = partOf(await view('hanna'), 'member-invited')
    const ask = { about: 'other', question: 'Entä tämä?' }
    const permission = await give('hanna', 'consult-supervisor', { ...ask, shows: [invitation] })
    expect([permission.status, permission.body.includes('/shows/0')]).toEqual([422, true])
    const other = await give('hanna', 'consult-supervisor', { ...ask, supervisor: people.ville })
    expect(other.body).toContain('/supervisor')
  })

  test('is answered once by whoever was asked, settles nothing, and can be joined and left', async () => {
    const consultation = (await view('marja')).consultations[0]?.id
    const answer = { consultation, leans: 'yes', view: 'Kyllä, kaksi on tarpeen.', topics: [] }
    expect((await give('hanna', 'give-supervisor-view', answer)).status).toBe(403)
    expect((await give('marja', 'give-supervisor-view', answer)).status).toBe(200)
    expect((await give('marja', 'give-supervisor-view', answer)).status).toBe(409)
    expect((await view('hanna')).consultations[0]?.views[0]?.view).toBe('Kyllä, kaksi on tarpeen.')
    const kinds = (await view('hanna')).record.map(({ kind }) => kind)
    expect(kinds).not.toContain('special-support-assessed')
    expect(kinds).not.toContain('pair-need-judged')
    expect((await give('marja', 'join-as-supervisor', {})).status).toBe(200)
    expect((await view('marja')).standing).toBe('home')
    expect(JSON.stringify(await view('marja'))).toContain('Näyttämätön')
    expect((await give('marja', 'leave', {})).status).toBe(200)
    const after = await view('marja')
    expect(after.standing).toBe('supervisor')
    expect(JSON.stringify(after)).not.toContain('Näyttämätön')
  })

  test('whoever accepts before a permission sees nothing, and is a member from the moment it is given', async () => {
    const list = async (who: string) =>
      JSON.parse((await as(who).get('/api/invitations')).body) as {
        invitations: { id: string; state: string; remindedOn: string | null }[]
      }
    const [invitation] = (await list('mikko')).invitations
    const id = invitation?.id ?? ''
    now = instant('2026-01-15T10:00:00.000Z')
    const asked = (await view('hanna')).invitations[0]?.id
    expect((await give('hanna', 'remind-invited', { invitation: asked })).status).toBe(200)
    expect((await give('hanna', 'remind-invited', { invitation: asked })).status).toBe(409)
    expect((await list('mikko')).invitations[0]?.remindedOn).toBe('2026-01-15')
    const accepted = await as('mikko').send('POST', `/api/invitations/${id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    expect(accepted.body).toBe('{"view":null,"recorded":[]}')
    expect((await as('mikko').get(`/api/pair-works/${pairWork}`)).status).toBe(404)
    expect((await view('hanna')).invitations[0]?.stage).toBe('accepted')
    const told = await as('mikko').get(`/api/invitations/${id}`)
    for (const secret of ['Tuula', 'Rantanen', pairWork, asked ?? '-'])
      expect(told.body).not.toContain(secret)
    await give('hanna', 'give-line', {
      party: county.health,
      categories: ['plan'],
      from: '2026-01-15',
      until: '2026-03-01',
      form: 'written-signed',
      language: 'fi',
    })
    expect((await view('hanna')).invitations[0]?.stage).toBe('joined')
    expect((await view('mikko')).standing).toBe('party')
  })

  test('an invitation taken back is over for the invited, who is told no more', async () => {
    await give('hanna', 'invite-member', {
      service: county.debts,
      role: 'network',
      competence: 'debt-counsellor',
      month: 'maaliskuu',
    })
    const invitation = (await view('hanna')).invitations.at(-1)?.id
    expect((await give('hanna', 'withdraw-invitation', { invitation })).status).toBe(200)
    expect((await view('hanna')).invitations.at(-1)?.stage).toBe('withdrawn')
    const [own] = (
      JSON.parse((await as('liisa').get('/api/invitations')).body) as {
        invitations: { id: string; state: string }[]
      }
    ).invitations
    expect(own?.state).toBe('ended')
    const late = await as('liisa').send('POST', `/api/invitations/${own?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    expect(late.status).toBe(409)
  })
})
