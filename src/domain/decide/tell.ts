/** Builds what is recorded: an envelope and its parts, with category, topics, readers and whom it is about. */
import type { Instant } from '../calendar.ts'
import {
  type Actor,
  type FactKind,
  type NewFact,
  type Part,
  type PartName,
  type PartValues,
  shapeOf,
} from '../facts/index.ts'
import type { Fields } from '../field.ts'
import { type FactId, id, type PartId, type PersonId } from '../identity.ts'
import type { Topic } from '../words.ts'
import type { Case, Setting } from './case.ts'
import { clientSide } from './lists.ts'
import { readersOf } from './readers.ts'

type Values = Readonly<Record<string, unknown>>

export interface PartDraft {
  readonly name: string
  readonly values: Values
  /** Undefined: its author has not said; text then stays unsorted. */
  readonly topics?: readonly Topic[] | undefined
  readonly readers?: readonly PersonId[]
  readonly about?: PersonId | null
  /** Of the same category, and telling a place, as this part: what is said beside it. */
  readonly like?: Part
}

/** Everything a fact takes from its surroundings, when it is not told by the sender in their own name. */
export interface Telling {
  readonly by?: Actor
  readonly happenedAt?: Instant
}

export const hasText = (fields: Fields, values: Values): boolean =>
  Object.entries(fields).some(([name, field]) => field.is === 'text' && values[name] !== undefined)

const whereabouts: Partial<Record<FactKind, (part: string, values: Values) => boolean>> = {
  'meeting-proposed': (part) => part === 'place',
  'client-place-wished': () => true,
  'proposal-made': (_part, values) => values.about === 'place',
}

const partOf = (
  asked: Setting,
  kind: FactKind,
  draft: PartDraft,
  fallback: { readonly readers: readonly PersonId[]; readonly about: PersonId | null },
  by: Actor,
): Part => {
  const shape = shapeOf(kind)[draft.name]
  if (!shape) throw new Error(`${kind} has no part ${draft.name}`)
  const isText = hasText(shape.fields, draft.values)
  return {
    id: id<'part'>(asked.around.newId()) as PartId,
    name: draft.name,
    category: draft.like?.category ?? shape.category,
    topics: isText ? [...(draft.topics ?? [])] : [],
    unsorted: isText && draft.topics === undefined,
    readers: draft.readers ?? fallback.readers,
    author: by,
    about: draft.about ?? fallback.about,
    whereabouts: draft.like?.whereabouts ?? whereabouts[kind]?.(draft.name, draft.values) ?? false,
    values: draft.values,
  }
}

export const factOf = (
  asked: Setting,
  kind: FactKind,
  drafts: readonly PartDraft[],
  readersFor: (part: string) => readonly PersonId[],
  about: PersonId | null,
  telling: Telling = {},
): NewFact => {
  const by = telling.by ?? { person: asked.asking.person, service: asked.asking.service }
  return {
    id: id<'fact'>(asked.around.newId()) as FactId,
    kind,
    round: asked.round,
    happenedAt: telling.happenedAt ?? asked.happenedAt,
    recordedAt: asked.recordedAt,
    by,
    commandId: asked.commandId,
    parts: drafts.map((draft) =>
      partOf(asked, kind, draft, { readers: readersFor(draft.name), about }, by),
    ),
  }
}

/** The values of one or several parts of a fact the rules record by themselves. */
export type Drafts<K extends FactKind> = {
  readonly [N in PartName<K>]?: PartValues<K, N> | undefined
}

/** A fact that follows by rule. Its texts are the house's own and sorted under nothing. */
export const follow = <K extends FactKind>(
  asked: Setting,
  kind: K,
  parts: Drafts<K>,
  options: Telling & { readonly readers?: readonly PersonId[] } = {},
): NewFact =>
  factOf(
    asked,
    kind,
    Object.entries(parts).flatMap(([name, values]) =>
      values === undefined ? [] : [{ name, values: values as Values, topics: [] }],
    ),
    (part) => options.readers ?? readersOf(kind, part, flat(parts as Values), asked),
    null,
    options,
  )

const flat = (parts: Values): Values => Object.assign({}, ...Object.values(parts)) as Values

/**
 * The one person of the client's side something was said with or by. It goes for every part told in the same breath.
 * What is said at a meeting, or of a goal or task both share, is nobody's alone.
 */
const aboutOf = (asked: Case, kind: FactKind): PersonId | null => {
  const side = clientSide(asked.now, asked.around)
  for (const shape of Object.values(shapeOf(kind))) {
    if (shape.many) continue
    for (const [name, field] of Object.entries(shape.fields)) {
      if (field.is !== 'person' || (field.among !== 'client-side' && field.among !== 'givers'))
        continue
      const value = asked.given.values[name]
      if (typeof value === 'string' && side.has(value)) return id<'person'>(value)
    }
  }
  const apart: ReadonlySet<FactKind> = new Set<FactKind>([
    'proposal-made',
    'entry-corrected',
    'meeting-declined',
    'plan-view-given',
  ])
  return asked.asking.standing === 'guardian' && apart.has(kind) ? asked.asking.person : null
}

/** The fact as its sender told it: single parts that were told, and every item of the others. */
export const asTold = (
  asked: Case,
  kind: FactKind,
  more: {
    readonly readers?: readonly PersonId[]
    readonly drafts?: readonly PartDraft[]
  } = {},
): NewFact => {
  const { values, many, topics } = asked.given
  const drafts: PartDraft[] = []
  for (const [name, shape] of Object.entries(shapeOf(kind))) {
    if (shape.many) {
      for (const item of many[name] ?? [])
        drafts.push({ name, values: item.values, topics: item.topics })
      continue
    }
    const own = Object.fromEntries(
      Object.keys(shape.fields)
        .filter((field) => values[field] !== undefined)
        .map((field) => [field, values[field]]),
    )
    if (shape.maybe && Object.keys(own).length === 0) continue
    drafts.push({ name, values: own, topics })
  }
  return factOf(
    asked,
    kind,
    [...drafts, ...(more.drafts ?? [])],
    (part) => more.readers ?? readersOf(kind, part, values, asked),
    aboutOf(asked, kind),
  )
}
