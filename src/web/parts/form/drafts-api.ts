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

/** Many forms on one page open together: which of them have anything is asked once. */
let asking: Promise<readonly DraftRowShown[]> | undefined
const listed = (): Promise<readonly DraftRowShown[]> => {
  asking ??= ask<{ readonly drafts: readonly DraftRowShown[] }>('/drafts')
    .then(({ drafts }) => drafts)
    .finally(() => {
      asking = undefined
    })
  return asking
}
const isAt = (one: DraftPlace, other: DraftPlace) =>
  one.pairWork === other.pairWork && one.form === other.form && one.about === other.about

export const draftsOnServer: DraftsAsked = {
  keep: (body, keepalive) => ask('/drafts', { method: 'PUT', body, keepalive }),
  read: async (place) => {
    if (!(await listed()).some((row) => isAt(row, place))) return null
    const body = bare(place)
    const { draft } = await ask<{ readonly draft: DraftAnswer | null }>('/drafts/read', {
      method: 'POST',
      body,
    })
    return draft
  },
  remove: (place) =>
    ask('/drafts/removals', { method: 'POST', body: bare(place), keepalive: true }),
  isPassing: (problem) =>
    !isProblem(problem) ||
    [0, 401, 429].includes(problem.body.status) ||
    problem.body.status >= 500,
}
