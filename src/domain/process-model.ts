/**
 * A way of working as data: a county can read it, adapt it without code and see where a chart is silent.
 * The four built-in models are in `models/`; a county's own is the same shape in YAML.
 */
import type { CommandKind } from './commands.ts'
import type { DeadlineRule } from './deadlines.ts'
import type { FactKind } from './facts/index.ts'
import type { GuardName } from './guards.ts'
import type { StopId } from './refusal.ts'
import type { Text } from './text.ts'
import type { Modality, Voice } from './words.ts'

export type StepId = string
export type PhaseId = string

/** Who does a step. Shown in the reader's language; never decides access. */
export const stepRoles = [
  'client',
  'family',
  'worker',
  'initiator',
  'pair',
  'handlers',
  'own-worker',
  'social-worker',
  'recorder',
  'leader',
  'chair',
  'team',
  'partner',
  'network',
  'supervisor',
  'each-participant',
  'everyone',
  'referrer',
  'kela',
] as const
export type StepRole = (typeof stepRoles)[number]

/** The line and file of the source document a step was read from. Lines as printed in the models' numbering. */
export interface Source {
  readonly seed: '000' | '001' | '002' | '003' | '004'
  /** First and last line, inclusive. */
  readonly lines: readonly [number, number]
}

/** One condition on recorded facts. `where` compares the values of the fact's parts. */
export interface FactMatch {
  readonly fact: FactKind
  /** Every named value must equal, or for lists include, the given one. */
  readonly where?: Readonly<Record<string, string | number | boolean>>
}

/**
 * What completes a step.
 * - `facts`: one of these is recorded in this round.
 * - `all`: each of these is recorded.
 * - `guard`: a named state of affairs holds.
 * - `confirmed`: a person says so (`step-confirmed`), because no other fact can tell.
 */
export type Completion =
  | { readonly by: 'facts'; readonly anyOf: readonly FactMatch[] }
  | { readonly by: 'all'; readonly allOf: readonly FactMatch[] }
  | { readonly by: 'guard'; readonly guard: GuardName }
  | { readonly by: 'confirmed' }

export interface Ambiguity {
  /** The question's number in the reading of the source, for example `A.Q5`. */
  readonly id: string
  /** Where the chart is silent or can be read in two ways, and what we do. */
  readonly text: Text
}

export interface Step {
  readonly phase: PhaseId
  readonly title: Text
  readonly guidance: Text
  readonly who: readonly StepRole[]
  readonly modality: Modality
  /** Applies only when all of these hold; otherwise `not-applicable`. */
  readonly when?: readonly GuardName[]
  /** Waits until all of these hold: an earlier gate. */
  readonly after?: readonly GuardName[]
  /** Blocked while one of these stops stands. The only way a step is `blocked`. */
  readonly stops?: readonly StopId[]
  readonly completion: Completion
  /** When one step of the same group is done, the others are `not-applicable`. */
  readonly oneOf?: string
  /** Recording this skips the step; its text is the reason (an urgent start skips the team). */
  readonly skippedBy?: FactMatch
  /** Due again after each of these: the completing fact must be later than the last of them. */
  readonly againAfter?: readonly FactMatch[]
  /** One action, and the values its form opens with. */
  readonly action: CommandKind
  readonly actionWith?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly deadline?: DeadlineRule
  readonly source: Source
  /** May a party whose line covers `progress` see that this step is done? See the model check for what never may. */
  readonly released: boolean
  readonly ambiguity?: Ambiguity
  /** Whose answer is asked when it is not the home's: drawn as "yours" to them. */
  readonly asks?: 'client' | 'party'
}

export interface Phase {
  readonly title: Text
  readonly short: Text
  /** True for a phase that runs beside all others (the supervisor's role, recording). */
  readonly beside?: boolean
}

