/**
 * Parts that differ in each way the table has a column for, laid at each place of a log where a column may turn; and
 * what the table says of each.
 */
import type { Actor, Fact, FactKind, Part } from '#domain/facts/index'
import { id, type PersonId } from '#domain/identity'
import { type Category, categories, type Topic } from '#domain/words'
import type { AccessRow } from '#policy/access-table'
import { client } from './county.ts'

export type PlaceId =
  | 'earlier round'
  | 'plan version of an earlier round, followed by another'
  | 'last plan version of the earlier rounds'
  | 'how a plan of an earlier round was judged'
  | 'this round, before the permission'
  | 'plan version of this round, followed by another'
  | 'plan version in use'
  | 'the next meeting'
  | 'this round, under the permission'
  | 'sealed'

/** What is left out for somebody in these scenes, and what never is. */
export const excluded: Topic = 'money'
const free: Topic = 'safety'

export interface Probe {
  readonly place: PlaceId
  readonly category: Category
  readonly topics: readonly Topic[]
  readonly unsorted: boolean
  readonly addressed: boolean
  readonly own: boolean
  readonly whereabouts: boolean
  readonly about: 'nobody' | 'themselves' | 'the client' | 'another'
}

const plain: Omit<Probe, 'place' | 'category'> = {
  topics: [],
  unsorted: false,
  addressed: false,
  own: false,
  whereabouts: false,
  about: 'nobody',
}
const flags = [false, true]
const abouts = ['nobody', 'themselves', 'the client', 'another'] as const
/** One that comes with every line, one never granted, one the lines of these scenes cover, one they do not. */
const kindsOfCategory: readonly Category[] = ['identity', 'permission', 'plan', 'need']
type Attributes = Omit<Probe, 'place'>

/** Every category, and every way a single attribute may turn it. */
const single: readonly Attributes[] = categories.flatMap((category) =>
  [
    {},
    { topics: [free] },
    { topics: [excluded] },
    { topics: [free, excluded] },
    { unsorted: true },
    { addressed: true },
    { own: true },
  ].map((one) => ({ ...plain, category, ...one })),
)
/** Attributes together, whatever they are; and what somebody wrote themselves though everything else speaks against it. */
const together: readonly Attributes[] = kindsOfCategory.flatMap((category) =>
  [{ topics: [] }, { topics: [excluded] }, { topics: [], unsorted: true }].flatMap((tags) =>
    flags.flatMap((addressed) =>
      flags.flatMap((whereabouts) =>
        abouts.flatMap((about) =>
          (about === 'another' ? flags : [false]).map((own) => ({
            ...plain,
            category,
            ...tags,
            addressed,
            whereabouts,
            about,
            own,
          })),
        ),
      ),
    ),
  ),
)
const whereEverythingIsAsked: ReadonlySet<PlaceId> = new Set<PlaceId>([
  'earlier round',
  'this round, before the permission',
  'this round, under the permission',
])
const probesAt = (place: PlaceId): readonly Probe[] =>
  (whereEverythingIsAsked.has(place) ? [...single, ...together] : single).map((one) => ({
    ...one,
    place,
  }))

const another = 'mummo'
const author: Actor = { person: id('dora'), service: id('disability') }

/** The parts to lay at a place, for one reader, and which probe each is. */
export const partsFor = (place: PlaceId, reader: Actor): readonly (readonly [Part, Probe])[] =>
  probesAt(place).map((probe, index) => [
    {
      id: id<'part'>(`${place} ${index}`),
      name: 'probe',
      category: probe.category,
      topics: probe.topics,
      unsorted: probe.unsorted,
      readers: probe.addressed ? [reader.person] : [],
      author: probe.own ? reader : author,
      about: aboutOf(probe, reader),
      whereabouts: probe.whereabouts,
      values: {},
    },
    probe,
  ])
const aboutOf = ({ about }: Probe, reader: Actor): PersonId | null =>
  ({
    nobody: null,
    themselves: reader.person,
    'the client': id<'person'>(client),
    another: id<'person'>(another),
  })[about]

