import type { Refusal } from './refusal.ts'

/** What deciding gives: a value, or every refusal at once. Faults are thrown; what can be foreseen is not. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refuse = (...refusals: readonly Refusal[]): Outcome<never> => ({ ok: false, refusals })
