/** A pair work around an invented client: Hanna at home, Mikko and Liisa each by a line of Tuula's. */
import { randomUUID } from 'node:crypto'
import { id } from '#domain/identity'
import { county, openedIn, people, type Reply, type Stage, signIn, type Visitor } from './stage.ts'

export type Name = 'hanna' | 'mikko' | 'liisa' | 'tuula'
export interface AroundTuula {
  readonly pairWork: string
  readonly client: string
  readonly as: Readonly<Record<Name, Visitor>>
  readonly url: string
  view(who: Name): Promise<Reply>
  /** The answer to a command on what they see now. */
  give(who: Name, kind: string, payload?: object, more?: object): Promise<Reply>
  /** The same, and it must be recorded: the ids of the first recorded fact's parts by name. */
  must(
    who: Name,
    kind: string,
    payload?: object,
    more?: object,
  ): Promise<Readonly<Record<string, string>>>
  /** All the words somebody reads. */
  reads(who: Name): Promise<string>
}

export const openAroundTuula = async (stage: Stage): Promise<AroundTuula> => {
  const [hanna, mikko, liisa] = [
    await signIn(stage.app, 'hanna'),
    await signIn(stage.app, 'mikko'),
    await signIn(stage.app, 'liisa'),
  ]
  const opened = await hanna.send('POST', '/api/pair-works', {
    commandId: randomUUID(),
    client: { new: { name: 'Tuula Rantanen', birthDate: '1973-05-04', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [county.adults],
    need: { ways: ['multi-professional'] },
  })
  const { pairWork, client } = openedIn(opened)
  const username = `tuula-${pairWork}`
  await stage.store.accounts.put({
    username,
    person: id<'person'>(client),
    passwordHash: 'none',
    audience: 'client',
  })
  const as = { hanna, mikko, liisa, tuula: await signIn(stage.app, username) }
  const url = `/api/pair-works/${pairWork}`
  const around: AroundTuula = {
    pairWork,
    client,
    as,
    url,
    view: (who) => as[who].get(url),
    give: async (who, kind, payload = {}, more = {}) => {
      const { cursor = 'none' } = (await as[who].get(url)).json
      const commandId = randomUUID()
      const body = { commandId, cursor, kind, with: payload, ...more }
      return as[who].send('POST', `${url}/commands`, body)
    },
    must: async (who, kind, payload, more) => {
      const answer = await around.give(who, kind, payload, more)
      if (answer.status !== 200) throw new Error(`${kind}: ${answer.body}`)
      const recorded = answer.json.recorded as unknown as readonly {
        readonly fact: string
        readonly parts: readonly { readonly id: string; readonly name: string }[]
      }[]
      const [first] = recorded
      return {
        fact: first?.fact ?? '',
        ...Object.fromEntries((first?.parts ?? []).map((part) => [part.name, part.id])),
      }
    },
    reads: async (who) => JSON.stringify((await as[who].get(url)).json.record ?? []),
  }
  for (const [who, service] of [
    ['mikko', county.health],
    ['liisa', county.debts],
  ] as const) {
    await around.must('hanna', 'give-line', {
      giver: client,
      party: service,
      categories: ['plan', 'arrangement', 'progress', 'minutes'],
      minusTopics: who === 'liisa' ? ['mental-health'] : ['money'],
      until: '2026-06-30',
      form: 'written-signed',
      language: 'fi',
    })
    await around.must('hanna', 'invite-member', {
      person: people[who],
      service,
      role: 'partner',
      competence: who === 'liisa' ? 'debt-counsellor' : 'mental-health-nurse',
      month: '2/2026',
    })
    const { invitations } = (await as[who].get('/api/invitations')).json
    const open = (invitations as unknown as { id: string; state: string }[]).filter(
      ({ state }) => state === 'open',
    )
    const body = { commandId: randomUUID(), answer: 'accept' }
    await as[who].send('POST', `/api/invitations/${open.at(-1)?.id}`, body)
  }
  return around
}
