import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpeg, paperForm, png } from '../../../tests/setup/papers.ts'
import { county, people, type Stage, setStage, signIn, type Visitor } from '../testing/stage.ts'

interface PartySeen {
  readonly party: string
  readonly state: string
  readonly minusTopics: readonly string[]
  readonly lines: readonly {
    readonly line: string
    readonly paper: { readonly scan: string | null } | null
    readonly waitsForPaper: boolean
  }[]
}
interface ViewSeen {
  readonly id: string
  readonly cursor: string
  readonly client: { readonly id: string }
  readonly permissions: { readonly parties: readonly PartySeen[] }
  readonly record: readonly {
    readonly id: string
    readonly kind: string
    readonly parts: readonly { readonly id: string }[]
  }[]
}

let stage: Stage
let hanna: Visitor
beforeAll(async () => {
  stage = await setStage()
  hanna = await signIn(stage.app, 'hanna')
})
afterAll(() => stage.close())

const open = async (): Promise<ViewSeen> => {
  const { body } = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-17', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.adults],
    need: { ways: ['multi-professional', 'outreach'] },
  })
  return JSON.parse(body) as ViewSeen
}
const view = async (id: string, by = hanna): Promise<ViewSeen> =>
  JSON.parse((await by.get(`/api/pair-works/${id}`)).body) as ViewSeen
const line = (client: string, party: string, more: object = {}) => ({
  answer: 'given',
  giver: client,
  party,
  categories: ['plan', 'minutes'],
  minusTopics: [],
  until: '2026-12-31',
  form: 'written-signed',
  language: 'fi',
  ...more,
})
const sit = (
  { id, cursor }: ViewSeen,
  lines: readonly object[],
  commandId: string = randomUUID(),
) => hanna.send('POST', `/api/pair-works/${id}/permission-sittings`, { commandId, cursor, lines })

describe('A sitting', () => {
  it('gives and refuses several parties at once, and sent twice it is one', async () => {
    const opened = await open()
    const { id: client } = opened.client
    const lines = [
      line(client, county.health, { minusTopics: ['money'], receivedBy: people.hanna }),
      { answer: 'refused', giver: client, party: county.debts },
    ]
    const commandId = randomUUID()
    const first = await sit(opened, lines, commandId)
    const again = await sit(opened, lines, commandId)
    expect([first.status, again.status]).toEqual([200, 200])
    const { permissions, record } = await view(opened.id)
    expect(permissions.parties.map(({ party, state }) => [party, state])).toEqual([
      [county.health, 'in-force'],
      [county.debts, 'refused'],
    ])
    expect(record.filter(({ kind }) => kind === 'line-given')).toHaveLength(1)
  })

  it('records nothing when one line cannot stand, and says of each where and why', async () => {
    const opened = await open()
    const { id: client } = opened.client
    const refused = await sit(opened, [
      line(client, county.health),
      line(client, county.adults),
      line('nobody', county.debts),
      line(client, county.health),
    ])
    const problem = JSON.parse(refused.body) as { errors: { code: string; pointer: string }[] }
    expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual(
      expect.arrayContaining([
        ['not-in-list', '/lines/1/party'],
        ['already-answered', '/lines/3/party'],
      ]),
    )
    expect((await view(opened.id)).permissions.parties).toEqual([])
  })

  it('is shown as each party would read it, before it is recorded', async () => {
    const opened = await open()
    const { id: client } = opened.client
    const { body, status } = await hanna.send(
      'POST',
      `/api/pair-works/${opened.id}/permission-sittings/preview`,
      {
        lines: [
          line(client, county.health),
          line(client, county.debts, { minusTopics: ['mental-health'] }),
        ],
      },
    )
    expect(status).toBe(200)
    const { parties } = JSON.parse(body) as {
      parties: {
        party: string
        view: { permissions: unknown; people: { name: string; service?: string }[] }
        meets: { name: string; byNameAlone: boolean }[]
      }[]
    }
    expect(parties.map(({ view: seen }) => seen.permissions)).toEqual([
      { is: 'own', categories: ['plan', 'minutes'], until: '2026-12-31', endsInDays: null },
      { is: 'own', categories: ['plan', 'minutes'], until: '2026-12-31', endsInDays: null },
    ])
    expect(parties[0]?.meets).toMatchObject([{ name: 'Hanna Harju', byNameAlone: false }])
    expect((await view(opened.id)).permissions.parties).toEqual([])
  })
})

const upload = (
  { id, cursor }: ViewSeen,
  lines: readonly string[],
  bytes: Buffer,
  by = hanna,
  type = 'application/pdf',
) =>
  stage.app.inject({
    method: 'POST',
    url: `/api/pair-works/${id}/scans?${new URLSearchParams([
      ['commandId', randomUUID()],
      ['cursor', cursor],
      ...lines.map((one) => ['lines', one]),
    ])}`,
    headers: { cookie: by.cookie, 'x-tyopari': '1', 'content-type': type },
    payload: bytes,
  })
