/**
 * One pair work with everybody around it, played by commands over HTTP: those inside, those who were, those who were
 * only asked, and those who never had anything to look for. Beside it the pair work of another client.
 */
import { randomUUID } from 'node:crypto'
import { type Instant, instant } from '#domain/calendar'
import { id } from '#domain/identity'
import type { Audience, Store } from '#store/store'
import type { Answer, Request, Stage } from '../access/stage.ts'
import { send as sendTo } from '../access/stage.ts'
import { paperForm } from '../setup/papers.ts'

/** How somebody stands to the pair work under attack. */
export type Standing =
  | 'home'
  | 'party'
  | 'client'
  | 'guardian'
  | 'supervisor'
  | 'invited'
  | 'former'
  | 'nothing'

export interface Actor {
  readonly name: string
  readonly audience: Audience | null
  readonly standing: Standing
  readonly cookie: string
  /** Their own pair work, of another client. */
  readonly other: boolean
}
export interface Scene {
  readonly stage: Stage
  readonly actors: readonly Actor[]
  readonly pairWork: string
  readonly otherPairWork: string
  readonly client: string
  readonly invitation: string
  /** The stored scan of a signed form, and the client's request for the logs. */
  readonly scan: string
  readonly logRequest: string
  actor(name: string): Actor
  ask(actor: Actor | null, request: Request): Promise<Answer>
  /** With the cursor the actor has now, and an id of its own. */
  give(
    actor: Actor,
    kind: string,
    payload: unknown,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>
  /** The same, and it must be done: the id of the first part it recorded. */
  must(actor: Actor, kind: string, payload: unknown): Promise<string>
  setClock(at: string): void
}

export const begins: Instant = instant('2026-01-13T08:00:00.000Z')

const signIn = async (stage: Stage, username: string, service?: string): Promise<string> => {
  const answer = await stage.app.inject({
    method: 'POST',
    url: '/api/demo/session',
    headers: { 'x-tyopari': '1', 'content-type': 'application/json' },
    payload: JSON.stringify({ username, ...(service === undefined ? {} : { service }) }),
  })
  const [cookie] = answer.cookies
  if (!cookie) throw new Error(`${username} cannot sign in: ${answer.body}`)
  return `${cookie.name}=${cookie.value}`
}

const account = (store: Store, username: string, person: string, audience: Audience) =>
  store.accounts.put({
    username,
    person: id<'person'>(person),
    passwordHash: 'nobody signs in with this',
    audience,
  })

type Seat = readonly [name: string, audience: Audience, standing: Standing, service?: string]
/** Whoever has a place in the county already. */
const seats: readonly Seat[] = [
  ['elina', 'worker', 'home', 'protection'],
  ['mikko', 'worker', 'party', 'psychiatry'],
  ['ritva', 'supervisor', 'supervisor', 'protection'],
  ['kaija', 'worker', 'invited', 'kela'],
  ['pekka', 'worker', 'former', 'peers'],
  ['aino', 'worker', 'former', 'school'],
  ['sami', 'worker', 'party', 'peers'],
  ['sami in another service', 'worker', 'nothing', 'disability'],
  ['antti', 'worker', 'nothing', 'school'],
  ['lauri', 'worker', 'nothing', 'protection'],
  ['mari', 'worker', 'nothing', 'psychiatry'],
  ['dora', 'worker', 'nothing', 'disability'],
  ['rehtori', 'supervisor', 'nothing', 'school'],
  ['raili', 'supervisor', 'nothing', 'disability'],
  ['siiri', 'client', 'nothing'],
  ['tomi', 'guardian', 'nothing'],
  ['mummo', 'client', 'nothing'],
  ['ohjausryhma', 'steering-group', 'nothing'],
  ['paakayttaja', 'administrator', 'nothing'],
  ['vastaava', 'data-protection-officer', 'nothing'],
]

/** The client's own id of their request for the logs. */
export const logCommand = randomUUID()

export const secret = {
  client: 'Kuutamo Salamanteri',
  guardian: 'Orvokki Ukonhattu',
  goal: 'hopeakettu',
  unsorted: 'tuulimylly',
} as const

export const playScene = async (stage: Stage): Promise<Scene> => {
  stage.setClock(begins)
  let at: Instant = begins
  const actors: Actor[] = []
  for (const [name, audience, standing, service] of seats)
    actors.push({
      name,
      audience,
      standing,
      cookie: await signIn(stage, name.split(' ')[0] ?? '', service),
      other: name === 'dora',
    })
  const actor = (name: string): Actor => {
    const found = actors.find((one) => one.name === name)
    if (!found) throw new Error(`nobody is ${name}`)
    return found
  }
  const ask: Scene['ask'] = (who, request) => sendTo(stage.app, who?.cookie ?? '', request)
  const tick = () => {
    at = new Date(Date.parse(at) + 60_000).toISOString() as Instant
    stage.setClock(at)
  }
  let pairWork = ''
  const give: Scene['give'] = async (who, kind, payload, more = {}) => {
    tick()
    const { body } = await ask(who, { method: 'GET', url: `/api/pair-works/${pairWork}` })
    const { cursor = 'none' } = JSON.parse(body) as { cursor?: string }
    return ask(who, {
      method: 'POST',
      url: `/api/pair-works/${pairWork}/commands`,
      body: { commandId: randomUUID(), cursor, kind, with: payload, ...more },
    })
  }
  const must: Scene['must'] = async (who, kind, payload) => {
    const { status, body } = await give(who, kind, payload)
    if (status !== 200) throw new Error(`${who.name} ${kind}: ${status} ${body}`)
    const { recorded } = JSON.parse(body) as { recorded: { parts: { id: string }[] }[] }
    return recorded[0]?.parts[0]?.id ?? ''
  }
  const open = async (who: Actor, name: string, home: string) => {
    tick()
    const answer = await ask(who, {
      method: 'POST',
      url: '/api/pair-works',
      body: {
        commandId: randomUUID(),
        client: { new: { name, birthDate: '1980-05-17', language: 'fi' } },
        model: 'outreach-pair-work',
        homeServices: [home],
        need: { ways: ['multi-professional', 'outreach'], words: 'Aamut', topics: ['daily-life'] },
      },
    })
    if (answer.status !== 201) throw new Error(`not opened: ${answer.status} ${answer.body}`)
    return JSON.parse(answer.body) as { id: string; client: { id: string } }
  }
  const seat = async (name: string, person: string, audience: Audience, standing: Standing) => {
    await account(stage.store, name, person, audience)
    const other = name === 'toinen-asiakas'
    actors.push({ name, audience, standing, other, cookie: await signIn(stage, name) })
  }
  const elina = actor('elina')
  const known = async (name: string): Promise<string> => {
    const { status, body } = await ask(elina, {
      method: 'POST',
      url: '/api/people',
      body: { name, language: 'fi' },
    })
    if (status !== 201) throw new Error(`not put: ${body}`)
    return (JSON.parse(body) as { id: string }).id
  }

  const { id: otherPairWork, client: otherClient } = await open(
    actor('dora'),
    'Tähkä Toinen',
    'disability',
  )
  const own = await open(elina, secret.client, 'protection')
  pairWork = own.id
  await seat('asiakas', own.client.id, 'client', 'client')
  await seat('toinen-asiakas', otherClient.id, 'client', 'nothing')

  for (const [name, full, standing] of [
    ['edunvalvoja', secret.guardian, 'guardian'],
    ['entinen-edunvalvoja', 'Jalava Jäänyt', 'nothing'],
  ] as const) {
    const person = await known(full)
    await must(elina, 'record-representation', {
      who: person,
      standing: 'legal-guardian',
      from: '2025-01-01',
    })
    if (standing === 'guardian')
      await must(elina, 'settle-guardian-view', {
        guardian: person,
        sees: 'as-client',
        reason: 'Asia kuuluu tehtävään.',
        topics: [],
      })
    else await must(elina, 'end-representation', { who: person, on: '2025-12-31' })
    await seat(name, person, 'guardian', standing)
  }
  const line = (party: string) => ({
    giver: own.client.id,
    party,
    categories: ['plan', 'minutes', 'progress', 'arrangement'],
    minusTopics: ['money'],
    from: '2026-01-13',
    until: '2026-12-31',
    reach: 'from-now',
    form: 'written-signed',
    language: 'fi',
  })
  const invite = (party: string, person: string) =>
    must(elina, 'invite-member', {
      service: party,
      person,
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
    })
  const accept = async (who: Actor) => {
    tick()
    const invitations = await invitationsOf(ask, who)
    const answer = await ask(who, {
      method: 'POST',
      url: `/api/invitations/${invitations[0]}`,
      body: { commandId: randomUUID(), answer: 'accept' },
    })
    if (answer.status !== 200) throw new Error(`${who.name} accepts: ${answer.body}`)
  }
  const lines: string[] = []
  for (const party of ['psychiatry', 'peers', 'school', 'kela'])
    lines.push(await must(elina, 'give-line', line(party)))
  const scan = await keepScan(stage, elina, pairWork, lines[0] ?? '', tick)
  for (const [party, person] of [
    ['psychiatry', 'mikko'],
    ['peers', 'sami'],
    ['peers', 'pekka'],
    ['school', 'aino'],
  ] as const) {
    await invite(party, person)
    await accept(actor(person))
  }
  for (const [words, topics] of [
    [secret.goal, ['money']],
    ['polkupyörä', ['daily-life']],
  ] as const)
    await must(elina, 'set-goal', { whose: 'client', words, topics })
  await must(elina, 'set-goal', { whose: 'client', words: secret.unsorted })
  await must(actor('pekka'), 'leave', {})
  await must(actor('asiakas'), 'withdraw-line', { party: 'school' })
  await invite('kela', 'kaija')
  const requested = await ask(actor('asiakas'), {
    method: 'POST',
    url: '/api/my/log-requests',
    body: { commandId: logCommand, kind: 'logs', from: '2026-01-01', until: '2026-01-12' },
  })
  if (requested.status !== 201) throw new Error(`not asked for: ${requested.body}`)
  const { id: logRequest } = JSON.parse(requested.body) as { id: string }
  const [invitation = ''] = await invitationsOf(ask, actor('kaija'))
  tick()
  return {
    stage,
    actors,
    pairWork,
    otherPairWork,
    client: own.client.id,
    invitation,
    scan,
    logRequest,
    actor,
    ask,
    give,
    must,
    setClock: (moment) => {
      at = instant(moment)
      stage.setClock(at)
    },
  }
}

const keepScan = async (
  stage: Stage,
  by: Actor,
  pairWork: string,
  line: string,
  tick: () => void,
): Promise<string> => {
  tick()
  const headers = { cookie: by.cookie, 'x-tyopari': '1' }
  const url = `/api/pair-works/${pairWork}`
  const { cursor } = (await stage.app.inject({ method: 'GET', url, headers })).json()
  const answer = await stage.app.inject({
    method: 'POST',
    url: `${url}/scans?commandId=${randomUUID()}&cursor=${cursor}&lines=${line}`,
    headers: { ...headers, 'content-type': 'application/pdf' },
    payload: paperForm(['Suostumus']),
  })
  if (answer.statusCode !== 200) throw new Error(`not kept: ${answer.body}`)
  return answer.json().recorded[0].parts[0].id
}

const invitationsOf = async (ask: Scene['ask'], who: Actor): Promise<readonly string[]> => {
  const { body } = await ask(who, { method: 'GET', url: '/api/invitations' })
  const { invitations } = JSON.parse(body) as { invitations: { id: string; state: string }[] }
  return invitations.filter(({ state }) => state === 'open').map((one) => one.id)
}
