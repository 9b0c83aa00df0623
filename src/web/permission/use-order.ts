import { useState } from 'react'

const keyOf = (pairWork: string) => `tyopari.map.${pairWork}`

/** In what order one has put people on one's own map: kept on this device only, ids and nothing else. */
export const useOrder = (pairWork: string) => {
  const [order, setOrder] = useState<readonly string[]>(() => read(pairWork))
  return {
    order,
    arrange: (ids: readonly string[]) => {
      setOrder(ids)
      try {
        localStorage.setItem(keyOf(pairWork), JSON.stringify(ids))
      } catch {
        // A device that keeps nothing shows the usual order next time.
      }
    },
  }
}

const read = (pairWork: string): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(pairWork)) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}
