/** What was told of each kind, first to last: gathered once for every list of facts. */
import type { Fact, Part } from '#domain/facts/index'
import { remembered } from './remembered.ts'

export type Values = Readonly<Record<string, unknown>>
export interface Told {
  readonly fact: Fact
  readonly part: Part
  readonly values: Values
}

const byKind = remembered((facts: readonly Fact[]): ReadonlyMap<string, readonly Told[]> => {
  const all = facts.flatMap((fact) =>
    fact.parts.map((part): Told => ({ fact, part, values: part.values as Values })),
  )
  return Map.groupBy(all, ({ fact }) => fact.kind)
})
const nothing: readonly Told[] = []

export const told = (facts: readonly Fact[], kind: string): readonly Told[] =>
  byKind(facts).get(kind) ?? nothing
