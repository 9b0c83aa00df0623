import type { View } from '../api/view.ts'
import { TapButton } from '../client/TapButton.tsx'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { unreadNotes } from './unread.ts'

/** Notes to me in this pair work, until I say they are read. */
export const NotesToMe = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const { moment, day } = useDays()
  const notes = unreadNotes(view.record, me, helsinkiToday())
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes-new" className="stack-s notes-new">
      <h2 id="notes-new" className="section-h">
        {say('screen.notesNew')}
      </h2>
      <ul className="sheet lines-sheet">
        {notes.map((note) => (
          <li key={note.id} className="line-row" tabIndex={-1}>
            <div>
              <b>{note.words}</b>
              <span className="meta block">
                {words.name(note.by)}, {moment(note.at)}
                {note.until && ` · ${say('screen.noteUntil', { day: day(note.until) })}`}
              </span>
            </div>
            <TapButton
              view={view}
              command="read-note"
              payload={{ note: note.id }}
              label={say('screen.tapRead')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
