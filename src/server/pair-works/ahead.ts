/** What is coming for somebody and for whoever stands in for them, as a list row keeps it. */
import { helsinkiDate, type LocalDate } from '#domain/calendar'
import { deriveAbsences } from '#domain/covers'
import type { Facts, Seen } from '#domain/knowledge'
import { deriveMeetings } from '#domain/meetings'
import { homeMembers } from '#domain/members'
import { openTasksOf } from '#domain/tasks'
import type { RowBody, WorkAhead } from './list-row.ts'

/** One's own, and in their days those of whoever one stands in for. */
export const comingMeetings = (seen: Seen, person: string, on: LocalDate): RowBody['meetings'] => {
  const round = seen.inRound(seen.round)
  const covered = deriveAbsences(round, on).filter(({ substitute }) => substitute === person)
  const standsIn = (participants: readonly string[], day: LocalDate) =>
    covered.some(
      ({ who, from, until }) =>
        participants.includes(who) && from <= day && (until === null || day <= until),
    )
  return deriveMeetings(round)
    .filter(({ state }) => state === 'proposed' || state === 'agreed')
    .map(({ id, startsAt, lastsMinutes, state, participants, placeKind, roles }) => ({
      id,
      startsAt,
      lastsMinutes,
      state,
      placeKind,
      participants,
      recorder: roles?.agreed ? roles.recorder : null,
      leader: roles?.agreed ? roles.leader : null,
      isMine:
        participants.some((one) => one === person) ||
        standsIn(participants, helsinkiDate(startsAt)),
    }))
}

/** From what they see themselves: whoever is away says that they are back wherever it stands. */
export const ownAbsence = (round: Facts, person: string, on: LocalDate): Pick<RowBody, 'away'> => {
  const away = deriveAbsences(round, on).find(({ who }) => who === person)
  return away ? { away: { from: away.from, until: away.until, substitute: away.substitute } } : {}
}

/**
 * What waits for each home member, by moments and days: a declared exception to what a supervisor sees, so that a week can
 * be covered without reading what it is about.
 */
export const workAhead = (round: Facts, on: LocalDate): readonly WorkAhead[] => {
  const absences = deriveAbsences(round, on)
  const meetings = deriveMeetings(round).filter(
    ({ state }) => state === 'proposed' || state === 'agreed',
  )
  return [...new Set(homeMembers(round, on).map(({ person }) => person))].map((person) => {
    const away = absences.find(({ who }) => who === person)
    return {
      person,
      meetings: meetings
        .filter(({ participants }) => participants.includes(person))
        .map(({ startsAt }) => startsAt)
        .toSorted(),
      due: openTasksOf(round, person)
        .map(({ due }) => due)
        .toSorted(),
      away: away ? { from: away.from, until: away.until, substitute: away.substitute } : null,
    }
  })
}
