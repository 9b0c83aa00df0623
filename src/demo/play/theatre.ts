/** Where stories and the demo are played: a database, the server over it, and a clock that is set by hand. */
import type { Instant } from '#domain/calendar'
import type { House } from '#server/house'
import type { Doorkeeper } from './door.ts'

/** The desks where people, services and accounts are put; no part of a pair work passes them. */
export type Desks = Pick<House['store'], 'people' | 'directory' | 'accounts' | 'referrals'>

export interface Theatre {
  /** As it is called in what is printed. */
  readonly database: string
  readonly desks: Desks
  readonly newId: () => string
  /** A server of its own with this clock. Closing it leaves the database open. */
  build(clock: () => Instant): Promise<Doorkeeper & { close(): Promise<void> }>
}

/** A clock that stands still until it is set. */
export interface HandClock {
  readonly now: () => Instant
  readonly set: (at: Instant) => void
}
export const handClock = (begins: Instant): HandClock => {
  let at = begins
  return {
    now: () => at,
    set: (next) => {
      at = next
    },
  }
}
