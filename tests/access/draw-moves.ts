/** What may happen next in a drawn log, and how often: lines and their versions, people, rounds, tags, and all the rest. */
import type { Instant } from '#domain/calendar'
import { type Fact, type FactKind, factKinds } from '#domain/facts/index'
import { foldKnown } from '#domain/knowledge'
import { topics } from '#domain/words'
import { chanceOf } from './chance.ts'
import { clientSide, partyServices, person, service, workersOf } from './county.ts'
import { members, type Place, roundOf, tellAt, type Values } from './draw-facts.ts'
import { targetsOf } from './draw-values.ts'

type Move = (place: Place) => readonly (Fact | undefined)[]
const one =
  (kind: FactKind, fixed: (place: Place) => Readonly<Record<string, Values>> = () => ({})): Move =>
  (place) => [tellAt(place, kind, fixed(place))]
const children = clientSide.slice(0, 3)
const aGuardian = (place: Place) => place.chance.pick(['jenni', 'tomi'])
const aParty = (place: Place) => place.chance.pick([...partyServices, 'mummo'])
const givers = (facts: readonly Fact[]): readonly string[] =>
  foldKnown(facts)
    .inRound(roundOf(facts))
    .parts('giver-required', 'giver')
    .map((told) => told.values.giver)

const day = (at: Instant, days: number): string =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)

/** The next day that begins or ends with a night in which the clocks are set. */
const clockNight = (at: Instant): string =>
  clockNights.find((one) => one >= at.slice(0, 10)) ?? day(at, 30)
const clockNights = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2027-03-27']

export const giveLine = (place: Place, giver: string, party: string): Fact | undefined => {
  const { chance, at } = place
  return tellAt(place, 'line-given', {
    line: {
      giver,
      party,
      from: chance.isLikely(0.06)
        ? clockNight(at)
        : day(at, chance.isLikely(0.7) ? 0 : chance.int(10)),
      until: chance.isLikely(0.15)
        ? clockNight(at)
        : day(at, chance.isLikely(0.8) ? 60 + chance.int(120) : chance.int(20)),
      people: chance.isLikely(0.9) ? [] : chance.some(workersOf(party)),
      categories: chance.some(
        [
          'progress',
          'need',
          'services',
          'assessment',
          'plan',
          'minutes',
          'decisions',
          'arrangement',
        ],
        0.6,
      ),
      minusTopics: chance.some(topics, 0.15),
      form: chance.isLikely(0.85) ? 'electronic' : chance.pick(['oral', 'written-signed']),
      version: 1 + chance.int(4),
      oneContact: party === 'kela',
    },
  })
}
export const joinParty = (place: Place, party: string): Fact | undefined => {
  const staff = workersOf(party)
  if (staff.length === 0) return undefined
  const open = targetsOf('invitation', place.facts)
  return tellAt(place, 'member-joined', {
    'party-member': {
      person: place.chance.pick(staff),
      service: party,
      role: 'partner',
      ...(open.length > 0 && place.chance.isLikely(0.5)
        ? { invitation: place.chance.pick(open) }
        : {}),
    },
  })
}
/** Often a new version of an answer given before: wider, narrower, for other days. */
const lineBy: Move = (place) => {
  const before = foldKnown(place.facts).parts('line-given', 'line')
  if (before.length > 0 && place.chance.isLikely(0.6)) {
    const { giver, party } = place.chance.pick(before).values
    return [giveLine(place, giver, party)]
  }
  return [giveLine(place, place.chance.pick([...givers(place.facts), ...children]), aParty(place))]
}
const joining: Move = (place) => [
  place.chance.isLikely(0.75)
    ? joinParty(place, place.chance.pick(partyServices))
    : joinHome(place, place.chance.pick(place.scene.home)),
]
const joinHome = (place: Place, home: string): Fact | undefined =>
  tellAt(place, 'member-joined', {
    'home-member': {
      person: place.chance.pick(workersOf(home)),
      service: home,
      role: 'partner',
    },
  })
/** Two employers, two hats: of the home in one, of a party in the other. */
const twoHats: Move = (place) =>
  place.scene.home.includes('disability')
    ? [
        tellAt(place, 'member-joined', {
          'home-member': { person: 'sami', service: 'disability', role: 'partner' },
        }),
        tellAt({ ...place, key: `${place.key}-hat` }, 'member-joined', {
          'party-member': { person: 'sami', service: 'peers', role: 'partner' },
        }),
      ]
    : joining(place)
