import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { TextInput } from 'suomifi-ui-components'
import { type AccountShown, useAccounts, useInvite } from '../api/sign-in.ts'
import { Answered } from '../parts/Answered.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { type Handed, LinkShown } from './LinkShown.tsx'
import { Refused } from './Refused.tsx'

/** Above this many, one is found by name. */
const mostWithoutSearch = 12

/** Who can sign in: an administrator's are all, a supervisor's the workers of their unit. */
export const Accounts = () => {
  const say = useText()
  const found = useAccounts()
  const [handed, setHanded] = useState<Handed | null>(null)
  return (
    <Page
      heading={say('screen.accounts')}
      lede={say('screen.accountsLede')}
      className="narrow-page"
    >
      <div className="stack-l">
        {handed && <LinkShown handed={handed} />}
        <Answered of={found}>
          {({ accounts }) => <AccountList accounts={accounts} handOver={setHanded} />}
        </Answered>
      </div>
    </Page>
  )
}

const begins = (name: string, wanted: string): boolean =>
  wanted
    .toLocaleLowerCase('fi')
    .split(/\s+/)
    .every((word) =>
      name
        .toLocaleLowerCase('fi')
        .split(/[\s-]+/)
        .some((one) => one.startsWith(word)),
    )

const AccountList = ({
  accounts,
  handOver,
}: {
  readonly accounts: readonly AccountShown[]
  readonly handOver: (handed: Handed | null) => void
}) => {
  const say = useText()
  const invite = useInvite()
  const [name, setName] = useState('')
  const wanted = useDeferredValue(name).trim()
  const shown = accounts.filter((one) => wanted === '' || begins(one.name, wanted))
  return (
    <>
      <Refused error={invite.error} />
      {accounts.length > mostWithoutSearch && (
        <div className="filters">
          <TextInput
            id="account-name"
            labelText={say('screen.findWorkerByName')}
            value={name}
            onChange={(typed) => setName(String(typed ?? ''))}
            autoComplete="off"
            fullWidth
          />
        </div>
      )}
      {shown.length === 0 ? (
        <Empty title={say('screen.noWorkersTitle')}>{say('screen.noWorkers')}</Empty>
      ) : (
        <ul className="sheet way-rows">
          {shown.map((one) => (
            <AccountRow
              key={one.person}
              account={one}
              invite={() =>
                invite.mutate(one.person, {
                  onSuccess: (made) => handOver({ ...made, name: one.name }),
                })
              }
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** What is usual needs no button: only whoever cannot sign in yet has one here. */
const AccountRow = ({
  account: { person, name, audience, ...account },
  invite,
}: {
  readonly account: AccountShown
  readonly invite: () => void
}) => {
  const say = useText()
  const { state } = account
  const isNew = state === 'none' || state === 'ended'
  return (
    <li className="way-row">
      <span>
        <Link to={`/accounts/${person}`}>{name}</Link>
        <span className="meta block">
          {audience && `${say(`audienceOne.${audience}`)} · `}
          <AccountState account={account} />
        </span>
      </span>
      {isNew && (
        <button
          type="button"
          className="btn btn-2"
          aria-label={say('screen.inviteThis', { name })}
          onClick={invite}
        >
          {say('screen.invite')}
        </button>
      )}
    </li>
  )
}

export const AccountState = ({
  account: { state, invitedUntil, worksUntil, sessions },
}: {
  readonly account: Pick<AccountShown, 'state' | 'invitedUntil' | 'worksUntil' | 'sessions'>
}) => {
  const say = useText()
  const { day } = useDays()
  return [
    say(`screen.account-${state}`, { day: invitedUntil ? day(invitedUntil) : '' }),
    sessions > 0 && say('screen.accountSessions', { count: sessions }),
    worksUntil !== null && say('screen.worksUntil', { day: day(worksUntil) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
