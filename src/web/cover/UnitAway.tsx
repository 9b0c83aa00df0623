import { useRef, useState } from 'react'
import { useAnswer } from '../api/queries.ts'
import { Face } from '../parts/Face.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { NotTold } from './NotTold.tsx'
import { type AwayShown, useCoverSend } from './use-cover.ts'

interface UnitAwayShown {
  readonly away: readonly (AwayShown & { readonly person: string })[]
  readonly names: Readonly<Record<string, string>>
}

/** Who of the unit is away now and who stands in; back again in one press. Nobody away, and it is not here. */
export const UnitAway = () => {
  const say = useText()
  const { data } = useAnswer<UnitAwayShown>('/unit/away')
  const back = useCoverSend<{ readonly person: string }>('/unit/covers/endings')
  const [told, setTold] = useState('')
  const line = useRef<HTMLParagraphElement>(null)
  const nameOf = (person: string) => data?.names[person] ?? ''
  const end = (person: string) => {
    if (back.isPending) return
    back.mutate(
      { person },
      {
        onSuccess: () => {
          setTold(say('screen.someoneBackTold', { name: nameOf(person) }))
          line.current?.focus({ preventScroll: true })
        },
      },
    )
  }
  return (
    <>
      <p className="saved done-line" role="status" tabIndex={-1} ref={line}>
        {told}
      </p>
      {back.data && <NotTold told={back.data} />}
      {back.error && back.variables && (
        <TroubleLine error={back.error} again={() => end(back.variables?.person ?? '')} />
      )}
      {data && data.away.length > 0 && (
        <section aria-labelledby="unit-away">
          <h2 id="unit-away" className="section-h">
            {say('screen.unitAway')}
          </h2>
          <ul className="sheet way-rows">
            {data.away.map((one) => (
              <li key={one.person} className="way-row">
                <AwayPerson away={one} name={nameOf(one.person)} nameOf={nameOf} />
                <button
                  type="button"
                  className="btn btn-2"
                  aria-label={say('screen.someoneBackThis', { name: nameOf(one.person) })}
                  aria-busy={back.isPending}
                  onClick={() => end(one.person)}
                >
                  {say('screen.someoneBack')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const AwayPerson = ({
  away,
  name,
  nameOf,
}: {
  readonly away: AwayShown
  readonly name: string
  readonly nameOf: (person: string) => string
}) => {
  const say = useText()
  const { day } = useDays()
  const standIns = away.substitutes.map(nameOf).filter(Boolean)
  return (
    <span className="who">
      <Face name={name} />
      <span>
        {name}
        <span className="meta block">
          {away.until === null
            ? say('screen.awayNow')
            : say('screen.awayUntil', { day: day(away.until) })}
          {', '}
          {standIns.length === 0
            ? say('screen.awayUncovered')
            : say('screen.awayStandsIn', { names: standIns.join(', ') })}
        </span>
      </span>
    </span>
  )
}
