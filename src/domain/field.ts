/**
 * The values a part may hold, as data: from one table come the types, the server's validation, the
 * OpenAPI document, the forms and the record in words.
 */

/** Free text somebody wrote. A part with any text in it has topics, or is unsorted. `limit` in UTF-16 units. */
export interface TextField {
  readonly is: 'text'
  readonly limit: number
  readonly optional?: boolean
}
export type Field =
  | TextField
  | {
      readonly is: 'choice' | 'choices'
      readonly of: readonly string[]
      readonly optional?: boolean
    }
  /** A name the pair work's own model gives: a step, a question, a field of a template, a way, a segment. */
  | { readonly is: 'name' | 'names'; readonly of: ModelList; readonly optional?: boolean }
  | { readonly is: 'date' | 'dates' | 'instant' | 'yes-no'; readonly optional?: boolean }
  | {
      readonly is: 'number'
      readonly min: number
      readonly max: number
      readonly optional?: boolean
    }
  | { readonly is: 'person' | 'persons'; readonly among: PersonList; readonly optional?: boolean }
  | { readonly is: 'service' | 'services'; readonly optional?: boolean }
  /** A service outside the home, or one private person: whoever a line can be given to. */
  | { readonly is: 'party'; readonly optional?: boolean }
  /** Points at what an earlier part began. */
  | { readonly is: 'ref' | 'refs'; readonly to: RefTarget; readonly optional?: boolean }

/** The lists of a process model a name may come from. */
export type ModelList =
  | 'steps'
  | 'questions'
  | 'fields'
  | 'ways'
  | 'channels'
  | 'segments'
  | 'forums'
  | 'plan-types'
  | 'models'
  | 'phases'

/** Whom a form offers. The server checks the same. */
export type PersonList =
  | 'home-members'
  | 'members'
  | 'around'
  | 'workers'
  | 'givers'
  | 'client-side'
  | 'anyone'

/** What may be pointed at, by the part that began it. */
export type RefTarget =
  | 'meeting'
  | 'goal'
  | 'task'
  | 'offer'
  | 'plan-version'
  | 'decision'
  | 'application'
  | 'invitation'
  | 'line'
  | 'proposal'
  | 'part'
  | 'fact'
  | 'consultation'
  | 'access'
  | 'disclosure'
  | 'seal'
  | 'note'

export const longText = 8000
export const shortText = 400

export const text = (limit = longText) => ({ is: 'text', limit }) as const
export const short = () => ({ is: 'text', limit: shortText }) as const
export const choice = <const T extends readonly string[]>(...of: T) =>
  ({ is: 'choice', of }) as const
export const choices = <const T extends readonly string[]>(...of: T) =>
  ({ is: 'choices', of }) as const
export const name = <const T extends ModelList>(of: T) => ({ is: 'name', of }) as const
export const names = <const T extends ModelList>(of: T) => ({ is: 'names', of }) as const
export const date = { is: 'date' } as const
export const dates = { is: 'dates' } as const
export const instant = { is: 'instant' } as const
export const yesNo = { is: 'yes-no' } as const
export const number = (min: number, max: number) => ({ is: 'number', min, max }) as const
export const person = <const T extends PersonList>(among: T) => ({ is: 'person', among }) as const
export const persons = <const T extends PersonList>(among: T) => ({ is: 'persons', among }) as const
export const service = { is: 'service' } as const
export const services = { is: 'services' } as const
export const party = { is: 'party' } as const
export const ref = <const T extends RefTarget>(to: T) => ({ is: 'ref', to }) as const
export const refs = <const T extends RefTarget>(to: T) => ({ is: 'refs', to }) as const
/** A value that may be left out. */
export const maybe = <const F extends Field>(field: F) => ({ ...field, optional: true }) as const

type Bare<F extends Field> = F extends { is: 'choice'; of: readonly (infer C)[] }
  ? C
  : F extends { is: 'choices'; of: readonly (infer C)[] }
    ? readonly C[]
    : F extends { is: 'number' }
      ? number
      : F extends { is: 'yes-no' }
        ? boolean
        : F extends { is: 'dates' | 'persons' | 'services' | 'refs' | 'names' }
          ? readonly string[]
          : string

type OptionalNames<F extends Fields> = {
  [N in keyof F]: F[N] extends { optional: true } ? N : never
}[keyof F]

export type Fields = Readonly<Record<string, Field>>
/** The values a table of fields describes. */
export type ValuesOf<F extends Fields> = {
  readonly [N in Exclude<keyof F, OptionalNames<F>>]: Bare<F[N]>
} & {
  readonly [N in OptionalNames<F>]?: Bare<F[N]>
}
