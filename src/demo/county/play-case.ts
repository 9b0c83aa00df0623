/** Plays one pair work from its beginning until today, each move a command of the server's. */

import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { addDays, addYears, helsinkiDate, type Instant, type LocalDate } from '#domain/calendar'
import { id, type PersonId, type ServiceId } from '#domain/identity'
import type { House } from '#server/house'
import { remakeConcerning } from '#server/identity/remake'
import { commandIdOf, giveCommand, type SentScan } from '#server/pair-works/give-command'
import { openPairWork } from '#server/pair-works/open'
import { type Acting, actingNow } from '../play/demo-house.ts'
import { paperForm } from '../play/paper-form.ts'
import { findLabelled, isCommandKind, type RecordedFact, resolvePayload } from '../play/resolve.ts'
import type { HandClock } from '../play/theatre.ts'
import { helsinkiMoment, minutesLater } from '../play/times.ts'
import { daysFrom, type Move, type Values } from '../scripts/script.ts'
import type { DemoCase, DemoPerson } from './cases.ts'
import { addressOf, codeOf, mobileOf } from './reach.ts'

export interface Player {
  readonly person: PersonId
  readonly service: ServiceId | null
  readonly profession?: string
}

interface Playing {
  readonly house: House
  readonly clock: HandClock
  readonly one: DemoCase
  /** By the part they play; the client comes with the opening. */
  readonly cast: Map<string, Player>
  readonly labels: Map<string, readonly RecordedFact[]>
  readonly begins: LocalDate
  pairWork: string | null
}

export interface PlayedCase {
  readonly pairWork: string
  readonly client: PersonId
  readonly commands: number
}

/** What is played besides, of somebody's pair work that has been. */
export interface Played {
  readonly played: PlayedCase
  readonly cast: ReadonlyMap<string, Player>
  readonly now: Instant
}

/** Moves on one day follow each other by some minutes, from nine in the morning. */
const minutesBetweenMoves = 4

export const playCase = async (
  house: House,
  clock: HandClock,
  one: DemoCase,
  cast: ReadonlyMap<string, Player>,
  now: { readonly at: Instant; readonly today: LocalDate },
): Promise<PlayedCase> => {
  const begins = addDays(now.today, -one.startedDaysAgo)
  const days = daysFrom(begins, one.language)
  const playing: Playing = {
    house,
    clock,
    one,
    cast: new Map(cast),
    labels: new Map(),
    begins,
    pairWork: null,
  }
  let last: Instant | null = null
  let commands = 0
  for (const move of one.moves(days)) {
    const earliest = helsinkiMoment(days.on(move.day), move.at ?? '09:00')
    const follows: Instant | null = last === null ? null : minutesLater(last, minutesBetweenMoves)
    const at: Instant = follows === null || follows < earliest ? earliest : follows
    if (at > now.at) break
    clock.set(at)
    last = at
    await playMove(playing, move)
    commands += 1
  }
  const client = playing.cast.get('client')
  if (playing.pairWork === null || !client) throw new Error('A pair work that never began.')
  await tellHowToReach(playing, client.person)
  return { pairWork: playing.pairWork, client: client.person, commands }
}

/** Where the client lives and what they are called at, and the turvakielto of those who have one. */
const tellHowToReach = async (playing: Playing, client: PersonId): Promise<void> => {
  const { house, one, cast, clock } = playing
  const opener = cast.get('initiator')
  if (!opener) throw new Error('A pair work nobody began.')
  const acting = actingNow(house, opener)
  const county = await house.county.current()
  const protects = (one.protects ?? []).flatMap((part) => cast.get(part)?.person ?? [])
  await house.store.identity.change(acting, async (tx) => {
    await tx.correct(client, {
      values: { phone: mobileOf(one.client.name), address: addressOf(householdOf(one)) },
    })
    if (protects.length === 0) return
    const from = helsinkiDate(clock.now())
    await tx.putNonDisclosure({
      id: house.newId(),
      protects,
      from,
      until: addYears(from, 2),
    })
    await remakeConcerning(house, tx, county, protects)
  })
}

/** A child lives with the first of the guardians. */
export const householdOf = (one: DemoCase): string =>
  one.guardians.guardian?.name ?? one.client.name

