/** A round is opened again in the same home and model: an own worker there already is stated, memory comes along. */

import type { NewFact } from '../facts/index.ts'
import { id } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import { deriveHome, deriveOwnWorker, isRoundOpen } from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import { deriveGivers } from '../permission.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, isYes, listOf, textOf } from './case.ts'
import {
  checkNeed,
  clientAnswers,
  isChild,
  type NeedTold,
  phaseToStartIn,
  roundFacts,
} from './open.ts'
import { recordUnless } from './record.ts'
import { follow } from './tell.ts'

/** What was told with the command, else the need recognised after the last round ended. */
const needTold = (asked: Case, before: Facts): NeedTold => {
  const ways = listOf(asked, 'ways')
  if (ways.length > 0)
    return {
      ways,
      channel: textOf(asked, 'channel'),
      urgent: isYes(asked, 'urgent') || undefined,
      words: textOf(asked, 'words'),
      topics: asked.given.topics,
    }
  const closed = before.all.findLastIndex((fact) => fact.kind === 'round-closed')
  const since = before
    .parts('need-recognised', 'need')
    .filter((told) => before.all.indexOf(told.fact) > closed)
    .at(-1)
  return since
    ? { ...since.values, topics: since.part.unsorted ? undefined : since.part.topics }
    : { ways: [] }
}

/** Representatives whose mandate goes on must answer in the new round too; every line begins anew. */
const representativesAgain = (asked: Case, before: Facts): readonly NewFact[] => {
  const { around } = asked
  const { client } = around
  const givers = deriveGivers(before, { birthDate: client.birthDate ?? undefined })
  return givers
    .filter(
      (giver) => giver.person !== client.id || (giver.standing === 'child' && isChild(around)),
    )
    .flatMap((giver) => {
      const mandate = before
        .parts('representation-recorded', 'representation')
        .filter((told) => told.values.who === giver.person)
        .at(-1)
      const required = before
        .parts('giver-required', 'giver')
        .filter((told) => told.values.giver === giver.person)
        .at(-1)
      return [
        ...(mandate
          ? [follow(asked, 'representation-recorded', { representation: mandate.values })]
          : []),
        ...(required ? [follow(asked, 'giver-required', { giver: required.values })] : []),
      ]
    })
}

export const openRound: Decider = (asked) => {
  const { known, asking, around } = asked
  if (isRoundOpen(known)) return refuse({ code: 'round-open' })
  const before = asked.now
  const home = deriveHome(before)
  if (asking.service === null || !home.includes(asking.service))
    return refuse({ code: 'not-yours' })
  const model = around.findModel(around.model.id) ?? around.model
  const need = needTold(asked, before)
  const wished = textOf(asked, 'startsIn')
  const refusals: readonly Refusal[] = checkNeed(model, need, wished, '')
  const startsIn = phaseToStartIn(model, need.ways, wished)
  if (refusals.length > 0 || startsIn === undefined) return refuse(...refusals)
  const next: Case = { ...asked, round: known.round + 1 }
  const opener = { person: asking.person, service: asking.service }
  const ownWorker = deriveOwnWorker(before)
  return accept([
    ...roundFacts(next, { model, services: home, need, startsIn, opener }),
    ...(ownWorker
      ? [
          follow(next, 'own-worker-status-stated', {
            status: { exists: true, clientIsNew: false, who: id<'person'>(ownWorker) },
          }),
        ]
      : []),
    ...clientAnswers(next),
    ...representativesAgain(next, before),
  ])
}

/** What is of this round is seen by its home anyway: only what is earlier is shown. */
export const showEarlierWork: Decider = (asked) => {
  const earlier = new Set<string>(
    asked.sight.all
      .filter((fact) => fact.round < asked.round)
      .flatMap((fact) => fact.parts.map((part) => part.id)),
  )
  return recordUnless(
    asked,
    listOf(asked, 'parts').map(
      (part, at) => !earlier.has(part) && { code: 'unknown-reference', field: `/parts/${at}` },
    ),
  )
}
