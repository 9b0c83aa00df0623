/**
 * Everything a presenter may know besides what is seen: who reads, on which day and basis, and the names of
 * workers and services. Nothing here was read from a hidden part.
 */
import type { Instant, LocalDate } from '#domain/calendar'
import type { Actor } from '#domain/facts/index'
import type { GrantRow, GrantStanding } from '#domain/grant'
import type { Language } from '#domain/text'
import type { Category, Topic } from '#domain/words'
import type { County } from '../directory/county.ts'

export interface Looking {
  readonly reader: Actor
  readonly standing: GrantStanding
  /** The rows in force for the reader today. */
  readonly grants: readonly GrantRow[]
  readonly now: Instant
  readonly today: LocalDate
  readonly county: County
  readonly language: Language
  readonly saturdayCounts: boolean
  /** The names of the client's side the reader may know, by person. */
  readonly clientSide: ReadonlyMap<string, string>
  /** Of those of the client's side the reader may reach, by person. */
  readonly phones: ReadonlyMap<string, string>
  /** Does a service’s name tell a topic, or a whereabouts, this reader may not be told? */
  readonly isTelling: (service: string) => boolean
  /** Does its name tell where the client is, to a reader a turvakielto keeps from that? */
  readonly isLocating: (service: string) => boolean
  readonly isTellingProfession: (profession: string) => boolean
  /** Outside the home a version goes by its day and a round by nothing. */
  readonly knowsRounds: boolean
}

const insideStandings: readonly GrantStanding[] = ['home', 'keeper', 'client']

type Given = Omit<Looking, 'isTelling' | 'isLocating' | 'isTellingProfession' | 'knowsRounds'>

export const makeLooking = (given: Given): Looking => {
  const excluded = excludedTopics(given.grants)
  const tells = (topics: readonly Topic[]) => topics.some((topic) => excluded.has(topic))
  const isKept = isKeptAway(given)
  const isLocating = (service: string) => isKept && given.county.serviceLocates(service)
  return {
    ...given,
    isLocating,
    isTelling: (service) =>
      service !== given.reader.service &&
      ((excluded.size > 0 && tells(given.county.serviceReveals(service))) || isLocating(service)),
    isTellingProfession: (profession) =>
      excluded.size > 0 && tells(given.county.professionReveals(profession)),
    knowsRounds: insideStandings.includes(given.standing),
  }
}

/** Does a turvakielto keep this reader from whereabouts, so that a unit's name may tell none either? */
const isKeptAway = ({ standing, grants }: Given): boolean => {
  const content = grants.filter((row) => !row.ownOnly)
  return (
    (standing === 'party' || standing === 'guardian') &&
    content.length > 0 &&
    content.every((row) => !row.whereabouts)
  )
}

/** Topics every content row in force leaves out: one row that shows a topic is enough to know it. */
const excludedTopics = (grants: readonly GrantRow[]): ReadonlySet<Topic> => {
  const content = grants.filter((row) => !row.ownOnly)
  const [first, ...others] = content
  if (!first) return new Set()
  return new Set(
    first.minusTopics.filter((topic) => others.every((row) => row.minusTopics.includes(topic))),
  )
}

/** Does any row in force cover this category? */
export const covers = (grants: readonly GrantRow[], category: Category): boolean =>
  grants.some(
    (row) =>
      !row.ownOnly &&
      (row.everything || row.categories.includes(category)) &&
      !row.notCategories.includes(category),
  )
