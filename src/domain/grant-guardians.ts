/** What guardians and representatives see: their mandate's days, less what is not for them. @source rules.md, "Who sees what" */
import { addDays, addYears, type LocalDate } from './calendar.ts'
import { mandateOf } from './givers.ts'
import { type GrantRow, type GrantSurroundings, row } from './grant-row.ts'
import { id } from './identity.ts'
import type { Known } from './knowledge.ts'

/**
 * Whose whereabouts a guardian reads: their own, and those of whom an order protects together with them. Where a person
 * is known to be protected and the order is not, only the child is taken to be protected with a protected guardian.
 */
const isKeptFrom = (person: string, around: GrantSurroundings): boolean => {
  const orders: readonly ReadonlySet<string>[] = around.protectedTogether ?? []
  if (orders.some((order) => !order.has(person))) return true
  const all: ReadonlySet<string> = around.protectedPersons
  const withChild = all.has(person) ? around.client.id : null
  return [...all].some(
    (one) => one !== person && one !== withChild && !orders.some((order) => order.has(one)),
  )
}

/** Guardians and representatives: first only their own answers; more when it is settled who gives the permission. */
export const guardianRows = (known: Known, around: GrantSurroundings): readonly GrantRow[] => {
  const people = new Set(
    known.parts('representation-recorded', 'representation').map((told) => told.values.who),
  )
  const adult =
    around.client.birthDate === null ? null : addDays(addYears(around.client.birthDate, 18), -1)
  return [...people].flatMap((person) => {
    const mandate = mandateOf(known, person)
    const settled = known
      .parts('guardian-view-settled', 'view')
      .filter((told) => told.values.guardian === person)
      .at(-1)?.values.sees
    const forbidden = known
      .parts('guardian-view-limited', 'limit')
      .filter((told) => told.values.guardian === person)
      .flatMap((told) => told.values.topics)
    if (!mandate) return []
    const ends = [mandate.until, mandate.standing === 'guardian' ? adult : null].filter(
      (day): day is LocalDate => day !== null,
    )
    const base = {
      rounds: 'all' as const,
      notCategories: ['permission'] as const,
      aboutOthers: false,
      whereabouts: !isKeptFrom(person, around),
      minusTopics: [...new Set(forbidden)].sort(),
      unsorted: forbidden.length === 0,
      from: mandate.from,
      until: ends.length === 0 ? null : ends.reduce((one, other) => (one < other ? one : other)),
    }
    return [
      row(id(person), null, 'guardian', 'mandate', {
        ...base,
        everything: settled === 'as-client',
        unsorted: settled === 'as-client' && base.unsorted,
      }),
    ]
  })
}
