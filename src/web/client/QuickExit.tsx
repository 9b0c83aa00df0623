import { useText } from '../text/use-text.ts'

/** A page anybody could be reading. */
const elsewhere = 'https://www.ilmatieteenlaitos.fi/'

/** Leaves at once and takes this page out of the browser's way back; the session ends behind. */
export const QuickExit = () => {
  const say = useText()
  const leave = () => {
    void fetch('/api/session', { method: 'DELETE', keepalive: true, headers: { 'x-tyopari': '1' } })
    document.body.hidden = true
    location.replace(elsewhere)
  }
  return (
    <button type="button" className="quick-exit" onClick={leave}>
      {say('screen.quickExit')}
    </button>
  )
}
