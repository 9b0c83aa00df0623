/**
 * What facts say of others' tags: whoever sees a part is judged by them. The same reckoning writes them at each command
 * and, when the log is verified, says what they must be by now.
 */
import type { Fact } from '#domain/facts/index'
import { keptInsideBy } from '#domain/prohibitions'
import type { Topic } from '#domain/words'

/** Facts that say something of other parts' tags. */
export const changesTags = ['part-retagged', 'prohibition-checked', 'entry-sealed', 'seal-undone']

/** Of the facts of one command, each the last word said: topics and kept inside by part, sealed by fact and by part. */
export const changesOf = (facts: readonly Fact[]) => {
  const topics = new Map<string, readonly Topic[]>()
  const kept = new Set<string>()
  const sealedFacts = new Map<string, boolean>()
  const sealedParts = new Map<string, boolean>()
  for (const fact of facts) {
    for (const part of keptInsideBy(fact)) kept.add(part)
    const isSealed = fact.kind === 'entry-sealed'
    for (const { values } of fact.parts) {
      if (fact.kind === 'part-retagged')
        topics.set(String(values.part), listIn(values.topics) as readonly Topic[])
      if (!isSealed && fact.kind !== 'seal-undone') continue
      sealedFacts.set(String(values.fact), isSealed)
      for (const part of listIn(values.parts)) sealedParts.set(part, isSealed)
    }
  }
  return { topics, kept, sealedFacts, sealedParts }
}

/** What stands in the database may have been changed by somebody: then it is no list. */
const listIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

export interface Tags {
  readonly topics: readonly string[]
  readonly unsorted: boolean
  readonly sealed: boolean
}
/** Which part, and in which fact it stands. */
export interface Tagged {
  readonly part: string
  readonly fact: string
  readonly first: Pick<Tags, 'topics' | 'unsorted'>
}

/** What the tags of these parts are, when these facts, in the order of the log, are all that was said of them. */
export const tagsAfter = (
  parts: readonly Tagged[],
  facts: readonly Fact[],
): ReadonlyMap<string, Tags> => {
  const tags = new Map<string, Tags>(
    parts.map(({ part, first }) => [part, { ...first, sealed: false }]),
  )
  const byFact = Map.groupBy(parts, ({ fact }) => fact)
  const put = (part: string, now: Partial<Tags>) => {
    const before = tags.get(part)
    if (before) tags.set(part, { ...before, ...now })
  }
  for (const together of byCommand(facts)) {
    const { topics, kept, sealedFacts, sealedParts } = changesOf(together)
    for (const [part, now] of topics) put(part, { topics: now, unsorted: false })
    for (const part of kept) put(part, { unsorted: true })
    for (const [fact, sealed] of sealedFacts)
      for (const { part } of byFact.get(fact) ?? []) put(part, { sealed })
    for (const [part, sealed] of sealedParts) put(part, { sealed })
  }
  return tags
}

/** Facts of one command came together, and were reckoned together. */
const byCommand = (facts: readonly Fact[]): readonly (readonly Fact[])[] => {
  const all: Fact[][] = []
  for (const fact of facts) {
    const last = all.at(-1)
    if (last?.[0]?.commandId === fact.commandId) last.push(fact)
    else all.push([fact])
  }
  return all
}
