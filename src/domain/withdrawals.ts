/** Withdrawals as they were told, what each of them touched, and which lines still wait for the home to sort them. */
import type { Instant } from './calendar.ts'
import type { Actor } from './facts/index.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import { standingLines } from './lines.ts'

export interface Withdrawal {
  readonly part: PartId
  readonly giver: PersonId
  readonly scope: 'party' | 'all' | 'other'
  /** As the client named it, when they did. */
  readonly party: string | null
  readonly words: string | null
  readonly toldAt: Instant
  /** Whoever recorded it, and in which service. */
  readonly by: Actor
  readonly recordedAt: Instant
  /** The line versions it ended or paused. */
  readonly touched: readonly PartId[]
  /** Of those, the ones that wait until it is said which of them was meant. */
  readonly waiting: readonly PartId[]
  /** Of those, the ones the home said were not meant. */
  readonly kept: readonly PartId[]
  readonly isSorted: boolean
}

/** Every withdrawal of a round, oldest first. Asked of what the home or the client sees. */
export const deriveWithdrawals = (round: Facts): readonly Withdrawal[] => {
  const { lines, touched } = standingLines(round)
  const paused = new Set(
    [...lines.values()].filter((line) => line.answer === 'paused').map((line) => line.part),
  )
  const answers = round.parts('withdrawal-acknowledged', 'acknowledged')
  const sorted = new Set(answers.map(({ values }) => values.withdrawal))
  const kept = new Set(
    answers.flatMap(({ values }) =>
      (values.kept ?? []).map((line) => `${values.withdrawal} ${line}`),
    ),
  )
  return round.parts('line-withdrawn', 'withdrawal').map(({ fact, part, values }) => {
    const all = touched.get(part.id) ?? []
    const isSorted = sorted.has(part.id)
    const words = fact.parts.find(({ name }) => name === 'words')?.values.words
    return {
      part: part.id,
      giver: id<'person'>(values.giver),
      scope: values.scope,
      party: values.party ?? null,
      words: typeof words === 'string' ? words : null,
      toldAt: values.toldAt as Instant,
      by: fact.by,
      recordedAt: fact.recordedAt,
      touched: all,
      waiting: isSorted ? [] : all.filter((line) => paused.has(line)),
      kept: all.filter((line) => kept.has(`${part.id} ${line}`)),
      isSorted,
    }
  })
}
