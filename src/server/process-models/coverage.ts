/** What carries each numbered id of the four sources. */
import { builtInModels } from '#domain/models/index'
import { register } from '#domain/models/register'
import type { Carrier, ProcessModel } from '#domain/process-model'

export interface Covered {
  readonly id: string
  /** Document and lines, `002:12-12`. */
  readonly source: string
  /** Null: nothing carries it, or what should is not there. */
  readonly carriedBy: string | null
}

const fieldIn = (model: ProcessModel, template: string, id: string): boolean =>
  Object.values(model.templates[template]?.sections ?? {}).some(({ fields }) =>
    Object.hasOwn(fields, id),
  )

/** How the id is carried, when the thing that should carry it is really in the model. */
const carrying = (model: ProcessModel, id: string, carrier: Carrier): string | null => {
  switch (carrier.as) {
    case 'step':
      return Object.hasOwn(model.steps, id) ? `step  ${model.steps[id]?.title.en}` : null
    case 'question': {
      const question = model.questions[carrier.question ?? id]
      return question ? `question  ${question.text.en}` : null
    }
    case 'field':
      return fieldIn(model, carrier.template, id) ? `field  in the ${carrier.template} form` : null
    case 'rule':
      return carrier.rule.trim() === '' ? null : `rule  ${carrier.rule}`
    case 'role':
      return `role  ${carrier.role}`
    case 'frame':
      return carrier.text.fi.trim() === '' ? null : `frame  ${carrier.text.en} (${carrier.why})`
  }
}

export const deriveCoverage = (
  models: readonly ProcessModel[] = builtInModels,
): readonly Covered[] =>
  register.map(({ id, letter, source }) => {
    const model = models.find((one) => one.letter === letter)
    const carrier = model && Object.hasOwn(model.carries, id) ? model.carries[id] : undefined
    return {
      id,
      source: `${source.seed}:${source.lines.join('-')}`,
      carriedBy: model && carrier ? carrying(model, id, carrier) : null,
    }
  })
