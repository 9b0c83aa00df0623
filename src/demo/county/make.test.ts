import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { helsinkiDate, instant } from '#domain/calendar'
import { buildApp } from '#server/app'
import { inProcessConfig, SettingRefused } from '#server/config'
import { openStore } from '#store/open'
import type { Store } from '#store/store'
import { signIn, stranger, type Visitor } from '../play/door.ts'
import { cases, firstCases, personaCases } from './cases.ts'
import { beginDemo, makeDemo } from './make.ts'
import { personas } from './personas.ts'
import { organisations } from './services.ts'
import { usernameOf, workers } from './workers.ts'

const now = instant('2026-09-14T09:00:00.000Z')
const given = (store: Store) => ({ store, config: inProcessConfig(), newId: randomUUID })

let store: Store
let app: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  store = await openStore({})
  await makeDemo(given(store), now)
  app = await buildApp({ ...given(store), clock: () => now, personas })
}, 240_000)
afterAll(async () => {
  await app.close()
  await store.close()
})

const be = (name: string, service: string | null = null) => signIn(app, usernameOf(name), service)
interface Row {
  readonly id: string
  readonly clientName: string | null
  readonly model: { readonly letter: string }
  readonly phase: { readonly id: string } | null
  readonly state: string
  readonly updatedOn: string
  readonly rehearsal: boolean
}
const rowsOf = async (visitor: Visitor) =>
  ((await visitor.get('/api/pair-works?limit=200')).json as { rows: readonly Row[] }).rows
const homeRows = async () => {
  const names = new Set(cases.flatMap(({ team }) => [team.initiator ?? '', team.partner ?? '']))
  const all = new Map<string, Row>()
  for (const name of names) for (const row of await rowsOf(await be(name))) all.set(row.id, row)
  return [...all.values()]
}

