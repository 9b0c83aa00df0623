/** What the server answers, as the screens read it. */

import type { Application } from '#domain/applications'
import type { CommandKind } from '#domain/commands'
import type { Consultation } from '#domain/consultations'
import type { Due } from '#domain/deadlines'
import type { FactKind } from '#domain/facts/index'
import type { Invited } from '#domain/invitations'
import type { Meeting } from '#domain/meetings'
import type { PairAgreement } from '#domain/pair-agreement'
import type { OutsideStep, PathwayPhase, PathwayStep } from '#domain/pathway'
import type { Goal } from '#domain/plans'
import type { ProcessModel } from '#domain/process-model'
import type { Task } from '#domain/tasks'
import type { Language, Text } from '#domain/text'
import type { Category, Profession, Topic } from '#domain/words'
import type { ShownState } from '../text/keys.ts'

/** A text in every language, or already in the reader's own. */
export type Said = Text | string

export type Audience =
  | 'worker'
  | 'supervisor'
  | 'client'
  | 'guardian'
  | 'steering-group'
  | 'administrator'
  | 'data-protection-officer'

export type ViewStanding =
  | 'home'
  | 'party'
  | 'invited'
  | 'former'
  | 'client'
  | 'guardian'
  | 'supervisor'
  | 'keeper'

export interface Hat {
  readonly service: string
  readonly name: string
  readonly profession?: string
  readonly organisation?: string
}

export interface Session {
  readonly person: { readonly id: string; readonly name: string }
  readonly acting: Hat | null
  readonly audience: Audience
  readonly hats: readonly Hat[]
  readonly demo: boolean
  readonly county: string
  readonly language: Language | 'other'
  readonly how: 'passkey' | 'oidc' | 'password-demo'
  readonly strong: boolean
  readonly startedAt: string
  readonly idleMinutes: number
  readonly expiresAt: string
}

export interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly audience: Audience
  readonly title: Profession | null
  readonly service: Said | null
  /** Who they are, in a sentence. */
  readonly says: Said | null
}

export interface PersonShown {
  readonly person: string
  readonly name: string | null
  readonly profession?: Profession
  readonly service?: string
  readonly phone?: string
  readonly role: string
  readonly side: 'home' | 'party' | 'client'
  readonly handler?: 'first' | 'second' | 'equal'
  readonly ownWorker?: boolean
  /** Away now or from a day to come, and who stands in. */
  readonly away?: {
    readonly from: string
    readonly until: string | null
    readonly substitute: string | null
  }
}

export interface RecordedPart {
  readonly id: string
  readonly name: string
  readonly category: Category
  readonly topics: readonly Topic[]
  readonly unsorted: boolean
  readonly whereabouts?: true
  readonly values: Readonly<Record<string, unknown>>
  readonly mine: boolean
}

export interface Recorded {
  readonly id: string
  readonly kind: FactKind
  readonly round?: number
  readonly happenedAt: string
  readonly recordedAt: string
  readonly by: { readonly person: string; readonly name: string | null }
  readonly parts: readonly RecordedPart[]
}

/** A step as any reader sees it: outside the home only its state, title and guidance. */
export type StepShown = Omit<Partial<PathwayStep>, 'state' | 'due'> &
  Pick<OutsideStep, 'id' | 'phase' | 'title'> & { readonly state: ShownState; readonly due?: Due }
export interface PathwayShown {
  readonly phases: readonly PathwayPhase<ShownState>[]
  readonly steps: readonly StepShown[]
  readonly next?: readonly string[]
  readonly currentPhase: string
}

