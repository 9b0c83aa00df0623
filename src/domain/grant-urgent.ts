/**
 * Access opened urgently: a worker of a home service who is no member reads for twenty-four hours what a person in danger
 * needs to be helped. Nobody of a party, and nobody a giver has answered about, ever opens it.
 *
 * @source design rules.md, "Who sees what", break-glass
 */
import { dayLater, helsinkiDate, type Instant } from './calendar.ts'
import { type GrantRow, type GrantSurroundings, row } from './grant-row.ts'
import { id, type PartId, type PersonId, type ServiceId } from './identity.ts'
import type { Facts, Known } from './knowledge.ts'
import { deriveMeetings } from './meetings.ts'

export interface UrgentAccess {
  readonly access: PartId
  readonly person: PersonId
  readonly service: ServiceId
  readonly round: number
  readonly openedAt: Instant
  /** The first moment after it: twenty-four hours from the opening, or the review that found no grounds. */
  readonly endsAt: Instant
  readonly reason: string
  /** The access it widens to all the rest, by a second reason; it ends with that one. */
  readonly widens: PartId | null
  readonly review: UrgentReview | null
}
export interface UrgentReview {
  readonly by: PersonId
  readonly at: Instant
  readonly justified: boolean
  readonly reason: string
}

/** Every access that was ever opened, oldest first, with its end and its review. */
export const deriveUrgentAccess = (facts: Facts): readonly UrgentAccess[] => {
  const all: UrgentAccess[] = []
  for (const { fact, part, values } of facts.parts('access-opened-urgently', 'access')) {
    const person = id<'person'>(values.who)
    const service = id<'service'>(values.service)
    const openedAt = fact.recordedAt
    const first = all.findLast(
      (one) =>
        one.person === person &&
        one.service === service &&
        one.widens === null &&
        one.round === fact.round &&
        openedAt < one.endsAt,
    )
    // A second reason widens what is open; with nothing open it opens nothing.
    if (values.second === true && !first) continue
    const review = reviewOf(facts, part.id)
    const full = values.second === true && first ? first.endsAt : dayLater(openedAt)
    all.push({
      access: part.id,
      person,
      service,
      round: fact.round,
      openedAt,
      endsAt: review && !review.justified && review.at < full ? review.at : full,
      reason: values.reason,
      widens: values.second === true ? (first?.access ?? null) : null,
      review,
    })
  }
  return all
}

const reviewOf = (facts: Facts, access: PartId): UrgentReview | null => {
  const told = facts
    .parts('urgent-access-reviewed', 'review')
    .find(({ values }) => values.access === access)
  return told
    ? {
        by: told.part.author.person,
        at: told.fact.recordedAt,
        justified: told.values.justified,
        reason: told.values.reason,
      }
    : null
}

/**
 * Has anybody ever answered about this person, or about a service they work in? Then the answer stands, whatever it was:
 * who is outside the home asks the giver, and a refusal is not got round.
 */
export const isBarredFromUrgency = (
  facts: Facts,
  person: PersonId,
  worksIn: (service: string) => boolean,
): boolean => {
  const answers = [
    ...facts.parts('line-given', 'line').map(({ values }) => values),
    ...facts.parts('line-refused', 'line').map(({ values }) => ({ ...values, people: [] })),
  ]
  return (
    answers.some(
      ({ party, people }) =>
        party === person || worksIn(party) || (people ?? []).some((one) => one === person),
    ) || facts.parts('member-joined', 'party-member').some(({ values }) => values.person === person)
  )
}

export const urgentRows = (
  known: Known,
  number: number,
  around: GrantSurroundings,
): readonly GrantRow[] => {
  const round = known.inRound(number)
  return deriveUrgentAccess(known)
    .filter((access) => access.round === number)
    .filter((access) => !isBarredFromUrgency(known, access.person, worksThen(access, around)))
    .flatMap((access) => {
      const common = {
        whereabouts: around.protectedPersons.size === 0,
        from: helsinkiDate(access.openedAt),
        endsAt: access.endsAt,
      }
      const show = (rest: Partial<GrantRow>) =>
        row(access.person, access.service, 'urgent', 'urgent', { ...common, ...rest })
      if (access.widens !== null)
        return [
          show({
            rounds: [number],
            everything: true,
            notCategories: ['permission'],
            unsorted: true,
          }),
        ]
      const next = nextMeeting(round, access.openedAt)
      return [
        show({ rounds: [number], categories: ['identity'] }),
        show({
          rounds: [number],
          everything: true,
          notCategories: ['permission'],
          onlyTopics: ['safety'],
        }),
        ...(next ? [show({ categories: ['arrangement'], alsoFacts: [next] })] : []),
      ]
    })
}

/** In which services whoever opened it worked while it lasted: a no given to one of their jobs is a no to the person. */
const worksThen =
  ({ person, service, openedAt }: UrgentAccess, { worksIn }: GrantSurroundings) =>
  (party: string): boolean =>
    party === service ||
    [openedAt, dayLater(openedAt)].some((at) =>
      worksIn(person, id<'service'>(party), helsinkiDate(at)),
    )

/** The first meeting still to come when the access was opened, as it was proposed. */
const nextMeeting = (round: Facts, from: Instant) => {
  const next = deriveMeetings(round)
    .filter(
      ({ state, startsAt }) => (state === 'proposed' || state === 'agreed') && startsAt >= from,
    )
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0]
  return next && round.find(next.id)?.fact.id
}
