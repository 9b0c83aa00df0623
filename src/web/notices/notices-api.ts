import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NoticeChoice } from '#domain/notice-time'
import type { NoticeKind } from '#domain/notices'
import { ask } from '../api/ask.ts'
import type { Said } from '../api/view.ts'

export interface NoticeShown {
  readonly key: string
  readonly kind: NoticeKind
  readonly at: string
  readonly on?: string
  readonly pairWork: string | null
  readonly clientName: string | null
  readonly standing: string | null
  readonly invitation: string | null
  readonly isRead: boolean
}
export interface NoticeSettings {
  readonly isMailSent: boolean
  readonly choice: NoticeChoice
  readonly address: {
    readonly address: string
    readonly isConfirmed: boolean
    readonly failedOn: string | null
  } | null
}
export interface SheetRow {
  readonly pairWork: string
  readonly client: string
  readonly meetings: readonly {
    readonly startsAt: string
    readonly lastsMinutes: number
    readonly placeKind: string
    readonly state: string
  }[]
  readonly next: {
    readonly title: Said
    readonly due: { readonly on: string; readonly rule: Said; readonly local: boolean }
  } | null
  readonly tasks: readonly { readonly due: string; readonly what: string | null }[]
  readonly call: readonly {
    readonly name: string
    readonly role: string
    readonly phone: string
  }[]
}
export interface Sheet {
  readonly on: string
  readonly until: string
  readonly rows: readonly SheetRow[]
}
export type SheetNames = 'initials' | 'whole'

const listKey = ['notices', 'list']
const countKey = ['notices', 'count']
const settingsKey = ['notices', 'settings']

export const useNotices = () =>
  useQuery({
    queryKey: listKey,
    queryFn: ({ signal }) =>
      ask<{ readonly notices: readonly NoticeShown[] }>('/my/notices', { signal }),
    staleTime: 0,
  })

/** Asked again each time it is looked at: what is done elsewhere counts no more. */
export const useUnread = (isOn = true) =>
  useQuery({
    queryKey: countKey,
    queryFn: ({ signal }) => ask<{ readonly unread: number }>('/my/notices/count', { signal }),
    select: ({ unread }) => unread,
    enabled: isOn,
    staleTime: 0,
  })

export const useReadNotices = () => {
  const queries = useQueryClient()
  return useMutation({
    // The page it leads to is opened meanwhile.
    mutationFn: (keys: readonly string[]) =>
      ask('/my/notices/read', { method: 'POST', body: { keys }, keepalive: true }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listKey })
      await queries.invalidateQueries({ queryKey: countKey })
    },
  })
}

export const useNoticeSettings = () =>
  useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) => ask<NoticeSettings>('/my/notice-settings', { signal }),
  })

const useChange = <T>(change: (given: T) => Promise<unknown>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: settingsKey }),
  })
}
export const useChoose = () =>
  useChange((body: unknown) => ask('/my/notice-settings', { method: 'PUT', body }))
export const useGiveAddress = () =>
  useChange((body: unknown) => ask('/my/notice-address', { method: 'PUT', body }))
export const useRemoveAddress = () =>
  useChange(() => ask('/my/notice-address', { method: 'DELETE' }))
export const useConfirmAddress = () =>
  useChange((token: string) =>
    ask('/my/notice-address/confirmation', { method: 'POST', body: { token } }),
  )

/** In a change, not a reading: each sheet is a print in the clients' logs, so none is asked for by itself. */
export const useMakeSheet = () =>
  useMutation({
    mutationFn: (names: SheetNames) => ask<Sheet>('/my/sheet', { method: 'POST', body: { names } }),
  })
