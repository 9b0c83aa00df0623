/** A server killed without warning while workers give commands: whatever was answered 200 is there, once and whole. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { builtInModels } from '#domain/models/index'
import { headsInFolder } from '#store/heads'
import { openStore } from '#store/open'
import { person, service } from '../access/county.ts'
import { dropDatabase, newDatabase } from '../setup/databases.ts'

/** `KILLS=20 npx vitest run tests/faults` for the long run. */
const kills = Number(process.env.KILLS ?? 3)
const child = join(import.meta.dirname, 'serving.ts')

const start = async (address: string, seal: string) => {
  const serving = spawn(process.execPath, [child, address, seal], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    serving.once('close', () => reject(new Error(`It ended before it served: ${said}`)))
    serving.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, found] = /^at (\S+)$/m.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  return { serving, url }
}
const kill = async (serving: ChildProcess) => {
  const ended = new Promise((resolve) => serving.once('close', resolve))
  serving.kill('SIGKILL')
  await ended
}

const headers = { 'x-tyopari': '1', 'content-type': 'application/json' }
const post = async (url: string, cookie: string, body: unknown) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify(body),
  })
  return { status: answer.status, json: (await answer.json()) as Shown, answer }
}
interface Shown {
  readonly id: string
  readonly cursor: string
  readonly view: { readonly cursor: string }
  readonly recorded: readonly { readonly fact: string }[]
}

/** One worker with one pair work, giving command after command until the server is gone. */
const work = async (url: string, told: Map<string, string[]>): Promise<void> => {
  const signedIn = await post(`${url}/api/demo/session`, '', { username: 'elina' })
  const cookie = signedIn.answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const [model] = builtInModels.filter(({ letter }) => letter === 'B')
  const opened = await post(`${url}/api/pair-works`, cookie, {
    commandId: randomUUID(),
    client: { new: { name: 'Uusi Asiakas', birthDate: '1980-01-01', language: 'fi' } },
    model: model?.id,
    homeServices: ['protection'],
    need: { ways: Object.keys(model?.entry.ways ?? {}), topics: [] },
  })
  if (opened.status !== 201) throw new Error(`not opened: ${opened.status}`)
  const facts: string[] = []
  told.set(opened.json.id, facts)
  let { cursor } = opened.json
  for (;;) {
    const given = await post(`${url}/api/pair-works/${opened.json.id}/commands`, cookie, {
      commandId: randomUUID(),
      cursor,
      kind: 'set-goal',
      with: { whose: 'client', words: `Tavoite ${facts.length}`, topics: [] },
    })
    if (given.status !== 200) throw new Error(`not recorded: ${given.status}`)
    facts.push(...given.json.recorded.map(({ fact }) => fact))
    cursor = given.json.view.cursor
  }
}

/** How many facts somebody was told are there. */
const answeredFor = (told: ReadonlyMap<string, readonly string[]>) =>
  [...told.values()].reduce((sum, facts) => sum + facts.length, 0)
/** However slow the machine is, it is killed in the middle of work. The test's own time says when it never begins. */
const answered = async (told: ReadonlyMap<string, readonly string[]>, wanted: number) => {
  while (answeredFor(told) < wanted) await wait(20)
}

describe('A server killed while commands come in', () => {
  test.each(['the embedded database', 'PostgreSQL'])(
    'loses nothing it had answered, on %s',
    async (engine) => {
      const folder = mkdtempSync(join(tmpdir(), 'serving-'))
      const seal = join(folder, 'seal')
      const isReal = engine === 'PostgreSQL'
      const address = isReal ? await newDatabase() : join(folder, 'database')
      const told = new Map<string, string[]>()
      try {
        for (let count = 0; count < kills; count += 1) {
          const { serving, url } = await start(address, seal)
          const workers = [1, 2, 3].map(() => work(url, told))
          const ends = Promise.allSettled(workers)
          await Promise.race([answered(told, answeredFor(told) + 3), ends])
          await wait((count * 137) % 500)
          await kill(serving)
          for (const end of await ends)
            if (end.status === 'rejected' && String(end.reason).includes('not ')) throw end.reason
        }
        const store = await openStore(isReal ? { url: address } : { folder: address })
        try {
          const elina = { person: person('elina'), service: service('protection') }
          const on = localDate(new Date().toISOString().slice(0, 10))
          for (const [pairWork, facts] of told) {
            const known = await store.decide(id<'pair-work'>(pairWork), { ...elina, on }, (tx) =>
              tx.known(),
            )
            const kept = known.all.map((fact) => fact.id as string)
            expect(kept).toEqual(expect.arrayContaining(facts))
            expect(new Set(kept).size).toBe(kept.length)
          }
          const keeper = headsInFolder(seal)
          expect((await store.seal.verify(keeper)).tampering).toEqual([])
        } finally {
          await store.close()
        }
        expect(told.size).toBeGreaterThanOrEqual(kills)
        expect(answeredFor(told)).toBeGreaterThan(kills)
        console.log(`${kills} kills, ${answeredFor(told)} facts answered for, on ${engine}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
        if (isReal) await dropDatabase(address)
      }
    },
    kills * 20_000 + 30_000,
  )
})
