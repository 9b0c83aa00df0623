/**
 * Access opened urgently, said once more from the rules: identity, safety, the next meeting; the rest by a second reason;
 * twenty-four hours from the moment; never for somebody a giver has answered about.
 *
 * @source design rules.md, "Who sees what", break-glass
 */
import type { Fact, Part } from '#domain/facts/index'
import type { Asked, Matter } from './oracle.ts'
import { helsinkiDayOf } from './oracle-days.ts'
import { type Told, told } from './oracle-told.ts'
import { remembered } from './remembered.ts'

const day = 24 * 3_600_000

/** From when until when each opening lasts, for one person in one service; a second reason with nothing open is none. */
const openingsOf = (facts: readonly Fact[], asked: Asked) => {
  const found: { opening: Told; from: number; until: number; isSecond: boolean }[] = []
  for (const opening of told(facts, 'access-opened-urgently')) {
    const { fact, part, values } = opening
    if (values.who !== asked.person || values.service !== asked.service) continue
    const from = Date.parse(fact.recordedAt)
    const before = found.findLast(
      (one) => !one.isSecond && one.opening.fact.round === fact.round && from < one.until,
    )
    const isSecond = values.second === true
    if (isSecond && !before) continue
    const ends = isSecond && before ? before.until : from + day
    const review = told(facts, 'urgent-access-reviewed').find(
      (one) => one.values.access === part.id,
    )
    const closed = review?.values.justified === false ? Date.parse(review.fact.recordedAt) : ends
    found.push({ opening, from, until: Math.min(ends, closed), isSecond })
  }
  return found
}

/** In whichever of their jobs: a no is got round by no other. */
const isAnsweredAbout = ({ facts, worksIn }: Matter, asked: Asked): boolean =>
  ['line-given', 'line-refused'].some((kind) =>
    told(facts, kind).some(
      ({ part, values }) =>
        part.name === 'line' &&
        (values.party === asked.person ||
          worksIn(asked.person, String(values.party)) ||
          (kind === 'line-given' &&
            ((values.people as readonly string[] | undefined) ?? []).includes(asked.person))),
    ),
  ) ||
  told(facts, 'member-joined').some(
    ({ part, values }) => part.name === 'party-member' && values.person === asked.person,
  )

const byRound = remembered((facts: readonly Fact[]) => Map.groupBy(facts, ({ round }) => round))

const soonest = (facts: readonly Fact[], round: number, from: string): Fact | undefined => {
  const inRound = byRound(facts).get(round) ?? []
  const isOver = (meeting: string) =>
    told(inRound, 'meeting-cancelled').some(({ values }) => values.meeting === meeting) ||
    told(inRound, 'meeting-held').some(
      ({ part, values }) => part.name === 'meeting' && values.meeting === meeting,
    ) ||
    told(inRound, 'meeting-broken-off').some(
      ({ values }) => values.meeting === meeting && values.ended === true,
    )
  return told(inRound, 'meeting-proposed')
    .filter(({ part }) => part.name === 'meeting' && !isOver(part.id))
    .filter(({ values }) => String(values.startsAt) >= from)
    .toSorted((one, other) =>
      String(one.values.startsAt) < String(other.values.startsAt) ? -1 : 1,
    )[0]?.fact
}

export const asksUrgently = (matter: Matter, asked: Asked, fact: Fact, part: Part): boolean => {
  const { at } = asked
  if (at === undefined || isAnsweredAbout(matter, asked)) return false
  return openingsOf(matter.facts, asked).some(({ opening, until, isSecond }) => {
    const opened = opening.fact
    if (Date.parse(at) >= until || asked.day < helsinkiDayOf(opened.recordedAt)) return false
    if (part.author.person === asked.person && part.author.service === asked.service) return true
    if (part.whereabouts && matter.secret.length > 0) return false
    const isInRound = fact.round === opened.round
    const isAddressed = part.readers.some((reader) => reader === asked.person)
    if (isSecond) return isAddressed || (isInRound && part.category !== 'permission')
    if (part.unsorted) return false
    if (isAddressed || (isInRound && part.category === 'identity')) return true
    if (isInRound && part.category !== 'permission' && part.topics.includes('safety')) return true
    const next = soonest(matter.facts, opened.round, opened.recordedAt)
    return part.category === 'arrangement' && next?.id === fact.id
  })
}
