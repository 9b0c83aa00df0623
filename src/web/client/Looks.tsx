import { isChosenPurpose } from '#domain/purposes'
import type { UseRow } from '../officer/as-one.ts'
import { Face } from '../parts/Face.tsx'
import { shortTime, useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { deriveDays, type PersonLooked } from './looks.ts'

interface LooksProps {
  readonly rows: readonly UseRow[]
  readonly names: Readonly<Record<string, string>>
  readonly me: string | undefined
}

/** Day by day, newest first; on each day each person once, with what they did, why, and what kinds of data. */
export const Looks = ({ rows, names, me }: LooksProps) => {
  const { long } = useDays()
  return deriveDays(rows).map(({ day, people }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="looks">
      <h3 id={`day-${day}`} className="looks-day">
        {long(day)} {day.slice(0, 4)}
      </h3>
      <ul className="my-people">
        {people.map((one) => (
          <Looked key={one.key} one={one} names={names} isMine={one.person === me} />
        ))}
      </ul>
    </section>
  ))
}

interface LookedProps {
  readonly one: PersonLooked
  readonly names: Readonly<Record<string, string>>
  readonly isMine: boolean
}

const Looked = ({ one, names, isMine }: LookedProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const { service } = one
  const known = names[one.person]
  const name = isMine ? say('screen.you') : (known ?? say('screen.ownSide'))
  const why = useWhy(one)
  const kinds = useKinds(one.categories)
  return (
    <li>
      <Face name={known ?? name} side={known ? 'worker' : 'client'} large />
      <div>
        <p>
          <b>{name}</b>
          {service && names[service] && `, ${names[service]}`}
        </p>
        <ul className="look-times">
          {one.looks.map(({ row, times }) => (
            <li key={row.id}>
              {row.outcome === 'refused'
                ? (maybe(`screen.lookRefused-${row.what}`) ?? say('screen.lookRefused'))
                : (maybe(`screen.look-${row.what}`) ?? row.what)}{' '}
              <span className="meta">
                {say('screen.looksTimes', { time: shortTime(row.at), count: times })}
              </span>
            </li>
          ))}
        </ul>
        {why && <p className="meta">{say('screen.looksWhy', { why })}</p>}
        {kinds && <p className="meta">{say('screen.looksKinds', { kinds })}</p>}
        {one.reasons.map((reason) => (
          <p key={reason} className="meta">
            {say('screen.looksReason', { reason })}
          </p>
        ))}
        {one.disclosed && <p className="meta">{say('screen.looksDisclosed')}</p>}
      </div>
    </li>
  )
}

/** In words: the client relationship, the permission with its version, the mandate; else what they were about. */
const useWhy = ({ bases, purposes }: PersonLooked): string => {
  const say = useText()
  const maybe = useMaybeText()
  const told = bases.map(({ kind, version }) => {
    const basis = maybe(`screen.myBasis-${kind}`) ?? maybe(`screen.basis-${kind}`) ?? kind
    return version === null ? basis : say('screen.looksLine', { basis, version })
  })
  // A purpose somebody chose is told beside the basis; the rest only where no basis tells why.
  const about = purposes
    .filter((one) => told.length === 0 || isChosenPurpose(one))
    .flatMap((one) => maybe(`screen.myPurpose-${one}`) ?? [])
  return [...told, ...about].join(', ')
}

const useKinds = (categories: readonly string[]): string => {
  const say = useText()
  const maybe = useMaybeText()
  if (categories.includes('all')) return say('screen.looksAll')
  return categories.flatMap((one) => maybe(`category.${one}`) ?? []).join(', ')
}
