/**
 * Who sees what, said once more from the rules and from nothing of ours: neither the grant nor the rule that reads it
 * is asked. One question: may this person, acting in this service, on this day, read this part?
 *
 * @source design rules.md, "Permission" and "Who sees what — the expected table"
 */
import type { Fact, Part } from '#domain/facts/index'
import { accessTable } from '#policy/access-table'
import { birthdayEve, helsinkiDayOf, nextDay } from './oracle-days.ts'
import { isMemory, isShown } from './oracle-earlier.ts'
import { linesOf, mandateOf, type Standing } from './oracle-lines.ts'
import { told, type Values } from './oracle-told.ts'
import { asksUrgently } from './oracle-urgent.ts'
import { remembered } from './remembered.ts'

export interface Matter {
  readonly client: string
  readonly birthDate: string | null
  /** Under a turvakielto. */
  readonly secret: readonly string[]
  readonly writtenOnly: boolean
  readonly supervisorsOf: (service: string) => readonly string[]
  readonly worksIn: (person: string, service: string) => boolean
  /** Retags applied, sealed entries without parts. */
  readonly facts: readonly Fact[]
}
export interface Asked {
  readonly person: string
  readonly service: string | null
  readonly day: string
  /** The moment, for what lasts hours. */
  readonly at?: string
}

interface Stay {
  readonly person: string
  readonly service: string
  readonly side: 'home' | 'party'
  /** Last day; null while it goes on. */
  until: string | null
  isOver: boolean
}

/** Who has been a member of one round, in which service, until when. */
const staysIn = remembered((round: readonly Fact[]): readonly Stay[] => {
  const stays: Stay[] = []
  for (const fact of round) {
    const today = helsinkiDayOf(fact.recordedAt)
    /** Whoever stood in until yesterday is here no longer: they cannot leave, and may come again. */
    const present = (person: unknown, service?: unknown) =>
      stays.find(
        (stay) =>
          !stay.isOver &&
          (stay.until === null || today <= stay.until) &&
          stay.person === person &&
          (service === undefined || stay.service === service),
      )
    const come = (person: unknown, service: unknown, side: Stay['side'], until: string | null) => {
      const stay = present(person, service)
      // Named for other days, or for good.
      if (stay && stay.until !== null) stay.until = until
      if (!stay)
        stays.push({ person: String(person), service: String(service), side, until, isOver: false })
    }
    for (const part of fact.parts) {
      const value = part.values as Values
      if (fact.kind === 'member-joined')
        come(value.person, value.service, part.name === 'home-member' ? 'home' : 'party', null)
      if (fact.kind === 'supervisor-joined' && fact.by.service !== null && !present(value.who))
        come(value.who, fact.by.service, 'home', null)
      if (fact.kind === 'substitute-named') {
        const theirs = stays.filter((stay) => stay.person === value.for)
        const here = theirs.filter(({ isOver }) => !isOver)
        const covered = here.findLast(({ side }) => side === 'home') ?? here.at(-1) ?? theirs.at(-1)
        if (covered) come(value.who, covered.service, covered.side, (value.until as string) ?? null)
      }
      const stay = fact.kind === 'member-left' && present(value.person, value.service)
      if (stay) {
        stay.isOver = true
        stay.until = today
      }
    }
  }
  return stays
})

const homeOf = (round: readonly Fact[]): readonly string[] =>
  (told(round, 'home-set').at(-1)?.values.services as readonly string[] | undefined) ?? []

/** Whoever reads on when a round has ended: the own worker, else the named keeper, in the service they worked in. */
const isKeeper = (round: readonly Fact[], asked: Asked): boolean => {
  const named = told(round, 'own-worker-named').findLast(({ values }) => values.main)
  const stated = told(round, 'own-worker-status-stated').at(-1)?.values
  const cause = told(round, 'round-closed').at(-1)?.values.cause
  const isOver = cause === 'client-relationship-ended' || cause === 'client-died'
  const own = isOver
    ? undefined
    : named
      ? named.values.who
      : stated?.exists
        ? stated.who
        : undefined
  const stays = staysIn(round).filter((one) => one.side === 'home')
  const isOwnWorkerHere = stays.some((stay) => stay.person === own)
  const keeper = isOwnWorkerHere ? undefined : told(round, 'keeper-named').at(-1)?.values.who
  if (own !== asked.person && keeper !== asked.person) return false
  const stay = stays.findLast((one) => one.person === asked.person)
  return asked.service === (stay?.service ?? homeOf(round)[0])
}

