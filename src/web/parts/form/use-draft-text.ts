import type { DraftPlace } from './drafts.ts'
import { type Drafted, useDraft } from './use-draft.ts'

interface Text {
  readonly words: string
}
const empty: Text = { words: '' }

/** One free text that is all of its form. */
export const useDraftText = (
  place: DraftPlace,
): {
  readonly words: string
  readonly setWords: (words: string) => void
  readonly draft: Drafted<Text>
} => {
  const draft = useDraft<Text>({
    place,
    start: () => empty,
    words: ({ words }) => (words.trim() === '' ? [] : [words]),
  })
  return { words: draft.values.words, setWords: (words) => draft.set({ words }), draft }
}
