import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { Trouble } from './parts/Trouble.tsx'

const chunkLost = /dynamically imported module|Importing a module script failed/

/** A fault on a screen. A page left open over an update asks for files that are gone: it is loaded anew, once. */
export const Crash = () => {
  const error = useRouteError()
  // Without a network nothing is outdated, and loading anew would leave an empty window.
  const isOutdated = error instanceof Error && chunkLost.test(error.message) && navigator.onLine
  useEffect(() => {
    if (isOutdated && sessionStorage.getItem('tyopari.reloaded') === null) {
      sessionStorage.setItem('tyopari.reloaded', 'yes')
      location.reload()
    }
  }, [isOutdated])
  useEffect(() => {
    if (navigator.onLine) return
    const reload = () => location.reload()
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [])
  return (
    <main>
      <Trouble error={error} again={() => location.reload()} isWhole />
    </main>
  )
}
