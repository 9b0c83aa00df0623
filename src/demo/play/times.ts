/** Times as people say them, in Helsinki, made into moments. */
import { helsinkiOffsetHours, type Instant, instant, type LocalDate } from '#domain/calendar'

const hour = 3_600_000

/** `time` is `HH:MM` in Helsinki. A time the clocks skip is the one an hour later. */
export const helsinkiMoment = (date: LocalDate, time: string): Instant => {
  const asIfUtc = Date.parse(`${date}T${time}:00.000Z`)
  const winter = momentOf(asIfUtc - 2 * hour)
  const summer = momentOf(asIfUtc - 3 * hour)
  return helsinkiOffsetHours(summer) === 3 ? summer : winter
}

export const momentOf = (millis: number): Instant => instant(new Date(millis).toISOString())

export const minutesLater = (at: Instant, minutes: number): Instant =>
  momentOf(Date.parse(at) + minutes * 60_000)

/** `2026-01-12 09:00`, or undefined when it is not written so. */
export const spokenMoment = (words: string): Instant | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)$/.exec(words)
  if (!found?.[1]) return undefined
  try {
    return helsinkiMoment(found[1] as LocalDate, `${found[2]}:${found[3]}`)
  } catch {
    return undefined
  }
}
