/**
 * Every route there is, asked by everybody it is not for: nobody signed in, every audience, and everybody who stands
 * around a pair work without a place in it. They are refused, and what is theirs and what was never there are answered
 * by the same bytes. The routes come from the API document, so a new one is attacked as soon as it stands in it.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Standing as CommandStanding, commandKinds, ruleOf } from '#domain/commands'
import { type Answer, openStage, type Request } from '../access/stage.ts'
import { eachEngine } from '../setup/engines.ts'
import { type Expectation, expectations } from './expectations.ts'
import { type ApiDocument, type Route, readDocument, valueFor } from './instance.ts'
import { type Actor, playScene, type Scene, secret } from './scene.ts'

const expectationOf = ({ name }: Route): Expectation => {
  const found = expectations[name]
  if (!found)
    throw new Error(
      `${name} stands in the API document and nobody has said whom it is for: add its row to tests/attacks/expectations.ts (audiences, standings, what the names in its address are).`,
    )
  return found
}

const mayAsk = (route: Route, actor: Actor | null): boolean => {
  const { for: audiences, standing } = expectationOf(route)
  if (!audiences) return true
  if (!actor?.audience || !audiences.includes(actor.audience)) return false
  return !standing || standing.includes(actor.standing)
}

/** The request as it would be made by whom it is for; `ids`: what stands in its address. */
const requestOf = (
  route: Route,
  document: ApiDocument,
  scene: Scene,
  ids: Readonly<Record<string, string>>,
): Request => {
  const { body } = expectationOf(route)
  const sent = body?.(scene) ?? (route.body && valueFor(route.body, document))
  return {
    method: route.method as Request['method'],
    url: `${route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name)}${queryOf(route)}`,
    ...(sent === undefined ? {} : { body: sent }),
  }
}

const queryOf = (route: Route): string => {
  const needs = Object.entries(route.needs()).map(([name, value]) => `${name}=${value}`)
  return needs.length === 0 ? '' : `?${needs.join('&')}`
}
/** A file is no JSON: what was sent in its place is judged before anybody looks where it was meant to go. */
const takesFile = (route: Route) =>
  route.method === 'POST' && /\/(scans|experts\/import(\/preview)?)$/.test(route.name)

const idsOf = (route: Route, scene: Scene): Readonly<Record<string, string>> => ({
  id: scene.pairWork,
  ...expectationOf(route).params?.(scene),
})
const never = (route: Route): Readonly<Record<string, string>> =>
  Object.fromEntries(route.params.map((name) => [name, randomUUID()]))

/** An address in which every kind of name that cannot be an id stands. */
const forged = [
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%00',
  'x%00y',
  "'%20or%20'1'='1",
  '%3Cscript%3E',
  '%E2%80%AE',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '-1',
  '0',
  '*',
  '%25',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(4000),
  '%ff',
  '%ED%A0%80',
  '%E0%A4%A',
]

const words = Object.values(secret)
const holdsSecret = ({ body, headers }: Answer) =>
  words.filter((word) => `${body} ${JSON.stringify(headers)}`.includes(word))

