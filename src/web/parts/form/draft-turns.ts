/** What becomes of a draft by the server's answer: kept, gone elsewhere, or another one beside it. */
import { fromAscii, toAscii } from './ascii.ts'
import type { Draft, DraftPlace } from './drafts.ts'
import type { DraftAnswer, KeptOnServer } from './drafts-api.ts'

/** As `experience.md` has them; `nothing`: not a letter yet; `not-kept`: the device takes no more. */
export type SavedState = 'nothing' | 'saved' | 'saving' | 'this-device' | 'differs' | 'not-kept'

export interface Other {
  readonly commandId: string
  readonly values: unknown
  readonly revision: string
  readonly savedAt: string
}
export interface Kept {
  readonly draft: Draft | null
  readonly state: SavedState
  /** Typed on another device meanwhile. */
  readonly other: Other | null
}
export interface Turn {
  readonly kept?: Partial<Kept>
  /** Sent again: at once, or when its turn comes. */
  readonly send?: 'now' | 'soon'
  /** It is over: nothing of it stays here. */
  readonly isOver?: true
}

const otherOf = (answer: DraftAnswer): Other => {
  const { commandId, values } = fromAscii(answer.typed ?? '{}') as Pick<
    Other,
    'commandId' | 'values'
  >
  return { commandId, values, revision: answer.revision, savedAt: answer.savedAt }
}
export const isSame = (one: unknown, other: unknown): boolean => toAscii(one) === toAscii(other)

/** `sent`: what was sent; `draft`: as it stands now, when typing has gone on. */
export const turnWhenKept = (draft: Draft, sent: Draft, answer: KeptOnServer): Turn => {
  if (answer.is === 'kept') {
    const isSent = draft.values === sent.values
    return {
      kept: {
        draft: { ...draft, keptAt: answer.savedAt, base: answer.revision, tried: [], isSent },
        state: isSent ? 'saved' : 'saving',
      },
      ...(isSent ? {} : { send: 'soon' }),
    }
  }
  const other = otherOf(answer.other)
  const isOwn = draft.tried.slice(0, -1).includes(other.revision)
  return isOwn || isSame(other.values, draft.values)
    ? { kept: { draft: { ...draft, base: other.revision } }, send: 'now' }
    : { kept: { state: 'differs', other } }
}

/** What the server has of it when its form is opened; null: nothing. */
export const turnWhenRead = (
  draft: Draft | null,
  place: DraftPlace,
  answer: DraftAnswer | null,
): Turn => {
  if (answer === null) {
    // Recorded or thrown away elsewhere; what was typed since is not.
    if (draft?.isSent && draft.base !== null) return { isOver: true }
    return draft ? { send: 'now' } : {}
  }
  if (answer.typed === null) return {}
  const other = otherOf(answer)
  if (draft !== null && !draft.isSent) {
    if (draft.base === other.revision || draft.tried.includes(other.revision))
      return { kept: { draft: { ...draft, base: other.revision } }, send: 'now' }
    return isSame(other.values, draft.values)
      ? { kept: { draft: { ...draft, base: other.revision, isSent: true }, state: 'saved' } }
      : { kept: { state: 'differs', other } }
  }
  if (draft?.base === other.revision) return {}
  return {
    kept: {
      draft: {
        place,
        commandId: other.commandId,
        values: other.values,
        words: fromAscii(answer.words) as readonly string[],
        savedAt: other.savedAt,
        keptAt: other.savedAt,
        base: other.revision,
        tried: [],
        isSent: true,
      },
      state: 'saved',
    },
  }
}
