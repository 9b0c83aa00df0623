/**
 * After facts were appended, in the same transaction: who sees what from now on, each member's row, the round's
 * summary and the invitations. All of it is derived from everything known, so doing it twice changes nothing.
 */
import { helsinkiDate } from '#domain/calendar'
import type { NewFact } from '#domain/facts/index'
import { deriveGrantRows, type GrantRow, type GrantSurroundings } from '#domain/grant'
import type { PersonId } from '#domain/identity'
import type { Known } from '#domain/knowledge'
import { deriveHome } from '#domain/members'
import { derivePathway, type PathwayAt } from '#domain/pathway'
import type { ProcessModel } from '#domain/process-model'
import type { ToldReferrer } from '#domain/referral'
import type { Surroundings } from '#domain/surroundings'
import type { DecideTransaction, PairWorkRow, PersonRow, RoundSummary } from '#store/store'
import type { House } from '../house.ts'
import { newInvitations, remindedInvitations, settledInvitations } from './invited.ts'
import { makeMemberRows } from './member-rows.ts'

export interface Settling {
  readonly pairWork: PairWorkRow
  readonly client: PersonRow
  readonly people: readonly PersonRow[]
  readonly around: Surroundings
  readonly known: Known
  readonly facts: readonly NewFact[]
}

export const settle = async (
  house: House,
  tx: DecideTransaction,
  settling: Settling,
): Promise<void> => {
  const { known, client, around, people } = settling
  const grants = await grantsFrom(tx, {
    known,
    client,
    people,
    model: around.model,
    supervisorsOf: (service) => around.directory.supervisorsOf(service, around.today),
    worksIn: (person, service, on) =>
      around.directory.employment(person, service, on) !== undefined,
  })
  const at: PathwayAt = {
    today: around.today,
    now: around.now,
    model: around.model,
    birthDate: client.birthDate ?? undefined,
    saturdayCounts: around.saturdayCounts,
    findModel: (model) => around.findModel(model),
    isSocialWorker: (person) => isSocialWorker(around, known, person),
  }
  const rows = makeMemberRows({ known, grants, pairWork: settling.pairWork, client, at })
  await Promise.all([
    tx.replaceGrants(grants),
    tx.replaceMemberRows(rows),
    tx.replaceSummaries(summariesOf(house, known, at)),
    ...newInvitations(settling).map((invitation) =>
      tx.putInvitation({ ...invitation, id: house.newId() }),
    ),
    ...settledInvitations(settling).map(([part, state]) => tx.settleInvitation(part, state)),
    ...remindedInvitations(settling).map((part) => tx.remindInvited(part, around.today)),
    ...heardByReferrer(settling).map((answer) => tx.tellReferrer(answer)),
  ])
}

/** What is told to the referrer, who reads it on their own page. Nothing of it where nobody referred inside the system. */
const heardByReferrer = ({ facts }: Settling) =>
  facts
    .filter(({ kind }) => kind === 'referrer-informed')
    .flatMap((fact) =>
      fact.parts.map((part) => {
        const { told, words } = part.values as { told: ToldReferrer; words?: string }
        return { id: part.id, told, words: words ?? null, at: fact.recordedAt }
      }),
    )

/** Who sees what by all that is known: what is kept at each command, and reckoned again when it is verified. */
export const grantsFrom = async (
  tx: Pick<DecideTransaction, 'nonDisclosures'>,
  {
    known,
    client,
    people,
    ...around
  }: Pick<Settling, 'known' | 'client' | 'people'> &
    Pick<GrantSurroundings, 'model' | 'supervisorsOf' | 'worksIn'>,
): Promise<readonly GrantRow[]> => {
  const orders = await tx.nonDisclosures(people.map((person) => person.id))
  return deriveGrantRows(known, {
    ...around,
    client: { id: client.id, birthDate: client.birthDate },
    protectedPersons: new Set(
      people.filter((person) => person.secretWhereabouts).map((person) => person.id),
    ),
    protectedTogether: orders.map((order) => new Set(order.protects)),
  })
}

const isSocialWorker = (around: Surroundings, known: Known, person: PersonId): boolean =>
  deriveHome(known).some((service) => {
    const employment = around.directory.employment(person, service, around.today)
    return employment?.profession === 'social-worker' && employment.officeholder
  })

/** One per round, without content: what figures are counted from. */
const summariesOf = (house: House, known: Known, at: PathwayAt): readonly RoundSummary[] =>
  Array.from({ length: known.round }, (_, index) => {
    const round = known.inRound(index + 1)
    const chosen = round.last('model-chosen', 'model')?.values
    const model: ProcessModel =
      (chosen && house.models.find(chosen.model, chosen.version)) ?? at.model
    const opened = round.of('round-opened')[0] ?? round.all[0]
    const closed = round.of('round-closed').at(-1)
    return {
      round: index + 1,
      model: model.id,
      modelVersion: model.version,
      homeServices: deriveHome(round),
      phase: derivePathway(round, { ...at, model }).currentPhase,
      openedOn: opened ? helsinkiDate(opened.happenedAt) : at.today,
      closedOn: closed ? helsinkiDate(closed.happenedAt) : null,
    }
  })
