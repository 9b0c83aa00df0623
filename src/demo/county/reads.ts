/**
 * Who looked at the pair works of those one is invited to be first, and when: real reads at the server's own door, on
 * the days told here, so that a client's log shows what it is for.
 */
import { addDays, helsinkiDate, type Instant, isWorkingDay, type LocalDate } from '#domain/calendar'
import type { ChosenPurpose } from '#domain/purposes'
import { buildApp } from '#server/app'
import type { GivenHouse } from '../play/demo-house.ts'
import { signIn } from '../play/door.ts'
import type { HandClock } from '../play/theatre.ts'
import { helsinkiMoment } from '../play/times.ts'
import type { DemoCase } from './cases.ts'
import type { PlayedCase } from './play-case.ts'
import { usernameOf } from './workers.ts'

interface Look {
  /** The part they play. */
  readonly who: 'initiator' | 'partner' | 'other'
  readonly workingDaysAgo: number
  readonly at: string
  readonly why?: ChosenPurpose
}

/** The days before now: a visit is prepared, a plan is followed, somebody calls and asks. */
const looks: readonly Look[] = [
  { who: 'initiator', workingDaysAgo: 8, at: '09:12' },
  { who: 'partner', workingDaysAgo: 8, at: '13:40', why: 'planning' },
  { who: 'other', workingDaysAgo: 6, at: '10:05' },
  { who: 'partner', workingDaysAgo: 3, at: '08:31', why: 'meeting' },
  { who: 'initiator', workingDaysAgo: 3, at: '14:22', why: 'client-asked' },
  { who: 'initiator', workingDaysAgo: 1, at: '15:48' },
]

export const workingDaysBefore = (day: LocalDate, count: number): LocalDate => {
  const before = addDays(day, -1)
  const isOne = isWorkingDay(before, { saturdayCounts: false })
  if (isOne && count === 1) return before
  return workingDaysBefore(before, isOne ? count - 1 : count)
}

/** @throws when somebody may not read what they are told to have read */
export const playReads = async (
  given: GivenHouse,
  clock: HandClock,
  now: Instant,
  cases: ReadonlyMap<DemoCase, PlayedCase>,
): Promise<void> => {
  const app = await buildApp({ ...given, models: given.models ?? [], clock: clock.now })
  try {
    for (const { who, workingDaysAgo, at, why } of looks) {
      clock.set(helsinkiMoment(workingDaysBefore(helsinkiDate(now), workingDaysAgo), at))
      for (const [{ team }, { pairWork }] of cases) {
        const name = team[who]
        if (name === undefined) continue
        const reader = await signIn(app, usernameOf(name), null)
        const headers = why && { 'x-tyopari-purpose': why }
        const { status, body } = await reader.get(`/api/pair-works/${pairWork}`, headers)
        if (status !== 200) throw new Error(`${name} cannot read ${pairWork}: ${status} ${body}`)
      }
    }
  } finally {
    clock.set(now)
    await app.close()
  }
}
