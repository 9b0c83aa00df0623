import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { newCommandId } from '../../api/command-id.ts'
import { useSession } from '../../api/queries.ts'
import type { Other, SavedState } from './draft-turns.ts'
import { type DraftPlace, draftKey } from './drafts.ts'
import { keeper, unsent } from './keeping.ts'

interface Asked<T> {
  readonly place: DraftPlace
  /** What the form opens with when nothing has been typed. */
  readonly start: () => T
  /** The free texts of it, which stay to be read when the form may be opened no more. */
  readonly words: (values: T) => readonly string[]
  /** Never leaves this device: what is asked about nobody has no writer elsewhere. */
  readonly staysHere?: boolean
}
export interface Drafted<T> {
  readonly words: (values: T) => readonly string[]
  readonly values: T
  readonly set: (values: T) => void
  readonly saved: Saved<T>
  /** One command however often it is sent, from whichever device. */
  readonly commandId: string
  /** What was sent under this id was something else: the next try is a new one. */
  readonly renew: () => void
  /** Recorded, or thrown away: nothing of it stays. */
  readonly drop: () => void
  /** Thrown away, and the form as it was before the first letter. */
  readonly startAgain: () => void
}
export interface Saved<T = unknown> {
  readonly state: SavedState
  /** When it was last typed in. */
  readonly at: string
  /** When the server last kept it; null: never. */
  readonly keptAt: string | null
  /** What was typed on another device. */
  readonly other: (Omit<Other, 'values'> & { readonly values: T }) | null
  readonly settle: (values: T) => void
}

/**
 * What is typed in a form, kept from the first letter: on this device at once, on the server within seconds. Whoever
 * comes back to the form, on whichever device, finds it.
 */
export const useDraft = <T>({ place, start, words, staysHere = false }: Asked<T>): Drafted<T> => {
  const { data: session } = useSession()
  const person = session?.person.id ?? ''
  const service = session?.acting?.service ?? null
  const { pairWork, form, about } = place
  const key = draftKey({ person, service }, place)
  const [begun, setBegun] = useState(() => ({ commandId: newCommandId(), values: start() }))
  useEffect(() => {
    keeper.open({ person, service }, { pairWork, form, about }, staysHere)
  }, [person, service, pairWork, form, about, staysHere])
  const { draft, state, other } = useSyncExternalStore(
    keeper.subscribe,
    useCallback(() => keeper.read(key), [key]),
  )
  const values = draft ? (draft.values as T) : begun.values
  const commandId = draft?.commandId ?? begun.commandId
  const write = (next: T, id: string) =>
    keeper.write(key, { place, commandId: id, values: next, words: words(next) }, staysHere)
  const saved: Saved<T> = {
    state,
    at: draft?.savedAt ?? '',
    keptAt: draft?.keptAt ?? null,
    other: other as Saved<T>['other'],
    settle: (chosen) => keeper.settle(key, chosen, words(chosen)),
  }
  return {
    words,
    values,
    set: (next) => {
      // Sent and not arrived yet: what is changed now is sent by whoever changed it.
      unsent.take(commandId)
      write(next, commandId)
    },
    saved,
    commandId,
    renew: () => {
      const id = newCommandId()
      if (draft) write(values, id)
      else setBegun({ ...begun, commandId: id })
    },
    drop: () => void keeper.drop(key),
    startAgain: () => {
      setBegun({ commandId: newCommandId(), values: start() })
      void keeper.drop(key)
    },
  }
}
