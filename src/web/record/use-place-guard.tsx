import { type ReactNode, useState } from 'react'
import type { View } from '../api/view.ts'
import { needsPlaceWarning, PlaceWarning } from './PlaceWarning.tsx'

interface PlaceGuard {
  /** Goes with what is sent: its texts tell where somebody protected is. */
  readonly keepsPlace: boolean
  /** Stands under the text; nothing where nobody needs to be warned. */
  readonly warning: ReactNode
}

/** For every form that records a text of a pair work: the same warning in each, and one mark to send along. */
export const usePlaceGuard = (view: View, text: string): PlaceGuard => {
  const [keeps = false, change] = useState<boolean>()
  if (!needsPlaceWarning(view)) return { keepsPlace: false, warning: null }
  return {
    keepsPlace: keeps,
    warning: <PlaceWarning view={view} text={text} keeps={keeps} change={change} />,
  }
}
