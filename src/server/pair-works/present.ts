/**
 * The one page of a pair work, for whoever reads it: a function of the model, the reader's grants, the parts they see
 * and the day. Takes `Seen` only.
 */

import { deriveApplications } from '#domain/applications'
import { helsinkiDate } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import { deriveConsultations } from '#domain/consultations'
import { deriveInvitations } from '#domain/invitations'
import type { Seen } from '#domain/knowledge'
import { deriveMeetings } from '#domain/meetings'
import { isRoundOpen } from '#domain/members'
import { derivePairAgreement } from '#domain/pair-agreement'
import {
  deriveOutsidePathway,
  derivePathway,
  type OutsidePathway,
  type Pathway,
  type PathwayAt,
} from '#domain/pathway'
import { deriveAsked } from '#domain/pathway/asked'
import { deriveGoals, derivePlanVersions, type PlanVersion } from '#domain/plans'
import type { ProcessModel } from '#domain/process-model'
import { deriveTasks } from '#domain/tasks'
import { commandsOf } from '#policy/standing'
import type { PersonRow } from '#store/store'
import type { House } from '../house.ts'
import { bodyOf, presentAsked } from './list-row.ts'
import { covers, type Looking } from './looking.ts'
import { nameOf, presentNames, presentPeople } from './present-people.ts'
import { presentPermissions } from './present-permissions.ts'
import { presentPart, presentRecord } from './present-record.ts'
import { cursorOf, type Sight } from './sight.ts'

/** The model a round runs by: no secret to anybody who has the pair work in their list. */
export const modelOf = (house: House, sight: Sight): ProcessModel | undefined => {
  const round = sight.seen.inRound(sight.seen.round)
  const chosen = (round.last('model-chosen', 'model') ?? sight.seen.last('model-chosen', 'model'))
    ?.values
  if (chosen) return house.models.find(chosen.model, chosen.version)
  return sight.row && house.models.find(sight.row.model, bodyOf(sight.row).modelVersion)
}

export const pathwayAt = (
  house: House,
  sight: Sight,
  looking: Looking,
  model: ProcessModel,
): PathwayAt => {
  const client = sight.people.find((person) => person.id === sight.pairWork.client)
  return {
    today: looking.today,
    now: looking.now,
    model,
    birthDate: client?.birthDate ?? undefined,
    saturdayCounts: looking.saturdayCounts,
    findModel: (id) => house.models.find(id),
    isSocialWorker: (person) =>
      looking.county
        .employments(person, looking.today)
        .some((row) => row.profession === 'social-worker' && row.officeholder),
  }
}

export const presentView = (house: House, sight: Sight, looking: Looking, model: ProcessModel) => {
  const { seen } = sight
  const pathway = presentPathway(house, sight, looking, model)
  return {
    id: sight.pairWork.id,
    client: presentClient(sight, looking),
    standing: looking.standing,
    model: {
      id: model.id,
      version: model.version,
      letter: model.letter,
      title: model.title,
      shape: model.shape,
    },
    round: presentRound(seen, looking),
    rehearsal: sight.pairWork.rehearsal,
    pathway,
    next: pathway !== null && 'next' in pathway ? pathway.next : [],
    people: presentPeople(seen, looking),
    permissions: presentPermissions(seen, sight, looking, model),
    asked: presentAsked(deriveAsked(seen.inRound(seen.round), sight.acting.person, looking.today)),
    tasks: deriveTasks(seen).map(({ round: _, ...task }) => task),
    meetings: deriveMeetings(seen),
    goals: deriveGoals(seen).map(({ round: _, ...goal }) => goal),
    plan: { versions: derivePlanVersions(seen).map((one) => presentVersion(seen, one, looking)) },
    decisions: presentDecisions(seen),
    invitations: deriveInvitations(seen),
    applications: deriveApplications(seen, looking.today),
    consultations: deriveConsultations(seen.inRound(seen.round)),
    proposals: presentProposals(seen),
    record: presentRecord(seen, looking),
    agreement: presentAgreement(seen, looking, model),
    names: presentNames(seen, looking),
    abilities: presentAbilities(seen, looking),
    cursor: cursorOf(house.keys, sight.acting, seen),
  }
}
export type View = ReturnType<typeof presentView>

