/** Which permissions the map may show whom. */
import type { View } from '../api/view.ts'
import { linesForGiver, linesForHome, type MapLine } from '../permission/map-lines.ts'

/** The permissions this reader knows of: all of them, one’s own answers, or one’s own; others none. */
export const linesKnownTo = (
  view: View,
  nameOf: (id: string) => string,
  ownService: string | null,
): readonly MapLine[] => {
  const { permissions } = view
  if (permissions?.is === 'all') return linesForHome(view, permissions, nameOf)
  if (permissions?.is === 'own-answers') return linesForGiver(view, permissions.parties, nameOf)
  return permissions?.is === 'own' && ownService
    ? [
        {
          id: ownService,
          name: nameOf(ownService),
          under: '',
          state: 'yes',
          categories: permissions.categories,
          minusTopics: [],
          until: permissions.until,
          isOwnPeople: false,
        },
      ]
    : []
}
