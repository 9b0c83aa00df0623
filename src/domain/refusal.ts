/**
 * Refusals are values with a closed list of codes. Each says what hinders and the way out; `refusal-texts.ts` has
 * the sentence and the way out in every language. Nothing personal ever stands in one.
 */
import type { CommandKind } from './commands.ts'

/** The complete list of what stops. Everything else reminds. @source design rules.md, "The stops" */
export const stops = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const
export type StopId = (typeof stops)[number]

export const refusalCodes = [
  // input
  'unknown-command',
  'unknown-field',
  'missing',
  'wrong-type',
  'too-long',
  'not-in-list',
  'unknown-reference',
  'in-the-future',
  'before-birth',
  'end-before-start',
  'not-a-member',
  'same-person-twice',
  'empty-text',
  'clock-behind',
  'not-an-identity-code',
  'artificial-code-only',
  'real-code-only',
  'code-tells-other-birth-date',
  'not-a-scan',
  'scan-damaged',
  'scan-holds-more',
  'scan-acts',
  'may-tell-who-it-is',
  // standing
  'needs-initiator',
  'not-yours',
  'needs-strong-sign-in',
  // state
  'round-closed',
  'round-open',
  'already-answered',
  'already-done',
  'wrong-model',
  'needs-two',
  'nothing-published',
  'not-agreed',
  'not-held',
  'still-a-member',
  'only-home-member',
  'need-not-told',
  'ten-minutes-over',
  'preview-first',
  'relationship-needs-judgement',
  'goes-by-its-day',
  // the stops
  'no-basis-for-party',
  'category-not-covered',
  'topic-excluded',
  'topic-unsorted',
  'written-permission-needed',
  'prohibited',
  'needs-social-worker',
  'needs-office-holder',
  'calendar-tells-client',
  'video-needed',
  'tells-who-it-is',
  'never-changes',
  // concurrency
  'behind',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  readonly code: RefusalCode
  readonly stop?: StopId
  /** JSON pointer to the field it concerns, for example `/party` or `/goals/0/words`. */
  readonly field?: string
  /** The command that leads out, as a button. */
  readonly wayOut?: CommandKind
  /** What is missing, by kind: ids of persons, parties or topics the reader may see. Empty when nothing may be told. */
  readonly missing?: readonly string[]
  /** A number or word the sentence needs: a limit, a length. Never personal. */
  readonly limit?: number | string
}
