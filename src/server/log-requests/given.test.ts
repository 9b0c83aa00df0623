/** What an answered request gives a guardian, and whose log goes on over pages: a child in two records. On both engines. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { id } from '#domain/identity'
import { eachEngine } from '../../../tests/setup/engines.ts'
import { born, code, type Family, openFamily } from '../testing/family.ts'
import { openedIn, people, signIn, type Visitor } from '../testing/stage.ts'

interface Log {
  readonly next: string | null
  readonly rows: readonly {
    readonly id: string
    readonly at: string
    readonly person: string
    readonly what: string
    readonly pairWorks: readonly string[]
    readonly disclosed: boolean
    readonly basis: readonly { readonly kind: string; readonly lines: readonly object[] }[]
  }[]
}
const logIn = ({ body }: { readonly body: string }): Log => JSON.parse(body) as Log

eachEngine('The log that is given', (engine) => {
  let family: Family
  let vilja: Visitor
  beforeAll(async () => {
    family = await openFamily(await engine.open())
    await family.stage.store.people.put([
      {
        id: id('vilja'),
        name: 'Vilja',
        birthDate: null,
        language: 'fi',
        secretWhereabouts: false,
        rehearsal: false,
        worker: false,
      },
    ])
    vilja = await family.account('vilja', 'vilja', 'data-protection-officer')
    // One line a worker's reading stands on, and readings of the client's side beside it.
    for (const who of [family.mikko, family.tomi, family.veeti])
      expect((await who.get(`/api/pair-works/${family.pairWork}`)).status).toBe(200)
  })
  afterAll(() => family.stage.close())

  const given = async (who: Visitor, pairWork?: string) => {
    const asked = await who.send('POST', '/api/my/log-requests', {
      commandId: randomUUID(),
      kind: 'logs',
      from: '2026-01-01',
      until: '2026-01-13',
      ...(pairWork ? { pairWork } : {}),
    })
    expect(asked.status, asked.body).toBe(201)
    const request = String(asked.json.id)
    const none = logIn(await who.get(`/api/my/log-requests/${request}/log`))
    expect(none.rows).toEqual([])
    const answer = await vilja.send('POST', `/api/log-requests/${request}/answer`, {
      outcome: 'given',
      words: '',
    })
    expect(answer.status, answer.body).toBe(200)
    return who.get(`/api/my/log-requests/${request}/log?limit=500`)
  }

  test('tells a guardian who read by a permission, and not which answers of others it stood on', async () => {
    const { jenni, veeti, pairWork, persons } = family
    const told = await given(jenni, pairWork)
    const basisOf = (log: Log) =>
      log.rows
        .filter(({ person }) => person === people.mikko)
        .flatMap(({ basis }) => basis)
        .filter(({ kind }) => kind === 'line')
    expect(basisOf(logIn(told))).toContainEqual({ kind: 'line', lines: [] })
    expect(basisOf(logIn(told)).every(({ lines }) => lines.length === 0)).toBe(true)
    // The child, whose own matter it is, is told which: two answers, one of each guardian.
    const own = await given(veeti)
    const lines = basisOf(logIn(own)).flatMap((one) => one.lines)
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(2)
    for (const line of lines) expect(told.body).not.toContain(Reflect.get(line, 'line'))
    // What those of the client's side read is theirs, and another guardian is not even named.
    for (const one of [persons.tomi, family.child]) expect(told.body).not.toContain(one)
    expect(own.body).toContain(persons.tomi)
  })

  test('goes on over pages, each row once and in order, for a child in two records', async () => {
    const { veeti, pairWork, open, stage } = family
    const ville = await signIn(stage.app, 'ville')
    const opened = await open(ville, {
      new: { name: 'Veeti Virtahepo', birthDate: born, language: 'fi', identityCode: code },
    })
    const { pairWork: second } = openedIn(opened)
    // One page that told of both records.
    await veeti.get('/api/my/use-log')
    for (let times = 0; times < 4; times += 1)
      for (const [who, work] of [
        [family.hanna, pairWork],
        [ville, second],
      ] as const)
        await who.get(`/api/pair-works/${work}`)
    const rows: Log['rows'][number][] = []
    let pages = 0
    for (let cursor: string | null = ''; cursor !== null; pages += 1) {
      const page: Log = logIn(
        await veeti.get(
          `/api/my/use-log?limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        ),
      )
      expect(page.rows.length).toBeLessThanOrEqual(7)
      rows.push(...page.rows)
      cursor = page.next
    }
    expect(pages).toBeGreaterThan(2)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    const places = rows.map(({ at, id: row }) => `${at}~${row}`)
    expect(places).toEqual(places.toSorted().toReversed())
    for (const [who, work] of [
      [people.hanna, pairWork],
      [people.ville, second],
    ])
      expect(
        rows.filter(({ person, pairWorks }) => person === who && pairWorks.includes(String(work)))
          .length,
      ).toBeGreaterThanOrEqual(4)
    // Nothing was left between the pages.
    const whole = logIn(await veeti.get('/api/my/use-log?limit=500')).rows
    const others = (all: Log['rows']) =>
      all.filter(({ what }) => what !== 'own-use-log').map((row) => row.id)
    expect(others(rows)).toEqual(others(whole))
  })
})
