import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useSession } from '../api/queries.ts'
import { type AccountShown, useAccounts, useEndSessionsOf, useInvite } from '../api/sign-in.ts'
import { Answered } from '../parts/Answered.tsx'
import { NotFound } from '../parts/NotFound.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { AccountState } from './Accounts.tsx'
import { type Handed, LinkShown } from './LinkShown.tsx'
import { Refused } from './Refused.tsx'

/** One worker's account: invited again, signed out, and the end of their work. */
export const AccountPage = () => {
  const { person = '' } = useParams()
  const found = useAccounts()
  return (
    <Answered of={found}>
      {({ accounts }) => {
        const account = accounts.find((one) => one.person === person)
        return account ? <AccountOf account={account} /> : <NotFound />
      }}
    </Answered>
  )
}

const AccountOf = ({ account }: { readonly account: AccountShown }) => {
  const say = useText()
  const { data: session } = useSession()
  const invite = useInvite()
  const endSessions = useEndSessionsOf()
  const [handed, setHanded] = useState<Handed | null>(null)
  const { person, name, audience, state, sessions, isInvitable } = account
  const isOwn = session?.person.id === person
  const isNew = state === 'none' || state === 'ended'
  return (
    <Page
      heading={name}
      tab={say('screen.accounts')}
      className="narrow-page"
      lede={
        <>
          {audience && `${say(`audienceOne.${audience}`)} · `}
          <AccountState account={account} />
        </>
      }
      above={
        <p className="crumbs">
          <Link to="/accounts">{say('screen.accounts')}</Link>
        </p>
      }
    >
      <div className="stack-l">
        <Refused error={invite.error ?? endSessions.error} />
        {handed && <LinkShown handed={handed} />}
        <section className="sheet sheet-pad stack-s" aria-labelledby="account-invite">
          <h2 id="account-invite" className="h3">
            {say(isNew ? 'screen.invite' : 'screen.inviteAgain')}
          </h2>
          {isInvitable ? (
            <>
              <p>{say(isNew ? 'screen.inviteHelp' : 'screen.inviteAgainHelp')}</p>
              <div className="btns">
                <button
                  type="button"
                  className="btn btn-2"
                  aria-busy={invite.isPending}
                  onClick={() =>
                    invite.mutate(person, { onSuccess: (made) => setHanded({ ...made, name }) })
                  }
                >
                  {say('screen.inviteMake')}
                </button>
              </div>
            </>
          ) : (
            <p>{say('screen.inviteNoWork')}</p>
          )}
        </section>
        {sessions > 0 && !isOwn && (
          <section className="sheet sheet-pad stack-s" aria-labelledby="account-out">
            <h2 id="account-out" className="h3">
              {say('screen.endSessionsTitle')}
            </h2>
            <p>{say('screen.endSessionsHelp')}</p>
            <div className="btns">
              <button
                type="button"
                className="btn btn-2"
                aria-busy={endSessions.isPending}
                onClick={() => endSessions.mutate(person)}
              >
                {say('screen.endSessions')}
              </button>
            </div>
          </section>
        )}
        <p className="saved" role="status">
          {endSessions.isSuccess ? say('screen.endSessionsDone') : ''}
        </p>
        {!isNew && !isOwn && (
          <section className="sheet sheet-pad stack-s" aria-labelledby="account-end">
            <h2 id="account-end" className="h3">
              {say('screen.workEnds')}
            </h2>
            <p>{say('screen.workEndsHelp')}</p>
            <div className="btns">
              <Link className="btn btn-2" to={`/accounts/${person}/end`}>
                {say('screen.workEndsSee')}
              </Link>
            </div>
          </section>
        )}
      </div>
    </Page>
  )
}
