import type { Instant, LocalDate } from '../calendar.ts'
import type { ValuesOf } from '../field.ts'
import type { CommandId, FactId, PairWorkId, PartId, PersonId, ServiceId } from '../identity.ts'
import type { Category, Topic } from '../words.ts'
import { endingFacts } from './ending.ts'
import { meetingFacts } from './meetings.ts'
import { needFacts, talkingFacts } from './need.ts'
import { pairFacts } from './pair.ts'
import { partnerFacts } from './partner.ts'
import { permissionFacts } from './permission.ts'
import { planFacts } from './plan.ts'
import { serviceFacts } from './services.ts'
import type { FactShape, PartShape } from './shape.ts'

/** Every kind of fact, its parts and their categories. Grown, never renamed. */
export const factShapes = {
  ...needFacts,
  ...talkingFacts,
  ...pairFacts,
  ...partnerFacts,
  ...permissionFacts,
  ...serviceFacts,
  ...meetingFacts,
  ...planFacts,
  ...endingFacts,
} as const satisfies Record<string, FactShape>

export type FactKind = keyof typeof factShapes
export const factKinds = Object.keys(factShapes) as FactKind[]
export const shapeOf = (kind: FactKind): FactShape => factShapes[kind]
export type PartName<K extends FactKind> = keyof (typeof factShapes)[K] & string
type ShapeOf<K extends FactKind, N extends PartName<K>> = (typeof factShapes)[K][N]
/** The values of one named part of one kind of fact. */
export type PartValues<K extends FactKind, N extends PartName<K>> =
  ShapeOf<K, N> extends PartShape ? ValuesOf<ShapeOf<K, N>['fields']> : never

/** Whoever did something, and in which service's name. A client or guardian acts in none. */
export interface Actor {
  readonly person: PersonId
  readonly service: ServiceId | null
}

/** The unit of seeing. */
export interface Part<V = Readonly<Record<string, unknown>>> {
  readonly id: PartId
  readonly name: string
  readonly category: Category
  /** What its text is about. Empty and `unsorted` until its author says; empty and sorted when it has no text. */
  readonly topics: readonly Topic[]
  readonly unsorted: boolean
  /** Persons it is addressed to: they see it though their categories do not cover it; excluded topics still hold. */
  readonly readers: readonly PersonId[]
  readonly author: Actor
  /** The one person of the client's side it was said with or by, apart from the others; another guardian never reads it. */
  readonly about: PersonId | null
  /** Tells where somebody is or will be; does not exist for those a turvakielto keeps away. */
  readonly whereabouts: boolean
  readonly values: V
}

/** The envelope. Visible when one of its parts is, and then shows only those. */
export interface Fact<K extends FactKind = FactKind> {
  readonly id: FactId
  readonly kind: K
  readonly round: number
  /** Claimed, never in the future. */
  readonly happenedAt: Instant
  /** The server's clock. Access and stops follow this one. */
  readonly recordedAt: Instant
  readonly by: Actor
  readonly commandId: CommandId
  readonly parts: readonly Part[]
}

/** A fact about to be recorded: the store gives it its place in the log. */
export type NewFact<K extends FactKind = FactKind> = Fact<K>

export type { FactShape, LocalDate, PairWorkId, PartShape }
