import type { CommandKind } from '#domain/commands'
import type { Topic } from '#domain/words'
import type { View } from '../api/view.ts'

/** Short texts ready to tap. Whoever taps one says what it is about with it: it stands beside the words. */
export const readyNotes = [
  { id: 'late', topics: [] },
  { id: 'on-my-way', topics: [] },
  { id: 'call', topics: [] },
  { id: 'better', topics: ['daily-life'] },
  { id: 'harder', topics: ['daily-life'] },
] as const satisfies readonly { readonly id: string; readonly topics: readonly Topic[] }[]

export interface Receiver {
  readonly person: string
  readonly name: string
  readonly isUsual: boolean
}

const sendNote: CommandKind = 'send-note'

/**
 * Whom a note can go to: those of the home, and those outside it to whom a permission stands. Nobody without one is offered;
 * what is offered is only what the reader sees anyway. The pair is the usual receiver, the network is added.
 */
export const receiversOf = (view: View, me: string): readonly Receiver[] => {
  if (!view.abilities.includes(sendNote)) return []
  const { permissions } = view
  const open =
    permissions?.is === 'all'
      ? new Set(permissions.parties.flatMap(({ party, inForce }) => (inForce ? [party] : [])))
      : null
  const found = view.people
    .filter(({ person, side }) => side !== 'client' && person !== me)
    .filter(
      ({ side, service, person }) =>
        side === 'home' || open === null || open.has(service ?? '') || open.has(person),
    )
    .flatMap(({ person, name, role }) =>
      name ? [{ person, name, isUsual: role === 'initiator' || role === 'partner' }] : [],
    )
  const one = [...new Map(found.map((receiver) => [receiver.person, receiver])).values()]
  return one.some(({ isUsual }) => isUsual) ? one : one.map((each) => ({ ...each, isUsual: true }))
}
