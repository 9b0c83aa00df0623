/** One reader who is about to ask, and what every way of asking is made of. */
import type { Chance } from './chance.ts'
import type { Hatted } from './county.ts'
import type { World } from './draw-world.ts'
import { invitationsIn } from './invitations.ts'
import type { Request } from './sending.ts'

export interface Asking {
  readonly chance: Chance
  readonly reader: Hatted
  /** Both worlds of the pair: what exists in one of them only is asked for too. */
  readonly worlds: readonly World[]
  /** Begins ids of the sender's own. */
  readonly key: number
  /** The reader's cursor of a pair work, as the server last told it. */
  readonly cursor: (pairWork: string) => string
}

export const get = (url: string, headers?: Request['headers']): readonly Request[] => [
  { method: 'GET', url, ...(headers ? { headers } : {}) },
]
export const post = (url: string, body: unknown): readonly Request[] => [
  { method: 'POST', url, body },
]
export const pairWorks = ['first', 'second', 'third']
export const both = (path: string) => (asking: Asking) => [
  ...get(`/api/pair-works/first${path}`),
  ...(asking.chance.isLikely(0.5)
    ? get(`/api/pair-works/${asking.chance.pick(pairWorks)}${path}`)
    : []),
]
export const uuid = (key: number): string =>
  `00000000-0000-4000-8000-${String(key).padStart(12, '0')}`

export const factIds = ({ worlds }: Asking): readonly string[] =>
  worlds.flatMap(({ logs }) => logs.flatMap(({ told }) => told.map((fact): string => fact.id)))
/** Of all that was ever recorded in either world, hidden or not. */
export const partIds = ({ worlds }: Asking): readonly string[] =>
  worlds.flatMap(({ logs }) =>
    logs.flatMap(({ told }) => told.flatMap((fact) => fact.parts.map((part): string => part.id))),
  )
export const invitationIds = ({ worlds }: Asking): readonly string[] => [
  'inv-none',
  ...worlds.flatMap(({ logs }) =>
    logs.flatMap(({ told }) => invitationsIn(told).map(({ row }) => row.id)),
  ),
]

/** How one route is asked. */
export type Way = (asking: Asking) => readonly Request[]
