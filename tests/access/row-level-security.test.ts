import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import type { NewFact, Part } from '#domain/facts/index'
import type { GrantRow } from '#domain/grant'
import { id } from '#domain/identity'
import { categories, topics } from '#domain/words'
import { visibleFacts } from '#policy/sees'
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
    expect(await read(invited)).toEqual([invitation])
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

  test('says the same as the policy of any part, grant and day', { timeout: 120_000 }, async () => {
    const people = ['partner', 'worker', 'guardian', 'client-side']
    const services = ['school', 'service', null]
    const actor = fc.record({
      person: fc.constantFrom(...people).map((one) => id<'person'>(one)),
      service: fc
        .constantFrom(...services)
        .map((one) => (one === null ? null : id<'service'>(one))),
    })
    const some = <T>(of: readonly T[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 3 })
    const moments = ['2026-11-21T22:00:00.000Z', '2026-11-22T08:00:00.000Z'].map(instant)
    const days = ['2026-11-21', '2026-11-22', '2026-11-23'].map(localDate)
    const anyPart: fc.Arbitrary<Part> = fc
      .record({
        category: fc.constantFrom(...categories),
        topics: some(topics.slice(0, 3)),
        unsorted: fc.boolean(),
        readers: some(people).map((all) => all.map((one) => id<'person'>(one))),
        author: actor,
        about: fc
          .option(fc.constantFrom(...people, 'the-client'))
          .map((one) => (one === null ? null : id<'person'>(one))),
        whereabouts: fc.boolean(),
      })
      .map((drawn) => part(drawn))
    const anyFact = fc
      .record({
        parts: fc.array(anyPart, { minLength: 1, maxLength: 4 }),
        round: fc.constantFrom(1, 2),
        recordedAt: fc.constantFrom(...moments),
      })
      .map(({ parts, ...rest }) => fact(parts, rest))
    const anyGrant = (facts: readonly NewFact[]) =>
      fc
        .record({
          who: actor,
          rounds: fc.constantFrom<GrantRow['rounds'][]>('all', [1], [2], [1, 2], []),
          everything: fc.boolean(),
          categories: some(categories),
          notCategories: fc.oneof(fc.constant([]), some(categories)),
          minusTopics: fc.oneof(fc.constant([]), some(topics.slice(0, 3))),
          onlyTopics: fc.oneof(fc.constant([]), some(topics.slice(0, 3))),
          unsorted: fc.boolean(),
          aboutOthers: fc.boolean(),
          whereabouts: fc.boolean(),
          since: fc.option(fc.constantFrom(...moments)),
          alsoFacts: some(facts.map((one) => one.id)),
          ownOnly: fc.constantFrom(false, false, true),
          from: fc.constantFrom(...days),
          until: fc.option(fc.constantFrom(...days)),
          endsAt: fc.option(fc.constantFrom(...moments), { freq: 2 }),
        })
        .map(({ who, ...rest }) => grant(who.person, who.service, rest))
    // Most readers have some grant: a world where nobody sees anything proves little.
    const anyReader = (grants: readonly GrantRow[]) =>
      fc.record({
        who: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...grants) },
          { weight: 1, arbitrary: actor },
        ),
        on: fc.constantFrom(...days),
        at: fc.constantFrom(undefined, ...moments, instant('2026-11-22T07:59:59.999Z')),
      })
    const world = fc
      .array(anyFact, { minLength: 1, maxLength: 4 })
      .chain((facts) =>
        fc
          .array(anyGrant(facts), { minLength: 1, maxLength: 5 })
          .chain((grants) =>
            fc
              .array(anyReader(grants), { minLength: 3, maxLength: 3 })
              .map((readers) => ({ facts, grants, readers })),
          ),
      )
    const worlds = Number(process.env.ACCESS_WORLDS ?? 300)
    let seenParts = 0
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const client = id<'person'>(newId('client'))
        const { grants } = drawn
        const facts = drawn.facts.map((one) => ({
          ...one,
          parts: one.parts.map((each) =>
            each.about === id('the-client') ? { ...each, about: client } : each,
          ),
        }))
        const { pairWork } = await openedPairWork(store, facts, grants, client)
        for (const { who, on, at } of drawn.readers) {
          const reader = { person: who.person, service: who.service, on, at }
          const seen = await store.read(reader, pairWork, (tx) => tx.seen())
          const expected = visibleFacts(facts, grants, reader, client)
          expect(seen.all).toEqual(expected)
          seenParts += expected.flatMap((one) => one.parts).length
        }
      }),
      { numRuns: worlds },
    )
    expect(seenParts).toBeGreaterThan(50)
  })
})
