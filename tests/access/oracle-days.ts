/** Days, reckoned apart from the core's calendar: by the platform's time zones. */
const inHelsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
})
export const helsinkiDayOf = (at: string): string => inHelsinki.format(new Date(at))

const shifted = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
export const dayBefore = (day: string): string => shifted(day, -1)
export const nextDay = (day: string): string => shifted(day, 1)
/** The last day before somebody born then has so many years. */
export const birthdayEve = (birth: string, years: number): string => {
  const [year = '', ...rest] = birth.split('-')
  return dayBefore([Number(year) + years, ...rest].join('-'))
}
