/**
 * Ill this morning: somebody is away and somebody stands in, told in one act. It is the same two commands as ever, each by
 * its own rules; both are recorded, or neither. Nobody waits for a hand-over of whoever is ill.
 *
 * @source design rules.md, S1, S8; experience.md, "ill this morning, covered without my hand-over"
 */
import type { Instant, LocalDate } from '../calendar.ts'
import { deriveAbsences } from '../covers.ts'
import type { NewFact } from '../facts/index.ts'
import type { CommandId, PersonId } from '../identity.ts'
import type { Known, Seen } from '../knowledge.ts'
import { accept, type Outcome } from '../outcome.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import { type Act, decideTogether } from './together.ts'

export interface Cover {
  readonly commandId: CommandId
  readonly happenedAt?: Instant | undefined
  readonly who: PersonId
  readonly from: LocalDate
  /** The last day away: what the substitute may see ends with it. */
  readonly until: LocalDate
  /** Null: nobody yet, or whoever works there already goes on. */
  readonly substitute: PersonId | null
}

/** @param seen what the sender may see */
export const decideCover = (
  { commandId, happenedAt, who, from, until, substitute }: Cover,
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  const told = deriveAbsences(known.inRound(known.round), around.today).find(
    (one) => one.who === who,
  )
  const isKnown = told?.from === from && told.until === until
  const at = (field: string) => (field === '/for' ? '/who' : field)
  const acts: readonly Act[] = [
    ...(isKnown ? [] : [{ kind: 'record-absence' as const, with: { who, from, until }, at }]),
    ...(substitute === null || (isKnown && told.substitute === substitute)
      ? []
      : [
          {
            kind: 'name-substitute' as const,
            with: { for: who, who: substitute, until },
            at: (field: string) => (field === '/who' ? '/substitute' : at(field)),
          },
        ]),
  ]
  return acts.length === 0
    ? accept([])
    : decideTogether({ commandId, happenedAt, acts }, known, seen, asking, around)
}
