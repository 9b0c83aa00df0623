import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { identityCode } from '#domain/identity-code'
import { ask, askAs, withQuery } from './ask.ts'
import { tellOtherWindows } from './other-windows.ts'
import { isProblem } from './problem.ts'
import type {
  ClientFound,
  DemoPerson,
  DirectoryPerson,
  InvitationShown,
  ListRow,
  ModelRow,
  ModelShown,
  Page,
  ServicesShown,
  Session,
  Today,
  View,
} from './view.ts'

export const keys = {
  session: ['session'],
  view: (id: string) => ['pair-work', id],
  pairWorks: ['pair-works'],
  today: ['today'],
  invitations: ['invitations'],
} as const

/** Null when nobody is signed in. */
export const sessionAsked = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }) => {
    try {
      return actingAs(await ask<Session>('/session', { signal }))
    } catch (error) {
      if (isProblem(error, 401)) return actingAs(null)
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})
export const useSession = () => useQuery(sessionAsked)
const actingAs = (session: Session | null): Session | null => {
  askAs(session?.acting?.service ?? null)
  return session
}

/**
 * After signing in, out or changing hats nothing of the former reader may stay. The session itself is put anew, never
 * removed: whoever watches a removed query is told nothing. The screens begin anew by their key in `Shell`.
 */
const useFreshStart = () => {
  const queries = useQueryClient()
  return (session: Session | null) => {
    queries.setQueryData(keys.session, actingAs(session))
    tellOtherWindows()
    const changes = queries.getMutationCache()
    for (const one of changes.getAll()) if (one.state.status !== 'pending') changes.remove(one)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] })
  }
}

/** Signs in or changes hats; whichever answer comes back, the session is asked again. */
export const useSessionChange = <Input = void>(change: (input: Input) => Promise<unknown>) => {
  const startAfresh = useFreshStart()
  return useMutation({
    mutationFn: async (input: Input) => {
      await change(input)
      return ask<Session>('/session')
    },
    onSuccess: startAfresh,
  })
}

export const useSignIn = () =>
  useSessionChange((given: { username: string; password: string }) =>
    ask('/session', { method: 'POST', body: given }),
  )
export const useDemoSignIn = () =>
  useSessionChange((username: string) =>
    ask('/demo/session', { method: 'POST', body: { username } }),
  )
export const useHatChange = () =>
  useSessionChange((service: string) =>
    ask('/session/acting', { method: 'PUT', body: { service } }),
  )
export const useSignOut = () => {
  const startAfresh = useFreshStart()
  return useMutation({
    mutationFn: () => ask<{ readonly location: string | null }>('/session', { method: 'DELETE' }),
    onSuccess: ({ location }) => {
      startAfresh(null)
      // Signed in at a provider: signed out there too, and it sends the browser back.
      if (location !== null) window.location.assign(location)
    },
  })
}

