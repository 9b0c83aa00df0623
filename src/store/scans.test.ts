import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantRow, GrantStanding } from '#domain/grant'
import type { PairWorkId, PartId } from '#domain/identity'
import { id } from '#domain/identity'
import { eachEngine, type Owner } from '../../tests/setup/engines.ts'
import {
  acting,
  fact,
  grant,
  homeGrant,
  newId,
  openedPairWork,
  part,
  worker,
} from '../../tests/setup/invented-facts.ts'
import { hashBody } from './canonical.ts'
import type { Acting, Store } from './store.ts'

const bytes = Buffer.from('%PDF-1.4 invented')
const sent = () => ({ id: id<'command'>(newId('command')), bodyHash: hashBody('scan') })

eachEngine('The scan of a signed form', (engine) => {
  let store: Store
  let owner: Owner
  beforeAll(async () => {
    ;({ store, owner } = await engine.openWithOwner())
  })
  afterAll(() => store.close())

  /** A pair work with one scan that `giver` signed, and these grants besides the home's. */
  const kept = async (grants: readonly GrantRow[] = []) => {
    const { pairWork } = await openedPairWork(store, [fact()])
    const stored = part({
      name: 'stored',
      category: 'permission',
      readers: [id('giver')],
      values: { service: 'service', lines: [], scan: 'pdf' },
    })
    const entry = fact([stored], { kind: 'consent-document-stored' })
    await store.decide(pairWork, worker, async (tx) => {
      await tx.known()
      await tx.append([entry], sent())
      await tx.keepScan({ part: stored.id, kind: 'pdf', bytes })
      await tx.replaceGrants([homeGrant('worker', 'service'), ...grants])
    })
    return { pairWork, scan: stored.id, entry }
  }
  const reads = (pairWork: PairWorkId, scan: PartId, who: Acting) =>
    store.read(who, pairWork, async (tx) => (await tx.scan(scan))?.bytes)

  test('is read by the home as it was, and is nowhere in the clear', async () => {
    const { pairWork, scan } = await kept()
    expect(Buffer.from((await reads(pairWork, scan, worker)) ?? []).equals(bytes)).toBe(true)
    const [row] = await owner(`select sealed from scan where part = '${scan}'`)
    expect(Buffer.from(row?.sealed as Uint8Array).includes('%PDF')).toBe(false)
  })

  test('is read by keeper, client and the giver who signed it; by nobody in another standing, whatever they may read else', async () => {
    const standings: readonly GrantStanding[] = [
      'keeper',
      'client',
      'guardian',
      'party',
      'supervisor',
      'former',
    ]
    const all = standings.map((standing) =>
      grant(standing === 'guardian' ? 'giver' : standing, null, {
        standing,
        everything: true,
        unsorted: true,
        ownOnly: standing === 'former',
      }),
    )
    const another = grant('other-guardian', null, { standing: 'guardian', everything: true })
    const { pairWork, scan } = await kept([...all, another])
    const found = await Promise.all(
      [...standings, 'other-guardian'].map(async (who) => [
        who,
        (await reads(pairWork, scan, acting(who === 'guardian' ? 'giver' : who))) !== undefined,
      ]),
    )
    expect(Object.fromEntries(found)).toEqual({
      keeper: true,
      client: true,
      guardian: true,
      party: false,
      supervisor: false,
      former: false,
      'other-guardian': false,
    })
  })

  test('is not read in another pair work, in another round or by a stranger', async () => {
    const later = grant('later', null, { standing: 'home', everything: true, rounds: [2] })
    const { pairWork, scan } = await kept([later])
    const elsewhere = await kept()
    expect(await reads(elsewhere.pairWork, scan, worker)).toBeUndefined()
    expect(await reads(pairWork, scan, acting('later'))).toBeUndefined()
    expect(await reads(pairWork, scan, acting('stranger'))).toBeUndefined()
  })

  test('goes with its entry when that is sealed, at once and for all', async () => {
    const { pairWork, scan, entry } = await kept([
      grant('client', null, { standing: 'client', everything: true, unsorted: true }),
    ])
    const seal = fact([part({ name: 'sealed', values: { fact: entry.id, reason: 'Wrong' } })], {
      kind: 'entry-sealed',
    })
    await store.decide(pairWork, worker, async (tx) => {
      await tx.known()
      await tx.append([seal], sent())
    })
    expect(await reads(pairWork, scan, worker)).toBeUndefined()
    expect(await reads(pairWork, scan, acting('client'))).toBeUndefined()
  })

  test('does not open where it was moved to', async () => {
    const [one, other] = [await kept(), await kept()]
    await owner(
      `update scan set sealed = (select sealed from scan where part = '${one.scan}') where part = '${other.scan}'`,
    )
    await expect(reads(other.pairWork, other.scan, worker)).rejects.toThrow()
  })
})
