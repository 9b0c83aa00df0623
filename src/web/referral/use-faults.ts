/** What hinders a form made by hand, from the page or from the server, each by the field it concerns. */
import { useState } from 'react'
import { ApiProblem, type ProblemError } from '../api/problem.ts'
import type { Fault } from '../bases/Wrong.tsx'
import { useText } from '../text/use-text.ts'

export interface Faults {
  readonly all: readonly Fault[]
  readonly at: (field: string) => {
    readonly id: string
    readonly hint: undefined
    readonly optional: undefined
    readonly error: string | undefined
  }
  /** True when something hinders. */
  readonly set: (found: readonly { readonly field: string; readonly text: string }[]) => boolean
  readonly told: (error: unknown) => void
}

/** `fields`: every field of the form, by its place in the body: `client-name`. The first is where anything else is said. */
export const useFaults = (
  form: string,
  fields: readonly string[],
  labelOf: (field: string) => string | undefined = () => undefined,
  /** Where the form has better words for an error than the server. */
  inWords: (error: ProblemError) => ProblemError = (error) => error,
): Faults => {
  const say = useText()
  const [all, setAll] = useState<readonly Fault[]>([])
  const idOf = (field: string) => `${form}-${field}`
  const faultOf = (field: string, text: string): Fault => {
    const label = labelOf(field)
    return { id: idOf(field), text, ...(label ? { label: `${label.replace(/\?$/, '')}:` } : {}) }
  }
  return {
    all,
    at: (field) => ({
      id: idOf(field),
      hint: undefined,
      optional: undefined,
      error: all.find((one) => one.id === idOf(field))?.text,
    }),
    set: (found) => {
      setAll(found.map(({ field, text }) => faultOf(field, text)))
      return found.length > 0
    },
    told: (error) => {
      const body = error instanceof ApiProblem ? error.body : null
      const errors = body?.errors ?? []
      const placed = errors.map(inWords).map(({ pointer = '', text }) => {
        const wanted = pointer.slice(1).replaceAll('/', '-')
        const field =
          fields.find((one) => one === wanted) ??
          fields.find((one) => wanted.startsWith(`${one}-`)) ??
          fields[0] ??
          ''
        return faultOf(field, text ?? say('screen.trouble'))
      })
      const plain =
        body?.status === 0
          ? say('screen.notReachedForm')
          : (body?.detail ?? body?.title ?? say('screen.trouble'))
      setAll(placed.length > 0 ? placed : [{ id: idOf(fields[0] ?? ''), text: plain }])
    },
  }
}
