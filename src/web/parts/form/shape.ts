/** A command's form, read from the domain's tables: nothing is drawn by hand, so every command has one. */
import type { CommandKind } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import type { FactKind } from '#domain/facts/index'
import type { Field } from '#domain/field'

export interface FormField {
  readonly name: string
  readonly field: Field
  readonly isOptional: boolean
  /** Left empty, the server knows what is meant. */
  readonly isEased: boolean
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
  const { records, parts, eased, ownTopics } = commandShape(kind)
  const single = new Map<string, FormField>()
  const many: ManyShape[] = []
  for (const part of parts) {
    const fields = Object.entries(part.fields).map(([name, field]): FormField => {
      const isEased = !part.many && eased.has(name)
      return { name, field, isOptional: field.optional === true || part.maybe || isEased, isEased }
    })
    if (part.many) many.push({ name: part.name, fields })
    else for (const field of fields) if (!single.has(field.name)) single.set(field.name, field)
  }
  const fields = [...single.values()]
  return { fact: records, fields, many, hasText: hasText(fields) && !ownTopics }
}

export const asksTopics = (many: ManyShape): boolean =>
  hasText(many.fields) && !many.fields.some(({ name }) => name === 'topics')

export const isList = (field: Field): boolean =>
  ['choices', 'names', 'dates', 'persons', 'services', 'refs'].includes(field.is)