interface LineTerms {
  readonly line: string
  readonly answer: string
  readonly categories: readonly Category[]
  readonly minusTopics: readonly Topic[]
  readonly from: string | null
  readonly until: string | null
  readonly reach?: string | null
  readonly form: string | null
}
/** The signed form of a line: its scan, or the service in whose own system the paper is. */
export interface PaperShown {
  readonly scan: string | null
  readonly kind: string | null
  readonly service: string
  readonly storedOn: string
}
/** One giver's newest answer for one party. */
export interface LineShown extends LineTerms {
  readonly giver: string
  readonly version: number
  readonly paper: PaperShown | null
  readonly waitsForPaper: boolean
  /** Until when an oral yes is asked to be confirmed. */
  readonly confirmBy: string | null
}
/** Who must answer and why, who was passed over, what a child understands and has forbidden, who contradicts whom. */
export interface WhoAnswersShown {
  readonly answerers: readonly {
    readonly person: string
    readonly standing: string
    readonly reason: string | null
    readonly from: string | null
    readonly until: string | null
    readonly matter: string | null
  }[]
  readonly passedOver: readonly {
    readonly person: string
    readonly reason: string
    readonly on: string
  }[]
  readonly understandings: readonly {
    readonly who: string
    readonly understands: boolean
    readonly matter: string | null
    readonly reason: string
    readonly on: string
  }[]
  readonly askAbout: { readonly age: number; readonly since: string } | null
  readonly forbidden: readonly {
    readonly guardian: string
    readonly topics: readonly Topic[]
    readonly grounds: string
  }[]
  readonly contradictions: readonly {
    readonly party: string
    readonly yes: readonly string[]
    readonly no: readonly string[]
  }[]
}
export interface PartyShown {
  readonly party: string
  readonly name: string | null
  readonly state: string
  readonly inForce: boolean
  readonly categories: readonly Category[]
  readonly minusTopics: readonly Topic[]
  readonly from: string | null
  readonly until: string | null
  readonly endsInDays: number | null
  readonly missing: readonly string[]
  readonly lines: readonly LineShown[]
}
export interface OwnAnswer extends LineTerms {
  readonly party: string
  /** Named people of the party, when the permission is for them only. */
  readonly people?: readonly string[]
  readonly name: string | null
  readonly inForce: boolean
  /** Days left when it ends within two weeks. */
  readonly endsInDays: number | null
  readonly paper: PaperShown | null
  readonly confirmBy: string | null
}
/** The home sees all; a giver their own answers; a party that it has a permission, and no more. */
export type PermissionsShown =
  | {
      readonly is: 'all'
      readonly givers: readonly {
        readonly person: string
        readonly name: string | null
        readonly standing: string
        readonly until: string | null
      }[]
      readonly answering: WhoAnswersShown
      /** Which form this way of working asks for. */
      readonly form: 'written' | 'any'
      readonly parties: readonly PartyShown[]
    }
  | { readonly is: 'own-answers'; readonly parties: readonly OwnAnswer[] }
  | {
      readonly is: 'own'
      readonly categories: readonly Category[]
      readonly until: string | null
      readonly endsInDays: number | null
    }

export interface PlanVersionShown {
  readonly id: string | null
  readonly fact: string
  readonly publishedOn?: string
  readonly type: string | null
  readonly template: 'plan' | 'update' | null
  readonly from: string | null
  readonly until: string | null
  readonly evaluations: readonly string[]
  readonly madeWith: readonly string[]
  readonly sections: readonly RecordedPart[]
  readonly goals: readonly RecordedPart[]
  readonly people: readonly RecordedPart[]
  readonly views: readonly {
    readonly by: string
    readonly name: string | null
    readonly whose: string
    readonly view: string
    readonly words: string | null
  }[]
}

export interface DecisionShown {
  readonly id: string
  readonly about: string
  readonly together: boolean
  readonly preparedBy: string
  readonly decider: string | null
  readonly outcome: string | null
  readonly decidedOn: string | null
}
export interface ProposalShown {
  readonly id: string
  readonly about: string
  readonly at: string | null
  readonly words: string
  readonly by: string
  readonly outcome: string | null
}

