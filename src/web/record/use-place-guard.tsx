import { type ReactNode, useState } from 'react'
import type { View } from '../api/view.ts'
import { type PlaceAsked, PlaceWarning } from './PlaceWarning.tsx'

interface PlaceGuard {
  /** Goes with what is sent: its texts tell where somebody protected is. */
  readonly keepsPlace: boolean
  /** Stands under the text; nothing where nobody needs to be warned. */
  readonly warning: ReactNode
}

/** For every form that records a text of a pair work: the same warning in each, and one mark to send along. */
export const usePlaceGuard = (view: View, text: string): PlaceGuard =>
  useGuard(needsPlaceWarning(view) ? { pairWork: view.id } : null, text)

/** Does whoever writes here need to be warned: of the home, about somebody a turvakielto protects? */
export const needsPlaceWarning = (view: View): boolean =>
  view.client?.secretWhereabouts === true && view.standing === 'home'

/** Before there is a pair work: of a client one works for already. Whether anything is to be kept, the server knows. */
export const useClientPlaceGuard = (client: string | null, text: string): PlaceGuard =>
  useGuard(client === null ? null : { client }, text)

const useGuard = (asked: PlaceAsked | null, text: string): PlaceGuard => {
  const [keeps = false, change] = useState<boolean>()
  if (asked === null) return { keepsPlace: false, warning: null }
  return {
    keepsPlace: keeps,
    warning: <PlaceWarning asked={asked} text={text} keeps={keeps} change={change} />,
  }
}
