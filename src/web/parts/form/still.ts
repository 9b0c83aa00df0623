/**
 * What a command can still be given about, by what the reader sees: a meeting that is over is not held again, and a task of
 * another's is not accepted. The server decides it once more; a form only offers no choice that would be refused.
 */
import type { FactKind } from '#domain/facts/index'
import type { RefTarget } from '#domain/field'
import type { View } from '../../api/view.ts'
import { pendingOffers } from '../../cover/hand-over.ts'

type Ids = ReadonlySet<string>
/** Null: the reader does not see how it stands. */
type Still = (view: View, me: string) => Ids | null

const idsOf = <T extends { readonly id: string }>(all: readonly T[], is: (one: T) => boolean) =>
  new Set<string>(all.filter(is).map(({ id }) => id))

const meetings =
  (is: (meeting: View['meetings'][number], me: string) => boolean): Still =>
  (view, me) =>
    idsOf(view.meetings, (meeting) => is(meeting, me))
const isOver = ({ state }: View['meetings'][number]) => state === 'held' || state === 'cancelled'
const wasHeld = ({ state }: View['meetings'][number]) => state === 'held' || state === 'broken-off'
const among = (people: readonly string[], me: string) => people.includes(me)

const openGoals: Still = ({ goals }) => idsOf(goals, ({ state }) => state === 'open')
const tasks =
  (states: readonly View['tasks'][number]['state'][], isHomesToo = false): Still =>
  (view, me) =>
    idsOf(
      view.tasks,
      ({ state, doer }) =>
        states.includes(state) && (doer === me || (isHomesToo && view.standing === 'home')),
    )
const undecided: Still = ({ decisions }) => idsOf(decisions, ({ outcome }) => outcome === null)
const asked: Still = ({ invitations }) =>
  idsOf(invitations, ({ stage }) => stage === 'waiting' || stage === 'accepted')
/** Said aloud, and to be confirmed in writing. */
const oral: Still = ({ permissions }) =>
  permissions?.is === 'all'
    ? new Set(
        permissions.parties.flatMap(({ lines }) =>
          lines
            .filter(({ form, answer }) => form === 'oral' && answer === 'given')
            .map(({ line }) => line),
        ),
      )
    : null
const offers: Still = (view, me) => idsOf(pendingOffers(view), ({ to }) => to === me)

const stillOf: Readonly<Partial<Record<FactKind, Still>>> = {
  'meeting-agreed': meetings(
    (one, me) => !isOver(one) && among(one.participants, me) && !among(one.agreedBy, me),
  ),
  'meeting-declined': meetings(
    (one, me) => !isOver(one) && among(one.participants, me) && !among(one.declinedBy, me),
  ),
  'meeting-held': meetings((one) => !isOver(one)),
  'meeting-cancelled': meetings((one) => !isOver(one)),
  'meeting-roles-agreed': meetings((one) => !isOver(one)),
  'invitation-sent': meetings((one) => !isOver(one)),
  'minutes-confirmed': meetings((one, me) => wasHeld(one) && !among(one.confirmedBy, me)),
  'remark-added': meetings((one) => wasHeld(one)),
  'goal-evaluated': openGoals,
  'goal-closed': openGoals,
  'goal-dropped': openGoals,
  'means-agreed': openGoals,
  'task-accepted': tasks(['offered']),
  'task-returned': tasks(['offered', 'accepted']),
  'task-done': tasks(['offered', 'accepted', 'returned'], true),
  'task-reassigned': ({ tasks: all }) => idsOf(all, ({ state }) => state !== 'done'),
  'decision-assigned': undecided,
  'decision-made': undecided,
  'proposal-settled': ({ proposals }) => idsOf(proposals, ({ outcome }) => outcome === null),
  'new-service-outcome': ({ applications }) =>
    idsOf(applications, ({ state }) => state === 'waiting'),
  'invitation-reminded': asked,
  'invitation-withdrawn': asked,
  'line-confirmed': oral,
  'hand-over-accepted': offers,
  'hand-over-declined': offers,
  'hand-over-withdrawn': (view, me) => idsOf(pendingOffers(view), ({ by }) => by === me),
}

const judged: ReadonlySet<RefTarget> = new Set<RefTarget>([
  'meeting',
  'goal',
  'task',
  'decision',
  'proposal',
  'application',
  'offer',
  'invitation',
  'line',
])

/** Null: anything it may point at will do. */
export const stillFor = (fact: FactKind, to: RefTarget, view: View, me: string): Ids | null =>
  (judged.has(to) ? stillOf[fact]?.(view, me) : null) ?? null
