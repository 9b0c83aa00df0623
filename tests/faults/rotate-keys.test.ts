/** `npm run rotate-keys` as its own process, killed while it works and while a server writes: nothing sealed is lost. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id, type PersonId } from '#domain/identity'
import { openStore } from '#store/open'
import type { Store } from '#store/store'
import { vaultFrom } from '#store/vault-keys'
import { dropDatabase, newDatabase } from '../setup/databases.ts'
import { person } from '../setup/invented-facts.ts'

const command = join(import.meta.dirname, '../../src/cli/rotate-keys.ts')
const phoneOf = (index: number) => `050 000 ${1000 + index}`
const people = Array.from({ length: 800 }, (_, index) => id<'person'>(`person-${index}`))

describe('Changing keys', () => {
  let folder: string
  let address: string
  let store: Store
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rotate-'))
    address = await newDatabase()
    // A server that began before the new key, and reads the key file again when it meets it.
    store = await openStore({ url: address, vault: vaultFrom({ DATA_FOLDER: folder }) })
    await store.people.put(
      people.map((one, index) =>
        person(one, { contact: { phone: phoneOf(index), address: null } }),
      ),
    )
  })
  afterAll(async () => {
    await store.close()
    await dropDatabase(address)
    rmSync(folder, { recursive: true })
  })

  const rotate = async (words: readonly string[], killAfterMs?: number) => {
    const child = spawn(process.execPath, [command, ...words], {
      env: { ...process.env, DATABASE_URL: address, DATA_FOLDER: folder, IDENTITY_KEYS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    if (killAfterMs !== undefined) {
      await Promise.race([wait(killAfterMs), ended])
      child.kill('SIGKILL')
    }
    return { code: await ended, said }
  }
  const phones = async () => {
    const found = await store.identity.identities(people)
    return new Map(found.map((one) => [one.id, one.values.phone]))
  }

  test('is finished by the next run wherever it was killed, while the server reads and writes', async () => {
    const changed: PersonId[] = []
    for (const [round, killAfterMs] of [500, 650, 800].entries()) {
      const running = rotate(round === 0 ? ['--new-key'] : [], killAfterMs)
      const one = people[round * 100 + 50] ?? people[0]
      if (!one) throw new Error('nobody')
      await store.people.put([
        person(one, { contact: { phone: `09 000 ${round}`, address: null } }),
      ])
      changed.push(one)
      await running
      const seen = await phones()
      for (const [index, who] of people.entries())
        if (!changed.includes(who)) expect(seen.get(who)).toBe(phoneOf(index))
      for (const [at, who] of changed.entries()) expect(seen.get(who)).toBe(`09 000 ${at}`)
    }
    const done = await rotate([])
    expect(done).toMatchObject({ code: 0 })
    expect(done.said).toContain('Nothing is left under an older key.')
    expect((await phones()).size).toBe(people.length)
    const again = await rotate([])
    expect(again.said).toContain('person_sealed.sealed: 0 sealed anew.')
  })

  test('says what hinders in a sentence, and shows no key', async () => {
    const child = spawn(process.execPath, [command], {
      env: { ...process.env, DATABASE_URL: address, IDENTITY_KEYS: 'k9:c2hvcnQ=' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    expect([code, said.includes('c2hvcnQ')]).toEqual([2, false])
    expect(said).toContain('IDENTITY_KEYS must be id:key pairs')
  })
})
