import { Link } from 'react-router'
import { useAnswer } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

interface ConsultationsShown {
  readonly on: string
  readonly rows: readonly {
    readonly pairWork: string
    readonly clientName: string | null
    readonly id: string
    readonly about: 'special-support' | 'pair-need' | 'other'
    readonly by: string
    readonly askedOn: string
    readonly answeredOn: string | null
  }[]
}

/** Questions put to the supervisor, the waiting ones first. Their words are read in the pair work, and logged so. */
export const Consultations = () => {
  const asked = useAnswer<ConsultationsShown>('/consultations')
  return <Answered of={asked}>{(shown) => <ConsultationsOf shown={shown} />}</Answered>
}

const ConsultationsOf = ({ shown }: { shown: ConsultationsShown }) => {
  const say = useText()
  const waiting = shown.rows.filter(({ answeredOn }) => answeredOn === null)
  const answered = shown.rows.filter(({ answeredOn }) => answeredOn !== null)
  return (
    <Page heading={say('screen.consultations')} lede={say('screen.consultationsLede')}>
      <div className="stack-l">
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="section-h">
            {say('screen.consultationsWaiting')}
          </h2>
          {waiting.length === 0 ? (
            <Empty title={say('screen.consultationsNoneTitle')}>
              {say('screen.consultationsNone')}
            </Empty>
          ) : (
            <Rows rows={waiting} />
          )}
        </section>
        {answered.length > 0 && (
          <section aria-labelledby="answered">
            <h2 id="answered" className="section-h">
              {say('screen.consultationsAnswered')}
            </h2>
            <Rows rows={answered} />
          </section>
        )}
      </div>
    </Page>
  )
}

const Rows = ({ rows }: { rows: ConsultationsShown['rows'] }) => {
  const say = useText()
  const { day } = useDays()
  return (
    <ul className="sheet lines-sheet">
      {rows.map((row) => (
        <li key={row.id} className="line-row">
          <div>
            <b>{say(`screen.consultAbout-${row.about}`)}</b>
            <span className="meta block">
              {[row.clientName, say('screen.consultAsked', { name: row.by, day: day(row.askedOn) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          <span className="meta">
            {row.answeredOn
              ? say('screen.consultAnsweredOn', { day: day(row.answeredOn) })
              : say('screen.consultWaits')}
          </span>
          <Link
            className={row.answeredOn ? 'btn btn-2' : 'btn'}
            to={`/consultations/${row.pairWork}/${row.id}`}
            aria-label={`${say('screen.consultRead')}: ${row.clientName ?? ''} ${day(row.askedOn)}`}
          >
            {say('screen.consultRead')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
