import { useLocation, useNavigate } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Empty } from '../parts/Empty.tsx'
import { VisitLink } from '../safety/VisitLink.tsx'
import { useDays } from '../text/days.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { Minutes } from './Minutes.tsx'
import { Questions } from './Questions.tsx'
import { Told } from './Told.tsx'
import { usePairWork } from './use-pair-work.ts'
import { useTap } from './use-tap.ts'

export const Meetings = () => {
  const say = useText()
  const view = usePairWork()
  const meetings = view.meetings.toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
  return (
    <div className="stack-l">
      <section aria-labelledby="meetings">
        <div className="head">
          <h2 id="meetings">{say('screen.tabMeetings')}</h2>
          <div className="btns">
            <ActionLink view={view} command="record-contact" kind="plain" />
            <ActionLink view={view} command="propose-meeting" />
          </div>
        </div>
        {meetings.length === 0 ? (
          <Empty title={say('screen.noMeetingsTitle')}>{say('screen.noMeetings')}</Empty>
        ) : (
          <ul className="stack">
            {meetings.map((meeting) => (
              <MeetingCard key={meeting.id} view={view} meeting={meeting} />
            ))}
          </ul>
        )}
      </section>
      <Questions view={view} />
      <Told
        view={view}
        title={say('screen.ownContacts')}
        kinds={['contact-held', 'client-contacted', 'note-sent', 'oral-transfer-noted']}
      />
    </div>
  )
}

type Meeting = View['meetings'][number]

const MeetingCard = ({ view, meeting }: { view: View; meeting: Meeting }) => {
  const say = useText()
  const words = useFactWords(view)
  const { moment } = useDays()
  const { data: session } = useSession()
  const given = { meeting: meeting.id }
  const isAhead = meeting.state === 'proposed' || meeting.state === 'agreed'
  const me = session?.person.id
  const isAsked =
    meeting.state === 'proposed' &&
    meeting.proposedBy !== me &&
    meeting.participants.some((person) => person === me) &&
    !meeting.agreedBy.some((person) => person === me)
  const names = (people: readonly string[]) => people.map(words.name).join(', ')
  return (
    <li className="sheet sheet-pad stack-s">
      <h3>
        {moment(meeting.startsAt)}
        <span className="tag">{say(`screen.meeting-${meeting.state}`)}</span>
      </h3>
      <p>
        {words.choice('placeKind', meeting.placeKind)}
        {meeting.place && `: ${meeting.place}`} ·{' '}
        {say('screen.minutesLong', { count: meeting.lastsMinutes })}
        {meeting.video && ` · ${say('screen.withVideo')}`}
      </p>
      <dl className="facts">
        {meeting.state === 'held' && meeting.present.length > 0 ? (
          <Pair label={say('field.present')} value={names(meeting.present)} />
        ) : (
          <Pair label={say('field.participants')} value={names(meeting.participants)} />
        )}
        {meeting.remote.length > 0 && (
          <Pair label={say('field.remote')} value={names(meeting.remote)} />
        )}
        {meeting.state !== 'held' && meeting.agreedBy.length > 0 && (
          <Pair label={say('screen.agreedBy')} value={names(meeting.agreedBy)} />
        )}
        {meeting.declinedBy.length > 0 && (
          <Pair label={say('screen.declinedBy')} value={names(meeting.declinedBy)} />
        )}
        {meeting.roles?.recorder && (
          <Pair label={say('field.recorder')} value={words.name(meeting.roles.recorder)} />
        )}
        {meeting.roles?.leader && (
          <Pair label={say('field.leader')} value={words.name(meeting.roles.leader)} />
        )}
        {meeting.roles?.chair && (
          <Pair label={say('field.chair')} value={words.name(meeting.roles.chair)} />
        )}
        {meeting.roles && (
          <Pair
            label={say('screen.rolesConfirmedBy')}
            value={`${names(meeting.roles.by)}${meeting.roles.agreed ? '' : `. ${say('screen.oneMoreNeeded')}`}`}
          />
        )}
      </dl>
      <Minutes view={view} meeting={meeting} />
      <div className="btns">
        {isAsked && <ActionLink view={view} command="agree-meeting" given={given} kind="filled" />}
        {isAsked && <ActionLink view={view} command="decline-meeting" given={given} />}
        {isAhead && (
          <>
            <ActionLink view={view} command="hold-meeting" given={given} />
            <VisitLink view={view} meeting={meeting} />
            <ActionLink view={view} command="agree-meeting-roles" given={given} kind="plain" />
            <ActionLink view={view} command="agree-agenda" given={given} kind="plain" />
            <ActionLink view={view} command="send-invitation" given={given} kind="plain" />
            <ActionLink view={view} command="break-off-meeting" given={given} kind="plain" />
            <ActionLink view={view} command="cancel-meeting" given={given} kind="plain" />
          </>
        )}
        {meeting.state === 'held' && (
          <>
            <MeetingTap
              view={view}
              kind="confirm-minutes"
              payload={given}
              isTold={meeting.confirmedBy.some((person) => person === me)}
            />
            <MeetingTap
              view={view}
              kind="mark-carried-over"
              payload={{ what: 'minutes', service: session?.acting?.service, attached: false }}
              isTold={isCarried(view, meeting, session?.acting?.service)}
            />
            <ActionLink view={view} command="add-remark" given={given} kind="plain" />
            <ActionLink view={view} command="set-task" given={given} kind="plain" />
          </>
        )}
      </div>
    </li>
  )
}

/** Minutes carried since this meeting was written down, to the reader's own system. */
const isCarried = (view: View, meeting: Meeting, service: string | undefined): boolean =>
  view.record.some(
    ({ kind, happenedAt, parts }) =>
      kind === 'carried-over' &&
      meeting.heldAt !== null &&
      happenedAt >= meeting.heldAt &&
      parts.some(({ values }) => values.what === 'minutes' && values.service === service),
  )

/** Where the minutes stand before the reader's eyes, one press says the rest. */
const MeetingTap = ({
  view,
  kind,
  payload,
  isTold,
}: {
  view: View
  kind: CommandKind
  payload: Readonly<Record<string, unknown>>
  isTold: boolean
}) => {
  const say = useText()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { tap, isTapping, trouble } = useTap(view.id, () => {
    void navigate(pathname, { replace: true, state: { done: kind } })
  })
  if (isTold || !view.abilities.includes(kind)) return null
  return (
    <>
      <button
        type="button"
        className="btn btn-2"
        aria-busy={isTapping}
        onClick={() => tap({ kind, payload: () => payload })}
      >
        {say(`command.${kind}`)}
      </button>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}

const Pair = ({ label, value }: { label: string; value: string }) => (
  <div className="fact-pair">
    <dt>{label.replace(/\?$/, '')}</dt>
    <dd>{value}</dd>
  </div>
)
