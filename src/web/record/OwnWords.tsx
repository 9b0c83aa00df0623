import { Link, useParams } from 'react-router'
import { useAnswer } from '../api/queries.ts'
import type { Recorded } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { textOf } from './parts.ts'

interface Own {
  readonly record: readonly Recorded[]
  readonly names: Readonly<Record<string, string>>
}

/** What somebody wrote themselves, also when their part has ended: it stays theirs to read. */
export const OwnWords = () => {
  const { id = '' } = useParams()
  const own = useAnswer<Own>(`/pair-works/${id}/own-words`)
  return <Answered of={own}>{(answer) => <OwnWordsOf own={answer} />}</Answered>
}

const OwnWordsOf = ({ own }: { own: Own }) => {
  const say = useText()
  const { moment } = useDays()
  const written = own.record
    .flatMap((fact) => fact.parts.map((part) => ({ fact, part, text: textOf({ fact, part }) })))
    .filter(({ text }) => text !== '')
    .toReversed()
  return (
    <Page
      heading={say('screen.ownWords')}
      lede={say('screen.ownWordsLede')}
      above={
        <p className="crumbs">
          <Link to="/">{say('screen.toStart')}</Link>
        </p>
      }
    >
      {written.length === 0 ? (
        <Empty title={say('screen.ownWords')}>{say('screen.ownWordsNone')}</Empty>
      ) : (
        <ol className="sheet record">
          {written.map(({ fact, part, text }) => (
            <li key={part.id} className="told">
              <p className="told-when num">
                <time dateTime={fact.happenedAt}>{moment(fact.happenedAt)}</time>
              </p>
              <div className="stack-s">
                <b>{say(`fact.${fact.kind}`, { by: fact.by.name ?? say('screen.nameless') })}</b>
                <blockquote className="as-written">{text}</blockquote>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}
