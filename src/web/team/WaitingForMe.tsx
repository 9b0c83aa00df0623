import { Link } from 'react-router'
import { useText } from '../text/use-text.ts'
import { useWaiting } from './use-team.ts'

/** How much waits for one's word, in quiet lines; the way to the team and to questions also when nothing does. */
export const WaitingForMe = () => {
  const say = useText()
  const { data } = useWaiting()
  if (!data) return null
  const lines = [
    { count: data.invited, text: 'screen.waitingInvited', to: '/invitations' },
    { count: data.briefs, text: 'screen.waitingBriefs', to: '/team' },
    { count: data.asked, text: 'screen.waitingAsked', to: '/ask-first' },
    { count: data.answered, text: 'screen.waitingAnswered', to: '/ask-first' },
  ] as const
  const some = lines.filter(({ count }) => count > 0)
  return (
    <section aria-labelledby="waiting-for-me" className="waiting-for-me">
      <h2 id="waiting-for-me">{say('screen.waitingTitle')}</h2>
      {some.length > 0 ? (
        <ul className="plain-list stack-s">
          {some.map(({ count, text, to }) => (
            <li key={text}>
              <Link to={to}>{say(text, { count })}</Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">{say('screen.waitingNothing')}</p>
      )}
      <p className="meta">
        <Link to="/team">{say('screen.teamTitle')}</Link>
        {' · '}
        <Link to="/ask-first">{say('screen.askFirst')}</Link>
      </p>
    </section>
  )
}