const isClosed = remembered((round: readonly Fact[]) =>
  round.some((fact) => fact.kind === 'round-closed'),
)
const isOwn = (part: Part, asked: Asked) =>
  part.author.person === asked.person && part.author.service === asked.service
const isAddressed = (part: Part, asked: Asked) =>
  part.readers.some((reader) => reader === asked.person)

/** Each round's facts, first to last. */
const roundsOf = remembered(({ facts }: Matter): readonly (readonly Fact[])[] =>
  Array.from({ length: Math.max(0, ...facts.map((one) => one.round)) }, (_, index) =>
    facts.filter((one) => one.round === index + 1),
  ),
)

export const mayRead = (matter: Matter, asked: Asked, fact: Fact, part: Part): boolean => {
  const rounds = roundsOf(matter)
  for (const [index, round] of rounds.entries()) {
    const number = index + 1
    const isRunning = number === rounds.length && !isClosed(round)
    if (asksAsHome(matter, asked, { round, number, isRunning }, fact, part)) return true
    if (asksAsParty(matter, asked, { round, number, isRunning }, fact, part)) return true
    if (asksAsSupervisor(matter, asked, round, number, fact, part)) return true
  }
  if (asksUrgently(matter, asked, fact, part)) return true
  return asksAsClient(matter, asked) || asksAsGuardian(matter, asked, part)
}

interface Round {
  readonly round: readonly Fact[]
  readonly number: number
  readonly isRunning: boolean
}

/** All of the running round, the memory of earlier ones; after it the keeper; a former member own words. */
const asksAsHome = (
  matter: Matter,
  asked: Asked,
  { round, number, isRunning }: Round,
  fact: Fact,
  part: Part,
): boolean => {
  if (!isRunning && isKeeper(round, asked))
    return fact.round === number || isOwn(part, asked) || isAddressed(part, asked)
  for (const stay of staysIn(round)) {
    if (stay.side !== 'home' || stay.person !== asked.person || stay.service !== asked.service)
      continue
    const isIn = isRunning && !stay.isOver && (stay.until === null || asked.day <= stay.until)
    if (isOwn(part, asked)) return true
    if (isIn && (fact.round === number || isAddressed(part, asked))) return true
    if (isIn && (isMemory(matter, fact, number) || isShown(matter, round, fact, number, part)))
      return true
  }
  return false
}
/** While all who must answer say yes: what they allow, from then on; the plan as it stands; what is addressed. */
const asksAsParty = (
  matter: Matter,
  asked: Asked,
  { round, number, isRunning }: Round,
  fact: Fact,
  part: Part,
): boolean => {
  for (const stay of staysIn(round)) {
    if (stay.side !== 'party' || stay.person !== asked.person || stay.service !== asked.service)
      continue
    const { since, outside } = linesOf(matter, round, stay.service)
    const now = since.at(-1)
    const isLet =
      isRunning &&
      !stay.isOver &&
      now !== undefined &&
      (now.people.length === 0 || now.people.includes(asked.person))
    const lastDay = isLet && stay.until !== null && stay.until < now.until ? stay.until : now?.until
    if (isOwn(part, asked)) return true
    if (!isLet || lastDay === undefined || asked.day < now.from || asked.day > lastDay) continue
    if (
      since.some((_, index) =>
        isCovered(matter, since.slice(index), outside, round, number, asked, fact, part),
      )
    )
      return true
  }
  return false
}

