/** What a form opens with: what the step says, what the address says, and what can be only one thing. */
import { weekOf } from '#domain/brief'
import { localDate } from '#domain/calendar'
import type { View } from '../../api/view.ts'
import { helsinkiToday, shortDay } from '../../text/days.ts'
import { knownAlready } from './known-already.ts'
import { peopleFor, refTargets } from './options.ts'
import { type FormShape, isList } from './shape.ts'
import { emptyValues, type FormValues, type Value, type Values } from './values.ts'

const typed = (value: unknown): Value =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : String(value)

/** Days that are nearly always today. */
const todayFields = ['on', 'from']
/** Whose answer it is, is said at the table: nobody is chosen beforehand. */
const answersOf: ReadonlySet<string> = new Set(['line-given', 'line-refused'])
/** What the server takes when nothing is said; the form says it. */
const usual: Readonly<Record<string, string>> = { reach: 'from-now', equal: 'no', main: 'yes' }

/** What was told on the way here holds. */
const without = (known: Values, given: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.entries(known).filter(([name]) => given[name] === undefined))

export const prefill = (
  shape: FormShape,
  view: View,
  me: string,
  given: Readonly<Record<string, unknown>>,
): FormValues => {
  const top: Record<string, Value> = {}
  for (const { name, field, isOptional, isEased } of shape.fields) {
    const told = given[name]
    if (told !== undefined) {
      const value = typed(told)
      top[name] = isList(field) && typeof value === 'string' ? [value] : value
      continue
    }
    if (isOptional && !isEased) continue
    if (isEased && usual[name]) top[name] = usual[name]
    if (field.is === 'date' && todayFields.includes(name)) top[name] = shortDay(helsinkiToday())
    if (name === 'giver' && answersOf.has(shape.fact)) continue
    if (field.is === 'number' && (name === 'week' || name === 'year'))
      top[name] = String(weekOf(localDate(helsinkiToday()))[name])
    if (field.is === 'person') {
      const among = peopleFor(view, field.among, shape.fact, { name, me })
      const isMe = ['toldTo', 'recorder', 'informedBy'].includes(name)
      const only = among.length === 1 ? among[0] : among.find(({ person }) => isMe && person === me)
      if (only && field.among !== 'workers' && field.among !== 'anyone') top[name] = only.person
    }
    if (field.is === 'ref') {
      const begun = refTargets(view, field.to, name, { fact: shape.fact, me })
      const isLast = field.to === 'meeting' || field.to === 'plan-version'
      const first = begun[0]
      if (first && (begun.length === 1 || isLast)) top[name] = first.id
    }
  }
  const known = knownAlready(shape.fact, view, { ...top, ...given }, { me, today: helsinkiToday() })
  const many = Object.fromEntries(
    shape.many.map(({ name }) => {
      const items = known.many?.[name] ?? []
      return [name, items.length > 0 ? items : [{}]]
    }),
  )
  return { ...emptyValues, top: { ...top, ...without(known.top ?? {}, given) }, many }
}
