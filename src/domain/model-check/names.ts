/** Names in a model that point at nothing, stand twice, or are left without use. */
import { type CommandKind, commandRules } from '../commands.ts'
import { type FactKind, shapeOf } from '../facts/index.ts'
import type { Field, ModelList } from '../field.ts'
import type { FactMatch, ProcessModel, Step } from '../process-model.ts'
import { type Path, type Problem, problem } from './problem.ts'

export const matchesOf = (
  step: Step,
): readonly { readonly match: FactMatch; readonly path: Path }[] => {
  const { completion } = step
  const listed = (name: string, of: readonly FactMatch[], ...within: readonly string[]) =>
    of.map((match, index) => ({ match, path: [...within, name, index] }))
  return [
    ...(completion.by === 'facts' ? listed('anyOf', completion.anyOf, 'completion') : []),
    ...(completion.by === 'all' ? listed('allOf', completion.allOf, 'completion') : []),
    ...(step.againAfter ? listed('againAfter', step.againAfter) : []),
    ...(step.skippedBy ? [{ match: step.skippedBy, path: ['skippedBy'] }] : []),
  ]
}

/** The names a model gives to each of its lists. */
export const listsOf = (
  model: ProcessModel,
): Readonly<Record<ModelList, readonly string[] | null>> => ({
  steps: Object.keys(model.steps),
  questions: Object.keys(model.questions),
  fields: Object.values(model.templates).flatMap(({ sections }) =>
    Object.values(sections).flatMap(({ fields }) => Object.keys(fields)),
  ),
  ways: Object.keys(model.entry.ways),
  channels: Object.keys(model.entry.channels ?? {}),
  segments: Object.keys(model.segments ?? {}),
  forums: Object.keys(model.forums ?? {}),
  'plan-types': Object.keys(model.planTypes),
  models: null,
  phases: Object.keys(model.phases),
})

/** Every field of a fact by its name, of all its parts. */
export const fieldsOf = (kind: FactKind): ReadonlyMap<string, Field> =>
  new Map(Object.values(shapeOf(kind)).flatMap(({ fields }) => Object.entries(fields)))

/** The list of a model that is empty though the fact needs it: a plan needs its fields, a segment its segments. */
export const listMissingFor = (kind: FactKind, model: ProcessModel): ModelList | undefined => {
  const lists = listsOf(model)
  return [...fieldsOf(kind).values()]
    .flatMap((field) =>
      (field.is === 'name' || field.is === 'names') && !('optional' in field) ? [field.of] : [],
    )
    .find((list) => lists[list]?.length === 0)
}

/** What is wrong with one named value of a fact, in a model with these names. Undefined: nothing. */
const wrongValue = (
  kind: FactKind,
  name: string,
  value: unknown,
  model: ProcessModel,
): string | undefined => {
  const field = fieldsOf(kind).get(name)
  if (field === undefined) return `"${kind}" has no value named "${name}".`
  const values = Array.isArray(value) ? value : [value]
  if (field.is === 'yes-no')
    return typeof value === 'boolean' ? undefined : `"${name}" is true or false.`
  if (field.is === 'choice' || field.is === 'choices') {
    const of: readonly string[] = field.of
    const isTemplate = name === 'template' && !Object.hasOwn(model.templates, String(value))
    if (isTemplate && of.includes(String(value)))
      return `This model has no template "${String(value)}".`
    return values.every((one) => of.includes(String(one)))
      ? undefined
      : `"${name}" is one of: ${of.join(', ')}.`
  }
  if (field.is === 'name' || field.is === 'names') {
    const listed = listsOf(model)[field.of]
    const unknown = values.find((one) => listed !== null && !listed.includes(String(one)))
    return unknown === undefined
      ? undefined
      : `This model has no "${String(unknown)}" among its ${field.of.replace('-', ' ')}.`
  }
  return undefined
}

const wrongValues = (
  kind: FactKind,
  given: Readonly<Record<string, unknown>>,
  model: ProcessModel,
  path: Path,
): readonly Problem[] =>
  Object.entries(given).flatMap(([name, value]) => {
    const sentence = wrongValue(kind, name, value, model)
    return sentence === undefined ? [] : [problem([...path, name], sentence)]
  })

/** The values a step compares and opens its form with. */
export const checkStepValues = (
  step: Step,
  model: ProcessModel,
  path: Path,
): readonly Problem[] => [
  ...matchesOf(step).flatMap(({ match, path: at }) =>
    wrongValues(match.fact, match.where ?? {}, model, [...path, ...at, 'where']),
  ),
  ...wrongValues(recordedBy(step.action), step.actionWith ?? {}, model, [...path, 'actionWith']),
]
export const recordedBy = (command: CommandKind): FactKind => commandRules[command].records

const unknownIn = (
  named: Readonly<Record<string, unknown>>,
  name: string,
  path: Path,
  called: string,
): readonly Problem[] =>
  Object.hasOwn(named, name) ? [] : [problem(path, `This model has no ${called} "${name}".`)]

