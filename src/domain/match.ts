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
  const reasons: Reason[] = []
  const wish = wishOf(one, says.wishes)
  if (wish) reasons.push({ is: wish })
  if (wanted.competences.size > 0)
    for (const word of one.competences)
      if (wanted.competences.has(wanted.keyOf(word))) reasons.push({ is: 'knows', word })
  if (one.profession !== null && wanted.professions.has(one.profession))
    reasons.push({ is: 'profession', word: one.profession })
  for (const word of wanted.topics) if (answers(one, word)) reasons.push({ is: 'topic', word })
  for (const word of one.languages)
    if (wanted.languages.has(word)) reasons.push({ is: 'speaks', word })
  if (wanted.area.size > 0)
    for (const word of one.area)
      if (wanted.area.has(wanted.keyOf(word))) reasons.push({ is: 'same-area', word })
  const capacity = capacityOn(one, today)
  if (capacity !== null)
    reasons.push({
      is: 'capacity',
      word: capacity,
      until: capacity === 'full' ? one.fullUntil : null,
    })
  for (const is of contactKinds)
    if (says.contacts.some((contact) => contact.how === is && isAbout(contact, one)))
      reasons.push({ is })
  if (isFading(one.confirmedOn, today)) reasons.push({ is: 'not-confirmed' })
  return reasons
}

const answers = (one: Candidate, topic: Topic): boolean =>
  one.profession === null
    ? one.serviceTask !== null && answeringTasks[topic].includes(one.serviceTask)
    : answeringProfessions[topic].includes(one.profession)

/** What names most stands: no to a person is not undone by yes to their service. */
const wishOf = (
  one: Candidate,
  wishes: readonly Wish[],
): 'client-wishes' | 'client-would-rather-not' | null => {
  if (wishes.length === 0) return null
  const last =
    wishes.findLast(({ person }) => person !== null && person === one.person) ??
    wishes.findLast(
      ({ person, service }) => person === null && service !== null && service === one.service,
    ) ??
    wishes.findLast(
      ({ person, service, profession }) =>
        person === null && service === null && profession !== null && profession === one.profession,
    )
  if (!last) return null
  return last.liking === 'wants' ? 'client-wishes' : 'client-would-rather-not'
}

/** A service on the map speaks for itself, not for each who works there. */
const isAbout = ({ person, service }: Contact, one: Candidate): boolean =>
  person === null
    ? one.person === null && service !== null && service === one.service
    : person === one.person

const capacityOrder: Readonly<Record<Capacity, number>> = { room: 3, one: 2, full: 0 }
/** Of anything there can be several of, more than this many are as good. */
const mostCounted = 63

/** The grounds in order, as the digits of one number: the first that differs decides. Larger is before. */
const scoreOf = (reasons: readonly Reason[]): number => {
  let [wish, need, language, area, contact, fresh] = [1, 0, 0, 0, 0, 1]
  // Nothing said is better than full, and worse than room.
  let room = 1
  for (const reason of reasons)
    switch (reason.is) {
      case 'client-wishes':
        wish = 2
        break
      case 'client-would-rather-not':
        wish = 0
        break
      case 'knows':
      case 'profession':
      case 'topic':
        need = Math.min(need + 1, mostCounted)
        break
      case 'speaks':
        language = Math.min(language + 1, mostCounted)
        break
      case 'same-area':
        area = 1
        break
      case 'capacity':
        room = capacityOrder[reason.word]
        break
      case 'not-confirmed':
        fresh = 0
        break
      case 'own-worker':
      case 'member':
      case 'party':
      case 'on-the-map':
        contact = 1
        break
    }
  const digits = [
    [need, mostCounted + 1],
    [language, mostCounted + 1],
    [area, 2],
    [room, 4],
    [contact, 2],
    [fresh, 2],
  ] as const
  return digits.reduce((score, [digit, base]) => score * base + digit, wish)
}

/**
 * Those with equal reasons take turns: the order between them is another each day, the same for everybody that day, and
 * favours no name. FNV-1a, so that it is the same everywhere.
 */
export const turnOf = (today: LocalDate, expert: string): number => {
  const hash = hashOn(hashOn(0x811c9dc5, today), expert)
  // The last signs of an id must weigh as much as the first.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}
const hashOn = (begun: number, text: string): number => {
  let hash = begun
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

interface Keyed {
  readonly topics: readonly Topic[]
  readonly competences: ReadonlySet<string>
  readonly professions: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
  readonly area: ReadonlySet<string>
  /** Many say the same words: each is made alike once. */
  readonly keyOf: (word: string) => string
}

export const rankExperts = (
  candidates: readonly Candidate[],
  wanted: Wanted,
  says: ClientSays,
  today: LocalDate,
): readonly Ranked[] => {
  const keys = new Map<string, string>()
  const keyOf = (word: string): string => {
    const known = keys.get(word)
    if (known !== undefined) return known
    const key = wordKey(word)
    keys.set(word, key)
    return key
  }
  const keyed: Keyed = {
    topics: [...new Set(wanted.topics)],
    competences: new Set(wanted.competences.map(keyOf)),
    professions: new Set(wanted.professions),
    languages: new Set(wanted.languages),
    area: new Set(wanted.area.map(keyOf)),
    keyOf,
  }
  return candidates
    .map((expert) => {
      const reasons = reasonsOf(expert, keyed, says, today)
      return { expert, reasons, score: scoreOf(reasons), turn: turnOf(today, expert.id) }
    })
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.turn - other.turn ||
        (one.expert.id < other.expert.id ? -1 : 1),
    )
    .map(({ expert, reasons }) => ({ expert, reasons }))
}
