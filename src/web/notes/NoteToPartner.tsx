import { useEffect, useId, useRef, useState } from 'react'
import { isProblem } from '../api/problem.ts'
import { useSession, useView } from '../api/queries.ts'
import { Answered, Loading } from '../parts/Answered.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useText } from '../text/use-text.ts'
import { fetchPanelAhead, usePanel } from './panel.ts'

interface NoteToPartnerProps {
  readonly pairWork: string
  /** Whose pair work, where several stand on one page. */
  readonly clientName?: string | null
  readonly isSmall?: boolean
}

/** Two taps: this, and a text that is ready. The pair work is read only when it is opened. */
export const NoteToPartner = ({ pairWork, clientName, isSmall = false }: NoteToPartnerProps) => {
  const say = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [sent, setSent] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(fetchPanelAhead, [])
  return (
    <div className="note-to">
      <button
        type="button"
        ref={button}
        className={isSmall ? 'btn btn-3 note-open' : 'btn btn-2 note-open'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        {...(clientName ? { 'aria-label': say('screen.noteOpenNamed', { name: clientName }) } : {})}
        onClick={() => {
          setSent('')
          setOpen(!isOpen)
        }}
      >
        {say('screen.noteOpen')}
      </button>
      <p className="saved" role="status">
        {sent}
      </p>
      {isOpen && (
        <div id={id}>
          <Opened
            pairWork={pairWork}
            close={(told) => {
              setSent(told)
              setOpen(false)
              button.current?.focus()
            }}
          />
        </div>
      )}
    </div>
  )
}

const Opened = ({ pairWork, close }: { pairWork: string; close: (told: string) => void }) => {
  const view = useView(pairWork)
  const panel = usePanel()
  const { data: session } = useSession()
  const place = useRef<HTMLDivElement>(null)
  const unread = view.data === undefined && isProblem(view.error, 0) ? view.error : undefined
  const trouble = panel.error ?? unread
  const waits = view.isPending || !panel.Form
  const stands = trouble ? 'trouble' : waits ? undefined : 'form'
  useEffect(() => {
    if (stands) place.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [stands])
  const again = () => (panel.error ? panel.again() : void view.refetch())
  return (
    <div ref={place}>
      {trouble ? (
        <TroubleLine error={trouble} again={again} />
      ) : waits ? (
        // Where the form will stand, so that nothing moves when it comes.
        <div className="note-panel">
          <Loading />
        </div>
      ) : (
        <Answered of={view}>
          {(seen) =>
            panel.Form && <panel.Form view={seen} me={session?.person.id ?? ''} close={close} />
          }
        </Answered>
      )}
    </div>
  )
}
