/** The sender as a job of the server: each minute, beside every request, one round at a time. */
import { helsinkiDate, type LocalDate } from '#domain/calendar'
import type { App, House } from '../house.ts'
import { openPost } from './post.ts'
import { lookAtAll, sendWaiting } from './sender.ts'

const minute = 60_000

/** Nothing without a mail server. */
export const registerMail = (app: App, house: House): void => {
  if (house.config.mail === null) return
  const post = openPost(house.config.mail)
  let lookedOn: LocalDate | undefined
  let running: Promise<void> | undefined
  const round = async () => {
    const today = helsinkiDate(house.clock())
    if (lookedOn !== today) await lookAtAll(house)
    lookedOn = today
    await sendWaiting(house, post, (what, { code }) =>
      app.log.error({ code }, what === 'given-up' ? 'a mail was given up' : 'a mail was refused'),
    )
  }
  const tick = () => {
    running ??= round()
      .catch((error: unknown) => app.log.error({ err: error }, 'mail could not be sent'))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(tick, minute)
  timer.unref()
  app.addHook('onReady', async () => tick())
  app.addHook('preClose', async () => clearInterval(timer))
  // What is under way is said to be done, or not, before the store is closed.
  app.addHook('onClose', async () => running)
}
