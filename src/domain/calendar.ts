/**
 * Days and moments as values. Days are civil days of Finland; a moment is UTC and becomes a day in Helsinki time.
 * Nothing here reads a clock or knows one: today is always handed in.
 */
import type { Text } from './text.ts'

declare const brand: unique symbol
/** A civil day, `YYYY-MM-DD`, from year 1 to 9999. Two days compare as strings. */
export type LocalDate = string & { readonly [brand]: 'local-date' }
/** A moment in UTC with milliseconds, `YYYY-MM-DDTHH:MM:SS.sssZ`. Two moments compare as strings. */
export type Instant = string & { readonly [brand]: 'instant' }

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/
const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

export const isLocalDate = (value: unknown): value is LocalDate => {
  const found = typeof value === 'string' ? dayShape.exec(value) : null
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
export const isInstant = (value: unknown): value is Instant => {
  const found = typeof value === 'string' ? instantShape.exec(value) : null
  return found !== null && isLocalDate(found[1])
}

/** A day from a string outside; throws when it is none. Ask `isLocalDate` first where a person may err. */
export const localDate = (value: string): LocalDate => {
  if (!isLocalDate(value)) throw new RangeError(`Not a day (YYYY-MM-DD): ${value}`)
  return value
}
/** A moment from a string outside; throws when it is none. */
export const instant = (value: string): Instant => {
  if (!isInstant(value)) throw new RangeError(`Not a moment (YYYY-MM-DDTHH:MM:SS.sssZ): ${value}`)
  return value
}

const two = (number: number): string => String(number).padStart(2, '0')

interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}
export const civilOf = (date: LocalDate): Civil => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})
const ofCivil = (year: number, month: number, day: number): LocalDate =>
  localDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)

