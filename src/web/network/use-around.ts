import { useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { type Around, aroundClient } from './around.ts'
import { linesKnownTo } from './lines.ts'

export const useAround = (view: View): readonly Around[] => {
  const words = useFactWords(view)
  const { data: session } = useSession()
  const { permissions } = view
  const parties = permissions && 'parties' in permissions ? permissions.parties : []
  const nameOf = (id: string) => parties.find(({ party }) => party === id)?.name ?? words.name(id)
  return aroundClient(view, linesKnownTo(view, nameOf, session?.acting?.service ?? null), nameOf)
}

/** What somebody or something is to the client. */
export const useRoleWords = () => {
  const say = useText()
  const maybe = useMaybeText()
  return ({ role, isOwnPeople }: Pick<Around, 'role' | 'isOwnPeople'>): string =>
    role === 'worker'
      ? say('screen.networkWorker')
      : role === 'party' || role === 'service'
        ? say('screen.networkService')
        : (maybe(`choice.${role}`) ?? (isOwnPeople ? say('screen.networkOwnPeople') : ''))
}
