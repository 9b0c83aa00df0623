/**
 * Looks at whoever waits, as themselves: by their own role, in their own service, on this day. Only what they may see this
 * very minute, have not read and have not been mailed about sends a mail, so that nothing they may not see ever does.
 *
 * @source our choice, decision 0053
 */
import { helsinkiDate, minutesBetween, plusMinutes, startOfHelsinkiDay } from '#domain/calendar'
import { minutesToWait, mostTries, whenMayGo } from '#domain/notice-time'
import type { Acting, Waiting } from '#store/store'
import { originOf } from '../config.ts'
import type { House } from '../house.ts'
import { hashToken, newToken } from '../keys.ts'
import { choiceOf } from '../notices/choice.ts'
import { ownNotices, placeOf } from '../notices/own-notices.ts'
import { MailRefused, type Post } from './post.ts'
import { confirmAddress, somethingNew } from './texts.ts'

/** Longer than the slowest mail: should this server die meanwhile, another takes over then. */
const claimMinutes = 5
const mostInOneRun = 500
const linkMinutes = 24 * 60
/** However often somebody asks, an address gets no more links than this. */
const minutesBetweenLinks = 10

export type Told = (what: 'refused' | 'given-up', refused: MailRefused) => void

/** One round over everybody who waits. Stops at once when nothing gets through. */
export const sendWaiting = async (house: House, post: Post, told: Told): Promise<number> => {
  let sent = 0
  for (let count = 0; count < mostInOneRun; count++) {
    const at = house.clock()
    const [one] = await house.store.noticeMail.claim(at, plusMinutes(at, claimMinutes), 1)
    if (!one) return sent
    try {
      if (await tell(house, post, one)) sent += 1
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error
      await keepForLater(house, one, error, told)
      if (error.because === 'server') return sent
    }
  }
  return sent
}

/** What the calendar alone brings (a permission about to end) is looked for once a day. */
export const lookAtAll = (house: House): Promise<void> => {
  const at = house.clock()
  return house.store.noticeMail.lookAtAll(startOfHelsinkiDay(helsinkiDate(at)), at)
}

const tell = (house: House, post: Post, one: Waiting): Promise<boolean> =>
  one.what === 'link' ? sendLink(house, post, one) : sendNew(house, post, one)

const sendLink = async (house: House, post: Post, one: Waiting): Promise<boolean> => {
  const { noticeMail } = house.store
  const at = house.clock()
  if (one.linkedAt !== null && minutesBetween(one.linkedAt, at) < minutesBetweenLinks) {
    await noticeMail.wait(one, plusMinutes(one.linkedAt, minutesBetweenLinks))
    return false
  }
  const token = newToken()
  if (await noticeMail.link(one, hashToken(token), plusMinutes(at, linkMinutes))) {
    const page = `${originOf(house.config)}/my-notices/confirm#${token}`
    await post.send(one.address, confirmAddress[one.language], page)
  }
  await noticeMail.done(one, at, true)
  return true
}

const sendNew = async (house: House, post: Post, one: Waiting): Promise<boolean> => {
  const { noticeMail, notices } = house.store
  const at = house.clock()
  const acting = await actingFor(house, one)
  const choice = acting && (await choiceOf(house.store, acting))
  const { since, mailedAt } = one
  const when = choice ? whenMayGo(choice, { now: at, since, mailedAt }) : null
  if (!acting || when === null) {
    await noticeMail.done(one, at, false)
    return false
  }
  if (when > at) {
    await noticeMail.wait(one, when)
    return false
  }
  const all = await ownNotices(house, acting)
  const isNew = all.some(({ isRead, isMailed }) => !isRead && !isMailed)
  if (isNew) {
    await post.send(one.address, somethingNew[one.language], originOf(house.config))
    await notices.mark(acting, 'mailed', all.map(placeOf), all.map(placeOf))
  }
  await noticeMail.done(one, at, isNew)
  return isNew
}

/** Undefined: they do not work there any more. */
const actingFor = async (
  house: House,
  { person, service }: Waiting,
): Promise<(Acting & { readonly at: NonNullable<Acting['at']> }) | undefined> => {
  const at = house.clock()
  const on = helsinkiDate(at)
  const county = await house.county.current()
  return service !== null && county.employment(person, service, on)
    ? { person, service, on, at }
    : undefined
}

const keepForLater = async (house: House, one: Waiting, refused: MailRefused, told: Told) => {
  const at = house.clock()
  const isOver = refused.because === 'receiver' || one.tries + 1 >= mostTries
  told(isOver ? 'given-up' : 'refused', refused)
  if (isOver) await house.store.noticeMail.giveUp(one, helsinkiDate(at))
  else await house.store.noticeMail.failed(one, plusMinutes(at, minutesToWait(one.tries)))
}
