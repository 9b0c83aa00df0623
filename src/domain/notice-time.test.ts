import { describe, expect, test } from 'vitest'
import { helsinkiDate, helsinkiTime, type Instant, instant, plusMinutes } from './calendar.ts'
import {
  mayGo,
  minutesToWait,
  mostTries,
  type NoticeChoice,
  usualChoice,
  whenMayGo,
} from './notice-time.ts'

const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], holidays: true }
const atOnce: NoticeChoice = { ...usualChoice, mail: 'at-once' }
const daily: NoticeChoice = { ...usualChoice, mail: 'daily', dailyAt: '08:00' }

/** Minute by minute, as the job asks, with something new all the time: on the wall, when each mail went. */
const mailsOf = (
  choice: NoticeChoice,
  from: string,
  hours: number,
  came: readonly string[] = [from],
): readonly string[] => {
  const mails: string[] = []
  let mailedAt: Instant | null = null
  const waiting = came.map(instant)
  for (let minute = 0; minute <= hours * 60; minute++) {
    const now = plusMinutes(instant(from), minute)
    const since = waiting.find((at) => at <= now)
    if (since === undefined || !mayGo(choice, { now, since, mailedAt })) continue
    mails.push(`${helsinkiDate(now)} ${helsinkiTime(now)}`)
    mailedAt = now
    while (waiting[0] !== undefined && waiting[0] <= now) waiting.shift()
  }
  return mails
}
const eachHour = (from: string, hours: number) =>
  Array.from({ length: hours }, (_, hour) => plusMinutes(instant(from), hour * 60))

describe('A mail goes at once', () => {
  test('by day, and at most once in an hour however much comes', () => {
    const each10 = Array.from({ length: 12 }, (_, one) =>
      plusMinutes(instant('2026-01-13T10:00:00.000Z'), one * 10),
    )
    expect(mailsOf(atOnce, '2026-01-13T10:00:00.000Z', 3, each10)).toEqual([
      '2026-01-13 12:00',
      '2026-01-13 13:00',
      '2026-01-13 14:00',
    ])
  })
  test('after the quiet hours, which go over midnight', () => {
    expect(mailsOf(atOnce, '2026-01-13T16:00:00.000Z', 20)).toEqual(['2026-01-14 07:00'])
  })
  test('within the day, when the quiet hours are a lunch, and always, when there are none', () => {
    const lunch = { ...atOnce, quiet: { from: '11:00', until: '12:30' } }
    expect(mailsOf(lunch, '2026-01-13T09:15:00.000Z', 4)).toEqual(['2026-01-13 12:30'])
    const never = { ...atOnce, quiet: { from: '00:00', until: '00:00' } }
    expect(mailsOf(never, '2026-01-13T01:00:00.000Z', 1)).toEqual(['2026-01-13 03:00'])
  })
  test('on Monday of what came on Friday evening, and on the first working day after Easter', () => {
    expect(mailsOf(atOnce, '2026-01-16T15:30:00.000Z', 80)).toEqual(['2026-01-19 07:00'])
    // Maundy Thursday evening 2.4.2026; Good Friday, the weekend and Easter Monday are quiet.
    expect(mailsOf(atOnce, '2026-04-02T16:00:00.000Z', 120)).toEqual(['2026-04-07 07:00'])
  })
  test('on a holiday, for those who work then', () => {
    const duty = { ...atOnce, ...everyDay }
    expect(mailsOf(duty, '2026-12-24T08:00:00.000Z', 2)).toEqual(['2026-12-24 10:00'])
    expect(mailsOf(atOnce, '2026-12-24T08:00:00.000Z', 24 * 5)).toEqual(['2026-12-28 07:00'])
  })
  test('never, where it is off or no day is chosen', () => {
    expect(mailsOf(usualChoice, '2026-01-13T10:00:00.000Z', 24)).toEqual([])
    expect(mailsOf({ ...atOnce, days: [] }, '2026-01-13T10:00:00.000Z', 24 * 8)).toEqual([])
  })
})

describe('The day’s mail', () => {
  test('goes at its time, of what came before it; what came after waits for the next day', () => {
    expect(
      mailsOf(daily, '2026-01-13T05:00:00.000Z', 30, [
        '2026-01-13T05:30:00.000Z',
        '2026-01-13T06:01:00.000Z',
      ]),
    ).toEqual(['2026-01-13 08:00', '2026-01-14 08:00'])
  })
  test('goes later the same day, when the server was away at its time', () => {
    const asked = { since: instant('2026-01-12T12:00:00.000Z'), mailedAt: null }
    expect(mayGo(daily, { ...asked, now: instant('2026-01-13T05:59:00.000Z') })).toBe(false)
    expect(mayGo(daily, { ...asked, now: instant('2026-01-13T11:00:00.000Z') })).toBe(true)
  })
})

describe('The nights in which the clocks turn', () => {
  const nightly = { ...daily, ...everyDay, dailyAt: '03:30' }
  const nights = { ...atOnce, ...everyDay, quiet: { from: '22:00', until: '03:30' } }
  test('lose nothing in spring: half past three comes as four', () => {
    expect(mailsOf(nightly, '2026-03-28T20:00:00.000Z', 12)).toEqual(['2026-03-29 04:00'])
    expect(mailsOf(nights, '2026-03-28T20:30:00.000Z', 12)).toEqual(['2026-03-29 04:00'])
  })
  test('send nothing twice in autumn: half past three comes twice, the mail once', () => {
    const came = eachHour('2026-10-24T20:00:00.000Z', 12)
    expect(mailsOf(nightly, '2026-10-24T20:00:00.000Z', 12, came)).toEqual(['2026-10-25 03:30'])
  })
  test('count an hour as an hour, whatever the wall says', () => {
    const all = { ...nights, quiet: { from: '00:00', until: '00:00' } }
    const mails = mailsOf(
      all,
      '2026-10-24T23:30:00.000Z',
      3,
      eachHour('2026-10-24T23:30:00.000Z', 4),
    )
    expect(mails).toEqual([
      '2026-10-25 02:30',
      '2026-10-25 03:30',
      '2026-10-25 03:30',
      '2026-10-25 04:30',
    ])
  })
})

test('The moment it is looked at again is the first at which it may go', () => {
  const asked = { since: instant('2026-01-16T15:30:00.000Z'), mailedAt: null }
  const from = (now: string, choice: NoticeChoice) =>
    whenMayGo(choice, { ...asked, now: instant(now) })
  expect(from('2026-01-16T15:30:00.000Z', atOnce)).toBe('2026-01-19T05:00:00.000Z')
  expect(from('2026-01-19T05:00:00.000Z', atOnce)).toBe('2026-01-19T05:00:00.000Z')
  expect(from('2026-01-16T15:30:00.000Z', daily)).toBe('2026-01-19T06:00:00.000Z')
  expect(from('2026-01-16T15:30:00.000Z', usualChoice)).toBeNull()
  expect(from('2026-01-16T15:30:00.000Z', { ...atOnce, days: [] })).toBeNull()
})

test('Waits grow, and outlast a weekend', () => {
  const waits = Array.from({ length: mostTries }, (_, tries) => minutesToWait(tries))
  expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8])
  expect(waits.every((wait, one) => wait >= (waits[one - 1] ?? 0))).toBe(true)
  expect(waits.reduce((all, wait) => all + wait, 0)).toBeGreaterThan(60 * 60)
})
