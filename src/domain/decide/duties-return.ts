/**
 * An employment that ended, an account that was closed: what somebody held goes home by itself, in the system's own hand.
 * To the initiator, else to another of the home, else the own worker, else the home unit's supervisor. Twice is once:
 * whose place has ended already leaves nothing to return.
 *
 * @source design rules.md, S8; decision 0051
 */
import type { Actor, NewFact } from '../facts/index.ts'
import { type CommandId, id, type PersonId, type ServiceId } from '../identity.ts'
import type { Known } from '../knowledge.ts'
import { deriveHome, deriveMembers, deriveOwnWorker, homeMembers, isRoundOpen } from '../members.ts'
import type { Surroundings } from '../surroundings.ts'
import { openTasksOf } from '../tasks.ts'
import type { Setting } from './case.ts'
import { withConsequences } from './consequences.ts'
import { groupChanged, heirOf, joined, left, passDutiesOn } from './duties.ts'
import { follow } from './tell.ts'

export interface Gone {
  readonly person: PersonId
  /** Where they work no more; null: nowhere, their account is closed. */
  readonly services: readonly ServiceId[] | null
}
export type Returned =
  | { readonly is: 'returned'; readonly heir: PersonId; readonly facts: readonly NewFact[] }
  | { readonly is: 'nothing' }
  /** The county has nobody left to carry it: it stays as it is, and is tried again. */
  | { readonly is: 'nobody' }

const isGone = ({ person, services }: Gone, who: string, service: string): boolean =>
  who === person && (services === null || services.some((one) => one === service))

/** As if the directory knew it already: whoever is gone inherits nothing. */
const without = (around: Surroundings, all: readonly Gone[]): Surroundings => ({
  ...around,
  directory: {
    ...around.directory,
    employment: (who, service, on) =>
      all.some((gone) => isGone(gone, who, service))
        ? undefined
        : around.directory.employment(who, service, on),
    supervisorsOf: (service, on) =>
      around.directory
        .supervisorsOf(service, on)
        .filter((who) => !all.some((gone) => isGone(gone, who, service))),
  },
})

/** @param others whoever else is gone and has not been looked at yet */
export const returnDuties = (
  gone: Gone,
  known: Known,
  given: Surroundings,
  commandId: CommandId,
  others: readonly Gone[] = [],
): Returned => {
  const now = known.inRound(known.round)
  const { person } = gone
  const around = without(given, [gone, ...others])
  const { today } = around
  const own = deriveMembers(now, today).filter((member) => member.person === person)
  const ended = own.filter((member) => isGone(gone, person, member.service))
  const stays = own.some((member) => !ended.includes(member))
  const isOwnWorker = deriveOwnWorker(now) === person && !stays
  const holds = !stays && (openTasksOf(now, person).length > 0 || isOwnWorker)
  if (!isRoundOpen(known) || (ended.length === 0 && !holds)) return { is: 'nothing' }

  const last = known.all.at(-1)?.recordedAt ?? around.now
  const setting: Setting = {
    asking: { person, service: null, standing: 'home' },
    around,
    commandId,
    happenedAt: around.now,
    recordedAt: last > around.now ? last : around.now,
    round: known.round,
  }
  const heir = heirOf(setting, now, person)
  const home = deriveHome(now)
  const place =
    homeMembers(now, today).find(
      (member) =>
        member.person === heir &&
        around.directory.employment(member.person, member.service, today) !== undefined,
    )?.service ??
    home.find((service) => heir && around.directory.employment(heir, service, today)) ??
    home[0]
  if (heir === undefined || place === undefined) return { is: 'nobody' }
  const by: Actor = { person: heir, service: place }
  const isThere = homeMembers(now, today).some(
    (member) => member.person === heir && !member.isStandIn,
  )
  const isParty = ended.some(({ side }) => side === 'party')
  const facts = [
    ...(isThere ? [] : [joined(setting, { person: heir, service: place, role: 'initiator' }, by)]),
    ...(stays ? [] : passDutiesOn(setting, now, person, heir, by)),
    ...(isOwnWorker
      ? [
          follow(
            setting,
            'own-worker-named',
            { ownWorker: { who: heir, from: today, main: true } },
            { by },
          ),
        ]
      : []),
    ...ended.map((member) => left(setting, member, 'account-closed', by)),
    ...(isParty ? groupChanged(setting, now, [id<'person'>(person)], by) : []),
  ]
  return { is: 'returned', heir, facts: withConsequences(known, facts, setting) }
}
