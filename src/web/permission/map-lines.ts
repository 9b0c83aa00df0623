/** What the permission map draws: who stands around the client, and the line to each. */
import type { OwnAnswer, PermissionsShown, PersonShown, View } from '../api/view.ts'

/** How a line is drawn; the word for it stands beside it always. */
export type LineState = 'yes' | 'narrowed' | 'cut' | 'waiting' | 'home'

export interface MapLine {
  readonly id: string
  readonly name: string
  /** The service, when a person's name stands first. */
  readonly under: string
  readonly state: LineState
  readonly categories: readonly string[]
  readonly minusTopics: readonly string[]
  readonly until: string | null
  readonly isOwnPeople: boolean
}

type Named = (id: string) => string

const peopleIn = (view: View, service: string): readonly PersonShown[] =>
  view.people.filter((person) => person.service === service && person.side !== 'client')

const named = (view: View, id: string, nameOf: Named): Pick<MapLine, 'name' | 'under'> => {
  const people = peopleIn(view, id).flatMap(({ name }) => name ?? [])
  return people.length === 0
    ? { name: nameOf(id), under: '' }
    : { name: people.join(', '), under: nameOf(id) }
}

const homeLines = (view: View, nameOf: Named): readonly MapLine[] => {
  const services = view.people.flatMap(({ side, service }) =>
    side === 'home' && service ? [service] : [],
  )
  return [...new Set(services)].map((id) => ({
    id,
    ...named(view, id, nameOf),
    state: 'home',
    categories: [],
    minusTopics: [],
    until: null,
    isOwnPeople: false,
  }))
}

type All = Extract<PermissionsShown, { is: 'all' }>
const over: ReadonlySet<string> = new Set([
  'withdrawn',
  'refused',
  'expired',
  'ended',
  'prohibited',
])

const drawn = (inForce: boolean, minusTopics: readonly string[], isOver: boolean): LineState =>
  inForce ? (minusTopics.length > 0 ? 'narrowed' : 'yes') : isOver ? 'cut' : 'waiting'

export const linesForHome = (view: View, permissions: All, nameOf: Named): readonly MapLine[] => [
  ...homeLines(view, nameOf),
  ...permissions.parties.map((party) => ({
    id: party.party,
    ...named(view, party.party, nameOf),
    state: drawn(party.inForce, party.minusTopics, over.has(party.state)),
    categories: party.categories,
    minusTopics: party.minusTopics,
    until: party.until,
    isOwnPeople: isOwnPeople(view, party.party),
  })),
]

/** A giver's own lines: what they said, and whether it is in force by now. */
export const linesForGiver = (
  view: View,
  answers: readonly OwnAnswer[],
  nameOf: Named,
): readonly MapLine[] => [
  ...homeLines(view, nameOf),
  ...answers.map((answer) => ({
    id: answer.party,
    ...named(view, answer.party, nameOf),
    state: drawn(
      answer.answer === 'given' && answer.inForce,
      answer.minusTopics,
      answer.answer === 'refused' || answer.answer === 'withdrawn',
    ),
    categories: answer.categories,
    minusTopics: answer.minusTopics,
    until: answer.until,
    isOwnPeople: isOwnPeople(view, answer.party),
  })),
]

const isOwnPeople = (view: View, party: string): boolean =>
  view.people.some(({ person, side }) => person === party && side === 'client')

/** In the reader's own order; whoever is new comes last. */
export const inOrder = (
  lines: readonly MapLine[],
  order: readonly string[],
): readonly MapLine[] => {
  const place = (id: string) => {
    const at = order.indexOf(id)
    return at < 0 ? order.length : at
  }
  return lines.toSorted((one, other) => place(one.id) - place(other.id))
}

/** The order after one of them was moved so many places around; the ring has no end. */
export const moved = (ids: readonly string[], id: string, by: number): readonly string[] => {
  const at = ids.indexOf(id)
  if (at < 0 || ids.length < 2) return ids
  const others = ids.filter((one) => one !== id)
  const to = (((at + by) % ids.length) + ids.length) % ids.length
  return [...others.slice(0, to), id, ...others.slice(to)]
}

export interface Point {
  readonly x: number
  readonly y: number
}
export const mapSize = { width: 660, height: 520 } as const
export const centre: Point = { x: 330, y: 250 }
const radius = { x: 238, y: 176 } as const

/** Where the one at that place of so many stands: around the client, the first above. */
export const pointAt = (place: number, count: number): Point => {
  const angle = (place / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2
  return {
    x: centre.x + radius.x * Math.cos(angle),
    y: centre.y + radius.y * Math.sin(angle),
  }
}

/** Room for the client's own sheet and for a face. */
const clear = { client: { x: 76, y: 38 }, face: 30 } as const

/** The line from the client's edge to the edge of whoever stands there. */
export const between = (to: Point): { readonly from: Point; readonly to: Point } => {
  const [x, y] = [to.x - centre.x, to.y - centre.y]
  const length = Math.hypot(x, y) || 1
  const along = { x: x / length, y: y / length }
  const edge = Math.min(
    clear.client.x / Math.max(Math.abs(along.x), 0.001),
    clear.client.y / Math.max(Math.abs(along.y), 0.001),
  )
  const end = Math.max(edge + 1, length - clear.face)
  return {
    from: { x: centre.x + along.x * edge, y: centre.y + along.y * edge },
    to: { x: centre.x + along.x * end, y: centre.y + along.y * end },
  }
}

/** The nearest place to a point: where somebody who was dragged there stands from now on. */
export const placeNear = ({ x, y }: Point, count: number): number => {
  const angle = Math.atan2((y - centre.y) / radius.y, (x - centre.x) / radius.x) + Math.PI / 2
  return ((Math.round((angle / (2 * Math.PI)) * count) % count) + count) % count
}
