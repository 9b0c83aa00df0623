import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchOnce, openExperts, wanted } from '../../bench/match.ts'
import { inTurns } from '../../bench/measure.ts'
import { openCounty, today } from '../../bench/stage.ts'
import { type Owner, onEngine } from '../../tests/setup/engines.ts'
import type { Store } from '../store/store.ts'
import { type County, makeCounty } from './directory/county.ts'
import { narrowingOf } from './experts/match-route.ts'

const nobody = { wishes: [], contacts: [] }

onEngine('postgres', 'A match over 5,000 professionals', (engine) => {
  let store: Store
  let owner: Owner
  let county: County
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    owner = opened.owner
    await openCounty(store)
    await openExperts(store)
    await owner('analyze')
    county = makeCounty(await store.directory.read())
  }, 120_000)
  afterAll(() => store.close())

  test('reads by index, and never everybody', async () => {
    const plan = await owner(
      `explain select id from expert x where word_keys(x.competences) && word_keys('{osaaminen 7}') or x.profession = any ('{debt-counsellor}') or x.languages && '{fse}'`,
    )
    const told = plan.map((row) => String(row['QUERY PLAN'])).join('\n')
    for (const index of ['expert_competences', 'expert_profession_idx', 'expert_languages'])
      expect(told).toContain(index)
    expect(told).not.toContain('Seq Scan')
  })

  // The bar is twice and stands in `npm run bench`; here is room for a machine with much else to do.
  test('takes little longer than finding the same rows', async () => {
    const by = narrowingOf(county, wanted, nobody, today)
    const taken = await inTurns(
      {
        found: async () => (await store.experts.narrow(by), 1),
        matched: async () => (await matchOnce(store, county), 1),
      },
      { rounds: 9, warmUp: 2 },
    )
    expect(taken.matched / taken.found).toBeLessThan(5)
  })
})
