import { useAsked } from '../bases/use-bases.ts'
import type { DisclosureRow, DisclosuresShown } from '../officer/disclosure-rows.ts'
import { Answered } from '../parts/Answered.tsx'
import { shortDay, useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

/** To whom one's data went, by whom, what, why, and on which of the four bases. */
export const MyDisclosures = () => {
  const say = useText()
  const shown = useAsked<DisclosuresShown>('/my/disclosures')
  return (
    <Answered of={shown}>
      {({ rows, names }) =>
        rows.length === 0 ? (
          <p>{say('screen.noMyDisclosures')}</p>
        ) : (
          <ul className="my-given">
            {rows.map((row) => (
              <Given key={`${row.kind} ${row.id} ${row.pairWork}`} row={row} names={names} />
            ))}
          </ul>
        )
      }
    </Answered>
  )
}

const Given = ({ row, names }: { row: DisclosureRow; names: DisclosuresShown['names'] }) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  const by = names[row.person] ?? say('screen.ownSide')
  const kinds = row.categories.flatMap((one) => maybe(`category.${one}`) ?? []).join(', ')
  return (
    <li>
      <p className="meta">{moment(row.at)}</p>
      <p>
        <b>
          {say(row.kind === 'read' ? 'screen.readBy' : 'screen.givenTo', {
            by,
            to: names[row.to] ?? row.to,
          })}
        </b>
      </p>
      {row.what && <p>{say('screen.givenWhat', { what: row.what.replace(/\.$/, '') })}</p>}
      {kinds && <p>{say('screen.givenKinds', { kinds })}</p>}
      {row.purpose && <p>{say('screen.givenWhy', { why: row.purpose.replace(/\.$/, '') })}</p>}
      <p className="meta">
        {say(`screen.givenBasis-${row.basis}`, {
          version: row.lines[0]?.version ?? 1,
          at: row.permit ? shortDay(row.permit.at) : '–',
          by: row.permit ? (names[row.permit.by] ?? '–') : '–',
          section: row.section ?? '–',
        })}
      </p>
    </li>
  )
}
