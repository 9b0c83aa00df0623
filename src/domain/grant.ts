/**
 * Grants: who sees which parts of a pair work, for which days and on which basis. Derived from everything known at
 * each command; the store keeps the rows and row-level security stands on them. A day is compared at every read, so
 * what the calendar ends, ends without a command.
 *
 * @source design rules.md, "Who sees what"
 */
import { addDays, addYears, type Instant, type LocalDate } from './calendar.ts'
import { type FactId, id, type PartId, type PersonId, type ServiceId } from './identity.ts'
import type { Facts, Known } from './knowledge.ts'
import { deriveHome, deriveMemberships, deriveOwnWorker, type Member } from './members.ts'
import { derivePermission, type PartyPermission } from './permission.ts'
import { derivePlanVersions } from './plans.ts'
import type { ProcessModel } from './process-model.ts'
import type { Category, Topic } from './words.ts'

export type GrantStanding =
  | 'home'
  | 'party'
  | 'former'
  | 'client'
  | 'guardian'
  | 'supervisor'
  | 'keeper'

/** One reason somebody sees something. The rule that reads it is `policy/sees.ts` and, the same, the store's policy. */
export interface GrantRow {
  readonly person: PersonId
  /** The service they must be acting in; null for the client's side. */
  readonly service: ServiceId | null
  readonly standing: GrantStanding
  readonly rounds: 'all' | readonly number[]
  /** Every category, `notCategories` apart. */
  readonly everything: boolean
  readonly categories: readonly Category[]
  readonly notCategories: readonly Category[]
  readonly minusTopics: readonly Topic[]
  readonly unsorted: boolean
  /** May read what was said with or by another person of the client's side, apart. */
  readonly aboutOthers: boolean
  readonly whereabouts: boolean
  /** Only what was recorded from this moment on; null: from the round's beginning. */
  readonly since: Instant | null
  /** Facts seen whatever their round and time: the current plan version, the home's memory of earlier rounds. */
  readonly alsoFacts: readonly FactId[]
  /** Nothing but parts written by themselves. */
  readonly ownOnly: boolean
  readonly from: LocalDate
  /** Last day, inclusive; null: no end. */
  readonly until: LocalDate | null
  readonly basis: {
    readonly kind:
      | 'client-relationship'
      | 'line'
      | 'authorship'
      | 'own-matter'
      | 'mandate'
      | 'supervision'
    readonly lines: readonly { readonly line: PartId; readonly version: number }[]
  }
}

export interface GrantSurroundings {
  readonly client: { readonly id: PersonId; readonly birthDate: LocalDate | null }
  readonly model: Pick<ProcessModel, 'settings'>
  readonly supervisorsOf: (service: ServiceId) => readonly PersonId[]
  /** Persons of the client's side under a turvakielto. */
  readonly protectedPersons: ReadonlySet<PersonId>
}

const beginning = '0001-01-01' as LocalDate

const row = (
  person: PersonId,
  service: ServiceId | null,
  standing: GrantStanding,
  basis: GrantRow['basis']['kind'],
  rest: Partial<GrantRow>,
): GrantRow => ({
  person,
  service,
  standing,
  rounds: [],
  everything: false,
  categories: [],
  notCategories: [],
  minusTopics: [],
  unsorted: false,
  aboutOthers: true,
  whereabouts: true,
  since: null,
  alsoFacts: [],
  ownOnly: false,
  from: beginning,
  until: null,
  ...rest,
  basis: { kind: basis, lines: rest.basis?.lines ?? [] },
})

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
        until: member.until,
      }),
    )
    if (member.until !== null)
      rows.push(former(member.person, member.service, addDays(member.until, 1)))
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
    rows.push(former(member.person, member.service, beginning))
  }
  return rows
}

/** Whoever goes on reading an ended round: the own worker, or the keeper the supervisor named. */
const keepersOf = (
  round: Facts,
  home: readonly Member[],
): readonly { readonly person: PersonId; readonly service: ServiceId }[] => {
  const named = round.last('keeper-named', 'keeper')?.values.who
  const person = deriveOwnWorker(round) ?? (named ? id<'person'>(named) : undefined)
  if (!person) return []
  const service =
    home.findLast((member) => member.person === person)?.service ?? deriveHome(round)[0]
  return service ? [{ person, service }] : []
}