const playMove = async (playing: Playing, move: Move): Promise<void> => {
  // The embedded database answers within one turn of the event loop: without this, whoever looks around meanwhile waits
  // until the whole county has been made.
  await nextTurn()
  const { house } = playing
  const player = playing.cast.get(move.who)
  if (!player) throw new Error(`Nobody plays "${move.who}".`)
  const acting = actingNow(house, player)
  if (move.do === 'open-pair-work') return open(playing, acting, move)
  const invited = move.do === 'answer-invitation'
  const scan = move.do === 'store-scan' ? scanOf(playing) : undefined
  const kind = kindOf(move.do)
  const given = await giveCommand(house, acting, id(playing.pairWork ?? ''), {
    commandId: commandIdOf(house.newId()),
    cursor: null,
    kind,
    with: invited
      ? {}
      : payloadOf(playing, kind, {
          ...(scan ? { service: acting.service } : {}),
          ...move.with,
        }),
    invited,
    ...(scan ? { scan } : {}),
  })
  if (given.is !== 'recorded') throw new Error(`${told(playing, move)}: ${JSON.stringify(given)}`)
  if (move.as !== undefined)
    playing.labels.set(move.as, await recordedIn(playing, acting, new Set<string>(given.facts)))
}

const kindOf = (doing: Exclude<Move['do'], 'open-pair-work'>) =>
  doing === 'answer-invitation'
    ? 'accept-invitation'
    : doing === 'store-scan'
      ? 'store-consent-document'
      : doing

/** The signed form of an invented person: a small PDF made here. */
const scanOf = ({ one }: Playing): SentScan => {
  const bytes = paperForm(['Suostumus tietojen antamiseen', one.client.name, 'Esittelyaineistoa'])
  return {
    kind: 'pdf',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    keep: (tx, facts) => {
      const part = facts.find(({ kind }) => kind === 'consent-document-stored')?.parts[0]?.id
      if (!part) throw new Error('A scan without its entry.')
      return tx.keepScan({ part, kind: 'pdf', bytes })
    },
  }
}

const told = ({ one, clock }: Playing, move: Move) =>
  `${one.model}, ${one.client.name}, day ${move.day} (${clock.now()}): ${move.who} ${move.do}`

const open = async (playing: Playing, acting: Acting, move: Move): Promise<void> => {
  const { house, one } = playing
  const { homeServices, ...need } = move.with ?? {}
  const services = (homeServices as readonly string[] | undefined) ?? ['initiator-service']
  const opened = await openPairWork(house, acting, {
    commandId: house.newId(),
    client: { new: newClient(one.client, playing.begins, one.rehearsal) },
    model: one.model,
    homeServices: services.map((part) => serviceOf(playing, part) ?? part),
    need: need as { ways: string[] },
  })
  if (opened.is !== 'opened') throw new Error(`${told(playing, move)}: ${JSON.stringify(opened)}`)
  playing.pairWork = opened.pairWork
  const found = await house.store.read(acting, opened.pairWork, (tx) => tx.find())
  if (!found) throw new Error(`${told(playing, move)}: opened and not found`)
  playing.cast.set('client', { person: found.client, service: null })
}

const newClient = (client: DemoPerson, begins: LocalDate, rehearsal: boolean) => ({
  name: client.name,
  birthDate: birthDateOf(client, begins),
  language: client.language,
  rehearsal,
  identityCode: codeOf(client.name, birthDateOf(client, begins)),
})

/** A birthday some months back, so that nobody comes of age or has a birthday on the very day. */
export const birthDateOf = ({ age, name }: DemoPerson, on: LocalDate): LocalDate =>
  addDays(addYears(on, -age), -40 - ((name.length * 37) % 250))

const serviceOf = (playing: Playing, part: string): string | undefined =>
  part.endsWith('-service')
    ? (playing.cast.get(part.replace(/-service$/, ''))?.service ?? undefined)
    : undefined

const payloadOf = (playing: Playing, kind: string, payload: Values): Values => {
  if (!isCommandKind(kind)) return payload
  return resolvePayload(kind, asProfessions(playing, payload), {
    person: (part) => playing.cast.get(part)?.person,
    service: (part) => serviceOf(playing, part),
    label: (words) => {
      const [name = '', ...path] = words.split('.')
      return findLabelled(playing.labels.get(name) ?? [], path)
    },
  })
}

/** `partner-profession` is what whoever plays the partner is by profession. */
const asProfessions = (playing: Playing, payload: Values): Values =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      name === 'competence'
        ? (playing.cast.get(String(value).replace(/-profession$/, ''))?.profession ?? value)
        : name === 'seats' && Array.isArray(value)
          ? value.map((seat: Values) => asProfessions(playing, seat))
          : value,
    ]),
  )

const recordedIn = async (
  { house, pairWork }: Playing,
  acting: Acting,
  facts: ReadonlySet<string>,
): Promise<readonly RecordedFact[]> => {
  const seen = await house.store.read(acting, id(pairWork ?? ''), (tx) => tx.seen())
  return seen.all
    .filter((fact) => facts.has(fact.id))
    .map((fact) => ({
      fact: fact.id,
      kind: fact.kind,
      parts: fact.parts.map((part) => ({ id: part.id, name: part.name })),
    }))
}
