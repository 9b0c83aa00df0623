import { useOutletContext } from 'react-router'
import type { View } from '../api/view.ts'

/** The pair work around a tab. */
export const usePairWork = (): View => useOutletContext<View>()
