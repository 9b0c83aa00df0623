/**
 * What may still be done about something just recorded. Nothing is unrecorded: an entry of the wrong client is sealed, words
 * are corrected beside the old, a task is handed back, a meeting cancelled. Where no command leads back, none is offered.
 */
import type { CommandKind } from '#domain/commands'
import type { FactKind } from '#domain/facts/index'
import type { Recorded, View } from '../api/view.ts'
import { pendingOffers } from '../cover/hand-over.ts'
import { isFresh, mayTakeBack } from './fresh.ts'
import { textOf } from './parts.ts'

export interface WayBack {
  readonly command: CommandKind
  readonly given: Readonly<Record<string, string>>
}

/** The command that answers a fact, the field it is told in, and where its id stands: in the fact's part, or its value. */
const opposites: Partial<
  Record<
    FactKind,
    readonly [command: CommandKind, field: string, from: { part: string } | { value: string }]
  >
> = {
  'member-invited': ['withdraw-invitation', 'invitation', { part: 'invitation' }],
  'hand-over-offered': ['withdraw-hand-over', 'offer', { part: 'offer' }],
  'absence-started': ['end-absence', 'who', { value: 'who' }],
  'meeting-proposed': ['cancel-meeting', 'meeting', { part: 'meeting' }],
  'meeting-agreed': ['decline-meeting', 'meeting', { value: 'meeting' }],
  'task-accepted': ['return-task', 'task', { value: 'task' }],
  'task-returned': ['accept-task', 'task', { value: 'task' }],
}

type Seen = Pick<View, 'abilities' | 'record' | 'invitations'>

/** What the other has answered already is not taken back any more: it is theirs. */
const isAnswered = (view: Seen, field: string, id: string): boolean =>
  field === 'offer'
    ? !pendingOffers(view).some((offer) => offer.id === id)
    : view.invitations.some(
        (one) => one.id === id && one.stage !== 'waiting' && one.stage !== 'accepted',
      )

const oppositeOf = (view: Seen, fact: Recorded): readonly WayBack[] => {
  const found = opposites[fact.kind as FactKind]
  if (!found) return []
  const [command, field, from] = found
  const id =
    'part' in from
      ? fact.parts.find(({ name }) => name === from.part)?.id
      : fact.parts.map(({ values }) => values[from.value]).find((one) => typeof one === 'string')
  return typeof id === 'string' && !isAnswered(view, field, id)
    ? [{ command, given: { [field]: id } }]
    : []
}

/** Own and a moment old: what is older is changed where it stands in the record. */
export const justRecorded = (
  view: Pick<View, 'record'>,
  kind: FactKind,
  now: number = Date.now(),
): Recorded | undefined => {
  const found = view.record.findLast((fact) => fact.kind === kind)
  const isOwn = found?.parts.every(({ mine }) => mine) ?? false
  return found && isOwn && isFresh(found.recordedAt, now) ? found : undefined
}

export const waysBack = (
  view: Seen,
  fact: Recorded,
  now: number = Date.now(),
): readonly WayBack[] => {
  const text = fact.parts.find((part) => part.mine && textOf({ fact, part }) !== '')
  const ways: readonly WayBack[] = [
    ...oppositeOf(view, fact),
    ...(text ? [{ command: 'correct-entry' as const, given: { part: text.id } }] : []),
    ...(mayTakeBack(fact, now)
      ? [{ command: 'seal-entry' as const, given: { fact: fact.id } }]
      : []),
  ]
  return ways.filter(({ command }) => view.abilities.includes(command))
}
