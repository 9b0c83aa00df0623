/**
 * Who else stands around a client: an interpreter, an assistant, a support person, somebody close, put on the map with the
 * client; and notes between the pair on the day itself, one of them not read yet.
 */
import { addDays, helsinkiDate, type Instant } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import { id } from '#domain/identity'
import type { House } from '#server/house'
import { commandIdOf, giveCommand } from '#server/pair-works/give-command'
import { actingNow } from '../play/demo-house.ts'
import type { HandClock } from '../play/theatre.ts'
import { minutesLater } from '../play/times.ts'
import type { Values } from '../scripts/script.ts'
import type { DemoCase } from './cases.ts'
import type { PlayedCase, Player } from './play-case.ts'

interface People {
  readonly around: readonly Values[]
  readonly late: string
  readonly better: string
}
const entry = (name: string, role: string, often: string, contact: string, words: string) => ({
  name,
  role,
  often,
  contact,
  words,
  status: 'in-use',
  topics: ['daily-life'],
})
const people: Readonly<Record<DemoCase['language'], People>> = {
  fi: {
    around: [
      entry(
        'Tulkki Anna',
        'interpreter',
        'monthly',
        'Varataan viikkoa ennen.',
        'Hän ymmärtää murteenkin.',
      ),
      entry(
        'Avustaja Pirjo',
        'assistant',
        'weekly',
        'Tiistaisin klo 9–12',
        'Kaupassa ja pankissa.',
      ),
      entry(
        'Tukihenkilö Seppo',
        'support-person',
        'monthly',
        'Tekstiviestillä',
        'Kalassa käydään.',
      ),
      entry(
        'Naapuri Aila',
        'close-one',
        'daily',
        'Ovikello, B-rappu',
        'Katsoo, että valot syttyvät.',
      ),
    ],
    late: 'Olen vähän myöhässä, vartin verran.',
    better: 'Tänään menee paremmin, ovi aukesi heti.',
  },
  sv: {
    around: [
      entry(
        'Tolk Anna',
        'interpreter',
        'monthly',
        'Bokas en vecka före.',
        'Hon förstår min dialekt.',
      ),
      entry('Stödperson Sven', 'support-person', 'monthly', 'Med textmeddelande', 'Vi fiskar.'),
      entry(
        'Grannen Aila',
        'close-one',
        'daily',
        'Ringklockan, B-trappan',
        'Ser att ljuset tänds.',
      ),
    ],
    late: 'Jag är lite försenad, en kvart.',
    better: 'I dag går det bättre, dörren öppnades genast.',
  },
  en: {
    around: [
      entry(
        'Interpreter Anna',
        'interpreter',
        'monthly',
        'Book a week ahead.',
        'She knows my dialect.',
      ),
      entry(
        'Neighbour Aila',
        'close-one',
        'daily',
        'The bell on stair B',
        'Sees that my lights go on.',
      ),
    ],
    late: 'I am a little late, a quarter of an hour.',
    better: 'Today is going better, the door opened at once.',
  },
}
/** Near the client who helps every day, further off who helps more seldom. */
const placesAround = [
  { x: 36, y: 80 },
  { x: 30, y: 26 },
  { x: 82, y: 74 },
  { x: 62, y: 76 },
] as const

/** @returns how many commands were given */
export const playAround = async (
  house: House,
  clock: HandClock,
  { language }: DemoCase,
  {
    played,
    cast,
    now,
  }: {
    readonly played: PlayedCase
    readonly cast: ReadonlyMap<string, Player>
    readonly now: Instant
  },
): Promise<number> => {
  const [initiator, partner] = [cast.get('initiator'), cast.get('partner')]
  if (!initiator) return 0
  let commands = 0
  /** What the pair work as it stands refuses is not told: a round that has ended, a permission withdrawn. */
  const give = async (minutes: number, who: Player, kind: CommandKind, told: Values) => {
    clock.set(minutesLater(now, minutes))
    const given = await giveCommand(house, actingNow(house, who), id(played.pairWork), {
      commandId: commandIdOf(house.newId()),
      cursor: null,
      kind,
      with: told,
    })
    if (given.is !== 'recorded') return undefined
    commands += 1
    return house.store.read(actingNow(house, who), id(played.pairWork), async (tx) =>
      (await tx.seen()).all.find((fact) => given.facts.some((one) => one === fact.id)),
    )
  }
  const { around, late, better } = people[language]
  const mapped = await give(-70, initiator, 'map-services', { services: around })
  const entries = mapped?.parts.filter(({ name }) => name === 'services') ?? []
  const client: Player = { person: played.client, service: null }
  await give(-65, client, 'arrange-map', {
    places: entries.flatMap(({ id: part }, index) => {
      const place = placesAround[index]
      return place ? [{ entry: part, ...place }] : []
    }),
  })
  if (partner) {
    const told = { words: better, topics: ['daily-life'] }
    const sent = await give(-50, initiator, 'send-note', { to: [partner.person], ...told })
    const note = sent?.parts.find(({ name }) => name === 'note')?.id
    if (note) await give(-40, partner, 'read-note', { note })
    const goesAfter = addDays(helsinkiDate(now), 1)
    const going = { words: late, topics: [], goesAfter }
    await give(-15, partner, 'send-note', { to: [initiator.person], ...going })
  }
  clock.set(now)
  return commands
}
