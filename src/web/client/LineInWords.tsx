import { useMaybeText, useText } from '../text/use-text.ts'

interface LineInWordsProps {
  readonly categories: readonly string[]
  readonly minusTopics: readonly string[]
  /** From when and until when, or that it is not yet in force. */
  readonly when: string
}

/** A permission in words: what, what not, and when. An excluded subject is struck through. */
export const LineInWords = ({ categories, minusTopics, when }: LineInWordsProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const inWords = (area: 'category' | 'topic', ids: readonly string[]) =>
    ids.map((id) => maybe(`${area}.${id}`) ?? id).join(', ')
  return (
    <>
      <p>{say('screen.maySee', { what: inWords('category', categories) })}</p>
      {minusTopics.length > 0 && (
        <p>
          {say('screen.mayNotSee')} <s>{inWords('topic', minusTopics)}</s>
        </p>
      )}
      <p>{when}</p>
    </>
  )
}