/** Empty where the server is no demo. */
export const useDemoPeople = () =>
  useQuery({
    queryKey: ['demo-people'],
    queryFn: async ({ signal }) => {
      try {
        return rowsOf(await ask<readonly DemoPerson[]>('/demo/people', { signal }))
      } catch (error) {
        if (isProblem(error, 404)) return []
        throw error
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Lists come bare or under a name; the screens read the rows. */
const rowsOf = <T>(answer: readonly T[] | Readonly<Record<string, unknown>>): readonly T[] => {
  if (Array.isArray(answer)) return answer as readonly T[]
  const list = Object.values(answer).find((value) => Array.isArray(value))
  return (list ?? []) as readonly T[]
}

const useList = <T>(path: string, isOn = true) =>
  useQuery({
    queryKey: ['list', path],
    queryFn: async ({ signal }) => rowsOf<T>(await ask<readonly T[]>(path, { signal })),
    enabled: isOn,
    placeholderData: keepPreviousData,
  })

export const useServices = () =>
  useQuery({
    queryKey: ['services'],
    queryFn: ({ signal }) => ask<ServicesShown>('/services', { signal }),
    staleTime: 300_000,
  })
export const useModels = () => useList<ModelRow>('/models')
/** In a body: nobody's name may stand in an address. */
export const useWorkers = (
  wanted: { readonly text?: string; readonly service?: string },
  isOn = true,
) =>
  useQuery({
    queryKey: ['workers', wanted],
    queryFn: async ({ signal }) =>
      rowsOf(
        await ask<readonly DirectoryPerson[]>('/people/search', {
          method: 'POST',
          body: wanted,
          signal,
        }),
      ),
    enabled: isOn,
    placeholderData: keepPreviousData,
  })
export const usePeopleSearch = (text: string) => useWorkers({ text }, text.trim().length >= 2)
export const useClientSearch = (text: string) =>
  useQuery({
    queryKey: ['clients', text],
    // In a body: neither a client's name nor an identity code may stand in an address.
    queryFn: async ({ signal }) =>
      rowsOf(
        await ask<readonly ClientFound[]>('/clients/search', {
          method: 'POST',
          body: identityCode(text) ? { identityCode: text } : { text },
          signal,
        }),
      ),
    enabled: text.trim().length >= 2,
    placeholderData: keepPreviousData,
  })
export const useModel = (id: string | undefined) =>
  useQuery({
    queryKey: ['model', id],
    queryFn: ({ signal }) => ask<ModelShown>(`/models/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useInvitations = (isOn: boolean) => useList<InvitationShown>('/invitations', isOn)
export const useInvitation = (id: string) =>
  useQuery({
    queryKey: ['invitation', id],
    queryFn: ({ signal }) => ask<InvitationShown>(`/invitations/${id}`, { signal }),
  })

export const todayAsked = queryOptions({
  queryKey: keys.today,
  queryFn: ({ signal }) => ask<Today>('/today', { signal }),
})
export const useToday = () => useQuery(todayAsked)

/** When I last looked at this pair work, before this sitting; undefined: never, or not known yet. */
export const useLastLook = (pairWork: string) =>
  useQuery({
    queryKey: ['looks'],
    queryFn: ({ signal }) =>
      ask<{ readonly looks: Readonly<Record<string, string>> }>('/my/looks', { signal }),
    select: ({ looks }) => looks[pairWork],
  }).data

export interface PairWorkFilter {
  readonly model?: string | undefined
  readonly state?: string | undefined
  readonly phase?: string | undefined
  readonly organisation?: string | undefined
  readonly overdue?: string | undefined
  /** The beginning of a word of the name, or a whole identity code. */
  readonly text?: string | undefined
}
/** A saved way of looking at one’s own list; names of clients are never in it. */
export type ListFilter = Omit<PairWorkFilter, 'text'> & { readonly name: string }
const filtersKey = ['list-filters']
export const useListFilters = () =>
  useQuery({
    queryKey: filtersKey,
    queryFn: ({ signal }) =>
      ask<{ readonly filters: readonly ListFilter[] }>('/my/list-filters', { signal }),
    select: ({ filters }) => filters,
  })
export const useKeepFilters = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (filters: readonly ListFilter[]) =>
      ask('/my/list-filters', { method: 'PUT', body: { filters } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: filtersKey }),
  })
}
export const usePairWorks = (filter: PairWorkFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.pairWorks, filter],
    queryFn: ({ pageParam, signal }) => {
      const { text = '', ...others } = filter
      const chosen = { ...others, cursor: pageParam }
      if (text.trim() === '')
        return ask<Page<ListRow>>(withQuery('/pair-works', chosen), { signal })
      const code = identityCode(text)
      const body = { ...chosen, ...(code ? { identityCode: code } : { text }) }
      return ask<Page<ListRow>>('/pair-works/search', { method: 'POST', body, signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const useView = (id: string) =>
  useQuery({
    queryKey: keys.view(id),
    queryFn: ({ signal }) => ask<View>(`/pair-works/${id}`, { signal }),
  })

export const useAnswer = <T>(path: string) =>
  useQuery({ queryKey: ['answer', path], queryFn: ({ signal }) => ask<T>(path, { signal }) })
