/**
 * The list row of every member, made when something was recorded: from what that member sees, by the same rule as the
 * store's row-level security. Only the declared exceptions are read from everything: a supervisor's released states
 * and due dates, and "in force" to a giver.
 */
import { helsinkiDate, type LocalDate, startOfHelsinkiDay } from '#domain/calendar'
import { deriveConsultations } from '#domain/consultations'
import type { GrantRow } from '#domain/grant'
import { foldSeen, type Known, type Seen } from '#domain/knowledge'
import { deriveInitiator, deriveMembers, homeMembers, isRoundOpen } from '#domain/members'
import { deriveNotices } from '#domain/notices'
import {
  deriveOutsidePathway,
  derivePathway,
  deriveReleasedPathway,
  type OutsidePathway,
  type Pathway,
  type PathwayAt,
  type ReleasedPathway,
} from '#domain/pathway'
import { deriveAsked, deriveWaiting } from '#domain/pathway/asked'
import { derivePermission } from '#domain/permission'
import { visibleFacts } from '#policy/sees'
import { standingOf } from '#policy/standing'
import type { MemberRow, PairWorkRow, PersonRow } from '#store/store'
import { comingMeetings, ownAbsence, workAhead } from './ahead.ts'
import { latestOf } from './latest.ts'
import {
  distinctBasis,
  type InForce,
  type NextShown,
  presentAsked,
  type RowBody,
} from './list-row.ts'
import { covers } from './looking.ts'

export interface Recording {
  readonly known: Known
  readonly grants: readonly GrantRow[]
  readonly pairWork: PairWorkRow
  readonly client: PersonRow
  readonly at: PathwayAt
}

export const makeMemberRows = (recording: Recording): readonly MemberRow[] => {
  const lasting = recording.grants.filter(
    (row) =>
      !row.ownOnly &&
      row.standing !== 'urgent' &&
      (row.until === null ||
        // One that ends before it begins opens nothing, so it lists nothing.
        (row.until >= recording.at.today && row.from <= row.until)),
  )
  const members = Map.groupBy(lasting, (row) => `${row.person} ${row.service ?? ''}`)
  return [...members.values()].map((rows) => makeRow(rows, recording))
}

/** Whoever knows what the client was called before. */
const insiders: ReadonlySet<string> = new Set(['home', 'keeper', 'client'])

/** A grant that begins later is looked at as it will be on its first day. */
const dayFor = (rows: readonly GrantRow[], today: LocalDate): LocalDate => {
  const first = rows.map((row) => row.from).toSorted()[0] ?? today
  return first > today ? first : today
}

const makeRow = (rows: readonly GrantRow[], recording: Recording): MemberRow => {
  const { known, pairWork, client, at } = recording
  const [first] = rows
  if (!first) throw new Error('a member without a grant')
  const on = dayFor(rows, at.today)
  const inForce = rows.filter((row) => row.from <= on)
  const standing = standingOf(inForce) ?? first.standing
  const reader = { person: first.person, service: first.service, on, leads: true }
  const seen = foldSeen(visibleFacts(known.all, rows, reader, client.id))
  const last = seen.all.at(-1)
  const lastOn = last ? helsinkiDate(last.recordedAt) : pairWork.createdOn
  const pathway = pathwayFor(standing, seen, recording, inForce, reader.person, lastOn)
  const next = nextOf(pathway)
  const phase = phaseOf(pathway)
  const round = seen.inRound(seen.round)
  const asked = deriveAsked(round, first.person, lastOn)
  const body: RowBody = {
    modelVersion: at.model.version,
    letter: at.model.letter,
    modelTitle: at.model.title,
    phaseTitle: at.model.phases[phase]?.title ?? null,
    next,
    basis: distinctBasis(inForce.map((row) => row.basis)),
    notices: deriveNotices(round, first.person, asked),
    asked: presentAsked(asked),
    latest: latestOf(seen, first.person),
    services: [...new Set(deriveMembers(seen.inRound(seen.round)).map((one) => one.service))],
    meetings: comingMeetings(seen, first.person, lastOn),
    waiting: deriveWaiting(round, first.person, lastOn).map(({ due = null, ...one }) => ({
      ...one,
      due,
    })),
    ...ownAbsence(round, first.person, lastOn),
    ...(standing === 'client' || standing === 'guardian'
      ? { inForce: inForceParties(known, recording) }
      : {}),
    ...consultationsOf(seen, first.person),
    ...endsFor(standing, first, inForce, recording),
    ...(standing === 'supervisor'
      ? {
          released: pathway,
          homePeople: homeMembers(known.inRound(known.round)).map((one) => one.person),
          ahead: workAhead(known.inRound(known.round), at.today),
        }
      : {}),
  }
  return {
    pairWork: pairWork.id,
    person: first.person,
    service: first.service,
    standing,
    model: at.model.id,
    phase,
    state: seen.round > 0 && standing !== 'party' && !isRoundOpen(seen) ? 'ended' : 'open',
    clientName: covers(inForce, 'identity') ? client.name : null,
    formerNames: insiders.has(standing) ? (client.formerNames ?? []) : [],
    nextDue: next?.due?.on ?? null,
    updatedOn: lastOn,
    rehearsal: pairWork.rehearsal,
    body,
  }
}