/** A question the model asks in a meeting, one by one. */
export interface Question {
  readonly text: Text
  /** Asked of the worker when the need is told, and not in a meeting. */
  readonly inNeedForm?: true
  readonly addressedTo: 'client' | 'each-worker' | 'everyone'
  readonly source: Source
}

/** A plan's or an update's form: sections of fields, each in one or several voices. */
export interface TemplateField {
  readonly title: Text
  readonly voices: readonly Voice[]
  readonly kind:
    | 'text'
    | 'services'
    | 'goals'
    | 'dates'
    | 'people'
    | 'yes-no'
    | 'earlier-goals'
    | 'duration'
  readonly source: Source
}
export interface TemplateSection {
  readonly title: Text
  readonly fields: Readonly<Record<string, TemplateField>>
}
export interface Template {
  readonly title: Text
  readonly sections: Readonly<Record<string, TemplateSection>>
}

/**
 * How each numbered id of the source is carried; the coverage register reads it. A step, and a field of a template,
 * has the id for its key; a question too, unless `question` says which. `source` where no step or field has it.
 */
export type Carrier = (
  | { readonly as: 'step' }
  | { readonly as: 'rule'; readonly rule: string }
  | { readonly as: 'question'; readonly question?: string }
  | { readonly as: 'field'; readonly template: string }
  | { readonly as: 'role'; readonly role: StepRole }
  | { readonly as: 'frame'; readonly why: string; readonly text: Text }
) & { readonly source?: Source }

/** One of several segments the two-axis profile proposes. */
export interface Segment {
  readonly title: Text
  readonly resources: 'good' | 'low'
  readonly care: 'clear' | 'challenging'
  readonly description: Text
}

export interface Way {
  readonly title: Text
  readonly source: Source
  /** Where it was taken from, when the source only points at it and does not name it. */
  readonly notInSeed?: string
}

export interface ProcessModel {
  readonly id: string
  readonly version: number
  readonly letter: string
  readonly title: Text
  readonly summary: Text
  /** How the source draws it. */
  readonly shape: 'ring' | 'line' | 'lanes' | 'fields'
  /** A way back in a line: after `from`, the work goes on in `to`. */
  readonly loop?: { readonly from: PhaseId; readonly to: PhaseId }
  /** In the order the source tells them. */
  readonly phases: Readonly<Record<PhaseId, Phase>>
  readonly steps: Readonly<Record<StepId, Step>>
  readonly entry: {
    /** The ways a need can show, as `need-recognised` records them. */
    readonly ways: Readonly<Record<string, Way>>
    /** One of each inner list must be told: an "and" of "or"s. */
    readonly requires: readonly (readonly string[])[]
    /** Ways that begin in a later phase, and that phase. */
    readonly late?: Readonly<Record<string, PhaseId>>
    readonly channels?: Readonly<Record<string, Text>>
  }
  readonly questions: Readonly<Record<string, Question>>
  readonly templates: Readonly<Record<string, Template>>
  readonly planTypes: Readonly<Record<string, Text>>
  readonly segments?: Readonly<Record<string, Segment>>
  readonly forums?: Readonly<Record<string, Text>>
  readonly settings: {
    /** `written`: the permission step is done only by a signed or electronic line. */
    readonly permissionForm: 'written' | 'any'
    /** `stop`: a remote participant needs video (S4). `prompt`: only reminded. */
    readonly remoteWithoutVideo: 'stop' | 'prompt'
    /** Roles a joint meeting has. */
    readonly meetingRoles: readonly ('recorder' | 'leader' | 'chair')[]
    /** Is the first contact with the client made before anything else may pass the border? */
    readonly anonymousTeamFirst: boolean
  }
  /** Steps other models may borrow. */
  readonly lends?: readonly StepId[]
  /** Steps of other models that belong to this one from the start. Others are borrowed in a round, by a command. */
  readonly borrows?: readonly { readonly model: string; readonly steps: readonly StepId[] }[]
  readonly carries: Readonly<Record<string, Carrier>>
}
