/**
 * Do the rows by which people see follow from the facts? They are derived at each command and kept, and row-level security
 * stands on them: a row somebody put there by hand would open what nobody permitted. The facts themselves are sealed.
 */
import type { LocalDate } from '#domain/calendar'
import type { GrantRow } from '#domain/grant'
import { id, type PairWorkId, type ServiceId } from '#domain/identity'
import { canonical } from '#store/canonical'
import type { DecideTransaction, Store } from '#store/store'
import { type County, makeCounty } from '../directory/county.ts'
import { makeModelShelf } from '../process-models/shelf.ts'
import { pinnedModel } from './give-command.ts'
import { grantsFrom } from './settle.ts'
import { clientSideIds } from './surroundings.ts'
import { areDerived } from './verify-derived.ts'

const pageSize = 500
/** Nobody: rows are read as a command reads them, and nothing is written. */
const acting = { person: id<'person'>('verify-log'), service: null, on: '9999-12-31' as LocalDate }

/** The pair works in which somebody sees more, or less, than the facts say. */
export const changedGrants = async (store: Store): Promise<readonly PairWorkId[]> => {
  const county = makeCounty(await store.directory.read())
  const models = makeModelShelf((await store.models.all()).map(({ model }) => model))
  const changed: PairWorkId[] = []
  for (let after = ''; ; ) {
    const works = await store.seal.pairWorks(after, pageSize)
    for (const pairWork of works)
      if (!(await store.decide(pairWork, acting, (tx) => isDerived(tx, county, { models }))))
        changed.push(pairWork)
    const last = works.at(-1)
    if (last === undefined) return changed
    after = last
  }
}

const isDerived = async (
  tx: DecideTransaction,
  county: County,
  shelf: Parameters<typeof pinnedModel>[0],
): Promise<boolean> => {
  const [pairWork, known, kept, beside] = await Promise.all([
    tx.find(),
    tx.known(),
    tx.grants(),
    tx.derivedRows(),
  ])
  const people = pairWork
    ? await tx.people(clientSideIds(known, county, pairWork.client, null))
    : []
  const client = people.find((person) => person.id === pairWork?.client)
  const model = pinnedModel(shelf, known)
  if (!client || !model) return false
  const derived = await grantsFrom(tx, {
    known,
    client,
    people,
    model,
    supervisorsOf: (service) => everSupervised(county, service),
    worksIn: (person, service, on) => county.employment(person, service, on) !== undefined,
  })
  const rows = new Set(
    derived.filter(({ from, until }) => until === null || from <= until).map(told),
  )
  const there = new Set(kept.map(told))
  return (
    areDerived(beside, known, kept, client.name) &&
    kept.every((row) => rows.has(told(row))) &&
    // Who leads a unit changes without a command: a supervisor yet to come is no row taken away.
    derived.every(
      (row) =>
        row.standing === 'supervisor' ||
        (row.until !== null && row.from > row.until) ||
        there.has(told(row)),
    )
  )
}

const told = (row: GrantRow): string => canonical(row)

const everSupervised = (county: County, service: ServiceId) =>
  county.rows.employments
    .filter((one) => one.supervisor && one.service === service)
    .map(({ person }) => person)
