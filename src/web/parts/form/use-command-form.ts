import { useMemo } from 'react'
import type { CommandKind } from '#domain/commands'
import type { View } from '../../api/view.ts'
import { prefill } from './prefill.ts'
import { formOf } from './shape.ts'
import { useDraft } from './use-draft.ts'
import { type FormValues, type Value, type Values, wordsIn } from './values.ts'

/** The form's state: a draft from the first letter, with one command id however often it is sent. */
export const useCommandForm = (
  view: View,
  kind: CommandKind,
  me: string,
  given: Readonly<Record<string, unknown>>,
  /** What another page of this window hands over: words, which stand in no address and in no draft's name. */
  carried: Readonly<Record<string, unknown>> = {},
) => {
  const shape = useMemo(() => formOf(kind), [kind])
  const form = useDraft<FormValues>({
    place: { pairWork: view.id, form: kind, about: aboutOf(given) },
    start: () => prefill(shape, view, me, { ...given, ...carried }),
    words: (values) => wordsIn(shape, values),
  })
  const { values, set } = form
  return {
    ...form,
    shape,
    setTop: (name: string, value: Value) =>
      set({ ...values, top: { ...values.top, [name]: value } }),
    setMany: (name: string, items: readonly Values[]) =>
      set({ ...values, many: { ...values.many, [name]: items } }),
    setHappened: (happened: string) => set({ ...values, happened }),
  }
}

/** Ids only, in an order of their own: the same form reached by two ways is the same draft. */
export const aboutOf = (given: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(given)
      .map(([name, value]): [string, string] => [name, String(value)])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ).toString()
