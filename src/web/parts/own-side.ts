import { useCallback } from 'react'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

/** Does the reader speak for themselves: the client, a child whose own matter it is, a guardian? */
export const isOwnSide = ({ standing }: Pick<View, 'standing'>): boolean =>
  standing === 'client' || standing === 'guardian'

/** What a command is called: in the first person when one speaks for oneself. */
export const useCommandWords = (view: Pick<View, 'standing'>): ((kind: CommandKind) => string) => {
  const say = useText()
  const maybe = useMaybeText()
  const isOwn = isOwnSide(view)
  return useCallback(
    (kind) => (isOwn ? maybe(`mine.${kind}`) : undefined) ?? say(`command.${kind}`),
    [isOwn, say, maybe],
  )
}
