/**
 * Before the first request: what the journal tells and this database does not hold is recorded again, as it was. So a
 * restored backup gives no access back, and neither does a stop between the journal and the database.
 *
 * @source design rules.md, "Logs"
 */
import { id } from '#domain/identity'
import type { JournalEntry, JournaledCommand } from '#store/journal'
import { type House, todayOf } from '../house.ts'
import { remakeConcerning } from '../identity/remake.ts'
import { pinnedModel } from '../pair-works/give-command.ts'
import { settle } from '../pair-works/settle.ts'
import { clientSideIds, surroundingsOf } from '../pair-works/surroundings.ts'

/** @returns how many commands were recorded again */
export const replayJournal = async (house: House): Promise<number> => {
  const ahead = await house.store.journal.ahead()
  for (const entry of ahead) await replay(house, entry)
  await house.store.journal.caughtUp()
  return ahead.length
}

const replay = async (house: House, entry: JournalEntry): Promise<void> => {
  if (entry.is === 'command') await replayCommand(house, entry)
  else if (entry.is === 'account') {
    if (entry.isEnded) await house.store.accounts.end(entry.key, entry.at)
  } else await replayOrder(house, entry)
}

/** Whoever an order protected is protected again, with everybody it protects by now. @term turvakielto */
const replayOrder = async (
  house: House,
  { key, protects, from, until }: Extract<JournalEntry, { is: 'order' }>,
): Promise<void> => {
  const county = await house.county.current()
  const acting = { person: id<'person'>('journal'), service: null, on: todayOf(house) }
  await house.store.identity.change(acting, async (tx) => {
    const before = (await tx.nonDisclosures(protects)).find((order) => order.id === key)
    const together = [...new Set([...(before?.protects ?? []), ...protects])]
    await tx.putNonDisclosure({ id: key, protects: together, from, until })
    await remakeConcerning(house, tx, county, together)
  })
}

/**
 * Nothing is decided anew: it was decided, and told to somebody. Who sees what follows from it once more. Another server
 * that starts in the same moment may be quicker.
 */
const replayCommand = async (house: House, entry: JournaledCommand): Promise<void> => {
  for (let count = 0; count < tries; count += 1)
    if ((await tryCommand(house, entry)) !== 'conflict') return
  throw new Error('a journaled command that cannot be recorded again')
}
const tries = 6

const tryCommand = async (house: House, entry: JournaledCommand) => {
  const county = await house.county.current()
  return house.store.decide(entry.pairWork, entry.acting, async (tx) => {
    const pairWork = await tx.find()
    if (!pairWork) return 'absent'
    await tx.known()
    const appended = await tx.append(entry.facts, entry.sent)
    if (appended.is !== 'recorded') return appended.is
    const { known } = appended
    const people = await tx.people(clientSideIds(known, county, pairWork.client, {}))
    const client = people.find((person) => person.id === pairWork.client)
    const model = pinnedModel(house, known)
    if (!client || !model) throw new Error('a pair work without its client or its model')
    const around = surroundingsOf(house, { now: house.clock(), model, county, client, people })
    await settle(house, tx, { pairWork, client, people, around, known, facts: entry.facts })
    return appended.is
  })
}
