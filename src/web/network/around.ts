/**
 * Who and what stands around the client, made of what this reader sees and nothing else: a service or a person hidden from
 * them leaves no lock, no gap and no place of its own.
 */
import type { PersonShown, Recorded, RecordedPart, View } from '../api/view.ts'
import type { MapLine } from '../permission/map-lines.ts'

/** Whom a place on the map belongs to, as the command names it. */
export type Whose =
  | { readonly who: string }
  | { readonly party: string }
  | { readonly entry: string }

export interface Around {
  /** Stays the same when an entry is told anew, so that it keeps its place. */
  readonly key: string
  readonly whose: Whose
  readonly name: string
  /** The service, when a person's name stands first. */
  readonly under: string
  /** `worker`, `party`, a role of the client's side or a role of an entry. */
  readonly role: string
  readonly isOwnPeople: boolean
  readonly phones: readonly { readonly name: string | null; readonly phone: string }[]
  /** The newest entry about it, and what is said there. */
  readonly entry: string | null
  readonly status: string | null
  readonly often: string | null
  readonly contact: string | null
  readonly person: string | null
  readonly words: string | null
  /** When somebody was last in touch with it, and how that went. */
  readonly lastContact: {
    readonly on: string
    readonly how: string
    readonly outcome: string
  } | null
  /** The service it is, where it stands in the directory. */
  readonly party: string | null
  /** The permission to it, for whoever may know. */
  readonly line: MapLine | null
}

const textIn = (part: RecordedPart | undefined, name: string): string | null => {
  const value = part?.values[name]
  return typeof value === 'string' ? value : null
}
const partsOf = (record: readonly Recorded[], kind: Recorded['kind'], name: string) =>
  record
    .filter((fact) => fact.kind === kind)
    .flatMap((fact) =>
      fact.parts.filter((part) => part.name === name).map((part) => ({ fact, part })),
    )

export const keyOf = (whose: Whose): string =>
  'who' in whose
    ? `who ${whose.who}`
    : 'party' in whose
      ? `party ${whose.party}`
      : `entry ${whose.entry}`

interface Entry {
  /** The first of those told instead of each other, as far as the reader sees. */
  readonly root: string
  readonly part: RecordedPart
}
/** The entries that stand: of those told instead of each other the newest. */
const entriesOf = (record: readonly Recorded[]): readonly Entry[] => {
  const roots = new Map<string, string>()
  const newest = new Map<string, Entry>()
  for (const { part } of partsOf(record, 'service-mapped', 'services')) {
    const root = roots.get(textIn(part, 'corrects') ?? '') ?? part.id
    roots.set(part.id, root)
    newest.set(root, { root, part })
  }
  return [...newest.values()]
}

const unnamed = { entry: null, status: null, often: null, contact: null, person: null, words: null }
const saidOf = ({ part }: Entry) => ({
  entry: part.id,
  status: textIn(part, 'status'),
  often: textIn(part, 'often'),
  contact: textIn(part, 'contact'),
  person: textIn(part, 'person'),
  words: textIn(part, 'words'),
})

const phonesOf = (people: readonly PersonShown[]) =>
  people.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : []))

/** `lines`: the permissions this reader knows of. `nameOf`: what a service or a person is called. */
export const aroundClient = (
  view: View,
  lines: readonly MapLine[],
  nameOf: (id: string) => string,
): readonly Around[] => {
  const entries = entriesOf(view.record)
  const calls = partsOf(view.record, 'service-contacted', 'contact')
  const entryOf = (party: string) =>
    entries.findLast(({ part }) => textIn(part, 'service') === party)
  const lineOf = (party: string) => lines.find((line) => line.id === party && line.state !== 'home')
  const lastOf = (party: string | null): Around['lastContact'] => {
    const last = calls.findLast(({ part }) => party !== null && textIn(part, 'party') === party)
    return last
      ? {
          on: last.fact.happenedAt,
          how: textIn(last.part, 'how') ?? '',
          outcome: textIn(last.part, 'outcome') ?? '',
        }
      : null
  }
  const made = (
    whose: Whose,
    rest: Pick<Around, 'name' | 'under' | 'role'> & Partial<Around>,
  ): Around => ({
    key: keyOf(whose),
    whose,
    isOwnPeople: false,
    phones: [],
    party: null,
    line: null,
    lastContact: lastOf(rest.party ?? null),
    ...unnamed,
    ...rest,
  })

  const isClient = ({ person }: PersonShown) => person === view.client?.id
  const others = view.people.filter((person) => !isClient(person))
  const homePeople = new Map(
    others.filter(({ side }) => side === 'home').map((person) => [person.person, person]),
  )
  const workers = [...homePeople.values()].map((person) =>
    made(
      { who: person.person },
      {
        name: person.name ?? nameOf(person.person),
        under: person.service ? nameOf(person.service) : '',
        role: 'worker',
        phones: phonesOf([person]),
      },
    ),
  )
  const homes = new Set([...homePeople.values()].flatMap(({ service }) => service ?? []))
  const partyPeople = Map.groupBy(
    others.filter(({ side }) => side === 'party'),
    ({ person, service }) => service ?? person,
  )
  const ownPeople = new Map(
    others.filter(({ side }) => side === 'client').map((person) => [person.person, person]),
  )
  const parties = new Set([
    ...partyPeople.keys(),
    ...lines.filter(({ state }) => state !== 'home').map(({ id }) => id),
    ...entries.flatMap(({ part }) => textIn(part, 'service') ?? []),
  ])
  const services = [...parties]
    .filter((party) => !homes.has(party) && !ownPeople.has(party) && !homePeople.has(party))
    .map((party) => {
      const people = partyPeople.get(party) ?? []
      const names = people.flatMap(({ name }) => name ?? []).join(', ')
      const entry = entryOf(party)
      const title = textIn(entry?.part, 'name') ?? nameOf(party)
      return made(
        { party },
        {
          name: names || title,
          under: names ? nameOf(party) : '',
          role: textIn(entry?.part, 'role') ?? 'party',
          phones: phonesOf(people),
          party,
          line: lineOf(party) ?? null,
          ...(entry ? saidOf(entry) : {}),
        },
      )
    })
  const own = [...ownPeople.values()].map((person) =>
    made(
      { who: person.person },
      {
        name: person.name ?? nameOf(person.person),
        under: '',
        role: person.role,
        isOwnPeople: true,
        phones: phonesOf([person]),
        party: person.person,
        line: lineOf(person.person) ?? null,
      },
    ),
  )
  const told = entries
    .filter(({ part }) => textIn(part, 'service') === null)
    .map((entry) => {
      const role = textIn(entry.part, 'role') ?? 'service'
      return made(
        { entry: entry.root },
        {
          name: textIn(entry.part, 'name') ?? '',
          under: '',
          role,
          isOwnPeople: role === 'close-one' || role === 'support-person',
          ...saidOf(entry),
        },
      )
    })
  return [...workers, ...services, ...own, ...told]
}

export interface Place {
  readonly x: number
  readonly y: number
}
/** Where things were last put, by key. Only the home and the client read any; for others there are none. */
export const keptPlaces = (record: readonly Recorded[]): ReadonlyMap<string, Place> =>
  new Map(
    partsOf(record, 'map-arranged', 'places').flatMap(({ part }) => {
      const { who, party, entry, x, y } = part.values
      const whose =
        typeof who === 'string'
          ? { who }
          : typeof party === 'string'
            ? { party }
            : typeof entry === 'string'
              ? { entry }
              : null
      return whose && typeof x === 'number' && typeof y === 'number'
        ? [[keyOf(whose), { x, y }] as const]
        : []
    }),
  )
