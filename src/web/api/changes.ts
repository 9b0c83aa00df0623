import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from './queries.ts'

/** The server says only that this reader's own view has changed; what changed is read anew. */
export const useChanges = (pairWork: string): void => {
  const queries = useQueryClient()
  useEffect(() => {
    const source = new EventSource(`/api/pair-works/${pairWork}/events`)
    const refresh = () => {
      void queries.invalidateQueries({ queryKey: keys.view(pairWork) })
      void queries.invalidateQueries({ queryKey: keys.today })
    }
    source.addEventListener('changed', refresh)
    // The part has ended: what stands on the screen is asked anew, and the answer says so.
    source.addEventListener('closed', () => {
      source.close()
      refresh()
    })
    return () => source.close()
  }, [pairWork, queries])
}
