/** What the sign-in pages ask. A passkey's own part is the browser's, fetched only when it is needed. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Text } from '#domain/text'
import { ask } from './ask.ts'
import { useSessionChange } from './queries.ts'
import type { Audience } from './view.ts'

export interface ProviderShown {
  readonly name: string
  readonly title: Text
  readonly for: 'workers' | 'clients'
}
export interface SignInShown {
  readonly county: string
  readonly demo: boolean
  readonly providers: readonly ProviderShown[]
}
export interface InvitedShown {
  readonly name: string
  readonly county: string
  readonly expiresAt: string
  readonly replaces: boolean
  readonly providers: readonly ProviderShown[]
}
interface Way {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}
export interface PasskeyShown extends Way {
  readonly isOnManyDevices: boolean
  readonly isBackedUp: boolean
}
export interface WaysShown {
  readonly mayChange: boolean
  readonly isFresh: boolean
  readonly passkeys: readonly PasskeyShown[]
  readonly ties: readonly Way[]
  readonly providers: readonly ProviderShown[]
}
export interface SessionShown {
  readonly id: string
  readonly isThis: boolean
  readonly how: 'passkey' | 'oidc' | 'password-demo'
  /** `firefox windows` */
  readonly device: string
  readonly service: string | null
  readonly startedAt: string
  readonly seenAt: string
}
export interface AccountShown {
  readonly person: string
  readonly name: string
  readonly audience: Audience | null
  readonly state: 'none' | 'invited' | 'open' | 'ended'
  readonly invitedUntil: string | null
  readonly sessions: number
  /** Works here, or needs no work to sign in. */
  readonly isInvitable: boolean
  /** The last day of their work here; null: it goes on. */
  readonly worksUntil: string | null
}

const post = <T>(path: string, body?: unknown) => ask<T>(path, { method: 'POST', body })
interface Asked {
  readonly ceremony: string
  readonly options: never
}

/** The owner closed the device's question, or it was never shown. */
export class PasskeyStopped extends Error {
  override readonly name = 'PasskeyStopped'
}
const onDevice = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    throw new PasskeyStopped('', { cause: error })
  }
}
export const hasPasskeys = (): boolean => window.PublicKeyCredential !== undefined

const signWithPasskey = async () => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { ceremony, options } = await post<Asked>('/sign-in/passkey/options')
  const signed = await onDevice(() => startAuthentication({ optionsJSON: options }))
  await post('/sign-in/passkey', { ceremony, signed })
}
const makePasskey = async (path: string, body: object, name: string) => {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { ceremony, options } = await post<Asked>(`${path}/options`, body)
  const made = await onDevice(() => startRegistration({ optionsJSON: options }))
  await post(path, { ...body, ceremony, made, name })
}
const leaveFor = async (path: string, body: object) => {
  const { location } = await post<{ location: string }>(path, body)
  window.location.assign(location)
}

export const useSignInWays = () =>
  useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => ask<SignInShown>('/sign-in', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const usePasskeySignIn = () => useSessionChange(signWithPasskey)
export const useProviderSignIn = () =>
  useMutation({
    mutationFn: (given: { readonly provider: string; readonly returnTo: string }) =>
      leaveFor('/sign-in/provider', given),
  })

export const useInvited = (token: string) =>
  useQuery({
    queryKey: ['sign-in-link'],
    queryFn: ({ signal }) =>
      ask<InvitedShown>('/sign-in/link', { method: 'POST', body: { token }, signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
export const useInvitedPasskey = (token: string) =>
  useSessionChange((name: string) => makePasskey('/sign-in/link/passkey', { token }, name))
export const useInvitedTie = (token: string) =>
  useMutation({
    mutationFn: (provider: string) => leaveFor('/sign-in/link/provider', { token, provider }),
  })

const own = { ways: ['my-ways-in'], sessions: ['my-sessions'], accounts: ['accounts'] } as const
export const useOwnWays = () =>
  useQuery({
    queryKey: own.ways,
    queryFn: ({ signal }) => ask<WaysShown>('/my/ways-in', { signal }),
  })
export const useOwnSessions = () =>
  useQuery({
    queryKey: own.sessions,
    queryFn: ({ signal }) =>
      ask<{ readonly sessions: readonly SessionShown[] }>('/my/sessions', { signal }),
  })
export const useAccounts = () =>
  useQuery({
    queryKey: own.accounts,
    queryFn: ({ signal }) =>
      ask<{ readonly accounts: readonly AccountShown[] }>('/accounts', { signal }),
  })

/** What was changed is read anew before the change is told as done. */
const useOwnChange = <Input, Output = unknown>(
  key: readonly string[],
  change: (input: Input) => Promise<Output>,
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
export const useAddPasskey = () =>
  useOwnChange(own.ways, (name: string) => makePasskey('/my/ways-in/passkey', {}, name))
export const useAddTie = () =>
  useMutation({ mutationFn: (provider: string) => leaveFor('/my/ways-in/provider', { provider }) })
export const useRenameWay = () =>
  useOwnChange(own.ways, ({ id, name }: { readonly id: string; readonly name: string }) =>
    ask(`/my/ways-in/${id}`, { method: 'PUT', body: { name } }),
  )
export const useRemoveWay = () =>
  useOwnChange(own.ways, (id: string) => ask(`/my/ways-in/${id}`, { method: 'DELETE' }))
/** Null: all but this one. */
export const useEndSession = () =>
  useOwnChange(own.sessions, (id: string | null) =>
    ask(id === null ? '/my/sessions' : `/my/sessions/${id}`, { method: 'DELETE' }),
  )

export const useInvite = () =>
  useOwnChange(own.accounts, (person: string) =>
    post<{ readonly link: string; readonly expiresAt: string }>('/accounts', { person }),
  )
export const useEndSessionsOf = () =>
  useOwnChange(own.accounts, (person: string) =>
    ask(`/accounts/${person}/sessions`, { method: 'DELETE' }),
  )
/** The last day; null: at once. */
export const useEndWork = (person: string) =>
  useOwnChange(own.accounts, (lastDay: string | null) =>
    post(`/accounts/${person}/endings`, { lastDay }),
  )
