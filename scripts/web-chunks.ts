/**
 * In which files the web app is sent. Left alone, whatever two screens share becomes a file of its own, and a screen is forty
 * of a kilobyte: on a slow network each is waited for, and the day of a worker with them.
 */
import { join } from 'node:path'
import type { Rolldown } from 'vite'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const web = join(import.meta.dirname, '../src/web')
const begin = 'main.tsx'
/** The sign-in, and what stands around every screen of whoever has signed in. */
const door = ['SignIn.tsx']
const around = ['TopBar.tsx', 'parts/form/Waiting.tsx', 'safety/VisitAlert.tsx']
/** The screen a worker begins with. */
const today = ['worker/TodayPage.tsx']

/** Ours that these need at once, themselves with them. */
const neededBy = (roots: readonly string[], graph: Graph): ReadonlySet<string> => {
  const found = new Set<string>()
  const need = (id: string): void => {
    if (found.has(id) || id.includes('node_modules')) return
    found.add(id)
    for (const other of graph.getModuleInfo(id)?.importedIds ?? []) need(other)
  }
  for (const root of roots) need(join(web, root))
  return found
}

/** A graph is asked as often as it has modules. */
const once = <T>(make: (graph: Graph) => T) => {
  let made: T | undefined
  return (graph: Graph): T => (made ??= make(graph))
}
const sets = once((graph) => ({
  app: neededBy([begin], graph),
  door: neededBy(door, graph),
  around: neededBy(around, graph),
  today: neededBy(today, graph),
}))

/** Parts of any screen. */
const isPart = (id: string) => /\/src\/(domain|web\/(api|parts|text))\//.test(id)

const nameOf = (id: string, graph: Graph): string | null => {
  const { app, door: first, around: signedIn, today: day } = sets(graph)
  // What the page itself names keeps a file of its own: so the build's manifest knows it, and its styles keep their order.
  if (id === join(web, begin) || (app.has(id) && id.endsWith('.css'))) return null
  const isSignedIn = signedIn.has(id) || (day.has(id) && isPart(id))
  if (app.has(id) || (first.has(id) && isSignedIn)) return 'app'
  if (isSignedIn) return 'signed-in'
  return day.has(id) ? 'today' : null
}

export const webChunks: Rolldown.CodeSplittingOptions = {
  groups: [
    // Changes seldom: the browser keeps it when ours have changed.
    { name: 'vendor', tags: ['$initial'], test: /node_modules.*\.m?js$/, priority: 2 },
    { name: nameOf, debugName: 'ours', priority: 1 },
  ],
}
