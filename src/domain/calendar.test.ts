import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  compareDates,
  daysBetween,
  finnishHolidays,
  helsinkiDate,
  helsinkiTime,
  instant,
  isInstant,
  isLocalDate,
  isWithin,
  isWorkingDay,
  localDate,
  minutesBetween,
  startOfHelsinkiDay,
  weekdayOf,
} from './calendar.ts'

const day = localDate
const at = instant
const ofDate = (date: Date): string => date.toISOString().slice(0, 10)

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => day(ofDate(date)))
const moments = fc
  .date({ min: new Date('1997-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => at(date.toISOString()))

const inHelsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
})

describe('a day', () => {
  it('is four digits, two and two, and really is in the calendar', () => {
    for (const good of ['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(isLocalDate(good), good).toBe(true)
    for (const bad of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '0000-01-01',
      '',
      ' 2026-01-01',
      '2026-01-01T00:00:00.000Z',
      null,
      20260101,
    ])
      expect(isLocalDate(bad), String(bad)).toBe(false)
    expect(() => day('2026-02-29')).toThrow(RangeError)
  })
  it('is counted as the calendar counts', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30_000, max: 30_000 }), (date, count) => {
        const expected = new Date(`${date}T00:00:00Z`)
        expected.setUTCDate(expected.getUTCDate() + count)
        expect(addDays(date, count)).toBe(ofDate(expected))
        expect(daysBetween(date, addDays(date, count))).toBe(count)
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
      }),
    )
  })
  it('orders as it is written', () => {
    expect(compareDates('2026-01-31', '2026-02-01')).toBe(-1)
    expect(compareDates('2026-02-01', '2026-02-01')).toBe(0)
    expect(compareDates('2026-02-02', '2026-02-01')).toBe(1)
  })
})

describe('three months on', () => {
  it('is the same number, or the last of a shorter month', () => {
    expect(addMonths(day('2026-11-22'), 3)).toBe('2027-02-22')
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(day('2027-11-30'), 3)).toBe('2028-02-29')
    expect(addMonths(day('2026-01-31'), -2)).toBe('2025-11-30')
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
  })
  it('never leaves the month it should end in', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months)
        const count = (one: string): number =>
          Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
        expect(count(moved) - count(date)).toBe(months)
        expect(moved.slice(8) <= date.slice(8)).toBe(true)
      }),
    )
  })
})

describe('age', () => {
  it('changes on the birthday, not the day before', () => {
    expect(ageOn(day('2011-05-20'), day('2026-05-19'))).toBe(14)
    expect(ageOn(day('2011-05-20'), day('2026-05-20'))).toBe(15)
    expect(ageOn(day('2011-05-20'), day('2026-05-21'))).toBe(15)
  })
  it('changes on the first of March for who was born on a leap day', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18)
    expect(ageOn(day('2008-02-29'), day('2024-02-29'))).toBe(16)
  })
})

describe('Finnish time', () => {
  it('is the time zone’s, hour by hour', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const [date, time] = inHelsinki.format(new Date(moment)).split(' ')
        expect(helsinkiDate(moment)).toBe(date)
        expect(helsinkiTime(moment)).toBe(time)
      }),
      { numRuns: 500 },
    )
  })
  it('turns in the last nights of March and October', () => {
    expect(helsinkiTime(at('2026-03-29T00:59:59.999Z'))).toBe('02:59')
    expect(helsinkiTime(at('2026-03-29T01:00:00.000Z'))).toBe('04:00')
    expect(helsinkiTime(at('2026-10-25T00:59:00.000Z'))).toBe('03:59')
    expect(helsinkiTime(at('2026-10-25T01:00:00.000Z'))).toBe('03:00')
  })
  it('begins a day at its first moment, not one earlier', () => {
    fc.assert(
      fc.property(moments.map(helsinkiDate), (date) => {
        const start = startOfHelsinkiDay(date)
        const before = at(new Date(Date.parse(start) - 1).toISOString())
        expect(helsinkiDate(start)).toBe(date)
        expect(helsinkiDate(before)).toBe(addDays(date, -1))
      }),
    )
  })
  it('refuses a moment that is none', () => {
    for (const bad of [
      '2026-02-30T00:00:00.000Z',
      '2026-01-01T24:00:00.000Z',
      '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00.000+02:00',
      undefined,
    ])
      expect(isInstant(bad), String(bad)).toBe(false)
    expect(() => at('2026-01-01')).toThrow(RangeError)
  })
  it('counts whole minutes', () => {
    expect(minutesBetween(at('2026-12-31T23:58:59.999Z'), at('2027-01-01T00:01:00.000Z'))).toBe(3)
    expect(minutesBetween(at('2027-01-01T00:01:00.000Z'), at('2026-12-31T23:58:00.000Z'))).toBe(-3)
  })
})

