import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { lastAsked } from '../api/activity.ts'
import { ask } from '../api/ask.ts'
import { keys } from '../api/queries.ts'
import type { Session } from '../api/view.ts'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { endingOf } from './ending.ts'

const lookEveryMillis = 5000

/**
 * Before a session ends for want of anything done, or because it has lasted long enough, it is said. Whoever is typing
 * is not idle: the server is told. It takes no focus, so no letter is lost to it.
 */
export const IdleWarning = ({ session }: { readonly session: Session }) => {
  const say = useText()
  const queries = useQueryClient()
  const [ending, setEnding] = useState<ReturnType<typeof endingOf>>(null)
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    let typedAt = 0
    const typed = () => {
      typedAt = Date.now()
    }
    const stay = () => ask('/session').catch(() => undefined)
    const look = () => {
      const now = Date.now()
      const found = endingOf(session, lastAsked(), now)
      setEnding(found)
      if (found?.is === 'over') void queries.invalidateQueries({ queryKey: keys.session })
      if (found?.is === 'idle-soon' && now - typedAt < 60_000) void stay().then(look)
    }
    const timer = setInterval(look, lookEveryMillis)
    document.addEventListener('keydown', typed)
    document.addEventListener('pointerdown', typed)
    return () => {
      clearInterval(timer)
      document.removeEventListener('keydown', typed)
      document.removeEventListener('pointerdown', typed)
    }
  }, [session, queries])
  if (ending === null || ending.is === 'over') return null
  if (ending.is === 'end-soon' && isRead) return null
  const clock = shortTime(new Date(ending.at).toISOString())
  return (
    <section className="idle sheet sheet-pad stack-s" role="alert" aria-labelledby="idle">
      <h2 id="idle" className="h3">
        {say('screen.idleTitle')}
      </h2>
      <p>{say(ending.is === 'idle-soon' ? 'screen.idleSoon' : 'screen.endSoon', { clock })}</p>
      <div>
        {ending.is === 'idle-soon' ? (
          <button
            type="button"
            className="btn btn-1"
            onClick={() => void ask('/session').then(() => setEnding(null))}
          >
            {say('screen.idleStay')}
          </button>
        ) : (
          <button type="button" className="btn btn-2" onClick={() => setRead(true)}>
            {say('screen.understood')}
          </button>
        )}
      </div>
    </section>
  )
}
