import { Link } from 'react-router'
import { useText } from '../text/use-text.ts'
import type { MyActionProps } from './MyAction.tsx'
import { usePartyWords } from './party-words.ts'
import { useTell } from './use-tell.ts'

/** Says what ends, and what does not, before it ends. No reason is asked. */
export const WithdrawLine = ({ view, me, told, back }: MyActionProps) => {
  const say = useText()
  const { nameOf, inSentence } = usePartyWords(view, me)
  const { tell, isTelling, trouble } = useTell(view, 'withdraw-line', back)
  const answers = view.permissions?.is === 'own-answers' ? view.permissions.parties : []
  const standing = answers.filter(({ answer }) => answer === 'given' || answer === 'paused')
  const ending = told.party ? standing.filter(({ party }) => party === told.party) : standing
  const names = ending.map(({ party }) => nameOf(party))
  const isAll = !told.party
  if (ending.length === 0)
    return (
      <div className="sheet sheet-pad stack">
        <p>{say('screen.nothingToWithdraw')}</p>
        <Link className="btn btn-2" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    )
  return (
    <div className="stack-l my-withdraw">
      <h2>
        {isAll
          ? say('screen.withdrawFromAll')
          : say('screen.withdrawFrom', { name: names.join(', ') })}
      </h2>
      <section className="sheet sheet-pad stack-s" aria-labelledby="stops">
        <h3 id="stops">{say('screen.whatStops')}</h3>
        <ul className="dots">
          {ending
            .map(({ party }) => inSentence(party))
            .flatMap((name) => [
              <li key={`see${name}`}>{say('screen.stopsSeeing', { name })}</li>,
              <li key={`meet${name}`}>{say('screen.stopsMeeting', { name })}</li>,
            ])}
          <li>{say('screen.stopsTasks', { count: ending.length })}</li>
        </ul>
      </section>
      <div className="stack-s">
        <p>{say(isAll ? 'screen.staysSameAll' : 'screen.staysSame')}</p>
        <p>{say('screen.alreadyKnown')}</p>
        <p>{say('screen.noReasonNeeded')}</p>
      </div>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <div className="my-buttons">
        <button
          type="button"
          className="btn"
          aria-busy={isTelling}
          onClick={() =>
            !isTelling &&
            tell({
              giver: me,
              ...(told.party ? { scope: 'party', party: told.party } : { scope: 'all' }),
            })
          }
        >
          {say(isAll ? 'screen.withdrawAll' : 'screen.withdrawLine')}
        </button>
        <Link className="btn btn-2" to={back}>
          {say('screen.keepLine')}
        </Link>
      </div>
    </div>
  )
}
