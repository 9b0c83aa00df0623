/** What falls to one of the home's own, though nobody has asked them with a command: read from what they see. */
import { agreedByTwo } from '../agreements.ts'
import { id, type PersonId } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import { deriveInitiator, homeMembers } from '../members.ts'
import { deriveTasks, type Task } from '../tasks.ts'
import type { Asking } from './asked.ts'

/** Back to whoever set it, where they are still of the home; else to the initiator, else to whoever of the home there is. */
const takerBack = (home: readonly PersonId[], seen: Facts, task: Task): PersonId | undefined =>
  [task.setBy, deriveInitiator(seen)?.person, ...home].find(
    (one) => one !== undefined && one !== task.doer && home.includes(one),
  )

/** A task that was handed back is nobody's until somebody of the home takes it or gives it on. @source rules.md, S8 */
export const returnedTasks: Asking = (seen, who, today) => {
  const home = homeMembers(seen, today).map(({ person }) => person)
  return home.includes(who)
    ? deriveTasks(seen)
        .filter(({ state }) => state === 'returned')
        .filter((task) => takerBack(home, seen, task) === who)
        .map(({ id: task, what, due, doer }) => ({
          command: 'reassign-task',
          belongsTo: [],
          due,
          about: { task },
          words: what,
          by: doer,
        }))
    : []
}

/** Whoever two have agreed on gets in touch with the client: until the client is reached or met. @source 001 A.07 */
export const firstContact: Asking = (seen, who) => {
  const agreed = agreedByTwo(seen, 'contact-agreed', 'agreement')
  const isReached = seen
    .parts('client-contacted', 'contact')
    .some(({ values }) => values.outcome === 'reached')
  const isDone = isReached || seen.of('meeting-held').length > 0
  return agreed?.holds && !isDone && id<'person'>(agreed.told.values.who) === who
    ? [{ command: 'contact-client', belongsTo: ['contact-client'] }]
    : []
}
