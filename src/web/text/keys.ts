/** The names the domain's tables hold, so that a text missing for one of them does not compile. */
import type { CommandKind } from '#domain/commands'
import type { FactKind, factShapes } from '#domain/facts/index'
import type { Topic } from '#domain/words'
import type { fi } from './fi.ts'

type Shapes = typeof factShapes
type PartsOf<K extends FactKind> = Shapes[K]
type EachPart = { [K in FactKind]: PartsOf<K>[keyof PartsOf<K>] }[FactKind]
type NamesOf<P> = P extends { fields: infer F } ? keyof F & string : never
/** The name of any field of any part. */
export type FieldName = NamesOf<EachPart>

/** `goal-set.words`: a field in one kind of fact. */
export type FieldOf = {
  [K in FactKind]: `${K}.${NamesOf<PartsOf<K>[keyof PartsOf<K>]>}`
}[FactKind]

/** A part there may be several of. */
export type ManyPartName = {
  [K in FactKind]: {
    [P in keyof PartsOf<K>]: PartsOf<K>[P] extends { many: true } ? P & string : never
  }[keyof PartsOf<K>]
}[FactKind]

type ChoicesIn<P> = P extends { fields: infer F }
  ? {
      [N in keyof F & string]: F[N] extends { is: 'choice' | 'choices'; of: readonly (infer V)[] }
        ? { name: N; value: V & string }
        : never
    }[keyof F & string]
  : never
type EachChoice = ChoicesIn<EachPart>

type WordsElsewhere = 'categories' | 'topics' | 'minusTopics' | 'competence'
export type ChoiceValue = Exclude<
  EachChoice extends infer C
    ? C extends { name: infer N; value: infer V extends string }
      ? N extends WordsElsewhere
        ? never
        : V
      : never
    : never,
  Exclude<Topic, 'other'>
>
export type ChoiceOf = EachChoice extends infer C
  ? C extends { name: infer N extends string; value: infer V extends string }
    ? `${N}.${V}`
    : never
  : never

/** A step's state as it is shown, inside and outside the home. */
export type ShownState =
  | 'done'
  | 'open'
  | 'waiting'
  | 'blocked'
  | 'skipped'
  | 'not-applicable'
  | 'yours'
  | 'not-in-your-part'

/** How the menu of all actions is grouped. */
export type CommandArea =
  | 'need'
  | 'talking'
  | 'pair'
  | 'permission'
  | 'services'
  | 'meetings'
  | 'plan'
  | 'ending'

export type Texts = typeof fi
/** `area.key`, for example `screen.signIn`. */
export type TextKey = {
  [A in keyof Texts]: `${A}.${Extract<keyof Texts[A], string>}`
}[keyof Texts]

export type { CommandKind }
