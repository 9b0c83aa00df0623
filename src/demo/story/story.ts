/** A story as it is read. Its shape is `schema.ts`; nothing here is checked again. */
export const personKinds = [
  'worker',
  'client',
  'child',
  'guardian',
  'private-person',
  'steering-group',
  'administrator',
  'data-protection-officer',
] as const

export interface StoryPerson {
  readonly name: string
  readonly kind: (typeof personKinds)[number]
  readonly birthDate?: string
  readonly language?: 'fi' | 'sv' | 'en' | 'other'
  readonly services?: readonly string[]
  readonly profession?: string
  readonly officeholder?: boolean
  readonly supervisor?: boolean
  readonly secretWhereabouts?: boolean
}
export interface StoryService {
  readonly name: string
  readonly organisation: string
  readonly kind?: 'public' | 'private' | 'association'
  readonly controller?: string
  readonly serviceTask: string
  readonly register: string
  readonly reveals?: readonly string[]
  readonly jointWith?: readonly string[]
  readonly takesReferrals?: boolean
}

interface Somebody {
  readonly who: string
  readonly in?: string
  readonly of?: string
}
export interface PartyExpected {
  readonly state?: string
  readonly categories?: readonly string[]
  readonly minusTopics?: readonly string[]
}
export interface DueExpected {
  readonly on?: string
  readonly warnFrom?: string
  readonly statute?: string
  readonly local?: boolean
}
export interface BlockedExpected {
  readonly missing?: readonly string[]
  readonly waysOut?: readonly string[]
}
export interface Sees extends Somebody {
  readonly status?: number
  readonly standing?: string
  readonly round?: string
  readonly pathway?: Readonly<Record<string, string>>
  readonly due?: Readonly<Record<string, string | DueExpected>>
  readonly blocked?: Readonly<Record<string, BlockedExpected>>
  readonly next?: readonly string[]
  readonly notNext?: readonly string[]
  readonly phase?: string
  readonly abilities?: readonly string[]
  readonly notAbilities?: readonly string[]
  readonly people?: readonly string[]
  readonly notPeople?: readonly string[]
  readonly parties?: Readonly<Record<string, string | PartyExpected>>
  readonly own?: { readonly categories?: readonly string[]; readonly until?: string }
  readonly facts?: readonly string[]
  readonly notFacts?: readonly string[]
  readonly tasks?: Readonly<Record<string, string>>
  readonly meetings?: Readonly<Record<string, string>>
  readonly goals?: readonly string[]
  readonly words?: readonly string[]
  readonly notWords?: readonly string[]
}
export interface Asks extends Somebody {
  readonly path: string
  readonly status?: number
  readonly words?: readonly string[]
  readonly notWords?: readonly string[]
}
export interface LogRowExpected {
  readonly who?: string
  readonly in?: string
  readonly what?: string
  readonly outcome?: string
  readonly basis?: string
}
export interface LogExpected {
  readonly of?: string
  readonly rows?: readonly LogRowExpected[]
  readonly notRows?: readonly LogRowExpected[]
}
export interface RefusalExpected {
  readonly code: string
  readonly stop?: string
  readonly field?: string
  readonly wayOut?: string
}

export interface StoryStep extends Partial<Somebody> {
  readonly row?: string
  readonly later?: readonly string[]
  readonly says?: string
  readonly when?: string
  readonly do?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly happenedAt?: string
  readonly as?: string
  readonly cursor?: string
  readonly again?: string
  readonly recorded?: readonly string[] | { readonly exactly: readonly string[] }
  readonly refused?: RefusalExpected | readonly (string | RefusalExpected)[]
  readonly status?: number
  readonly looks?: Somebody & { readonly as: string }
  readonly sees?: Sees | readonly Sees[]
  readonly asks?: Asks | readonly Asks[]
  readonly log?: LogExpected
}

export interface Story {
  readonly title: string
  readonly says?: string
  readonly model: string
  readonly client: string
  readonly services: Readonly<Record<string, StoryService>>
  readonly people: Readonly<Record<string, StoryPerson>>
  readonly steps: readonly StoryStep[]
  /** The line of each step in its file. */
  readonly lines: readonly number[]
}

export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]
