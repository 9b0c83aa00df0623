/** One test for each kind of tampering, on both engines; and what changes honestly keeps both chains whole. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import type { NewFact } from '#domain/facts/index'
import { id } from '#domain/identity'
import { eachEngine } from '../../tests/setup/engines.ts'
import {
  fact,
  moment,
  newId,
  openedPairWork,
  part,
  worker,
} from '../../tests/setup/invented-facts.ts'
import { retagOf, sealInvented, sealOf } from '../../tests/setup/sealed-log.ts'
import { type Sealed, tamperings } from '../../tests/setup/tampering.ts'
import { headsOf, type SealPlaces } from './heads.ts'
import type { Store } from './store.ts'

const keptInside = (document: string | undefined) =>
  part({
    name: 'check',
    category: 'permission',
    values: { where: 'client', found: true, target: 'document', document },
  })
const twelveYearsOn = instant('2039-01-01T08:00:00.000Z')

eachEngine('verify-log', (engine) => {
  let store: Store
  let sealed: Sealed
  let places: SealPlaces
  let root: string
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    sealed = { owner: opened.owner, folder: '', older: '' }
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'sealed-'))
    places = {
      folder: join(root, 'seal'),
      keyFile: join(root, 'keys', 'seal-key.pem'),
      keeper: join(root, 'elsewhere.log'),
    }
    sealed = { owner: sealed.owner, folder: places.folder, older: join(root, 'older') }
    await sealInvented(store, sealed.owner, headsOf(places), () =>
      cpSync(sealed.folder, sealed.older, { recursive: true }),
    )
  })
  afterEach(() => rmSync(root, { recursive: true }))
  const found = async () =>
    (await store.seal.verify(headsOf(places))).tampering.map(
      (one) => `${one.chain} ${one.what} ${one.position}`,
    )

  test('finds nothing where nobody touched anything', async () => {
    expect(await found()).toEqual([])
    expect((await store.seal.verify(headsOf(places))).sealed).toEqual({ facts: 4, 'use-log': 5 })
  })

  describe('finds', () => {
    test.each(tamperings)('$kind', async ({ tamper, found: expected }) => {
      await tamper(sealed)
      const told = await found()
      expect(told).toEqual(expect.arrayContaining([...expected]))
      const chains = new Set(expected.map((one) => one.split(' ')[0]))
      expect(told.every((one) => chains.has(one.split(' ')[0]))).toBe(true)
    })
  })

  describe('finds nothing', () => {
    test('when topics are changed or an entry is sealed by a fact of its own', async () => {
      const one = fact([part({ unsorted: true })])
      const other = fact([part({ topics: ['housing'] })])
      const { pairWork } = await openedPairWork(store, [one, other])
      const given = async (...facts: readonly NewFact[]) => {
        await store.decide(pairWork, worker, async (tx) => {
          await tx.known()
          await tx.append(facts, { id: id(newId('command')), bodyHash: 'a' })
        })
        await store.seal.run(headsOf(places), moment(30))
        expect(await found()).toEqual([])
      }
      const [text] = one.parts
      await given(fact([retagOf(text?.id, ['money', 'housing'])], { kind: 'part-retagged' }))
      await given(fact([keptInside(text?.id)], { kind: 'prohibition-checked' }))
      const seal = sealOf(other.id)
      const undoing = { seal: seal.id, fact: other.id }
      await given(fact([seal], { kind: 'entry-sealed' }))
      await given(
        fact([part({ name: 'undoing', category: 'permission', values: undoing })], {
          kind: 'seal-undone',
        }),
        fact([retagOf(other.parts[0]?.id, [])], { kind: 'part-retagged' }),
      )
      expect(
        await sealed.owner(
          `select topics, unsorted, sealed from part where pair_work = '${pairWork}' and seq < 3 order by seq`,
        ),
      ).toMatchObject([
        { topics: ['money', 'housing'], unsorted: true, sealed: false },
        { topics: [], unsorted: false, sealed: false },
      ])
    })
    test('when text and salt were destroyed together as somebody confirmed, and the digest stays', async () => {
      await sealed.owner('update part set content = null, salt = null where seq = 2')
      expect(await found()).not.toEqual([])
      await sealed.owner(
        `insert into retention_proposal (id, subject_kind, subject, class, due_on, pieces, proposed_on, state, decided_by, decided_at)
        select 'proposal-' || id, 'pair-work', id, 'working-age', '2026-01-01', 1, '2026-01-01', 'confirmed', 'officer', now() from pair_work`,
      )
      expect(await found()).toEqual([])
      await sealed.owner('delete from retention_proposal')
    })
    test('when the oldest reads went at the end of their time, up to a signed head', async () => {
      await sealed.owner('delete from use_log where chain_position <= 3')
      expect(await found()).not.toEqual([])
      await sealed.owner("insert into log_cut (chain, position) values ('use-log', 3)")
      // Cut at a head that is not 12 years older than the newest: no end of any time.
      expect(await found()).not.toEqual([])
      const { rows } = await store.useLog.page({ limit: 1 })
      await store.useLog.write(rows.map((row) => ({ ...row, id: 'late', at: twelveYearsOn })))
      await store.seal.run(headsOf(places), twelveYearsOn)
      expect(await found()).toEqual([])
    })
    test('when a second keeper did not answer for a while: it is told later', async () => {
      const heads = headsOf(places)
      const silent = { ...heads, witnesses: [] }
      await sealed.owner("update use_log set chain_position = chain_position where id = ''")
      await store.seal.run(silent, moment(40))
      await store.seal.run(heads, moment(41))
      expect(await found()).toEqual([])
    })
  })
})
