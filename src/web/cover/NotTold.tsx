import { Link } from 'react-router'
import { useText } from '../text/use-text.ts'
import type { Told } from './use-cover.ts'

/** Where it could not be recorded, and why: the others are. */
export const NotTold = ({ told }: { told: Told }) => {
  const say = useText()
  if (told.notTold.length === 0) return null
  return (
    <div className="sheet sheet-pad stack-s" role="alert">
      <h2 className="h3">{say('screen.coverNotTold')}</h2>
      <ul className="plain-list">
        {told.notTold.map(({ pairWork, clientName, why }) => (
          <li key={pairWork}>
            <Link to={`/pair-works/${pairWork}`}>{clientName ?? say('screen.pairWork')}</Link>
            {why.length > 0 && `: ${why.join(' ')}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
