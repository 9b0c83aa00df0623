/** The expert list as the server tells it. A search goes in a body: nothing looked for stands in an address. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Capacity, ExpertWords } from '#domain/expert'
import { ask, languageAsked } from '../api/ask.ts'
import { ApiProblem, notReached, problemFrom } from '../api/problem.ts'
import { useAnswer } from '../api/queries.ts'
import type { Said } from '../api/view.ts'

export interface ExpertShown {
  readonly id: string
  readonly kind: 'person' | 'service' | 'outside'
  readonly person: string | null
  readonly service: string | null
  readonly name: Said
  readonly serviceName: Said | null
  readonly organisation: Said | null
  readonly sector: 'public' | 'private' | 'association' | null
  readonly profession: string | null
  readonly competences: readonly string[]
  readonly languages: readonly string[]
  readonly area: readonly string[]
  readonly workingDays: readonly number[]
  readonly capacity: Capacity | null
  readonly fullUntil: string | null
  readonly howToAsk: string | null
  readonly confirmedOn: string | null
  readonly isFading: boolean
}
export interface ReasonShown {
  readonly is: string
  readonly word?: string
  readonly until?: string | null
}
export interface RankedShown extends ExpertShown {
  readonly reasons: readonly ReasonShown[]
}
export interface Wanted {
  readonly topics: readonly string[]
  readonly competences: readonly string[]
  readonly professions: readonly string[]
  readonly languages: readonly string[]
  readonly area: readonly string[]
}
export interface ExpertsWanted {
  readonly text?: string
  readonly kind?: 'person' | 'service'
  readonly competences?: readonly string[]
  readonly professions?: readonly string[]
  readonly languages?: readonly string[]
  readonly area?: readonly string[]
  readonly hasRoom?: boolean
}
interface ExpertsFound {
  readonly experts: readonly ExpertShown[]
  readonly total: number
}
export type OwnEntryShown = Omit<ExpertWords, 'fullUntil'> & {
  readonly fullUntil: string | null
  readonly confirmedOn: string | null
  readonly isFading: boolean
  readonly revision: number
}
export type Whose = 'mine' | 'service'

const of = {
  list: 'experts',
  own: ['experts-own'],
  last: ['experts-last-import'],
} as const

export const useExperts = (wanted: ExpertsWanted) =>
  useInfiniteQuery({
    queryKey: [of.list, wanted],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam }) =>
      ask<ExpertsFound>('/experts/search', {
        method: 'POST',
        body: pageParam === 0 ? wanted : { ...wanted, from: pageParam },
        signal,
      }),
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { experts }) => sum + experts.length, 0)
      return shown < total ? shown : undefined
    },
    placeholderData: keepPreviousData,
  })
export const useExpertWords = () =>
  useAnswer<{ readonly competences: readonly string[]; readonly area: readonly string[] }>(
    '/experts/words',
  )

export const useMatch = (pairWork: string | undefined) =>
  useMutation({
    mutationFn: (wanted: Wanted) =>
      ask<{ readonly rows: readonly RankedShown[]; readonly total: number }>('/experts/match', {
        method: 'POST',
        body: { wanted, ...(pairWork === undefined ? {} : { pairWork }) },
      }),
  })

export const useOwnEntries = () =>
  useQuery({
    queryKey: of.own,
    queryFn: ({ signal }) =>
      ask<Readonly<Record<Whose, OwnEntryShown>>>('/experts/own', { signal }),
  })
export const useKeepEntry = (whose: Whose) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ entry, revision }: { readonly entry: object; readonly revision: number }) =>
      ask<OwnEntryShown>(`/experts/own/${whose}`, { method: 'PUT', body: { entry, revision } }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: of.own })
      void queries.invalidateQueries({ queryKey: [of.list] })
    },
  })
}

export interface ImportRow {
  readonly line: number
  readonly is: 'new' | 'changed' | 'wrong'
  readonly name: string
  readonly changes: readonly string[]
  readonly errors: readonly {
    readonly column: string | null
    readonly code: string
    readonly value: string
  }[]
}
export type ImportPlan =
  | { readonly ok: false; readonly code: string; readonly line: number | null }
  | {
      readonly ok: true
      readonly mark: string
      readonly leftOut: readonly string[]
      readonly counts: Readonly<Record<ImportRow['is'] | 'same', number>>
      readonly rows: readonly ImportRow[]
      readonly shown: number
    }

/** As its bytes. What it is called on this device is not sent. */
const sendFile = async <T>(path: string, file: Blob): Promise<T> => {
  const response = await fetch(`/api/experts/import${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': languageAsked(),
      'x-tyopari': '1',
      'content-type': 'text/csv',
    },
    body: file,
  }).catch(() => {
    throw new ApiProblem(notReached)
  })
  if (!response.ok) throw await problemFrom(response)
  return (await response.json()) as T
}
export const usePreviewImport = () =>
  useMutation({ mutationFn: (file: Blob) => sendFile<ImportPlan>('/preview', file) })

interface Brought {
  readonly file: Blob
  readonly mark: string
  readonly onlyGood: boolean
}
export const useBring = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mark, onlyGood }: Brought) =>
      sendFile<{ readonly written: number }>(
        `?mark=${encodeURIComponent(mark)}&onlyGood=${onlyGood ? 'yes' : 'no'}`,
        file,
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: of.last })
      void queries.invalidateQueries({ queryKey: [of.list] })
    },
  })
}
export const useLastImport = () =>
  useQuery({
    queryKey: of.last,
    queryFn: ({ signal }) =>
      ask<{
        readonly last: {
          readonly id: string
          readonly at: string
          readonly byName: string | null
          readonly rows: number
          readonly undoneAt: string | null
        } | null
      }>('/experts/import', { signal }),
  })
export const useUndoImport = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      ask<{ readonly restored: number; readonly left: readonly string[] }>('/experts/import/undo', {
        method: 'POST',
        body: { id },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: of.last })
      void queries.invalidateQueries({ queryKey: [of.list] })
    },
  })
}
export const useExport = () =>
  useMutation({
    mutationFn: async () => {
      const { name, csv } = await ask<{ name: string; csv: string }>('/experts/export')
      const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
      const link = document.createElement('a')
      link.href = address
      link.download = name
      link.click()
      URL.revokeObjectURL(address)
    },
  })
