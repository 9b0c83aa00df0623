/** Two small invented pair works and five reads, sealed in two turns. */
import { id, type PairWorkId } from '#domain/identity'
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

/** @param between called when three reads are sealed and two are not yet */
export const sealInvented = async (
  store: Store,
  owner: Owner,
  heads: HeadKeeper,
  between: () => void,
): Promise<void> => {
  await owner('truncate pair_work, use_log, fact_seal, head, log_cut cascade')
  const { pairWork } = await openedPairWork(store, [fact(), fact([part(), part()]), fact()])
  await store.useLog.write([1, 2, 3].map((minute) => invented(minute, pairWork)))
  await store.seal.run(heads, moment(10))
  between()
  await openedPairWork(store, [fact()])
  await store.useLog.write([4, 5].map((minute) => invented(minute, pairWork)))
  await store.seal.run(heads, moment(20))
}
