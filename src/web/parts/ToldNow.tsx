import { useLocation } from 'react-router'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'

/** What was just done on another page, told on the page it led to: `navigate(to, { state: { told } })`. */
export const ToldNow = () => {
  const say = useText()
  const { state } = useLocation() as { state: { told?: TextKey } | null }
  if (!state?.told) return null
  return (
    <p className="sheet sheet-pad" role="status">
      {say(state.told)}
    </p>
  )
}
export const told = (text: TextKey) => ({ state: { told: text } })
