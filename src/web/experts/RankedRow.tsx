import { Link, useLocation } from 'react-router'
import { Checkbox } from 'suomifi-ui-components'
import type { View } from '../api/view.ts'
import { useActionPath } from '../parts/use-action-path.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { AskFirstLink } from './AskFirstLink.tsx'
import { ExpertFacts } from './ExpertFacts.tsx'
import type { RankedShown } from './experts.ts'
import { useExpertTexts } from './use-expert-words.ts'

interface RankedRowProps {
  readonly row: RankedShown
  readonly view: View | undefined
  readonly isCompared: boolean
  readonly isFull: boolean
  readonly compare: () => void
}

/** Who, why here, and the next thing: to compare, or to ask along. */
export const RankedRow = ({ row, view, isCompared, isFull, compare }: RankedRowProps) => {
  const say = useText()
  const said = useSaid()
  const name = said(row.name)
  return (
    <li className="ranked">
      <div className="stack-s">
        <ExpertFacts expert={row} />
      </div>
      <Why row={row} />
      <div className="btns">
        {view && <NextSteps row={row} view={view} />}
        <AskFirstLink expert={row} />
        <Checkbox checked={isCompared} disabled={isFull && !isCompared} onClick={compare}>
          {say('screen.expertsCompare')}
          <span className="sr"> {name}</span>
        </Checkbox>
      </div>
    </li>
  )
}

export const Why = ({ row }: { readonly row: RankedShown }) => {
  const say = useText()
  const texts = useExpertTexts()
  if (row.reasons.length === 0) return <p className="meta">{say('screen.expertsNoReasons')}</p>
  return (
    <ul className="why" aria-label={say('screen.expertsWhy')}>
      {row.reasons.map((reason) => (
        <li
          key={`${reason.is} ${reason.word}`}
          className={reason.is.startsWith('client-') ? 'why-wish' : undefined}
        >
          <span>{texts.reason(reason)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The invitation is filled in; whoever is outside the directory is applied for with the client. */
const NextSteps = ({ row, view }: { readonly row: RankedShown; readonly view: View }) => {
  const say = useText()
  const said = useSaid()
  const pathOf = useActionPath(view)
  const { pathname } = useLocation()
  const name = said(row.name)
  const isIn = row.reasons.some(({ is }) => is === 'member')
  if (isIn) return null
  if (row.service === null)
    return view.abilities.includes('apply-for-service') ? (
      <Link className="btn btn-2" to={pathOf('apply-for-service')} state={{ from: pathname }}>
        {say('screen.expertsApply')}
        <span className="sr"> {name}</span>
      </Link>
    ) : null
  if (!view.abilities.includes('invite-member')) return null
  const given = {
    service: row.service,
    role: 'partner',
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.profession === null ? {} : { competence: row.profession }),
  }
  return (
    <Link className="btn btn-2" to={pathOf('invite-member', given)} state={{ from: pathname }}>
      {say('screen.expertsInvite')}
      <span className="sr"> {name}</span>
    </Link>
  )
}
