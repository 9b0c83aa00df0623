/** Values for any part of any fact, drawn by its table of fields: meaningful in shape, invented in content. */
import type { Instant, LocalDate } from '#domain/calendar'
import type { Fact, FactKind } from '#domain/facts/index'
import type { Field, Fields, ModelList, RefTarget } from '#domain/field'
import { builtInModels } from '#domain/models/index'
import type { ProcessModel } from '#domain/process-model'
import { neverSealed } from '#domain/sealing'
import type { Chance } from './chance.ts'
import { clientSide, homeServices, partyServices, workers } from './county.ts'

export interface Drawing {
  readonly chance: Chance
  readonly model: ProcessModel
  /** What there is to point at, oldest first. */
  readonly facts: readonly Fact[]
  /** Of the service given. */
  readonly members: readonly string[]
  readonly homeMembers: readonly string[]
  readonly today: LocalDate
  readonly now: Instant
}

const names: Readonly<Record<ModelList, (model: ProcessModel) => readonly string[]>> = {
  steps: (model) => Object.keys(model.steps),
  questions: (model) => Object.keys(model.questions),
  fields: (model) =>
    Object.values(model.templates).flatMap(({ sections }) =>
      Object.values(sections).flatMap(({ fields }) => Object.keys(fields)),
    ),
  ways: (model) => Object.keys(model.entry.ways),
  channels: (model) => Object.keys(model.entry.channels ?? {}),
  segments: (model) => Object.keys(model.segments ?? {}),
  forums: (model) => Object.keys(model.forums ?? {}),
  'plan-types': (model) => Object.keys(model.planTypes),
  phases: (model) => Object.keys(model.phases),
  models: () => builtInModels.map((model) => model.id),
}

const begins: Readonly<Record<Exclude<RefTarget, 'part' | 'fact'>, readonly string[]>> = {
  meeting: ['meeting-proposed meeting'],
  goal: ['goal-set goal'],
  task: ['task-set task'],
  offer: ['hand-over-offered offer'],
  'plan-version': ['plan-version-published version'],
  decision: ['decision-prepared decision'],
  application: ['new-service-applied application'],
  invitation: ['member-invited invitation'],
  line: ['line-given line'],
  proposal: ['proposal-made proposal'],
  consultation: ['supervisor-consulted question'],
  access: ['access-opened-urgently access'],
  seal: ['entry-sealed seal'],
  note: ['note-sent note'],
  disclosure: ['disclosed disclosure', 'disclosed-by-statute disclosure'],
}

export const targetsOf = (to: RefTarget, facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((fact): readonly string[] =>
    to === 'fact'
      ? neverSealed.has(fact.kind)
        ? []
        : [fact.id]
      : fact.parts
          .filter((part) => to === 'part' || begins[to].includes(`${fact.kind} ${part.name}`))
          .map((part) => part.id),
  )

const words = ['aamut', 'koulu', 'puhelut', 'vuokra', 'lääkkeet', 'riita', 'päiväkoti', 'velat']
export const drawText = (chance: Chance): string =>
  `${chance.pick(words)} ${chance.pick(words)} ${chance.int(1_000_000)}`

const shiftDay = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as LocalDate

const persons = (among: string, drawing: Drawing): readonly string[] => {
  const { members, homeMembers } = drawing
  const lists: Readonly<Record<string, readonly string[]>> = {
    'home-members': homeMembers,
    members,
    around: [...members, ...clientSide],
    workers,
    givers: clientSide.slice(0, 3),
    'client-side': clientSide.slice(0, 3),
    anyone: [...clientSide, ...workers],
  }
  return lists[among] ?? workers
}

/** Undefined: there is nothing it could be. */
const drawOne = (field: Field, drawing: Drawing): unknown => {
  const { chance } = drawing
  const pick = (from: readonly string[]) => (from.length === 0 ? undefined : chance.pick(from))
  const few = (from: readonly string[]) => chance.some(from, Math.min(0.5, 3 / (from.length + 1)))
  switch (field.is) {
    case 'text':
      return drawText(chance)
    case 'choice':
      return chance.pick(field.of)
    case 'choices':
      return chance.some(field.of, 0.35)
    case 'name':
      return pick(names[field.of](drawing.model))
    case 'names':
      return few(names[field.of](drawing.model))
    case 'date':
      return shiftDay(drawing.today, chance.int(90) - 20)
    case 'dates':
      return [shiftDay(drawing.today, chance.int(120))]
    case 'instant':
      return `${shiftDay(drawing.today, chance.int(40) - 5)}T${String(6 + chance.int(12)).padStart(2, '0')}:00:00.000Z`
    case 'yes-no':
      return chance.isLikely(0.5)
    case 'number':
      return field.min + chance.int(Math.min(field.max - field.min, 60) + 1)
    case 'person':
      return pick(persons(field.among, drawing))
    case 'persons':
      return few(persons(field.among, drawing))
    case 'service':
      return chance.pick([...homeServices, ...partyServices])
    case 'services':
      return chance.some([...homeServices, ...partyServices], 0.3)
    case 'party':
      return chance.pick([...partyServices, 'mummo'])
    case 'ref':
      return pick(targetsOf(field.to, drawing.facts).slice(-8))
    case 'refs':
      return few(targetsOf(field.to, drawing.facts).slice(-8))
  }
}

/**
 * What a seal takes along is an entry too, never what a round or its access stands on; and what it is taken back by says
 * what it said. The server writes no others.
 */
const sealable = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ kind }) => !neverSealed.has(kind))
const sealsIn = (facts: readonly Fact[]) =>
  facts.filter(({ kind }) => kind === 'entry-sealed').flatMap(({ parts }) => parts)

/** Undefined: it cannot be told here. */
export const drawPart = (
  kind: FactKind,
  fields: Fields,
  drawing: Drawing,
): Readonly<Record<string, unknown>> | undefined => {
  if (kind === 'entry-sealed')
    return drawValues(fields, { ...drawing, facts: sealable(drawing.facts) })
  const values = drawValues(fields, drawing)
  if (kind !== 'seal-undone' || !values) return values
  const seal = sealsIn(drawing.facts).find(({ id }) => id === values.seal)
  const { fact, parts } = seal?.values ?? {}
  return { ...values, fact, ...(parts === undefined ? { parts: [] } : { parts }) }
}

/** Undefined when a field that must be there has nothing to be. */
export const drawValues = (
  fields: Fields,
  drawing: Drawing,
): Readonly<Record<string, unknown>> | undefined => {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.optional && drawing.chance.isLikely(0.4)) continue
    const value = drawOne(field, drawing)
    if (value !== undefined) values[name] = value
    else if (!field.optional) return undefined
  }
  return values
}

export type { FactKind }
