import { Link, useLocation, useNavigate } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { pathwayOf } from '../api/pathway.ts'
import { useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { PathwaySection } from '../parts/pathway/PathwaySection.tsx'
import { StepRow } from '../parts/StepRow.tsx'
import { textOf } from '../record/parts.ts'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { AskedHere, askedBeside } from './AskedHere.tsx'
import { OpenTasks } from './OpenTasks.tsx'
import { PairAgreementCard } from './PairAgreementCard.tsx'
import { Taps } from './Taps.tsx'

const mostWords = 3

/** A time and a task are answered where they stand: among my meetings and tasks. */
const isAnsweredInPlace = (view: View, action: CommandKind | undefined): boolean =>
  (action === 'agree-meeting' || action === 'accept-task' || action === 'finish-task') &&
  view.asked.some(({ command }) => command === action)

/** A partner from outside the home has their part here and nothing else: what is asked, permitted, met, said, carried. */
export const MyPart = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  const me = session?.person.id ?? ''
  const pathway = pathwayOf(view)
  const asked = view.next.flatMap(
    (id) =>
      pathway?.steps.filter(
        ({ id: step, state, action }) =>
          step === id && state === 'yours' && !isAnsweredInPlace(view, action),
      ) ?? [],
  )
  const myTasks = view.tasks.filter(({ doer, state }) => doer === me && state !== 'done')
  // A time that is proposed stands among my meetings.
  const alsoAsked = askedBeside(view, ['agree-meeting', ...asked.map(({ action }) => action)])
  return (
    <div className="now">
      <div className="two now-with-card">
        <div className="now-steps stack-l">
          <section aria-labelledby="mine" className="stack">
            <h2 id="mine" className="section-h">
              {say('screen.askedOfYou')}
            </h2>
            {asked.length + alsoAsked.length + myTasks.length === 0 && (
              <p>{say('screen.myPartNothing')}</p>
            )}
            {alsoAsked.length > 0 && <AskedHere view={view} asked={alsoAsked} />}
            {asked.length > 0 && (
              <ol className="sheet steps-list">
                {asked.map((step, place) => (
                  <StepRow key={step.id} view={view} step={step} me={me} isNext={place === 0} />
                ))}
              </ol>
            )}
          </section>
          <OpenTasks view={{ ...view, tasks: myTasks }} me={me} />
          <MyMeetings view={view} me={me} />
          <MyOwnWords view={view} />
          <Carried view={view} me={me} />
        </div>
        <div className="stack-l">
          <MyPermission view={view} />
          {view.agreement && <PairAgreementCard view={view} card={view.agreement} me={me} />}
        </div>
      </div>
      {pathway && (
        <div className="now-picture">
          <PathwaySection view={view} pathway={pathway} />
        </div>
      )}
    </div>
  )
}

const MyPermission = ({ view }: { view: View }) => {
  const say = useText()
  const { day } = useDays()
  const own = view.permissions?.is === 'own' ? view.permissions : null
  if (!own) return null
  return (
    <section className="sheet sheet-pad agreement stack-s" aria-labelledby="my-permission">
      <h2 id="my-permission">{say('screen.myPermission')}</h2>
      <p>
        {own.until
          ? say('screen.ownPermissionUntil', { day: day(own.until) })
          : say('screen.ownPermission')}
      </p>
      <p>
        {say('screen.myPermissionSees', {
          what: own.categories.map((category) => say(`category.${category}`)).join(', '),
        })}
      </p>
      <p className="meta">{say('screen.myPermissionMeans')}</p>
    </section>
  )
}

const MyMeetings = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const { moment } = useDays()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const coming = view.meetings
    .filter(({ state }) => state === 'proposed' || state === 'agreed')
    .filter(({ participants }) => participants.some((one) => one === me))
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  if (coming.length === 0) return null
  return (
    <section aria-labelledby="my-meetings">
      <h2 id="my-meetings" className="section-h">
        {say('screen.myMeetings')}
      </h2>
      <ul className="sheet lines-sheet">
        {coming.map((meeting) => {
          const isAsked =
            meeting.proposedBy !== me && !meeting.agreedBy.some((person) => person === me)
          return (
            <li key={meeting.id} className="line-row">
              <div>
                <b>{moment(meeting.startsAt)}</b>
                <span className="meta block">
                  {words.choice('placeKind', meeting.placeKind)}
                  {meeting.place && `: ${meeting.place}`}
                </span>
              </div>
              <span className="meta">{say(`screen.meeting-${meeting.state}`)}</span>
              {isAsked && (
                <Taps
                  pairWork={view.id}
                  command="agree-meeting"
                  about={{ meeting: meeting.id }}
                  done={(done) => void navigate(pathname, { replace: true, state: { done } })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const MyOwnWords = ({ view }: { view: View }) => {
  const say = useText()
  const { moment } = useDays()
  const mine = view.record
    .flatMap((fact) => fact.parts.map((part) => ({ fact, part, text: textOf({ fact, part }) })))
    .filter(({ part, text }) => part.mine && text !== '')
  if (mine.length === 0) return null
  return (
    <section aria-labelledby="my-words">
      <div className="head">
        <h2 id="my-words">{say('screen.myWordsHere')}</h2>
        <Link to={`/pair-works/${view.id}/own-words`}>{say('screen.myWordsAll')}</Link>
      </div>
      <ul className="sheet lines-sheet">
        {mine
          .slice(-mostWords)
          .toReversed()
          .map(({ fact, part, text }) => (
            <li key={part.id} className="line-row">
              <blockquote className="as-written">{text}</blockquote>
              <span className="meta">{moment(fact.happenedAt)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

const Carried = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const words = useFactWords(view)
  const { day } = useDays()
  const carried = view.record
    .filter(({ kind, by }) => kind === 'carried-over' && by.person === me)
    .toReversed()
  if (carried.length === 0 && !view.abilities.includes('mark-carried-over')) return null
  return (
    <section aria-labelledby="carried">
      <div className="head">
        <h2 id="carried">{say('screen.myCarried')}</h2>
        <ActionLink view={view} command="mark-carried-over" kind="plain" />
      </div>
      {carried.length === 0 ? (
        <p className="meta">{say('screen.myCarriedNone')}</p>
      ) : (
        <ul className="sheet lines-sheet">
          {carried.map((fact) => (
            <li key={fact.id} className="line-row">
              <b>
                {fact.parts
                  .flatMap(({ values: { what } }) =>
                    typeof what === 'string' ? [words.choice('what', what)] : [],
                  )
                  .join(', ')}
              </b>
              <span className="num">{day(fact.happenedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
