/**
 * Nobody leaves an unowned duty behind: it was handed over by acceptance, or goes to the initiator, else the own worker,
 * else the home unit's supervisor.
 *
 * @source design rules.md, S8; D.B6
 */
import type { Actor, NewFact } from '../facts/index.ts'
import { id, type PersonId } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import { deriveMeetings } from '../meetings.ts'
import {
  deriveHome,
  deriveInitiator,
  deriveMembers,
  deriveOwnWorker,
  homeMembers,
  type Member,
} from '../members.ts'
import { deriveTasks, openTasksOf, type Task } from '../tasks.ts'
import type { Setting } from './case.ts'
import { follow } from './tell.ts'

const withoutOne = (people: readonly (PersonId | undefined)[], leaving: PersonId) =>
  people.find((person): person is PersonId => person !== undefined && person !== leaving)

/** The own worker, where they work in the home: one of another service carries nothing of it. */
export const ownWorkerOfHome = (asked: Setting, now: Facts): PersonId | undefined => {
  const { directory, today } = asked.around
  const ownWorker = deriveOwnWorker(now)
  const isOfHome =
    ownWorker !== undefined &&
    deriveHome(now).some((home) => directory.employment(ownWorker, home, today) !== undefined)
  return isOfHome ? ownWorker : undefined
}

/**
 * Whoever a duty falls to when its holder goes; undefined when the county has nobody left. Somebody whose employment has
 * ended takes nothing over, though their own place has not been ended yet.
 */
export const heirOf = (asked: Setting, now: Facts, leaving: PersonId): PersonId | undefined => {
  const { directory, today } = asked.around
  // Whoever stands in is gone with their last day, and what they were left would be nobody's then.
  const works = (member: Member | undefined) =>
    member !== undefined &&
    !member.isStandIn &&
    directory.employment(member.person, member.service, today) !== undefined
  const home = homeMembers(now, today).filter(works)
  const initiator = deriveInitiator(now)
  return withoutOne(
    [
      works(initiator) ? initiator?.person : undefined,
      home.find((member) => member.person !== leaving)?.person,
      ownWorkerOfHome(asked, now),
      ...deriveHome(now).flatMap((service) => directory.supervisorsOf(service, today)),
    ],
    leaving,
  )
}

/** In whose name the home writes what follows by rule from somebody else's command: the log is the home's. */
export const homeActor = (asked: Setting, now: Facts): Actor => {
  const own = { person: asked.asking.person, service: asked.asking.service }
  if (asked.asking.standing === 'home') return own
  const initiator = deriveInitiator(now)
  return initiator ? { person: initiator.person, service: initiator.service } : own
}

const tasksOf = (now: Facts, person: PersonId): readonly Task[] => {
  const returned = deriveTasks(now).filter(
    (task) => task.doer === person && task.state === 'returned',
  )
  return [...openTasksOf(now, person), ...returned]
}

/** A leaver's open tasks and place as handler, given to `heir`. */
export const passDutiesOn = (
  asked: Setting,
  now: Facts,
  leaving: PersonId,
  heir: PersonId,
  by: Actor,
): readonly NewFact[] => {
  const tasks = tasksOf(now, leaving).map((task) =>
    follow(
      asked,
      'task-reassigned',
      { reassigned: { task: task.id, doer: heir, byRule: true } },
      { by },
    ),
  )
  return [
    ...tasks,
    ...passHandlerOn(asked, now, leaving, heir, by),
    ...passRolesOn(asked, now, leaving, heir, by),
  ]
}

/** Who records, leads or chairs a meeting that is still to come. */
const passRolesOn = (
  asked: Setting,
  now: Facts,
  leaving: PersonId,
  heir: PersonId,
  by: Actor,
): readonly NewFact[] =>
  deriveMeetings(now).flatMap(({ id: meeting, state, roles }) => {
    if (!roles || (state !== 'proposed' && state !== 'agreed')) return []
    const { recorder, leader, chair } = roles
    if (![recorder, leader, chair].includes(leaving)) return []
    const passed = Object.entries({ recorder, leader, chair }).flatMap(([role, person]) =>
      person === null ? [] : [[role, person === leaving ? heir : person]],
    )
    const told = { meeting, ...Object.fromEntries(passed) }
    return [follow(asked, 'meeting-roles-agreed', { roles: told }, { by })]
  })

const passHandlerOn = (
  asked: Setting,
  now: Facts,
  leaving: PersonId,
  heir: PersonId,
  by: Actor,
): readonly NewFact[] => {
  const handlers = now.last('handlers-set', 'handlers')?.values
  if (!handlers || (handlers.first !== leaving && handlers.second !== leaving)) return []
  const kept = [handlers.first, handlers.second].filter(
    (person): person is string => person !== undefined && person !== leaving,
  )
  const [first = heir, second] = kept.includes(heir) ? kept : [...kept, heir]
  return [
    follow(
      asked,
      'handlers-set',
      {
        handlers:
          second === undefined ? { first, equal: false } : { first, second, equal: handlers.equal },
      },
      { by },
    ),
  ]
}

/** Those who share a meeting or a task with somebody outside the home: nobody else learns that the group changed. */
export const sharersWith = (now: Facts, leaving: PersonId): readonly PersonId[] => {
  const meetings = deriveMeetings(now)
    .filter((meeting) => meeting.state !== 'cancelled' && meeting.participants.includes(leaving))
    .flatMap((meeting) => meeting.participants)
  const tasks = deriveTasks(now)
    .filter((task) => task.doer === leaving || task.setBy === leaving)
    .flatMap((task) => [task.doer, task.setBy])
  return [...new Set([...meetings, ...tasks])].filter((person) => person !== leaving)
}

export const groupChanged = (
  asked: Setting,
  now: Facts,
  leaving: readonly PersonId[],
  by: Actor,
): readonly NewFact[] => {
  const sharers = new Set(leaving.flatMap((person) => sharersWith(now, person)))
  const readers = [...sharers].filter((person) => !leaving.includes(person))
  return readers.length === 0
    ? []
    : [follow(asked, 'group-changed', { change: {} }, { by, readers })]
}

export const joined = (
  asked: Setting,
  member: { person: PersonId; service: string; role: 'initiator' | 'partner' | 'supervisor' },
  by?: Actor,
): NewFact => follow(asked, 'member-joined', { 'home-member': member }, by ? { by } : {})

export const left = (
  asked: Setting,
  member: Pick<Member, 'person' | 'service' | 'side'>,
  cause:
    | 'left'
    | 'handed-over'
    | 'round-ended'
    | 'line-ended'
    | 'work-changed'
    | 'account-closed'
    | 'cover-ended',
  by?: Actor,
): NewFact => {
  const values = { person: member.person, service: member.service, cause }
  return follow(
    asked,
    'member-left',
    member.side === 'home' ? { 'home-member': values } : { 'party-member': values },
    by ? { by } : {},
  )
}

/** A membership that is going on, the one in the service acted in first. */
export const membershipOf = (
  asked: Setting,
  now: Facts,
  person: PersonId,
  service?: string | null,
): Member | undefined => {
  const own = deriveMembers(now, asked.around.today).filter((member) => member.person === person)
  return service ? own.find((member) => member.service === id(service)) : own.at(-1)
}

/** A member whose place has no last day: a substitute may still be asked to join, or be handed the place for good. */
export const isMemberForGood = (
  asked: Setting,
  now: Facts,
  person: PersonId,
  service: string,
): boolean => membershipOf(asked, now, person, service)?.until === null
