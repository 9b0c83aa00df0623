/**
 * Legal bases and logs of the invented county: disclosures by each basis, an urgent access that waits to be judged, a
 * request for the logs that waits for its answer. Played like everything else, by the server's own commands.
 */
import { addDays, addYears, helsinkiDate, type Instant } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import { id } from '#domain/identity'
import type { House } from '#server/house'
import { commandIdOf, giveCommand } from '#server/pair-works/give-command'
import { actingNow } from '../play/demo-house.ts'
import type { HandClock } from '../play/theatre.ts'
import { minutesLater } from '../play/times.ts'
import type { PlayedCase, Player } from './play-case.ts'

interface Told {
  readonly kind: CommandKind
  readonly with: Readonly<Record<string, unknown>>
}

/** To a party with a line, by a permit that was checked, by the law, and inside a joint service where there is one. */
const disclosures = (
  cast: ReadonlyMap<string, Player>,
  joint: string | undefined,
): readonly Told[] => {
  const partner = cast.get('partner')?.service
  if (!partner) return []
  const told = (basis: string, what: string, more: object): Told => ({
    kind: 'record-disclosure',
    with: { to: partner, basis, what, topics: [], ...more },
  })
  return [
    told('line', 'Suunnitelman tavoitteet ja sovitut tapaamisajat', {
      categories: ['plan'],
      purpose: 'Yhteinen työ tavoitteen hyväksi',
    }),
    {
      kind: 'check-disclosure-permit',
      with: { where: 'national-service', found: true, service: partner },
    },
    told('disclosure-permit', 'Palvelutarpeen arvion yhteenveto', {
      categories: ['assessment'],
      purpose: 'Hoidon suunnittelu',
    }),
    ...(joint
      ? [
          told('joint-service', 'Yhteisen suunnitelman luonnos', {
            to: joint,
            categories: ['plan'],
            purpose: 'Yhteinen palvelu',
          }),
        ]
      : []),
    {
      kind: 'disclose-by-statute',
      with: {
        to: 'Lastensuojelun päivystys',
        section: '417/2007 25 §',
        reason: 'Naapurin lapsi oli illalla yksin rappukäytävässä.',
        what: 'Kerroin, mitä näin ja milloin.',
        topics: [],
      },
    },
  ]
}

/** Who opens urgently: a worker of the home service who is no member. */
export interface Around {
  readonly now: Instant
  readonly urgent: Player | undefined
  /** A service declared joint with the home. */
  readonly joint: string | undefined
}
export interface AddedBases {
  readonly commands: number
}

/** What does not stand in this pair work (no line yet, no joint service) is left out: nothing is recorded against a rule. */
export const playBases = async (
  house: House,
  clock: HandClock,
  played: PlayedCase,
  cast: ReadonlyMap<string, Player>,
  { now, urgent, joint }: Around,
): Promise<AddedBases> => {
  const initiator = cast.get('initiator')
  if (!initiator) return { commands: 0 }
  let commands = 0
  clock.set(minutesLater(now, -90))
  for (const told of disclosures(cast, joint)) {
    const given = await giveCommand(house, actingNow(house, initiator), id(played.pairWork), {
      commandId: commandIdOf(house.newId()),
      cursor: null,
      ...told,
    })
    if (given.is === 'recorded') commands += 1
  }
  const client = cast.get('client')?.person
  if (client) commands += await sealWrong(house, clock, played.pairWork, initiator, client, now)
  if (urgent) {
    clock.set(minutesLater(now, -60))
    const acting = actingNow(house, urgent)
    const given = await giveCommand(house, acting, id(played.pairWork), {
      commandId: commandIdOf(house.newId()),
      cursor: null,
      kind: 'open-access-urgently',
      with: { reason: 'Naapuri soitti: asiakas ei avaa ovea eikä vastaa puhelimeen.' },
      as: 'county-staff',
    })
    if (given.is !== 'recorded') throw new Error(`Urgent access: ${JSON.stringify(given)}`)
    commands += 1
  }
  clock.set(now)
  return { commands }
}

/** Written on the wrong client and sealed: nobody reads it, and the officer has something to decide with a second person. */
const sealWrong = async (
  house: House,
  clock: HandClock,
  pairWork: string,
  worker: Player,
  client: string,
  now: Instant,
): Promise<number> => {
  const give = (kind: CommandKind, told: Told['with']) =>
    giveCommand(house, actingNow(house, worker), id(pairWork), {
      commandId: commandIdOf(house.newId()),
      cursor: null,
      kind,
      with: told,
    })
  clock.set(minutesLater(now, -80))
  const words = 'Soitin ja sovimme uuden ajan.'
  const contact = { who: client, how: 'phone', outcome: 'met', words, topics: [] }
  const given = await give('record-contact', contact)
  const fact = given.is === 'recorded' ? given.facts[0] : undefined
  if (!fact) return 0
  clock.set(minutesLater(now, -75))
  const sealed = await give('seal-entry', { fact, reason: 'Kirjasin väärälle asiakkaalle.' })
  return sealed.is === 'recorded' ? 2 : 1
}

/** A client asks for the logs of the last year. */
export const askForLogs = async (house: House, client: Player, now: Instant): Promise<void> => {
  const on = helsinkiDate(now)
  await house.store.logRequests.ask(
    { person: client.person, service: null, on, at: now },
    {
      id: house.newId(),
      about: client.person,
      kind: 'logs',
      askedAt: minutesLater(now, -30),
      from: addYears(on, -1),
      until: addDays(on, -1),
      reason: '',
      words: 'Haluan tietää, kuka on katsonut tietojani.',
    },
  )
}
