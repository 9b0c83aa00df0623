import type { PathwayShown, View } from './view.ts'

/** The pathway as the reader sees it, whichever of the three kinds theirs is. */
export const pathwayOf = (view: Pick<View, 'pathway'>): PathwayShown | null => {
  const { pathway } = view
  if (pathway === null) return null
  return 'released' in pathway ? pathway.released : pathway
}