describe('the demo county', () => {
  test('has six organisations and forty workers', () => {
    expect(Object.keys(organisations)).toHaveLength(6)
    expect(workers).toHaveLength(40)
    expect(new Set(workers.map(({ name }) => usernameOf(name))).size).toBe(40)
  })

  test('has sixty pair works, one from a referral and a rehearsal, which is marked', async () => {
    const rows = await homeRows()
    expect(rows.filter((row) => row.rehearsal).map((row) => row.clientName)).toEqual([
      'Harri Harjoitus',
    ])
    expect(rows.filter((row) => !row.rehearsal)).toHaveLength(61)
  })

  test('has every way of working in several phases, some ended and some begun again', async () => {
    const rows = await homeRows()
    for (const letter of ['A', 'B', 'C', 'D']) {
      const own = rows.filter((row) => row.model.letter === letter && !row.rehearsal)
      expect(own).toHaveLength(letter === 'C' ? 16 : 15)
      expect(new Set(own.map((row) => row.phase?.id)).size).toBeGreaterThanOrEqual(3)
      expect(own.some((row) => row.state === 'open')).toBe(true)
    }
    expect(rows.filter((row) => row.state === 'ended').length).toBeGreaterThan(5)
    expect(rows.every((row) => row.updatedOn <= helsinkiDate(now))).toBe(true)
  })

  test('has a disclosure by each basis, an urgent access to judge and a request for the logs', async () => {
    const officer = await be('Vilja Tietosuoja')
    const told = (await officer.get('/api/disclosure-log')).json as {
      rows: readonly { kind: string; basis: string }[]
    }
    const bases = told.rows.filter(({ kind }) => kind === 'told').map(({ basis }) => basis)
    expect(new Set(bases)).toEqual(
      new Set(['line', 'disclosure-permit', 'joint-service', 'statute']),
    )
    const reviews = (await officer.get('/api/urgent-reviews')).json as {
      rows: readonly { review: unknown }[]
    }
    expect(reviews.rows.map(({ review }) => review)).toEqual([null])
    const requests = (await officer.get('/api/log-requests')).json as {
      requests: readonly { state: string }[]
    }
    expect(requests.requests.map(({ state }) => state)).toEqual(['open'])
  })

  test('shows the first clients who has looked: several workers over several days, each with a basis', async () => {
    interface Row {
      readonly at: string
      readonly person: string
      readonly what: string
      readonly outcome: string
      readonly purpose: string
      readonly basis: readonly unknown[]
    }
    const { client } = personaCases.outreach
    const own = await be(client.name)
    const me = (await own.get('/api/session')).json as { person: { id: string } }
    const { rows } = (await own.get('/api/my/use-log')).json as { rows: readonly Row[] }
    const views = rows.filter(({ what, person }) => what === 'view' && person !== me.person.id)
    expect(views.every(({ outcome, basis }) => outcome === 'read' && basis.length > 0)).toBe(true)
    expect(views.every(({ at }) => at < now)).toBe(true)
    expect(new Set(views.map(({ person }) => person)).size).toBe(3)
    expect(new Set(views.map(({ at }) => at.slice(0, 10))).size).toBe(4)
    expect(views.map(({ purpose }) => purpose)).toContain('meeting')
  })

  test('lets whoever left something unfinished yesterday find it, and its pair work open', async () => {
    const own = await be(personaCases.outreach.team.initiator ?? '')
    const { drafts } = (await own.get('/api/drafts')).json as {
      drafts: readonly { form: string; isOpen: boolean; savedAt: string }[]
    }
    expect(drafts).toMatchObject([{ form: 'send-note', isOpen: true }])
    expect(drafts.every(({ savedAt }) => savedAt < now)).toBe(true)
  })

  test('has people of many kinds around a client, on a map the client arranged, and a note not read yet', async () => {
    const own = await be(personaCases.sotePair.team.initiator ?? '')
    const today = (await own.get('/api/today')).json as {
      asked: readonly { command: string; pairWork: string; by?: string }[]
      names: Readonly<Record<string, string>>
    }
    const note = today.asked.find(({ command }) => command === 'read-note')
    expect(today.names[note?.by ?? '']).toBe(personaCases.sotePair.team.partner)
    const { record } = (await own.get(`/api/pair-works/${note?.pairWork}`)).json as {
      record: readonly { kind: string; parts: readonly { values: { role?: string } }[] }[]
    }
    const roles = record.flatMap(({ parts }) => parts.flatMap(({ values }) => values.role ?? []))
    expect(roles).toEqual(
      expect.arrayContaining(['interpreter', 'assistant', 'support-person', 'close-one']),
    )
    expect(record.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['map-arranged', 'note-read']),
    )
  })

  test('has referrals in each state, questions to supervisors, invitations and a service applied for', async () => {
    const desk = (await (await be('Hanna Lehtopuro')).get('/api/referrals')).json as unknown as {
      incoming: { state: string }[]
    }
    expect(desk.incoming.map(({ state }) => state).toSorted()).toEqual([
      'new',
      'not-started',
      'received',
    ])
    const heard = (await (await be('Eero Jokihaara')).get('/api/referrals')).json as unknown as {
      sent: { state: string }[]
    }
    expect(heard.sent.map(({ state }) => state)).toEqual(['started'])
    const asked = async (name: string) =>
      (
        (await (await be(name)).get('/api/consultations')).json as unknown as {
          rows: { answeredOn: string | null }[]
        }
      ).rows.map(({ answeredOn }) => answeredOn !== null)
    expect(await asked('Ville Niittykoski')).toEqual([false])
    expect(await asked('Marja Hopeavirta')).toEqual([true])
    const otto = await be('Otto Kivelänpää')
    const stages = new Set<string>()
    for (const { id } of await rowsOf(otto)) {
      const view = (await otto.get(`/api/pair-works/${id}`)).json as unknown as {
        invitations: { stage: string }[]
      }
      for (const { stage } of view.invitations) stages.add(stage)
    }
    expect([...stages].toSorted()).toEqual(
      expect.arrayContaining(['accepted', 'declined', 'joined', 'waiting', 'withdrawn']),
    )
  })

  test('has somebody with two jobs in one pair work, who reads in each what its permission covers', async () => {
    const hats = async (hat: number) => {
      const { hats: all } = (await (await be('Mikko Suvantola')).get('/api/session')).json as {
        hats: readonly { service: string; profession: string }[]
      }
      const own = await be('Mikko Suvantola', all[hat]?.service)
      const row = (await rowsOf(own)).find(({ clientName }) => clientName === 'Sinikka Utuniemi')
      const view = (await own.get(`/api/pair-works/${row?.id}`)).json as {
        people: readonly { name: string; service?: string; profession?: string }[]
        permissions: { categories: readonly string[] }
      }
      return { profession: all[hat]?.profession, ...view }
    }
    const [nurse, counsellor] = [await hats(0), await hats(1)]
    expect([nurse.profession, counsellor.profession]).toEqual([
      'mental-health-nurse',
      'peer-counsellor',
    ])
    for (const { people } of [nurse, counsellor])
      expect(people.filter(({ name }) => name === 'Mikko Suvantola')).toHaveLength(2)
    expect(nurse.permissions.categories).toContain('assessment')
    expect(counsellor.permissions.categories).not.toContain('assessment')
  })

  test('tells whom to call when a child is in danger', async () => {
    const { services } = (await (await be('Hanna Lehtopuro')).get('/api/services')).json as {
      services: readonly { serviceTask: string; phone: string | null }[]
    }
    const near = services.filter(({ serviceTask }) => serviceTask === 'child-protection')
    expect(
      near.map(({ phone }) => phone ?? '').toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(['09 000 0112', '09 000 0417'])
  })

  test('tells nothing from the future', async () => {
    const hanna = await be('Hanna Lehtopuro')
    for (const row of await rowsOf(hanna)) {
      const view = (await hanna.get(`/api/pair-works/${row.id}`)).json as {
        record?: readonly { happenedAt: string; recordedAt: string }[]
      }
      for (const fact of view.record ?? []) {
        expect(fact.recordedAt <= now).toBe(true)
        expect(fact.happenedAt <= now).toBe(true)
      }
    }
  })

  test('speaks Finnish, Swedish and English', () => {
    const languages = cases.map(({ language }) => language)
    for (const language of ['fi', 'sv', 'en'])
      expect(languages.filter((one) => one === language).length).toBeGreaterThan(5)
  })

  test('offers whom to be first, with a sentence each, and each can sign in', async () => {
    const answer = await stranger(app).get('/api/demo/people')
    const { people } = answer.json as {
      people: readonly { username: string; audience: string; says: { fi: string } | null }[]
    }
    expect(people.slice(0, personas.size).map(({ username }) => username)).toEqual([
      ...personas.keys(),
    ])
    expect(people.slice(0, personas.size).every(({ says }) => says !== null)).toBe(true)
    expect(new Set(people.map(({ audience }) => audience))).toEqual(
      new Set([
        'worker',
        'supervisor',
        'client',
        'guardian',
        'steering-group',
        'administrator',
        'data-protection-officer',
      ]),
    )
    expect(new Set(people.map(({ username }) => username)).size).toBe(people.length)
  })

  test('lets a client read their own, a partner their part, and a stranger nothing', async () => {
    const { client, team } = personaCases.outreach
    const own = await rowsOf(await be(client.name))
    expect(own).toHaveLength(1)
    const path = `/api/pair-works/${own[0]?.id}`
    const statuses = await Promise.all(
      [client.name, team.initiator ?? '', team.partner ?? '', 'Elina Kuusirinne'].map(
        async (name) => (await (await be(name)).get(path)).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 200, 404])
  })

  test('has papers in several pair works, guardians who contradict, and a permission about to end', async () => {
    const seen = { papers: 0, contradictions: 0 }
    for (const name of ['Hanna Lehtopuro', 'Elina Kuusirinne', 'Tuomas Marjamäki']) {
      const visitor = await be(name)
      for (const { id } of await rowsOf(visitor)) {
        const { body } = await visitor.get(`/api/pair-works/${id}`)
        if (/"scan":"[\w-]{20,}"/.test(body)) seen.papers += 1
        if (body.includes('"contradictions":[{')) seen.contradictions += 1
      }
    }
    expect(seen.papers).toBeGreaterThan(2)
    expect(seen.contradictions).toBeGreaterThan(0)
    const initiator = await be(personaCases.outreach.team.initiator ?? '')
    expect((await initiator.get('/api/today')).body).toMatch(/"ending":\[\{[^\]]*"days":\d/)
  })

  test('has somebody away whose week is covered, and somebody out alone', async () => {
    const marja = await be('Marja Hopeavirta')
    const { load } = (await marja.get('/api/unit')).json as { load: readonly { person: string }[] }
    const weeks = await Promise.all(
      load.map(({ person }) => marja.post('/api/unit/weeks', { person, until: '2026-09-20' })),
    )
    const away = weeks
      .flatMap(({ json }) => (json as { rows: readonly { away: object | null }[] }).rows)
      .filter((row) => row.away !== null)
    expect(away.length).toBeGreaterThan(0)
    const { visits } = (await (await be('Petra Salmenranta')).get('/api/visits')).json as {
      visits: readonly { state: string }[]
    }
    expect(visits.map(({ state }) => state).toSorted()).toEqual(['back', 'out'])
  })

  test('is made once', async () => {
    const again = await beginDemo(given(store), now)
    expect(again.made.pairWorks).toBe(0)
    expect(await again.rest()).toEqual({ pairWorks: 0, commands: 0 })
  })
})

test('asks some of the first people to take something over, with a word beside it', async () => {
  for (const name of [
    'Mikko Suvantola',
    'Petra Salmenranta',
    'Otto Kivelänpää',
    'Hanna Lehtopuro',
  ]) {
    const { asked } = (await (await be(name)).get('/api/today')).json as {
      asked: readonly { command: string; by?: string; said?: string }[]
    }
    const offered = asked.filter(({ command }) => command === 'accept-hand-over')
    expect(offered, name).toMatchObject([{ by: expect.any(String), said: expect.any(String) }])
  }
})

test('a start that was broken off is completed at the next', { timeout: 120_000 }, async () => {
  const other = await openStore({})
  const begun = await beginDemo(given(other), now)
  expect(begun.made.pairWorks).toBe(firstCases.length + 2)
  let count = 0
  await begun.rest(() => (count += 1) > 2)
  const next = await beginDemo(given(other), now)
  expect(next.made.pairWorks).toBe(0)
  count = 0
  expect((await next.rest(() => (count += 1) > 3)).pairWorks).toBe(3)
  await other.close()
})

test('no demo is made where real people work, not by its own command either', async () => {
  const other = await openStore({})
  const config = inProcessConfig({ demo: false, production: true })
  await expect(makeDemo({ ...given(other), config }, now)).rejects.toThrow(SettingRefused)
  expect(await other.accounts.all()).toEqual([])
  await other.close()
})
