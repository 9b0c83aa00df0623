import { describe, expect, it } from 'vitest'
import { begin } from '../../tests/setup/small-county.ts'
import { deriveApplications } from './applications.ts'
import { localDate } from './calendar.ts'

const opened = () => {
  const county = begin({
    model: 'outreach-pair-work',
    by: 'hanna',
    home: ['adult-social-work'],
    ways: ['multi-professional', 'outreach'],
  })
  const application = county.must('hanna', 'apply-for-service', {
    service: 'Perheneuvola',
    on: '2026-01-10',
    party: 'mental-health',
    words: 'Ryhmään',
    topics: [],
  })
  const at = (day: string) => deriveApplications(county.known(), localDate(day))[0]
  return { county, application, at }
}

describe('A service applied for', () => {
  it('is asked about after thirty days: not the day before, on the day, and after', () => {
    const { at } = opened()
    expect([at('2026-02-08'), at('2026-02-09'), at('2026-02-10')].map((one) => one?.isDue)).toEqual(
      [false, true, true],
    )
    expect(at('2026-02-09')?.state).toBe('waiting')
  })
  it('still waiting, it is asked about on the day that was said', () => {
    const { county, application, at } = opened()
    county.must('hanna', 'record-service-outcome', {
      application,
      outcome: 'waiting',
      askAgainOn: '2026-03-01',
    })
    expect(at('2026-02-28')?.isDue).toBe(false)
    expect(at('2026-03-01')?.isDue).toBe(true)
  })
  it('refused, it says what next and asks no more; granted, it names whom to invite', () => {
    const { county, application, at } = opened()
    county.must('hanna', 'record-service-outcome', {
      application,
      outcome: 'refused',
      next: 'Haetaan tukihenkilöä.',
      topics: [],
    })
    expect(at('2026-09-01')).toMatchObject({
      state: 'refused',
      next: 'Haetaan tukihenkilöä.',
      isDue: false,
      askAgainOn: null,
      party: 'mental-health',
    })
  })
})