const checkEntry = ({ entry, phases }: ProcessModel): readonly Problem[] => [
  ...entry.requires.flatMap((ways, index) => [
    ...(ways.length === 0
      ? [
          problem(
            ['entry', 'requires', index],
            'Nothing in this list can be told, so nobody could begin.',
          ),
        ]
      : []),
    ...ways.flatMap((way, place) =>
      unknownIn(entry.ways, way, ['entry', 'requires', index, place], 'way'),
    ),
  ]),
  ...Object.entries(entry.late ?? {}).flatMap(([way, phase]) => [
    ...unknownIn(entry.ways, way, ['entry', 'late', way], 'way'),
    ...unknownIn(phases, phase, ['entry', 'late', way], 'phase'),
  ]),
]

const checkPhases = ({ phases, steps, loop, borrows }: ProcessModel): readonly Problem[] => {
  const used = new Set(Object.values(steps).map(({ phase }) => phase))
  return [
    ...Object.keys(phases)
      .filter((id) => !used.has(id) && borrows === undefined)
      .map((id) => problem(['phases', id], `The phase "${id}" has no step.`)),
    ...Object.entries(steps).flatMap(([id, { phase }]) =>
      unknownIn(phases, phase, ['steps', id, 'phase'], 'phase'),
    ),
    ...(loop
      ? [
          ...unknownIn(phases, loop.from, ['loop', 'from'], 'phase'),
          ...unknownIn(phases, loop.to, ['loop', 'to'], 'phase'),
        ]
      : []),
  ]
}

/** The same id in two places would be read as one. */
const checkTwice = (model: ProcessModel): readonly Problem[] => {
  const seen = new Set<string>(Object.keys(model.steps))
  const again = (id: string, path: Path): readonly Problem[] => {
    if (seen.has(id)) return [problem(path, `The id "${id}" stands twice in this model.`)]
    seen.add(id)
    return []
  }
  return [
    ...Object.keys(model.questions).flatMap((id) => again(id, ['questions', id])),
    ...Object.entries(model.templates).flatMap(([template, { sections }]) =>
      Object.entries(sections).flatMap(([section, { fields }]) =>
        Object.keys(fields).flatMap((id) =>
          again(id, ['templates', template, 'sections', section, 'fields', id]),
        ),
      ),
    ),
  ]
}

const checkGroups = ({ steps }: ProcessModel): readonly Problem[] =>
  Object.entries(steps).flatMap(([id, { oneOf }]) => {
    const isAlone =
      oneOf !== undefined &&
      !Object.entries(steps).some(([other, step]) => other !== id && step.oneOf === oneOf)
    return isAlone
      ? [problem(['steps', id, 'oneOf'], `No other step belongs to "${oneOf}": it is no choice.`)]
      : []
  })

const sameMatch = (one: FactMatch, other: FactMatch): boolean =>
  one.fact === other.fact &&
  Object.entries(one.where ?? {}).every(([name, value]) => {
    const against = other.where?.[name]
    return against === undefined || against === value
  })

/** A step that its own completing makes due again would never be done; a doubtful one must not stop. */
const checkStep = (id: string, step: Step): readonly Problem[] => {
  const { completion } = step
  const completing =
    completion.by === 'facts' ? completion.anyOf : completion.by === 'all' ? completion.allOf : []
  return [
    ...(step.againAfter ?? []).flatMap((again, index) =>
      completing.some((match) => sameMatch(match, again))
        ? [
            problem(
              ['steps', id, 'againAfter', index],
              `Doing "${id}" would make it due again at once.`,
            ),
          ]
        : [],
    ),
    ...(step.ambiguity && step.stops?.length
      ? [
          problem(
            ['steps', id, 'stops'],
            `"${id}" can be read in two ways (${step.ambiguity.id}), so it may remind but not stop.`,
          ),
        ]
      : []),
    ...(completing.length === 0 && completion.by !== 'guard' && completion.by !== 'confirmed'
      ? [problem(['steps', id, 'completion'], `Nothing completes "${id}".`)]
      : []),
  ]
}

const checkCarries = (model: ProcessModel): readonly Problem[] => {
  const fields = listsOf(model).fields ?? []
  return Object.entries(model.carries).flatMap(([id, carrier]) => {
    const path = ['carries', id]
    if (carrier.as === 'step') return unknownIn(model.steps, id, path, 'step')
    if (carrier.as === 'question')
      return unknownIn(model.questions, carrier.question ?? id, path, 'question')
    if (carrier.as !== 'field') return []
    return [
      ...unknownIn(model.templates, carrier.template, path, 'template'),
      ...(fields.includes(id) ? [] : [problem(path, `No template has the field "${id}".`)]),
    ]
  })
}

export const checkNames = (model: ProcessModel): readonly Problem[] => [
  ...checkEntry(model),
  ...checkPhases(model),
  ...checkTwice(model),
  ...checkGroups(model),
  ...Object.entries(model.steps).flatMap(([id, step]) => [
    ...checkStep(id, step),
    ...checkStepValues(step, model, ['steps', id]),
  ]),
  ...(model.lends ?? []).flatMap((id, index) =>
    unknownIn(model.steps, id, ['lends', index], 'step'),
  ),
  ...checkCarries(model),
]
