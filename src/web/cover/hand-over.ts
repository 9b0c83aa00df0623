/** What somebody may hand over here, and to whom, from what they see: the server decides it once more. */
import type { View } from '../api/view.ts'

export type Handed = 'membership' | 'own-worker' | 'handler' | 'chair' | 'initiator' | 'task'
export interface HandedThing {
  readonly object: Handed
  readonly task?: string
  readonly what?: string
}

/** The role that most needs somebody first; a whole part last but the tasks. */
export const heldBy = (view: View, me: string): readonly HandedThing[] => {
  const own = view.people.filter(({ person, side }) => person === me && side !== 'client')
  const isHome = view.standing === 'home'
  const leads = own.some(({ role }) => role === 'initiator')
  const chairs = view.meetings.some(
    ({ roles, state }) => roles?.chair === me && (state === 'proposed' || state === 'agreed'),
  )
  const roles: readonly (readonly [Handed, boolean])[] = [
    ['own-worker', isHome && own.some(({ ownWorker }) => ownWorker === true)],
    ['handler', isHome && own.some(({ handler }) => handler !== undefined)],
    ['initiator', isHome && leads],
    ['chair', isHome && chairs],
    ['membership', own.length > 0],
  ]
  return [
    ...roles.filter(([, holds]) => holds).map(([object]) => ({ object })),
    ...view.tasks
      .filter(({ doer, state }) => doer === me && (state === 'offered' || state === 'accepted'))
      .map(({ id, what }) => ({ object: 'task' as const, task: id, what })),
  ]
}

/** Members who may take it: a home role stays at home, a task may go to anybody around. */
export const takersAmong = (
  view: View,
  me: string,
  object: Handed | null,
): readonly { readonly id: string; readonly label: string }[] => {
  const takers = view.people.filter(
    ({ person, side, away }) =>
      person !== me && side !== 'client' && (object === 'task' || side === 'home') && !away,
  )
  return [...new Map(takers.map(({ person, name }) => [person, name ?? ''])).entries()].map(
    ([id, label]) => ({ id, label }),
  )
}

export interface PendingOffer {
  readonly id: string
  readonly object: Handed
  readonly to: string
  readonly by: string
  /** The task that is offered. */
  readonly task: string | null
}
const settled: ReadonlySet<string> = new Set([
  'hand-over-accepted',
  'hand-over-declined',
  'hand-over-withdrawn',
])
/** Offers nobody has answered or taken back: until then everything is as it was. */
export const pendingOffers = ({ record }: Pick<View, 'record'>): readonly PendingOffer[] => {
  const over = new Set(
    record
      .filter(({ kind }) => settled.has(kind))
      .flatMap(({ parts }) => parts.map(({ values }) => values.offer)),
  )
  return record
    .filter(({ kind }) => kind === 'hand-over-offered')
    .flatMap(({ parts, by }) =>
      parts
        .filter(({ name, id }) => name === 'offer' && !over.has(id))
        .map((part) => ({ part, by })),
    )
    .map(({ part: { id, values }, by }) => ({
      id,
      object: values.object as Handed,
      to: String(values.to),
      by: by.person,
      task: typeof values.task === 'string' ? values.task : null,
    }))
}
