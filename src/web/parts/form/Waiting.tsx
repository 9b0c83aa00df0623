import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { keys } from '../../api/queries.ts'
import type { Session } from '../../api/view.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../Icon.tsx'
import { keeper, unsent } from './keeping.ts'
import { noteBegin, noteEnd } from './kept-for-you.ts'
import { type Answer, useUnsent } from './send.ts'

const tryEveryMillis = 15_000
/** Once there is time: without a network it could not be fetched any more. */
const fetchPageAfterMillis = 4000

/** Sends by itself whatever waits on this device, and clears it when nobody is signed in. */
const useKeeping = (session: Session | null | undefined): void => {
  const person = session?.person.id
  const service = session?.acting?.service ?? null
  const isKnown = session !== undefined
  useEffect(() => {
    if (person === undefined) {
      if (!isKnown) return
      noteEnd(keeper.hasAny())
      keeper.end()
      unsent.end()
      return
    }
    noteBegin()
    keeper.begin({ person, service })
    unsent.begin({ person, service })
    void unsent.sendAll().then(keeper.sendAll)
  }, [person, service, isKnown])
  useEffect(() => {
    const timer = setTimeout(
      () => void import('./UnfinishedPage.tsx').catch(() => {}),
      fetchPageAfterMillis,
    )
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const go = () => {
      if (document.visibilityState === 'visible') void unsent.sendAll().then(keeper.sendAll)
    }
    const waiting = () => {
      if (unsent.list().length > 0) go()
    }
    const leaving = () => keeper.sendLeaving()
    const elsewhere = ({ key }: StorageEvent) => {
      if (key) keeper.changedElsewhere(key)
    }
    const timer = setInterval(waiting, tryEveryMillis)
    window.addEventListener('online', go)
    window.addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', leaving)
    window.addEventListener('storage', elsewhere)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', go)
      window.removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', leaving)
      window.removeEventListener('storage', elsewhere)
    }
  }, [])
}

/** What waits for the network, in one line under the bar, and where to look at it. */
export const Waiting = ({ session }: { session: Session | null | undefined }) => {
  const say = useText()
  const queries = useQueryClient()
  const all = useUnsent()
  const texts = useSyncExternalStore(keeper.subscribe, keeper.waiting)
  const [sent, setSent] = useState('')
  useKeeping(session)
  useEffect(
    () =>
      unsent.hear((one, answer) => {
        const view = (answer as Answer | null)?.view
        if (view) queries.setQueryData(keys.view(view.id), view)
        void keeper.dropSent(one.commandId).then(() => queries.invalidateQueries())
        setSent(one.kind ? say(`command.${one.kind}`) : '')
      }),
    [queries, say],
  )
  if (!session) return null
  const refused = all.filter((one) => one.refused !== undefined).length
  const waiting = all.length - refused
  const line =
    refused > 0
      ? say('screen.unsentRefused', { count: refused })
      : waiting > 0
        ? say('screen.unsentCount', { count: waiting })
        : texts > 0
          ? say('screen.unsentTexts', { count: texts })
          : ''
  return (
    <div className="waiting" role="status">
      {line !== '' ? (
        <p className="waiting-line">
          <Icon name={refused > 0 ? 'changed' : 'offline'} small />
          <span>{line}</span> <Link to="/unfinished">{say('screen.unsentShow')}</Link>
        </p>
      ) : (
        sent !== '' && (
          <p className="waiting-line">
            <Icon name="saved" small />
            <span>{say('screen.unsentSent', { what: sent })}</span>
          </p>
        )
      )}
    </div>
  )
}
