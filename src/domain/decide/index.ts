/**
 * Decides a command: new facts, or every refusal at once with the way out. Pure: the clock, the ids and the directory
 * are handed in.
 *
 * Everybody is decided on what they may see: the home on its round as a whole, with what it remembers of earlier ones.
 * Whatever needs the home is answered with one constant sentence, so that no refusal outside it tells of something hidden.
 *
 * @source design house.md, "One request, walked" and "A reader learns nothing from what they may not see"
 */
import { type Instant, minutesBetween } from '../calendar.ts'
import { type CommandKind, commandRules, ruleOf, type Standing } from '../commands.ts'
import type { NewFact } from '../facts/index.ts'
import type { Known, Seen } from '../knowledge.ts'
import { foldKnown } from '../knowledge.ts'
import { isRoundOpen } from '../members.ts'
import { accept, type Outcome, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import type { Case, Command, Setting } from './case.ts'
import { checkFields } from './check-fields.ts'
import { withConsequences } from './consequences.ts'
import { deciders } from './deciders.ts'
import { receiveLate } from './entries.ts'
import { type OpenPairWork, openPairWork as open } from './open.ts'
import { recordAsTold } from './record.ts'

export type { Asking, Directory, Employment, ServiceFacts, Surroundings } from '../surroundings.ts'
export type { Case, Command, Decider } from './case.ts'
export { type CommandPart, type CommandShape, commandShape } from './command-fields.ts'
export type { NeedTold, OpenPairWork } from './open.ts'

/** The one answer outside the home to everything that needs it: constant, whatever holds elsewhere. */
export const needsInitiator: Refusal = { code: 'needs-initiator', wayOut: 'propose' }

/** In which of the command table's standings somebody asks. Whoever must answer for a line is also a giver. */
const standingsOf = (asking: Asking, isOpen: boolean): readonly Standing[] => {
  if (asking.standing === 'former') return []
  if (asking.standing === 'keeper') return isOpen ? [] : ['keeper', 'home']
  const isOwnSide = asking.standing === 'client' || asking.standing === 'guardian'
  return isOwnSide ? [asking.standing, 'giver'] : [asking.standing]
}

/** After the round's end: what begins the next, keeps the record honest or closes access. */
const afterRound: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'open-round',
  'recognise-need',
  'correct-entry',
  'retag-part',
  'mark-whereabouts',
  'seal-entry',
  'undo-seal',
  'withdraw-line',
  'give-plan-view',
  'name-keeper',
  'mark-carried-over',
  'open-access-urgently',
  'review-urgent-access',
  'disclose-by-statute',
])

/** What is never kept waiting by a clock that stands wrong (S8). */
const always: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'leave',
  'withdraw-line',
  'return-task',
  'end-pair-work',
  'disclose-by-statute',
])
const toleratedMinutes = 1

/** Whoever keeps an ended round acts for the home until the next one is opened. */
const actsForHome = (asking: Asking, isOpen: boolean) =>
  asking.standing === 'home' || (asking.standing === 'keeper' && !isOpen)

/**
 * No fact stands before the last one its sender has read: a clock gone back does not turn the log around. One that was
 * hidden from them moves nothing, or the moment would tell of it; the order is the log's, and what a permission opens is
 * reckoned from the latest moment there had been (`permission.ts`).
 */
const recordedAt = (seen: Seen, now: Instant): Instant =>
  seen.all.reduce((last, fact) => (fact.recordedAt > last ? fact.recordedAt : last), now)

const roundRefusals = (kind: CommandKind, known: Known, seen: Seen, isHome: boolean) => {
  if (isRoundOpen(known) || afterRound.has(kind)) return []
  if (isHome) return [{ code: 'round-closed', wayOut: 'open-round' } as const]
  return isRoundOpen(seen) ? [needsInitiator] : [{ code: 'round-closed' } as const]
}

/** Outside the home a stop is not told, nor who or what is missing. */
const asToldOutside = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.some((refusal) => refusal.stop !== undefined || refusal.code === 'needs-initiator')
    ? [needsInitiator]
    : refusals.map(({ code, field, limit }) => ({
        code,
        ...(field === undefined ? {} : { field }),
        ...(limit === undefined ? {} : { limit }),
      }))

export const isCommandKind = (kind: string): kind is CommandKind =>
  Object.hasOwn(commandRules, kind)

export const decide = (
  command: Command,
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  const { kind } = command
  if (!isCommandKind(kind)) return refuse({ code: 'unknown-command' })
  if (typeof command.payload !== 'object' || command.payload === null)
    return refuse({ code: 'wrong-type', field: '' })
  const isOpen = isRoundOpen(known)
  const isHome = actsForHome(asking, isOpen)
  const isLate = asking.standing === 'former' && command.happenedAt !== undefined
  if (!isLate && !ruleOf(kind).by.some((by) => standingsOf(asking, isOpen).includes(by)))
    return refuse(isHome ? { code: 'not-yours' } : needsInitiator)

  const setting: Setting = {
    asking,
    around,
    commandId: command.commandId,
    happenedAt: command.happenedAt ?? around.now,
    recordedAt: recordedAt(seen, around.now),
    round: known.round,
  }
  const isBack = minutesBetween(around.now, setting.recordedAt) > toleratedMinutes
  if (isBack && isHome && !always.has(kind)) return refuse({ code: 'clock-behind' })
  const closed = isLate ? [] : roundRefusals(kind, known, seen, isHome)
  if (closed.length > 0) return refuse(...closed)

  // Whoever is invited, reviews, or settles a sealed entry sees nothing of the pair work; what they answer is found by the
  // decider.
  const hasOwnDoor =
    asking.standing === 'invited' ||
    asking.standing === 'officer' ||
    kind === 'review-urgent-access'
  const sight = hasOwnDoor ? known : seen
  const sightNow = sight.inRound(known.round)
  const checked = checkFields(kind, command.payload, setting, { sight, sightNow })
  if (checked.refusals.length > 0)
    return refuse(...(isHome ? checked.refusals : asToldOutside(checked.refusals)))
  const asked: Case = {
    ...setting,
    kind,
    known,
    now: known.inRound(known.round),
    sight,
    sightNow,
    given: checked.given,
    isHome,
  }
  const decided = isLate ? receiveLate(asked) : (deciders[kind] ?? recordAsTold)(asked)
  if (!decided.ok) return isHome ? decided : refuse(...asToldOutside(decided.refusals))
  const round = decided.value.at(0)?.round ?? known.round
  return accept(withConsequences(known, decided.value, { ...setting, round }))
}

/** Opens a pair work: its first round's facts with what follows from them. */
export const openPairWork = (
  input: OpenPairWork,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  const decided = open(input, asking, around)
  if (!decided.ok) return decided
  const model =
    around.model.id === input.model ? around.model : (around.findModel(input.model) ?? around.model)
  return accept(
    withConsequences(foldKnown([]), decided.value, {
      asking,
      around: { ...around, model },
      commandId: input.commandId,
      happenedAt: input.happenedAt ?? around.now,
      recordedAt: around.now,
      round: 1,
    }),
  )
}
