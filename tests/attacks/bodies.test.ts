/**
 * What no sender may say: fields that are the server's own, bodies that are none, values out of every bound. Refused
 * with the place told, and nothing written.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandKind, commandKinds, ruleOf } from '#domain/commands'
import { type CommandShape, commandShape } from '#domain/decide/command-fields'
import { openStage } from '../access/stage.ts'
import { engines } from '../setup/engines.ts'
import { askerOf, expectations } from './expectations.ts'
import { type ApiDocument, objectsIn, type Route, readDocument, valueFor } from './instance.ts'
import { unshowable, words } from './odd.ts'
import { type Actor, playScene, type Scene } from './scene.ts'

let scene: Scene
let document: ApiDocument
let before: string
beforeAll(async () => {
  scene = await playScene(await openStage(engines.pglite))
  const answer = await scene.ask(null, { method: 'GET', url: '/api/openapi.json' })
  document = readDocument(answer.body)
  before = await written()
})
afterAll(() => scene?.stage.close())

/** How much stands in the tables a sender could write to. */
const written = async (): Promise<string> => {
  const rows = await scene.stage.owner(
    "select (select count(*) from fact) as facts, (select count(*) from part) as parts, (select count(*) from pair_work) as works, (select count(*) from person) as people, (select count(*) from account) as accounts, (select string_agg(md5(a::text), '' order by a.ctid) from access_row a) as access",
  )
  return JSON.stringify(rows)
}

const addressOf = (route: Route): string => {
  const ids: Readonly<Record<string, string>> = {
    id: scene.pairWork,
    ...expectations[route.name]?.params?.(scene),
  }
  return route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name)
}

interface Problem {
  readonly status: number
  readonly code: string
  readonly errors: readonly { readonly code: string; readonly pointer?: string }[]
}
const send = async (
  actor: Actor | null,
  route: Route,
  payload: string,
  type: string | null = 'application/json',
) => {
  const answer = await scene.stage.app.inject({
    method: route.method,
    url: addressOf(route),
    headers: {
      cookie: actor?.cookie ?? '',
      'x-tyopari': '1',
      ...(type === null ? {} : { 'content-type': type }),
    },
    payload,
  })
  return {
    status: answer.statusCode,
    body: answer.body,
    problem: () => JSON.parse(answer.body) as Problem,
  }
}
const bodied = () => document.routes.filter(({ body }) => body !== undefined)
const commandRoute = (): Route => {
  const found = bodied().find(({ name }) => name === 'post /api/pair-works/{id}/commands')
  if (!found) throw new Error('no route of commands')
  return found
}
const formOf = (kind: CommandKind) => {
  const form = document.whole?.[`Command.${kind}Input`] ?? document.whole?.[`Command.${kind}`]
  if (!form) throw new Error(`${kind} stands in no document`)
  return form
}

describe('A field of the server’s own', () => {
  test('has no place: every object of every request is closed', () => {
    const open = bodied().flatMap((route) =>
      objectsIn(route.body ?? {}, document)
        // What an authenticator signs is the browser's own writing, and goes to its verifier only.
        .filter(([at]) => !/^\/(signed|made)(\/|$)/.test(at))
        .filter(([, schema]) => schema.additionalProperties !== false)
        .map(([at]) => `${route.name} ${at}`),
    )
    expect(bodied().length).toBeGreaterThan(5)
    expect(open).toEqual([])
  })

  const own = [
    'version oneContact number home-member party-member who service workers',
    'proposed goals byRule author readers by recordedAt happenedAt sealed round',
    'seq id standing about whereabouts unsorted category basis audience strong',
    'role isAdmin session grants mine names hash salt constructors toString',
    'hasOwnProperty length then $set topics[0]',
  ].flatMap((line) => line.split(' '))
  test('is refused in every command, by its name', async () => {
    for (const kind of commandKinds) {
      const fields = formOf(kind).properties?.with
      const least = (fields ? valueFor(fields, document) : {}) as Record<string, unknown>
      const fills = ruleOf(kind).fills ?? []
      const foreign = [...new Set([...own, ...fills])].filter(
        (name) => !knowsField(commandShape(kind), name),
      )
      expect(foreign, kind).toEqual(expect.arrayContaining([...fills]))
      const body = {
        commandId: randomUUID(),
        cursor: 'x',
        kind,
        with: { ...Object.fromEntries(foreign.map((name) => [name, 'x'])), ...least },
      }
      const answer = await send(scene.actor('elina'), commandRoute(), JSON.stringify(body))
      expect(answer.status, `${kind} ${answer.body}`).toBe(422)
      const told = answer.problem().errors.filter(({ code }) => code === 'unknown-field')
      expect(new Set(told.map(({ pointer }) => pointer)), kind).toEqual(
        new Set(foreign.map((name) => `/${name}`)),
      )
    }
  })

  test('is refused in an item of a list as well', async () => {
    let tried = 0
    for (const kind of commandKinds)
      for (const part of commandShape(kind).parts.filter(({ many }) => many)) {
        tried += 1
        const item = { author: 'x', readers: ['x'], id: 'x', category: 'plan' }
        const body = { commandId: randomUUID(), cursor: 'x', kind, with: { [part.name]: [item] } }
        const answer = await send(scene.actor('elina'), commandRoute(), JSON.stringify(body))
        const pointers = answer
          .problem()
          .errors.filter(({ code }) => code === 'unknown-field')
          .map(({ pointer }) => pointer)
        for (const name of ['author', 'readers', 'id', 'category'])
          if (!Object.hasOwn(part.fields, name))
            expect(pointers, `${kind} ${part.name}`).toContain(`/${part.name}/0/${name}`)
      }
    expect(tried).toBeGreaterThan(10)
  })

  test('is refused at every other route', async () => {
    for (const route of bodied()) {
      const least = valueFor(route.body ?? {}, document) as Record<string, unknown>
      const foreign = own.filter((name) => !namesIn(route).has(name))
      const body = { ...Object.fromEntries(foreign.map((name) => [name, 'x'])), ...least }
      const answer = await send(askerOf(route.name, scene), route, JSON.stringify(body))
      expect(answer.status, `${route.name} ${answer.body}`).toBe(422)
      expect(answer.problem().code, route.name).toBe('input')
    }
  })
  test('and nothing was written', async () => expect(await written()).toBe(before))
})

