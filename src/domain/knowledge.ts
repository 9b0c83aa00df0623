/**
 * What somebody knows of a pair work. `Known` is everything, read only inside a command; `Seen` is what one
 * reader may see. Both answer the same questions, and the compiler keeps them apart: a presenter takes `Seen` only.
 */
import type { Instant } from './calendar.ts'
import {
  type Fact,
  type FactKind,
  type Part,
  type PartName,
  type PartValues,
} from './facts/index.ts'
import type { PartId } from './identity.ts'

/** One part as it was told: its values, with the envelope it came in. */
export interface Told<K extends FactKind = FactKind, N extends PartName<K> = PartName<K>> {
  readonly fact: Fact<K>
  readonly part: Part
  readonly values: PartValues<K, N>
}

export interface Facts {
  /** In the order of the log, oldest first. */
  readonly all: readonly Fact[]
  of<K extends FactKind>(kind: K): readonly Fact<K>[]
  /** Every visible part of that name. A fact whose part is hidden gives nothing. */
  parts<K extends FactKind, N extends PartName<K>>(kind: K, name: N): readonly Told<K, N>[]
  last<K extends FactKind, N extends PartName<K>>(kind: K, name: N): Told<K, N> | undefined
  /** The part with this id and its envelope. */
  find(part: PartId | string): { readonly fact: Fact; readonly part: Part } | undefined
  /** The same knowledge limited to one round. */
  inRound(round: number): Facts
  /** The same knowledge without the facts that are not kept. */
  where(keep: (fact: Fact) => boolean): Facts
  /** The knowledge this was limited from; itself when it was not. */
  readonly whole: Facts
  /** The number of the newest round known of, 0 before the first. */
  readonly round: number
}

declare const known: unique symbol
declare const seen: unique symbol
export type Known = Facts & { readonly [known]: true }
export type Seen = Facts & { readonly [seen]: true }

const emptyList: readonly never[] = []

const index = (all: readonly Fact[], whole?: Facts): Facts => {
  const byKind = new Map<FactKind, Fact[]>()
  const byPart = new Map<string, { fact: Fact; part: Part }>()
  let round = 0
  for (const fact of all) {
    const same = byKind.get(fact.kind)
    if (same) same.push(fact)
    else byKind.set(fact.kind, [fact])
    for (const part of fact.parts) byPart.set(part.id, { fact, part })
    if (fact.round > round) round = fact.round
  }
  const rounds = new Map<number, Facts>()
  const told = new Map<string, readonly Told[]>()
  const toldBy = (kind: FactKind, name: string): readonly Told[] => {
    const key = `${kind} ${name}`
    const already = told.get(key)
    if (already) return already
    const found = (byKind.get(kind) ?? []).flatMap((fact) =>
      fact.parts
        .filter((part) => part.name === name)
        .map((part) => ({ fact, part, values: part.values })),
    ) as unknown as readonly Told[]
    told.set(key, found)
    return found
  }
  const facts: Facts = {
    all,
    round,
    get whole() {
      return whole ?? facts
    },
    of: <K extends FactKind>(kind: K) =>
      (byKind.get(kind) ?? emptyList) as unknown as readonly Fact<K>[],
    parts: <K extends FactKind, N extends PartName<K>>(kind: K, name: N) =>
      toldBy(kind, name) as unknown as readonly Told<K, N>[],
    last: (kind, name) => facts.parts(kind, name).at(-1),
    find: (part) => byPart.get(part),
    where: (keep) => index(all.filter(keep), facts.whole),
    inRound: (number) => {
      const already = rounds.get(number)
      if (already) return already
      const one = index(
        all.filter((fact) => fact.round === number),
        facts.whole,
      )
      rounds.set(number, one)
      return one
    },
  }
  return facts
}

/** Everything that has happened. Only the store's command reader may call this with the whole log. */
export const foldKnown = (all: readonly Fact[]): Known => index(all) as Known
/** What one reader may see, as the store gave it to that reader's own role. */
export const foldSeen = (visible: readonly Fact[]): Seen => index(visible) as Seen

/** Was this said after that? By the place in the log: clocks go back. */
export const isLater = (facts: Facts, one: Fact, other: Fact): boolean =>
  facts.all.indexOf(one) > facts.all.indexOf(other)

export type { Instant }
