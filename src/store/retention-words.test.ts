/** At the end nothing that tells of somebody is left in any table, and the rows that tell what was done are. */
import { expect, test } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import { id, type PersonId } from '#domain/identity'
import { tableClasses } from '#domain/retention-of'
import { eachEngine } from '../../tests/setup/engines.ts'
import {
  fact,
  homeGrant,
  newId,
  openedPairWork,
  part,
  person,
  worker,
} from '../../tests/setup/invented-facts.ts'
import { storeOver } from './open.ts'
import { inProcessVault } from './vault.ts'

const on = localDate('2166-11-24')
const at = instant('2027-03-01T10:00:00.000Z')

eachEngine('Whoever is destroyed', (engine) => {
  test('is named and told of nowhere, and nobody else is touched', async () => {
    const { database, owner } = await engine.openWithOwner()
    const store = storeOver(database, inProcessVault())
    const guardian = id<'person'>(newId('guardian'))
    const bystander = id<'person'>(newId('bystander'))
    await store.directory.putOrganisations([
      { id: id('county'), name: { fi: 'K', sv: 'K', en: 'K' }, kind: 'public' },
    ])
    await store.directory.putServices([
      {
        id: id('adults'),
        organisation: id('county'),
        name: { fi: 'A', sv: 'A', en: 'A' },
        controller: 'county',
        serviceTask: 'services-for-working-age',
        register: 'social',
        reveals: [],
        jointWith: [],
      },
    ])
    const contact = { address: 'Lumikuja 9', phone: '040 9' }
    await store.people.put([
      person(guardian, { name: 'Vanhempi Pihlajakumpu', contact }),
      person(bystander, { name: 'Sivullinen Kuusenoksa', contact }),
    ])
    const one = (kind: Parameters<typeof fact>[1], ...given: Parameters<typeof part>) =>
      fact([part(...given)], kind)
    const { pairWork, client } = await openedPairWork(
      store,
      [
        one(
          { kind: 'home-set' },
          { name: 'home', category: 'identity', values: { services: ['adults'] } },
        ),
        one(
          { kind: 'round-opened' },
          { name: 'round', category: 'identity', values: { number: 1 } },
        ),
        one(
          { kind: 'representation-recorded' },
          {
            name: 'representation',
            category: 'permission',
            values: { who: guardian, standing: 'guardian' },
          },
        ),
        one({ kind: 'round-closed' }, { name: 'round', category: 'progress', values: {} }),
      ],
      [homeGrant('worker', 'service')],
    )
    await store.decide(pairWork, worker, (tx) =>
      tx.replaceSummaries([
        {
          round: 1,
          model: 'outreach-pair-work',
          modelVersion: 1,
          homeServices: [id('adults')],
          phase: 'p',
          openedOn: localDate('2026-11-22'),
          closedOn: localDate('2026-11-22'),
        },
      ]),
    )
    const event = (who: PersonId, of: typeof pairWork | null) => ({
      id: newId('event'),
      person: who,
      pairWork: of,
      kind: 'merged' as const,
      what: [],
      reason: null,
      words: 'Pihlajakummun asia',
      about: null,
      actor: worker.person,
      service: worker.service,
      at,
    })
    await store.identity.change(worker, async (tx) => {
      await tx.askedOnce({ id: newId('asked'), mark: 'm', pairWork })
      await tx.rename(client, 'Uusi Pihlajakumpu', localDate('2026-12-01'), newId('former'))
      await tx.putNonDisclosure({
        id: 'of-both',
        protects: [client, guardian],
        from: localDate('2026-11-22'),
        until: null,
      })
      await tx.putNonDisclosure({
        id: 'of-more',
        protects: [client, bystander],
        from: localDate('2026-11-22'),
        until: null,
      })
      for (const who of [client, guardian, bystander])
        for (const of of [pairWork, null]) await tx.record(event(who, of))
      await tx.putSameness({
        id: 'same',
        one: client,
        other: bystander,
        isSame: false,
        decidedAt: at,
      })
    })
    for (const who of [client, guardian, bystander])
      await store.accounts.put({
        username: `u${who}`,
        person: who,
        passwordHash: null,
        audience: 'guardian',
      })
    for (const [key, who, about] of [
      ['own', client, client],
      ['as', guardian, client],
      ['other', bystander, bystander],
    ] as const) {
      await owner(`insert into log_request (id, person, about, kind, asked_at, from_day, until_day, reason, words)
        values ('${key}', '${who}', '${about}', 'logs', '${at}', '2026-11-22', '2026-11-23', 'Pihlajakummun syy', 'Pihlajakummun sanat')`)
      await owner(
        `insert into log_answer (request, answered_at, person, outcome, words) values ('${key}', '${at}', 'worker', 'given', 'Pihlajakummulle')`,
      )
    }
    await owner(
      `insert into second_key (id, person, pair_work, reason, asked_at) values ('key', 'worker', '${pairWork}', 'Pihlajakumpu valitti', '${at}')`,
    )
    await owner(
      `insert into seal_decision (id, pair_work, seal, decision, reason, person, asked_at) values ('kept', '${pairWork}', 'seal', 'keep', 'Pihlajakummun kirjaus', 'worker', '${at}')`,
    )
    const begun = `'petra', '${pairWork}', 'send-note', 'Pihlajakumpu'`
    for (const [key, values] of [
      ['of-the-matter', begun],
      ['of-the-client', `'${client}', '', 'record-voice', ''`],
      ['of-another', `'${bystander}', '', 'record-voice', ''`],
    ] as const)
      await owner(
        `insert into draft (id, person, pair_work, form, about, service, revision, content, saved_at, until_day) values ('${key}', ${values}, '', 'r', '\\x00', '${at}', '2099-01-01')`,
      )
    for (const whose of [client, bystander]) {
      await owner(
        `insert into notice_address (person, service, address, language) values ('${whose}', 'a', '\\x00', 'fi')`,
      )
      await owner(
        `insert into notice_waiting (person, service, what, since, next_at) values ('${whose}', 'a', 'notice', '${at}', '${at}')`,
      )
    }
    for (const [whose, work] of [
      ['worker', pairWork],
      [client, ''],
      [bystander, ''],
    ] as const)
      await owner(
        `insert into notice_mark (person, service, key, pair_work, read_at) values ('${whose}', 'a', '${whose} task', '${work}', '${at}')`,
      )
    const officer = { person: id<'person'>('worker'), on: localDate('2027-03-01'), at }
    await store.retention.hold(
      { id: 'hold', pairWork, reason: 'Pihlajakummun kantelu', until: localDate('2027-04-01') },
      officer,
    )

    await owner(`update person set died_on = '2027-01-01' where id = '${client}'`)
    for (let left = 9; left > 0; left -= 1) {
      await store.retention.propose({ on, newId: () => newId('due') })
      const open = (await store.retention.proposals(on)).filter(({ state }) => state === 'open')
      for (const { id: due } of open)
        expect(await store.retention.confirm(due, { ...officer, on })).toBe('destroyed')
      if (open.length === 0) break
    }

    const told: string[] = []
    const naming: string[] = []
    for (const table of Object.keys(tableClasses)) {
      const rows = await owner(`select to_jsonb(t)::text as row from ${table} t`)
      for (const { row } of rows) {
        // The bystander's own request is theirs.
        if (/Pihlajakum/.test(String(row)) && !String(row).includes('"other"'))
          told.push(`${table} ${String(row)}`)
        if (String(row).includes(`"${client}"`) || String(row).includes(`"${guardian}"`))
          naming.push(table)
      }
    }
    expect(told).toEqual([])
    // An id without a name: whose the envelopes are, what was done and asked, and that it was destroyed.
    const envelopes = ['fact', 'identity_event', 'log_request', 'pair_work', 'part', 'person']
    expect([...new Set(naming)].toSorted().filter((table) => !envelopes.includes(table))).toEqual(
      [],
    )
    expect(
      await owner(`select id from person where id in ('${client}', '${guardian}') and name <> '–'`),
    ).toEqual([])
    const words = await owner('select distinct person from identity_event where words is not null')
    expect(words).toEqual([{ person: bystander }])

    // Whoever else is there has everything as it was.
    expect(await owner(`select name from person where id = '${bystander}'`)).toEqual([
      { name: 'Sivullinen Kuusenoksa' },
    ])
    expect(await owner('select id, protects from non_disclosure')).toEqual([
      { id: 'of-more', protects: [bystander] },
    ])
    expect(await store.accounts.ofPerson(bystander)).toHaveLength(1)
    expect(await owner('select id from draft')).toEqual([{ id: 'of-another' }])
    for (const table of ['notice_address', 'notice_waiting', 'notice_mark'])
      expect(await owner(`select person from ${table}`), table).toEqual([{ person: bystander }])
    expect(await owner(`select words from log_request where id = 'other'`)).toEqual([
      { words: 'Pihlajakummun sanat' },
    ])
    await store.close()
  })
})
