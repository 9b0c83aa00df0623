import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, outreach } from '../../tests/setup/small-county.ts'
import {
  addDays,
  helsinkiDate,
  type Instant,
  instant,
  localDate,
  startOfHelsinkiDay,
} from './calendar.ts'
import { daysToEnd } from './line-ends.ts'
import { derivePermission } from './permission.ts'

const secondsAfter = (at: Instant, milliseconds: number): Instant =>
  instant(new Date(Date.parse(at) + milliseconds).toISOString())

/** Nights on which clocks are moved, and the ones around them. */
const nights = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-02-29', '2026-12-31']
const anyDay = fc.oneof(
  fc.tuple(fc.constantFrom(...nights), fc.integer({ min: -2, max: 2 })),
  fc.tuple(fc.constant('2026-02-01'), fc.integer({ min: 0, max: 3000 })),
)

describe('A permission ends with its last day in Helsinki', () => {
  it('its last instant is in and the first instant after is out, on the nights clocks are moved too', () => {
    fc.assert(
      fc.property(anyDay, ([day, more]) => {
        const until = addDays(localDate(day), more)
        const county = outreach()
        county.must('hanna', 'give-line', line('ngo', { until }))
        const round = county.known().inRound(1)
        const isInForceAt = (at: Instant) =>
          derivePermission(round, {
            today: helsinkiDate(at),
            model: county.around().model,
          }).parties.get('ngo')?.inForce
        const midnight = startOfHelsinkiDay(addDays(until, 1))
        expect([isInForceAt(secondsAfter(midnight, -1)), isInForceAt(midnight)]).toEqual([
          true,
          false,
        ])
      }),
      { numRuns: 120 },
    )
  })

  it('and says so from two weeks before until it is over', () => {
    const until = localDate('2026-03-31')
    const said = (day: string) => daysToEnd(until, localDate(day))
    expect([
      said('2026-03-16'),
      said('2026-03-17'),
      said('2026-03-31'),
      said('2026-04-01'),
    ]).toEqual([null, 14, 0, null])
  })
})
