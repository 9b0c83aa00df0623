/** Who is away and who stands in, read from what has been recorded. @term poissaolo, sijaisuus */
import type { LocalDate } from './calendar.ts'
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

/** The last word about each person, while its days are not over. What ends by the calendar ends by itself. */
export const deriveAbsences = (facts: Facts, today: LocalDate): readonly Absence[] => {
  const told = new Map(
    facts.parts('absence-started', 'absence').map(({ values }) => [values.who, values]),
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

const namedFor = (facts: Facts, who: string, today: LocalDate) =>
  facts
    .parts('substitute-named', 'substitute')
    .findLast(({ values }) => values.for === who && goesOn(values.until, today))

const standingInFor = (facts: Facts, who: string, today: LocalDate): PersonId | null => {
  const named = namedFor(facts, who, today)
  return named ? id<'person'>(named.values.who) : null
}

/**
 * Absences the client has not been told of since it was known who stands in, each with whose word it is: the own
 * worker's, unless they are the one away; else the substitute's, else the initiator's.
 *
 * @source 001 A.28–A.29: the own worker tells the client how things go and whom to contact from now on
 */
export const absencesToTell = (
  facts: Facts,
  today: LocalDate,
): readonly (Absence & { readonly teller: PersonId })[] => {
  const absences = deriveAbsences(facts, today)
  const isAway = (person: string) =>
    absences.some(({ who, from }) => who === person && from <= today)
  const home = homeMembers(facts, today)
  const tellerFor = (substitute: PersonId | null) =>
    [
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
  const informed = facts.of('client-informed').at(-1)
  return absences.flatMap((absence) => {
    const last =
      namedFor(facts, absence.who, today)?.fact ??
      facts.parts('absence-started', 'absence').findLast(({ values }) => values.who === absence.who)
        ?.fact
    const isTold = informed !== undefined && last !== undefined && isLater(facts, informed, last)
    const teller = tellerFor(absence.substitute)
    return isTold || !teller ? [] : [{ ...absence, teller }]
  })
}
