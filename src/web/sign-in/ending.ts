/** When a session ends, as far as the browser can tell. */
import type { Session } from '../api/view.ts'

const minute = 60_000
/** Long enough to read the sentence, walk back to the desk and press. */
const warnMinutes = 3
/** The server notes that somebody was here once a minute at most, so its count may be that much ahead. */
const slack = minute

export interface Ending {
  readonly is: 'idle-soon' | 'end-soon' | 'over'
  readonly at: number
}

/** Null while there is nothing to say. @param askedAt when this browser last asked the server anything, 0: not known */
export const endingOf = (
  session: Pick<Session, 'idleMinutes' | 'expiresAt'>,
  askedAt: number,
  now: number,
): Ending | null => {
  const idleAt = (askedAt === 0 ? now : askedAt) + session.idleMinutes * minute
  const endAt = Date.parse(session.expiresAt)
  if (now >= idleAt || now >= endAt) return { is: 'over', at: Math.min(idleAt, endAt) }
  const warnFor = Math.min(warnMinutes, session.idleMinutes / 3) * minute
  if (endAt - now <= warnFor) return { is: 'end-soon', at: endAt }
  if (idleAt - slack - now <= warnFor) return { is: 'idle-soon', at: idleAt - slack }
  return null
}
