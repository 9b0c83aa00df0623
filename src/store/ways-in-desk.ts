/** How accounts are signed in to: passkeys, ties to a provider, invitations, and what a browser was asked to do. */
import type { Instant } from '#domain/calendar'
import type { PersonId } from '#domain/identity'
import type { IdentityCode } from '#domain/identity-code'

export interface Passkey {
  /** The credential's id as the authenticator made it, in base64url. */
  readonly id: string
  readonly username: string
  readonly publicKey: Uint8Array
  /** How many times its device says it has signed; 0 where the device does not count. */
  readonly counter: number
  readonly transports: readonly string[]
  /** A keychain carries it over several devices. */
  readonly isOnManyDevices: boolean
  readonly isBackedUp: boolean
  /** As its owner calls it. */
  readonly name: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
}
export type NewPasskey = Omit<Passkey, 'username' | 'lastUsedAt'>

/** An account of ours and a person of theirs: by issuer and subject, never by an address. */
export interface ProviderTie {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly username: string
  /** The provider's name in the settings. */
  readonly provider: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
}
export type NewTie = Omit<ProviderTie, 'username' | 'lastUsedAt'>

/** Handed over in person, used once. @term kutsu kirjautumaan */
export interface SignInLink {
  /** SHA-256 of the token in the link; the token itself is nowhere. */
  readonly tokenHash: string
  readonly username: string
  readonly invitedBy: PersonId
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

export type CeremonyPurpose = 'passkey' | 'new-passkey' | 'provider'
export interface Ceremony {
  readonly hash: string
  readonly purpose: CeremonyPurpose
  /** Whose, when that is known before it is done. */
  readonly username: string | null
  readonly body: Readonly<Record<string, unknown>>
  readonly expiresAt: Instant
}

/** What came of the link: whose it was, and the sessions that ended with the former ways in. */
export type Entered =
  | { readonly is: 'entered'; readonly username: string; readonly ended: readonly string[] }
  | { readonly is: 'over' }
  /** The person of the provider is tied to another account. The link stays. */
  | { readonly is: 'taken' }

export interface WaysInDesk {
  passkeysOf(username: string): Promise<readonly Passkey[]>
  findPasskey(id: string): Promise<Passkey | undefined>
  /** False when somebody has it already. */
  addPasskey(username: string, passkey: NewPasskey): Promise<boolean>
  usedPasskey(
    id: string,
    used: { readonly counter: number; readonly isBackedUp: boolean; readonly at: Instant },
  ): Promise<void>
  renamePasskey(username: string, id: string, name: string): Promise<boolean>
  tiesOf(username: string): Promise<readonly ProviderTie[]>
  findTie(issuer: string, subject: string): Promise<ProviderTie | undefined>
  addTie(username: string, tie: NewTie): Promise<boolean>
  usedTie(id: string, at: Instant): Promise<void>
  /** A passkey or a tie of the account, unless it is the last way in. */
  remove(username: string, id: string): Promise<'removed' | 'last' | 'none'>
  /** The former link of the account, if there was one, is void from then on. */
  putLink(link: SignInLink): Promise<void>
  findLink(tokenHash: string, now: Instant): Promise<SignInLink | undefined>
  linkOf(username: string, now: Instant): Promise<SignInLink | undefined>
  /** Uses the link: the former ways in and their sessions end, and this one begins. All or nothing. */
  enter(
    tokenHash: string,
    now: Instant,
    way: { readonly passkey: NewPasskey } | { readonly tie: NewTie },
  ): Promise<Entered>
  /** Everybody recorded under this national identity code; several, until a person has said they are one. */
  peopleByCode(code: IdentityCode): Promise<readonly PersonId[]>
  begin(ceremony: Ceremony): Promise<void>
  /** Once only, and only while it lasts. */
  take(hash: string, purpose: CeremonyPurpose, now: Instant): Promise<Ceremony | undefined>
  removeExpired(now: Instant): Promise<void>
}
