import { useState } from 'react'
import { useSession } from '../api/queries.ts'
import {
  type AccountShown,
  useAccounts,
  useEndAccount,
  useEndSessionsOf,
  useInvite,
} from '../api/sign-in.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { Refused } from './Refused.tsx'

interface Handed {
  readonly name: string
  readonly link: string
  readonly expiresAt: string
}

/** Who can sign in: an administrator's are all, a supervisor's the workers of their unit. */
export const Accounts = () => {
  const say = useText()
  const found = useAccounts()
  const [handed, setHanded] = useState<Handed | null>(null)
  return (
    <Page heading={say('screen.accounts')} lede={say('screen.accountsLede')}>
      <div className="stack-l">
        {handed && <LinkShown handed={handed} />}
        <Answered of={found}>
          {({ accounts }) => <AccountTable accounts={accounts} handOver={setHanded} />}
        </Answered>
      </div>
    </Page>
  )
}

/** Shown this once. It is copied or written down, and given in person. */
const LinkShown = ({ handed }: { readonly handed: Handed }) => {
  const say = useText()
  const { day } = useDays()
  const [isCopied, setCopied] = useState(false)
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="link">
      <h2 id="link">{say('screen.linkTitle', { name: handed.name })}</h2>
      <p>{say('screen.linkHelp', { day: day(handed.expiresAt) })}</p>
      <output className="sign-in-link">{handed.link}</output>
      <div>
        <button
          type="button"
          className="btn btn-2"
          onClick={() =>
            void navigator.clipboard.writeText(handed.link).then(() => setCopied(true))
          }
        >
          {say('screen.linkCopy')}
        </button>
      </div>
      <p className="saved" role="status">
        {isCopied ? say('screen.linkCopied') : ''}
      </p>
    </section>
  )
}

interface AccountTableProps {
  readonly accounts: readonly AccountShown[]
  readonly handOver: (handed: Handed | null) => void
}
const AccountTable = ({ accounts, handOver }: AccountTableProps) => {
  const say = useText()
  const { data: session } = useSession()
  const invite = useInvite()
  const endSessions = useEndSessionsOf()
  const endAccount = useEndAccount()
  const [told, setTold] = useState('')
  const done = { onSuccess: () => setTold(say('screen.accountsDone')) }
  const error = invite.error ?? endSessions.error ?? endAccount.error
  return (
    <>
      <Refused error={error} />
      <p className="saved" role="status">
        {told}
      </p>
      <p className="meta">{say('screen.inviteAgainHelp')}</p>
      <div className="sheet sheet-pad scroll-x">
        <table className="table stacked">
          <caption className="sr">{say('screen.accounts')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('field.name')}</th>
              <th scope="col">{say('screen.accountState')}</th>
              <th scope="col">{say('screen.accountDo')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((one) => (
              <AccountRow
                key={one.person}
                account={one}
                isOwn={one.person === session?.person.id}
                invite={() =>
                  invite.mutate(one.person, {
                    onSuccess: (made) => handOver({ ...made, name: one.name }),
                  })
                }
                endSessions={() => endSessions.mutate(one.person, done)}
                end={() => endAccount.mutate(one.person, done)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface AccountRowProps {
  readonly account: AccountShown
  readonly isOwn: boolean
  readonly invite: () => void
  readonly endSessions: () => void
  readonly end: () => void
}
const AccountRow = ({ account, isOwn, invite, endSessions, end }: AccountRowProps) => {
  const say = useText()
  const { day } = useDays()
  const { name, state, sessions, invitedUntil } = account
  const isNew = state === 'none' || state === 'ended'
  return (
    <tr>
      <th scope="row">
        {name}
        {account.audience && (
          <span className="meta block">{say(`audienceOne.${account.audience}`)}</span>
        )}
      </th>
      <td data-label={say('screen.accountState')}>
        {say(`screen.account-${state}`, { day: invitedUntil ? day(invitedUntil) : '' })}
        {sessions > 0 && (
          <span className="meta block">{say('screen.accountSessions', { count: sessions })}</span>
        )}
      </td>
      <td data-label={say('screen.accountDo')}>
        <span className="btns">
          <button
            type="button"
            className="btn btn-2"
            aria-label={say(isNew ? 'screen.inviteThis' : 'screen.inviteAgainThis', { name })}
            onClick={invite}
          >
            {say(isNew ? 'screen.invite' : 'screen.inviteAgain')}
          </button>
          {sessions > 0 && !isOwn && (
            <button
              type="button"
              className="btn btn-3"
              aria-label={say('screen.endSessionsThis', { name })}
              onClick={endSessions}
            >
              {say('screen.endSessions')}
            </button>
          )}
          {!isNew && !isOwn && <EndAccount name={name} end={end} />}
        </span>
      </td>
    </tr>
  )
}

/** Ends at once and for good, so it is asked once more; whoever was ended by mistake is invited again. */
const EndAccount = ({ name, end }: { readonly name: string; readonly end: () => void }) => {
  const say = useText()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked)
    return (
      <button
        type="button"
        className="btn btn-3"
        aria-label={say('screen.endAccountThis', { name })}
        onClick={() => setAsked(true)}
      >
        {say('screen.endAccount')}
      </button>
    )
  return (
    <span className="stack-s" role="alert">
      <span className="block">{say('screen.endAccountAsk', { name })}</span>
      <span className="btns">
        <button type="button" className="btn btn-2" onClick={end}>
          {say('screen.endAccount')}
        </button>
        <button type="button" className="btn btn-3" onClick={() => setAsked(false)}>
          {say('screen.cancel')}
        </button>
      </span>
    </span>
  )
}
