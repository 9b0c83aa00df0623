/** What has been typed, kept as it was typed, and the payload it becomes. */
import type { Field } from '#domain/field'
import { momentOf, readDay, readTime } from '../../text/days.ts'
import { asksTopics, type FormField, type FormShape, isList } from './shape.ts'

export type Value = string | readonly string[]
export type Values = Readonly<Record<string, Value>>
export interface FormValues {
  readonly top: Values
  readonly many: Readonly<Record<string, readonly Values[]>>
  /** When it happened, if not now: a day and a time as typed. */
  readonly happened: string
}
export const emptyValues: FormValues = { top: {}, many: {}, happened: '' }

/** A moment is typed as a day and a time; kept in one string between. */
export const splitMoment = (value: string): readonly [string, string] => {
  const [day = '', time = ''] = value.split('|')
  return [day, time]
}
export const joinMoment = (day: string, time: string): string =>
  day === '' && time === '' ? '' : `${day}|${time}`

export type FieldTrouble = 'missing' | 'not-chosen' | 'no-day' | 'no-moment' | 'no-number'
export interface Trouble {
  readonly pointer: string
  readonly trouble: FieldTrouble
}
type Read = { readonly value: unknown } | { readonly trouble: FieldTrouble } | null

const readMoment = (typed: string): Read => {
  const [day, time] = splitMoment(typed)
  const onDay = readDay(day)
  const atTime = readTime(time)
  const moment = onDay && atTime ? momentOf(onDay, atTime) : null
  return moment ? { value: moment } : { trouble: 'no-moment' }
}

/** Null: nothing was said. */
const readValue = (field: Field, typed: Value | undefined): Read => {
  if (isList(field)) {
    const list = (Array.isArray(typed) ? typed : []).filter((item) => item.trim() !== '')
    if (list.length === 0) return field.optional ? null : { value: [] }
    if (field.is !== 'dates') return { value: list }
    const days = list.map(readDay)
    return days.includes(null) ? { trouble: 'no-day' } : { value: days }
  }
  const text = typeof typed === 'string' ? typed : ''
  if (text.trim() === '') return null
  switch (field.is) {
    case 'date': {
      const day = readDay(text)
      return day ? { value: day } : { trouble: 'no-day' }
    }
    case 'instant':
      return readMoment(text)
    case 'number':
      return /^-?\d+$/.test(text.trim()) ? { value: Number(text) } : { trouble: 'no-number' }
    case 'yes-no':
      return { value: text === 'yes' }
    default:
      return { value: text }
  }
}

/** What is written; all else is chosen. */
const typedKinds: ReadonlySet<string> = new Set(['text', 'number', 'date', 'dates', 'instant'])

const readFields = (
  fields: readonly FormField[],
  values: Values,
  pointer: string,
  troubles: Trouble[],
): Record<string, unknown> => {
  const read: Record<string, unknown> = {}
  for (const { name, field, isOptional } of fields) {
    const found = readValue(field, values[name])
    if (found === null) {
      if (!isOptional)
        troubles.push({
          pointer: `${pointer}/${name}`,
          trouble: typedKinds.has(field.is) ? 'missing' : 'not-chosen',
        })
    } else if ('trouble' in found) troubles.push({ pointer: `${pointer}/${name}`, ...found })
    else if (!(isOptional && Array.isArray(found.value) && found.value.length === 0))
      read[name] = found.value
  }
  return read
}

const withTopics = (read: Record<string, unknown>, topics: Value | undefined) =>
  Array.isArray(topics) && topics.length > 0 ? { ...read, topics } : read

const isNothing = (value: unknown): boolean => Array.isArray(value) && value.length === 0

export interface ReadForm {
  readonly payload: Record<string, unknown>
  readonly happenedAt: string | undefined
  readonly troubles: readonly Trouble[]
}

export const readForm = (shape: FormShape, values: FormValues): ReadForm => {
  const troubles: Trouble[] = []
  const single = readFields(shape.fields, values.top, '', troubles)
  const payload = shape.hasText ? withTopics(single, values.top.topics) : single
  for (const many of shape.many) {
    const items = (values.many[many.name] ?? []).map((item, place) => {
      const read = readFields(many.fields, item, `/${many.name}/${place}`, troubles)
      return asksTopics(many) ? withTopics(read, item.topics) : read
    })
    if (items.length > 0) payload[many.name] = items
  }
  // A list of which nothing was said would be an empty fact.
  const [first] = shape.many
  if (first && troubles.length === 0 && Object.values(payload).every(isNothing))
    troubles.push({ pointer: `/${first.name}`, trouble: 'missing' })
  const happened = values.happened === '' ? null : readMoment(values.happened)
  if (happened && 'trouble' in happened)
    troubles.push({ pointer: '/happenedAt', trouble: happened.trouble })
  const happenedAt = happened && 'value' in happened ? String(happened.value) : undefined
  return { payload, happenedAt, troubles }
}

const isEmpty = (item: Values): boolean =>
  Object.values(item).every((value) =>
    typeof value === 'string' ? value.trim() === '' : value.every((one) => one.trim() === ''),
  )

/** Leaves out the repeated items nobody wrote in, so that a pointer means the same to the form and the server. */
export const withoutEmptyItems = (values: FormValues): FormValues => ({
  ...values,
  many: Object.fromEntries(
    Object.entries(values.many).map(([name, items]) => [
      name,
      items.filter((item) => !isEmpty(item)),
    ]),
  ),
})

/** All that has been typed, for what its words suggest. */
export const typedText = (values: Values): string =>
  Object.values(values)
    .filter((value) => typeof value === 'string')
    .join('\n')

const textsOf = (fields: readonly FormField[], values: Values): readonly string[] =>
  fields.flatMap(({ name, field }) => {
    const value = values[name]
    return field.is === 'text' && typeof value === 'string' && value.trim() !== '' ? [value] : []
  })
/** The free texts alone, in the form's order. */
export const wordsIn = (shape: FormShape, values: FormValues): readonly string[] => [
  ...textsOf(shape.fields, values.top),
  ...shape.many.flatMap(({ name, fields }) =>
    (values.many[name] ?? []).flatMap((item) => textsOf(fields, item)),
  ),
]

const withTexts = (fields: readonly FormField[], mine: Values, theirs: Values): Values => {
  const joined: Record<string, Value> = { ...mine }
  for (const { name, field } of fields) {
    const [one = '', other = ''] = [mine[name], theirs[name]]
    if (one === '' && other !== '') joined[name] = other
    else if (typeof one === 'string' && typeof other === 'string' && field.is === 'text')
      joined[name] = other === '' || other === one ? one : `${one}\n\n${other}`
  }
  return joined
}
/** Two versions of one form as one: of the texts both, one after the other; what else was chosen as it is here. */
export const bothTexts = (shape: FormShape, mine: FormValues, theirs: FormValues): FormValues => ({
  ...mine,
  top: withTexts(shape.fields, mine.top, theirs.top),
  many: Object.fromEntries(
    shape.many.map(({ name, fields }) => {
      const [own, others] = [mine.many[name] ?? [], theirs.many[name] ?? []]
      const joined = own.map((item, place) => withTexts(fields, item, others[place] ?? {}))
      return [name, [...joined, ...others.slice(own.length)]]
    }),
  ),
})
