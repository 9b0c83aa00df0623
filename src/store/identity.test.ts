/** Who may read which ciphertext, what a change leaves behind, and how keys are changed. On both engines. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant, localDate } from '#domain/calendar'
import { id, type PersonId } from '#domain/identity'
import { artificialCode } from '#domain/identity-code'
import { eachEngine, type Owner } from '../../tests/setup/engines.ts'
import { type Database, query, transact } from './database.ts'
import { storeOver } from './open.ts'
import { rotateKeys } from './rotate.ts'
import { sealedColumns } from './sealed-columns.ts'
import type { NewPerson, Store } from './store.ts'
import { makeVault } from './vault.ts'

const born = localDate('1973-05-04')
const person = (word: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id: id<'person'>(word),
  name: `${word} Rantanen`,
  birthDate: born,
  language: 'fi',
  secretWhereabouts: false,
  rehearsal: false,
  worker: false,
  ...more,
})
const acting = {
  person: id<'person'>('hanna'),
  service: id<'service'>('adults'),
  on: localDate('2026-01-13'),
}
const at: Instant = instant('2026-01-13T10:00:00.000Z')
const event = (word: string, who: PersonId, words: string | null = null) => ({
  id: word,
  person: who,
  pairWork: null,
  kind: 'corrected' as const,
  what: [],
  reason: null,
  words,
  about: null,
  actor: acting.person,
  service: acting.service,
  at,
})
const key = (name: string) => ({ id: name, bytes: randomBytes(32) })
const [k1, k2, k3, k4] = [key('k1'), key('k2'), key('k3'), key('k4')]

eachEngine('Identities at rest', (engine) => {
  let store: Store
  let database: Database
  let owner: Owner
  beforeAll(async () => {
    const opened = await engine.openWithOwner()
    ;({ database, owner } = opened)
    store = storeOver(database, makeVault([k1]))
  })
  afterAll(() => store.close())

  test('no value stands in the clear anywhere in the database', async () => {
    const code = artificialCode(born, 911)
    await store.people.put([
      person('tuula', {
        identityCode: code,
        contact: { address: 'Hakakuja 7', phone: '0401234911' },
      }),
    ])
    const rows = await owner("select encode(sealed, 'escape') as sealed, what from person_sealed")
    expect(rows).toHaveLength(3)
    for (const secret of [code, 'Hakakuja', '0401234911'])
      expect(JSON.stringify(rows)).not.toContain(secret)
    const [found] = await store.identity.identities([id('tuula')])
    expect(found?.values).toEqual({
      'identity-code': code,
      address: 'Hakakuja 7',
      phone: '0401234911',
    })
  })

  test('a ciphertext moved to another person does not open', async () => {
    await store.people.put([person('aino')])
    await owner(
      "insert into person_sealed (person, what, sealed) select 'aino', 'phone', sealed from person_sealed where person = 'tuula' and what = 'phone'",
    )
    await expect(store.identity.identities([id('aino')])).rejects.toMatchObject({
      code: 'does-not-open',
    })
    await owner("delete from person_sealed where person = 'aino'")
  })

  test('a contact put again without a value is gone', async () => {
    await store.people.put([person('aino', { contact: { address: 'A 1', phone: '1' } })])
    await store.people.put([person('aino', { contact: { address: null, phone: '2' } })])
    const [found] = await store.identity.identities([id('aino')])
    expect(found?.values).toEqual({ phone: '2' })
  })

  describe('what a reader without any pair work gets', () => {
    test('is their own only', async () => {
      const [own, others] = await store.read(
        { ...acting, person: id('tuula'), service: null },
        null,
        (tx) => Promise.all([tx.identities([id('tuula')]), tx.identities([id('aino')])]),
      )
      expect(own[0]?.values.phone).toBe('0401234911')
      expect(others).toEqual([])
    })
    test('is nothing by an identity code, though it is known here', async () => {
      const found = await store.read(acting, null, (tx) =>
        tx.findClientsByCode(artificialCode(born, 911)),
      )
      expect(found).toEqual([])
    })
    test('is no ciphertext, whatever they ask the database for', async () => {
      await expect(
        store.identity.reveal(acting, {
          ...event('r1', id('tuula')),
          pairWork: id('no-such'),
          kind: 'revealed',
          what: ['phone'],
        }),
      ).rejects.toThrow()
    })
  })

  test('a name had before is kept with its last day, and a mistake is not', async () => {
    await store.identity.change(acting, async (tx) => {
      await tx.rename(id('aino'), 'Aino Kallio', localDate('2026-01-10'), 'n1')
      await tx.rename(id('aino'), 'Aino Kallio-Rantanen', null, 'n2')
    })
    const [found] = await store.identity.identities([id('aino')])
    expect(found?.name).toBe('Aino Kallio-Rantanen')
    expect(found?.earlierNames).toEqual([{ name: 'aino Rantanen', until: '2026-01-10' }])
  })

  test('a turvakielto is on while some order that protects the person stands', async () => {
    const secret = async () => (await store.people.protectedAmong([id('aino'), id('tuula')])).size
    const order = {
      id: 'o1',
      protects: [id<'person'>('aino')],
      from: localDate('2026-01-13'),
      until: null,
    }
    await store.identity.change(acting, (tx) => tx.putNonDisclosure(order))
    await store.identity.change(acting, (tx) =>
      tx.putNonDisclosure({ ...order, id: 'o2', protects: [id('aino'), id('tuula')] }),
    )
    expect(await secret()).toBe(2)
    await store.identity.change(acting, (tx) => tx.endNonDisclosure('o2', localDate('2026-01-14')))
    expect([...(await store.people.protectedAmong([id('aino'), id('tuula')]))]).toEqual(['aino'])
    await store.identity.change(acting, (tx) => tx.endNonDisclosure('o1', localDate('2026-01-14')))
    expect(await secret()).toBe(0)
  })

  test('a command waits while somebody’s identity is being changed, and not the other way round', async () => {
    let finish: () => void = () => {}
    const changing = store.identity.change(
      acting,
      () =>
        new Promise<void>((resolve) => {
          finish = resolve
        }),
    )
    const deciding = store.decide(id('no-such'), acting, () => Promise.resolve('decided'))
    const first = await Promise.race([deciding, wait(200, 'waits')])
    finish()
    expect([first, await deciding]).toEqual(['waits', 'decided'])
    await changing
  })

  test('two records are one person through a third, until it is undone', async () => {
    await store.people.put([person('tuulikki')])
    const put = (name: string, one: string, other: string, isSame: boolean) =>
      store.identity.change(acting, (tx) =>
        tx.putSameness({ id: name, one: id(one), other: id(other), isSame, decidedAt: at }),
      )
    await put('s1', 'tuula', 'aino', true)
    await put('s2', 'tuulikki', 'aino', true)
    expect(await store.identity.sameAs(id('tuulikki'))).toEqual(['tuulikki', 'aino', 'tuula'])
    await store.identity.change(acting, (tx) => tx.undoSameness('s1', at))
    expect(await store.identity.sameAs(id('tuula'))).toEqual(['tuula'])
    expect(await store.identity.sameAs(id('aino'))).toEqual(['aino', 'tuulikki'])
  })

  test('duplicates are told once, by code before name, and no more when settled', async () => {
    const code = artificialCode(born, 911)
    await store.people.put([
      person('saara', { name: 'Tuula rantanen', identityCode: code }),
      person('twin', { name: 'Saara Muu', identityCode: artificialCode(born, 912) }),
      person('trial', { name: 'Tuula rantanen', rehearsal: true }),
    ])
    const told = async () => await store.identity.duplicates(50)
    expect(await told()).toContainEqual({ one: 'saara', other: 'tuula', because: 'identity-code' })
    expect((await told()).flatMap(({ one, other }) => [one, other])).not.toContain('trial')
    expect((await told()).flatMap(({ one, other }) => [one, other])).not.toContain('twin')
    await store.identity.change(acting, (tx) =>
      tx.putSameness({
        id: 's3',
        one: id('tuula'),
        other: id('saara'),
        isSame: false,
        decidedAt: at,
      }),
    )
    expect(await told()).not.toContainEqual(
      expect.objectContaining({ one: 'saara', other: 'tuula' }),
    )
  })

  test('what was done with an identity stays, and its words go only at the end of their time', async () => {
    const words = () =>
      owner("select words is null as gone, kind from identity_event where id = 'e0'")
    await store.identity.change(acting, (tx) => tx.record(event('e0', id('aino'), 'Väärä katu')))
    const change = (role: 'app_identity' | 'app_keys' | 'app_retention', statement: string) =>
      transact(database, { role, writes: true }, (tx) => query(tx, sql.raw(statement)))
    await expect(
      change('app_keys', "update identity_event set words = null where id = 'e0'"),
    ).rejects.toMatchObject({ code: 'denied' })
    await expect(
      change('app_retention', "update identity_event set kind = 'died' where id = 'e0'"),
    ).rejects.toMatchObject({ code: 'denied' })
    await expect(
      change('app_identity', "delete from identity_event where id = 'e0'"),
    ).rejects.toMatchObject({ code: 'denied' })
    expect(await words()).toEqual([{ gone: false, kind: 'corrected' }])
    await change('app_retention', "update identity_event set words = null where person = 'aino'")
    expect(await words()).toEqual([{ gone: true, kind: 'corrected' }])
  })

  describe('changing keys', () => {
    test('seals all anew and the old key opens nothing that is left', async () => {
      await store.identity.change(acting, (tx) =>
        tx.record(event('e1', id('tuula'), 'Väärä numero')),
      )
      const ring = makeVault([k2, k1])
      const done = await rotateKeys({ ...database, vault: ring })
      const [{ count } = { count: -1 }] = await owner(
        'select count(*)::int as count from person_sealed',
      )
      expect(done.find(({ table }) => table === 'person_sealed')).toMatchObject({
        sealed: count,
        left: 0,
      })
      expect(done.find(({ table }) => table === 'identity_event')).toMatchObject({
        sealed: 1,
        left: 0,
      })
      const after = storeOver(database, makeVault([k2]))
      const [found] = await after.identity.identities([id('tuula')])
      expect(found?.values.phone).toBe('0401234911')
      await expect(store.identity.identities([id('tuula')])).rejects.toMatchObject({
        code: 'unknown-key',
      })
      expect((await after.identity.duplicates(50)).length).toBe(
        (await storeOver(database, ring).identity.duplicates(50)).length,
      )
    })
    test('again finds nothing to do', async () => {
      const done = await rotateKeys({ ...database, vault: makeVault([k2, k1]) })
      expect(done.every(({ sealed, left }) => sealed === 0 && left === 0)).toBe(true)
    })
    test('stopped in the middle, what is done is done and the next run goes on', async () => {
      const ring = makeVault([k3, k2])
      let batches = 0
      const stopping = {
        ...database,
        vault: {
          ...ring,
          sealBytes: (...given: Parameters<typeof ring.sealBytes>) => {
            if ((batches += 1) > 3) throw new Error('killed')
            return ring.sealBytes(...given)
          },
        },
      }
      await expect(rotateKeys(stopping, 2)).rejects.toThrow('killed')
      const both = storeOver(database, ring)
      expect((await both.identity.identities([id('tuula')]))[0]?.values.phone).toBe('0401234911')
      const marks = async () =>
        await owner(
          'select substr(sealed, 3, 2)::text as key, count(*)::int as count from person_sealed group by 1 order by 1',
        )
      expect(await marks()).toHaveLength(2)
      await rotateKeys({ ...database, vault: ring })
      expect(await marks()).toHaveLength(1)
      expect(
        (await storeOver(database, makeVault([k3])).identity.identities([id('tuula')]))[0]?.values
          .phone,
      ).toBe('0401234911')
      store = storeOver(database, ring)
    })
    test('while somebody writes, their newer value stays', async () => {
      const ring = makeVault([k4, k3, k2, k1])
      const old = storeOver(database, makeVault([k1, k2, k3, k4]))
      await old.people.put([person('tuula', { contact: { address: null, phone: '1' } })])
      const [done] = await Promise.all([
        rotateKeys({ ...database, vault: ring }, 1),
        old.people.put([person('tuula', { contact: { address: null, phone: '2' } })]),
      ])
      expect(done).toHaveLength(sealedColumns.length)
      expect(
        (await storeOver(database, ring).identity.identities([id('tuula')]))[0]?.values.phone,
      ).toBe('2')
    })
  })
})
