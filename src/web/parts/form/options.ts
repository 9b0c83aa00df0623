/** What a form offers to choose from, out of what the reader already sees. */

import { type FactKind, shapeOf } from '#domain/facts/index'
import type { PersonList, RefTarget } from '#domain/field'
import type { PersonShown, Recorded, RecordedPart, View } from '../../api/view.ts'
import type { FieldOf } from '../../text/keys.ts'
import { stillFor } from './still.ts'

export interface Option {
  readonly id: string
  readonly label: string
  readonly note?: string
}

/** Those of the pair work itself; `workers` and `anyone` are searched for in the directory as well. */
export const peopleAmong = (view: View, among: PersonList): readonly PersonShown[] => {
  const client: PersonShown[] = view.client
    ? [{ person: view.client.id, name: view.client.name, role: 'client', side: 'client' }]
    : []
  const others = view.people.filter(({ person }) => person !== view.client?.id)
  const sides: Readonly<Record<PersonList, (person: PersonShown) => boolean>> = {
    'home-members': ({ side }) => side === 'home',
    members: ({ side }) => side !== 'client',
    around: () => true,
    workers: ({ side }) => side !== 'client',
    givers: ({ side }) => side === 'client',
    'client-side': ({ side }) => side === 'client',
    anyone: () => true,
  }
  const known = new Set<string>()
  return [...client, ...others].filter((person) => {
    if (known.has(person.person) || !sides[among](person)) return false
    known.add(person.person)
    return true
  })
}

type Meant = (one: PersonShown, me: string) => boolean
/** Of a field of a fact, whom it can be about: the client is nobody's guardian, and leaving is a command of one's own. */
const meant = {
  'guardian-view-settled.guardian': ({ role }) => role === 'guardian',
  'guardian-view-limited.guardian': ({ role }) => role === 'guardian',
  'representation-recorded.who': ({ role, side }) => side === 'client' && role !== 'client',
  'representation-ended.who': ({ role }) => role !== 'client',
  'member-left.person': ({ person }, me) => person !== me,
  'absence-ended.who': ({ away }) => away !== undefined,
} satisfies Partial<Record<FieldOf, Meant>>
/** Those of them the command can be about. */
export const peopleFor = (
  view: View,
  among: PersonList,
  fact: FactKind,
  { name, me }: { readonly name: string; readonly me: string },
): readonly PersonShown[] => {
  const isMeant = (meant as Readonly<Record<string, Meant>>)[`${fact}.${name}`]
  const people = peopleAmong(view, among)
  return isMeant ? people.filter((one) => isMeant(one, me)) : people
}

const begunBy: Readonly<Record<RefTarget, readonly (readonly [FactKind, string])[]>> = {
  meeting: [['meeting-proposed', 'meeting']],
  goal: [['goal-set', 'goal']],
  task: [['task-set', 'task']],
  offer: [['hand-over-offered', 'offer']],
  'plan-version': [['plan-version-published', 'version']],
  decision: [['decision-prepared', 'decision']],
  application: [['new-service-applied', 'application']],
  invitation: [['member-invited', 'invitation']],
  line: [['line-given', 'line']],
  proposal: [['proposal-made', 'proposal']],
  consultation: [['kela-consultation-booked', 'consultation']],
  access: [['access-opened-urgently', 'access']],
  seal: [['entry-sealed', 'seal']],
  note: [['note-sent', 'note']],
  disclosure: [['disclosed', 'disclosure']],
  part: [],
  fact: [],
}

export interface Begun {
  readonly id: string
  readonly fact: Recorded
  readonly part: RecordedPart | undefined
}

/** Somebody's own words, and not only what came of them. */
const hasWords = ({ kind }: Recorded, part: RecordedPart): boolean =>
  Object.entries(shapeOf(kind)[part.name]?.fields ?? {}).some(
    ([name, field]) => field.is === 'text' && part.values[name] !== undefined,
  )

/** For which form something is looked for, and for whom. */
export interface Asking {
  readonly fact: FactKind
  readonly me: string
}

/**
 * Everything a reference may point at that the command can still be given about, newest first. `field` tells a withdrawal
 * from a line.
 */
export const refTargets = (
  view: View,
  to: RefTarget,
  field: string,
  { fact: asked, me }: Asking,
): readonly Begun[] => {
  const newestFirst = [...view.record].reverse()
  const latest = Math.max(0, ...view.record.map(({ round }) => round ?? 0))
  const still = stillFor(asked, to, view, me)
  // What is told anew is of its own kind.
  if (field === 'corrects')
    return newestFirst
      .filter(({ kind }) => kind === asked)
      .flatMap((fact) => fact.parts.map((part) => ({ id: part.id, fact, part })))
  if (to === 'fact') return newestFirst.map((fact) => ({ id: fact.id, fact, part: fact.parts[0] }))
  if (asked === 'earlier-work-shown')
    return newestFirst
      .filter(({ round = latest }) => round < latest)
      .flatMap((fact) =>
        fact.parts
          .filter((part) => hasWords(fact, part))
          .map((part) => ({ id: part.id, fact, part })),
      )
  if (to === 'part')
    return newestFirst.flatMap((fact) => fact.parts.map((part) => ({ id: part.id, fact, part })))
  const sources =
    field === 'withdrawal' ? ([['line-withdrawn', 'withdrawal']] as const) : begunBy[to]
  return newestFirst.flatMap((fact) =>
    fact.parts
      .filter((part) => sources.some(([kind, name]) => fact.kind === kind && part.name === name))
      .filter((part) => still === null || still.has(part.id))
      .map((part) => ({ id: part.id, fact, part })),
  )
}
