/**
 * What facts say of others' tags: whoever sees a part is judged by them. The same reckoning writes them at each command
 * and, when the log is verified, says what they must be by now.
 */
import type { Fact } from '#domain/facts/index'
import { keptInsideBy } from '#domain/prohibitions'
import type { Topic } from '#domain/words'

/** Facts that say something of other parts' tags. */
export const changesTags = [
  'part-retagged',
  'whereabouts-marked',
  'prohibition-checked',
  'entry-sealed',
  'seal-undone',
]

/** Of the facts of one command, each the last word said: topics, kept inside and telling a place, by part. */
export const changesOf = (facts: readonly Fact[]) => {
  const topics = new Map<string, readonly Topic[]>()
  const kept = new Set<string>()
  const places = new Set<string>()
  for (const fact of facts) {
    for (const part of keptInsideBy(fact)) kept.add(part)
    if (fact.kind === 'whereabouts-marked')
      for (const { values } of fact.parts) places.add(String(values.part))
    if (fact.kind !== 'part-retagged') continue
    for (const { values } of fact.parts)
      topics.set(String(values.part), listIn(values.topics) as readonly Topic[])
  }
  return { topics, kept, places }
}

export const isOfSeals = ({ kind }: Pick<Fact, 'kind'>): boolean =>
  kind === 'entry-sealed' || kind === 'seal-undone'

/**
 * What is sealed when these facts are all there is. A seal stands until it is itself taken back: what two seals cover,
 * because one goal stands in a plan that was sealed too, is read again when both are gone.
 */
export const sealedBy = (
  facts: readonly Fact[],
): ((one: { readonly part: string; readonly fact: string }) => boolean) => {
  const partsOf = (kind: Fact['kind']) =>
    facts.filter((fact) => fact.kind === kind).flatMap(({ parts }) => parts)
  const undone = new Set(partsOf('seal-undone').map(({ values }) => String(values.seal)))
  const standing = partsOf('entry-sealed').filter(({ id }) => !undone.has(id))
  const whole = new Set(standing.map(({ values }) => String(values.fact)))
  const single = new Set(standing.flatMap(({ values }) => listIn(values.parts)))
  return ({ part, fact }) => whole.has(fact) || single.has(part)
}

/** What stands in the database may have been changed by somebody: then it is no list. */
const listIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

export interface Tags {
  readonly topics: readonly string[]
  readonly unsorted: boolean
  readonly sealed: boolean
  readonly whereabouts: boolean
}
/** Which part, and in which fact it stands. */
export interface Tagged {
  readonly part: string
  readonly fact: string
  readonly first: Pick<Tags, 'topics' | 'unsorted' | 'whereabouts'>
}

/** What the tags of these parts are, when these facts, in the order of the log, are all that was said of them. */
export const tagsAfter = (
  parts: readonly Tagged[],
  facts: readonly Fact[],
): ReadonlyMap<string, Tags> => {
  const isSealed = sealedBy(facts)
  const tags = new Map<string, Tags>(
    parts.map((one) => [one.part, { ...one.first, sealed: isSealed(one) }]),
  )
  const put = (part: string, now: Partial<Tags>) => {
    const before = tags.get(part)
    if (before) tags.set(part, { ...before, ...now })
  }
  for (const together of byCommand(facts)) {
    const { topics, kept, places } = changesOf(together)
    for (const [part, now] of topics) put(part, { topics: now, unsorted: false })
    for (const part of kept) put(part, { unsorted: true })
    for (const part of places) put(part, { whereabouts: true })
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