/** Every name a request of this route knows, at whatever depth. */
const namesIn = (route: Route): ReadonlySet<string> =>
  new Set(
    objectsIn(route.body ?? {}, document).flatMap(([, { properties }]) =>
      Object.keys(properties ?? {}),
    ),
  )

const knowsField = ({ parts }: CommandShape, name: string): boolean =>
  name === 'topics' ||
  parts.some((part) => (part.many ? part.name === name : Object.hasOwn(part.fields, name)))

describe('A body that is none', () => {
  const least = (route: Route) => JSON.stringify(valueFor(route.body ?? {}, document))
  const twice = (text: string) => `${text.slice(0, -1)}${text === '{}' ? '' : ','}"a":1,"a":2}`
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const bodies: Readonly<Record<string, (route: Route) => string>> = {
    nothing: () => '',
    'a brace': () => '{',
    'a list': (route) => `[${least(route)}]`,
    null: () => 'null',
    'a number': () => '1',
    'a word': () => '"x"',
    yes: () => 'true',
    'no JSON': () => '{a:1}',
    'single quotes': () => "{'a':1}",
    'a comment': (route) => `/* x */${least(route)}`,
    'a comma too many': () => '{"a":1,}',
    'not a number': () => '{"a":NaN}',
    endless: () => '{"a":Infinity}',
    'two bodies': (route) => `${least(route)}${least(route)}`,
    'a name twice': (route) => twice(least(route)),
    'a name twice in two writings': () => '{"a":1,"\\u0061":2}',
    'the prototype': () => '{"__proto__":{"audience":"administrator"}}',
    'the prototype in another writing': () => '{"\\u005f_proto__":{"audience":"administrator"}}',
    'the constructor': () => '{"constructor":{"prototype":{"audience":"x"}}}',
    'deep lists': () => deep(20_000),
    'deep objects': () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    'deep in a field': (route) => least(route).replace(/}$/, `,"x":${deep(50)}}`),
  }
  test.each(Object.keys(bodies))('%s is refused everywhere', async (name) => {
    for (const route of bodied()) {
      const answer = await send(askerOf(route.name, scene), route, bodies[name]?.(route) ?? '')
      const hint = `${route.name} ${answer.status} ${answer.body}`
      expect([400, 422], hint).toContain(answer.status)
      expect(answer.problem().code, hint).toMatch(/^(not-json|input|too-deep)$/)
    }
    const prototype: Record<string, unknown> = {}
    expect(prototype.audience).toBeUndefined()
  })

  test('one larger than said is refused before it is read', async () => {
    for (const route of bodied()) {
      const asker = askerOf(route.name, scene)
      const answer = await send(asker, route, `{"a":"${'x'.repeat(256 * 1024)}"}`)
      expect([413, 401], `${route.name} ${answer.body}`).toContain(answer.status)
    }
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json5',
    'application/javascript',
    'text/json',
  ])('of the kind %s is refused', async (type) => {
    for (const route of bodied()) {
      if (route.media.includes(type.split(';')[0] ?? '')) continue
      const answer = await send(askerOf(route.name, scene), route, least(route), type)
      expect(answer.status, `${route.name} ${answer.body}`).toBe(415)
    }
  })
  test('and nothing was written', async () => expect(await written()).toBe(before))
})

