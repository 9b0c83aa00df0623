/** A row of access that no fact explains is found: put there, widened, made longer, taken away. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eachEngine, type Owner } from '../../../tests/setup/engines.ts'
import {
  county,
  openedIn,
  people,
  type Stage,
  setStage,
  signIn,
  type Visitor,
} from '../testing/stage.ts'
import { changedGrants } from './verify-grants.ts'

eachEngine('Who sees what', (engine) => {
  let stage: Stage
  let owner: Owner
  let hanna: Visitor
  let work: ReturnType<typeof openedIn>
  let other: ReturnType<typeof openedIn>
  beforeAll(async () => {
    const { store, owner: its } = await engine.openWithOwner()
    owner = its
    stage = await setStage({}, { store })
    hanna = await signIn(stage.app, 'hanna')
    const open = async (name: string) =>
      openedIn(
        await hanna.send('POST', '/api/pair-works', {
          commandId: randomUUID(),
          client: { new: { name, birthDate: '1973-05-17', language: 'fi' } },
          model: 'outreach-pair-work',
          homeServices: [county.adults],
          need: { ways: ['multi-professional', 'outreach'] },
        }),
      )
    work = await open('Tuula Rantanen')
    other = await open('Aino Salo')
    await given('give-line', {
      giver: work.client,
      party: county.debts,
      categories: ['plan'],
      minusTopics: ['money'],
      from: '2026-01-13',
      until: '2026-12-31',
      reach: 'from-now',
      form: 'written-signed',
      language: 'fi',
      purpose: 'Velat',
    })
    await given('invite-member', {
      person: people.liisa,
      service: county.debts,
      role: 'partner',
      competence: 'debt-counsellor',
      month: 'tammikuu',
    })
    const liisa = await signIn(stage.app, 'liisa')
    const { invitations } = (await liisa.get('/api/invitations')).json as unknown as {
      invitations: { id: string }[]
    }
    const answer = await liisa.send('POST', `/api/invitations/${invitations[0]?.id}`, {
      commandId: randomUUID(),
      answer: 'accept',
    })
    expect(answer.status).toBe(200)
    await owner('create table kept as select * from access_row')
  })
  afterAll(() => stage.close())
  afterEach(async () => {
    await owner('delete from access_row')
    await owner('insert into access_row select * from kept')
  })

  const given = async (kind: string, payload: object) => {
    const { json } = await hanna.get(`/api/pair-works/${work.pairWork}`)
    const answer = await hanna.send('POST', `/api/pair-works/${work.pairWork}/commands`, {
      commandId: randomUUID(),
      cursor: json.cursor,
      kind,
      with: payload,
    })
    expect([answer.status, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  }
  const found = () => changedGrants(stage.store)

  test('follows from the facts where nobody touched it, also when a leader has left since', async () => {
    expect(await found()).toEqual([])
    const { employments } = await stage.store.directory.read()
    const marja = employments.find(({ person }) => person === people.marja)
    if (!marja) throw new Error('no supervisor')
    await stage.store.directory.putEmployments([{ ...marja, until: '2026-01-12' as never }])
    expect(await found()).toEqual([])
    await stage.store.directory.putEmployments([{ ...marja, until: null }])
  })

  describe('does not', () => {
    const party = `person = '${people.liisa}' and standing = 'party' and pair_work = (select max(pair_work) from access_row where standing = 'party')`
    test.each([
      ['where a topic was given back', `update access_row set minus_topics = '{}' where ${party}`],
      [
        'where a category was added',
        `update access_row set categories = categories || '{minutes}' where ${party}`,
      ],
      [
        'where the last day was moved',
        `update access_row set during = daterange(lower(during), null) where ${party}`,
      ],
      ['where a row was taken away', `delete from access_row where ${party}`],
      [
        'where unsorted text was opened',
        `update access_row set unsorted = true where ${party} and since is not null`,
      ],
    ])('%s', async (_, statement) => {
      await owner(statement)
      expect(await found()).toEqual([work.pairWork])
    })
    test('where somebody was let in', async () => {
      await owner(
        `insert into access_row select '${other.pairWork}', row_hash, '${people.mikko}', service, standing, rounds, everything, categories, not_categories, minus_topics, unsorted, about_others, whereabouts, since, also_facts, own_only, during, basis from access_row where pair_work = '${other.pairWork}' and standing = 'home'`,
      )
      expect(await found()).toEqual([other.pairWork])
    })
    test.each([
      [
        'where a service was made the home',
        'round_summary',
        `update round_summary set home_services = home_services || array['${county.health}'] where`,
      ],
      [
        'where somebody was asked to come along',
        'invitation',
        `insert into invitation (id, pair_work, part, person, service, month, organisation, state, asked_on) select 'put-there', pair_work, 'nothing', '${people.mikko}', '${county.health}', '1/2026', organisation, 'open', asked_on from invitation where`,
      ],
      [
        'where another was put into an invitation',
        'invitation',
        `update invitation set person = '${people.mikko}' where`,
      ],
      [
        'where a list told another name',
        'member_row',
        "update member_row set client_name = 'Aino Salo' where",
      ],
      [
        'where a list told another standing',
        'member_row',
        "update member_row set standing = 'home' where standing = 'party' and",
      ],
    ])('%s', async (_, table, statement) => {
      await owner(`create table before_it as select * from ${table}`)
      await owner(`${statement} pair_work = '${work.pairWork}'`)
      expect(await found()).toEqual([work.pairWork])
      await owner(`delete from ${table}`)
      await owner(`insert into ${table} select * from before_it`)
      await owner('drop table before_it')
      expect(await found()).toEqual([])
    })
    test('where somebody who never led the unit was made its leader', async () => {
      await owner(
        `update access_row set person = '${people.mikko}' where standing = 'supervisor' and pair_work = '${other.pairWork}'`,
      )
      expect(await found()).toEqual([other.pairWork])
    })
  })
})
