import type { CommandKind } from '#domain/commands'
import type { Today } from '../api/view.ts'
import { useText } from '../text/use-text.ts'
import { AskedRows } from './AskedRows.tsx'

/** What is asked of me, over all my pair works. */
export const TodayAsked = ({
  today,
  told,
  past,
}: {
  today: Today
  told: (kind: CommandKind, clientName: string | null, about?: string) => void
  past: (why: string) => void
}) => {
  const say = useText()
  if (today.asked.length === 0) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="section-h">
        {say('screen.askedOfYou')}
      </h2>
      <AskedRows rows={today.asked} names={today.names} isWhoseTold done={told} past={past} />
    </section>
  )
}
