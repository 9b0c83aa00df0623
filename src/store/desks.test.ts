import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import type { ProcessModel } from '#domain/process-model'
import { eachEngine } from '../../tests/setup/engines.ts'
import {
  acting,
  day,
  grant,
  homeGrant,
  moment,
  newId,
  openedPairWork,
  person,
  worker,
} from '../../tests/setup/invented-facts.ts'
import type { EmploymentRow, NewAccount, ServiceRow, Store, UseRow } from './store.ts'

const service: ServiceRow = {
  id: id('service'),
  organisation: id('county'),
  name: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  controller: 'county',
  serviceTask: 'child-protection',
  register: 'social',
  reveals: ['family'],
  jointWith: [],
  phone: '09 000 0417',
}
const employment: EmploymentRow = {
  person: id('worker'),
  service: id('service'),
  profession: 'social-worker',
  officeholder: true,
  supervisor: false,
  languages: ['fi', 'sv'],
  competences: [],
  phone: '09 000 1234',
  from: localDate('2020-01-01'),
  until: null,
}

eachEngine('Beside the pair works', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await store.people.put([person('worker', { worker: true }), person('client')])
    await store.directory.putOrganisations([
      { id: id('county'), name: service.name, kind: 'public' },
    ])
    await store.directory.putServices([service])
  })
  afterAll(() => store.close())

  test('the directory is read as it was written, and its revision moves with it', async () => {
    await store.directory.putEmployments([employment])
    const before = await store.directory.read()
    expect(before.services).toEqual([service])
    expect(before.employments).toEqual([employment])
    expect(before.workers.map((one) => one.id)).toEqual(['worker'])
    const ended = { ...employment, until: localDate('2026-12-31') }
    await store.directory.putEmployments([ended])
    expect((await store.directory.read()).employments).toEqual([ended])
    expect(await store.directory.revision()).toBeGreaterThan(before.revision)
    await store.people.put([person('client', { name: 'Uusi Nimi' })])
    expect(await store.directory.revision()).toBe((await store.directory.read()).revision)
  })

  test('a session lasts until it is idle, expired or ended', async () => {
    const account: NewAccount = {
      username: 'Maija',
      person: id('worker'),
      passwordHash: 'hash',
      audience: 'worker',
    }
    await store.accounts.put(account)
    expect(await store.accounts.find('MAIJA')).toMatchObject({ ...account, username: 'maija' })
    expect(await store.accounts.find("maija' or true")).toBeUndefined()
    const at = (time: string) => instant(`2026-11-22T${time}:00.000Z`)
    const begin = (tokenHash: string) =>
      store.sessions.begin({
        tokenHash,
        id: `session-${tokenHash}`,
        username: 'Maija',
        service: null,
        how: 'password-demo',
        strong: false,
        device: '',
        createdAt: at('08:00'),
        expiresAt: at('09:00'),
      })
    await begin('a')
    const find = (time: string) => store.sessions.find('a', at(time), 30)
    expect(await find('08:29')).toMatchObject({
      person: 'worker',
      username: 'maija',
      service: null,
    })
    expect(await find('08:58')).toMatchObject({ seenAt: at('08:29') })
    await store.sessions.actIn('a', id('service'))
    expect(await find('08:59')).toMatchObject({ service: 'service' })
    expect(await find('09:00')).toBeUndefined()
    await begin('b')
    expect(await store.sessions.find('b', at('08:30'), 30)).toBeUndefined()
    expect(await store.sessions.find('b', at('08:29'), 30)).toBeDefined()
    await store.sessions.end('b')
    expect(await store.sessions.find('b', at('08:01'), 30)).toBeUndefined()
    await begin('c')
    await store.sessions.endAllOf(id('worker'))
    expect(await store.sessions.find('c', at('08:01'), 30)).toBeUndefined()
  })

  test('a version of a model never changes, and its steps keep their order', async () => {
    const model = { id: 'm', version: 1, steps: { b: {}, a: {} } } as unknown as ProcessModel
    expect(await store.models.put(model, true)).toBe('kept')
    expect(await store.models.put(model, true)).toBe('kept')
    expect(await store.models.put({ ...model, letter: 'X' }, true)).toBe('taken')
    const [kept] = await store.models.all()
    expect(Object.keys(kept?.model.steps ?? {})).toEqual(['b', 'a'])
  })

  test('figures count rounds and leave rehearsals out', async () => {
    for (const rehearsal of [false, true]) {
      const pairWork = id<'pair-work'>(newId('pair-work'))
      await store.decide(pairWork, worker, async (tx) => {
        await tx.open(
          { client: id('client'), createdOn: day, rehearsal },
          { id: id(newId('command')), bodyHash: '' },
        )
        const summary = {
          round: 1,
          model: 'm',
          modelVersion: 1,
          homeServices: [id<'service'>('service')],
          phase: 'start',
          openedOn: localDate('2026-11-01'),
          closedOn: localDate('2026-11-20'),
        }
        await tx.replaceSummaries([{ ...summary, phase: 'other' }])
        await tx.replaceSummaries([summary])
      })
    }
    const count = async (on: string) =>
      (await store.figures.count(localDate(on))).map((row) => [row.phase, row.state, row.count])
    expect(await count('2026-10-31')).toEqual([])
    expect(await count('2026-11-19')).toEqual([['start', 'open', 1]])
    expect(await count('2026-11-20')).toEqual([['start', 'ended', 1]])
    expect(await store.figures.freeze('2026-11', { a: 1 }, moment())).toBe(true)
    expect(await store.figures.freeze('2026-11', { a: 2 }, moment())).toBe(false)
    expect(await store.figures.frozen()).toEqual([{ month: '2026-11', body: { a: 1 } }])
  })

  test('the use log shows the client their own reads and no other client', async () => {
    const grants = (client: string) => [
      homeGrant('worker', 'service'),
      grant(client, null, { standing: 'client', rounds: 'all', everything: true }),
    ]
    const client = id<'person'>(newId('client'))
    const { pairWork } = await openedPairWork(store, [], grants(client), client)
    const other = await openedPairWork(store)
    const row = (minute: number, pairWorks: UseRow['pairWorks']): UseRow => ({
      id: newId('use'),
      reason: '',
      providers: [],
      disclosed: false,
      at: moment(minute),
      person: id('worker'),
      service: id('service'),
      pairWorks,
      what: 'view',
      purpose: 'care',
      outcome: 'read',
      categories: ['plan'],
      basis: [],
    })
    const rows = [row(1, [pairWork]), row(2, [other.pairWork, pairWork]), row(3, [other.pairWork])]
    await Promise.all(rows.map((one) => store.useLog.write([one])))
    const own = await store.read(acting(client), pairWork, (tx) => tx.useLog({ limit: 10 }))
    expect(own.rows).toEqual([{ ...rows[1], pairWorks: [pairWork] }, rows[0]])
    const first = await store.read(acting(client), null, (tx) => tx.useLog({ limit: 1 }))
    const second = await store.read(acting(client), null, (tx) =>
      tx.useLog({ limit: 1, cursor: first.next ?? undefined }),
    )
    expect([...first.rows, ...second.rows]).toEqual(own.rows)
    expect(second.next).toBeNull()
    const worked = await store.read(worker, pairWork, (tx) => tx.useLog({ limit: 10 }))
    expect(worked.rows).toEqual([])
    const officer = await store.useLog.page({ limit: 10, pairWork: other.pairWork })
    expect(officer.rows.map((one) => one.id)).toEqual([rows[2]?.id, rows[1]?.id])
  })

  test('a person added in a command that comes to nothing is not kept', async () => {
    const added = id<'person'>(newId('added'))
    const failing = store.decide(id(newId('pair-work')), worker, async (tx) => {
      await tx.addPerson(person(added))
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await store.people.exist([added])).toEqual(new Set())
  })
})
