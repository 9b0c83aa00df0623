import { useInfiniteQuery } from '@tanstack/react-query'
import { ask, withQuery } from '../api/ask.ts'
import type { UseLogShown } from '../api/view.ts'

export interface LogFilter {
  readonly person?: string | undefined
  readonly pairWork?: string | undefined
  /** A moment in UTC, both inclusive. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** The log by pages, newest first; `path` is the officer's or one's own. */
export const useUseLog = (path: '/use-log' | '/my/use-log', filter: LogFilter = {}) =>
  useInfiniteQuery({
    queryKey: ['log', path, filter],
    queryFn: ({ pageParam, signal }) =>
      ask<UseLogShown>(withQuery(path, { ...filter, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** All pages read so far as one. */
export const joinLog = (pages: readonly UseLogShown[]) => ({
  rows: pages.flatMap(({ rows }) => rows),
  names: Object.fromEntries(pages.flatMap(({ names }) => Object.entries(names))),
})