const leaving: Move = (place) => {
  const all = members(place.facts)
  if (all.length === 0) return []
  const { person: who, service: from, side } = place.chance.pick(all)
  const part = side === 'home' ? 'home-member' : 'party-member'
  return [tellAt(place, 'member-left', { [part]: { person: who, service: from, cause: 'left' } })]
}
/** An open round ends; after an ended one the next begins. */
const turning: Move = (place) => {
  const known = foldKnown(place.facts)
  const round = known.inRound(known.round)
  if (round.of('round-closed').length === 0) return [tellAt(place, 'round-closed')]
  return begin(place, known.round + 1)
}
export const begin = (place: Place, number: number): readonly (Fact | undefined)[] => {
  const { scene } = place
  const by = { person: person(scene.opener), service: service(scene.home[0] ?? '') }
  const told = (kind: FactKind, fixed: Readonly<Record<string, Values>>, index: number) => {
    const fact = tellAt({ ...place, key: `${place.key}-${index}` }, kind, fixed, by)
    return fact && { ...fact, round: number }
  }
  return [
    told('home-set', { home: { services: scene.home } }, 0),
    told('model-chosen', { model: { model: scene.model.id, version: scene.model.version } }, 1),
    told('round-opened', { round: { number } }, 2),
    told(
      'member-joined',
      { 'home-member': { person: scene.opener, service: scene.home[0], role: 'initiator' } },
      3,
    ),
    told('need-recognised', {}, 4),
  ]
}

const moves: readonly (readonly [number, Move])[] = [
  [8, lineBy],
  [2, one('line-refused', (place) => ({ line: { party: aParty(place) } }))],
  [3, one('line-withdrawn', (place) => ({ withdrawal: { party: aParty(place) } }))],
  [1, one('line-confirmed')],
  [1, one('withdrawal-acknowledged')],
  [7, joining],
  [2, twoHats],
  [1, leaving],
  [3, one('member-invited', (place) => invited(place))],
  [1, one('invitation-declined')],
  [1, one('giver-required', (place) => ({ giver: { giver: place.chance.pick(children) } }))],
  [1, one('giver-released')],
  [1, one('representation-recorded', (place) => ({ representation: mandate(place) }))],
  [1, one('representation-ended', (place) => ({ representation: { who: aGuardian(place) } }))],
  [2, one('guardian-view-settled', (place) => ({ view: { guardian: aGuardian(place) } }))],
  [1, one('guardian-view-limited', (place) => ({ limit: { guardian: aGuardian(place) } }))],
  [4, one('part-retagged')],
  [2, one('entry-sealed')],
  [1, one('seal-undone')],
  [2, turning],
  [3, one('plan-version-published')],
  [3, one('goal-set')],
  [3, one('task-set')],
  [3, one('meeting-proposed')],
  [2, one('note-sent')],
  [3, one('access-opened-urgently', (place) => ({ access: urgent(place) }))],
  [1, one('own-worker-named')],
  [1, one('prohibition-checked')],
  [1, one('substitute-named')],
  [1, one('keeper-named', (place) => ({ keeper: { who: place.chance.pick(['ritva', 'elina']) } }))],
]
const invited = (place: Place): Readonly<Record<string, Values>> => {
  const unit = place.chance.pick(partyServices)
  const who = place.chance.isLikely(0.6) ? { person: place.chance.pick(workersOf(unit)) } : {}
  return { invitation: { service: unit, ...who } }
}
const urgent = (place: Place): Values => {
  const home = place.chance.pick(place.scene.home)
  return {
    who: place.chance.pick(workersOf(home)),
    service: home,
    second: place.chance.isLikely(0.4),
  }
}
export const mandate = (place: Place): Values => ({
  who: aGuardian(place),
  standing: 'guardian',
  from: day(place.at, place.chance.isLikely(0.8) ? -30 : 5),
})
const structural: ReadonlySet<FactKind> = new Set<FactKind>([
  'home-set',
  'model-chosen',
  'round-opened',
  'round-closed',
  'member-joined',
])
const others = factKinds.filter((kind) => !structural.has(kind))
const weight = moves.reduce((sum, [share]) => sum + share, 0)

/** What one seed tells at this place: mostly one fact, none when it cannot be. */
export const drawAt = (place: Omit<Place, 'chance'>, seed: number): readonly Fact[] => {
  const full: Place = { ...place, chance: chanceOf(seed) }
  const isEnded = place.facts.findLast(({ kind }) => kind.startsWith('round-'))
  if (isEnded?.kind === 'round-closed' && full.chance.isLikely(0.3))
    return turning(full).filter((fact) => fact !== undefined)
  let at = full.chance.int(weight * 1.6)
  const move =
    moves.find(([share]) => {
      at -= share
      return at < 0
    })?.[1] ?? one(full.chance.pick(others))
  return move(full).filter((fact) => fact !== undefined)
}
