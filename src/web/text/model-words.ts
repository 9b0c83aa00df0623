import type { ModelList } from '#domain/field'
import type { ProcessModel } from '#domain/process-model'
import type { ModelRow, Said } from '../api/view.ts'

export interface Named {
  readonly id: string
  readonly label: string
  readonly note?: string
}
type SaidOf = (said: Said | null | undefined) => string

const titled = (
  list: Readonly<Record<string, { readonly title: Said }>> | undefined,
  said: SaidOf,
): readonly Named[] =>
  Object.entries(list ?? {}).map(([id, { title }]) => ({ id, label: said(title) }))

const plain = (list: Readonly<Record<string, Said>> | undefined, said: SaidOf): readonly Named[] =>
  Object.entries(list ?? {}).map(([id, title]) => ({ id, label: said(title) }))

const templateFields = (model: ProcessModel, said: SaidOf): readonly Named[] => {
  const found = new Map<string, Named>()
  for (const template of Object.values(model.templates))
    for (const section of Object.values(template.sections))
      for (const [id, { title }] of Object.entries(section.fields))
        if (!found.has(id)) found.set(id, { id, label: said(title), note: said(section.title) })
  return [...found.values()]
}

/** The names a model gives, in words. */
export const modelNames = (
  list: ModelList,
  model: ProcessModel | undefined,
  models: readonly ModelRow[],
  said: SaidOf,
): readonly Named[] => {
  if (list === 'models') return models.map(({ id, title }) => ({ id, label: said(title) }))
  if (!model) return []
  const lists: Readonly<Record<Exclude<ModelList, 'models'>, () => readonly Named[]>> = {
    steps: () => titled(model.steps, said),
    questions: () =>
      Object.entries(model.questions).map(([id, { text }]) => ({ id, label: said(text) })),
    fields: () => templateFields(model, said),
    ways: () => titled(model.entry.ways, said),
    channels: () => plain(model.entry.channels, said),
    segments: () => titled(model.segments, said),
    forums: () => plain(model.forums, said),
    'plan-types': () => plain(model.planTypes, said),
    phases: () => titled(model.phases, said),
  }
  return lists[list]()
}
