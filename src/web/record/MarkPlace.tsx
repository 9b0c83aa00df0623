import { useState } from 'react'
import { newCommandId } from '../api/command-id.ts'
import type { RecordedPart, View } from '../api/view.ts'
import { useSend } from '../parts/form/send.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useText } from '../text/use-text.ts'

/** Whether a text tells where somebody protected is, and the way to say that it does. */
export const PlaceOf = ({ view, part }: { view: View; part: RecordedPart }) => {
  const say = useText()
  if (part.whereabouts) return <p className="meta">{say('screen.placeKept')}</p>
  return view.abilities.includes('mark-whereabouts') ? (
    <MarkPlace view={view} part={part.id} />
  ) : null
}

/** A text that is here already tells where somebody protected is: said so with one press, and so it is at once. */
const MarkPlace = ({ view, part }: { view: View; part: string }) => {
  const say = useText()
  const send = useSend(view)
  const [commandId] = useState(newCommandId)
  const mark = () =>
    send.mutate({ commandId, kind: 'mark-whereabouts', happenedAt: undefined, payload: { part } })
  return (
    <>
      <p className="rule by-line by-line-alone">
        <button
          type="button"
          className="btn btn-3"
          aria-busy={send.isPending}
          title={say('screen.placeMarkHint')}
          onClick={mark}
        >
          {say('command.mark-whereabouts')}
        </button>
      </p>
      {send.error && <TroubleLine error={send.error} again={mark} />}
    </>
  )
}