const former = (person: PersonId, service: ServiceId, from: LocalDate): GrantRow =>
  row(person, service, 'former', 'authorship', { rounds: 'all', ownOnly: true, from })

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
  const plan = derivePlanVersions(round).at(-1)
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
      rows.push(former(member.person, member.service, beginning))
      continue
    }
    const until = member.until !== null && member.until < now.until ? member.until : now.until
    for (const snapshot of chainRows(party)) {
      rows.push(
        row(member.person, member.service, 'party', 'line', {
          rounds: [number],
          categories: ['identity', ...snapshot.categories],
          minusTopics: snapshot.minusTopics,
          since: snapshot.since,
          aboutOthers: true,
          whereabouts: !around.protectedPersons.has(around.client.id),
          alsoFacts: plan ? [plan.fact] : [],
          from: now.from,
          until,
          basis: { kind: 'line', lines: now.lines },
        }),
      )
    }
    rows.push(former(member.person, member.service, addDays(until, 1)))
  }
  return rows
}

/**
 * What an unbroken permission shows of each time: what was allowed then, ever since and still. A wider new version opens
 * only what is recorded after it; a narrower one closes the past too, and what was recorded while it stood.
 */
const chainRows = (party: PartyPermission) => {
  const now = party.chain.at(-1)
  if (!now) return []
  const { categories, minusTopics } = now
  if (now.wholeRound) return [{ categories, minusTopics, since: null }]
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
  // Who the client is and whom one works with comes with every line, whenever it was told.
  return [{ categories: [], minusTopics, since: null }, ...eversince]
}

const supervisorRows = (
  round: Facts,
  number: number,
  around: GrantSurroundings,
): readonly GrantRow[] =>
  deriveHome(round).flatMap((service) =>
    around.supervisorsOf(service).map((person) =>
      row(person, service, 'supervisor', 'supervision', {
        rounds: [number],
        categories: ['identity', 'progress'],
        whereabouts: false,
      }),
    ),
  )

/** Guardians and representatives: first only their own answers; more when it is settled who gives the permission. */
const guardianRows = (known: Known, around: GrantSurroundings): readonly GrantRow[] => {
  const people = new Set(
    known.parts('representation-recorded', 'representation').map((told) => told.values.who),
  )
  const adult =
    around.client.birthDate === null ? null : addDays(addYears(around.client.birthDate, 18), -1)
  return [...people].flatMap((person) => {
    const mandate = known
      .parts('representation-recorded', 'representation')
      .filter((told) => told.values.who === person)
      .at(-1)
    const ended = known
      .parts('representation-ended', 'representation')
      .filter((told) => told.values.who === person)
      .at(-1)
    const settled = known
      .parts('guardian-view-settled', 'view')
      .filter((told) => told.values.guardian === person)
      .at(-1)?.values.sees
    const forbidden = known
      .parts('guardian-view-limited', 'limit')
      .filter((told) => told.values.guardian === person)
      .flatMap((told) => told.values.topics)
    if (!mandate) return []
    const ends = [
      mandate.values.until as LocalDate | undefined,
      ended && addDays(ended.values.on as LocalDate, -1),
      mandate.values.standing === 'guardian' ? adult : null,
    ].filter((day): day is LocalDate => day !== undefined && day !== null)
    const keptFromThem = [...around.protectedPersons].some((one) => one !== person)
    const base = {
      rounds: 'all' as const,
      notCategories: ['permission'] as const,
      aboutOthers: false,
      whereabouts: !keptFromThem,
      minusTopics: [...new Set(forbidden)].sort(),
      unsorted: forbidden.length === 0,
      from: mandate.values.from as LocalDate,
      until: ends.length === 0 ? null : ends.reduce((one, other) => (one < other ? one : other)),
    }
    return [
      row(id(person), null, 'guardian', 'mandate', {
        ...base,
        everything: settled === 'as-client',
        unsorted: settled === 'as-client' && base.unsorted,
      }),
    ]
  })
}
