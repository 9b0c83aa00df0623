import { Link } from 'react-router'
import type { TextKey } from '../../text/keys.ts'
import { useText } from '../../text/use-text.ts'
import type { SavedState } from './draft-turns.ts'

const words: Readonly<Record<SavedState, TextKey>> = {
  nothing: 'screen.leaveEmptyForm',
  saved: 'screen.leaveForm',
  saving: 'screen.leaveForm',
  'this-device': 'screen.leaveForm',
  differs: 'screen.leaveForm',
  'not-kept': 'screen.leaveLostForm',
}

/** Away from a form, saying what then becomes of what was typed. */
export const LeaveForm = ({ to, saved }: { to: string; saved: { readonly state: SavedState } }) => {
  const say = useText()
  return (
    <Link className="btn btn-3" to={to}>
      {say(words[saved.state])}
    </Link>
  )
}
