/**
 * Grants: who sees which parts of a pair work, for which days and on which basis. Derived from everything known at
 * each command; the store keeps the rows and row-level security stands on them. A day is compared at every read, so
 * what the calendar ends, ends without a command.
 *
 * @source design rules.md, "Who sees what"
 */
import { addDays, justAfter, type LocalDate } from './calendar.ts'
import { partsShownTo } from './consultations.ts'
import { earlierPartsShown } from './earlier-work.ts'
import { guardianRows } from './grant-guardians.ts'
import { beginning, type GrantRow, type GrantSurroundings, row } from './grant-row.ts'
import { urgentRows } from './grant-urgent.ts'
import { type FactId, id, type PersonId, type ServiceId } from './identity.ts'
import type { Facts, Known } from './knowledge.ts'
import { deriveHome, deriveMemberships, deriveOwnWorker, type Member } from './members.ts'
import { heldBack } from './pauses.ts'
import { derivePermission, type PartyPermission } from './permission.ts'
import { derivePlanVersions } from './plans.ts'

export type { GrantRow, GrantStanding, GrantSurroundings } from './grant-row.ts'

/** The last plan version and how it was judged: what a home member sees of earlier rounds. */
const memoryOf = (known: Known, before: number): readonly FactId[] => {
  const earlier = known.all.filter((fact) => fact.round < before)
  const plan = earlier.findLast((fact) => fact.kind === 'plan-version-published')
  const judged = earlier.filter(
    (fact) => fact.kind === 'plan-evaluated' || fact.kind === 'goal-evaluated',
  )
  return [...(plan ? [plan.id] : []), ...judged.map((fact) => fact.id)]
}

/** All rows of one pair work. The same facts and surroundings always give the same rows. */
export const deriveGrantRows = (known: Known, around: GrantSurroundings): readonly GrantRow[] => {
  const rows: GrantRow[] = [
    row(around.client.id, null, 'client', 'own-matter', {
      rounds: 'all',
      everything: true,
      unsorted: true,
    }),
  ]
  for (let number = 1; number <= known.round; number += 1) {
    const round = known.inRound(number)
    const open = number === known.round && round.of('round-closed').length === 0
    rows.push(
      ...homeRows(known, round, number, open),
      ...partyRows(round, number, open, around),
      ...supervisorRows(round, number, around),
      ...urgentRows(known, number, around),
    )
  }
  rows.push(...guardianRows(known, around))
  return rows
}

const homeRows = (
  known: Known,
  round: Facts,
  number: number,
  open: boolean,
): readonly GrantRow[] => {
  const home = deriveMemberships(round).filter((member) => member.side === 'home')
  const rows: GrantRow[] = []
  const reads = (member: Member) => open && member.leftAt === null
  for (const member of home.filter(reads)) {
    rows.push(
      row(member.person, member.service, 'home', 'client-relationship', {
        rounds: [number],
        everything: true,
        unsorted: true,
        alsoFacts: memoryOf(known, number),
        alsoParts: earlierPartsShown(known, number),
        until: member.until,
      }),
    )
    if (member.until !== null) rows.push(former(member, addDays(member.until, 1)))
  }
  const keepers = open ? [] : keepersOf(round, home)
  for (const keeper of keepers)
    rows.push(
      row(keeper.person, keeper.service, 'keeper', 'client-relationship', {
        rounds: [number],
        everything: true,
        unsorted: true,
      }),
    )
  for (const member of home.filter(
    (one) => !reads(one) && !keepers.some((keeper) => keeper.person === one.person),
  )) {
    rows.push(former(member, beginning))
  }
  return rows
}

/**
 * Whoever goes on reading an ended round: the own worker, while the client relationship goes on, or the keeper the
 * supervisor named. An own worker of another service has no place here to read in, and keeps the keeper from nothing.
 */
const keepersOf = (
  round: Facts,
  home: readonly Member[],
): readonly { readonly person: PersonId; readonly service: ServiceId }[] => {
  const cause = round.last('round-closed', 'end')?.values.cause
  const isRelationshipOver = cause === 'client-relationship-ended' || cause === 'client-died'
  const ownWorker = isRelationshipOver ? undefined : deriveOwnWorker(round)
  const wasHere = home.some((member) => member.person === ownWorker)
  const named = round.last('keeper-named', 'keeper')?.values.who
  const people = [ownWorker, wasHere || !named ? undefined : id<'person'>(named)]
  return [...new Set(people)].flatMap((person) => {
    if (!person) return []
    const service =
      home.findLast((member) => member.person === person)?.service ?? deriveHome(round)[0]
    return service ? [{ person, service }] : []
  })
}

