/**
 * The form of a note is fetched when the page is drawn and the browser has time: few open it, and the day is not waited for
 * because of it. Whoever opens it sooner waits for it there.
 */
import { useEffect, useState } from 'react'
import { ApiProblem, notReached } from '../api/problem.ts'
import type { NotePanel } from './NotePanel.tsx'

type Form = typeof NotePanel

let fetched: Form | undefined
const fetchForm = async (): Promise<Form> => {
  fetched ??= (await import('./NotePanel.tsx')).NotePanel
  return fetched
}

const idleWithinMillis = 4000
/** Safari does not tell when it is idle. */
const whenIdle: (then: () => void) => () => void =
  typeof requestIdleCallback === 'function'
    ? (then) => {
        const asked = requestIdleCallback(then, { timeout: idleWithinMillis })
        return () => cancelIdleCallback(asked)
      }
    : (then) => {
        const timer = setTimeout(then, idleWithinMillis)
        return () => clearTimeout(timer)
      }

/** Not without a network: a browser remembers that a script was not to be had, until the page is loaded anew. */
export const fetchPanelAhead = () =>
  whenIdle(() => {
    if (navigator.onLine) void fetchForm().catch(() => undefined)
  })

/** What is typed elsewhere on the page is kept; without a network the window would be left empty. */
const again = () => {
  if (navigator.onLine) location.reload()
}

interface Asked {
  readonly Form?: Form
  readonly error?: ApiProblem
}

export const usePanel = () => {
  const [asked, setAsked] = useState<Asked>(fetched ? { Form: fetched } : {})
  useEffect(() => {
    let isHere = true
    const tell = (answer: Asked) => {
      if (isHere) setAsked(answer)
    }
    fetchForm().then(
      (is) => tell({ Form: is }),
      () => tell({ error: new ApiProblem(notReached) }),
    )
    return () => {
      isHere = false
    }
  }, [])
  return { ...asked, again }
}
