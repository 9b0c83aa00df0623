/** For how long what was just recorded may be taken back; apart from what reads a part, which needs the shape of every fact. */
import { minutesToTakeBack, neverSealed } from '#domain/sealing'
import type { Recorded } from '../api/view.ts'

/** May it still be taken back? The server decides; this only keeps the button from lingering. */
export const isFresh = (recordedAt: string, now: number = Date.now()): boolean =>
  now <= Date.parse(recordedAt) + minutesToTakeBack * 60_000
export const freshUntil = (recordedAt: string): string =>
  new Date(Date.parse(recordedAt) + minutesToTakeBack * 60_000).toISOString()

/** Written by the reader alone, just now, and of a kind that may be sealed. */
export const mayTakeBack = (fact: Recorded, now?: number): boolean =>
  fact.parts.length > 0 &&
  fact.parts.every(({ mine }) => mine) &&
  !neverSealed.has(fact.kind) &&
  isFresh(fact.recordedAt, now)
