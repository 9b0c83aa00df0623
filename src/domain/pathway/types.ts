/** What a pathway is made of, for each who looks at it. */
import type { LocalDate } from '../calendar.ts'
import type { CommandKind } from '../commands.ts'
import type { DeadlineAt, Due } from '../deadlines.ts'
import type { PersonId, ServiceId } from '../identity.ts'
import type {
  Ambiguity,
  PhaseId,
  ProcessModel,
  Source,
  StepId,
  StepRole,
} from '../process-model.ts'
import type { Text } from '../text.ts'
import type { Modality } from '../words.ts'

/** What the home sees of a step. @source design language.md, "A step's state" */
export const stepStates = [
  'not-applicable',
  'waiting',
  'open',
  'blocked',
  'done',
  'skipped',
] as const
export type StepState = (typeof stepStates)[number]

/** What everyone outside the home sees, and nothing else ever. @source design language.md, "Who sees which state" */
export const outsideStates = ['done', 'yours', 'not-in-your-part'] as const
export type OutsideState = (typeof outsideStates)[number]

/** What the home unit's supervisor sees: no reasons, no stops, no skips, nothing of an unreleased step. */
export const releasedStates = ['done', 'open', 'waiting', 'not-in-your-part'] as const
export type ReleasedState = (typeof releasedStates)[number]

export interface PathwayAt extends DeadlineAt {
  /** Finds the model whose steps were borrowed. */
  readonly findModel?: (id: string) => ProcessModel | undefined
  /** Is this person a social worker in office? Not in the facts: the directory says. Absent: S2 is left to the decision. */
  readonly isSocialWorker?: (person: PersonId, service: ServiceId) => boolean
}

/** One thing that is missing: a gate not passed yet, or what a stop asks for. `ids`: whom or what it concerns. */
export interface Missing {
  readonly kind: 'gate' | 'giver' | 'answer' | 'line' | 'social-worker' | 'decider' | 'video'
  readonly text: Text
  readonly ids: readonly string[]
}

export interface PathwayStep {
  readonly id: StepId
  readonly phase: PhaseId
  readonly state: StepState
  readonly title: Text
  readonly guidance: Text
  readonly who: readonly StepRole[]
  readonly modality: Modality
  readonly due?: Due
  /** Why this is open now, when there is something to say. */
  readonly why?: Text
  readonly missing?: readonly Missing[]
  readonly waysOut?: readonly CommandKind[]
  readonly action: CommandKind
  readonly actionWith: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly doneOn?: LocalDate
  readonly doneBy?: PersonId
  /** The reason it was skipped, as it was told. */
  readonly reason?: string
  readonly source: Source
  readonly ambiguity?: Ambiguity
  /** The model it was borrowed from. */
  readonly borrowed?: string
}

export type PhaseState = 'done' | 'open' | 'waiting' | 'not-applicable'
export interface PathwayPhase<State> {
  readonly id: PhaseId
  readonly title: Text
  readonly short: Text
  readonly state: State
  readonly beside: boolean
  readonly borrowed?: string
}

export interface Pathway {
  readonly model: string
  readonly phases: readonly PathwayPhase<PhaseState>[]
  readonly steps: readonly PathwayStep[]
  /** Open and blocked steps, by due date, then in the order of the phases. */
  readonly next: readonly StepId[]
  readonly currentPhase: PhaseId
}

/** The picture is the same for all; only the state differs. */
export interface OutsideStep {
  readonly id: StepId
  readonly phase: PhaseId
  readonly state: OutsideState
  readonly title: Text
  readonly guidance: Text
  readonly source: Source
  readonly doneOn?: LocalDate
  /** What is asked of the reader, when the step is theirs. */
  readonly action?: CommandKind
  /** The day agreed for the reader's own task. */
  readonly due?: Due
  readonly borrowed?: string
}
export interface OutsidePathway {
  readonly model: string
  readonly phases: readonly PathwayPhase<OutsideState>[]
  readonly steps: readonly OutsideStep[]
  readonly next: readonly StepId[]
  readonly currentPhase: PhaseId
}

export interface ReleasedStep {
  readonly id: StepId
  readonly phase: PhaseId
  readonly state: ReleasedState
  readonly title: Text
  readonly who: readonly StepRole[]
  readonly due?: Due
  readonly doneOn?: LocalDate
  readonly borrowed?: string
}
export interface ReleasedPathway {
  readonly model: string
  readonly phases: readonly PathwayPhase<ReleasedState>[]
  readonly steps: readonly ReleasedStep[]
  readonly currentPhase: PhaseId
}