/** `since`: every state of the permission from one moment to now. All of them must allow it. */
const isCovered = (
  matter: Matter,
  since: readonly Standing[],
  outside: ReadonlySet<Fact>,
  round: readonly Fact[],
  number: number,
  asked: Asked,
  fact: Fact,
  part: Part,
): boolean => {
  const [then] = since
  const now = since.at(-1)
  if (!then || !now || part.unsorted) return false
  if (part.whereabouts && matter.secret.length > 0) return false
  const isIdentity = part.category === 'identity'
  const wide = now.wholeRound || isIdentity || isAddressed(part, asked) ? [now] : since
  if (part.topics.some((topic) => wide.some(({ minus }) => minus.includes(topic)))) return false
  if (isAddressed(part, asked)) return true
  if (!isIdentity && !wide.every(({ categories }) => categories.includes(part.category)))
    return false
  if (!isIdentity && outside.has(fact)) return false
  const plan = round
    .filter((one) => one.kind === 'plan-version-published' && !outside.has(one))
    .at(-1)
  if (plan?.id === fact.id) return true
  const isSince = fact.recordedAt >= then.at && helsinkiDayOf(fact.recordedAt) >= then.from
  return fact.round === number && (now.wholeRound || isIdentity || isSince)
}

/** A question put to them while the round is open, what was chosen to go with it, and what corrects any of that. */
const isConsultedOn = (round: readonly Fact[], asked: Asked, part: Part): boolean => {
  if (isClosed(round)) return false
  const shown = told(round, 'supervisor-consulted')
    .filter(({ values }) => values.supervisor === asked.person)
    .flatMap(({ fact, values }) => [
      ...fact.parts.filter(({ name }) => name === 'question').map((one): string => one.id),
      ...((values.shows as readonly string[] | undefined) ?? []),
    ])
  if (shown.includes(part.id)) return true
  return round.some(
    (fact) =>
      fact.kind === 'entry-corrected' &&
      fact.parts.some((one) => one.id === part.id && shown.includes(String(one.values.part))),
  )
}

/** Who works and how far it is, no whereabouts and nothing unsorted. */
const asksAsSupervisor = (
  { supervisorsOf }: Matter,
  asked: Asked,
  round: readonly Fact[],
  number: number,
  fact: Fact,
  part: Part,
): boolean => {
  const isTheirs = homeOf(round).some(
    (service) => service === asked.service && supervisorsOf(service).includes(asked.person),
  )
  if (!isTheirs) return false
  if (isOwn(part, asked)) return true
  if (part.whereabouts) return false
  if (isConsultedOn(round, asked, part)) return true
  if (part.unsorted) return false
  return isAddressed(part, asked) || (fact.round === number && tells('supervisor', part))
}

const asksAsClient = ({ client }: Matter, asked: Asked): boolean =>
  asked.person === client && asked.service === null

/** In the mandate's days: own answers; when it is settled so, as the client, without what is not for them. */
const asksAsGuardian = (matter: Matter, asked: Asked, part: Part): boolean => {
  if (asked.service !== null) return false
  const about = (kind: string, field: string) =>
    told(matter.facts, kind).filter(({ values }) => values[field] === asked.person)
  const mandate = mandateOf(matter.facts, asked.person)
  if (!mandate || asked.day < mandate.from) return false
  const ends = [
    mandate.until,
    mandate.standing === 'guardian' &&
      matter.birthDate !== null &&
      birthdayEve(matter.birthDate, 18),
  ]
  if (ends.some((end) => typeof end === 'string' && asked.day > end)) return false
  if (isOwn(part, asked)) return true
  const forbidden = about('guardian-view-limited', 'guardian').flatMap(
    ({ values }) => values.topics as readonly string[],
  )
  const asTheClient = about('guardian-view-settled', 'guardian').at(-1)?.values.sees === 'as-client'
  const own = matter.secret.includes(asked.person) ? [asked.person, matter.client] : [asked.person]
  if (part.whereabouts && matter.secret.some((one) => !own.includes(one))) return false
  if (part.about !== null && part.about !== asked.person && part.about !== matter.client)
    return false
  if (part.unsorted && (!asTheClient || forbidden.length > 0)) return false
  if (part.topics.some((topic) => forbidden.includes(topic))) return false
  return isAddressed(part, asked) || (asTheClient && tells('guardian', part))
}

/** Where the expected table names categories, they are read from there. */
const tells = (row: 'supervisor' | 'guardian', { category }: Part): boolean =>
  (accessTable[row].categories as readonly string[]).includes(category)

export { nextDay }
