/**
 * What is said when something is refused: why, in one sentence, and the way out. Nothing personal stands here, so the
 * same words can be shown to anybody. `{limit}` is the refusal's own number.
 */
import type { RefusalCode } from './refusal.ts'
import { inputTexts } from './refusal-texts/input.ts'
import type { RefusalText } from './refusal-texts/says.ts'
import { stateTexts } from './refusal-texts/state.ts'
import { stopTexts } from './refusal-texts/stops.ts'

export type { RefusalText } from './refusal-texts/says.ts'

export const refusalTexts: Readonly<Record<RefusalCode, RefusalText>> = {
  ...inputTexts,
  ...stateTexts,
  ...stopTexts,
}
