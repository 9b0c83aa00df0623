import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'

const ownWords = ['client', 'child', 'guardian', 'close-one']
export const isOwnWords = (voice: string): boolean => ownWords.includes(voice)

interface QuoteProps {
  readonly voice: string
  readonly children: ReactNode
  readonly large?: boolean
  readonly by?: ReactNode
  /** The reader's own words: they are not told who said them. */
  readonly mine?: boolean
}

/** Serif means: they said this. Workers and the system are always sans. */
export const Quote = ({ voice, children, large = false, by, mine = false }: QuoteProps) => {
  const say = useText()
  const isOwn = isOwnWords(voice)
  return (
    <figure className={isOwn ? 'voice-box' : 'worker-box'}>
      <figcaption className="meta">
        {mine ? say('screen.ownVoice') : say(`voice.${voice as 'client'}`)}
        {by && <> · {by}</>}
      </figcaption>
      <blockquote className={isOwn ? `voice${large ? ' voice-l' : ''}` : 'said'}>
        {isOwn ? <>”{children}”</> : children}
      </blockquote>
    </figure>
  )
}
