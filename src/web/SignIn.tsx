import { useRef, useState } from 'react'
import { Button, TextInput } from 'suomifi-ui-components'
import { ApiProblem } from './api/problem.ts'
import { useDemoPeople, useDemoSignIn, useSignIn } from './api/queries.ts'
import type { Audience, DemoPerson } from './api/view.ts'
import { LanguageButtons } from './LanguageButtons.tsx'
import { Face } from './parts/Face.tsx'
import { hasJustLeft, isKeptForYou } from './parts/form/kept-for-you.ts'
import { Mark } from './parts/Icon.tsx'
import { Page } from './parts/Page.tsx'
import { takeFocus } from './parts/take-focus.ts'
import { WaysToSignIn } from './sign-in/WaysToSignIn.tsx'
import { WhyHere } from './sign-in/WhyHere.tsx'
import { useSaid, useText } from './text/use-text.ts'

export const SignIn = () => {
  const say = useText()
  const demo = useDemoPeople()
  const isDemo = (demo.data?.length ?? 0) > 0
  return (
    <>
      {isDemo && <p className="demo">{say('screen.demoLine')}</p>}
      <Page
        heading={say('screen.product')}
        tab={say('screen.signIn')}
        lede={say('screen.signInLede')}
        beside={<LanguageButtons />}
        above={
          <p className="sign-mark">
            <Mark />
          </p>
        }
        className="sign-in"
      >
        <p className="saved" role="status">
          {hasJustLeft() ? say('screen.signedOut') : ''}
        </p>
        {isKeptForYou() && (
          <p className="sheet sheet-pad" role="status" tabIndex={-1} ref={takeFocus}>
            {say('screen.keptForYou')}
          </p>
        )}
        <WhyHere />
        <div className="two">
          <div>{isDemo && demo.data ? <ChooseWhoToBe people={demo.data} /> : <WaysToSignIn />}</div>
          {isDemo && (
            <aside className="stack-s">
              <details>
                <summary>{say('screen.withPassword')}</summary>
                <PasswordForm />
              </details>
              <details>
                <summary>{say('screen.signInPasskey')}</summary>
                <WaysToSignIn />
              </details>
            </aside>
          )}
        </div>
      </Page>
    </>
  )
}

const PasswordForm = () => {
  const say = useText()
  const signIn = useSignIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isSent, setSent] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const refused =
    signIn.error instanceof ApiProblem
      ? signIn.error.body.status === 0
        ? say('screen.notReached')
        : (signIn.error.body.detail ?? signIn.error.body.title)
      : undefined
  const missing = (value: string) =>
    isSent && value === '' ? say('screen.errorMissing') : undefined
  const wrongName = missing(username) ?? (password === '' ? undefined : refused)
  const wrongWord = missing(password)
  return (
    <form
      className="sheet sheet-pad stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        if (username === '') first.current?.focus()
        else if (password === '') second.current?.focus()
        else signIn.mutate({ username, password }, { onError: () => first.current?.focus() })
      }}
    >
      <h2>{say('screen.signIn')}</h2>
      <TextInput
        ref={first}
        labelText={say('screen.username')}
        name="username"
        autoComplete="username"
        value={username}
        onChange={(value) => setUsername(String(value ?? ''))}
        {...(wrongName ? { status: 'error' as const, statusText: wrongName } : {})}
        fullWidth
      />
      <TextInput
        ref={second}
        labelText={say('screen.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(value) => setPassword(String(value ?? ''))}
        {...(wrongWord ? { status: 'error' as const, statusText: wrongWord } : {})}
        fullWidth
      />
      <Button type="submit">{say('screen.signIn')}</Button>
    </form>
  )
}

const order: readonly Audience[] = [
  'worker',
  'client',
  'guardian',
  'supervisor',
  'steering-group',
  'administrator',
  'data-protection-officer',
]

const ChooseWhoToBe = ({ people }: { people: readonly DemoPerson[] }) => {
  const say = useText()
  const signIn = useDemoSignIn()
  const [isAll, setAll] = useState<Audience | null>(null)
  return (
    <section aria-labelledby="who" className="stack-l">
      <div>
        <h2 id="who">{say('screen.whoToBe')}</h2>
        <p className="meta">{say('screen.whoToBeHelp')}</p>
      </div>
      {order.map((audience) => {
        const group = people.filter((person) => person.audience === audience)
        if (group.length === 0) return null
        const shown = isAll === audience ? group : group.slice(0, 6)
        return (
          <section key={audience} aria-labelledby={`to-be-${audience}`}>
            <h3 id={`to-be-${audience}`}>{say(`audience.${audience}`)}</h3>
            <p className="meta">{say(`audienceSays.${audience}`)}</p>
            <ul className="choose">
              {shown.map((person) => (
                <li key={person.username}>
                  <WhoButton person={person} be={() => signIn.mutate(person.username)} />
                </li>
              ))}
            </ul>
            {group.length > shown.length && (
              <button type="button" className="btn btn-3" onClick={() => setAll(audience)}>
                {say('screen.showAll', { count: group.length })}
              </button>
            )}
          </section>
        )
      })}
    </section>
  )
}

const WhoButton = ({ person, be }: { person: DemoPerson; be: () => void }) => {
  const say = useText()
  const said = useSaid()
  const isClientSide = person.audience === 'client' || person.audience === 'guardian'
  const about = [person.title && say(`profession.${person.title}`), said(person.service)]
    .filter(Boolean)
    .join(', ')
  return (
    <button type="button" className="who-button" onClick={be}>
      <Face name={person.name} side={isClientSide ? 'client' : 'worker'} large />
      <span>
        <b>{person.name}</b>
        {about && <span className="meta">{about}</span>}
        {person.says && <span className="meta">{said(person.says)}</span>}
      </span>
    </button>
  )
}