describe('A number', () => {
  test.each(['1e999', '-1e999', '1e-400', '99999999999999999999', '1.0000000001', '-0', '"5"'])(
    '%s is refused or read as it stands, in every field for one',
    async (number) => {
      for (const kind of commandKinds)
        for (const part of commandShape(kind).parts)
          for (const [name, field] of Object.entries(part.fields)) {
            if (field.is !== 'number') continue
            const item = part.many
              ? `"${part.name}":[{"${name}":${number}}]`
              : `"${name}":${number}`
            const body = `{"commandId":"${randomUUID()}","cursor":"x","kind":"${kind}","with":{${item}}}`
            const answer = await send(scene.actor('elina'), commandRoute(), body)
            expect([412, 422], `${kind} ${name} ${answer.body}`).toContain(answer.status)
          }
    },
  )

  const odd = ['-1', '0', '1e99', 'NaN', '', '%00', '201', '501', '0x10', '1%20', '1.5', '--1', 'x']
  test('in an address is refused with its name, or bounds what is read', async () => {
    for (const route of document.routes.filter(({ method }) => method === 'GET'))
      for (const query of route.query)
        for (const value of [
          ...odd,
          '%E2%80%AE',
          '%F0%9F%91%A9',
          '%ED%A0%80',
          "'",
          '%25',
          'a'.repeat(2000),
        ]) {
          const asker = askerOf(route.name, scene)
          const url = `${addressOf(route)}?${query}=${value}`
          const answer = await scene.ask(asker, { method: 'GET', url })
          expect([200, 404, 422], `${url} ${answer.status} ${answer.body}`).toContain(answer.status)
          const twice = await scene.ask(asker, { method: 'GET', url: `${url}&${query}=${value}` })
          expect([200, 404, 422], `${url} twice`).toContain(twice.status)
          const nested = await scene.ask(asker, { method: 'GET', url: url.replace('=', '[x]=') })
          expect(nested.status, `${url} nested`).toBe(422)
        }
  })
})

describe('A text', () => {
  const textFields = () =>
    commandKinds.flatMap((kind) =>
      commandShape(kind).parts.flatMap((part) =>
        Object.entries(part.fields)
          .filter(([, field]) => field.is === 'text')
          .map(([name]) => ({ kind, part, name })),
      ),
    )
  const bodyOf = ({ kind, part, name }: ReturnType<typeof textFields>[number], text: string) => ({
    commandId: randomUUID(),
    cursor: 'x',
    kind,
    with: part.many ? { [part.name]: [{ [name]: text }] } : { [name]: text },
  })

  test('with what turns, rings or floods is refused in every field, and the place is told', async () => {
    const all = Object.entries(unshowable)
    expect(textFields().length).toBeGreaterThan(100)
    for (const [index, field] of textFields().entries())
      for (const [name, text] of [0, 1].map(
        (more) => all[(index + more) % all.length] ?? ['', ''],
      )) {
        const body = JSON.stringify(bodyOf(field, text ?? ''))
        const answer = await send(scene.actor('elina'), commandRoute(), body)
        const hint = `${field.kind} ${field.name} ${name} ${answer.body}`
        expect(answer.problem(), hint).toMatchObject({ status: 422, code: 'bad-character' })
        const pointer = field.part.many ? `/${field.part.name}/0/${field.name}` : `/${field.name}`
        expect(answer.problem().errors[0]?.pointer, hint).toBe(pointer)
      }
  })

  test('of any script or state is taken in every field', async () => {
    const all = Object.entries(words)
    for (const [index, field] of textFields().entries()) {
      const [name, text] = all[index % all.length] ?? ['', '']
      const body = JSON.stringify(bodyOf(field, text ?? ''))
      const answer = await send(scene.actor('elina'), commandRoute(), body)
      const hint = `${field.kind} ${field.name} ${name} ${answer.body}`
      expect([412, 422], hint).toContain(answer.status)
      const pointers = answer.problem().errors.map(({ pointer }) => pointer ?? '')
      expect(answer.problem().code, hint).not.toBe('bad-character')
      expect(
        pointers.filter((pointer) => pointer.endsWith(`/${field.name}`)),
        hint,
      ).toEqual([])
    }
  })

  test('flooded with marks is refused in a moment', async () => {
    const flood = JSON.stringify({ username: `o${'\u0301\u0316'.repeat(50_000)}`, password: 'x' })
    const route = bodied().find(({ name }) => name === 'post /api/demo/session')
    if (!route) throw new Error('no way to sign in')
    const begun = performance.now()
    const answer = await send(null, route, flood)
    expect(answer.problem().code).toBe('bad-character')
    expect(performance.now() - begun).toBeLessThan(800)
  })

  test('that shows nothing is no text', async () => {
    for (const nothing of ['\u200b', '\u200b \u2060\ufeff', '\u00ad', '\u3164']) {
      const answer = await scene.give(scene.actor('elina'), 'set-goal', {
        whose: 'client',
        words: nothing,
        topics: [],
      })
      expect(answer.status, JSON.stringify(nothing)).toBe(422)
      expect((JSON.parse(answer.body) as Problem).errors[0]).toMatchObject({
        code: 'empty-text',
        pointer: '/words',
      })
    }
  })
})
