import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, test } from 'vitest'
import { openStore } from '#store/open'
import { planted } from '../../tests/setup/leaks.ts'
import { buildApp } from './app.ts'
import { inProcessConfig } from './config.ts'

/** The leak the whole run must find: in a log, in an address, in what a command prints. */
test('a name that is logged, asked by its address or printed is heard by whoever listens', async () => {
  const heard: unknown[] = []
  const hear = (line: unknown) => heard.push(line)
  subscribe('tyopari:log', hear)
  const store = await openStore({})
  const app = await buildApp({
    store,
    clock: () => new Date('2026-01-13T10:00:00.000Z').toISOString() as never,
    newId: randomUUID,
    config: inProcessConfig(),
    also: (api) =>
      api.get('/leak', { config: { open: true } }, async (request) => {
        request.log.info(`somebody is ${planted}`)
        return {}
      }),
  })
  try {
    await app.inject({ url: `/api/leak?who=${planted}` })
    expect(heard.some((line) => String(line).includes(planted))).toBe(true)
  } finally {
    unsubscribe('tyopari:log', hear)
    await app.close()
    await store.close()
  }
  const { stdout } = spawnSync(process.execPath, ['tests/setup/leaking.ts'], { encoding: 'utf8' })
  expect(stdout).toContain(planted)
})

test('a fault is logged with its id and without anything that was asked', async () => {
  const heard: string[] = []
  const hear = (line: unknown) => heard.push(String(line))
  subscribe('tyopari:log', hear)
  const store = await openStore({})
  const app = await buildApp({
    store,
    clock: () => new Date('2026-01-13T10:00:00.000Z').toISOString() as never,
    newId: randomUUID,
    config: inProcessConfig(),
    also: (api) =>
      api.get('/fault', { config: { open: true } }, async () => {
        throw new Error('broken')
      }),
  })
  try {
    const answer = await app.inject({
      url: '/api/fault?who=Tunnettu',
      headers: { cookie: 'tyopari=secret', authorization: 'Bearer secret' },
    })
    expect(answer.statusCode).toBe(500)
    const { fault } = JSON.parse(answer.body) as { readonly fault: string }
    const [line = ''] = heard.filter((one) => one.includes(fault))
    expect(line).toContain('broken')
    expect(line).not.toMatch(/Tunnettu|secret/)
  } finally {
    unsubscribe('tyopari:log', hear)
    await app.close()
    await store.close()
  }
})
