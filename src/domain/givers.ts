/**
 * Whoever must answer for a line, and for how long they may. Who it is, is itself a fact with its reason.
 *
 * @source design language.md, "Giver"; rules.md, "Permission"
 */
import { addDays, addYears, helsinkiDate, type Instant, type LocalDate } from './calendar.ts'
import type { Fact } from './facts/index.ts'
import { id, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'

export interface Giver {
  readonly person: PersonId
  readonly standing: string
  /** Last day of the mandate; null when it has none. A guardian's ends the day before the client turns 18. */
  readonly until: LocalDate | null
  /** The mandate was given anew then: an answer from before it is no answer. */
  readonly since: Instant | null
}

/** The right to answer for the client, as it was last recorded. */
export interface Mandate {
  readonly standing: string
  readonly from: LocalDate
  /** Last day, inclusive. */
  readonly until: LocalDate | null
  /** When it was recorded anew after it had run out; null when it never has. */
  readonly since: Instant | null
}

type Values = Readonly<Record<string, string | undefined>>

export const dayBefore = (date: LocalDate) => addDays(date, -1)
export const earliest = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null ? other : other === null || one < other ? one : other

/** A mandate recorded again after its end begins again; nothing of what was answered under the old one comes back. */
export const mandateOf = (facts: Facts, person: string): Mandate | undefined => {
  let mandate: Mandate | undefined
  const told = [
    ...facts.parts('representation-recorded', 'representation'),
    ...facts.parts('representation-ended', 'representation'),
  ]
    .filter(({ values }) => values.who === person)
    .toSorted((one, other) => facts.all.indexOf(one.fact) - facts.all.indexOf(other.fact))
  for (const { fact, values } of told) {
    const { standing = '', from, until, on } = values as Values
    if (fact.kind === 'representation-ended') {
      if (mandate && on)
        mandate = { ...mandate, until: earliest(mandate.until, dayBefore(on as LocalDate)) }
      continue
    }
    const hadRunOut =
      mandate !== undefined &&
      mandate.until !== null &&
      mandate.until < helsinkiDate(fact.recordedAt)
    mandate = {
      standing,
      from: from as LocalDate,
      until: (until as LocalDate | undefined) ?? null,
      since: hadRunOut ? fact.recordedAt : (mandate?.since ?? null),
    }
  }
  return mandate
}

/** Who must answer, fact by fact: `hear` each in the order of the log. */
export const walkGivers = (round: Facts, at: { readonly birthDate?: LocalDate | undefined }) => {
  const givers = new Map<string, Giver>()
  const cameOfAge = at.birthDate === undefined ? null : addYears(at.birthDate, 18)
  const require = ({ giver, standing }: Values) => {
    if (!giver || !standing) return
    const mandate = mandateOf(round.whole, giver)
    const childhood = standing === 'guardian' && cameOfAge !== null ? dayBefore(cameOfAge) : null
    givers.set(giver, {
      person: id(giver),
      standing,
      until: earliest(mandate?.until ?? null, childhood),
      since: mandate?.since ?? null,
    })
  }
  return {
    hear: (fact: Fact): void => {
      for (const part of fact.parts) {
        const values = part.values as Values
        if (fact.kind === 'giver-required') require(values)
        if (fact.kind === 'giver-released' && values.giver) givers.delete(values.giver)
      }
    },
    now: (): readonly Giver[] => [...givers.values()],
  }
}

/**
 * Whoever must answer. No giver recorded means no permission for anybody. One whose mandate has run out stays until
 * the home releases them: a permission ends with the mandate, it never grows because a giver fell away.
 */
export const deriveGivers = (
  round: Facts,
  at: { readonly birthDate?: LocalDate | undefined },
): readonly Giver[] => {
  const givers = walkGivers(round, at)
  for (const fact of round.all) givers.hear(fact)
  return givers.now()
}
