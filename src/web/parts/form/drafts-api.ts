import { ask } from '../../api/ask.ts'
import { isProblem } from '../../api/problem.ts'
import type { DraftPlace } from './drafts.ts'

export interface DraftRowShown extends DraftPlace {
  readonly revision: string
  readonly savedAt: string
  readonly until: string
  /** Its pair work may be read today. */
  readonly isOpen: boolean
}
export interface DraftAnswer extends DraftRowShown {
  /** Null once one's part has ended. */
  readonly typed: string | null
  readonly words: string
}
export type KeptOnServer =
  | { readonly is: 'kept'; readonly revision: string; readonly savedAt: string }
  | { readonly is: 'differs'; readonly other: DraftAnswer }

export interface DraftsAsked {
  keep(
    draft: DraftPlace & {
      readonly revision: string
      readonly base: string | null
      readonly typed: string
      readonly words: string
    },
    isLeaving: boolean,
  ): Promise<KeptOnServer>
  /** Null: it has none. */
  read(place: DraftPlace): Promise<DraftAnswer | null>
  remove(place: DraftPlace): Promise<unknown>
  /** Is it worth asking again as it is: the network gone, the server busy, the session over? */
  isPassing(problem: unknown): boolean
}

const bare = ({ pairWork, form, about }: DraftPlace) => ({ pairWork, form, about })

export const draftsOnServer: DraftsAsked = {
  keep: (body, keepalive) => ask('/drafts', { method: 'PUT', body, keepalive }),
  read: async (place) =>
    (
      await ask<{ readonly draft: DraftAnswer | null }>('/drafts/read', {
        method: 'POST',
        body: bare(place),
      })
    ).draft,
  remove: (place) =>
    ask('/drafts/removals', { method: 'POST', body: bare(place), keepalive: true }),
  isPassing: (problem) =>
    !isProblem(problem) ||
    [0, 401, 429].includes(problem.body.status) ||
    problem.body.status >= 500,
}