const download = (id: string, scan: string, by: Visitor) =>
  stage.app.inject({
    method: 'GET',
    url: `/api/pair-works/${id}/scans/${scan}`,
    headers: { cookie: by.cookie },
  })

describe('The paper form', () => {
  const given = async () => {
    const opened = await open()
    await sit(opened, [line(opened.client.id, county.health)])
    const now = await view(opened.id)
    return { now, lines: now.permissions.parties.flatMap((party) => party.lines) }
  }

  it('is waited for, kept encrypted, and given out as a file to save', async () => {
    const { now, lines } = await given()
    expect(lines.map(({ waitsForPaper }) => waitsForPaper)).toEqual([true])
    const paper = paperForm(['Suostumus', 'Tuula Rantanen'])
    const kept = await upload(now, [lines[0]?.line ?? ''], paper)
    expect(kept.statusCode).toBe(200)
    const after = (await view(now.id)).permissions.parties[0]?.lines[0]
    expect(after).toMatchObject({ waitsForPaper: false })
    const scan = after?.paper?.scan ?? ''
    const file = await download(now.id, scan, hanna)
    expect(file.rawPayload.equals(paper)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="form.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
  })

  it('does not exist for the party whose line it proves, nor for a stranger, and the attempt is logged', async () => {
    const { now, lines } = await given()
    await upload(now, [lines[0]?.line ?? ''], png(), hanna, 'image/png')
    const [stored] = (await view(now.id)).record.filter(
      ({ kind }) => kind === 'consent-document-stored',
    )
    const scan = stored?.parts[0]?.id ?? ''
    const mikko = await signIn(stage.app, 'mikko')
    const invited = await hanna.send('POST', `/api/pair-works/${now.id}/commands`, {
      commandId: randomUUID(),
      cursor: (await view(now.id)).cursor,
      kind: 'invite-member',
      with: {
        person: people.mikko,
        service: county.health,
        role: 'partner',
        competence: 'mental-health-nurse',
        month: 'helmikuu',
      },
    })
    expect(invited.status).toBe(200)
    const { invitations } = JSON.parse((await mikko.get('/api/invitations')).body) as {
      invitations: { id: string; state: string }[]
    }
    await mikko.send(
      'POST',
      `/api/invitations/${invitations.find(({ state }) => state === 'open')?.id}`,
      { commandId: randomUUID(), answer: 'accept' },
    )
    expect((await mikko.get(`/api/pair-works/${now.id}`)).status).toBe(200)
    const asParty = await download(now.id, scan, mikko)
    const asStranger = await download(now.id, scan, await signIn(stage.app, 'liisa'))
    const ofNobody = await download(randomUUID(), scan, await signIn(stage.app, 'liisa'))
    expect([asParty.statusCode, asStranger.statusCode]).toEqual([404, 404])
    expect(asStranger.body).toBe(ofNobody.body)
    expect(asParty.body).toBe(asStranger.body)
  })

  it('of another client is sealed with its entry, and the right one takes its place', async () => {
    const { now, lines } = await given()
    const own = lines[0]?.line ?? ''
    await upload(now, [own], jpeg(), hanna, 'image/jpeg')
    const wrong = await view(now.id)
    const entry = wrong.record.find(({ kind }) => kind === 'consent-document-stored')
    const scan = entry?.parts[0]?.id ?? ''
    const sealed = await hanna.send('POST', `/api/pair-works/${now.id}/commands`, {
      commandId: randomUUID(),
      cursor: wrong.cursor,
      kind: 'seal-entry',
      with: { fact: entry?.id, reason: 'Toisen asiakkaan lomake.', topics: [] },
    })
    expect(sealed.status).toBe(200)
    expect((await download(now.id, scan, hanna)).statusCode).toBe(404)
    const waiting = await view(now.id)
    expect(waiting.permissions.parties[0]?.lines[0]?.waitsForPaper).toBe(true)
    expect((await upload(waiting, [own], paperForm(['Oikea']))).statusCode).toBe(200)
    const after = (await view(now.id)).permissions.parties[0]?.lines[0]
    expect(after?.waitsForPaper).toBe(false)
    expect((await download(now.id, after?.paper?.scan ?? '', hanna)).statusCode).toBe(200)
  })

  it('is refused when it is something else, whatever it is called, and nothing is kept', async () => {
    const { now, lines } = await given()
    const own = [lines[0]?.line ?? '']
    const html = Buffer.from('<script>alert(1)</script>')
    const refused = await upload(now, own, html)
    expect([refused.statusCode, JSON.parse(refused.body).errors[0].code]).toEqual([
      422,
      'not-a-scan',
    ])
    expect((await upload(now, own, html, hanna, 'text/html')).statusCode).toBe(415)
    const large = Buffer.concat([png(), Buffer.alloc(10 * 1024 * 1024)])
    expect((await upload(now, own, large)).statusCode).toBe(413)
    expect((await view(now.id)).record.some(({ kind }) => kind === 'consent-document-stored')).toBe(
      false,
    )
  })
})
