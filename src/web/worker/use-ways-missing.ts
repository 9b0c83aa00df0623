import type { ProblemError } from '../api/problem.ts'
import type { ModelShown } from '../api/view.ts'
import { useSaid, useText } from '../text/use-text.ts'

/** A need that is not the one a way of working begins from: by the names of what it asks for, and with a way out. */
export const useWaysMissing = (model: ModelShown | undefined) => {
  const say = useText()
  const said = useSaid()
  return (error: ProblemError): ProblemError => {
    const ways = (error.missing ?? [])
      .map((way) => said(model?.entry.ways[way]?.title))
      .filter(Boolean)
    return error.code === 'need-not-told' && ways.length > 0
      ? { ...error, text: say('screen.needAlso', { ways: ways.join(', ') }) }
      : error
  }
}
