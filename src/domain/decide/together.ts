/** Several commands told in one act: each by the same rules as alone, on what those before it told; all recorded, or none. */
import type { Instant } from '../calendar.ts'
import type { CommandKind } from '../commands.ts'
import type { NewFact } from '../facts/index.ts'
import type { CommandId } from '../identity.ts'
import { foldKnown, foldSeen, type Known, type Seen } from '../knowledge.ts'
import { accept, type Outcome, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import { decide } from './index.ts'

export interface Act {
  readonly kind: CommandKind
  readonly with: Readonly<Record<string, unknown>>
  /** Where in what was sent this act's own refusal stands, for a field of it. */
  readonly at: (field: string) => string
}

/**
 * @param seen what the sender may see
 * @param faults what is wrong with the acts side by side; told together with what each is refused for
 */
export const decideTogether = (
  told: {
    readonly commandId: CommandId
    readonly happenedAt?: Instant | undefined
    readonly acts: readonly Act[]
  },
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
  faults: readonly Refusal[] = [],
): Outcome<readonly NewFact[]> => {
  const refusals: Refusal[] = [...faults]
  const isSeen = (fact: NewFact) =>
    asking.standing === 'home' ||
    (fact.by.person === asking.person && fact.by.service === asking.service)
  let facts: readonly NewFact[] = []
  for (const { kind, with: payload, at } of told.acts) {
    const decided = decide(
      { kind, payload, commandId: told.commandId, happenedAt: told.happenedAt },
      foldKnown([...known.all, ...facts]),
      foldSeen([...seen.all, ...facts.filter(isSeen)]),
      asking,
      around,
    )
    if (decided.ok) facts = [...facts, ...decided.value]
    else
      refusals.push(
        ...decided.refusals.map((refusal) => ({ ...refusal, field: at(refusal.field ?? '') })),
      )
  }
  // Outside the home one constant sentence is enough, however many things it was asked for.
  if (asking.standing !== 'home' && refusals.some(({ code }) => code === 'needs-initiator'))
    return refuse({ code: 'needs-initiator', wayOut: 'propose' })
  return refusals.length > 0 ? refuse(...refusals) : accept(facts)
}
