import { describe, expect, test } from 'vitest'
import type { OwnAnswer } from '../api/view.ts'
import { lastDayAfter, startingChoices, troublesOf, untilOf } from './line-form.ts'

describe('A permission one gives oneself', () => {
  test('for a year ends the day before the same day next year', () => {
    expect(lastDayAfter('12', '2026-04-15')).toBe('2027-04-14')
  })
  test('for half a year from the last of August ends before the month does', () => {
    expect(lastDayAfter('6', '2026-08-31')).toBe('2027-02-27')
  })
  test('begins with nothing chosen', () => {
    const choices = startingChoices('', undefined)
    expect(choices.categories).toEqual([])
    expect(troublesOf(choices)).toEqual(['party', 'categories', 'until'])
  })
  test('is chosen anew when it was taken back, but what was not to be told stays so', () => {
    const answer = {
      party: 'school',
      answer: 'given',
      categories: ['plan'],
      minusTopics: ['money'],
      until: '2027-01-22',
      endsInDays: null,
    } as unknown as OwnAnswer
    expect(startingChoices('school', answer)).toMatchObject({ categories: ['plan'], lasts: 'day' })
    const back = startingChoices('school', { ...answer, answer: 'withdrawn' })
    expect(back).toMatchObject({ categories: [], lasts: '', day: '', minusTopics: ['money'] })
    expect(troublesOf(back)).toEqual(['categories', 'until'])
  })
  test('takes a day that is typed, and asks again when it is none', () => {
    const choices = { ...startingChoices('school', undefined), categories: ['plan'], lasts: 'day' }
    expect(untilOf({ ...choices, day: '22.1.2027' })).toBe('2027-01-22')
    expect(troublesOf({ ...choices, day: '31.2.2027' })).toEqual(['until'])
  })
})
