/**
 * One sitting: several parties, and several givers at the table, answered in one act. Each line is given or refused by
 * the same rules as alone, on what the lines before it told; all of them are recorded, or none.
 *
 * @source design rules.md, "Permission"; experience.md, task 3
 */
import type { Instant } from '../calendar.ts'
import type { NewFact } from '../facts/index.ts'
import type { CommandId } from '../identity.ts'
import { foldKnown, foldSeen, type Known, type Seen } from '../knowledge.ts'
import { accept, type Outcome, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import { decide } from './index.ts'

export interface SittingLine {
  readonly answer: 'given' | 'refused'
  /** The fields of `give-line` or of `refuse-line`. */
  readonly with: Readonly<Record<string, unknown>>
}
export interface Sitting {
  readonly commandId: CommandId
  readonly happenedAt?: Instant | undefined
  readonly lines: readonly SittingLine[]
}

/** One giver answers once about one party; who it is may be left out where it can be only one. */
const saidTwice = (lines: readonly SittingLine[]): readonly Refusal[] => {
  const said = new Set<string>()
  return lines.flatMap(({ with: { giver, party } }, index): readonly Refusal[] => {
    const key = JSON.stringify([giver, party])
    if (!said.has(key)) {
      said.add(key)
      return []
    }
    return [{ code: 'already-answered', field: `/lines/${index}/party` }]
  })
}

/** Where in the sitting a line's own refusal stands. */
const at = (index: number, refusal: Refusal): Refusal => ({
  ...refusal,
  field: `/lines/${index}${refusal.field ?? ''}`,
})

/** @param seen what the sender may see */
export const decideSitting = (
  sitting: Sitting,
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  const { commandId, happenedAt, lines } = sitting
  if (lines.length === 0) return refuse({ code: 'missing', field: '/lines' })
  const refusals: Refusal[] = [...saidTwice(lines)]
  let facts: readonly NewFact[] = []
  for (const [index, line] of lines.entries()) {
    const isOwn = (fact: NewFact) =>
      fact.by.person === asking.person && fact.by.service === asking.service
    const decided = decide(
      {
        kind: line.answer === 'given' ? 'give-line' : 'refuse-line',
        payload: line.with,
        commandId,
        happenedAt,
      },
      foldKnown([...known.all, ...facts]),
      foldSeen([...seen.all, ...facts.filter(asking.standing === 'home' ? () => true : isOwn)]),
      asking,
      around,
    )
    if (decided.ok) facts = [...facts, ...decided.value]
    else refusals.push(...decided.refusals.map((refusal) => at(index, refusal)))
  }
  // Outside the home one constant sentence is enough, however many lines it was asked for.
  const needsHome = refusals.find((refusal) => refusal.code === 'needs-initiator')
  if (needsHome && asking.standing !== 'home')
    return refuse({ code: 'needs-initiator', wayOut: 'propose' })
  return refusals.length > 0 ? refuse(...refusals) : accept(facts)
}
