import { describe, expect, test } from 'vitest'
import { helsinkiToday, momentOf, readDay, readTime, shortDay, shortTime } from './days.ts'

describe('A day as it is typed', () => {
  test.each([
    ['22.1.2027', '2027-01-22'],
    ['22.1.27', '2027-01-22'],
    ['02.03.2027', '2027-03-02'],
    ['2027-01-22', '2027-01-22'],
    [' 1.2.2028 ', '2028-02-01'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  test.each(['torstaina', '31.2.2027', '29.2.2027', '1.13.2027', ''])('%s is no day', (typed) => {
    expect(readDay(typed)).toBeNull()
  })
})

describe('A time of day as it is typed', () => {
  test('takes a dot or a colon, or the hour alone', () => {
    expect(['13', '13.30', '9:05'].map(readTime)).toEqual(['13:00', '13:30', '09:05'])
    expect(['24', '12.60', 'kello'].map(readTime)).toEqual([null, null, null])
  })
})

describe('A Helsinki moment', () => {
  test('is two hours ahead of UTC in winter and three in summer', () => {
    expect(momentOf('2027-01-22', '13:00')).toBe('2027-01-22T11:00:00.000Z')
    expect(momentOf('2027-07-22', '13:00')).toBe('2027-07-22T10:00:00.000Z')
  })

  test('that the clock skips in spring is no moment', () => {
    expect(momentOf('2027-03-28', '03:30')).toBeNull()
    expect(momentOf('2027-03-28', '04:30')).toBe('2027-03-28T01:30:00.000Z')
  })

  test('belongs to the day it is in Helsinki, an hour before and after midnight', () => {
    expect(helsinkiToday(new Date('2027-01-22T21:59:59.000Z'))).toBe('2027-01-22')
    expect(helsinkiToday(new Date('2027-01-22T22:00:00.000Z'))).toBe('2027-01-23')
    expect(shortDay('2027-01-22T22:00:00.000Z')).toBe('23.1.2027')
    expect(shortTime('2027-01-22T07:05:00.000Z')).toBe('9.05')
  })
})
