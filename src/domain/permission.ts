/**
 * Permission as lines: one giver, one party. A party has what *all* required givers have answered yes to, and
 * nothing when one answer is missing, refused, withdrawn, not yet begun or past its last day.
 *
 * @source design rules.md, "Permission"; 703/2023 6 §
 */
import { helsinkiDate, type Instant, type LocalDate, startOfHelsinkiDay } from './calendar.ts'
import type { Fact } from './facts/index.ts'
import { earliest, type Giver, walkGivers } from './givers.ts'
import type { PartId, PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import { type Line, walkLines } from './lines.ts'
import { type Pause, walkPauses } from './pauses.ts'
import type { ProcessModel } from './process-model.ts'
import { afterCheck, keepsOut, type Prohibition } from './prohibitions.ts'
import { type GrantableCategory, grantableCategories, type Topic } from './words.ts'

export { deriveGivers, type Giver } from './givers.ts'

export interface PermissionAt {
  readonly today: LocalDate
  readonly model: Pick<ProcessModel, 'settings'>
  readonly birthDate?: LocalDate | undefined
}

/** What a party had from one moment on: the intersection of all givers' answers as they stood then. */
export interface Snapshot {
  readonly at: Instant
  readonly categories: readonly GrantableCategory[]
  readonly minusTopics: readonly Topic[]
  /** Whom all givers who named anybody have named; empty: nobody was named, so whoever works in the service. */
  readonly people: readonly PersonId[]
  readonly from: LocalDate
  readonly until: LocalDate
  readonly wholeRound: boolean
  readonly written: boolean
  readonly lines: readonly { readonly line: PartId; readonly version: number }[]
}

export interface PartyPermission {
  readonly party: string
  /** The newest line of each required giver who has answered. */
  readonly lines: readonly Line[]
  /** Required givers who have not answered yes; for the home's eyes only. */
  readonly missing: readonly PersonId[]
  /** Every moment since the present unbroken permission began, oldest first. Empty: none. */
  readonly chain: readonly Snapshot[]
  /** Every time it waited for a withdrawal to be sorted out; the last may last still. */
  readonly pauses: readonly Pause[]
  readonly inForce: boolean
  readonly writtenInForce: boolean
  readonly state:
    | 'in-force'
    | 'not-yet'
    | 'begins'
    | 'refused'
    | 'withdrawn'
    | 'paused'
    | 'prohibited'
    | 'expired'
    | 'ended'
  readonly categories: readonly GrantableCategory[]
  readonly minusTopics: readonly Topic[]
  readonly from: LocalDate | null
  readonly until: LocalDate | null
}

export interface Permission {
  readonly givers: readonly Giver[]
  readonly parties: ReadonlyMap<string, PartyPermission>
}

/** Permission as it stands, for every party anybody has answered about. */
export const derivePermission = (round: Facts, at: PermissionAt): Permission => {
  const walked = walkGivers(round, at)
  const writtenOnly = at.model.settings.permissionForm === 'written'
  const oneContact = new Set<string>(
    round
      .parts('line-given', 'line')
      .filter((told) => told.values.oneContact === true)
      .map((told) => told.part.id),
  )
  const chains = new Map<string, readonly Snapshot[]>()
  const pauses = walkPauses()
  let last: ReadonlyMap<string, Line> = new Map()
  let prohibited = earlierThan(round)
  const latest = latestMoments(round)
  walkLines(round, (lines, fact, spent) => {
    const moment = latest.get(fact) ?? fact.recordedAt
    last = new Map(lines)
    walked.hear(fact)
    prohibited = afterCheck(prohibited, fact)
    const forms = { writtenOnly, oneContact, spent }
    for (const party of new Set([...lines.values()].map((line) => line.party))) {
      pauses.hear(party, answersAbout(party, lines, walked.now()), fact)
      const snapshot = keepsOut(prohibited, party)
        ? null
        : snapshotOf(party, lines, walked.now(), moment, forms)
      if (!snapshot) chains.delete(party)
      else chains.set(party, grown(chains.get(party) ?? [], snapshot, moment))
    }
  })
  const givers = walked.now()
  // A round's end closes all its lines.
  const isEnded = round.of('round-closed').length > 0
  if (isEnded) chains.clear()
  const parties = new Map<string, PartyPermission>()
  for (const party of new Set([...last.values()].map((line) => line.party))) {
    const unbroken = { chain: chains.get(party) ?? [], pauses: pauses.of(party) }
    const told = partyPermission(party, last, givers, unbroken, at.today)
    const isKeptOut = told.state === 'not-yet' && keepsOut(prohibited, party)
    const now = isKeptOut ? { ...told, state: 'prohibited' as const } : told
    parties.set(party, isEnded && now.state === 'not-yet' ? { ...now, state: 'ended' } : now)
  }
  return { givers, parties }
}

/**
 * By fact, the latest moment there had been when it was recorded: facts from before it stand at no later one, though a
 * clock went back in between.
 */
const latestMoments = (round: Facts): ReadonlyMap<Fact, Instant> => {
  const moments = new Map<Fact, Instant>()
  let latest: Instant | undefined
  for (const fact of round.all) {
    if (latest === undefined || fact.recordedAt > latest) latest = fact.recordedAt
    moments.set(fact, latest)
  }
  return moments
}

/** What earlier rounds found stands in this one too, until it is checked again. */
const earlierThan = (round: Facts): readonly Prohibition[] => {
  const number = round.all[0]?.round ?? round.round
  return round.whole
    .of('prohibition-checked')
    .filter((fact) => fact.round < number)
    .reduce<readonly Prohibition[]>(afterCheck, [])
}

/** Days without permission break the chain: what was recorded on them stays outside a later answer. */
const grown = (chain: readonly Snapshot[], now: Snapshot, at: Instant): readonly Snapshot[] => {
  const before = chain.at(-1)
  const today = helsinkiDate(at)
  return before !== undefined && before.until >= today && now.from <= today
    ? [...chain, now]
    : [now]
}

interface Forms {
  readonly writtenOnly: boolean
  readonly oneContact: ReadonlySet<string>
  readonly spent: ReadonlySet<string>
}

const answersAbout = (
  party: string,
  lines: ReadonlyMap<string, Line>,
  givers: readonly Giver[],
): readonly Line[] => givers.flatMap((giver) => lines.get(`${giver.person} ${party}`) ?? [])

const snapshotOf = (
  party: string,
  lines: ReadonlyMap<string, Line>,
  givers: readonly Giver[],
  at: Instant,
  forms: Forms,
): Snapshot | null => {
  if (givers.length === 0) return null
  const answers = givers.map((giver) => lines.get(`${giver.person} ${party}`))
  const given: Line[] = []
  for (const [index, line] of answers.entries()) {
    // A pause closes the door meanwhile (`partyPermission`); sorted out, the answer is what it was.
    const isYes = line?.answer === 'given' || line?.answer === 'paused'
    if (!isYes || line.from === null || line.until === null) return null
    const since = givers[index]?.since ?? null
    if (since !== null && line.recordedAt < since) return null
    const oral = line.form === 'oral'
    if (oral && forms.spent.has(line.part)) return null
    if (oral && forms.writtenOnly && !forms.oneContact.has(line.part)) return null
    given.push(line)
  }
  const until = givers.reduce<LocalDate | null>((day, giver) => earliest(day, giver.until), null)
  const named = given.map((line) => line.people).filter((people) => people.length > 0)
  const people = (named[0] ?? []).filter((one) => named.every((others) => others.includes(one)))
  // Each named others: nobody is whom all of them named, and nobody named is nobody, not everybody.
  if (named.length > 0 && people.length === 0) return null
  const from = given
    .map((line) => line.from as LocalDate)
    .reduce((one, other) => (one > other ? one : other))
  const begins = startOfHelsinkiDay(from)
  return {
    at: begins > at ? begins : at,
    categories: grantableCategories.filter((category) =>
      given.every((line) => line.categories.includes(category)),
    ),
    minusTopics: [...new Set(given.flatMap((line) => line.minusTopics))].sort(),
    people,
    from,
    until: given
      .map((line) => line.until as LocalDate)
      .reduce(
        (one, other) => earliest(one, other) as LocalDate,
        until ?? (given[0]?.until as LocalDate),
      ),
    wholeRound: given.every((line) => line.reach === 'whole-round'),
    written: given.every((line) => line.form !== 'oral'),
    lines: given.map((line) => ({ line: line.part, version: line.version })),
  }
}

const partyPermission = (
  party: string,
  lines: ReadonlyMap<string, Line>,
  givers: readonly Giver[],
  unbroken: Pick<PartyPermission, 'chain' | 'pauses'>,
  today: LocalDate,
): PartyPermission => {
  const own = answersAbout(party, lines, givers)
  const chain = own.some((line) => line.answer === 'paused') ? [] : unbroken.chain
  const now = chain.at(-1)
  const days = now && { begun: now.from <= today, over: now.until < today }
  const inForce = days !== undefined && days.begun && !days.over
  return {
    party,
    lines: own,
    chain,
    pauses: unbroken.pauses,
    inForce,
    missing: givers
      .filter((giver) => lines.get(`${giver.person} ${party}`)?.answer !== 'given')
      .map((giver) => giver.person),
    writtenInForce: inForce && now !== undefined && now.written,
    state: stateOf(own, days),
    categories: now?.categories ?? [],
    minusTopics: now?.minusTopics ?? [],
    from: now?.from ?? null,
    until: now?.until ?? null,
  }
}

const stateOf = (
  own: readonly Line[],
  days: { begun: boolean; over: boolean } | undefined,
): PartyPermission['state'] => {
  if (days) return days.over ? 'expired' : days.begun ? 'in-force' : 'begins'
  for (const answer of ['withdrawn', 'refused', 'paused'] as const)
    if (own.some((line) => line.answer === answer)) return answer
  return 'not-yet'
}