/** Who the client is comes with `identity` only. The birth date is for those whose task needs it: the home's side. */
const presentClient = (sight: Sight, looking: Looking) => {
  const client = sight.people.find((person) => person.id === sight.pairWork.client)
  if (!client || !covers(looking.grants, 'identity')) return null
  const knowsBirth = ['home', 'keeper', 'client', 'guardian'].includes(looking.standing)
  const phone = looking.phones.get(client.id)
  return {
    id: client.id,
    name: client.name,
    language: client.language,
    ...(knowsBirth ? { birthDate: client.birthDate } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(['home', 'keeper'].includes(looking.standing) ? presentCircumstances(client) : {}),
  }
}

/** What whoever works here must know before they write or call. */
const presentCircumstances = (client: PersonRow) => ({
  ...(client.secretWhereabouts ? { secretWhereabouts: true as const } : {}),
  ...(client.diedOn ? { diedOn: client.diedOn } : {}),
  ...(client.movedOn ? { movedOn: client.movedOn } : {}),
})

/** Null when nothing this reader sees tells of a round. A party's own part ends with the round, so theirs is open. */
const presentRound = (seen: Seen, looking: Looking) => {
  if (seen.round === 0 && looking.standing !== 'party') return null
  const opened = seen.inRound(seen.round).of('round-opened')[0]
  const isOpen = looking.standing === 'party' || isRoundOpen(seen)
  return {
    state: isOpen ? ('open' as const) : ('ended' as const),
    ...(looking.knowsRounds
      ? { number: seen.round, openedOn: opened ? helsinkiDate(opened.happenedAt) : null }
      : {}),
  }
}

/** All states for the home; released ones, as they were kept at the last change, for its supervisor; three for others. */
const presentPathway = (
  house: House,
  sight: Sight,
  looking: Looking,
  model: ProcessModel,
): Pathway | OutsidePathway | { readonly released: unknown } | null => {
  const at = pathwayAt(house, sight, looking, model)
  if (looking.standing === 'home' || looking.standing === 'keeper')
    return derivePathway(sight.seen, at)
  if (looking.standing === 'supervisor')
    return sight.row ? { released: bodyOf(sight.row).released ?? null } : null
  return deriveOutsidePathway(
    sight.seen,
    at,
    looking.reader.person,
    covers(looking.grants, 'progress'),
    looking.standing === 'client',
  )
}

/** The card is the pair's own: a partner from elsewhere has the meeting's part of it, others have none. */
const presentAgreement = (seen: Seen, { standing }: Looking, model: ProcessModel) => {
  if (standing !== 'home' && standing !== 'party') return null
  const card =
    isRoundOpen(seen) || standing === 'party' ? derivePairAgreement(seen, model, standing) : null
  return card && card.questions.length > 0 ? card : null
}

const presentVersion = (seen: Seen, version: PlanVersion, looking: Looking) => {
  const fact = seen.all.find((one) => one.id === version.fact)
  const parts = (held: PlanVersion['sections']) =>
    fact ? held.map((part) => presentPart(fact, part, looking)) : []
  const { round: _, ...told } = version
  return {
    ...told,
    sections: parts(version.sections),
    goals: parts(version.goals),
    people: parts(version.people),
    views: seen
      .parts('plan-view-given', 'view')
      .filter(({ values }) => values.version === version.id)
      .map(({ values, fact: by }) => ({
        by: by.by.person,
        name: nameOf(by.by.person, looking),
        whose: values.whose,
        view: values.view,
        words: values.words ?? null,
      })),
  }
}

const presentDecisions = (seen: Seen) =>
  seen.parts('decision-prepared', 'decision').map(({ part, values, fact }) => {
    const assigned = seen
      .parts('decision-assigned', 'assignment')
      .findLast((told) => told.values.decision === part.id)
    const made = seen
      .parts('decision-made', 'decision')
      .findLast((told) => told.values.decision === part.id)
    return {
      id: part.id,
      about: values.about,
      topics: part.topics,
      together: values.together,
      preparedBy: fact.by.person,
      decider: assigned?.values.decider ?? null,
      outcome: made ? made.values.outcome : null,
      decidedOn: made ? made.values.on : null,
    }
  })

const presentProposals = (seen: Seen) =>
  seen.parts('proposal-made', 'proposal').map(({ part, values, fact }) => {
    const settled = seen
      .parts('proposal-settled', 'answer')
      .findLast((told) => told.values.proposal === part.id)
    return {
      id: part.id,
      about: values.about,
      at: values.at ?? null,
      words: values.words,
      by: fact.by.person,
      outcome: settled?.values.outcome ?? null,
    }
  })

/** What this reader may ask for now. Whether a stop stands in the way is told when they ask. */
export const presentAbilities = (seen: Seen, looking: Looking): readonly CommandKind[] => {
  const allowed = commandsOf(looking.standing)
  if (looking.standing === 'party' || looking.standing === 'guardian') return allowed
  const isOpen = isRoundOpen(seen)
  return allowed.filter((kind) =>
    kind === 'open-round' ? !isOpen : isOpen || afterwards.has(kind),
  )
}

/** What may still be done when a round has ended. */
const afterwards: ReadonlySet<CommandKind> = new Set([
  'name-keeper',
  'correct-entry',
  'retag-part',
  'mark-whereabouts',
  'mark-carried-over',
  'add-remark',
  'seal-entry',
])
