/**
 * Asked and waited for, in pair works one is invited to look at first: the supervisor's view (one waits, one is given),
 * invitations in each of their states, a service applied for with the client.
 */
import { addDays, helsinkiDate, type Instant } from '#domain/calendar'
import type { CommandKind } from '#domain/commands'
import type { FactKind } from '#domain/facts/index'
import { id } from '#domain/identity'
import type { House } from '#server/house'
import { commandIdOf, giveCommand } from '#server/pair-works/give-command'
import { actingNow } from '../play/demo-house.ts'
import type { HandClock } from '../play/theatre.ts'
import { minutesLater } from '../play/times.ts'
import type { Player } from './play-case.ts'

export interface AskedCast {
  readonly pairWork: string
  readonly initiator: Player
  readonly supervisor: Player
}
interface Around {
  readonly house: House
  readonly cast: AskedCast
}

const give = async (
  { house, cast }: Around,
  who: Player,
  kind: CommandKind,
  told: Readonly<Record<string, unknown>>,
  invited = false,
): Promise<void> => {
  const given = await giveCommand(house, actingNow(house, who), id(cast.pairWork), {
    commandId: commandIdOf(house.newId()),
    cursor: null,
    kind,
    with: told,
    ...(invited ? { invited } : {}),
  })
  if (given.is !== 'recorded') throw new Error(`${kind}: ${JSON.stringify(given)}`)
}

/** What the initiator reads of some kinds, the newest last. */
const partsOf = ({ house, cast }: Around, ...kinds: readonly FactKind[]) =>
  house.store.read(actingNow(house, cast.initiator), id(cast.pairWork), async (tx) =>
    (await tx.seen()).all
      .filter((fact) => kinds.includes(fact.kind))
      .flatMap((fact) => fact.parts.slice(0, 1).map((part): string => part.id)),
  )

/** Before now, and after whatever has been played of it. */
const minutesBack = 40

export const askSupervisor = async (
  house: House,
  clock: HandClock,
  cast: AskedCast,
  now: Instant,
  asked: {
    readonly about: 'special-support' | 'pair-need'
    readonly question: string
    /** Left out: it waits. */
    readonly view?: string
    readonly shows: readonly FactKind[]
  },
): Promise<void> => {
  const around = { house, cast }
  clock.set(minutesLater(now, -minutesBack))
  const shows = (await partsOf(around, ...asked.shows)).slice(-3)
  await give(around, cast.initiator, 'consult-supervisor', {
    about: asked.about,
    supervisor: cast.supervisor.person,
    question: asked.question,
    topics: [],
    ...(shows.length > 0 ? { shows } : {}),
  })
  if (asked.view) {
    const [consultation] = (await partsOf(around, 'supervisor-consulted')).slice(-1)
    clock.set(minutesLater(now, 10 - minutesBack))
    await give(around, cast.supervisor, 'give-supervisor-view', {
      consultation,
      leans: 'yes',
      view: asked.view,
      topics: [],
    })
  }
  clock.set(now)
}

/** Waiting, willing, not coming, taken back; those who are in came in earlier. */
export const inviteSeveral = async (
  house: House,
  clock: HandClock,
  cast: AskedCast,
  now: Instant,
  whom: Readonly<Record<'waits' | 'accepts' | 'declines' | 'taken-back', Player>>,
): Promise<void> => {
  const around = { house, cast }
  clock.set(minutesLater(now, 20 - minutesBack))
  for (const [how, who] of Object.entries(whom)) {
    await give(around, cast.initiator, 'invite-member', {
      service: who.service,
      asked: who.person,
      role: 'partner',
      competence: who.profession,
      month: monthAfter(now),
    })
    const [invitation] = (await partsOf(around, 'member-invited')).slice(-1)
    const answer = { invitation }
    if (how === 'accepts') await give(around, who, 'accept-invitation', answer, true)
    if (how === 'declines')
      await give(around, who, 'decline-invitation', { ...answer, reason: 'no-time' }, true)
    if (how === 'taken-back') await give(around, cast.initiator, 'withdraw-invitation', answer)
  }
  clock.set(now)
}

const monthAfter = (now: Instant): string =>
  new Intl.DateTimeFormat('fi', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.parse(`${addDays(helsinkiDate(now), 25)}T12:00:00Z`)),
  )

/** Applied for five weeks ago: it is time to ask how it goes. */
export const applyForService = async (
  house: House,
  clock: HandClock,
  cast: AskedCast,
  now: Instant,
  what: { readonly service: string; readonly words: string; readonly party: string },
): Promise<void> => {
  clock.set(minutesLater(now, 30 - minutesBack))
  await give({ house, cast }, cast.initiator, 'apply-for-service', {
    ...what,
    on: addDays(helsinkiDate(now), -35),
    supportedBy: cast.initiator.person,
    topics: [],
  })
  clock.set(now)
}
