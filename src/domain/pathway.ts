/**
 * The pathway: derived from what has happened, never stored. The home sees every state with its reason; everyone
 * else sees of each step done, yours, or not in your part.
 *
 * @term polku
 * @source design language.md, "A step's state"
 */
import type { PersonId } from './identity.ts'
import type { Seen } from './knowledge.ts'
import { deriveOutside } from './pathway/outside.ts'
import type { OutsidePathway, PathwayAt } from './pathway/types.ts'

export { derivePathway, maySkip, newestRound } from './pathway/home.ts'
export { deriveReleasedPathway, type NewlyDone, newlyDone } from './pathway/released.ts'
export type {
  Missing,
  OutsidePathway,
  OutsideState,
  OutsideStep,
  Pathway,
  PathwayAt,
  PathwayPhase,
  PathwayStep,
  PhaseState,
  ReleasedPathway,
  ReleasedState,
  ReleasedStep,
  StepState,
} from './pathway/types.ts'

/**
 * The pathway of a reader outside the home.
 * `coversProgress`: a line in force for the reader holds `progress`. `isOwnMatter`: the reader is the client, or a
 * child whose own matter it is.
 */
export const deriveOutsidePathway = (
  seen: Seen,
  at: PathwayAt,
  who: PersonId,
  coversProgress: boolean,
  isOwnMatter = false,
): OutsidePathway => deriveOutside(seen, at, { who, coversProgress, isOwnMatter })
