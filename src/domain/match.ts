/**
 * Who could be the other one of the pair: every candidate gets the reasons that speak for them, and the reasons alone
 * make the order. Nothing is weighed in secret; whoever reads the row reads why it stands where it does.
 *
 * @source D.08, C.11; the order of the grounds: issue "Ask first", point 4. The client's own wish is first.
 */
import type { LocalDate } from './calendar.ts'
import { type Capacity, capacityOn, type Expert, isFading, wordKey } from './expert.ts'
import { answeringProfessions, answeringTasks } from './match-topics.ts'
import type { Profession, ServiceTask, Topic } from './words.ts'

/** What is looked for. Empty lists ask nothing. */
export interface Wanted {
  readonly topics: readonly Topic[]
  readonly competences: readonly string[]
  readonly professions: readonly Profession[]
  readonly languages: readonly string[]
  readonly area: readonly string[]
}

/** What the reader of a pair work may see of whom the client already knows, and of what the client has wished. */
export interface ClientSays {
  readonly wishes: readonly Wish[]
  readonly contacts: readonly Contact[]
}
export interface Wish {
  readonly liking: 'wants' | 'rather-not'
  readonly person: string | null
  readonly service: string | null
  readonly profession: string | null
}
export const contactKinds = ['own-worker', 'member', 'party', 'on-the-map'] as const
export interface Contact {
  readonly how: (typeof contactKinds)[number]
  readonly person: string | null
  readonly service: string | null
}

export type Reason =
  | { readonly is: 'client-wishes' | 'client-would-rather-not' }
  | { readonly is: 'knows'; readonly word: string }
  | { readonly is: 'profession'; readonly word: Profession }
  | { readonly is: 'topic'; readonly word: Topic }
  | { readonly is: 'speaks'; readonly word: string }
  | { readonly is: 'same-area'; readonly word: string }
  | { readonly is: 'capacity'; readonly word: Capacity; readonly until: LocalDate | null }
  | { readonly is: Contact['how'] }
  | { readonly is: 'not-confirmed' }

/** A candidate, with the task of their service: the directory tells it. */
export type Candidate = Expert & { readonly serviceTask: ServiceTask | null }
export interface Ranked {
  readonly expert: Candidate
  readonly reasons: readonly Reason[]
}

const reasonsOf = (
  one: Candidate,
  wanted: Keyed,
  says: ClientSays,
  today: LocalDate,
): readonly Reason[] => {
  const capacity = capacityOn(one, today)
  const words = (own: readonly string[], asked: ReadonlySet<string>) =>
    asked.size === 0 ? [] : own.filter((word) => asked.has(wordKey(word)))
  return [
    ...wishReasons(one, says.wishes),
    ...words(one.competences, wanted.competences).map((word) => ({ is: 'knows', word }) as const),
    ...(one.profession !== null && wanted.professions.has(one.profession)
      ? [{ is: 'profession', word: one.profession } as const]
      : []),
    ...wanted.topics
      .filter((topic) => answers(one, topic))
      .map((word) => ({ is: 'topic', word }) as const),
    ...one.languages
      .filter((code) => wanted.languages.has(code))
      .map((word) => ({ is: 'speaks', word }) as const),
    ...words(one.area, wanted.area).map((word) => ({ is: 'same-area', word }) as const),
    ...(capacity === null
      ? []
      : [
          {
            is: 'capacity',
            word: capacity,
            until: capacity === 'full' ? one.fullUntil : null,
          } as const,
        ]),
    ...contactReasons(one, says.contacts),
    ...(isFading(one.confirmedOn, today) ? [{ is: 'not-confirmed' } as const] : []),
  ]
}

const answers = (one: Candidate, topic: Topic): boolean =>
  one.profession === null
    ? one.serviceTask !== null && answeringTasks[topic].includes(one.serviceTask)
    : answeringProfessions[topic].includes(one.profession)

/** What names most stands: no to a person is not undone by yes to their service. */
const wishReasons = (one: Candidate, wishes: readonly Wish[]): readonly Reason[] => {
  const names = [
    (wish: Wish) => wish.person !== null && wish.person === one.person,
    (wish: Wish) => wish.person === null && wish.service !== null && wish.service === one.service,
    (wish: Wish) =>
      wish.person === null &&
      wish.service === null &&
      wish.profession !== null &&
      wish.profession === one.profession,
  ]
  for (const isMeant of names) {
    const last = wishes.findLast(isMeant)
    if (last) return [{ is: last.liking === 'wants' ? 'client-wishes' : 'client-would-rather-not' }]
  }
  return []
}

/** A service on the map speaks for itself, not for each who works there. */
const contactReasons = (one: Candidate, contacts: readonly Contact[]): readonly Reason[] =>
  contactKinds
    .filter((how) =>
      contacts.some(
        (contact) =>
          contact.how === how &&
          (contact.person === null
            ? one.person === null && contact.service !== null && contact.service === one.service
            : contact.person === one.person),
      ),
    )
    .map((is) => ({ is }))

const capacityOrder: Readonly<Record<Capacity, number>> = { room: 3, one: 2, full: 0 }

/** The grounds in order: the first that differs decides. Larger is before. */
const groundsOf = (reasons: readonly Reason[]): readonly number[] => {
  const count = (...kinds: readonly Reason['is'][]) =>
    reasons.filter(({ is }) => kinds.includes(is)).length
  const capacity = reasons.find((reason) => reason.is === 'capacity')
  return [
    count('client-wishes') - count('client-would-rather-not'),
    count('knows', 'profession', 'topic'),
    count('speaks'),
    Math.min(count('same-area'), 1),
    // Nothing said is better than full, and worse than room.
    capacity ? capacityOrder[capacity.word] : 1,
    Math.min(count('own-worker', 'member', 'party', 'on-the-map'), 1),
    -count('not-confirmed'),
  ]
}

/**
 * Those with equal reasons take turns: the order between them is another each day, the same for everybody that day, and
 * favours no name. FNV-1a, so that it is the same everywhere.
 */
export const turnOf = (today: LocalDate, expert: string): number => {
  let hash = 0x811c9dc5
  for (const char of `${today} ${expert}`) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  // The last signs of an id must weigh as much as the first.
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}

interface Keyed {
  readonly topics: readonly Topic[]
  readonly competences: ReadonlySet<string>
  readonly professions: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
  readonly area: ReadonlySet<string>
}

export const rankExperts = (
  candidates: readonly Candidate[],
  wanted: Wanted,
  says: ClientSays,
  today: LocalDate,
): readonly Ranked[] => {
  const keyed: Keyed = {
    topics: [...new Set(wanted.topics)],
    competences: new Set(wanted.competences.map(wordKey)),
    professions: new Set(wanted.professions),
    languages: new Set(wanted.languages),
    area: new Set(wanted.area.map(wordKey)),
  }
  return candidates
    .map((expert) => {
      const reasons = reasonsOf(expert, keyed, says, today)
      return { expert, reasons, grounds: groundsOf(reasons), turn: turnOf(today, expert.id) }
    })
    .sort((one, other) => {
      for (const [place, ground] of one.grounds.entries()) {
        const more = (other.grounds[place] ?? 0) - ground
        if (more !== 0) return more
      }
      return one.turn - other.turn || (one.expert.id < other.expert.id ? -1 : 1)
    })
    .map(({ expert, reasons }) => ({ expert, reasons }))
}
