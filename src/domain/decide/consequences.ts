/**
 * What follows by rule from what was just told, in the same transaction: a withdrawn party's people leave, its duties go
 * home, those who shared a meeting or a task learn that the group changed, released steps are noted as done.
 *
 * What follows is written in the home's name: a party's member who receives a withdrawal must not become the author of,
 * and so a reader of, what happens to other parties.
 */
import type { FactKind, NewFact } from '../facts/index.ts'
import { foldKnown, type Known } from '../knowledge.ts'
import { partyMembers } from '../members.ts'
import { newlyDone } from '../pathway.ts'
import { derivePermission, type PartyPermission } from '../permission.ts'
import type { Setting } from './case.ts'
import { groupChanged, heirOf, homeActor, left, passDutiesOn } from './duties.ts'
import { acceptedNowJoin } from './invitation.ts'
import { follow } from './tell.ts'

/** Facts after which somebody may have lost their basis. */
const touchesLines: ReadonlySet<FactKind> = new Set<FactKind>([
  'line-given',
  'line-refused',
  'line-withdrawn',
  'withdrawal-acknowledged',
  'service-contacted',
])

/** Facts after which a permission may have come into force. */
const maySettleLines: ReadonlySet<FactKind> = new Set<FactKind>([
  'line-given',
  'line-confirmed',
  'giver-required',
  'giver-released',
  'withdrawal-acknowledged',
  'prohibition-checked',
])

/** Ended for good by an answer. A pause, a giver newly asked or a line yet to begin only closes the door meanwhile. */
const isOver = (party: PartyPermission | undefined, person: string): boolean => {
  if (party === undefined) return false
  if (party.state === 'withdrawn' || party.state === 'refused') return true
  const named = party.inForce ? (party.chain.at(-1)?.people ?? []) : []
  return named.length > 0 && !named.some((one) => one === person)
}

const linesCut = (after: Known, asked: Setting): readonly NewFact[] => {
  const { around } = asked
  const now = after.inRound(asked.round)
  const permission = derivePermission(now, {
    today: around.today,
    model: around.model,
    birthDate: around.client.birthDate ?? undefined,
  })
  const by = homeActor(asked, now)
  const leaving = partyMembers(now).filter((member) =>
    isOver(permission.parties.get(member.service), member.person),
  )
  const people = leaving.map((member) => member.person)
  return [
    ...leaving.flatMap((member) => {
      const heir = heirOf(asked, now, member.person)
      return [
        left(asked, member, 'line-ended', by),
        ...(heir ? passDutiesOn(asked, now, member.person, heir, by) : []),
      ]
    }),
    // Once, however many leave: how many they were is nobody's to count.
    ...groupChanged(asked, now, people, by),
  ]
}

/** The bare state and day of every released step one command completed. */
const progress = (before: Known, after: Known, asked: Setting): readonly NewFact[] => {
  const { around } = asked
  const now = after.inRound(asked.round)
  const start = before.round === asked.round ? before : foldKnown([])
  const done = newlyDone(start, after, {
    today: around.today,
    now: around.now,
    model: around.model,
    birthDate: around.client.birthDate ?? undefined,
    saturdayCounts: around.saturdayCounts,
    findModel: around.findModel,
  })
  const by = homeActor(asked, now)
  return done.map(({ step, on }) =>
    follow(asked, 'progress-noted', { progress: { step, on } }, { by }),
  )
}

/** The facts of a command followed by everything that goes with them. Nothing twice: the same in gives the same out. */
export const withConsequences = (
  before: Known,
  facts: readonly NewFact[],
  asked: Setting,
): readonly NewFact[] => {
  if (facts.length === 0) return facts
  const cut = facts.some((fact) => touchesLines.has(fact.kind))
    ? linesCut(foldKnown([...before.all, ...facts]), asked)
    : []
  const come = facts.some((fact) => maySettleLines.has(fact.kind))
    ? acceptedNowJoin(foldKnown([...before.all, ...facts, ...cut]), asked)
    : []
  const all = [...facts, ...cut, ...come]
  return [...all, ...progress(before, foldKnown([...before.all, ...all]), asked)]
}
