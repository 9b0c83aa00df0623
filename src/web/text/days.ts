import { useMemo } from 'react'
import type { Language } from '#domain/text'
import { useLanguage } from './use-text.ts'

const zone = 'Europe/Helsinki'
const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)

/** Today in Helsinki, as YYYY-MM-DD. */
export const helsinkiToday = (now: Date = new Date()): string => isoDay(now)
const isoDay = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)
const isoTime = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    at,
  )

/** The Finnish form in every language of the screens: 15.1.2027. */
export const shortDay = (iso: string): string => {
  const [year, month, day] = isoDayOf(iso).split('-').map(Number)
  return `${day}.${month}.${year}`
}
const isoDayOf = (value: string) => (isDay(value) ? value : isoDay(new Date(value)))
export const shortTime = (instant: string): string =>
  isoTime(new Date(instant)).replace(':', '.').replace(/^0/, '')

/** Reads `22.1.2027`, `22.1.27` or `2027-01-22`; null when it is no day. */
export const readDay = (typed: string): string | null => {
  const text = typed.trim()
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text)
  const iso = finnish
    ? `${finnish[3]?.length === 2 ? '20' : ''}${finnish[3]}-${finnish[2]?.padStart(2, '0')}-${finnish[1]?.padStart(2, '0')}`
    : text
  if (!isDay(iso)) return null
  const at = new Date(`${iso}T12:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso
}

/** Reads `13`, `13.30` or `13:30`; null when it is no time of day. */
export const readTime = (typed: string): string | null => {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(typed.trim())
  const hour = Number(found?.[1])
  const minute = Number(found?.[2] ?? 0)
  if (!found || hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A Helsinki day and time as a moment in UTC; in the hour that comes twice the first is meant. */
export const momentOf = (day: string, time: string): string | null => {
  for (const hours of [3, 2]) {
    const at = new Date(Date.parse(`${day}T${time}:00.000Z`) - hours * 3_600_000)
    if (isoDay(at) === day && isoTime(at) === time) return at.toISOString()
  }
  return null
}

export interface Days {
  /** "to 15.1.2027" */
  readonly day: (iso: string) => string
  /** "torstai 15. tammikuuta" */
  readonly long: (iso: string) => string
  /** "to 15.1.2027 klo 13.00" */
  readonly moment: (instant: string) => string
}

const clock: Readonly<Record<Language, string>> = { fi: 'klo', sv: 'kl.', en: 'at' }

export const useDays = (): Days => {
  const language = useLanguage()
  return useMemo(() => {
    const weekday = new Intl.DateTimeFormat(locales[language], {
      weekday: 'short',
      timeZone: 'UTC',
    })
    const whole = new Intl.DateTimeFormat(locales[language], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
    const noon = (iso: string) => new Date(`${isoDayOf(iso)}T12:00:00Z`)
    const day = (iso: string) => `${weekday.format(noon(iso))} ${shortDay(iso)}`
    return {
      day,
      long: (iso) => whole.format(noon(iso)),
      moment: (instant) => `${day(instant)} ${clock[language]} ${shortTime(instant)}`,
    }
  }, [language])
}
