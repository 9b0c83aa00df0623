import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import { useSession } from '../api/queries.ts'
import { useAsked, useTold } from '../bases/use-bases.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useDays } from '../text/days.ts'
import { useMaybeText, useText } from '../text/use-text.ts'
import { SealDecisions } from './SealDecisions.tsx'

interface Key {
  readonly id: string
  readonly pairWork: string
  readonly reason: string
  readonly askedAt: string
  readonly turnedAt: string | null
  readonly isOwn: boolean
}
interface Words {
  readonly rows: readonly {
    readonly id: string
    readonly at: string
    readonly kind: string
    readonly person: string
    readonly told: Readonly<Record<string, unknown>>
  }[]
  readonly names: Readonly<Record<string, string>>
}

/** Asked by one, turned by another: neither sees the words alone. */
export const SecondKeys = () => {
  const say = useText()
  const keys = useAsked<{ keys: readonly Key[] }>('/second-keys')
  return (
    <Page heading={say('screen.secondKeys')} lede={say('screen.secondKeysLede')}>
      <div className="stack-l">
        <Answered of={keys}>
          {({ keys: all }) =>
            all.length === 0 ? (
              <Empty title={say('screen.noKeysTitle')}>{say('screen.noKeys')}</Empty>
            ) : (
              <ul className="plain-list stack">
                {all.map((key) => (
                  <OneKey key={key.id} one={key} />
                ))}
              </ul>
            )
          }
        </Answered>
        <SealDecisions />
      </div>
    </Page>
  )
}

const OneKey = ({ one }: { one: Key }) => {
  const say = useText()
  const { moment } = useDays()
  const { data: session } = useSession()
  const [isOpen, setOpen] = useState(false)
  const turn = useTold(() => ({ path: `/second-keys/${one.id}/turn`, body: {} }))
  const isOfficer = session?.audience === 'data-protection-officer'
  return (
    <li className="sheet sheet-pad stack">
      <p>
        <b>
          {say('screen.pairWork')} …{one.pairWork.slice(-6)}
        </b>
        <span className="meta block">{moment(one.askedAt)}</span>
      </p>
      <p>{one.reason}</p>
      {one.turnedAt ? (
        <p className="meta">{say('screen.secondKeyTurned', { at: moment(one.turnedAt) })}</p>
      ) : one.isOwn ? (
        <p className="meta">{say('screen.secondKeyOwn')}</p>
      ) : (
        <p>
          <Button onClick={() => turn.mutate(undefined)} aria-busy={turn.isPending}>
            {say('screen.secondKeyTurn')}
          </Button>
        </p>
      )}
      {turn.error && <TroubleLine error={turn.error} again={() => turn.mutate(undefined)} />}
      {one.turnedAt && one.isOwn && isOfficer && !isOpen && (
        <p>
          <Button variant="secondary" onClick={() => setOpen(true)}>
            {say('screen.secondKeyRead')}
          </Button>
        </p>
      )}
      {isOpen && <WordsOf id={one.id} />}
    </li>
  )
}

const WordsOf = ({ id }: { id: string }) => {
  const say = useText()
  const maybe = useMaybeText()
  const { moment } = useDays()
  const words = useAsked<Words>(`/second-keys/${id}/words`)
  if (isProblem(words.error, 404)) return <p>{say('screen.secondKeyOver')}</p>
  return (
    <Answered of={words}>
      {({ rows, names }) => (
        <ul className="plain-list stack">
          {rows.map((row) => (
            <li key={row.id}>
              <b>{maybe(`fact.${row.kind}`) ?? row.kind}</b>
              <span className="meta block">
                {moment(row.at)}, {names[row.person]}
              </span>
              {['to', 'what', 'reason', 'purpose'].flatMap((name) => {
                const value = row.told[name]
                return typeof value === 'string' ? [<p key={name}>{names[value] ?? value}</p>] : []
              })}
            </li>
          ))}
        </ul>
      )}
    </Answered>
  )
}
