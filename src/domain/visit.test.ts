import { describe, expect, it } from 'vitest'
import { instant } from './calendar.ts'
import { isPossible, longer, timesOf, visitState } from './visit.ts'

const at = (time: string) => instant(`2026-01-13T${time}:00.000Z`)
const visit = { ...timesOf(at('12:00')), endedAt: null }

describe('Somebody alone on a visit', () => {
  it('is out until the very minute, late from it, and with the supervisor a quarter of an hour later', () => {
    expect(visitState(visit, at('11:59'))).toBe('out')
    expect(visitState(visit, at('12:00'))).toBe('late')
    expect(visitState(visit, at('12:14'))).toBe('late')
    expect(visitState(visit, at('12:15'))).toBe('escalated')
    expect(visitState({ ...visit, endedAt: at('12:20') }, at('13:00'))).toBe('back')
  })
  it('gets half an hour more, from now when the time has passed already', () => {
    expect(longer(at('12:00'), at('11:50'))).toBe(at('12:30'))
    expect(longer(at('12:00'), at('12:10'))).toBe(at('12:40'))
  })
  it('is back later than now and within a working day', () => {
    expect(isPossible(at('12:00'), at('12:00'))).toBe(false)
    expect(isPossible(at('12:01'), at('12:00'))).toBe(true)
    expect(isPossible(at('23:00'), at('11:00'))).toBe(true)
    expect(isPossible(at('23:01'), at('11:00'))).toBe(false)
  })
})
