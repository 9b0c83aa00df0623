import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { headsInFolder } from '#store/heads'
import { openStore } from '#store/open'
import { dropDatabase, newDatabase } from '../setup/databases.ts'
import { moment, worker } from '../setup/invented-facts.ts'

/** `KILLS=20 npx vitest run tests/faults` for the long run. */
const kills = Number(process.env.KILLS ?? 3)
const child = join(import.meta.dirname, 'appending.ts')

interface Acknowledged {
  readonly facts: Map<string, string[]>
  readonly uses: Set<string>
}

/** Runs the child, kills it without warning after a while, and keeps every whole line it said. */
const runAndKill = async (address: string, seal: string, told: Acknowledged, afterMs: number) => {
  const process_ = spawn(process.execPath, [child, address, seal], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let errors = ''
  let isReady: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  process_.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.includes('ready\n')) isReady()
  })
  process_.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = new Promise<void>((resolve) => process_.once('close', () => resolve()))
  await Promise.race([ready, ended])
  expect(errors).toBe('')
  await wait(afterMs)
  process_.kill('SIGKILL')
  await ended
  for (const line of said.slice(0, said.lastIndexOf('\n')).split('\n')) {
    const [what, first = '', ...rest] = line.split(' ')
    if (what === 'facts') told.facts.set(first, [...(told.facts.get(first) ?? []), ...rest])
    if (what === 'use') told.uses.add(first)
  }
}

describe('A process killed while it writes', () => {
  test.each(['the embedded database', 'PostgreSQL'])(
    'loses nothing it had acknowledged, on %s',
    async (engine) => {
      const folder = mkdtempSync(join(tmpdir(), 'kill-'))
      const seal = join(folder, 'seal')
      const isReal = engine === 'PostgreSQL'
      const address = isReal ? await newDatabase() : join(folder, 'database')
      const told: Acknowledged = { facts: new Map(), uses: new Set() }
      try {
        for (let kill = 0; kill < kills; kill += 1) {
          await runAndKill(address, seal, told, 150 + ((kill * 137) % 400))
          const store = await openStore(isReal ? { url: address } : { folder: address })
          try {
            for (const [pairWork, acknowledged] of told.facts) {
              const known = await store.decide(id<'pair-work'>(pairWork), worker, (tx) =>
                tx.known(),
              )
              expect(known.all.map((one) => one.id)).toEqual(expect.arrayContaining(acknowledged))
              // Two facts of two parts are one command: there is no half of it.
              expect(known.all.length % 2).toBe(0)
              expect(known.all.every((one) => one.parts.length === 2)).toBe(true)
            }
            const log = await store.useLog.page({ limit: 100_000 })
            const kept = new Set(log.rows.map((row) => row.id))
            expect([...told.uses].filter((one) => !kept.has(one))).toEqual([])
            const keeper = headsInFolder(seal)
            expect((await store.seal.verify(keeper)).tampering).toEqual([])
            await store.seal.run(keeper, moment(3))
            expect((await store.seal.verify(keeper)).tampering).toEqual([])
          } finally {
            await store.close()
          }
        }
        expect(told.facts.size).toBe(kills)
        expect(told.uses.size).toBeGreaterThan(kills)
      } finally {
        rmSync(folder, { recursive: true, force: true })
        if (isReal) await dropDatabase(address)
      }
    },
    kills * 15_000 + 30_000,
  )
})
