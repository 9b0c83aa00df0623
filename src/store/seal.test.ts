import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { id, type PairWorkId } from '#domain/identity'
import { eachEngine, type Owner } from '../../tests/setup/engines.ts'
import { fact, moment, newId, openedPairWork, part } from '../../tests/setup/invented-facts.ts'
import { canonical, sha256 } from './canonical.ts'
import { beginning, link, type UseDigestRow, useDigest } from './chain.ts'
import { headsInFolder } from './heads.ts'
import type { HeadKeeper, Store, UseRow } from './store.ts'

const use = (minute: number, pairWork: PairWorkId): UseRow => ({
  id: newId('use'),
  at: moment(minute),
  person: id('worker'),
  service: id('service'),
  pairWorks: [pairWork],
  what: 'view',
  purpose: 'care',
  outcome: 'read',
  categories: ['plan'],
  basis: [{ kind: 'client-relationship', lines: [] }],
})

eachEngine('The sealed logs', (engine) => {
  let store: Store
  let owner: Owner
  let folder: string
  let keeper: HeadKeeper
  let pairWork: PairWorkId

  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    owner = opened.owner
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    await owner('truncate pair_work, use_log, fact_seal, head cascade')
    folder = mkdtempSync(join(tmpdir(), 'heads-'))
    keeper = headsInFolder(folder)
    const work = await openedPairWork(store, [fact(), fact([part(), part()]), fact()])
    pairWork = work.pairWork
    await store.useLog.write([1, 2, 3, 4, 5].map((minute) => use(minute, pairWork)))
    await store.seal.run(keeper, moment(10))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const found = async () => {
    const { tampering } = await store.seal.verify(keeper)
    return tampering.map((one) => `${one.chain} ${one.what} ${one.position}`)
  }

  test('are whole when nobody touched them, and stay so as they grow', async () => {
    expect(await store.seal.verify(keeper)).toEqual({
      tampering: [],
      sealed: { facts: 3, 'use-log': 5 },
      waiting: { facts: 0, 'use-log': 0 },
    })
    await store.useLog.write([use(11, pairWork)])
    expect((await store.seal.verify(keeper)).waiting['use-log']).toBe(1)
    expect(await store.seal.run(keeper, moment(12))).toEqual({ facts: 0, 'use-log': 1 })
    expect(await found()).toEqual([])
  })

  test('a tag changed by no fact is told', async () => {
    await owner("update part set topics = '{money}' where seq = 1")
    expect(await found()).toEqual(['facts retagged 1'])
  })

  describe('tell', () => {
    test('a changed row of the use log', async () => {
      await owner("update use_log set person = 'somebody' where chain_position = 2")
      expect(await found()).toEqual(['use-log changed 2'])
    })
    test('a removed row', async () => {
      await owner('delete from use_log where chain_position = 2')
      expect(await found()).toContain('use-log removed 2')
    })
    test('the last row removed', async () => {
      await owner('delete from use_log where chain_position = 5')
      expect(await found()).toEqual(['use-log removed 5'])
    })
    test('the last row changed', async () => {
      await owner("update use_log set what = 'list' where chain_position = 5")
      expect(await found()).toEqual(['use-log changed 5'])
    })
    test('every row removed', async () => {
      await owner('delete from use_log')
      expect(await found()).toEqual(['use-log removed 5'])
    })
    test('two rows put in the other order', async () => {
      await owner(
        `update use_log set chain_position = case chain_position when 2 then 103 else 102 end where chain_position in (2, 3)`,
      )
      await owner(
        'update use_log set chain_position = chain_position - 100 where chain_position > 100',
      )
      const told = await found()
      expect(told.filter((one) => one.includes('reordered')).length).toBeGreaterThan(0)
      expect(told.every((one) => one.startsWith('use-log'))).toBe(true)
    })
    test('a row added at the end, linked as it should be', async () => {
      await owner(
        `insert into use_log select 'added', at, person, service, pair_works, what, purpose, outcome, categories, basis from use_log where chain_position = 5`,
      )
      await relink(owner, 6)
      expect(await found()).toEqual(['use-log added 6'])
    })
    test('a row added between, the chain made anew from there', async () => {
      await owner(
        'update use_log set chain_position = chain_position + 101 where chain_position > 2',
      )
      await owner(
        'update use_log set chain_position = chain_position - 100 where chain_position > 100',
      )
      await owner(
        `insert into use_log select 'added', at, person, service, pair_works, what, purpose, outcome, categories, basis, 3 from use_log where chain_position = 2`,
      )
      await relink(owner, 7)
      expect(await found()).toEqual(['use-log recomputed 5'])
    })
    test('a changed row with the whole chain made anew', async () => {
      await owner("update use_log set person = 'somebody' where chain_position = 2")
      await relink(owner, 6)
      expect(await found()).toEqual(['use-log recomputed 5'])
    })
    test('a head written by somebody without the key', async () => {
      await owner("update use_log set person = 'somebody' where chain_position = 2")
      const last = await relink(owner, 6)
      const path = join(folder, 'heads.json')
      const heads = JSON.parse(readFileSync(path, 'utf8'))
      heads['use-log'].head.hash = last
      writeFileSync(path, JSON.stringify(heads))
      expect(await found()).toEqual(['use-log head-forged 5'])
    })
    test('a lost head', async () => {
      writeFileSync(join(folder, 'heads.json'), '{}')
      expect(await found()).toEqual(['facts head-lost 3', 'use-log head-lost 5'])
    })
    test('a changed text of a part', async () => {
      await owner(`update part set content = '{"words": "other"}' where seq = 2 and ordinal = 2`)
      expect(await found()).toEqual(['facts changed 2'])
    })
    test('a changed text with its digests made anew', async () => {
      const content = { words: 'other' }
      await owner(
        `update part set content = '${JSON.stringify(content)}', digest = '\\x${sha256(canonical(content)).toString('hex')}' where seq = 2`,
      )
      expect(await found()).toEqual(['facts changed 2'])
    })
    test('a part moved to another round or time, where others would see it', async () => {
      await owner('update part set round = 7 where seq = 2 and ordinal = 1')
      await owner("update part set recorded_at = recorded_at + interval '1 hour' where seq = 3")
      expect(await found()).toEqual(['facts changed 2', 'facts changed 3'])
    })
    test('a removed part and a removed fact', async () => {
      await owner('delete from part where seq = 2 and ordinal = 1')
      expect(await found()).toEqual(['facts changed 2'])
      await owner('delete from part where seq = 3')
      await owner('delete from fact where seq = 3')
      expect(await found()).toEqual(expect.arrayContaining(['facts removed 3']))
    })
    test('two facts that changed places', async () => {
      await owner('update fact set seq = seq + 100')
      await owner('update part set seq = seq + 100')
      await owner('update fact set seq = case seq when 101 then 2 when 102 then 1 else 3 end')
      await owner('update part set seq = case seq when 101 then 2 when 102 then 1 else 3 end')
      expect(await found()).toEqual(['facts changed 1', 'facts changed 2'])
    })
    test('a fact that came by no command', async () => {
      await owner(
        "insert into fact select pair_work, 9, 'added', kind, round, happened_at, recorded_at, by_person, by_service, command_id from fact where seq = 1",
      )
      expect(await found()).toEqual(['facts added null'])
    })
  })

  test('nothing is sealed after a chain that does not end at its head', async () => {
    await owner('delete from use_log where chain_position = 5')
    await store.useLog.write([use(20, pairWork)])
    await expect(store.seal.run(keeper, moment(21))).rejects.toMatchObject({ code: 'log-broken' })
    expect(await found()).toEqual(['use-log removed 5'])
  })

  test('a stop between the head and the database is no tampering', async () => {
    await store.useLog.write([use(20, pairWork)])
    const stopping = (after: 'before-commit' | 'after-commit'): HeadKeeper => ({
      ...keeper,
      write: async (chain, heads) => {
        if (after === 'after-commit' && heads.next === null) throw new Error('power cut')
        await keeper.write(chain, heads)
        if (after === 'before-commit' && heads.next !== null) throw new Error('power cut')
      },
    })
    await expect(store.seal.run(stopping('before-commit'), moment(21))).rejects.toThrow('power cut')
    expect(await found()).toEqual([])
    await expect(store.seal.run(stopping('after-commit'), moment(22))).rejects.toThrow('power cut')
    expect(await found()).toEqual([])
    await store.useLog.write([use(23, pairWork)])
    expect(await store.seal.run(keeper, moment(24))).toEqual({ facts: 0, 'use-log': 1 })
    expect(await found()).toEqual([])
  })
})

/** What somebody with the database, though not the key, would do: number and link every row anew. */
const relink = async (owner: Owner, most: number): Promise<string> => {
  const rows = (await owner(
    'select * from use_log order by chain_position nulls last',
  )) as unknown as (UseDigestRow & { id: string })[]
  let hash = beginning
  for (const [index, row] of rows.entries()) {
    const position = index + 1
    if (position > most) break
    const previous = hash
    const told = { ...row, at: new Date(row.at).toISOString() } as UseDigestRow
    hash = link(previous, position, useDigest(told))
    await owner(
      `update use_log set chain_position = ${position}, previous_hash = '\\x${previous.toString('hex')}', hash = '\\x${hash.toString('hex')}' where id = '${row.id}'`,
    )
  }
  return hash.toString('hex')
}
