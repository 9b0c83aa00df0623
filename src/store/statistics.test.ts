import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPglite } from './pglite.ts'
import { keepStatistics } from './statistics.ts'

describe('Statistics', () => {
  test('are looked at when there are as many transactions again, and seldom from then on', async () => {
    const looks: number[] = []
    let committed = 0
    const statistics = keepStatistics(async () => {
      looks.push(committed)
    })
    for (committed = 1; committed <= 16_000; committed += 1) {
      statistics.counted()
      await statistics.settled()
    }
    expect(looks).toEqual([200, 400, 800, 1600, 3200, 6400, 11_400])
  })

  test('that cannot be made stop nobody', async () => {
    const statistics = keepStatistics(() => Promise.reject(new Error('no room')))
    for (let times = 0; times < 500; times += 1) statistics.counted()
    await statistics.settled()
  })
})

describe('The embedded database in a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'statistics-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('knows how many rows have come, as PostgreSQL does by itself', async () => {
    const database = await openPglite({ folder: join(folder, 'database'), migrate: true })
    try {
      await database.asOwner((owner) =>
        owner('create table rows_that_came as select generate_series(1, 1000) as n'),
      )
      const known = () =>
        database.asOwner(async (owner) => {
          const [row] = await owner(
            `select reltuples::int as rows from pg_class where relname = 'rows_that_came'`,
          )
          return row?.rows
        })
      expect(await known()).toBeLessThan(1000)
      const nothing = CompiledQuery.raw('select 1')
      for (let times = 0; times < 200; times += 1)
        await database.transaction(
          (send) => send(nothing),
          () => true,
        )
      expect(await known()).toBe(1000)
    } finally {
      await database.close()
    }
  })
})
