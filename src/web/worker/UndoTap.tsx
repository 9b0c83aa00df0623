import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CommandKind } from '#domain/commands'
import { useSession } from '../api/queries.ts'
import { freshUntil, isFresh } from '../record/fresh.ts'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { forgetJustTapped, type JustTapped, useJustTapped } from './just-tapped.ts'
import { type Tap, useTap } from './use-tap.ts'

/** For ten minutes what one tap told is taken back by another, here: nobody reads it from then on. */
export const UndoTap = ({
  pairWork,
  isToldHere = false,
  undone: after,
}: {
  /** Only of this pair work; left out: of any. */
  readonly pairWork?: string
  /** The line above says already what was told. */
  readonly isToldHere?: boolean
  readonly undone?: () => void
}) => {
  const tapped = useJustTapped()
  const [undone, setUndone] = useState('')
  const line = useRef<HTMLParagraphElement>(null)
  const isHere = tapped !== null && (pairWork === undefined || tapped.pairWork === pairWork)
  useIsOver(tapped?.recordedAt)
  return (
    <>
      <p className="saved done-line" role="status" tabIndex={-1} ref={line}>
        {isHere ? '' : undone}
      </p>
      {tapped !== null && isHere && isFresh(tapped.recordedAt) && (
        <Undo
          key={tapped.fact}
          tapped={tapped}
          isToldHere={isToldHere}
          done={(words) => {
            setUndone(words)
            after?.()
            line.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** Drawn anew when the time is over, so that no button stands there in vain. */
const useIsOver = (recordedAt: string | undefined): void => {
  const [, draw] = useState(0)
  useEffect(() => {
    if (recordedAt === undefined) return
    const left = Date.parse(freshUntil(recordedAt)) - Date.now() + 1
    const timer = setTimeout(() => draw((count) => count + 1), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [recordedAt])
}

const Undo = ({
  tapped,
  isToldHere,
  done,
}: {
  readonly tapped: JustTapped
  readonly isToldHere: boolean
  readonly done: (words: string) => void
}) => {
  const say = useText()
  const queries = useQueryClient()
  const { data: session } = useSession()
  const what = [say(`fact.${tapped.kind}`, { by: session?.person.name ?? '' }), tapped.clientName]
    .filter(Boolean)
    .join(', ')
  const { tap, isTapping, trouble } = useTap<Tap>(tapped.pairWork, (_kind: CommandKind) => {
    forgetJustTapped(queries)
    done(say('screen.undoTapDone', { what }))
  })
  const undo: Tap = {
    kind: 'seal-entry',
    // It tells of a thumb, not of the client: nobody need sort it.
    payload: () => ({
      fact: tapped.fact,
      reason: say('screen.undoTapReason'),
      topics: ['other'],
    }),
  }
  return (
    <p className="ways-back">
      <span className="meta">
        {!isToldHere && `${what}. `}
        {say('screen.undoTapUntil', { time: shortTime(freshUntil(tapped.recordedAt)) })}
      </span>
      <button
        type="button"
        className="btn btn-2"
        aria-busy={isTapping}
        aria-label={say('screen.undoTapThis', { what })}
        onClick={() => tap(undo)}
      >
        {say('screen.undoTap')}
      </button>
      {trouble && (
        <span className="error" role="alert">
          {say('screen.undoTapNotDone', { why: trouble })}
        </span>
      )}
    </p>
  )
}