describe('a period', () => {
  it('holds its first and its last day', () => {
    const period = { from: day('2026-03-02'), until: day('2026-03-31') }
    expect(isWithin(period, day('2026-03-01'))).toBe(false)
    expect(isWithin(period, day('2026-03-02'))).toBe(true)
    expect(isWithin(period, day('2026-03-31'))).toBe(true)
    expect(isWithin(period, day('2026-04-01'))).toBe(false)
    expect(isWithin({ from: day('2026-03-02'), until: null }, day('2126-01-01'))).toBe(true)
  })
})

describe('holidays', () => {
  const named = (year: number, name: string) =>
    finnishHolidays(year).find((holiday) => holiday.name.fi === name)?.on
  it('fall where the almanac has them', () => {
    expect(named(2024, 'pääsiäispäivä')).toBe('2024-03-31')
    expect(named(2025, 'pääsiäispäivä')).toBe('2025-04-20')
    expect(named(2026, 'pitkäperjantai')).toBe('2026-04-03')
    expect(named(2026, 'helatorstai')).toBe('2026-05-14')
    expect(named(2026, 'helluntai')).toBe('2026-05-24')
    expect(named(2026, 'juhannuspäivä')).toBe('2026-06-20')
    expect(named(2027, 'juhannusaatto')).toBe('2027-06-25')
    expect(named(2026, 'pyhäinpäivä')).toBe('2026-10-31')
    expect(named(2027, 'pyhäinpäivä')).toBe('2027-11-06')
  })
  it('keep their weekday in every year', () => {
    for (let year = 1970; year <= 2120; year += 1) {
      expect(finnishHolidays(year)).toHaveLength(15)
      for (const { on, name } of finnishHolidays(year)) {
        if (name.fi === 'pääsiäispäivä' || name.fi === 'helluntai') expect(weekdayOf(on)).toBe(7)
        if (name.fi === 'juhannuspäivä' || name.fi === 'pyhäinpäivä') expect(weekdayOf(on)).toBe(6)
        if (name.fi === 'helatorstai') expect(weekdayOf(on)).toBe(4)
      }
    }
  })
})

describe('a working day', () => {
  it('is no Sunday, no red day and no eve, whatever is said of Saturdays', () => {
    for (const date of [
      '2026-11-22',
      '2026-12-24',
      '2026-12-25',
      '2026-06-19',
      '2026-05-14',
      '2026-12-26',
    ])
      for (const saturdayCounts of [true, false])
        expect(isWorkingDay(day(date), { saturdayCounts }), date).toBe(false)
  })
  it('is an ordinary Saturday only where Saturdays count', () => {
    expect(isWorkingDay(day('2026-11-21'), { saturdayCounts: true })).toBe(true)
    expect(isWorkingDay(day('2026-11-21'), { saturdayCounts: false })).toBe(false)
  })
  it('is the seventh after a contact at Easter', () => {
    const contact = day('2026-04-01')
    expect(addWorkingDays(contact, 7, { saturdayCounts: true })).toBe('2026-04-11')
    expect(addWorkingDays(contact, 7, { saturdayCounts: false })).toBe('2026-04-14')
  })
  it('comes earlier or on the same day when Saturdays count', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const strict = addWorkingDays(date, count, { saturdayCounts: true })
        const mild = addWorkingDays(date, count, { saturdayCounts: false })
        expect(strict <= mild).toBe(true)
        if (count > 0) expect(isWorkingDay(mild, { saturdayCounts: false })).toBe(true)
        else expect(mild).toBe(date)
      }),
      { numRuns: 60 },
    )
  })
})
