import { useEffect, useState } from 'react'
import { Checkbox } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import type { View } from '../api/view.ts'
import { useText } from '../text/use-text.ts'

/** So long nothing has been typed: a word half written is not asked about. */
const pauseMs = 1200

interface PlaceWarningProps {
  readonly view: View
  readonly text: string
  readonly keeps: boolean
  /** Undefined: nobody has said otherwise, and what tells a place is kept. */
  readonly change: (keeps: boolean | undefined) => void
}

/** Does whoever writes here need to be warned: of the home, about somebody a turvakielto protects? */
export const needsPlaceWarning = (view: View): boolean =>
  view.client?.secretWhereabouts === true && view.standing === 'home'

/**
 * Which typed words tell a place that is recorded of somebody protected. The text is then kept from whoever may not know,
 * unless its writer says otherwise. Nothing is stopped; without a network nothing is found.
 */
export const PlaceWarning = ({ view, text, keeps, change }: PlaceWarningProps) => {
  const say = useText()
  const [found, setFound] = useState<readonly string[]>([])
  const isTyped = text.trim() !== ''
  useEffect(() => {
    if (!isTyped) return
    const waiting = setTimeout(async () => {
      const answer = await ask<{ found: readonly string[] }>(`/pair-works/${view.id}/places`, {
        method: 'POST',
        body: { text },
      }).catch(() => ({ found: [] }))
      setFound(answer.found)
    }, pauseMs)
    return () => clearTimeout(waiting)
  }, [view.id, text, isTyped])
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
