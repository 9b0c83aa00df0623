import { useLocation } from 'react-router'
import { Button } from 'suomifi-ui-components'
import {
  hasPasskeys,
  type ProviderShown,
  usePasskeySignIn,
  useProviderSignIn,
  useSignInWays,
} from '../api/sign-in.ts'
import { Answered } from '../parts/Answered.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import { Refused } from './Refused.tsx'

/** Workers by passkey or at the county's provider; clients by strong identification only. No user names anywhere. */
export const WaysToSignIn = () => {
  const ways = useSignInWays()
  return <Answered of={ways}>{({ providers }) => <Ways providers={providers} />}</Answered>
}

const Ways = ({ providers }: { readonly providers: readonly ProviderShown[] }) => {
  const say = useText()
  const forClients = providers.filter((one) => one.for === 'clients')
  const forWorkers = providers.filter((one) => one.for === 'workers')
  return (
    <div className="stack-l">
      <section className="sheet sheet-pad stack" aria-labelledby="for-workers">
        <h2 id="for-workers">{say('screen.signInWorkers')}</h2>
        <PasskeyButton />
        <ProviderButtons providers={forWorkers} />
        <p className="meta">
          <b>{say('screen.signInNoAccount')}</b> {say('screen.signInNoAccountHelp')}
        </p>
      </section>
      <section className="sheet sheet-pad stack" aria-labelledby="for-clients">
        <h2 id="for-clients">{say('screen.signInClients')}</h2>
        <p className="meta">
          {say(forClients.length > 0 ? 'screen.signInClientsHelp' : 'screen.signInClientsNone')}
        </p>
        <ProviderButtons providers={forClients} />
      </section>
    </div>
  )
}

const PasskeyButton = () => {
  const say = useText()
  const signIn = usePasskeySignIn()
  if (!hasPasskeys()) return <p>{say('screen.passkeyUnknownHere')}</p>
  return (
    <div className="stack-s">
      <p className="meta">{say('screen.signInPasskeyHelp')}</p>
      <Button onClick={() => signIn.mutate()}>{say('screen.signInPasskey')}</Button>
      <Refused error={signIn.error} />
    </div>
  )
}

const ProviderButtons = ({ providers }: { readonly providers: readonly ProviderShown[] }) => {
  const say = useText()
  const said = useSaid()
  const go = useProviderSignIn()
  const { pathname, search } = useLocation()
  const returnTo = pathname === '/sign-in' ? '/' : pathname + search
  if (providers.length === 0) return null
  return (
    <div className="stack-s">
      {providers.map(({ name, title }) => (
        <Button
          key={name}
          variant="secondary"
          onClick={() => go.mutate({ provider: name, returnTo })}
        >
          {say('screen.signInAt', { provider: said(title) })}
        </Button>
      ))}
      <Refused error={go.error} />
    </div>
  )
}
