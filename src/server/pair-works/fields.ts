/**
 * The domain's tables of fields as schemas: one source for what a command may hold, what the API document says
 * and what is refused. References, days and persons are judged by `decide`, which knows the pair work.
 */
import { z } from 'zod'
import { isInstant, isLocalDate } from '#domain/calendar'
import { type CommandKind, commandKinds } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import type { Field, Fields } from '#domain/field'
import { topics } from '#domain/words'

/** Items in any one list of a command: sections, goals, persons, days. */
export const longestList = 200
export const longestId = 100

const opaqueId = () => z.string().min(1).max(longestId)
/** Days are reckoned with: some years beyond any that can be meant there would be none to come to. */
const isReckonable = (day: string): boolean => day >= '1800-01-01' && day < '2300-01-01'
export const dateSchema = z
  .string()
  .refine((day) => isLocalDate(day) && isReckonable(day))
  .meta({ format: 'date', description: 'A day in Helsinki, YYYY-MM-DD, of the years 1800 to 2299' })
export const instantSchema = z
  .string()
  .refine((at) => isInstant(at) && isReckonable(at))
  .meta({ format: 'date-time', description: 'A moment in UTC, YYYY-MM-DDTHH:MM:SS.sssZ' })
export const topicsSchema = z
  .array(z.enum(topics))
  .max(topics.length)
  .meta({ description: 'What the text is about. Left out: unsorted, seen by the home only' })

const list = <S extends z.ZodType>(schema: S) => z.array(schema).max(longestList)
const bare = (field: Field): z.ZodType => {
  switch (field.is) {
    case 'text':
      return z.string().max(field.limit)
    case 'choice':
      return z.enum(field.of as [string, ...string[]])
    case 'choices':
      return z.array(z.enum(field.of as [string, ...string[]])).max(field.of.length)
    case 'date':
      return dateSchema
    case 'dates':
      return list(dateSchema)
    case 'instant':
      return instantSchema
    case 'yes-no':
      return z.boolean()
    case 'number':
      return z.int().min(field.min).max(field.max)
    case 'name':
      return opaqueId().meta({ description: `A name from the model's ${field.of}` })
    case 'names':
      return list(opaqueId()).meta({ description: `Names from the model's ${field.of}` })
    case 'person':
      return opaqueId().meta({ description: `A person: ${field.among}` })
    case 'persons':
      return list(opaqueId()).meta({ description: `Persons: ${field.among}` })
    case 'ref':
      return opaqueId().meta({ description: `The id of a ${field.to}` })
    case 'refs':
      return list(opaqueId()).meta({ description: `Ids of a ${field.to}` })
    case 'service':
      return opaqueId().meta({ description: 'A service' })
    case 'services':
      return list(opaqueId()).meta({ description: 'Services' })
    case 'party':
      return opaqueId().meta({ description: 'A service outside the home, or one private person' })
  }
}

const fieldsSchema = (
  fields: Fields,
  isOptional: (field: string) => boolean,
): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.optional || isOptional(name) ? bare(field).optional() : bare(field),
    ]),
  )

/** A part that may be left out whole: then so may each of its fields. What is given by half `decide` refuses. */
const payloadOf = (kind: CommandKind): z.ZodObject => {
  const command = commandShape(kind)
  const shape: Record<string, z.ZodType> = {}
  for (const part of command.parts) {
    if (part.many) {
      const item = { ...fieldsSchema(part.fields, () => false), topics: topicsSchema.optional() }
      shape[part.name] = list(z.strictObject(item)).optional()
    } else {
      const isOptional = (field: string) => part.maybe || command.eased.has(field)
      for (const [field, schema] of Object.entries(fieldsSchema(part.fields, isOptional)))
        shape[field] ??= schema
    }
  }
  shape.topics ??= topicsSchema.optional()
  return z.strictObject(shape)
}

/** What stands under `with` in each command. */
export const payloadSchemas = Object.fromEntries(
  commandKinds.map((kind) => [kind, payloadOf(kind)]),
) as Record<CommandKind, z.ZodObject>
