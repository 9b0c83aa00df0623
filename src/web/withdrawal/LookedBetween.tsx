import type { View } from '../api/view.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { useWithdrawals } from './withdrawals.ts'

/** For the client only: who read by a line after its withdrawal was told and before it was recorded. */
export const LookedBetween = ({ view }: { view: View }) => {
  const say = useText()
  const { moment } = useDays()
  const { data } = useWithdrawals(view.id)
  const withLooks = (data?.withdrawals ?? []).filter(({ looked = [] }) => looked.length > 0)
  if (!data || withLooks.length === 0) return null
  const nameOf = (id: string | null) => (id ? data.names[id] : undefined) ?? say('screen.nameless')
  return (
    <section aria-labelledby="looked-between" className="stack-s">
      <h2 id="looked-between">{say('screen.lookedBetween')}</h2>
      {withLooks.map((one) => (
        <div key={one.id} className="sheet sheet-pad stack-s">
          <p className="meta">
            {say('screen.lookedBetweenWhat', {
              told: moment(one.toldAt),
              recorded: moment(one.recordedAt),
            })}
          </p>
          <ul className="dots">
            {one.looked?.map(({ person, service, at }) => (
              <li key={`${person}${at}`}>
                {say('screen.lookedOne', {
                  name: nameOf(person),
                  service: nameOf(service),
                  when: moment(at),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
