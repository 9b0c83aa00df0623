import type { ProblemError } from '../../api/problem.ts'
import type { ManyPartName } from '../../text/keys.ts'
import { useMaybeText, useText } from '../../text/use-text.ts'

const local = {
  missing: 'screen.errorMissing',
  'not-chosen': 'screen.errorNotChosen',
  'no-day': 'screen.errorNoDay',
  'no-moment': 'screen.errorNoMoment',
  'no-number': 'screen.errorNoNumber',
} as const

/** An error says what to do. In the summary it also names the field it leads to. */
export const useErrorWords = (fact: string, isOwn = false) => {
  const say = useText()
  const maybe = useMaybeText()
  return (error: ProblemError, isNamed = false): string => {
    const own = local[error.code as keyof typeof local] as
      | (typeof local)[keyof typeof local]
      | undefined
    const words = error.text ?? say(own ?? 'screen.errorOther')
    if (!isNamed) return words
    const name = error.pointer?.split('/').findLast((part) => !/^\d+$/.test(part)) ?? ''
    const label =
      (isOwn ? maybe(`mine.${fact}.${name}`) : undefined) ??
      maybe(`fieldOf.${fact}.${name}`) ??
      maybe(`field.${name}`) ??
      maybe(`part.${name as ManyPartName}`) ??
      (name === 'happenedAt' ? say('screen.happenedAt') : '')
    return label ? `${label.replace(/\?$/, '')}: ${words}` : words
  }
}