export const kindAt: Readonly<Record<PlaceId, FactKind>> = {
  'earlier round': 'note-sent',
  'plan version of an earlier round, followed by another': 'plan-version-published',
  'last plan version of the earlier rounds': 'plan-version-published',
  'how a plan of an earlier round was judged': 'plan-evaluated',
  'this round, before the permission': 'note-sent',
  'plan version of this round, followed by another': 'plan-version-published',
  'plan version in use': 'plan-version-published',
  'the next meeting': 'meeting-proposed',
  'this round, under the permission': 'note-sent',
  sealed: 'note-sent',
}
const isEarlierRound: ReadonlySet<PlaceId> = new Set<PlaceId>([
  'earlier round',
  'plan version of an earlier round, followed by another',
  'last plan version of the earlier rounds',
  'how a plan of an earlier round was judged',
])
const isMemory: ReadonlySet<PlaceId> = new Set<PlaceId>([
  'last plan version of the earlier rounds',
  'how a plan of an earlier round was judged',
])

export interface Circumstance {
  readonly reader: Actor
  /** What the line covers, where the row goes by one. */
  readonly permitted: readonly Category[]
  /** The giver opened the whole round. */
  readonly wholeRound: boolean
  readonly secret: readonly string[]
  /** The child has forbidden something. */
  readonly forbids: boolean
  /** The unit that is the home now was not in the earlier round. */
  readonly wasElsewhere: boolean
}

/** What the table says: read column by column, from nothing but the table. */
export const isTold = (row: AccessRow, probe: Probe, given: Circumstance): boolean => {
  if (probe.place === 'sealed') return false
  if (row.own && probe.own) return true
  const hasTopic = probe.topics.includes(excluded)
  if (hasTopic && row.minusTopics === 'excluded-by-a-giver') return false
  if (hasTopic && row.minusTopics === 'forbidden-by-the-child' && given.forbids) return false
  if (probe.unsorted && row.unsorted === 'no') return false
  if (probe.unsorted && row.unsorted === 'unless-the-child-forbids' && given.forbids) return false
  if (probe.whereabouts && !mayKnowPlaces(row, given)) return false
  if (probe.about === 'another' && !row.aboutOthers) return false
  if (probe.addressed && row.addressed) return true
  const isHere = row.rounds !== 'none' && !isEarlierRound.has(probe.place)
  if (row.nextMeeting && probe.place === 'the next meeting' && probe.category === 'arrangement')
    return true
  const isAbout = probe.topics.some((topic) => topic === row.alsoAbout)
  if (isAbout && isHere && probe.category !== 'permission') return true
  const isPermitted =
    row.categories === 'as-permitted'
      ? probe.category === 'identity' || given.permitted.includes(probe.category)
      : row.categories.includes(probe.category)
  if (!isPermitted) return false
  if (row.memory && isMemory.has(probe.place)) return true
  if (row.rounds === 'none') return false
  if (isEarlierRound.has(probe.place)) {
    if (row.rounds === 'this') return false
    if (row.rounds === 'of-their-unit' && given.wasElsewhere) return false
  }
  if (row.since === 'beginning' || given.wholeRound || probe.category === 'identity') return true
  return (
    probe.place === 'this round, under the permission' ||
    (row.currentPlan && probe.place === 'plan version in use')
  )
}

const mayKnowPlaces = (row: AccessRow, { secret, reader }: Circumstance): boolean => {
  const others = secret.filter((one) => one !== reader.person)
  const together = secret.some((one) => one === reader.person)
  const ways: Readonly<Record<AccessRow['whereabouts'], boolean>> = {
    yes: true,
    no: false,
    'unless-anybody-is-protected': secret.length === 0,
    'unless-another-is-protected': others.every((one) => one === client && together),
  }
  return ways[row.whereabouts]
}

/** One fact of these parts, beside a part the core reads where it must have one. */
export const factOf = (
  place: PlaceId,
  round: number,
  at: Fact['recordedAt'],
  reader: Actor,
): Fact => ({
  id: id<'fact'>(place),
  kind: kindAt[place],
  round,
  happenedAt: at,
  recordedAt: at,
  by: author,
  commandId: id<'command'>(`c ${place}`),
  parts: [
    ...(place === 'the next meeting' ? [meeting] : []),
    ...partsFor(place, reader).map(([part]) => part),
  ],
})
/** What makes it a meeting still to come. */
const meeting: Part = {
  id: id<'part'>('the meeting'),
  name: 'meeting',
  category: 'arrangement',
  topics: [],
  unsorted: false,
  readers: [],
  author,
  about: null,
  whereabouts: false,
  values: { startsAt: '2026-05-30T09:00:00.000Z', lastsMinutes: 60, participants: [] },
}
