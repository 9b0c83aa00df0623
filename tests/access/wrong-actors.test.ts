/**
 * Somebody else's pair work is answered like one that was never there: same status, same headers, same bytes, for every
 * route that names one and every kind of wrong actor. The routes come from the API document; so do new ones.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandKinds } from '#domain/commands'
import { eachEngine } from '../setup/engines.ts'
import { routesIn, uuid } from './ask.ts'
import { type Hatted, person, service } from './county.ts'
import { dayOf, derive, drawWorld, inForce, type World } from './draw-world.ts'
import { invitationsIn } from './invitations.ts'
import { type Answer, openStage, type Request, type Stage } from './stage.ts'

const never = 'never'
const wrong: Readonly<Record<string, Hatted | null>> = {
  'nobody signed in': null,
  'a worker of another service': worker('mari', 'psychiatry'),
  'a colleague of the home who is no member': worker('lauri', 'protection'),
  'a member, in another of their services': worker('sami', 'peers'),
  'a supervisor of another unit': { ...worker('rehtori', 'school'), audience: 'supervisor' },
  'another client': beside('siiri', 'client'),
  'a guardian without a mandate here': beside('tomi', 'guardian'),
  'a close one': beside('mummo', 'client'),
  'the steering group': beside('ohjausryhma', 'steering-group'),
  'an administrator': beside('paakayttaja', 'administrator'),
  'the data-protection officer': beside('vastaava', 'data-protection-officer'),
}
function worker(who: string, unit: string): Hatted {
  return { person: person(who), service: service(unit), audience: 'worker' }
}
function beside(who: string, audience: Hatted['audience']): Hatted {
  return { person: person(who), service: null, audience }
}

/** A world in which each of them has nothing to look for. */
const secretWorld = (): World => {
  for (let base = 1; base < 20_000; base += 1) {
    const world = drawWorld({ base, steps: [], others: [] })
    const isSecret = Object.values(wrong).every((one) =>
      world.logs.every((log) => {
        const { rows } = derive(log, world.around)
        const asked = one && { ...one, on: dayOf(world.now), at: world.now }
        const isAsked = invitationsIn(log.told).some(({ row }) => row.service === one?.service)
        return !asked || (inForce(rows, asked).length === 0 && !isAsked)
      }),
    )
    if (isSecret && world.logs.length === 1) return world
  }
  throw new Error('no world is secret to all of them')
}

/** Every way to ask a route that names a pair work, with a body that would do if it were one's own. */
const requestsFor = (method: string, path: string, pairWork: string): readonly Request[] => {
  const url = path.replace('{id}', pairWork).replaceAll(/\{\w+\}/g, 'school')
  if (method === 'get' || method === 'delete')
    return [{ method: method === 'get' ? 'GET' : 'DELETE', url }]
  const kinds = commandKinds.map((kind, index) => ({
    commandId: uuid(index),
    cursor: 'a-cursor',
    kind,
    with: {},
  }))
  const post = (body: unknown): Request => ({ method: 'POST', url, body })
  const given = { commandId: uuid(1), cursor: 'a-cursor', kind: 'leave', with: {} }
  return [post({}), post([]), post({ kind: 'no-such' }), post(given), ...kinds.map(post)]
}

eachEngine('A pair work that is somebody else’s', (engine) => {
  let stage: Stage
  let asked = 0
  let paths: readonly (readonly [string, string])[]
  beforeAll(async () => {
    stage = await openStage(engine)
    await stage.play(secretWorld())
    const document = await stage.ask(null, { method: 'GET', url: '/api/openapi.json' })
    paths = routesIn(document.body)
      .map(({ name }) => name.split(' ') as [string, string])
      .filter(([, path]) => path.startsWith('/api/pair-works/{id}'))
  })
  afterAll(() => stage.close())

  test('is named by routes of the document', () => {
    expect(paths.length).toBeGreaterThan(4)
  })

  test.each(Object.keys(wrong))('is never there for %s', async (who) => {
    const reader = wrong[who] ?? null
    for (const [method, path] of paths) {
      const [theirs, none] = [requestsFor(method, path, 'first'), requestsFor(method, path, never)]
      for (const [index, request] of theirs.entries()) {
        const twin = none[index]
        if (!twin) throw new Error('no twin')
        stage.countFrom(`theirs-${(asked += 1)}`)
        const one = await stage.ask(reader, request)
        stage.countFrom(`none-${asked}`)
        const other = await stage.ask(reader, twin)
        expect(one, `${method} ${path} ${JSON.stringify(request.body)}`).toEqual(other)
        expect(isRefused(one, reader), `${path} ${one.status}`).toBe(true)
      }
    }
  })

  test('an invitation to others is as one never written', async () => {
    for (const who of ['a worker of another service', 'another client'])
      for (const method of ['GET', 'POST'] as const) {
        const ask = (one: string) =>
          stage.ask(wrong[who] ?? null, {
            method,
            url: `/api/invitations/${one}`,
            ...(method === 'POST' ? { body: { commandId: uuid(1), answer: 'accept' } } : {}),
          })
        expect(await ask('inv-first-step0.0')).toEqual(await ask('inv-never'))
      }
  })

  test('is there for its own members, so that the others were asked of something', async () => {
    const own = await stage.ask(worker('elina', 'protection'), {
      method: 'GET',
      url: '/api/pair-works/first',
    })
    expect(own.status).toBe(200)
  })
})

/** What is asked wrongly is told so before anybody looks whether it is there. */
const isRefused = ({ status }: Answer, reader: Hatted | null): boolean =>
  reader === null ? status === 401 : [403, 404, 422].includes(status)
