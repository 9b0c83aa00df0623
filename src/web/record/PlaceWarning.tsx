import { useEffect, useState } from 'react'
import { Checkbox } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { useText } from '../text/use-text.ts'

/** So long nothing has been typed: a word half written is not asked about. */
const pauseMs = 1200

/** Whom the text is about, as the server is asked: by the pair work it is written in, or before there is one by the client. */
export type PlaceAsked = { readonly pairWork: string } | { readonly client: string }

interface PlaceWarningProps {
  readonly asked: PlaceAsked
  readonly text: string
  readonly keeps: boolean
  /** Undefined: nobody has said otherwise, and what tells a place is kept. */
  readonly change: (keeps: boolean | undefined) => void
}

/**
 * Which typed words tell a place that is recorded of somebody protected. The text is then kept from whoever may not know,
 * unless its writer says otherwise. Nothing is stopped; without a network nothing is found.
 */
export const PlaceWarning = ({ asked, text, keeps, change }: PlaceWarningProps) => {
  const say = useText()
  const [found, setFound] = useState<readonly string[]>([])
  const isTyped = text.trim() !== ''
  const pairWork = 'pairWork' in asked ? asked.pairWork : null
  const client = 'client' in asked ? asked.client : null
  useEffect(() => {
    if (!isTyped) return
    const waiting = setTimeout(async () => {
      const [path, body] =
        pairWork === null
          ? ['/clients/places', { client, text }]
          : [`/pair-works/${pairWork}/places`, { text }]
      const answer = await ask<{ found: readonly string[] }>(path, { method: 'POST', body }).catch(
        () => ({ found: [] }),
      )
      setFound(answer.found)
    }, pauseMs)
    return () => clearTimeout(waiting)
  }, [pairWork, client, text, isTyped])
  const words = found.filter((word) => text.includes(word))
  const count = words.length
  useEffect(() => {
    change(count > 0 ? true : undefined)
  }, [count, change])
  return (
    <div role="status">
      {count > 0 && (
        <div className="guard stack-s">
          <p className="guard-says">{say('screen.placeFound', { words: words.join(', ') })}</p>
          <Checkbox
            checked={keeps}
            onClick={({ checkboxState }) => change(checkboxState)}
            hintText={say('screen.placeKeepHint')}
          >
            {say('screen.placeKeep')}
          </Checkbox>
        </div>
      )}
    </div>
  )
}
