import { useMemo } from 'react'
import { type PartShape, shapeOf } from '#domain/facts/index'
import type { Field } from '#domain/field'
import { pathwayOf } from '../api/pathway.ts'
import { useModel, useModels } from '../api/queries.ts'
import type { Recorded, RecordedPart, View } from '../api/view.ts'
import { useDays } from './days.ts'
import { modelNames } from './model-words.ts'
import { useMaybeText, useSaid, useText } from './use-text.ts'

export interface FieldInWords {
  readonly name: string
  readonly label: string
  readonly words: string
  /** Free text, shown as it was written. */
  readonly isText: boolean
}

export interface FactWords {
  readonly sentence: (fact: Recorded) => string
  readonly short: (fact: Recorded, part: RecordedPart | undefined) => string
  readonly fields: (fact: Recorded, part: RecordedPart) => readonly FieldInWords[]
  readonly choice: (field: string, value: string) => string
  readonly label: (fact: string, field: string) => string
  readonly name: (id: string) => string
}

const longestShort = 80
const cut = (text: string) =>
  text.length > longestShort ? `${text.slice(0, longestShort).trimEnd()}…` : text

const wordsElsewhere: Readonly<Record<string, string>> = {
  categories: 'category',
  topics: 'topic',
  minusTopics: 'topic',
  competence: 'profession',
}

/** Where on the map somebody stands is seen on the map: as numbers it tells nothing. */
const isDrawn = ({ kind }: Recorded, name: string): boolean =>
  kind === 'map-arranged' && (name === 'x' || name === 'y')

/** Says facts in words: the sentence, and each value under its label. */
export const useFactWords = (
  view: Pick<View, 'names' | 'client' | 'people' | 'pathway' | 'model'>,
): FactWords => {
  const say = useText()
  const maybe = useMaybeText()
  const said = useSaid()
  const { day, moment } = useDays()
  const { data: model } = useModel(view.model.id)
  const { data: models } = useModels()
  return useMemo(() => {
    const known = new Map<string, string>(Object.entries(view.names))
    for (const { person, name } of view.people) if (name) known.set(person, name)
    if (view.client?.name) known.set(view.client.id, view.client.name)
    const nameOf = (id: string) => known.get(id) ?? say('screen.nameless')
    const choice = (field: string, value: string) =>
      maybe(`choiceOf.${field}.${value}`) ??
      maybe(`${wordsElsewhere[field] ?? 'choice'}.${value}`) ??
      maybe(`topic.${value}`) ??
      maybe(`profession.${value}`) ??
      value
    const label = (fact: string, field: string) =>
      maybe(`fieldOf.${fact}.${field}`) ?? maybe(`field.${field}`) ?? field
    const steps = new Map((pathwayOf(view)?.steps ?? []).map((step) => [step.id, said(step.title)]))
    const one = (field: Field, name: string, value: unknown): string => {
      switch (field.is) {
        case 'choice':
        case 'choices':
          return choice(name, String(value))
        case 'yes-no':
          return say(value === true ? 'screen.yes' : 'screen.no')
        case 'date':
        case 'dates':
          return day(String(value))
        case 'instant':
          return moment(String(value))
        case 'person':
        case 'persons':
        case 'service':
        case 'services':
        case 'party':
          return nameOf(String(value))
        case 'name':
        case 'names':
          return (
            (field.of === 'steps' ? steps.get(String(value)) : undefined) ??
            modelNames(field.of, model, models ?? [], said).find(({ id }) => id === value)?.label ??
            String(value)
          )
        default:
          return String(value)
      }
    }
    const fields: FactWords['fields'] = (fact, part) => {
      const shape: PartShape | undefined = shapeOf(fact.kind)[part.name]
      return Object.entries(shape?.fields ?? {}).flatMap(([name, field]) => {
        const value = part.values[name]
        const isPointer = field.is === 'ref' || field.is === 'refs' || name === 'version'
        if (value === undefined || value === null || isPointer || isDrawn(fact, name)) return []
        const list = Array.isArray(value) ? value : [value]
        if (list.length === 0) return []
        const words = list.map((item) => one(field, name, item)).join(', ')
        return [{ name, label: label(fact.kind, name), words, isText: field.is === 'text' }]
      })
    }
    const sentence = (fact: Recorded) =>
      say(`fact.${fact.kind}`, { by: fact.by.name ?? nameOf(fact.by.person) })
    const short: FactWords['short'] = (fact, part) => {
      const told = part ? fields(fact, part) : []
      const text = told.find(({ isText }) => isText)?.words
      // Of a permission one asks first for whom it is.
      const first = (told.find(({ name }) => name === 'party') ?? told[0])?.words
      return text
        ? cut(text)
        : first
          ? `${first} · ${sentence(fact)}`
          : `${day(fact.happenedAt)} · ${sentence(fact)}`
    }
    return { sentence, short, fields, choice, label, name: nameOf }
  }, [view, model, models, say, maybe, said, day, moment])
}
