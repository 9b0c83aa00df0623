/** A fact as plain sentences, without a screen: what leaves the product must be readable without it. */
import { type FactKind, shapeOf } from '#domain/facts/index'
import type { Field } from '#domain/field'
import { flatten } from './load.ts'

export interface ToldFact {
  readonly kind: string
  readonly by: { readonly person: string }
  readonly parts: readonly {
    readonly name: string
    readonly values: Readonly<Record<string, unknown>>
  }[]
}
export interface FactInWords {
  readonly sentence: string
  readonly lines: readonly { readonly label: string; readonly words: string }[]
}

const elsewhere: Readonly<Record<string, string>> = {
  categories: 'category',
  topics: 'topic',
  minusTopics: 'topic',
  competence: 'profession',
}
const days = new Intl.DateTimeFormat('fi-FI', { dateStyle: 'short', timeZone: 'Europe/Helsinki' })
const moments = new Intl.DateTimeFormat('fi-FI', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Helsinki',
})
export const momentInWords = (at: string): string => moments.format(new Date(at))

/** @param texts a dictionary of the screens · @param name a person's or a service's, by its id */
export const factsInWords = (
  texts: Readonly<Record<string, object>>,
  name: (id: string) => string,
): ((fact: ToldFact) => FactInWords) => {
  const all = flatten(texts)
  const say = (key: string, or: string) => all[key] ?? or
  const choice = (field: string, value: string) =>
    all[`choiceOf.${field}.${value}`] ??
    all[`${elsewhere[field] ?? 'choice'}.${value}`] ??
    all[`topic.${value}`] ??
    all[`profession.${value}`] ??
    value
  const one = (field: Field, key: string, value: unknown): string => {
    switch (field.is) {
      case 'choice':
      case 'choices':
        return choice(key, String(value))
      case 'yes-no':
        return say(value === true ? 'screen.yes' : 'screen.no', String(value))
      case 'date':
      case 'dates':
        return days.format(new Date(`${String(value)}T12:00:00Z`))
      case 'instant':
        return momentInWords(String(value))
      case 'person':
      case 'persons':
      case 'service':
      case 'services':
      case 'party':
        return name(String(value))
      default:
        return String(value)
    }
  }
  return (fact) => ({
    sentence: say(`fact.${fact.kind}`, fact.kind).replaceAll('{by}', name(fact.by.person)),
    lines: fact.parts.flatMap((part) => {
      const fields = shapeOf(fact.kind as FactKind)?.[part.name]?.fields ?? {}
      return Object.entries(fields).flatMap(([key, field]) => {
        const value = part.values[key]
        if (value === undefined || value === null || field.is === 'ref' || field.is === 'refs')
          return []
        const words = [value].flat().map((item) => one(field, key, item))
        const label = all[`fieldOf.${fact.kind}.${key}`] ?? all[`field.${key}`] ?? key
        return words.length === 0 ? [] : [{ label, words: words.join(', ') }]
      })
    }),
  })
}
