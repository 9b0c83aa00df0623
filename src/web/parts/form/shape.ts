/** A command's form, read from the domain's tables: nothing is drawn by hand, so every command has one. */
import { type CommandKind, ruleOf } from '#domain/commands'
import { type FactKind, shapeOf } from '#domain/facts/index'
import type { Field } from '#domain/field'

export interface FormField {
  readonly name: string
  readonly field: Field
  readonly isOptional: boolean
}
export interface ManyShape {
  readonly name: string
  readonly fields: readonly FormField[]
}
export interface FormShape {
  readonly fact: FactKind
  readonly fields: readonly FormField[]
  readonly many: readonly ManyShape[]
  /** Free text among the single fields: then its topics are asked once for all of it. */
  readonly hasText: boolean
}

const hasText = (fields: readonly FormField[]) => fields.some(({ field }) => field.is === 'text')

export const formOf = (kind: CommandKind): FormShape => {
  const { records, fills = [] } = ruleOf(kind)
  const single = new Map<string, FormField>()
  const many: ManyShape[] = []
  for (const [partName, part] of Object.entries(shapeOf(records))) {
    if (fills.includes(partName)) continue
    const fields = Object.entries(part.fields)
      .filter(([name]) => !fills.includes(name))
      .map(
        ([name, field]): FormField => ({
          name,
          field,
          isOptional: field.optional === true || part.maybe === true,
        }),
      )
    if (part.many) many.push({ name: partName, fields })
    else for (const field of fields) if (!single.has(field.name)) single.set(field.name, field)
  }
  const fields = [...single.values()]
  return { fact: records, fields, many, hasText: hasText(fields) && !single.has('topics') }
}

export const asksTopics = (many: ManyShape): boolean =>
  hasText(many.fields) && !many.fields.some(({ name }) => name === 'topics')

export const isList = (field: Field): boolean =>
  ['choices', 'names', 'dates', 'persons', 'services', 'refs'].includes(field.is)
