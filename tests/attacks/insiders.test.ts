/** Those who have a place, and would see or do more than it gives: through a second door, an old key or a borrowed name. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Request } from '../access/stage.ts'
import { engines } from '../setup/engines.ts'
import { expectations } from './expectations.ts'
import { type ApiDocument, readDocument } from './instance.ts'
import { logCommand, playScene, type Scene, secret } from './scene.ts'

let scene: Scene
let document: ApiDocument
let url: string
beforeAll(async () => {
  scene = await playScene(await openStage(engines.pglite))
  url = `/api/pair-works/${scene.pairWork}`
  const answer = await scene.ask(null, { method: 'GET', url: '/api/openapi.json' })
  document = readDocument(answer.body)
})
afterAll(() => scene?.stage.close())
const get = (name: string, path: string) =>
  scene.ask(scene.actor(name), { method: 'GET', url: path })
const cursorOf = async (name: string): Promise<string> =>
  (JSON.parse((await get(name, url)).body) as { cursor: string }).cursor

test('nobody reads a topic left out, an unsorted text or a name beyond their place, by any route', async () => {
  const may: Readonly<Record<string, readonly string[]>> = {
    [secret.goal]: ['elina', 'asiakas', 'edunvalvoja'],
    [secret.unsorted]: ['elina', 'asiakas', 'edunvalvoja'],
    [secret.client]: ['elina', 'asiakas', 'edunvalvoja', 'mikko', 'sami', 'ritva'],
    [secret.guardian]: ['elina', 'asiakas', 'edunvalvoja'],
  }
  const told = new Map<string, Set<string>>()
  for (const route of document.routes.filter(({ method }) => method === 'GET'))
    for (const { name } of scene.actors) {
      if (route.path.startsWith('/api/demo')) continue
      const ids: Readonly<Record<string, string>> = {
        id: scene.pairWork,
        ...expectations[route.name]?.params?.(scene),
      }
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, one: string) => ids[one] ?? one)
      const { body, headers } = await get(name, path)
      for (const [word, own] of Object.entries(may)) {
        if (!`${body}${JSON.stringify(headers)}`.includes(word)) continue
        told.set(word, (told.get(word) ?? new Set()).add(name))
        // Whoever asked the officer for the logs is told to the officer who answers.
        if (name === 'vastaava' && word === secret.client && route.path.includes('log-requests'))
          continue
        expect(own, `${name} ${route.name} ${word}`).toContain(name)
      }
    }
  for (const word of Object.keys(may)) expect(told.get(word), word).toContain('elina')
})

describe('Before a text is opened wider', () => {
  test('a party is not told what another’s permission leaves out', async () => {
    const part = await scene.must(scene.actor('mikko'), 'propose', { about: 'goal', words: 'Oma' })
    const readers = async (topics: readonly string[]) => {
      const answer = await scene.ask(scene.actor('mikko'), {
        method: 'POST',
        url: `${url}/preview`,
        body: { kind: 'retag-part', with: { part, topics } },
      })
      expect(answer.status, answer.body).toBe(200)
      return (JSON.parse(answer.body) as { readers: { person: string }[] }).readers.map(
        ({ person }) => person,
      )
    }
    // Sami’s permission leaves money out. Nothing may tell Mikko so.
    expect(await readers(['money'])).toEqual(await readers(['daily-life']))
  })
})

describe('After a withdrawal', () => {
  test('nothing of before opens again: not the view, the cursor, the mark, the record or a command sent before', async () => {
    const sami = scene.actor('sami')
    const view = await get('sami', url)
    const cursor = await cursorOf('sami')
    const mark = String(view.headers.etag)
    const { record } = JSON.parse((await get('sami', `${url}/record`)).body) as {
      record: { id: string }[]
    }
    const sent = {
      commandId: randomUUID(),
      cursor,
      kind: 'propose',
      with: { about: 'time', words: 'Ennen', topics: [] },
    }
    const command = (body: unknown): Request => ({ method: 'POST', url: `${url}/commands`, body })
    expect((await scene.ask(sami, command(sent))).status).toBe(200)
    await scene.must(scene.actor('asiakas'), 'withdraw-line', { party: 'peers' })

    for (const path of [
      url,
      `${url}/record`,
      `${url}/record?after=${record[0]?.id}`,
      `${url}/identity`,
      `${url}/events`,
    ]) {
      const answer = await scene.ask(sami, {
        method: 'GET',
        url: path,
        headers: { 'if-none-match': mark },
      })
      expect(answer.status, path).toBe(410)
      expect(answer.body, path).not.toContain(secret.client)
    }
    const replayed = await scene.ask(sami, command(sent))
    expect(replayed.body).not.toContain(secret.client)
    expect(JSON.parse(replayed.body).view ?? null).toBeNull()
    const later = await scene.ask(sami, command({ ...sent, commandId: randomUUID() }))
    expect([403, 404, 410], later.body).toContain(later.status)
    const list = await get('sami', '/api/pair-works')
    expect(list.body).not.toContain(secret.client)
    const own = await get('sami', `${url}/own-words`)
    expect([200, own.body.includes('Ennen')]).toEqual([own.status, true])
  })

  test('an invitation from before is no way back', async () => {
    const { invitations } = JSON.parse((await get('sami', '/api/invitations')).body) as {
      invitations: { id: string }[]
    }
    expect(invitations.length).toBeGreaterThan(0)
    for (const { id } of invitations) {
      const answer = await scene.ask(scene.actor('sami'), {
        method: 'POST',
        url: `/api/invitations/${id}`,
        body: { commandId: randomUUID(), answer: 'accept' },
      })
      expect(answer.status, answer.body).not.toBe(200)
    }
    expect((await get('sami', url)).status).toBe(410)
  })
})

describe('An entry made on the wrong client', () => {
  test('takes its invitation with it', async () => {
    await scene.must(scene.actor('elina'), 'invite-member', {
      service: 'kela',
      person: 'kaija',
      role: 'partner',
      competence: 'nurse',
      month: 'väärälle henkilölle',
    })
    const before = await get('kaija', '/api/invitations')
    expect(before.body).toContain('väärälle henkilölle')
    const { record } = JSON.parse((await get('elina', `${url}/record`)).body) as {
      record: { id: string; kind: string }[]
    }
    const fact = record.findLast(({ kind }) => kind === 'member-invited')?.id
    await scene.must(scene.actor('elina'), 'seal-entry', {
      fact,
      reason: 'Väärä asiakas.',
      topics: [],
    })
    const after = await get('kaija', '/api/invitations')
    expect(after.body).not.toContain('väärälle henkilölle')
    const { invitations } = JSON.parse(before.body) as {
      invitations: { id: string; month: string }[]
    }
    const gone = invitations.find(({ month }) => month === 'väärälle henkilölle')?.id ?? ''
    const accept = (id: string) =>
      scene.ask(scene.actor('kaija'), {
        method: 'POST',
        url: `/api/invitations/${id}`,
        body: { commandId: randomUUID(), answer: 'accept' },
      })
    expect(await accept(gone)).toEqual(await accept(randomUUID()))
    expect(await get('kaija', `/api/invitations/${gone}`)).toEqual(
      await get('kaija', `/api/invitations/${randomUUID()}`),
    )
  })
})

describe('An id that somebody else has used', () => {
  test('for a request of the logs is simply another request', async () => {
    const ask = (name: string, commandId: string) =>
      scene.ask(scene.actor(name), {
        method: 'POST',
        url: '/api/my/log-requests',
        body: { commandId, kind: 'logs', from: '2026-01-01', until: '2026-01-12' },
      })
    const theirs = await ask('toinen-asiakas', logCommand)
    const none = await ask('toinen-asiakas', randomUUID())
    expect([theirs.status, none.status]).toEqual([201, 201])
    expect(theirs.body).not.toContain(secret.client)
    const mine = await get('asiakas', '/api/my/log-requests')
    expect(JSON.parse(mine.body).requests).toHaveLength(1)
  })
})

describe('Two hats', () => {
  test('on one head read, list and act apart', async () => {
    const [one, other] = [scene.actor('mikko'), scene.actor('sami in another service')]
    const both = await Promise.all(
      [one, other].map((actor) => scene.ask(actor, { method: 'GET', url: '/api/pair-works' })),
    )
    expect(both.map(({ body }) => body.includes(secret.client))).toEqual([true, false])
    const cursor = await cursorOf('mikko')
    const answer = await scene.ask(other, {
      method: 'POST',
      url: `${url}/commands`,
      body: {
        commandId: randomUUID(),
        cursor,
        kind: 'propose',
        with: { about: 'time', words: 'x', topics: [] },
      },
    })
    expect(answer.status).toBe(404)
  })
})
