/** Who is away and who stands in, read from what has been recorded. @term poissaolo, sijaisuus */
import type { LocalDate } from './calendar.ts'
import type { Fact } from './facts/index.ts'
import { id, type PersonId } from './identity.ts'
import { type Facts, isLater } from './knowledge.ts'
import { deriveOwnWorker, homeMembers } from './members.ts'

export interface Absence {
  readonly who: PersonId
  readonly from: LocalDate
  /** The last day away, inclusive; null: not known. */
  readonly until: LocalDate | null
  /** Null while nobody has been named. */
  readonly substitute: PersonId | null
}

const goesOn = (until: string | undefined, today: LocalDate): boolean =>
  until === undefined || until >= today

/** Said to be back since: what was told before it holds no more. */
const isBackSince = (facts: Facts, who: string, told: Fact): boolean =>
  facts
    .parts('absence-ended', 'back')
    .some(({ values, fact }) => values.who === who && isLater(facts, fact, told))

/** The last word about each person, while its days are not over. What ends by the calendar ends by itself. */
export const deriveAbsences = (facts: Facts, today: LocalDate): readonly Absence[] => {
  const told = new Map(
    facts
      .parts('absence-started', 'absence')
      .filter(({ values, fact }) => !isBackSince(facts, values.who, fact))
      .map(({ values }) => [values.who, values]),
  )
  return [...told.values()]
    .filter(({ until }) => goesOn(until, today))
    .map(({ who, from, until }) => ({
      who: id<'person'>(who),
      from: from as LocalDate,
      until: (until as LocalDate | undefined) ?? null,
      substitute: standingInFor(facts, who, today),
    }))
}

const namings = (facts: Facts, today: LocalDate) =>
  facts
    .parts('substitute-named', 'substitute')
    .filter(
      ({ values, fact }) => goesOn(values.until, today) && !isBackSince(facts, values.for, fact),
    )

const namedFor = (facts: Facts, who: string, today: LocalDate) =>
  namings(facts, today).findLast(({ values }) => values.for === who)

/** For whom somebody stands in, as long as those days go on, in the order it was said. */
export const standsInFor = (
  facts: Facts,
  substitute: PersonId,
  today: LocalDate,
): readonly { readonly who: PersonId; readonly until: LocalDate | null }[] =>
  namings(facts, today)
    .filter(({ values }) => values.who === substitute)
    .map(({ values }) => ({
      who: id<'person'>(values.for),
      until: (values.until as LocalDate | undefined) ?? null,
    }))

const standingInFor = (facts: Facts, who: string, today: LocalDate): PersonId | null => {
  const named = namedFor(facts, who, today)
  return named ? id<'person'>(named.values.who) : null
}

/** Whose word to the client it is: the own worker's, else the substitute's, else the initiator's; of those who are here. */
const tellerOf = (
  facts: Facts,
  today: LocalDate,
  substitute: PersonId | null,
): PersonId | undefined => {
  const isAway = (person: string) =>
    deriveAbsences(facts, today).some(({ who, from }) => who === person && from <= today)
  const home = homeMembers(facts, today)
  return [
    deriveOwnWorker(facts, today),
    substitute,
    home.find(({ role }) => role === 'initiator')?.person,
    ...home.map(({ person }) => person),
  ].find(
    (one): one is PersonId =>
      one !== undefined &&
      one !== null &&
      !isAway(one) &&
      home.some(({ person }) => person === one),
  )
}

/**
 * Absences the client has not been told of since it was known who stands in, each with whose word it is.
 *
 * @source 001 A.28–A.29: the own worker tells the client how things go and whom to contact from now on
 */
export const absencesToTell = (
  facts: Facts,
  today: LocalDate,
): readonly (Absence & { readonly teller: PersonId })[] => {
  const informed = facts.of('client-informed').at(-1)
  return deriveAbsences(facts, today).flatMap((absence) => {
    const last =
      namedFor(facts, absence.who, today)?.fact ??
      facts.parts('absence-started', 'absence').findLast(({ values }) => values.who === absence.who)
        ?.fact
    const isTold = informed !== undefined && last !== undefined && isLater(facts, informed, last)
    const teller = tellerOf(facts, today, absence.substitute)
    return isTold || !teller ? [] : [{ ...absence, teller }]
  })
}

export interface Return {
  readonly who: PersonId
  /** Until this day the client was to be without them. */
  readonly until: LocalDate | null
  readonly teller: PersonId
}

/** Back sooner than the client was told: said until the day they were told of, or until they have heard. */
export const returnsToTell = (facts: Facts, today: LocalDate): readonly Return[] =>
  facts.parts('absence-ended', 'back').flatMap(({ values, fact: back }) => {
    const told = facts
      .parts('absence-started', 'absence')
      .findLast(({ values: one, fact }) => one.who === values.who && isLater(facts, back, fact))
    const since = told?.fact
    const informed = facts.of('client-informed')
    const isKnownAway =
      since !== undefined &&
      informed.some((one) => isLater(facts, one, since) && isLater(facts, back, one))
    const isToldOfReturn = informed.some((one) => isLater(facts, one, back))
    const isAwayAgain = deriveAbsences(facts, today).some(({ who }) => who === values.who)
    const until = (told?.values.until as LocalDate | undefined) ?? null
    const teller = tellerOf(facts, today, id<'person'>(values.who))
    const isAsked =
      isKnownAway && !isToldOfReturn && !isAwayAgain && goesOn(until ?? undefined, today)
    return isAsked && teller ? [{ who: id<'person'>(values.who), until, teller }] : []
  })
