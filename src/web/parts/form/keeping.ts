/** The one keeper of this window, and what waits in it for the network. */
import { ask } from '../../api/ask.ts'
import { newCommandId } from '../../api/command-id.ts'
import { isProblem } from '../../api/problem.ts'
import { draftsOnServer } from './drafts-api.ts'
import { makeKeeper } from './keeper.ts'
import { makeUnsent } from './unsent.ts'

export const keeper = makeKeeper({
  shelf: localStorage,
  server: draftsOnServer,
  now: () => new Date().toISOString(),
  newId: () => newCommandId(),
})

export const unsent = makeUnsent({
  shelf: localStorage,
  send: async ({ path, body }) => {
    try {
      return { is: 'done', answer: await ask(path, { method: 'POST', body }) }
    } catch (problem) {
      if (!isProblem(problem) || draftsOnServer.isPassing(problem)) return { is: 'later' }
      const { errors, detail = '', title } = problem.body
      return { is: 'refused', why: errors[0]?.text ?? (detail || title) }
    }
  },
})

/** How many things are only on this device; a text that was sent and waits is one. */
export const countHere = (): number =>
  new Set([...keeper.unsent(), ...unsent.list().map(({ commandId }) => commandId)]).size
