/** How a refusal's words are put together. */
import type { Text } from '../text.ts'

export interface RefusalText {
  /** Why, in one sentence. */
  readonly sentence: Text
  readonly wayOut: Text
}

export const says = (sentence: Text, wayOut: Text): RefusalText => ({ sentence, wayOut })
export const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })
