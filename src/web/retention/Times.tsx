import { useSaid, useText } from '../text/use-text.ts'
import type { ClassShown } from './retention.ts'

/** The table of the law, as it is applied here. */
export const Times = ({ classes }: { readonly classes: readonly ClassShown[] }) => {
  const say = useText()
  const said = useSaid()
  return (
    <section className="stack" aria-labelledby="times">
      <h2 id="times">{say('screen.retentionTimes')}</h2>
      <p>{say('screen.retentionTimesHelp')}</p>
      <div className="sheet sheet-pad scroll-x">
        <table className="table stacked">
          <caption className="sr">{say('screen.retentionTimes')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('screen.retentionClass')}</th>
              <th scope="col">{say('screen.retentionTime')}</th>
              <th scope="col">{say('screen.retentionSource')}</th>
            </tr>
          </thead>
          <tbody>
            {classes.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {said(one.title)}
                  {!one.isHere && (
                    <span className="meta block">{say('screen.retentionNotHere')}</span>
                  )}
                </th>
                <td data-label={say('screen.retentionTime')}>
                  {one.years === null || one.after === null
                    ? say('screen.retentionNoTime')
                    : say('screen.retentionYears', {
                        count: one.years,
                        after: say(`screen.after-${one.after}`),
                      })}
                  {one.isLonger && (
                    <span className="meta block">{say('screen.retentionLonger')}</span>
                  )}
                </td>
                <td data-label={say('screen.retentionSource')}>
                  {one.source ? said(one.source) : say('screen.retentionOurs')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
