import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar'
import type { NewFact } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import { id } from '#domain/identity'
import { type Database, query, transact } from '#store/database'
import type { Acting, Store } from '#store/store'
import { eachEngine } from '../setup/engines.ts'
import {
  acting,
  day,
  fact,
  grant,
  homeGrant,
  newId,
  openedPairWork,
  part,
  person,
  worker,
} from '../setup/invented-facts.ts'

const partner = acting('partner', 'school')
const partnerGrant = (rest: Partial<GrantRow> = {}) =>
  grant('partner', 'school', { categories: ['plan'], ...rest })

eachEngine('Row-level security', (engine) => {
  let store: Store
  let database: Database
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    store = opened.store
    database = opened.database
    await store.people.put([person('partner', { worker: true })])
  })
  afterAll(() => store.close())

  const seenBy = async (who: Acting, facts: readonly NewFact[], grants: readonly GrantRow[]) => {
    const { pairWork } = await openedPairWork(store, facts, grants)
    const seen = await store.read(who, pairWork, (tx) => tx.seen())
    return seen.all
  }

  test('nothing exists for somebody without a grant', async () => {
    const { pairWork, client } = await openedPairWork(store, [fact()])
    const found = await store.read(partner, pairWork, async (tx) => ({
      seen: (await tx.seen()).all,
      pairWork: await tx.find(),
      grants: await tx.grants(),
      row: await tx.memberRow(),
      people: await tx.people([client]),
      contact: await tx.contact(client),
      list: await tx.list({ limit: 10 }),
    }))
    expect(found).toEqual({
      seen: [],
      pairWork: undefined,
      grants: [],
      row: undefined,
      people: [],
      contact: undefined,
      list: { rows: [], next: null },
    })
  })

  test('a party reads the permitted categories and the envelope shows only those', async () => {
    const plan = part()
    const need = part({ category: 'need' })
    const both = fact([plan, need])
    expect(await seenBy(partner, [both, fact([need])].slice(0, 1), [partnerGrant()])).toEqual([
      { ...both, parts: [plan] },
    ])
  })

  describe('A grant with a last day', () => {
    const until = localDate('2026-11-22')
    test.each([
      ['the day before', '2026-11-21', 1],
      ['the day', '2026-11-22', 1],
      ['the day after', '2026-11-23', 0],
    ])('%s', async (_when, on, count) => {
      const who = acting('partner', 'school', localDate(on))
      expect(await seenBy(who, [fact()], [partnerGrant({ until })])).toHaveLength(count)
    })
  })

  test('the same person in another service sees nothing', async () => {
    expect(await seenBy(acting('partner', 'clinic'), [fact()], [partnerGrant()])).toEqual([])
    expect(await seenBy(acting('partner'), [fact()], [partnerGrant()])).toEqual([])
  })

  test('a grant on one pair work opens no other', async () => {
    const { pairWork } = await openedPairWork(store, [fact()])
    await openedPairWork(store, [fact()], [partnerGrant()])
    const seen = await store.read(partner, pairWork, (tx) => tx.seen())
    expect(seen.all).toEqual([])
  })

  test('a reader can neither write nor look beside the rules, whatever they send', async () => {
    const { pairWork } = await openedPairWork(store, [fact()])
    for (const statement of [
      "insert into head values ('facts', 1, '', now(), '')",
      "insert into member_row (pair_work) values ('a')",
      'delete from part',
      "update fact set kind = 'a'",
      'truncate use_log',
      'select from use_log',
      'select from account',
      'select from session',
      'select pair_work from invitation',
      'select from round_summary',
      'select from grants_in_force() where false; select from command',
    ])
      await expect(
        transact(database, { role: 'app_user', acting: worker, pairWork }, (tx) =>
          query(tx, sql.raw(statement)),
        ),
      ).rejects.toMatchObject({ name: 'StoreFault' })
  })

  test.each(['app_desk', 'app_officer', 'app_figures'])('%s reads no part', async (role) => {
    await openedPairWork(store, [fact()])
    await expect(
      transact(database, { role: role as 'app_officer' }, (tx) => query(tx, sql`select from part`)),
    ).rejects.toMatchObject({ code: 'denied' })
  })

  test('a command touches no other pair work than its own', async () => {
    const { pairWork } = await openedPairWork(store, [fact()])
    const other = await openedPairWork(store, [fact()])
    const rows = await transact(database, { role: 'app_decide', acting: worker, pairWork }, (tx) =>
      query(tx, sql`select pair_work from part`),
    )
    expect(rows).toEqual([{ pair_work: pairWork }])
    expect(other.pairWork).not.toBe(pairWork)
  })

  test('not even a command changes what was recorded', async () => {
    const { pairWork } = await openedPairWork(store, [fact()])
    for (const statement of [
      sql`update part set content = '{}'`,
      sql`update part set sealed = true, category = 'need'`,
      sql`delete from part`,
      sql`update fact set kind = 'goal-closed'`,
      sql`delete from fact`,
    ])
      await expect(
        transact(database, { role: 'app_decide', acting: worker, pairWork, writes: true }, (tx) =>
          query(tx, statement),
        ),
      ).rejects.toMatchObject({ code: 'denied' })
  })

  describe('A list row', () => {
    test('is there while a grant is in force and gone when none is', async () => {
      const until = localDate('2026-11-22')
      const { pairWork } = await openedPairWork(store, [fact()], [partnerGrant({ until })])
      await store.decide(pairWork, worker, (tx) =>
        tx.replaceMemberRows([
          {
            pairWork,
            person: partner.person,
            service: partner.service,
            standing: 'party',
            model: 'm',
            phase: 'p',
            state: 'open',
            clientName: 'Öhman Åke',
            nextDue: null,
            updatedOn: day,
            rehearsal: false,
            body: { next: null },
          },
        ]),
      )
      const listed = (on: string) =>
        store.read(acting('partner', 'school', localDate(on)), null, (tx) =>
          tx.list({ limit: 50, text: 'ohm' }).then(async (none) => {
            expect(none.rows).toEqual([])
            return (await tx.list({ limit: 50, text: 'öhm' })).rows.map((row) => row.pairWork)
          }),
        )
      expect(await listed('2026-11-22')).toEqual([pairWork])
      expect(await listed('2026-11-23')).toEqual([])
    })

    test('pages go through every row once, in each order', async () => {
      const lister = acting('lister', 'school')
      for (let index = 0; index < 7; index += 1) {
        const { pairWork } = await openedPairWork(
          store,
          [],
          [grant('lister', 'school', { categories: ['plan'] })],
        )
        await store.decide(pairWork, worker, (tx) =>
          tx.replaceMemberRows([
            {
              pairWork,
              person: lister.person,
              service: lister.service,
              standing: 'party',
              model: index % 2 === 0 ? 'even' : 'odd',
              phase: 'p',
              state: 'open',
              clientName: index === 3 ? null : `Nimi ${['Ö', 'Ä', 'Å', 'Z', 'B', 'A', 'A'][index]}`,
              nextDue: index % 3 === 0 ? null : day,
              updatedOn: day,
              rehearsal: false,
              body: null,
            },
          ]),
        )
      }
      for (const order of ['name', 'due', 'updated'] as const) {
        const found: (string | null)[] = []
        let cursor: string | undefined
        do {
          const page = await store.read(lister, null, (tx) => tx.list({ limit: 2, order, cursor }))
          found.push(...page.rows.map((row) => row.clientName))
          cursor = page.next ?? undefined
        } while (cursor)
        expect(found).toHaveLength(7)
        if (order === 'name')
          expect(found).toEqual(
            'AABÅÄÖ'
              .split('')
              .map((letter) => `Nimi ${letter}`)
              .concat([null as never]),
          )
      }
      const even = await store.read(lister, null, (tx) => tx.list({ limit: 9, model: 'even' }))
      expect(even.rows).toHaveLength(4)
      const forged = await store.read(lister, null, (tx) => tx.list({ limit: 9, cursor: 'forged' }))
      expect(forged).toEqual({ rows: [], next: null })
    })
  })

  describe('A name', () => {
    test('of the client comes with a line, of a colleague always, of a guardian with a part that tells it', async () => {
      const guardian = newId('guardian')
      await store.people.put([person(guardian)])
      const { pairWork, client } = await openedPairWork(
        store,
        [
          fact([
            part({ category: 'need', values: { doer: guardian, words: 'x' }, name: 'commitment' }),
          ]),
          fact([part({ name: 'means', values: { doer: guardian, words: 'x' } })], {
            kind: 'means-agreed',
          }),
        ].slice(1),
        [partnerGrant({ categories: ['identity', 'plan'] }), grant('other', 'school')],
      )
      const named = (who: Acting) =>
        store.read(who, pairWork, async (tx) =>
          (await tx.people([id(guardian), client, id('worker')])).map((one) => one.id).sort(),
        )
      expect(await named(partner)).toEqual([client, guardian, 'worker'].sort())
      expect(await named(acting('other', 'school'))).toEqual(['worker'])
      expect(await named(acting(client))).toEqual([client, 'worker'].sort())
    })

    test('an address is for those who reach the client, never for a name alone', async () => {
      const { pairWork, client } = await openedPairWork(
        store,
        [],
        [
          partnerGrant({ categories: ['identity'], whereabouts: false }),
          homeGrant('worker', 'service'),
        ],
      )
      await store.people.put([person(client, { contact: { address: 'Katu 1', phone: null } })])
      const contact = (who: Acting) => store.read(who, pairWork, (tx) => tx.contact(client))
      expect(await contact(partner)).toBeUndefined()
      expect(await contact(worker)).toEqual({ address: 'Katu 1', phone: null })
    })
  })

  test('an invitation shows what is asked and is no door', async () => {
    const { pairWork } = await openedPairWork(store)
    const invitation = {
      id: newId('invitation'),
      competence: 'nurse',
      month: '12/2026',
      organisation: id<'organisation'>('county'),
      service: id<'service'>('invited-service'),
      state: 'open' as const,
      askedOn: day,
    }
    await store.decide(pairWork, worker, (tx) =>
      tx.putInvitation({ ...invitation, person: id('invited'), part: 'part-of-invitation' }),
    )
    const invited = acting('invited', 'invited-service')
    const read = (who: Acting) => store.read(who, pairWork, (tx) => tx.invitations())
    expect(await read(invited)).toEqual([{ ...invitation, remindedOn: null }])
    expect(await read(acting('another', 'invited-service'))).toEqual([])
    expect((await store.read(invited, pairWork, (tx) => tx.seen())).all).toEqual([])
    expect(await store.invitations.behind(invitation.id, invited)).toEqual({
      pairWork,
      part: 'part-of-invitation',
      state: 'open',
    })
    expect(
      await store.invitations.behind(invitation.id, acting('another', 'invited-service')),
    ).toBeUndefined()
  })
})
