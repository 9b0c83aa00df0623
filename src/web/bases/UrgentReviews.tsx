import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type UrgentReviewRow, type UrgentReviewsShown, useAsked, useTold } from './use-bases.ts'
import { type Fault, faultAt, Wrong } from './Wrong.tsx'

const path = '/urgent-reviews'

/** What was opened urgently, to be judged by somebody else. */
export const UrgentReviews = () => {
  const say = useText()
  const shown = useAsked<UrgentReviewsShown>(path)
  return (
    <Page heading={say('screen.reviewsTitle')} lede={say('screen.reviewsLede')}>
      <Answered of={shown}>
        {({ rows, names }) => {
          if (rows.length === 0)
            return <Empty title={say('screen.reviewsNone')}>{say('screen.reviewsNoneHelp')}</Empty>
          const waiting = rows.filter(({ review }) => review === null)
          const judged = rows.filter(({ review }) => review !== null)
          return (
            <div className="stack-l">
              <Rows title={say('screen.reviewsWait')} rows={waiting} names={names} />
              <Rows title={say('screen.reviewsDone')} rows={judged} names={names} />
            </div>
          )
        }}
      </Answered>
    </Page>
  )
}

type Names = UrgentReviewsShown['names']

const Rows = ({
  title,
  rows,
  names,
}: {
  title: string
  rows: readonly UrgentReviewRow[]
  names: Names
}) => {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="section-h">{title}</h2>
      <ul className="plain-list stack">
        {rows.map((row) => (
          <Row key={row.id} row={row} names={names} />
        ))}
      </ul>
    </section>
  )
}

const Row = ({ row, names }: { row: UrgentReviewRow; names: Names }) => {
  const say = useText()
  const { moment } = useDays()
  const { review } = row
  return (
    <li className="sheet sheet-pad stack">
      <p>
        <b>{names[row.person] ?? say('screen.nameless')}</b>
        {row.service && names[row.service] && `, ${names[row.service]}`}
        <span className="meta block">
          {moment(row.openedAt)} · {say('screen.pairWork')} …{row.pairWork.slice(-6)}
        </span>
      </p>
      {row.second && <p>{say('screen.reviewSecond')}</p>}
      <p>
        <span className="meta">{say('screen.reviewReason')}: </span>
        {row.reason}
      </p>
      {review ? (
        <p>
          {say('screen.reviewWas', {
            by: names[review.by] ?? say('audience.data-protection-officer'),
            at: moment(review.at),
            found: say(review.justified ? 'screen.reviewYes' : 'screen.reviewNo'),
          })}
          <span className="block">{review.reason}</span>
        </p>
      ) : row.isOwn ? (
        <p className="meta">{say('screen.reviewOwn')}</p>
      ) : (
        <Judge id={row.id} />
      )}
    </li>
  )
}

const Judge = ({ id }: { id: string }) => {
  const say = useText()
  const {
    words: reason,
    setWords: setReason,
    draft,
  } = useDraftText({ pairWork: null, form: 'review', about: id })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const judge = useTold((justified: boolean) => ({
    path: `${path}/${id}`,
    body: { commandId: draft.commandId, justified, reason: reason.trim() },
  }))
  const field = `grounds-${id}`
  const send = (justified: boolean) => {
    const missing =
      reason.trim() === '' ? [{ id: field, text: say('screen.reviewNeedsWords') }] : []
    setFaults(missing)
    if (missing.length === 0) judge.mutate(justified, { onSuccess: draft.drop })
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <Wrong faults={faults} />
      {judge.error && <TroubleLine error={judge.error} again={() => judge.reset()} />}
      <LongText
        id={field}
        label={say('screen.reviewGrounds')}
        hint={undefined}
        optional={undefined}
        error={faultAt(faults, field)}
        limit={8000}
        value={reason}
        change={setReason}
      />
      <DraftState draft={draft} />
      <div className="btns">
        <Button type="button" onClick={() => send(true)}>
          {say('screen.reviewYes')}
        </Button>
        <Button type="button" variant="secondary" onClick={() => send(false)}>
          {say('screen.reviewNo')}
        </Button>
      </div>
    </form>
  )
}

/** For the supervisor and the officer, on the page they begin from: told at once, in one calm line. */
export const ReviewNotice = () => {
  const say = useText()
  const shown = useAsked<UrgentReviewsShown>(path)
  const waiting = (shown.data?.rows ?? []).filter((row) => row.review === null && !row.isOwn).length
  if (waiting === 0) return null
  return (
    <p className="sheet sheet-pad review-notice" role="status">
      {say('screen.reviewsNotice', { count: waiting })}{' '}
      <Link to={path}>{say('screen.reviewsGo')}</Link>
    </p>
  )
}
