import type { OwnAnswer, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

/** One's own answers: who may know what, until when; narrowed, refused or taken back by oneself. */
export const MyPermissions = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const { permissions } = view
  const parties = permissions?.is === 'own-answers' ? permissions.parties : []
  const given = { giver: me, form: 'electronic' }
  return (
    <section aria-labelledby="may-know" className="stack">
      <h2 id="may-know">{say('screen.whoMayKnow')}</h2>
      <p>{say('screen.youDecide')}</p>
      {parties.length === 0 ? (
        <p className="meta">{say('screen.noAnswersYet')}</p>
      ) : (
        <ul className="my-lines">
          {parties.map((answer) => (
            <MyLine key={answer.line} view={view} answer={answer} given={given} />
          ))}
        </ul>
      )}
      <div className="my-buttons">
        <ActionLink view={view} command="give-line" given={given} />
        <ActionLink view={view} command="refuse-line" given={{ giver: me }} kind="plain" />
        {parties.length > 0 && (
          <ActionLink
            view={view}
            command="withdraw-line"
            given={{ giver: me, scope: 'all' }}
            kind="plain"
          />
        )}
      </div>
    </section>
  )
}

interface MyLineProps {
  readonly view: View
  readonly answer: OwnAnswer
  readonly given: { readonly giver: string; readonly form: string }
}
const MyLine = ({ view, answer, given }: MyLineProps) => {
  const say = useText()
  const { day } = useDays()
  const isYes = answer.answer === 'given'
  const same = { ...given, party: answer.party }
  return (
    <li className="stack-s">
      <p>
        <b>{answer.name ?? view.names[answer.party] ?? say('screen.nameless')}</b>{' '}
        {say(isYes ? 'screen.youSaidYes' : 'screen.youSaidNo')}
      </p>
      {isYes && (
        <>
          <p>
            {say('screen.mayKnow')}{' '}
            {answer.categories.map((category) => say(`category.${category}`)).join(', ')}
          </p>
          {answer.minusTopics.length > 0 && (
            <p>
              {say('screen.notTold')}{' '}
              <s>{answer.minusTopics.map((topic) => say(`topic.${topic}`)).join(', ')}</s>
            </p>
          )}
          <p className="meta">
            {answer.until && say('screen.untilDay', { day: day(answer.until) })}{' '}
            {say(answer.inForce ? 'screen.inForceNow' : 'screen.notYetInForce')}
          </p>
        </>
      )}
      <div className="my-buttons">
        {isYes && answer.form === 'oral' && (
          <ActionLink
            view={view}
            command="confirm-line"
            given={{ line: answer.line, form: 'electronic' }}
          />
        )}
        <ActionLink view={view} command="give-line" given={same} kind="plain" />
        {isYes && (
          <ActionLink
            view={view}
            command="withdraw-line"
            given={{ giver: given.giver, party: answer.party, scope: 'party' }}
          />
        )}
      </div>
    </li>
  )
}
