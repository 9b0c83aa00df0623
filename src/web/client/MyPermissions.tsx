import { pathwayOf } from '../api/pathway.ts'
import { useSession } from '../api/queries.ts'
import type { OwnAnswer, View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useActionPath } from '../parts/use-action-path.ts'
import { linesForGiver, type MapLine } from '../permission/map-lines.ts'
import { PaperOf } from '../permission/PaperOf.tsx'
import { PermissionMap } from '../permission/PermissionMap.tsx'
import { shortDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useNames, useText } from '../text/use-text.ts'
import { LineInWords } from './LineInWords.tsx'
import { knownNames } from './me.ts'
import { usePartyWords } from './party-words.ts'
import { TapButton } from './TapButton.tsx'

const partiesOf = ({ permissions }: View): readonly OwnAnswer[] =>
  permissions?.is === 'own-answers' ? permissions.parties : []

export const hasPermissions = (view: View): boolean =>
  partiesOf(view).length > 0 || view.abilities.includes('give-line')

/** One's own answers: who may know what, until when; narrowed, refused or taken back by oneself. */
export const MyPermissions = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const { nameOf } = usePartyWords(view, me)
  const { data: session } = useSession()
  const pathOf = useActionPath(view)
  const serviceName = (party: string) =>
    parties.find((answer) => answer.party === party)?.name ?? view.names[party] ?? nameOf(party)
  const parties = partiesOf(view)
  const isAsked = pathwayOf(view)?.steps.some(
    ({ state, action }) => state === 'yours' && action === 'give-line',
  )
  const isStanding = parties.filter(({ answer }) => answer === 'given' || answer === 'paused')
  if (!hasPermissions(view)) return null
  return (
    <section aria-labelledby="may-know" className="stack">
      <h2 id="may-know">{say('screen.whoMayKnow')}</h2>
      <p>{say(view.standing === 'client' ? 'screen.youDecide' : 'screen.guardianDecides')}</p>
      {session?.strong === false ? (
        <p>{say('screen.strongNeeded')}</p>
      ) : (
        session?.demo && <p className="meta">{say('screen.strongDemo')}</p>
      )}
      {parties.length > 0 && (
        <>
          <h3>{say('screen.permissionMap')}</h3>
          <p>{say('screen.mapLedeMine')}</p>
          <PermissionMap
            pairWork={view.id}
            name={view.client?.name ?? session?.person.name ?? ''}
            answering={view.standing === 'guardian' ? [session?.person.name ?? ''] : []}
            lines={linesForGiver(view, parties, serviceName)}
            drawPath={view.abilities.includes('give-line') ? pathOf('give-line') : undefined}
          >
            {(line) => <MyLineActions view={view} line={line} answers={parties} />}
          </PermissionMap>
          <h3>{say('screen.mapSameList')}</h3>
        </>
      )}
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

/** The chosen line is drawn, narrowed or cut from the map as from the list. */
const MyLineActions = ({
  view,
  line,
  answers,
}: {
  view: View
  line: MapLine
  answers: readonly OwnAnswer[]
}) => {
  const say = useText()
  const answer = answers.find(({ party }) => party === line.id)
  if (!answer) return null
  const isStanding = answer.answer === 'given' || answer.answer === 'paused'
  const given = { party: line.id }
  return (
    <div className="my-buttons">
      <ActionLink
        view={view}
        command="give-line"
        given={given}
        label={say(isStanding ? 'screen.mapNarrow' : 'screen.mapDrawThis')}
      />
      {isStanding && (
        <ActionLink
          view={view}
          command="withdraw-line"
          given={given}
          label={say('screen.mapCut')}
        />
      )}
    </div>
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
  const namesOf = useNames()
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
              ? answer.until
                ? say('screen.lineInForce', { until: shortDay(answer.until) })
                : say('screen.lineInForceOpen')
              : say('screen.lineNotYet')
          }
        />
      )}
      {people.length > 0 && <p>{say('screen.onlyPeople', { names: namesOf(people) })}</p>}
      {isYes && answer.form === 'oral' && <p>{say('screen.confirmAsked')}</p>}
      <PaperOf pairWork={view.id} paper={answer.paper} waits={false} />
      {answer.endsInDays !== null && (
        <p>
          <b>{say('screen.endsContinue', { days: answer.endsInDays })}</b>
        </p>
      )}
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
          kind={answer.endsInDays === null ? 'outlined' : 'filled'}
          label={say(
            answer.endsInDays !== null
              ? 'screen.giveAgainSame'
              : isStanding
                ? 'screen.changeLine'
                : 'screen.giveLineAgain',
          )}
        />
        {isStanding && (
          <ActionLink view={view} command="withdraw-line" given={{ party: answer.party }} />
        )}
      </div>
    </li>
  )
}
