/**
 * Do the other rows that open something follow from the facts? A home put into a summary lets its staff open access
 * urgently, an invitation put there lets somebody come in, and a list row tells a name.
 */
import type { GrantRow } from '#domain/grant'
import type { Known } from '#domain/knowledge'
import { deriveHome } from '#domain/members'
import type { DerivedRows } from '#store/derived-rows'
import { covers } from './looking.ts'

type Values = Readonly<Record<string, unknown>>

export const areDerived = (
  { homes, invitations, listed }: DerivedRows,
  known: Known,
  grants: readonly GrantRow[],
  clientName: string,
): boolean =>
  homes.length === known.round &&
  homes.every(({ round, services }) => isSame(services, deriveHome(known.inRound(round)))) &&
  invitations.every((one) => one.sealed || isAskedFor(one, known)) &&
  listed.every((row) => {
    const own = grants.filter(
      ({ person, service }) => person === row.person && service === row.service,
    )
    return (
      own.some(({ standing }) => standing === row.standing) &&
      (row.clientName === null || (row.clientName === clientName && covers(own, 'identity')))
    )
  })

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each))

/** The words that asked are there: for this person in this service, or for whoever of that service. */
const isAskedFor = (
  { part, person, service }: DerivedRows['invitations'][number],
  known: Known,
): boolean => {
  const found = known.find(part)
  const values: Values = found?.part.values ?? {}
  if (found?.fact.kind === 'hand-over-offered') return values.to === person
  return (
    found?.fact.kind === 'member-invited' &&
    values.service === service &&
    (values.person ?? values.asked ?? null) === person
  )
}
