/** A child with two guardians, a social counsellor at home and a nurse of another service with a permission. Never shipped. */
import { randomUUID } from 'node:crypto'
import { localDate } from '#domain/calendar'
import { id } from '#domain/identity'
import { artificialCode } from '#domain/identity-code'
import type { Audience, Store } from '#store/store'
import { county, openedIn, people, type Reply, setStage, signIn, type Visitor } from './stage.ts'

export const born = localDate('2017-02-03')
export const code = artificialCode(born, 913)
export const secrets = {
  address: 'Kätköpolku 13 b',
  phone: '+358 40 5550913',
  place: 'Kätköpolun kerhotila',
}

export interface Card {
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly phone?: string
    readonly whole?: {
      readonly values: Readonly<Record<string, string>>
      readonly kept: readonly string[]
      readonly secret: boolean
      readonly birthDate: string | null
      readonly earlierNames: readonly { readonly name: string; readonly until: string }[]
    }
  }[]
  readonly orders: readonly {
    readonly id: string
    readonly protects: readonly string[]
    readonly isToBeChecked: boolean
  }[]
  readonly events: readonly {
    readonly id: string
    readonly kind: string
    readonly words: string | null
    readonly answer: { readonly outcome: string } | null
  }[]
  readonly offers: readonly { readonly cause: string }[]
}
export const cardIn = (reply: Reply): Card => {
  if (reply.status !== 200) throw new Error(reply.body)
  return JSON.parse(reply.body) as Card
}

/** The child's pair work, and how its people ask about who they are. */
export const openFamily = async (store: Store) => {
  const stage = await setStage({}, { store })
  const hanna = await signIn(stage.app, 'hanna')
  const mikko = await signIn(stage.app, 'mikko')
  let pairWork = ''
  let child = ''
  const persons: Record<string, string> = {}

  const account = async (username: string, person: string, audience: Audience) => {
    await stage.store.accounts.put({
      username,
      person: id<'person'>(person),
      passwordHash: 'none',
      audience,
    })
    return signIn(stage.app, username)
  }
  const give = async (who: Visitor, kind: string, payload: object, of = pairWork) => {
    const { cursor } = (await who.get(`/api/pair-works/${of}`)).json
    const answer = await who.send('POST', `/api/pair-works/${of}/commands`, {
      commandId: randomUUID(),
      cursor,
      kind,
      with: payload,
    })
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.body}`)
    return answer
  }
  const guardian = async (username: string, name: string) => {
    const made = await hanna.send('POST', '/api/people', { name, language: 'fi' })
    persons[username] = String(made.json.id)
    return account(username, String(made.json.id), 'guardian')
  }
  const put = (who: Visitor, path: string, body: object, of = pairWork) =>
    who.send('POST', `/api/pair-works/${of}/identity/${path}`, {
      ...(path === 'reveal' ? {} : { commandId: randomUUID() }),
      ...body,
    })
  const card = async (who: Visitor, of = pairWork) =>
    cardIn(await who.get(`/api/pair-works/${of}/identity`))
  const childOn = async (who: Visitor) => (await card(who)).people.find((one) => one.id === child)
  /** Everything one may ask to read here, as one text. */
  const allRead = async (who: Visitor) =>
    (
      await Promise.all(
        ['', '/record', '/identity', '/own-words'].map((path) =>
          who.get(`/api/pair-works/${pairWork}${path}`),
        ),
      )
    )
      .map(({ body }) => body)
      .concat((await who.get('/api/pair-works')).body)
      .join('\n')
  const open = async (who: Visitor, client: object, model = 'kainuu-child-welfare') => {
    const shown = await who.get(`/api/models/${model}`)
    const entry = shown.json.entry as unknown as { requires: string[][] }
    return who.send('POST', '/api/pair-works', {
      commandId: randomUUID(),
      client,
      model,
      homeServices: [county.adults],
      need: { ways: entry.requires.flatMap((oneOf) => oneOf.slice(0, 1)).slice(0, 4) },
    })
  }

  const opened = await open(hanna, {
    new: { name: 'Veeti Virtahepo', birthDate: null, language: 'fi', identityCode: code },
  })
  if (opened.status !== 201) throw new Error(opened.body)
  ;({ pairWork, client: child } = openedIn(opened))
  const veeti = await account('veeti', child, 'client')
  const jenni = await guardian('jenni', 'Jenni Virtahepo')
  const tomi = await guardian('tomi', 'Tomi Kivi')
  for (const who of ['jenni', 'tomi']) {
    await give(hanna, 'record-representation', { who: persons[who], standing: 'guardian' })
    await give(hanna, 'require-giver', { giver: persons[who], standing: 'guardian' })
    await give(hanna, 'settle-guardian-view', {
      guardian: persons[who],
      sees: 'as-client',
      reason: 'Yhdeksänvuotias',
    })
  }
  const line = {
    party: county.health,
    categories: ['plan', 'arrangement'],
    until: '2026-12-31',
    form: 'electronic',
    language: 'fi',
  }
  await give(jenni, 'give-line', line)
  await give(tomi, 'give-line', line)
  await give(hanna, 'invite-member', {
    person: people.mikko,
    service: county.health,
    role: 'partner',
    competence: 'mental-health-nurse',
    month: '2/2026',
  })
  const { invitations } = (await mikko.get('/api/invitations')).json
  const [invitation] = invitations as unknown as { id: string }[]
  await mikko.send('POST', `/api/invitations/${invitation?.id}`, {
    commandId: randomUUID(),
    answer: 'accept',
  })
  await give(hanna, 'propose-meeting', {
    startsAt: '2026-01-20T08:00:00.000Z',
    lasts: 60,
    participants: [people.hanna, people.mikko, persons.jenni, persons.tomi],
    joint: true,
    placeKind: 'elsewhere',
    place: secrets.place,
    topics: ['school'],
    remote: [],
    video: false,
  })
  await put(hanna, 'correct', { person: child, address: secrets.address, phone: secrets.phone })
  return {
    stage,
    pairWork,
    child,
    persons,
    hanna,
    mikko,
    veeti,
    jenni,
    tomi,
    account,
    give,
    put,
    card,
    childOn,
    allRead,
    open,
  }
}
export type Family = Awaited<ReturnType<typeof openFamily>>
