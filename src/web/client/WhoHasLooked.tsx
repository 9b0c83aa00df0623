import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { useSession } from '../api/queries.ts'
import { deriveShownUses, type ShownUse } from '../officer/as-one.ts'
import { joinLog, useUseLog } from '../officer/use-log.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Face } from '../parts/Face.tsx'
import { Page } from '../parts/Page.tsx'
import { helsinkiToday, shortTime, useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'

/** The client's own log, in words. The tab says nothing of it. */
export const WhoHasLooked = () => {
  const say = useText()
  const { data: session } = useSession()
  const log = useUseLog('/my/use-log')
  const [isOwnShown, showOwn] = useState(false)
  const me = session?.person.id
  return (
    <Page
      heading={say('screen.whoHasLookedTitle')}
      tab={say('screen.myPage')}
      lede={say('screen.whoHasLookedLede')}
    >
      <label className="chip own-looks">
        <input
          type="checkbox"
          checked={isOwnShown}
          onChange={(event) => showOwn(event.target.checked)}
        />
        {say('screen.showOwnLooks')}
      </label>
      <Answered of={log}>
        {({ pages }) => {
          const { rows, names } = joinLog(pages)
          const shown = deriveShownUses(rows.filter(({ person }) => isOwnShown || person !== me))
          return (
            <>
              {shown.length === 0 ? (
                <Empty title={say('screen.noLooksTitle')}>{say('screen.noLooks')}</Empty>
              ) : (
                <Looks looks={shown} names={names} me={me} />
              )}
              {log.hasNextPage && (
                <p className="more">
                  <Button
                    variant="secondary"
                    aria-busy={log.isFetchingNextPage}
                    onClick={() => void log.fetchNextPage()}
                  >
                    {say('screen.showMore')}
                  </Button>
                </p>
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

interface LooksProps {
  readonly looks: readonly ShownUse[]
  readonly names: Readonly<Record<string, string>>
  readonly me: string | undefined
}
/** Day by day, newest first. */
const Looks = ({ looks, names, me }: LooksProps) => {
  const { long } = useDays()
  const days = Map.groupBy(looks, ({ row }) => helsinkiToday(new Date(row.at)))
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="looks">
      <h2 id={`day-${day}`} className="looks-day">
        {long(day)} {day.slice(0, 4)}
      </h2>
      <ul className="my-people">
        {ofDay.map((look) => (
          <Look key={look.row.id} look={look} names={names} isMine={look.row.person === me} />
        ))}
      </ul>
    </section>
  ))
}

interface LookProps {
  readonly look: ShownUse
  readonly names: Readonly<Record<string, string>>
  readonly isMine: boolean
}
const Look = ({ look: { row, times }, names, isMine }: LookProps) => {
  const say = useText()
  const maybe = useMaybeText()
  const name = isMine ? say('screen.you') : (names[row.person] ?? say('screen.ownSide'))
  const bases = row.basis.map(
    ({ kind }) => maybe(`screen.myBasis-${kind}`) ?? maybe(`screen.basis-${kind}`) ?? kind,
  )
  return (
    <li>
      <Face name={names[row.person] ?? name} side={names[row.person] ? 'worker' : 'client'} large />
      <div>
        <p>
          <b>{name}</b>
          {row.service && names[row.service] && `, ${names[row.service]}`}
        </p>
        <p>
          {row.outcome === 'refused'
            ? say('screen.lookRefused')
            : (maybe(`screen.look-${row.what}`) ?? row.what)}
        </p>
        <p className="meta">
          {say('screen.lookAt', { time: shortTime(row.at), count: times })}
          {bases.length > 0 &&
            ` ${say('screen.lookBasis', { basis: [...new Set(bases)].join(', ') })}`}
        </p>
      </div>
    </li>
  )
}
