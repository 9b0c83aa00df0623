import { useEffect, useId, useRef, useState } from 'react'
import { useSession, useView } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { useText } from '../text/use-text.ts'
import { NotePanel } from './NotePanel.tsx'

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
  const { data: session } = useSession()
  const panel = useRef<HTMLDivElement>(null)
  const isThere = view.data !== undefined
  useEffect(() => {
    if (isThere) panel.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [isThere])
  return (
    <div ref={panel}>
      <Answered of={view}>
        {(seen) => <NotePanel view={seen} me={session?.person.id ?? ''} close={close} />}
      </Answered>
    </div>
  )
}
