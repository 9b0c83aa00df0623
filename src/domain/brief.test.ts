import { describe, expect, test } from 'vitest'
import { dayKept, weekOf } from './brief.ts'
import { checkWords } from './brief-words.ts'
import { localDate } from './calendar.ts'
import { answerBandOf, workingDaysSince } from './question.ts'

describe('An anonymous case', () => {
  test.each([
    ['2026-01-01', 1, 2026],
    ['2025-12-28', 52, 2025],
    ['2025-12-29', 1, 2026],
    ['2021-01-03', 53, 2020],
    ['2021-01-04', 1, 2021],
    ['2026-11-22', 47, 2026],
  ])('of %s is of week %i of %i', (day, week, year) => {
    expect(weekOf(localDate(day))).toEqual({ week, year })
  })

  test('keeps its day, and when told afterwards only the Monday of its week', () => {
    for (const day of ['2026-11-16', '2026-11-19', '2026-11-22'].map(localDate)) {
      expect(dayKept(day, false)).toBe(day)
      expect(dayKept(day, true)).toBe('2026-11-16')
    }
  })

  test('is refused with an identity code, whatever the writer says of it', () => {
    const words = 'Asiakas 010170-960F odottaa.'
    expect(checkWords({ situationWords: words }, ['010170-960F'])).toEqual([
      { code: 'tells-who-it-is', stop: 'S5', field: '/situationWords' },
    ])
  })

  test('is sent with a word that may tell, once its writer has said it tells nobody', () => {
    const words = 'Soitin Eerolle ja sovin käynnin.'
    expect(checkWords({ helpWords: words }, [])).toEqual([
      { code: 'may-tell-who-it-is', field: '/helpWords' },
    ])
    expect(checkWords({ helpWords: words }, ['Eerolle'])).toEqual([])
    expect(checkWords({ helpWords: 'Raha ei riitä ruokaan.' }, [])).toEqual([])
  })
})

describe('How soon somebody usually answers', () => {
  const rule = { saturdayCounts: false }
  const waited = (asked: string, answered: string) => ({
    asked: localDate(asked),
    answered: localDate(answered),
  })
  const friday = waited('2026-11-20', '2026-11-23')

  test('counts no weekend', () => {
    expect(workingDaysSince(friday.asked, friday.answered, rule)).toBe(1)
    expect(workingDaysSince(friday.asked, friday.asked, rule)).toBe(0)
  })

  test('is told from three answers on, by the middle one', () => {
    const same = waited('2026-11-20', '2026-11-20')
    const late = waited('2026-11-02', '2026-11-20')
    expect(answerBandOf([same, same], rule)).toBeNull()
    expect(answerBandOf([same, friday, late], rule)).toBe('next-working-day')
    expect(answerBandOf([late, same, same], rule)).toBe('same-day')
    expect(answerBandOf([late, late, same], rule)).toBe('over-a-week')
  })
})
