/**
 * One sitting: several parties, and several givers at the table, answered in one act. Each line is given or refused by
 * the same rules as alone, on what the lines before it told; all of them are recorded, or none.
 *
 * @source design rules.md, "Permission"; experience.md, task 3
 */
import type { Instant } from '../calendar.ts'
import type { NewFact } from '../facts/index.ts'
import type { CommandId } from '../identity.ts'
import type { Known, Seen } from '../knowledge.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import { decideTogether } from './together.ts'

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

/** @param seen what the sender may see */
export const decideSitting = (
  { commandId, happenedAt, lines }: Sitting,
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  if (lines.length === 0) return refuse({ code: 'missing', field: '/lines' })
  const acts = lines.map((line, index) => ({
    kind: line.answer === 'given' ? ('give-line' as const) : ('refuse-line' as const),
    with: line.with,
    at: (field: string) => `/lines/${index}${field}`,
  }))
  return decideTogether(
    { commandId, happenedAt, acts },
    known,
    seen,
    asking,
    around,
    saidTwice(lines),
  )
}
