/**
 * Two small invented pair works and five reads, sealed in two turns. The first fact of the first is tagged anew by the
 * second and sealed by the third; one part of the second is unsorted.
 */
import { id, type PairWorkId } from '#domain/identity'
import type { Topic } from '#domain/words'
import type { HeadKeeper, Store, UseRow } from '#store/store'
import type { Owner } from './engines.ts'
import { fact, moment, newId, openedPairWork, part } from './invented-facts.ts'

export const invented = (minute: number, pairWork: PairWorkId): UseRow => ({
  id: newId('use'),
  at: moment(minute),
  person: id('worker'),
  service: id('service'),
  pairWorks: [pairWork],
  what: 'view',
  purpose: 'home',
  outcome: 'read',
  categories: ['plan'],
  basis: [{ kind: 'client-relationship', lines: [] }],
  reason: minute === 3 ? 'A reason somebody typed' : '',
})

/** What a part is about from now on. */
export const retagOf = (which: string | undefined, topics: readonly Topic[], unsorted = false) =>
  part({ name: 'retag', category: 'permission', unsorted, values: { part: which, topics } })
export const sealOf = (which: string) =>
  part({ name: 'seal', category: 'permission', values: { fact: which, reason: 'Another client' } })

/** @param between called when three reads are sealed and two are not yet */
export const sealInvented = async (
  store: Store,
  owner: Owner,
  heads: HeadKeeper,
  between: () => void,
): Promise<void> => {
  await owner('truncate pair_work, use_log, fact_seal, head, log_cut cascade')
  const told = fact([part({ topics: ['money'] })])
  const first = told.parts[0]?.id
  const { pairWork } = await openedPairWork(store, [
    told,
    fact([retagOf(first, ['money', 'housing']), retagOf(first, ['substance-use'], true)], {
      kind: 'part-retagged',
    }),
    fact([sealOf(told.id)], { kind: 'entry-sealed' }),
  ])
  await store.useLog.write([1, 2, 3].map((minute) => invented(minute, pairWork)))
  await store.seal.run(heads, moment(10))
  between()
  await openedPairWork(store, [fact()])
  await store.useLog.write([4, 5].map((minute) => invented(minute, pairWork)))
  await store.seal.run(heads, moment(20))
}
