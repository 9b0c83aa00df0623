import { Link } from 'react-router'
import { useText } from '../text/use-text.ts'
import { useUnread } from './notices-api.ts'

/** The way to what is new, with the number in words where there is any. It stands there from the first, so nothing moves. */
export const NewLine = ({ isAsked = true }: { isAsked?: boolean }) => {
  const say = useText()
  const { data: count = 0 } = useUnread(isAsked)
  return (
    <Link to="/notices">
      {count === 0 ? say('screen.noticesTitle') : say('screen.noticesCount', { count })}
    </Link>
  )
}
