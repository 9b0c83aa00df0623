/** Who is given which ciphertext by the database itself, whatever the server asks: one row for each kind of reader. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantRow } from '#domain/grant'
import { id, type PairWorkId } from '#domain/identity'
import { artificialCode } from '#domain/identity-code'
import { type Database, query, type Role, transact } from '#store/database'
import type { Acting, Store } from '#store/store'
import { eachEngine } from '../setup/engines.ts'
import {
  acting,
  day,
  fact,
  grant,
  moment,
  newId,
  openedPairWork,
  part,
  person,
} from '../setup/invented-facts.ts'

const readers = {
  home: acting('worker', 'service'),
  'home, in another of their services': acting('worker', 'elsewhere'),
  keeper: acting('keeper', 'service'),
  party: acting('partner', 'school'),
  'party kept from whereabouts': acting('kept', 'school'),
  'party whose line names no identity': acting('bare', 'school'),
  supervisor: acting('head', 'service'),
  'former member': acting('gone', 'service'),
  'nobody here': acting('stranger', 'service'),
  client: acting('client'),
  guardian: acting('guardian'),
  'another guardian': acting('other'),
} as const
type Reader = keyof typeof readers

const granted: readonly GrantRow[] = [
  grant('worker', 'service', { standing: 'home', everything: true, unsorted: true }),
  grant('keeper', 'service', { standing: 'keeper', everything: true, unsorted: true }),
  grant('partner', 'school', { categories: ['identity', 'plan'] }),
  grant('kept', 'school', { categories: ['identity', 'plan'], whereabouts: false }),
  grant('bare', 'school', { categories: ['plan'] }),
  grant('head', 'service', {
    standing: 'supervisor',
    categories: ['identity', 'progress'],
    whereabouts: false,
  }),
  grant('gone', 'service', { standing: 'former', ownOnly: true }),
  grant('guardian', null, {
    standing: 'guardian',
    everything: true,
    unsorted: true,
    rounds: 'all',
    aboutOthers: false,
  }),
  grant('other', null, {
    standing: 'guardian',
    everything: true,
    unsorted: true,
    rounds: 'all',
    aboutOthers: false,
  }),
]

const reach = ['client address', 'client phone', 'guardian address', 'guardian phone']
const ownOf = (who: string) => [`${who} address`, `${who} identity-code`, `${who} phone`]
/** Without a reason given, and no order in force. */
const expected: Readonly<Record<Reader, readonly string[]>> = {
  home: reach,
  'home, in another of their services': [],
  keeper: reach,
  party: ['client phone'],
  'party kept from whereabouts': [],
  'party whose line names no identity': [],
  supervisor: [],
  'former member': [],
  'nobody here': [],
  client: ownOf('client'),
  guardian: ownOf('guardian'),
  'another guardian': [],
}

eachEngine('A sealed value', (engine) => {
  let store: Store
  let database: Database
  let pairWork: PairWorkId
  beforeAll(async () => {
    ;({ store, database } = await engine.openWithOwner())
    await store.people.put(
      ['client', 'guardian', 'away'].map((one, index) =>
        person(one, {
          birthDate: day,
          identityCode: artificialCode(day, 900 + index),
          contact: { address: `Katu ${one}`, phone: `050 000 000${index}` },
        }),
      ),
    )
    const named = part({
      name: 'representation',
      category: 'permission',
      about: id('guardian'),
      values: { who: 'guardian', standing: 'guardian' },
    })
    const facts = [fact([named], { kind: 'representation-recorded' })]
    const client = grant('client', null, {
      standing: 'client',
      rounds: 'all',
      everything: true,
      unsorted: true,
    })
    await store.people.put([person('worker', { worker: true })])
    ;({ pairWork } = await openedPairWork(store, facts, [...granted, client], id('client')))
    await store.people.put([
      person('client', {
        birthDate: day,
        contact: { address: 'Katu client', phone: '050 000 0000' },
      }),
    ])
  })
  afterAll(() => store.close())

  const given = (who: Acting, role: Role = 'app_user', where: PairWorkId | null = pairWork) =>
    transact(database, { role, acting: who, pairWork: where }, async (tx) =>
      (
        await query<{ told: string }>(
          tx,
          sql`select person || ' ' || what as told from person_sealed order by 1`,
        )
      ).map(({ told }) => told),
    )

  test.each(Object.keys(readers) as Reader[])(
    'is given to the %s as the table says',
    async (who) => {
      expect(await given(readers[who])).toEqual(expected[who])
    },
  )

  test('of one’s own is given outside a pair work, and of nobody else', async () => {
    expect(await given(readers.client, 'app_user', null)).toEqual(ownOf('client'))
    expect(await given(readers.home, 'app_user', null)).toEqual([])
  })

  test('is given to no role that decides, counts, seals or keeps accounts', async () => {
    for (const role of ['app_decide', 'app_figures', 'app_sealer', 'app_officer'] as const)
      expect(await given(readers.home, role).catch(() => 'refused'), role).toBe('refused')
    await expect(store.check()).resolves.toBeUndefined()
  })

  describe('behind a reason', () => {
    const revealing = (who: Acting, what = ['identity-code'], whose = 'client') =>
      store.identity.reveal(who, {
        id: newId('reveal'),
        person: id(whose),
        pairWork,
        kind: 'revealed',
        what,
        reason: 'form',
        words: null,
        about: null,
        actor: who.person,
        service: who.service,
        at: moment(),
      })
    test.each(Object.keys(readers) as Reader[])('is opened for the home only: %s', async (who) => {
      const isHome = who === 'home' || who === 'keeper'
      const isOwn = who === 'client'
      expect(Object.keys(await revealing(readers[who]))).toEqual(
        isHome || isOwn ? ['identity-code'] : [],
      )
    })
    test('is of somebody here, not of anybody in the county', async () => {
      expect(await revealing(readers.home, ['phone'], 'away')).toEqual({})
      expect(await revealing(readers.home, ['phone'], 'guardian')).toEqual({
        phone: '050 000 0001',
      })
    })
    test('opens what was asked, and no more, and not for the next question', async () => {
      expect(Object.keys(await revealing(readers.home, ['phone']))).toEqual(['phone'])
      expect(await given(readers.home)).toEqual(reach)
    })
    test('given by somebody else opens nothing', async () => {
      const reveal = newId('reveal')
      await store.identity.change(readers.home, (tx) =>
        tx.record({
          id: reveal,
          person: id('client'),
          pairWork,
          kind: 'revealed',
          what: ['identity-code'],
          reason: 'form',
          words: null,
          about: null,
          actor: id('keeper'),
          service: id('service'),
          at: moment(),
        }),
      )
      const seen = await transact(
        database,
        { role: 'app_user', acting: readers.home, pairWork },
        async (tx) => {
          await query(tx, sql`select set_config('app.reveal', ${reveal}, true)`)
          return query(tx, sql`select what from person_sealed where what = 'identity-code'`)
        },
      )
      expect(seen).toEqual([])
    })
  })

  test('of somebody under a turvakielto waits for a reason, and no party has it', async () => {
    await store.identity.change(readers.home, (tx) =>
      tx.putNonDisclosure({ id: newId('order'), protects: [id('client')], from: day, until: null }),
    )
    expect(await given(readers.home)).toEqual(['guardian address', 'guardian phone'])
    expect(await given(readers.client)).toEqual(ownOf('client'))
  })
})
