/**
 * Whoever works here no more leaves nothing behind: what they held in any pair work goes home by itself, at the turn of
 * the day and when an account is closed. Done in the house's own hand; done again it finds nothing to do.
 *
 * @source design rules.md, S8; decision 0051
 */
import { helsinkiDate, type Instant } from '#domain/calendar'
import { type Gone, returnDuties } from '#domain/decide/duties-return'
import { type CommandId, id, type PairWorkId, type PersonId } from '#domain/identity'
import { openTasksOf } from '#domain/tasks'
import type { DecideTransaction, LeftBehind } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { commandIdOf, pinnedModel } from '../pair-works/give-command.ts'
import { settle } from '../pair-works/settle.ts'
import { clientSideIds, surroundingsOf } from '../pair-works/surroundings.ts'
import { logUse } from '../use.ts'

export interface DutiesReturned {
  readonly returned: number
  /** Where the county has nobody left: looked at again the next day. */
  readonly waits: number
}
const houseItself = id<'person'>('the-house')
const tries = 6

/** `person`: only theirs, in the act that closes their account. */
export const returnAllDuties = async (house: House, person?: PersonId): Promise<DutiesReturned> => {
  const places = await house.store.directory.leftBehind(helsinkiDate(house.clock()))
  const all = goneOf(places)
  let [returned, waits] = [0, 0]
  const own = places.filter((place) => person === undefined || place.person === person)
  const once = new Map(own.map((place) => [`${place.pairWork} ${place.person}`, place]))
  for (const { pairWork, person: who } of once.values()) {
    const gone = all.find((one) => one.person === who)
    if (!gone) continue
    const is = await returnIn(house, pairWork, gone, all)
    if (is === 'returned') returned += 1
    if (is === 'nobody') waits += 1
  }
  return { returned, waits }
}

const goneOf = (places: readonly LeftBehind[]): readonly Gone[] =>
  [...Map.groupBy(places, ({ person }) => person)].map(([person, own]) => ({
    person,
    services: own.some(({ isClosed }) => isClosed) ? null : own.map(({ service }) => service),
  }))

interface Weighing {
  readonly gone: Gone
  readonly all: readonly Gone[]
  readonly county: County
  readonly now: Instant
  readonly commandId: CommandId
}

/** What would return to whom in one pair work: nothing is recorded by it. */
const weigh = async (
  house: House,
  tx: DecideTransaction,
  { gone, all, county, now, commandId }: Weighing,
) => {
  const [found, known] = await Promise.all([tx.find(), tx.known()])
  if (!found || known.all.length === 0) return { is: 'nothing' } as const
  const people = await tx.people(clientSideIds(known, county, found.client, null))
  const client = people.find((one) => one.id === found.client)
  const model = pinnedModel(house, known)
  if (!client || !model) throw new Error('a pair work without its client or its model')
  const around = surroundingsOf(house, { now, model, county, client, people })
  const result = returnDuties(gone, known, around, commandId, all)
  return result.is === 'returned' ? { ...result, found, client, people, around, known } : result
}

export interface Foreseen {
  /** To whom, in how many pair works, and how many open tasks come along. */
  readonly heirs: readonly {
    readonly person: PersonId
    readonly pairWorks: number
    readonly tasks: number
  }[]
  /** In how many nobody is left to carry it on. */
  readonly nobody: number
}

/** The same reckoning as when it happens, ahead of it: by people and numbers, and no word of any client. */
export const foreseeDuties = async (
  house: House,
  gone: Gone,
  pairWorks: readonly PairWorkId[],
): Promise<Foreseen> => {
  const county = await house.county.latest()
  const now = house.clock()
  const acting = { person: houseItself, service: null, on: helsinkiDate(now), at: now }
  const heirs = new Map<PersonId, { pairWorks: number; tasks: number }>()
  let nobody = 0
  for (const pairWork of pairWorks) {
    const commandId = commandIdOf(house.newId())
    const weighed = await house.store.decide(pairWork, acting, (tx) =>
      weigh(house, tx, { gone, all: [gone], county, now, commandId }),
    )
    if (weighed.is === 'nobody') nobody += 1
    if (weighed.is !== 'returned') continue
    const { heir, known } = weighed
    const sofar = heirs.get(heir) ?? { pairWorks: 0, tasks: 0 }
    // As the unit's week counts them: what was handed back already waits for another as it is.
    const tasks = openTasksOf(known.inRound(known.round), gone.person).length
    heirs.set(heir, { pairWorks: sofar.pairWorks + 1, tasks: sofar.tasks + tasks })
  }
  return { heirs: [...heirs].map(([person, one]) => ({ person, ...one })), nobody }
}

/** The same commands' worth of facts, whoever is quicker: tried again when somebody came between. */
const returnIn = async (
  house: House,
  pairWork: PairWorkId,
  gone: Gone,
  all: readonly Gone[],
): Promise<'returned' | 'nothing' | 'nobody'> => {
  const county = await house.county.latest()
  const now = house.clock()
  const commandId = commandIdOf(house.newId())
  const acting = { person: houseItself, service: null, on: helsinkiDate(now), at: now }
  for (let count = 0; count < tries; count += 1) {
    const is = await house.store.decide(pairWork, acting, async (tx) => {
      const weighed = await weigh(house, tx, { gone, all, county, now, commandId })
      if (weighed.is !== 'returned') return weighed.is
      const { facts, found, client, people, around } = weighed
      const appended = await tx.append(facts, { id: commandId, bodyHash: 'duties-return' })
      if (appended.is === 'conflict') return 'conflict'
      if (appended.is === 'recorded')
        await settle(house, tx, {
          pairWork: found,
          client,
          people,
          around,
          known: appended.known,
          facts,
        })
      return 'returned'
    })
    if (is === 'conflict') continue
    if (is === 'returned')
      await logUse(house, acting, {
        what: 'duties-returned',
        purpose: 'account-closed',
        // Nobody has read anything: the client finds what happened in the record, by the facts of it.
        pairWorks: [],
      })
    return is
  }
  throw new Error('duties of somebody gone that cannot be returned')
}

/** Runs at once, and again whenever the day has changed; tells how to stop. */
export const returnDutiesDaily = (
  house: House,
  everyMillis: number,
  trouble: (error: unknown) => void,
): (() => void) => {
  let doneOn: string | null = null
  let running = false
  const look = async () => {
    const on = helsinkiDate(house.clock())
    if (running || doneOn === on) return
    running = true
    try {
      await returnAllDuties(house)
      doneOn = on
    } catch (error) {
      trouble(error)
    } finally {
      running = false
    }
  }
  void look()
  const looking = setInterval(() => void look(), everyMillis)
  return () => clearInterval(looking)
}
