import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import type { Correction } from './parts.ts'

/** What it should say, before what it said: for whoever reads both. */
export const Corrections = ({ corrections }: { corrections: readonly Correction[] }) => {
  const say = useText()
  const { moment } = useDays()
  return corrections.map(({ fact, part, words }) => (
    <div key={part.id} className="correction">
      <p className="eyebrow">{say('screen.corrected')}</p>
      <p className="as-written">{words}</p>
      <p className="meta">
        {say('screen.correctedBy', {
          name: fact.by.name ?? say('screen.nameless'),
          when: moment(fact.recordedAt),
        })}
      </p>
    </div>
  ))
}