export interface View {
  readonly id: string
  readonly client: {
    readonly id: string
    readonly name: string
    readonly language?: string
    readonly birthDate?: string | null
    readonly phone?: string
    /** For the home: places and contact data are masked for others. */
    readonly secretWhereabouts?: true
    readonly diedOn?: string
    readonly movedOn?: string
  } | null
  readonly standing: ViewStanding
  readonly rehearsal: boolean
  readonly model: {
    readonly id: string
    readonly version: number
    readonly letter: string
    readonly title: Said
    readonly shape: ProcessModel['shape']
  }
  readonly round: { readonly state: 'open' | 'ended'; readonly openedOn?: string | null } | null
  /** The home unit's supervisor gets released states, as they were kept at the last change. */
  readonly pathway: PathwayShown | { readonly released: PathwayShown | null } | null
  readonly next: readonly string[]
  readonly people: readonly PersonShown[]
  readonly permissions: PermissionsShown | null
  readonly asked: readonly AskedShown[]
  readonly tasks: readonly Task[]
  readonly meetings: readonly Meeting[]
  readonly goals: readonly Goal[]
  readonly plan: { readonly versions: readonly PlanVersionShown[] }
  readonly decisions: readonly DecisionShown[]
  readonly proposals: readonly ProposalShown[]
  readonly invitations: readonly Invited[]
  readonly applications: readonly Application[]
  readonly consultations: readonly Consultation[]
  readonly record: readonly Recorded[]
  /** What the pair agrees on one card; null for whoever is none of it, or when nothing is asked. */
  readonly agreement: PairAgreement | null
  readonly names: Readonly<Record<string, string>>
  readonly abilities: readonly CommandKind[]
  readonly cursor: string
}

/** What is asked of the reader, by the command that answers it. */
export interface AskedShown {
  readonly command: CommandKind
  readonly due: string | null
  readonly about?: Readonly<Record<string, string>>
  readonly words?: string
  /** The task that is offered, and what was written beside the offer. */
  readonly task?: string
  readonly said?: string
  /** Whose note or offer it is. */
  readonly by?: string
}

export interface NextShown {
  readonly step: string
  readonly title: Said
  readonly due: { readonly on: string; readonly rule: Said; readonly local: boolean } | null
  readonly action?: CommandKind
}

export interface ListRow {
  readonly id: string
  readonly clientName: string | null
  readonly model: { readonly id: string; readonly letter: string; readonly title: Said }
  readonly phase: { readonly id: string; readonly title: Said | null } | null
  readonly standing: ViewStanding
  readonly next: NextShown | null
  readonly updatedOn: string
  readonly state: 'open' | 'ended'
  readonly rehearsal: boolean
}

export interface Page<T> {
  readonly rows: readonly T[]
  readonly next: string | null
}

interface Within {
  readonly pairWork: string
  readonly clientName: string | null
}
export interface Today {
  readonly on: string
  readonly next: readonly ListRow[]
  readonly meetings: readonly (Within & {
    readonly id: string
    readonly startsAt: string
    readonly lastsMinutes: number
    readonly state: string
    readonly isMine: boolean
    readonly placeKind?: string
    readonly participants?: readonly string[]
    readonly recorder?: string | null
    readonly leader?: string | null
    /** At the client's own today, and a try in vain is one's own to tell. */
    readonly isVisit: boolean
  })[]
  readonly asked: readonly (Within & AskedShown)[]
  /** What others have told since one last looked; `by` null: somebody of the client's side. */
  readonly changed: readonly (Within & {
    readonly kind: FactKind
    readonly by: string | null
    readonly at: string
  })[]
  /** What others have been asked, by the command that answers it. */
  readonly waiting: readonly (Within & {
    readonly who: string
    readonly command: CommandKind
    readonly due: string | null
    readonly words?: string
  })[]
  /** Permissions that end within two weeks; `party` null: one's own. */
  readonly ending: readonly (Within & {
    readonly party: string | null
    readonly until: string
    readonly days: number
  })[]
  readonly names: Readonly<Record<string, string>>
}
export interface UnitShown {
  readonly on: string
  readonly open: number
  readonly overdue: number
  readonly rows: readonly ListRow[]
  readonly load: readonly {
    readonly person: string
    readonly name: string
    readonly pairWorks: number
  }[]
}

export type * from './county.ts'
