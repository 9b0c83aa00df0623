import { useState } from 'react'
import {
  type PasskeyShown,
  useAddPasskey,
  useAddTie,
  useOwnWays,
  useRemoveWay,
  useRenameWay,
  type WaysShown,
} from '../api/sign-in.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { PasskeyForm } from './InvitedPage.tsx'
import { MySessions } from './MySessions.tsx'
import { Refused } from './Refused.tsx'

/** How one signs in, and where one is signed in. */
export const MySignIn = () => {
  const say = useText()
  const ways = useOwnWays()
  return (
    <Page
      heading={say('screen.mySignIn')}
      lede={say('screen.mySignInLede')}
      className="narrow-page"
    >
      <div className="stack-l">
        <Answered of={ways}>{(shown) => <Ways shown={shown} />}</Answered>
        <MySessions />
      </div>
    </Page>
  )
}

const Ways = ({ shown }: { readonly shown: WaysShown }) => {
  const say = useText()
  const said = useSaid()
  const [told, setTold] = useState('')
  const add = useAddPasskey()
  const addTie = useAddTie()
  const remove = useRemoveWay()
  if (!shown.mayChange) return <p className="sheet sheet-pad">{say('screen.mySignInClient')}</p>
  const done = (what: string) => ({ onSuccess: () => setTold(what) })
  const removeWay = (id: string) => remove.mutate(id, done(say('screen.wayRemoved')))
  const isEmpty = shown.passkeys.length + shown.ties.length === 0
  const tied = shown.ties.map(({ name }) => name)
  return (
    <section aria-labelledby="ways" className="stack">
      <h2 id="ways" className="section-h">
        {say('screen.waysIn')}
      </h2>
      {isEmpty ? (
        <p className="meta">{say('screen.noWaysIn')}</p>
      ) : (
        <ul className="sheet way-rows">
          {shown.passkeys.map((one) => (
            <PasskeyRow
              key={one.id}
              passkey={one}
              mayRemove={shown.isFresh}
              remove={() => removeWay(one.id)}
              renamed={() => setTold(say('screen.wayRenamed'))}
            />
          ))}
          {shown.ties.map((one) => (
            <li key={one.id} className="way-row">
              <span>
                <b>{one.name}</b>
                <Used createdAt={one.createdAt} lastUsedAt={one.lastUsedAt} />
              </span>
              {shown.isFresh && <RemoveButton name={one.name} remove={() => removeWay(one.id)} />}
            </li>
          ))}
        </ul>
      )}
      <Refused error={remove.error} />
      <p className="saved" role="status">
        {told}
      </p>
      {shown.isFresh ? (
        <>
          {!isEmpty && <p className="meta">{say('screen.addPasskeyHelp')}</p>}
          <PasskeyForm
            button={say('screen.addPasskey')}
            make={(name) => add.mutate(name, done(say('screen.passkeyAdded')))}
            error={add.error}
          />
          {shown.providers
            .filter(({ title }) => !tied.includes(said(title)))
            .map(({ name, title }) => (
              <div key={name}>
                <button type="button" className="btn btn-2" onClick={() => addTie.mutate(name)}>
                  {say('screen.tieAt', { provider: said(title) })}
                </button>
              </div>
            ))}
          <Refused error={addTie.error} />
        </>
      ) : (
        <div className="sheet sheet-pad stack-s">
          <h3>{say('screen.signInAgainTitle')}</h3>
          <p>{say('screen.signInAgain')}</p>
        </div>
      )}
    </section>
  )
}

interface PasskeyRowProps {
  readonly passkey: PasskeyShown
  readonly mayRemove: boolean
  readonly remove: () => void
  readonly renamed: () => void
}
const PasskeyRow = ({ passkey, mayRemove, remove, renamed }: PasskeyRowProps) => {
  const say = useText()
  const rename = useRenameWay()
  const [name, setName] = useState<string | null>(null)
  const { id } = passkey
  const kind = say(passkey.isOnManyDevices ? 'screen.passkeyMany' : 'screen.passkeyOne')
  const copy = say(passkey.isBackedUp ? 'screen.passkeyBackedUp' : 'screen.passkeyNotBackedUp')
  const close = () => {
    setName(null)
    renamed()
  }
  if (name !== null)
    return (
      <li className="way-row">
        <form
          className="stack-s"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') rename.mutate({ id, name: name.trim() }, { onSuccess: close })
          }}
        >
          <label htmlFor={`name-${id}`}>{say('screen.passkeyName')}</label>
          <input
            id={`name-${id}`}
            className="input"
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <div className="btns">
            <button type="submit" className="btn btn-1">
              {say('screen.keepNew')}
            </button>
            <button type="button" className="btn btn-3" onClick={() => setName(null)}>
              {say('screen.cancel')}
            </button>
          </div>
          <Refused error={rename.error} />
        </form>
      </li>
    )
  return (
    <li className="way-row">
      <span>
        <b>{passkey.name}</b>
        <span className="meta block">
          {kind}, {copy}
        </span>
        <Used createdAt={passkey.createdAt} lastUsedAt={passkey.lastUsedAt} />
      </span>
      <span className="btns">
        <button
          type="button"
          className="btn btn-3"
          aria-label={say('screen.renameThis', { name: passkey.name })}
          onClick={() => setName(passkey.name)}
        >
          {say('screen.rename')}
        </button>
        {mayRemove && <RemoveButton name={passkey.name} remove={remove} />}
      </span>
    </li>
  )
}

const RemoveButton = ({ name, remove }: { readonly name: string; readonly remove: () => void }) => {
  const say = useText()
  return (
    <button
      type="button"
      className="btn btn-3"
      aria-label={say('screen.removeThis', { name })}
      onClick={remove}
    >
      {say('screen.remove')}
    </button>
  )
}

const Used = (way: { readonly createdAt: string; readonly lastUsedAt: string | null }) => {
  const say = useText()
  const { day, moment } = useDays()
  return (
    <span className="meta block">
      {say('screen.wayMade', { day: day(way.createdAt) })},{' '}
      {way.lastUsedAt === null
        ? say('screen.wayUnused')
        : say('screen.wayUsed', { moment: moment(way.lastUsedAt) })}
    </span>
  )
}