const consultationsOf = (
  seen: Seen,
  person: GrantRow['person'],
): Pick<RowBody, 'consultations'> => {
  const asked = deriveConsultations(seen.inRound(seen.round))
    .filter(({ supervisor }) => supervisor === person)
    .map(({ id, about, by, askedOn, views }) => ({
      id,
      about,
      by,
      askedOn,
      answeredOn: views.at(-1)?.on ?? null,
    }))
  return asked.length === 0 ? {} : { consultations: asked }
}

type AnyPathway = Pathway | OutsidePathway | ReleasedPathway

/**
 * As it was on the day of the last thing the member sees: a row made anew because of what they may not see is the row
 * it was.
 */
const pathwayFor = (
  standing: string,
  seen: Seen,
  recording: Recording,
  rows: readonly GrantRow[],
  person: GrantRow['person'],
  lastOn: LocalDate,
): AnyPathway => {
  const { known } = recording
  if (standing === 'supervisor') return deriveReleasedPathway(known, recording.at)
  const now = seen.all.at(-1)?.recordedAt ?? startOfHelsinkiDay(lastOn)
  const at: PathwayAt = { ...recording.at, today: lastOn, now }
  if (standing === 'home' || standing === 'keeper') return derivePathway(seen, at)
  return deriveOutsidePathway(seen, at, person, covers(rows, 'progress'), standing === 'client')
}

const phaseOf = (pathway: AnyPathway): string => pathway.currentPhase

/** The first step that is open to this reader, by its day. */
const nextOf = (pathway: AnyPathway): NextShown | null => {
  const id = 'next' in pathway ? pathway.next[0] : firstOpen(pathway)
  const step = pathway.steps.find((one) => one.id === id)
  if (!step) return null
  const { due } = step
  return {
    step: step.id,
    title: step.title,
    due: due ? { on: due.on, rule: due.rule, local: due.local } : null,
    ...('action' in step && step.action ? { action: step.action } : {}),
  }
}

const firstOpen = (pathway: ReleasedPathway): string | undefined =>
  pathway.steps
    .filter((step) => step.state === 'open')
    .toSorted((one, other) => ((one.due?.on ?? '9') < (other.due?.on ?? '9') ? -1 : 1))[0]?.id

/** Which permissions' last days a member is told of before they come. */
const endsFor = (
  standing: string,
  { person }: GrantRow,
  rows: readonly GrantRow[],
  recording: Recording,
): Pick<RowBody, 'ends'> => {
  const { known } = recording
  if (standing === 'home' && deriveInitiator(known.inRound(known.round))?.person === person)
    return { ends: inForceParties(known, recording).map(({ party, until }) => ({ party, until })) }
  if (standing !== 'party') return {}
  const until = rows
    .filter((row) => row.standing === 'party' && row.until !== null)
    .map((row) => row.until as LocalDate)
    .toSorted()
    .at(-1)
  return until === undefined ? {} : { ends: [{ party: null, until }] }
}

const inForceParties = (known: Known, { at }: Recording): readonly InForce[] => {
  const { parties } = derivePermission(known.inRound(known.round), {
    today: at.today,
    model: at.model,
    birthDate: at.birthDate ?? undefined,
  })
  return [...parties.values()].flatMap((party) =>
    party.chain.length > 0 && party.from !== null && party.until !== null
      ? [{ party: party.party, from: party.from, until: party.until }]
      : [],
  )
}
