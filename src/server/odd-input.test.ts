/** What people and long days bring: names of any length and script, two hats in one pair work, no rows and two thousand. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { storeOver } from '#store/open'
import { openPglite } from '#store/pglite'
import { inProcessVault } from '#store/vault'
import { type AroundTuula, openAroundTuula } from './testing/around-tuula.ts'
import { county, openedIn, people, type Stage, setStage, signIn } from './testing/stage.ts'

let stage: Stage
let tuula: AroundTuula
let owner: (statement: string) => Promise<unknown>
beforeAll(async () => {
  const database = await openPglite({ folder: undefined, migrate: true })
  owner = (statement) => database.asOwner((run) => run(statement))
  stage = await setStage({}, { store: storeOver(database, inProcessVault()) })
  tuula = await openAroundTuula(stage)
})
afterAll(() => stage.close())

const open = async (name: string) => {
  const hanna = await signIn(stage.app, 'hanna')
  const answer = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name, birthDate: null, language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.adults],
    need: { ways: ['multi-professional'] },
  })
  return { hanna, answer }
}

describe('A name', () => {
  test.each([
    ['of ninety letters', `Maximiliana ${'Rautakallio-'.repeat(6)}Virtanen`.padEnd(90, 'n')],
    ['from right to left', 'مريم الحسيني'],
    ['with signs beyond the first plane', 'Aino 𐐀𐐁 Meri'],
  ])('%s is as it was given, in the view, the list and the search', async (_what, name) => {
    const { hanna, answer } = await open(name)
    expect(answer.status).toBe(201)
    const { pairWork } = openedIn(answer)
    const view = (await hanna.get(`/api/pair-works/${pairWork}`)).json as { client?: object }
    expect(view.client).toMatchObject({ name })
    const found = await hanna.send('POST', '/api/pair-works/search', {
      text: Array.from(name).slice(0, 6).join(''),
    })
    expect(found.body).toContain(JSON.stringify(name).slice(1, -1))
  })

  test.each(['', '   ', '\u200b', 'Aino\nMeri'])(
    'that is none (%j) is asked for at its place, and nothing is opened',
    async (name) => {
      const { answer } = await open(name)
      expect(answer.status).toBe(422)
      expect(JSON.stringify(answer.json.errors)).toContain('/client/new/name')
    },
  )
})

describe('A text', () => {
  test.each(['🧑‍🤝‍🧑 mukana', 'مرحبا، tule huomenna', 'I\u0307stanbul', 'a b '.repeat(20)])(
    'is read as it was written (%j)',
    async (words) => {
      await tuula.must('hanna', 'send-note', {
        to: [people.mikko],
        words,
        topics: ['daily-life'],
      })
      expect(await tuula.reads('mikko')).toContain(
        JSON.stringify(words).slice(1, -1).normalize('NFC'),
      )
    },
  )

  test('that would turn what stands beside it is refused at its place, and stays with its writer', async () => {
    const words = 'Tuula \u202eajatteli'
    const answer = await tuula.give('hanna', 'send-note', {
      to: [people.mikko],
      words,
      topics: ['daily-life'],
    })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.json.errors)).toContain('/words')
  })
})

describe('A person with two hats in one pair work', () => {
  test('reads with each hat what that hat may, and is told so when the window has the other on', async () => {
    const invited = {
      person: people.liisa,
      service: county.adults,
      role: 'partner',
      competence: 'social-counsellor',
      month: '2/2026',
    }
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
    // The directory is read anew within seconds.
    await expect
      .poll(async () => (await tuula.give('hanna', 'invite-member', invited)).status, {
        timeout: 20_000,
        interval: 500,
      })
      .toBe(200)
    const liisa = await signIn(stage.app, 'liisa')
    const wear = (service: string) => liisa.send('PUT', '/api/session/acting', { service })
    await wear(county.adults)
    const { invitations } = (await liisa.get('/api/invitations')).json as unknown as {
      invitations: readonly { id: string; state: string }[]
    }
    const asked = invitations.findLast(({ state }) => state === 'open')
    const accepted = await liisa.send('POST', `/api/invitations/${asked?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    expect(accepted.status).toBe(200)
    const standing = async () => (await liisa.get(tuula.url)).json.standing
    expect(await standing()).toBe('home')
    await wear(county.debts)
    expect(await standing()).toBe('party')
    const other = await liisa.get(tuula.url, { 'x-tyopari-acting': county.adults })
    expect(other.json).toMatchObject({ status: 409, code: 'other-hat' })
  })
})

describe('A list', () => {
  test('of none is an empty list', async () => {
    const ville = await signIn(stage.app, 'ville')
    expect((await ville.get('/api/pair-works')).json).toEqual({ rows: [], next: null })
    expect((await ville.get('/api/drafts')).json.drafts).toEqual([])
  })

  test('of two thousand is walked to its end, each row once, and one of them is found by name', async () => {
    const copies = 'select generate_series(1, 2000)::text as n'
    for (const [table, changed] of [
      ['pair_work', `'{}'`],
      ['access_row', `'{}'`],
      [
        'member_row',
        `json_build_object('client_name', 'Asiakas ' || n, 'client_name_key', 'asiakas ' || n)`,
      ],
    ] as const) {
      const key = table === 'pair_work' ? 'id' : 'pair_work'
      await owner(`insert into ${table} select (json_populate_record(t, (to_jsonb(t) || (${changed}::text)::jsonb || jsonb_build_object('${key}', 'copy-' || n))::json)).*
        from ${table} t, (${copies}) c where t.${key} = '${tuula.pairWork}' ${table === 'pair_work' ? '' : `and t.person = '${people.hanna}'`}`)
    }
    // As both engines do by themselves when rows have come: PostgreSQL, and the embedded one in its folder.
    await owner('analyze')
    const hanna = await signIn(stage.app, 'hanna')
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const address = `/api/pair-works?limit=200&order=name${cursor && `&cursor=${cursor}`}`
      const page = (await hanna.get(address)).json as unknown as {
        rows: readonly { id: string }[]
        next: string | null
      }
      expect(page.rows.length).toBeLessThanOrEqual(200)
      seen.push(...page.rows.map((row) => row.id))
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((one) => one.startsWith('copy-'))).toHaveLength(2000)
    const found = await hanna.send('POST', '/api/pair-works/search', { text: 'asiakas 1999' })
    expect((found.json.rows as unknown as unknown[]).length).toBe(1)
  })
})
