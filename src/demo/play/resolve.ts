/**
 * A command as it is written by hand names people, services and earlier entries by short words. Here the words become
 * ids, each by what its field is: only a person's field is looked up among people. A word nobody knows stays as it
 * is, so that what is wrong on purpose reaches the server.
 */
import { type CommandKind, commandKinds } from '#domain/commands'
import { commandShape } from '#domain/decide/command-fields'
import type { Field, Fields } from '#domain/field'
import { spokenMoment } from './times.ts'

/** What a word stands for. */
export interface Words {
  person(key: string): string | undefined
  service(key: string): string | undefined
  /** `$plan`, `$plan.goals.1`, `$plan.fact`: the id of what was recorded under that label. */
  label(words: string): string | undefined
}

export const isCommandKind = (kind: string): kind is CommandKind =>
  (commandKinds as readonly string[]).includes(kind)

const one = (field: Field, value: unknown, words: Words): unknown => {
  if (typeof value !== 'string') return value
  if (value.startsWith('$')) return words.label(value.slice(1)) ?? value
  switch (field.is) {
    case 'person':
    case 'persons':
      return words.person(value) ?? value
    case 'service':
    case 'services':
      return words.service(value) ?? value
    case 'party':
      return words.service(value) ?? words.person(value) ?? value
    case 'instant':
      return spokenMoment(value) ?? value
    default:
      return value
  }
}

const each = (field: Field, value: unknown, words: Words): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) => one(field, item, words))
    : one(field, value, words)

type Values = Readonly<Record<string, unknown>>

const withFields = (fields: Fields, values: Values, words: Words): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return [name, field ? each(field, value, words) : value]
    }),
  )

/** The fields a command has at its top, and those of each of its lists. */
export const fieldsOf = (
  kind: CommandKind,
): { readonly top: Fields; readonly lists: Readonly<Record<string, Fields>> } => {
  const { parts } = commandShape(kind)
  return {
    top: Object.assign({}, ...parts.filter(({ many }) => !many).map(({ fields }) => fields)),
    lists: Object.fromEntries(
      parts.filter(({ many }) => many).map(({ name, fields }) => [name, fields]),
    ),
  }
}

export const resolvePayload = (kind: CommandKind, payload: Values, words: Words): Values => {
  const { top, lists } = fieldsOf(kind)
  return Object.fromEntries(
    Object.entries(withFields(top, payload, words)).map(([name, value]) => {
      const fields = lists[name]
      return [
        name,
        fields && Array.isArray(value)
          ? value.map((item: unknown) =>
              item !== null && typeof item === 'object'
                ? withFields(fields, item as Values, words)
                : item,
            )
          : value,
      ]
    }),
  )
}

/** What a command recorded, as the server answers it. */
export interface RecordedFact {
  readonly fact: string
  readonly kind: string
  readonly parts: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Follows `plan.goals.1` into what was recorded under `plan`; the part itself when nothing follows. `sitting.1` is the
 * second fact of one act.
 */
export const findLabelled = (
  recorded: readonly RecordedFact[],
  path: readonly string[],
): string | undefined => {
  const [first] = recorded
  const [what, place] = path
  if (!first) return undefined
  if (what === undefined) return first.parts[0]?.id
  if (what === 'fact') return first.fact
  if (/^\d+$/.test(what)) return findLabelled(recorded.slice(Number(what)), path.slice(1))
  const kind = recorded.find((fact) => fact.kind === what)
  if (kind) return findLabelled([kind], path.slice(1))
  return first.parts.filter((part) => part.name === what)[Number(place ?? 0)]?.id
}
