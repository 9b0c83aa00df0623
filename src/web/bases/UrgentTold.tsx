import type { View } from '../api/view.ts'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { deriveUrgentNews } from './urgent-news.ts'

/** The client is told the day after, in words: who opened, when, why, and what was found of it. */
export const UrgentTold = ({ view }: { view: View }) => {
  const say = useText()
  const { moment } = useDays()
  const news = deriveUrgentNews(view.record, helsinkiToday())
  if (news.length === 0) return null
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="urgent-told">
      <h2 id="urgent-told">{say('screen.urgentToldTitle')}</h2>
      {news.map(({ id, who, at, reason, second, justified }) => (
        <p key={id}>
          {say(second ? 'screen.urgentToldSecond' : 'screen.urgentTold', {
            name: view.names[who] ?? say('screen.nameless'),
            at: moment(at),
            reason,
          })}{' '}
          {say(
            justified === null
              ? 'screen.urgentToldWait'
              : justified
                ? 'screen.urgentToldYes'
                : 'screen.urgentToldNo',
          )}
        </p>
      ))}
    </section>
  )
}
