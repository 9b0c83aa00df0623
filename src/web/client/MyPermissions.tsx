import { pathwayOf } from '../api/pathway.ts'
import type { OwnAnswer, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { shortDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import { LineInWords } from './LineInWords.tsx'
import { knownNames } from './me.ts'
import { usePartyWords } from './party-words.ts'
import { TapButton } from './TapButton.tsx'

/** One's own answers: who may know what, until when; narrowed, refused or taken back by oneself. */
export const MyPermissions = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const { nameOf } = usePartyWords(view, me)
  const { permissions } = view
  const parties = permissions?.is === 'own-answers' ? permissions.parties : []
  const isAsked = pathwayOf(view)?.steps.some(
    ({ state, action }) => state === 'yours' && action === 'give-line',
  )
  const isStanding = parties.filter(({ answer }) => answer === 'given' || answer === 'paused')
  if (parties.length === 0 && !view.abilities.includes('give-line')) return null
  return (
    <section aria-labelledby="may-know" className="stack">
      <h2 id="may-know">{say('screen.whoMayKnow')}</h2>
      <p>{say(view.standing === 'client' ? 'screen.youDecide' : 'screen.guardianDecides')}</p>
      {isAsked && (
        <p>
          <b>{say('screen.permissionAsked')}</b>
        </p>
      )}
      {parties.length === 0 ? (
        <p>{say('screen.noAnswersYet')}</p>
      ) : (
        <ul className="my-lines">
          {parties.map((answer) => (
            <MyLine key={answer.party} view={view} answer={answer} name={nameOf(answer.party)} />
          ))}
        </ul>
      )}
      <div className="my-buttons">
        <ActionLink
          view={view}
          command="give-line"
          kind={isAsked ? 'filled' : 'outlined'}
          label={say('screen.giveNewLine')}
        />
        <ActionLink view={view} command="refuse-line" />
        {isStanding.length > 1 && (
          <ActionLink
            view={view}
            command="withdraw-line"
            kind="plain"
            label={say('screen.withdrawAll')}
          />
        )}
      </div>
    </section>
  )
}

const saidOf: Readonly<Record<string, TextKey>> = {
  given: 'screen.lineGiven',
  refused: 'screen.lineRefused',
  withdrawn: 'screen.lineWithdrawn',
  paused: 'screen.linePaused',
}

interface MyLineProps {
  readonly view: View
  readonly answer: OwnAnswer
  readonly name: string
}
const MyLine = ({ view, answer, name }: MyLineProps) => {
  const say = useText()
  const isYes = answer.answer === 'given'
  const isStanding = isYes || answer.answer === 'paused'
  const people = knownNames(view, answer.people ?? [])
  return (
    <li className="stack-s" tabIndex={-1}>
      <h3>{name || say('screen.nameless')}</h3>
      <p>{say(saidOf[answer.answer] ?? 'screen.lineNone')}</p>
      {isYes && (
        <LineInWords
          categories={answer.categories}
          minusTopics={answer.minusTopics}
          when={
            answer.inForce
              ? say('screen.lineInForce', { until: answer.until ? shortDay(answer.until) : '' })
              : say('screen.lineNotYet')
          }
        />
      )}
      {people.length > 0 && <p>{say('screen.onlyPeople', { names: people.join(', ') })}</p>}
      {isYes && answer.form === 'oral' && <p>{say('screen.confirmAsked')}</p>}
      <div className="my-buttons">
        {isYes && answer.form === 'oral' && (
          <TapButton
            view={view}
            command="confirm-line"
            payload={{ line: answer.line, form: 'electronic' }}
            label={say('screen.confirmByMe')}
          />
        )}
        <ActionLink
          view={view}
          command="give-line"
          given={{ party: answer.party }}
          label={say(isStanding ? 'screen.changeLine' : 'screen.giveLineAgain')}
        />
        {isStanding && (
          <ActionLink view={view} command="withdraw-line" given={{ party: answer.party }} />
        )}
      </div>
    </li>
  )
}
