/**
 * What a browser was asked to do and must come back with: short-lived, taken away when it comes, and kept on the
 * server. The browser holds only a random name of it.
 */
import type { CeremonyPurpose } from '#store/store'
import type { House } from '../house.ts'
import { hashToken, newToken } from '../keys.ts'
import { minutesAfter } from './sessions.ts'

/** Long enough to find a security key in a bag, or to type a bank's code. */
export const ceremonyMinutes = { passkey: 5, 'new-passkey': 10, provider: 15 } as const

export const beginCeremony = async (
  house: House,
  purpose: CeremonyPurpose,
  body: Readonly<Record<string, unknown>>,
  username: string | null = null,
): Promise<string> => {
  const token = newToken()
  const expiresAt = minutesAfter(house.clock(), ceremonyMinutes[purpose])
  await house.store.waysIn.begin({ hash: hashToken(token), purpose, username, body, expiresAt })
  return token
}

export const takeCeremony = (house: House, purpose: CeremonyPurpose, token: string) =>
  house.store.waysIn.take(hashToken(token), purpose, house.clock())