/** Days since 1970-01-01. The year is counted from March, so that the leap day is its last. */
const toDays = (date: LocalDate): number => {
  const { year, month, day } = civilOf(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear - 719468
}
const fromDays = (days: number): LocalDate => {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth + (marchMonth < 10 ? 3 : -9)
  return ofCivil(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  )
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDays(toDays(date) + days)
/** How many days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from)
export const compareDates = (one: string, other: string): -1 | 0 | 1 =>
  one < other ? -1 : one > other ? 1 : 0

/**
 * The day with the same number some months later, or the month's last day where there is none.
 * @source 150/1930, time counted in months. Not read in the statute's text.
 * @example addMonths('2026-11-30', 3) is '2027-02-28'
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = civilOf(date)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return ofCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The same day some years later; the leap day becomes the last of February. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12)

/** Full years. Who was born on a leap day is a year older on the first of March in a common year. */
export const ageOn = (birth: LocalDate, on: LocalDate): number => {
  const [born, day] = [civilOf(birth), civilOf(on)]
  const before = day.month < born.month || (day.month === born.month && day.day < born.day)
  return day.year - born.year - (before ? 1 : 0)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => ((((toDays(date) + 3) % 7) + 7) % 7) + 1

const lastSundayOf = (year: number, month: number): LocalDate => {
  const last = ofCivil(year, month, daysInMonth(year, month))
  return addDays(last, -(weekdayOf(last) % 7))
}

/**
 * Hours ahead of UTC in Finland: three from the last Sunday of March 01:00 UTC to the last Sunday of October
 * 01:00 UTC, otherwise two. True from autumn 1996 on; earlier years are counted by the same rule.
 * @source directive 2000/84/EC, as we remember it; compared day by day with the platform's zone in the tests
 */
export const helsinkiOffsetHours = (at: Instant): 2 | 3 => {
  const [from, until] = summerOf(Number(at.slice(0, 4)))
  return at >= from && at < until ? 3 : 2
}

type Summer = readonly [from: string, until: string]
/** Every view asks for the day of every fact: what a year's summer is has been counted once. */
const summers = new Map<number, Summer>()
const summerOf = (year: number): Summer => {
  const known = summers.get(year)
  if (known) return known
  const summer: Summer = [
    `${lastSundayOf(year, 3)}T01:00:00.000Z`,
    `${lastSundayOf(year, 10)}T01:00:00.000Z`,
  ]
  summers.set(year, summer)
  return summer
}

/** The day it is in Finland at that moment. */
export const helsinkiDate = (at: Instant): LocalDate => {
  const utcDay = localDate(at.slice(0, 10))
  return Number(at.slice(11, 13)) + helsinkiOffsetHours(at) >= 24 ? addDays(utcDay, 1) : utcDay
}
/** The hour and minute on a Finnish wall at that moment, `HH:MM`. */
export const helsinkiTime = (at: Instant): string =>
  `${two((Number(at.slice(11, 13)) + helsinkiOffsetHours(at)) % 24)}:${at.slice(14, 16)}`

/** The first moment of a day in Finland. The clocks turn at three at night, never at midnight. */
export const startOfHelsinkiDay = (date: LocalDate): Instant => {
  const year = civilOf(date).year
  const isSummer = date > lastSundayOf(year, 3) && date <= lastSundayOf(year, 10)
  return instant(`${addDays(date, -1)}T${isSummer ? '21' : '22'}:00:00.000Z`)
}

const toMinutes = (at: Instant): number =>
  toDays(localDate(at.slice(0, 10))) * 1440 +
  Number(at.slice(11, 13)) * 60 +
  Number(at.slice(14, 16))
/** Whole minutes from one moment to another, seconds cut away; negative when the other is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  toMinutes(to) - toMinutes(from)

/** The same time of day a day later in UTC: twenty-four hours, whatever the clocks on the wall do. */
export const dayLater = (at: Instant): Instant =>
  instant(`${addDays(localDate(at.slice(0, 10)), 1)}${at.slice(10)}`)

/** So many minutes later, to the thousandth of a second. */
export const plusMinutes = (at: Instant, more: number): Instant => {
  const minutes = toMinutes(at) + more
  const date = fromDays(Math.floor(minutes / 1440))
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return instant(`${date}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}${at.slice(16)}`)
}
/** The next moment there is: a thousandth of a second later. */
export const justAfter = (at: Instant): Instant => {
  const thousandths = Number(at.slice(17, 19)) * 1000 + Number(at.slice(20, 23)) + 1
  if (thousandths === 60_000) return plusMinutes(instant(`${at.slice(0, 17)}00.000Z`), 1)
  const digits = String(thousandths).padStart(5, '0')
  return instant(`${at.slice(0, 17)}${digits.slice(0, 2)}.${digits.slice(2)}Z`)
}

/** A span of days, both ends inclusive. `until` null: not known yet. */
export interface Period {
  readonly from: LocalDate
  readonly until: LocalDate | null
}
export const isWithin = (period: Period, date: LocalDate): boolean =>
  date >= period.from && (period.until === null || date <= period.until)

/** `public`: a red day. `eve`: no work though not red. */
export interface Holiday {
  readonly on: LocalDate
  readonly kind: 'public' | 'eve'
  readonly name: Text
}

/** Western Easter by the anonymous Gregorian computus. */
export const easterSunday = (year: number): LocalDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return ofCivil(year, Math.floor(f / 31), (f % 31) + 1)
}

/** The first Saturday on that day or after it. */
const saturdayFrom = (date: LocalDate): LocalDate => addDays(date, (6 - weekdayOf(date) + 7) % 7)

const holiday = (
  on: LocalDate,
  kind: Holiday['kind'],
  fi: string,
  sv: string,
  en: string,
): Holiday => ({
  on,
  kind,
  name: { fi, sv, en },
})

const computeHolidays = (year: number): readonly Holiday[] => {
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(ofCivil(year, 6, 20))
  const found = [
    holiday(ofCivil(year, 1, 1), 'public', 'uudenvuodenpäivä', 'nyårsdagen', 'New Year’s Day'),
    holiday(ofCivil(year, 1, 6), 'public', 'loppiainen', 'trettondagen', 'Epiphany'),
    holiday(addDays(easter, -2), 'public', 'pitkäperjantai', 'långfredagen', 'Good Friday'),
    holiday(easter, 'public', 'pääsiäispäivä', 'påskdagen', 'Easter Sunday'),
    holiday(addDays(easter, 1), 'public', 'toinen pääsiäispäivä', 'annandag påsk', 'Easter Monday'),
    holiday(ofCivil(year, 5, 1), 'public', 'vappu', 'första maj', 'May Day'),
    holiday(
      addDays(easter, 39),
      'public',
      'helatorstai',
      'Kristi himmelsfärdsdag',
      'Ascension Day',
    ),
    holiday(addDays(easter, 49), 'public', 'helluntai', 'pingstdagen', 'Whit Sunday'),
    holiday(addDays(midsummer, -1), 'eve', 'juhannusaatto', 'midsommarafton', 'Midsummer Eve'),
    holiday(midsummer, 'public', 'juhannuspäivä', 'midsommardagen', 'Midsummer Day'),
    holiday(
      saturdayFrom(ofCivil(year, 10, 31)),
      'public',
      'pyhäinpäivä',
      'alla helgons dag',
      'All Saints’ Day',
    ),
    holiday(
      ofCivil(year, 12, 6),
      'public',
      'itsenäisyyspäivä',
      'självständighetsdagen',
      'Independence Day',
    ),
    holiday(ofCivil(year, 12, 24), 'eve', 'jouluaatto', 'julafton', 'Christmas Eve'),
    holiday(ofCivil(year, 12, 25), 'public', 'joulupäivä', 'juldagen', 'Christmas Day'),
    holiday(ofCivil(year, 12, 26), 'public', 'tapaninpäivä', 'annandag jul', 'St Stephen’s Day'),
  ]
  return found.toSorted((one, other) => compareDates(one.on, other.on))
}

const computed = new Map<number, readonly Holiday[]>()
/** The year's public holidays and the two eves nobody works on, in order. */
export const finnishHolidays = (year: number): readonly Holiday[] => {
  const already = computed.get(year)
  if (already) return already
  const holidays = computeHolidays(year)
  computed.set(year, holidays)
  return holidays
}

/**
 * Does an ordinary Saturday count? The Social Welfare Act does not define "arkipäivä", so a county decides;
 * what is shown as the latest day must follow the stricter reading, in which it does.
 * @source 1301/2014 36 § leaves it open; our choice to make it a setting
 */
export interface WorkingDays {
  readonly saturdayCounts: boolean
}
export const isWorkingDay = (date: LocalDate, { saturdayCounts }: WorkingDays): boolean => {
  const weekday = weekdayOf(date)
  if (weekday === 7 || (weekday === 6 && !saturdayCounts)) return false
  return !finnishHolidays(civilOf(date).year).some((one) => one.on === date)
}

/** The nth working day after a day; the day itself is not counted. None for zero: the day itself. */
export const addWorkingDays = (date: LocalDate, days: number, rule: WorkingDays): LocalDate => {
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, rule)) left -= 1
  }
  return day
}
