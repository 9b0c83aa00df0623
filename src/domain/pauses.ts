/**
 * While a withdrawal is being sorted out, a party whose line may be meant reads nothing. When its line is kept, it reads
 * again what it read before; what was recorded meanwhile stays outside, until a new answer for the whole round opens it.
 *
 * @source design rules.md, "Permission"
 */
import type { Fact } from './facts/index.ts'
import type { FactId, PartId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { Line } from './lines.ts'

/** One time in which a party's permission waited. */
export interface Pause {
  /** The fact that paused it. */
  readonly from: FactId
  /** The fact that lifted it; null while it lasts. */
  readonly until: FactId | null
  /** The line versions that waited. */
  readonly lines: readonly PartId[]
}

/** Follows each party through the log: `hear` its required givers' lines after every fact that touched one. */
export const walkPauses = () => {
  const pauses = new Map<string, readonly Pause[]>()
  return {
    hear: (party: string, own: readonly Line[], fact: Fact): void => {
      const waiting = own.filter((line) => line.answer === 'paused').map((line) => line.part)
      const before = pauses.get(party) ?? []
      const last = before.at(-1)
      if (last === undefined || last.until !== null) {
        if (waiting.length > 0)
          pauses.set(party, [...before, { from: fact.id, until: null, lines: waiting }])
        return
      }
      const lines = [...new Set([...last.lines, ...waiting])]
      const until = waiting.length > 0 ? null : fact.id
      pauses.set(party, [...before.slice(0, -1), { ...last, until, lines }])
    },
    of: (party: string): readonly Pause[] => pauses.get(party) ?? [],
  }
}

/** What stays outside a permission as it stands now. */
export interface HeldBack {
  readonly facts: ReadonlySet<FactId>
  /** The last fact that lifted a pause. */
  readonly lifted: Fact
}

/** Undefined when nothing does. By the place in the log, so that no two moments are ever confused. */
export const heldBack = (
  round: Facts,
  pauses: readonly Pause[],
  now: { readonly wholeRound: boolean; readonly lines: readonly { readonly line: PartId }[] },
): HeldBack | undefined => {
  const place = new Map(round.all.map((fact, index) => [fact.id, index]))
  const isOpened = (pause: Pause) =>
    now.wholeRound && !now.lines.some(({ line }) => pause.lines.includes(line))
  const lasting = pauses.filter((pause) => pause.until !== null && !isOpened(pause))
  const lifted = round.all[place.get(lasting.at(-1)?.until as FactId) ?? -1]
  if (!lifted) return undefined
  const facts = lasting.flatMap(({ from, until }) =>
    round.all.slice(place.get(from), place.get(until as FactId)).map((fact) => fact.id),
  )
  return { facts: new Set(facts), lifted }
}
