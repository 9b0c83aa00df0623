/** The screens' own Finnish words, so that tests find things by the name a person reads or hears. */
import type { CommandKind } from '#domain/commands'
import type { Field } from '#domain/field'
import { builtInModels, findBuiltIn } from '#domain/models/index'
import { fi } from '#web/text/fi'
import { flatten } from '#web/text/load'
import { modelNames } from '#web/text/model-words'

const texts = flatten(fi)

export const say = (key: string): string => {
  const found = texts[key]
  if (found === undefined) throw new Error(`The screens have no text ${key}.`)
  return found
}
/** What a command is called, by who speaks: a worker, or somebody for themselves. */
export const commandName = (kind: CommandKind, isOwn = false): string =>
  (isOwn ? texts[`mine.${kind}`] : undefined) ?? say(`command.${kind}`)

export const fieldLabel = (fact: string, field: string, isOwn = false): string =>
  (isOwn ? texts[`mine.${fact}.${field}`] : undefined) ??
  texts[`fieldOf.${fact}.${field}`] ??
  say(`field.${field}`)

const elsewhere: Readonly<Record<string, string>> = {
  categories: 'category',
  topics: 'topic',
  minusTopics: 'topic',
  competence: 'profession',
}

const said = (text: unknown): string =>
  typeof text === 'string' ? text : ((text as { fi?: string } | null)?.fi ?? '')

/** A choice as its button says it. */
export const choiceWords = (field: string, value: string): string =>
  texts[`choiceOf.${field}.${value}`] ??
  texts[`${elsewhere[field] ?? 'choice'}.${value}`] ??
  texts[`topic.${value}`] ??
  texts[`profession.${value}`] ??
  value

/** A name the model gives: a step, a question, a way the need shows. */
export const nameWords = (
  model: string,
  field: Extract<Field, { is: 'name' | 'names' }>,
  value: string,
): string => {
  const found = modelNames(field.of, findBuiltIn(model), builtInModels, said)
  return found.find(({ id }) => id === value)?.label ?? value
}

export const modelTitle = (model: string): string => said(findBuiltIn(model)?.title)

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A label, with what may follow it: that it may be left empty, or a hint. */
export const beginsWith = (label: string): RegExp =>
  new RegExp(`^${escaped(label)}(?![\\p{L}\\d])`, 'u')