eachEngine('Whoever it is not for', (engine) => {
  let scene: Scene
  let document: ApiDocument
  beforeAll(async () => {
    scene = await playScene(await openStage(engine))
    const answer = await scene.ask(null, { method: 'GET', url: '/api/openapi.json' })
    document = readDocument(answer.body)
  })
  afterAll(() => scene?.stage.close())
  const strangers = () => [null, ...scene.actors]

  test('is known for every route there is, and for no other', () => {
    for (const route of document.routes) expect(() => expectationOf(route)).not.toThrow()
    const names = document.routes.map(({ name }) => name)
    expect(Object.keys(expectations).filter((name) => !names.includes(name))).toEqual([])
  })

  test('is refused at every route, as if nothing were there', async () => {
    let asked = 0
    for (const route of document.routes) {
      for (const actor of strangers()) {
        if (mayAsk(route, actor)) continue
        asked += 1
        const theirs = await scene.ask(
          actor,
          requestOf(route, document, scene, idsOf(route, scene)),
        )
        const hint = `${actor?.name ?? 'nobody'} ${route.name} ${theirs.status} ${theirs.body}`
        expect(holdsSecret(theirs), hint).toEqual([])
        // Whoever was a member is told when their part ended, and nothing else.
        if (actor?.standing === 'former' && theirs.status === 410) {
          expect(Object.keys(JSON.parse(theirs.body)).sort(), hint).toEqual(
            ['code', 'detail', 'endedOn', 'errors', 'status', 'title', 'type'].sort(),
          )
          continue
        }
        expect([401, 403, 404, ...(takesFile(route) ? [415] : [])], hint).toContain(theirs.status)
        if (actor === null) expect(theirs.status, hint).toBe(401)
        // A reader of the pair work may know that it is there; it is only not for them.
        const knows = actor !== null && !['nothing', 'invited'].includes(actor.standing)
        if (knows || route.params.length === 0) continue
        const none = await scene.ask(actor, requestOf(route, document, scene, never(route)))
        expect(theirs, hint).toEqual(none)
      }
    }
    expect(asked).toBeGreaterThan(200)
  })

  test('is nobody at every route, however its address is written', async () => {
    const ways = (path: string): readonly string[] => [
      path.replace('/api', '/%61pi'),
      path.replace('/api', '/%2561pi'),
      path.replace('/api', '/API'),
      path.replace('/api', '//api'),
      path.replace('/api', '/./api'),
      path.replace('/api/', '/api//'),
      path.replace('/api/', '/api%2f'),
      path.replace('/api/', '/api\\'),
      path.replace('/api/', '/api/x/../'),
      path.replace(/(\w)$/, (last) => `%${last.charCodeAt(0).toString(16)}`),
      `${path}/`,
      `${path};x=1`,
      `${path}%00`,
      `${path}.json`,
    ]
    for (const route of document.routes) {
      if (!expectationOf(route).for) continue
      const request = requestOf(route, document, scene, idsOf(route, scene))
      for (const url of ways(request.url)) {
        const answer = await scene.ask(null, { ...request, url })
        expect([401, 404], `${request.method} ${url} ${answer.body}`).toContain(answer.status)
        expect(answer.headers['content-security-policy'], url).toContain("default-src 'none'")
      }
    }
  })

  test('finds nothing under a name that cannot be one', async () => {
    for (const route of document.routes) {
      if (route.params.length === 0) continue
      for (const name of ['elina', 'asiakas', 'dora'])
        for (const id of forged) {
          const ids = Object.fromEntries(route.params.map((param) => [param, id]))
          const answer = await scene.ask(scene.actor(name), requestOf(route, document, scene, ids))
          const hint = `${name} ${route.name} ${id} ${answer.status} ${answer.body}`
          expect(holdsSecret(answer), hint).toEqual([])
          // A list of what hangs on a name that nothing has is empty.
          if (answer.status === 200 && answer.body.startsWith('{"rows":[],')) continue
          const others = takesFile(route) ? [415] : []
          expect([403, 404, 422, ...others], hint).toContain(answer.status)
          expect(answer.headers['content-type'], hint).toContain('application/problem+json')
          if (id.length > 4) expect(answer.body, hint).not.toContain(decoded(id))
        }
    }
  })

  describe('Of the commands', () => {
    const give = (actor: Actor, kind: string, pairWork = scene.pairWork) =>
      scene.ask(actor, {
        method: 'POST',
        url: `/api/pair-works/${pairWork}/commands`,
        body: { commandId: randomUUID(), cursor: 'none', kind, with: {} },
      })

    test('everything the home decides is answered to others by one constant sentence', async () => {
      const standings: readonly (readonly [string, readonly CommandStanding[]])[] = [
        ['mikko', ['party']],
        ['sami', ['party']],
        ['asiakas', ['client', 'giver']],
        ['edunvalvoja', ['guardian', 'giver']],
        ['ritva', ['supervisor']],
      ]
      const answers = new Set<string>()
      let told = 0
      for (const [name, own] of standings) {
        const actor = scene.actor(name)
        const url = `/api/pair-works/${scene.pairWork}`
        const view = await scene.ask(actor, { method: 'GET', url })
        const { cursor } = JSON.parse(view.body) as { cursor: string }
        for (const kind of commandKinds) {
          if (ruleOf(kind).by.some((by) => own.includes(by))) continue
          const answer = await scene.ask(actor, {
            method: 'POST',
            url: `${url}/commands`,
            body: { commandId: randomUUID(), cursor, kind, with: leastFor(document, kind) },
          })
          expect(answer.status, `${name} ${kind} ${answer.body}`).toBe(403)
          answers.add(answer.body)
          told += 1
        }
      }
      expect(told).toBeGreaterThan(200)
      expect([...answers]).toHaveLength(1)
    })

    test('none reaches a pair work that is another’s, by whatever name', async () => {
      for (const name of ['dora', 'entinen-edunvalvoja'])
        for (const kind of commandKinds) {
          const actor = scene.actor(name)
          const theirs = await give(actor, kind)
          const none = await give(actor, kind, randomUUID())
          expect(theirs, `${name} ${kind}`).toEqual(none)
          expect([404, 422], `${name} ${kind}`).toContain(theirs.status)
        }
    })
  })

  test('and those it is for are let in, so that the others were refused of something', async () => {
    for (const route of document.routes) {
      const { changesSession } = expectationOf(route)
      if (changesSession) continue
      const own = strangers().filter((actor) => mayAsk(route, actor))
      expect(own.length, route.name).toBeGreaterThan(0)
      for (const actor of own) {
        const answer = await scene.ask(
          actor,
          requestOf(route, document, scene, idsOf(route, scene)),
        )
        const hint = `${actor?.name ?? 'nobody'} ${route.name} ${answer.status} ${answer.body}`
        const isNone = Object.values(idsOf(route, scene)).includes('none')
        const others = [...(isNone ? [404] : []), ...(takesFile(route) ? [415] : [])]
        expect([200, 201, 409, 412, 422, ...others], hint).toContain(answer.status)
      }
    }
  })
})

const leastFor = (document: ApiDocument, kind: string): unknown => {
  const route = document.routes.find(({ name }) => name === 'post /api/pair-works/{id}/commands')
  const command = document.whole?.[`Command.${kind}Input`] ?? document.whole?.[`Command.${kind}`]
  if (!route || !command?.properties?.with) throw new Error(`${kind} stands in no document`)
  return valueFor(command.properties.with, document)
}

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