/** Whoever was a member keeps what they wrote. `from`: the first day nothing else is read any more. */
const former = ({ person, service, leftAt, until }: Member, from: LocalDate): GrantRow =>
  row(person, service, 'former', 'authorship', {
    rounds: 'all',
    ownOnly: true,
    from,
    basis: { kind: 'authorship', lines: [], ...(leftAt && until ? { endedOn: until } : {}) },
  })

const partyRows = (
  round: Facts,
  number: number,
  open: boolean,
  around: GrantSurroundings,
): readonly GrantRow[] => {
  const permission = derivePermission(round, {
    today: beginning,
    model: around.model,
    birthDate: around.client.birthDate ?? undefined,
  })
  const rows: GrantRow[] = []
  for (const member of deriveMemberships(round).filter((one) => one.side === 'party')) {
    const party = permission.parties.get(member.service)
    const now = party?.chain.at(-1)
    const reads =
      open &&
      member.leftAt === null &&
      now !== undefined &&
      (now.people.length === 0 || now.people.includes(member.person))
    if (!reads || !party || !now) {
      rows.push(former(member, beginning))
      continue
    }
    const until = member.until !== null && member.until < now.until ? member.until : now.until
    const held = heldBack(round, party.pauses, now)
    const plan = derivePlanVersions(round).findLast(({ fact }) => !held?.facts.has(fact))
    for (const snapshot of chainRows(party, round)) {
      rows.push(
        row(member.person, member.service, 'party', 'line', {
          rounds: [number],
          categories: ['identity', ...snapshot.categories],
          minusTopics: snapshot.minusTopics,
          since: snapshot.since,
          aboutOthers: true,
          whereabouts: around.protectedPersons.size === 0,
          alsoFacts: [...new Set([...(plan ? [plan.fact] : []), ...snapshot.alsoFacts])],
          from: now.from,
          until,
          basis: { kind: 'line', lines: now.lines },
        }),
      )
    }
    // Before a coming permission begins, a member is what they were: nothing tells that one was given.
    const before = {
      ...former(member, beginning),
      until: addDays(now.from, -1),
    }
    rows.push(before, former(member, addDays(until, 1)))
  }
  return rows
}

/**
 * What an unbroken permission shows of each time: what was allowed then, ever since and still. A wider new version opens
 * only what is recorded after it; a narrower one closes the past too, and what was recorded while it stood.
 */
const chainRows = (party: PartyPermission, round: Facts) => {
  const now = party.chain.at(-1)
  if (!now) return []
  const { categories, minusTopics } = now
  const eversince = party.chain.map((then, index) => {
    const versions = party.chain.slice(index)
    return {
      categories: then.categories.filter((one) =>
        versions.every((version) => version.categories.includes(one)),
      ),
      minusTopics: [...new Set(versions.flatMap((version) => version.minusTopics))].sort(),
      since: then.at,
    }
  })
  const content = now.wholeRound ? [{ categories, minusTopics, since: null }] : eversince
  const held = heldBack(round, party.pauses, now)
  return [
    // Who the client is and whom one works with comes with every line, whenever it was told.
    { categories: [], minusTopics, since: null, alsoFacts: [] },
    ...content.map(({ since, ...row }) => {
      if (!held) return { ...row, since, alsoFacts: [] }
      const { facts, lifted } = held
      const before = round.all.filter(
        (fact) =>
          !facts.has(fact.id) &&
          fact.recordedAt <= lifted.recordedAt &&
          (since === null || fact.recordedAt >= since),
      )
      const after = justAfter(lifted.recordedAt)
      return {
        ...row,
        since: since === null || since < after ? after : since,
        alsoFacts: before.map((fact) => fact.id),
      }
    }),
  ]
}

const supervisorRows = (
  round: Facts,
  number: number,
  around: GrantSurroundings,
): readonly GrantRow[] =>
  deriveHome(round).flatMap((service) =>
    around.supervisorsOf(service).flatMap((person) => {
      const shown = partsShownTo(round, person)
      return [
        row(person, service, 'supervisor', 'supervision', {
          rounds: [number],
          categories: ['identity', 'progress'],
          whereabouts: false,
        }),
        // Whoever was asked reads what they were asked with.
        ...(shown.length === 0
          ? []
          : [
              row(person, service, 'supervisor', 'consultation', {
                alsoParts: shown,
                whereabouts: false,
              }),
            ]),
      ]
    }),
  )
