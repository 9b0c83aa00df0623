import { useEffect, useRef, useState } from 'react'
import { newCommandId } from '../api/command-id.ts'
import { isProblem } from '../api/problem.ts'
import type { View } from '../api/view.ts'
import { useSend } from '../parts/form/send.ts'
import { type Around, keptPlaces, type Place } from './around.ts'
import { placesOf } from './places.ts'

/** Somebody who moves things about has not put them yet. */
const restMillis = 1200

interface Moved {
  readonly item: Around
  readonly to: Place
}
export type Kept = 'as-it-was' | 'keeping' | 'kept' | 'not-kept'

/**
 * The arrangement as it is kept, and as it is being moved: shown at once, sent when the hand rests, and told when it could
 * not be kept. What is taken back is a new fact too.
 */
export const useArrangement = (view: View, items: readonly Around[]) => {
  const send = useSend(view)
  const [moved, setMoved] = useState<ReadonlyMap<string, Moved>>(new Map())
  const [undos, setUndos] = useState<readonly Moved[]>([])
  const [failedOn, setFailedOn] = useState<string | null>(null)
  const [hasKept, setHasKept] = useState(false)
  const mayMove = view.abilities.includes('arrange-map')
  const kept = keptPlaces(view.record)
  const places = placesOf(
    items.map(({ key }) => key),
    new Map([...kept, ...[...moved].map(([key, { to }]) => [key, to] as const)]),
  )

  const keep = () => {
    if (moved.size === 0 || send.isPending) return
    const sent = moved
    send.mutate(
      {
        commandId: newCommandId(),
        kind: 'arrange-map',
        happenedAt: undefined,
        payload: { places: [...sent.values()].map(({ item, to }) => ({ ...item.whose, ...to })) },
      },
      {
        // What was moved again meanwhile waits for its own turn.
        onSuccess: () => {
          setMoved((now) => new Map([...now].filter(([key, one]) => sent.get(key) !== one)))
          setFailedOn(null)
          setHasKept(true)
        },
        // Without a network it is kept on this device, and sent by itself.
        onError: (error) => setFailedOn(isProblem(error, 0) ? null : view.cursor),
      },
    )
  }
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  // When the page had gone on meanwhile, it is tried once more on what stands there now.
  const waits = moved.size > 0 && !send.isPending && failedOn !== view.cursor
  useEffect(() => {
    if (!waits) return undefined
    const timer = setTimeout(() => latest.current(), restMillis)
    return () => clearTimeout(timer)
  }, [waits, moved])
  useEffect(() => () => latest.current(), [])

  const put = (item: Around, to: Place) =>
    setMoved((now) => new Map([...now, [item.key, { item, to }]]))
  const last = undos.at(-1)
  const state: Kept =
    moved.size > 0
      ? failedOn === view.cursor
        ? 'not-kept'
        : 'keeping'
      : hasKept
        ? 'kept'
        : 'as-it-was'
  return {
    places,
    mayMove,
    state,
    tryAgain: keep,
    /** From where it stands now; `isNew`: another move than the one before, to be taken back by itself. */
    move: (item: Around, to: Place, isNew: boolean) => {
      const from = places.get(item.key)
      if (!from || (from.x === to.x && from.y === to.y)) return
      if (isNew || undos.at(-1)?.item.key !== item.key) setUndos([...undos, { item, to: from }])
      put(item, to)
    },
    undo:
      last === undefined
        ? null
        : () => {
            setUndos(undos.slice(0, -1))
            put(last.item, last.to)
            return last
          },
  }
}
