import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/calendar'
import { id, type PairWorkId } from '#domain/identity'
import { eachEngine, type Owner } from '../../tests/setup/engines.ts'
import {
  acting,
  day,
  fact,
  grant,
  homeGrant,
  moment,
  newId,
  openedPairWork,
  part,
  worker,
} from '../../tests/setup/invented-facts.ts'
import { type Database, query, transact } from './database.ts'
import { headsInFolder } from './heads.ts'
import type { HeadKeeper, MemberRow, Store } from './store.ts'

const words = 'Olen vähän myöhässä'
const partner = acting('partner', 'school')

eachEngine('A note whose day is over', (engine) => {
  let store: Store
  let owner: Owner
  let database: Database
  let folder: string
  let keeper: HeadKeeper
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    owner = opened.owner
    database = opened.database
    folder = mkdtempSync(join(tmpdir(), 'notes-'))
    keeper = headsInFolder(folder)
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const sent = async (goesAfter: string | null) => {
    const note = part({
      name: 'note',
      category: 'permission',
      readers: [id('partner')],
      values: { to: ['partner'], words },
    })
    const going = part({ name: 'going', category: 'permission', values: { goesAfter } })
    const { pairWork } = await openedPairWork(
      store,
      [fact([note, ...(goesAfter === null ? [] : [going])], { kind: 'note-sent' })],
      [homeGrant('worker', 'service'), grant('partner', 'school')],
    )
    const row: MemberRow = {
      pairWork,
      person: id('partner'),
      service: id('school'),
      standing: 'party',
      model: 'outreach-pair-work',
      phase: '',
      state: 'open',
      clientName: null,
      formerNames: [],
      nextDue: null,
      updatedOn: day,
      rehearsal: false,
      body: {
        asked: [
          { command: 'read-note', about: { note: note.id }, words },
          { command: 'agree-meeting', about: { meeting: 'm' } },
        ],
      },
    }
    await store.decide(pairWork, worker, (tx) => tx.replaceMemberRows([row]))
    return pairWork
  }
  const seen = (pairWork: PairWorkId, reader = worker) =>
    store.read(reader, pairWork, async (tx) =>
      (await tx.seen()).all.map(({ kind, parts }) => [kind, parts.map(({ name }) => name)]),
    )
  const kept = async (pairWork: PairWorkId) =>
    JSON.stringify(
      await Promise.all([
        owner(`select content, salt from part where pair_work = '${pairWork}' and name = 'note'`),
        owner(`select body from member_row where pair_work = '${pairWork}'`),
      ]),
    )
  const tampering = async () => {
    await store.seal.run(keeper, moment(50))
    return (await store.seal.verify(keeper)).tampering
  }

  test('is without its words: whole that day, gone the day after, and the chain holds', async () => {
    const [going, staying] = [await sent(day), await sent(null)]
    expect(await tampering()).toEqual([])
    expect(await store.notes.removeGone(day)).toBe(0)
    expect(await kept(going)).toContain(words)
    expect(await store.notes.removeGone(addDays(day, 1))).toBe(1)
    expect(await kept(going)).not.toContain('myöhässä')
    expect(await kept(going)).toContain('agree-meeting')
    expect(await kept(staying)).toContain(words)
    expect([await seen(going), await seen(going, partner)]).toEqual([
      [['note-sent', ['going']]],
      [],
    ])
    expect(await seen(staying, partner)).toEqual([['note-sent', ['note']]])
    expect(await store.notes.removeGone(addDays(day, 1))).toBe(0)
    expect(await tampering()).toEqual([])
  })

  test('stays whole while it is on hold', async () => {
    const pairWork = await sent(day)
    const who = { person: id<'person'>('officer'), on: day, at: moment() }
    const hold = newId('hold')
    const until = addDays(day, 30)
    await store.retention.hold({ id: hold, pairWork, reason: 'Kantelu vireillä', until }, who)
    expect(await store.notes.removeGone(addDays(day, 2))).toBe(0)
    expect(await kept(pairWork)).toContain(words)
    await store.retention.release(hold, who)
    expect(await store.notes.removeGone(addDays(day, 2))).toBe(1)
  })

  test('is the only text that goes without a person: the database refuses every other', async () => {
    const pairWork = await sent(addDays(day, 3))
    const early = transact(database, { role: 'app_retention', writes: true }, async (tx) => {
      await query(tx, sql`select set_config('app.day', ${day}, true)`)
      await query(
        tx,
        sql`update part set content = null, salt = null where pair_work = ${pairWork}`,
      )
    })
    await expect(early).rejects.toThrow()
    expect(await kept(pairWork)).toContain(words)
  })
})
