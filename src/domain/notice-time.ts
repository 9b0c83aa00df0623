/**
 * When a mail that says "there is something new" may go. By the clock on a Finnish wall, so that a night in which the
 * clocks turn neither loses a mail nor sends one twice.
 */
import {
  civilOf,
  finnishHolidays,
  helsinkiDate,
  helsinkiTime,
  type Instant,
  type LocalDate,
  minutesBetween,
  plusMinutes,
  weekdayOf,
} from './calendar.ts'

export const mailWays = ['at-once', 'daily', 'off'] as const
export interface NoticeChoice {
  readonly mail: (typeof mailWays)[number]
  /** On the wall, `HH:MM`: when the day's mail goes. */
  readonly dailyAt: string
  /** From the first until the second nothing goes at once; over midnight where the first is later. Alike: no quiet hours. */
  readonly quiet: { readonly from: string; readonly until: string }
  /** The days mail goes: 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[]
  /** Also on public holidays and the two eves. */
  readonly holidays: boolean
}

/** Our choice: nothing by mail until it is asked for, and then in the hours of an office. */
export const usualChoice: NoticeChoice = {
  mail: 'off',
  dailyAt: '08:00',
  quiet: { from: '17:00', until: '07:00' },
  days: [1, 2, 3, 4, 5],
  holidays: false,
}
/** However much comes, at most one mail in this time. */
export const minutesBetweenMails = 60

export interface WhenAsked {
  readonly now: Instant
  /** When the first thing came that has not been mailed. */
  readonly since: Instant
  readonly mailedAt: Instant | null
}

export const mayGo = (choice: NoticeChoice, asked: WhenAsked): boolean => {
  const day = helsinkiDate(asked.now)
  if (choice.mail === 'off' || !isMailDay(choice, day)) return false
  return choice.mail === 'daily' ? isDailyTime(choice, asked) : isOutsideQuiet(choice, asked)
}

/** Longer than any run of days on which nobody is mailed: Christmas in a county that also rests on Saturdays. */
const mostDaysAhead = 15

/** The first minute from now on at which it may go; null: it never may, as things are chosen. */
export const whenMayGo = (choice: NoticeChoice, asked: WhenAsked): Instant | null => {
  if (choice.mail === 'off') return null
  for (let minute = 0; minute <= mostDaysAhead * 1440; minute++) {
    const now = plusMinutes(asked.now, minute)
    if (mayGo(choice, { ...asked, now })) return now
  }
  return null
}

const isMailDay = ({ days, holidays }: NoticeChoice, day: LocalDate): boolean =>
  days.includes(weekdayOf(day)) &&
  (holidays || !finnishHolidays(civilOf(day).year).some(({ on }) => on === day))

/**
 * Once a day, from the chosen time on, and only of what had come by then. A time that the spring night jumps over comes
 * when the night has jumped; one that the autumn night has twice counts once.
 */
const isDailyTime = ({ dailyAt }: NoticeChoice, { now, since, mailedAt }: WhenAsked): boolean => {
  const today = helsinkiDate(now)
  if (mailedAt !== null && helsinkiDate(mailedAt) >= today) return false
  const cameBefore = helsinkiDate(since) < today || helsinkiTime(since) <= dailyAt
  return helsinkiTime(now) >= dailyAt && cameBefore
}

const isOutsideQuiet = ({ quiet }: NoticeChoice, { now, mailedAt }: WhenAsked): boolean => {
  if (mailedAt !== null && minutesBetween(mailedAt, now) < minutesBetweenMails) return false
  const { from, until } = quiet
  const time = helsinkiTime(now)
  const isQuiet = from <= until ? from <= time && time < until : from <= time || time < until
  return !isQuiet
}

/** How long to wait after so many failed tries: twice as long each time, six hours at most. */
export const minutesToWait = (tries: number): number => Math.min(2 ** tries, 360)
/** More than two days: a weekend without a mail server is not the end. */
export const mostTries = 20
