import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button, TextInput } from 'suomifi-ui-components'
import { isProblem } from '../api/problem.ts'
import {
  hasPasskeys,
  type InvitedShown,
  useInvited,
  useInvitedPasskey,
  useInvitedTie,
} from '../api/sign-in.ts'
import { LanguageButtons } from '../LanguageButtons.tsx'
import { Loading } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { Refused } from './Refused.tsx'

/** The token is read once and taken out of the address, so that it stays in no history. */
const useTokenOfAddress = (): string => {
  // A render may be begun and thrown away, so reading changes nothing; the address is changed once it stands.
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    if (token !== '') window.history.replaceState(null, '', window.location.pathname)
  }, [token])
  return token
}

export const InvitedPage = () => {
  const say = useText()
  const token = useTokenOfAddress()
  const invited = useInvited(token)
  if (invited.data) return <Invited invited={invited.data} token={token} />
  if (isProblem(invited.error, 404) || isProblem(invited.error, 422))
    return (
      <Page heading={say('screen.invitedOver')} beside={<LanguageButtons />} className="sign-in">
        <div className="sheet sheet-pad stack">
          <p>{say('screen.why-link-over')}</p>
          <Link className="btn btn-2" to="/">
            {say('screen.toSignIn')}
          </Link>
        </div>
      </Page>
    )
  if (invited.error) return <Trouble error={invited.error} again={() => void invited.refetch()} />
  return <Loading />
}

interface InvitedProps {
  readonly invited: InvitedShown
  readonly token: string
}
const Invited = ({ invited, token }: InvitedProps) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const tie = useInvitedTie(token)
  const { name, county } = invited
  return (
    <Page
      heading={say('screen.invitedTitle', { name })}
      tab={say('screen.signIn')}
      lede={say('screen.invitedLede', { county })}
      beside={<LanguageButtons />}
      className="sign-in"
    >
      <div className="two">
        <div className="stack-l">
          {invited.replaces && <p className="sheet sheet-pad">{say('screen.invitedReplaces')}</p>}
          <MakePasskey token={token} />
          {invited.providers.length > 0 && (
            <div className="sheet sheet-pad stack-s">
              {invited.providers.map((one) => (
                <Button key={one.name} variant="secondary" onClick={() => tie.mutate(one.name)}>
                  {say('screen.tieAt', { provider: said(one.title) })}
                </Button>
              ))}
              <Refused error={tie.error} />
            </div>
          )}
        </div>
        <aside className="stack">
          <p className="meta">{say('screen.invitedUntil', { day: day(invited.expiresAt) })}</p>
          <p className="meta">{say('screen.invitedFor', { name })}</p>
        </aside>
      </div>
    </Page>
  )
}

const MakePasskey = ({ token }: { readonly token: string }) => {
  const say = useText()
  const navigate = useNavigate()
  const make = useInvitedPasskey(token)
  if (!hasPasskeys()) return <p className="sheet sheet-pad">{say('screen.passkeyUnknownHere')}</p>
  return (
    <PasskeyForm
      button={say('screen.makePasskey')}
      make={(name) => make.mutate(name, { onSuccess: () => void navigate('/', { replace: true }) })}
      error={make.error}
    />
  )
}

interface PasskeyFormProps {
  readonly button: string
  readonly make: (name: string) => void
  readonly error: unknown
}
/** A name the owner knows it by, and then the device's own question. */
export const PasskeyForm = ({ button, make, error }: PasskeyFormProps) => {
  const say = useText()
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <form
      className="sheet sheet-pad stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() !== '') make(name.trim())
      }}
    >
      <h2>{button}</h2>
      <p className="meta">{say('screen.makePasskeyHelp')}</p>
      <TextInput
        labelText={say('screen.passkeyName')}
        hintText={say('screen.passkeyNameHint')}
        value={name}
        maxLength={60}
        autoComplete="off"
        onChange={(value) => setName(String(value ?? ''))}
        {...(isMissing
          ? { status: 'error' as const, statusText: say('screen.passkeyNameHint') }
          : {})}
        fullWidth
      />
      <div>
        <Button type="submit">{button}</Button>
      </div>
      <Refused error={error} />
    </form>
  )
}
