/** What the house declares an exception of: told to some who do not see what it comes of. */
import type { Instant } from '#domain/calendar'
import { foldKnown } from '#domain/knowledge'
import { makeMemberRows } from '#server/pair-works/member-rows'
import { birthDateOf, person } from './county.ts'
import { type Derived, dayOf, inForce, type Log, type Looking, type World } from './draw-world.ts'
import { pathwayAtOf } from './pathway-at.ts'

/**
 * The exceptions the house declares: a home unit's supervisor's released states, load and due dates; "in force" to a
 * giver. A closed list. (Suppressed figures are asked by nobody who reads a pair work.)
 */
export const declared = (log: Log, derived: Derived, world: World, reader: Looking): unknown => {
  const last = log.told.at(-1)
  const rows = inForce(derived.rows, reader)
  const standings = new Set(rows.map((row) => row.standing))
  if (!last || !['supervisor', 'client', 'guardian'].some((one) => standings.has(one as never)))
    return null
  const known = foldKnown(derived.facts)
  // A row stands as it was made with the last fact, and is made again on the day it is read where it had turned.
  const rowAt = (moment: Instant) =>
    makeMemberRows({
      known,
      grants: derived.rows.filter(
        (one) => one.person === reader.person && one.service === reader.service,
      ),
      pairWork: {
        id: log.scene.pairWork,
        client: person(log.scene.client),
        createdOn: dayOf(last.recordedAt),
        rehearsal: false,
      },
      client: {
        id: person(log.scene.client),
        name: log.scene.client,
        birthDate: birthDateOf(log.scene, world.around),
        language: 'fi',
        secretWhereabouts: false,
        rehearsal: false,
      },
      at: pathwayAtOf(log, world, moment),
    })[0]
  return [last.recordedAt, world.now].map((moment) => {
    const row = rowAt(moment)
    if (!row) return null
    const {
      inForce: parties,
      released,
      homePeople,
      ahead,
      next,
    } = row.body as Record<string, unknown>
    return standings.has('supervisor')
      ? [released, homePeople, ahead, next, row.phase, row.nextDue]
      : [parties]
  })
}
