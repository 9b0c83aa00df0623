/**
 * Work of earlier rounds is the client's to show. Whoever works at home in this round sees of it the plan as it was left
 * and how it was judged; what the client shows besides, they see for as long as this round lasts.
 */
import { id, type PartId } from './identity.ts'
import type { Known } from './knowledge.ts'

/** Parts of rounds before this one that were shown in this one, and what corrects them. */
export const earlierPartsShown = (known: Known, round: number): readonly PartId[] => {
  const wanted = new Set(
    known
      .inRound(round)
      .parts('earlier-work-shown', 'shown')
      .flatMap(({ values }) => values.parts),
  )
  if (wanted.size === 0) return []
  const earlier = known.all.filter((fact) => fact.round < round).flatMap((fact) => fact.parts)
  const shown = new Set(earlier.filter((part) => wanted.has(part.id)).map((part) => part.id))
  const corrections = known
    .parts('entry-corrected', 'correction')
    .filter(({ values }) => shown.has(id<'part'>(values.part)))
  return [...shown, ...corrections.map(({ part }) => part.id)].toSorted()
}
