import { Link } from 'react-router'
import { useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { deriveShownUses, type UseRow } from './as-one.ts'

interface LogTableProps {
  readonly rows: readonly UseRow[]
  readonly names: Readonly<Record<string, string>>
  /** Leaves only the rows of this person, or of this pair work. */
  readonly narrow: (by: 'person' | 'pairWork', id: string) => void
}

/** Who, when, what and on which basis, newest first. Never what it said. */
export const LogTable = ({ rows, names, narrow }: LogTableProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  return (
    <div className="sheet sheet-pad scroll-x">
      <table className="table stacked">
        <caption className="sr">{say('screen.useLog')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('screen.logWhen')}</th>
            <th scope="col">{say('screen.logWho')}</th>
            <th scope="col">{say('screen.logWhat')}</th>
            <th scope="col">{say('screen.logBasis')}</th>
            <th scope="col">{say('screen.pairWork')}</th>
          </tr>
        </thead>
        <tbody>
          {deriveShownUses(rows).map(({ row, times }) => (
            <tr key={row.id}>
              <th scope="row" className="num">
                {moment(row.at)}
                {times > 1 && (
                  <span className="meta block">{say('screen.logTimes', { count: times })}</span>
                )}
              </th>
              <td data-label={say('screen.logWho')}>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => narrow('person', row.person)}
                >
                  {names[row.person] ??
                    say(row.service === null ? 'screen.clientSide' : 'screen.nameless')}
                </button>
                {row.service && <span className="meta block">{names[row.service]}</span>}
              </td>
              <td data-label={say('screen.logWhat')}>
                <span className="capital">{maybe(`screen.log-${row.what}`) ?? row.what}</span>
                {row.disclosed && <span className="meta block">{say('screen.logDisclosed')}</span>}
                {row.outcome === 'refused' && <b className="block">{say('screen.logRefused')}</b>}
                {row.categories.length > 0 && (
                  <span className="meta block">
                    {row.categories
                      .map(
                        (category) =>
                          maybe(`category.${category}`) ??
                          maybe(`screen.log-${category}`) ??
                          category,
                      )
                      .join(', ')}
                  </span>
                )}
              </td>
              <td data-label={say('screen.logBasis')}>
                {[
                  ...new Set(row.basis.map(({ kind }) => maybe(`screen.basis-${kind}`) ?? kind)),
                ].join(', ') || '–'}
                <span className="meta block">
                  {maybe(`screen.purpose-${row.purpose}`) ??
                    maybe(`screen.how-${row.purpose}`) ??
                    row.purpose}
                </span>
              </td>
              <td data-label={say('screen.pairWork')}>
                {row.pairWorks.length === 1 && row.pairWorks[0] ? (
                  <PairWorkCell id={row.pairWorks[0]} narrow={narrow} />
                ) : (
                  <span className="num">{row.pairWorks.length || '–'}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A pair work has no name here: the end of its id tells one from another. It can be kept from being destroyed. */
const PairWorkCell = ({ id, narrow }: { id: string; narrow: LogTableProps['narrow'] }) => {
  const say = useText()
  const short = id.slice(-6)
  return (
    <>
      <button
        type="button"
        className="text-button num"
        aria-label={say('screen.logOnlyPairWork', { id: short })}
        onClick={() => narrow('pairWork', id)}
      >
        …{short}
      </button>
      <Link
        className="meta block"
        to={`/retention?hold=${id}`}
        aria-label={say('screen.holdThisOne', { id: `…${short}` })}
      >
        {say('screen.holdSet')}
      </Link>
    </>
  )
}
