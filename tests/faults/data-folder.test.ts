import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { openStore } from '#store/open'
import type { Store } from '#store/store'
import { fact, newId, openedPairWork, part, worker } from '../setup/invented-facts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('A data folder', () => {
  test('in use by another process is refused with a sentence', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    try {
      writeFileSync(join(folder, 'database.lock'), `${other.pid}\n`)
      const opening = openStore({ folder: join(folder, 'database') })
      await expect(opening).rejects.toMatchObject({ code: 'folder-in-use' })
      await expect(opening).rejects.toThrow(
        `Another process is using this data folder. Stop it first, or choose another folder. (Process ${other.pid}`,
      )
    } finally {
      other.kill('SIGKILL')
    }
  })

  test('in use by this process is refused too, and free again when closed', async () => {
    const first = await openStore({ folder: join(folder, 'database') })
    await expect(openStore({ folder: join(folder, 'database') })).rejects.toMatchObject({
      code: 'folder-in-use',
    })
    await first.close()
    const second = await openStore({ folder: join(folder, 'database') })
    await second.close()
  })

  test.each([
    ['a process that is gone', () => `${spawnSync(process.execPath, ['-e', '']).pid}\n`],
    ['a process with our own id before us', () => `${process.pid}\n`],
    ['nobody, half written', () => ''],
  ])('left locked by %s is taken over', async (_who, content) => {
    writeFileSync(join(folder, 'database.lock'), content())
    const store = await openStore({ folder: join(folder, 'database') })
    expect(Number(readFileSync(join(folder, 'database.lock'), 'utf8'))).toBe(process.pid)
    await store.close()
  })

  test('keeps what was recorded from one opening to the next', async () => {
    const first = await openStore({ folder: join(folder, 'database') })
    const facts = [fact()]
    const { pairWork } = await openedPairWork(first, facts)
    await first.close()
    const second = await openStore({ folder: join(folder, 'database') })
    const known = await second.decide(pairWork, worker, (tx) => tx.known())
    expect(known.all).toEqual(facts)
    await second.close()
  })
})

/** A disk of its own that is soon full. Needs the right to mount; elsewhere only the mapping of the words is tested. */
const smallDisk = (path: string, megabytes: number): boolean => {
  mkdirSync(path)
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]).status === 0
}

describe('A full disk', () => {
  test('is told in a sentence, and no half of a fact stays', async (context) => {
    const disk = join(folder, 'disk')
    if (!smallDisk(disk, 96)) return context.skip('No right to mount a small disk here.')
    let store: Store | undefined
    try {
      store = await openStore({ folder: join(disk, 'database') })
      const { pairWork } = await openedPairWork(store)
      const opened = store
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(join(disk, 'ballast'), randomBytes(bavail * bsize - 3_000_000))
      let acknowledged = 0
      const fill = async () => {
        for (let round = 0; round < 200; round += 1) {
          await opened.decide(pairWork, worker, async (tx) => {
            await tx.known()
            const parts = Array.from({ length: 50 }, () =>
              part({ values: { words: randomBytes(5000).toString('base64') } }),
            )
            await tx.append([fact(parts)], { id: id(newId('command')), bodyHash: '' })
          })
          acknowledged += 1
        }
      }
      await expect(fill()).rejects.toMatchObject({ code: 'disk-full' })
      expect(acknowledged).toBeGreaterThan(0)
      const known = await opened.decide(pairWork, worker, (tx) => tx.known())
      expect(known.all.length).toBe(acknowledged)
      expect(known.all.every((one) => one.parts.length === 50)).toBe(true)
    } finally {
      await store?.close().catch(() => {})
      spawnSync('umount', ['-l', disk])
    }
  })
})
