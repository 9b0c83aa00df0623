/** The ten tasks of every day, counted in a browser by mouse and by keyboard, in one house. `npm run tasks` prints it. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { View } from '#web/api/view'
import { type Counter, countOn } from '../setup/count.ts'
import { type House, openPlayedHouse } from '../setup/house.ts'
import { partOf } from '../setup/played.ts'
import { handsOf, type Way } from './hands.ts'
import { type Task, tenTasks, type Who, type Works } from './ten-tasks.ts'

const stories = [
  partOf('tuula-b', '19.5. Evaluation'),
  partOf('aino-a', '22.1. Decisions discussed'),
]
const everybody: readonly Who[] = ['hanna', 'mikko', 'jari', 'petra']
const ways: readonly Way[] = ['mouse', 'keyboard']
/** Twice the same day: what one way has done is there when the other begins. */
const hours: Readonly<Record<Way, { readonly meets: string; readonly after: string }>> = {
  mouse: { meets: '2026-05-19T10:30:00.000Z', after: '2026-05-19 14:30' },
  keyboard: { meets: '2026-05-19T13:00:00.000Z', after: '2026-05-19 17:00' },
}

export interface Counted {
  readonly number: number
  readonly name: string
  readonly ceiling: number
  readonly mouse: number | null
  readonly keyboard: number | null
  readonly moves: number | null
}

let house: House
const pages = new Map<Who, { readonly page: Page; readonly counter: Counter }>()
const at = (who: Who) => {
  const found = pages.get(who)
  if (!found) throw new Error(`${who} is not here.`)
  return found
}
const ask = async (who: Who, path: string, data?: unknown): Promise<unknown> => {
  const { request } = at(who).page
  const url = `${house.url}/api${path}`
  const answer =
    data === undefined
      ? await request.get(url)
      : await request.post(url, { headers: { 'x-tyopari': '1' }, data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
const see = async (who: Who, id: string) => (await ask(who, `/pair-works/${id}`)) as View

/** What must be there before a task begins, and is no part of it. */
const tell = async (who: Who, id: string, kind: string, payload: unknown) => {
  const { cursor } = await see(who, id)
  const body = { commandId: randomUUID(), cursor, kind, with: payload }
  await ask(who, `/pair-works/${id}/commands`, body)
}
const onlyOf = async (who: Who, client: string): Promise<string> => {
  const { rows } = (await ask(who, '/pair-works')) as {
    rows: readonly { id: string; clientName?: string }[]
  }
  const found = rows.find((row) => JSON.stringify(row).includes(client))
  if (!found) throw new Error(`There is no pair work of ${client}.`)
  return found.id
}
const open = async (name: string): Promise<string> => {
  const { acting } = (await ask('hanna', '/session')) as { acting: { service: string } }
  const { id } = (await ask('hanna', '/pair-works', {
    commandId: randomUUID(),
    client: { new: { name, birthDate: '1973-09-30', language: 'fi' } },
    model: 'outreach-pair-work',
    homeServices: [acting.service],
    need: { ways: ['multi-professional', 'outreach'] },
  })) as { id: string }
  return id
}
const meetingOf = async (who: Who, id: string, startsAt: string) => {
  const { people, client } = await see(who, id)
  const home = people.filter(({ side }) => side === 'home').map(({ person }) => person)
  const mikko = people.filter(({ name }) => name === 'Mikko Suvantola').map(({ person }) => person)
  await tell(who, id, 'propose-meeting', {
    startsAt,
    lasts: 60,
    participants: [client?.id, ...home, ...mikko],
    placeKind: 'own-environment',
  })
}
const cancelAhead = async (who: Who, id: string) => {
  const { meetings } = await see(who, id)
  for (const meeting of meetings)
    if (meeting.state === 'proposed' || meeting.state === 'agreed')
      await tell(who, id, 'cancel-meeting', { meeting: meeting.id })
}

const before: Readonly<Partial<Record<number, (works: Works, way: Way) => Promise<void>>>> = {
  2: async ({ aino }, way) => {
    await cancelAhead('jari', aino)
    await meetingOf('jari', aino, hours[way].meets)
  },
  6: async ({ tuula }, way) => {
    await cancelAhead('hanna', tuula)
    await meetingOf('hanna', tuula, hours[way].meets)
    await house.setTime(hours[way].after)
  },
  9: async ({ aino, ownWorker }) => {
    // By keyboard it is handed back.
    if (ownWorker === 'petra') return
    const jari = (await see('jari', aino)).people.find(({ name }) => name === 'Jari Tuulikallio')
    await tell('jari', aino, 'name-own-worker', { who: jari?.person })
  },
}

const count = async (task: Task, way: Way, works: Works) => {
  if (!task.walk) return null
  await before[task.number]?.(works, way)
  for (const who of task.who) await at(who).counter.told()
  await task.walk(
    {
      hands: (who) => handsOf[way](at(who).page),
      at: async (who, path) => {
        await at(who).page.goto(`${house.url}${path}`)
        await at(who).page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      },
    },
    works,
  )
  let [acts, moves] = [0, 0]
  for (const who of task.who) {
    const told = await at(who).counter.told()
    acts += told.acts
    moves += told.moves
  }
  return { acts, moves }
}

beforeAll(async () => {
  house = await openPlayedHouse(stories, '2026-05-19 12:00')
  await Promise.all(
    everybody.map(async (who) => {
      const { page } = await house.person(who)
      pages.set(who, { page, counter: await countOn(page) })
    }),
  )
}, 180_000)
afterAll(() => house.close())

describe('The ten tasks of every day', () => {
  test('stay under their ceilings, by mouse and by keyboard', { timeout: 180_000 }, async () => {
    const tuula = await onlyOf('hanna', 'Tuula Rantanen')
    const aino = await onlyOf('jari', 'Aino Kettunen')
    const told = new Map<string, { readonly acts: number; readonly moves: number } | null>()
    for (const way of ways) {
      const works = {
        tuula,
        aino,
        fresh: await open(way === 'mouse' ? 'Eila Esimerkki' : 'Erkki Esimerkki'),
        ownWorker: way === 'mouse' ? ('jari' as const) : ('petra' as const),
        clientName: way === 'mouse' ? 'Maija Malli' : 'Matti Malli',
      }
      for (const task of tenTasks.filter(
        ({ number }) => !process.env.ONLY || process.env.ONLY.split(',').includes(String(number)),
      )) {
        const begun = Date.now()
        const counted = await count(task, way, works).catch((error: unknown) => {
          throw new Error(`${task.number} ${task.name}, by ${way}`, { cause: error })
        })
        told.set(`${task.number}${way}`, counted)
        if (process.env.SHOW_TIMES) console.log(task.number, way, counted, Date.now() - begun)
      }
    }
    const table = tenTasks.map(({ number, name, ceiling }): Counted => {
      const [mouse, keyboard] = ways.map((way) => told.get(`${number}${way}`))
      return {
        number,
        name,
        ceiling,
        mouse: mouse?.acts ?? null,
        keyboard: keyboard?.acts ?? null,
        moves: keyboard?.moves ?? null,
      }
    })
    mkdirSync(join(import.meta.dirname, '../../../build'), { recursive: true })
    writeFileSync(
      join(import.meta.dirname, '../../../build/tasks.json'),
      `${JSON.stringify(table, null, 2)}\n`,
    )
    const over = table.filter(
      ({ ceiling, mouse, keyboard }) => (mouse ?? 0) > ceiling || (keyboard ?? 0) > ceiling,
    )
    expect(over).toEqual([])
    expect(table.every(({ mouse, keyboard }) => mouse !== 0 && keyboard !== 0)).toBe(true)
    expect(house.troubles).toEqual([])
  })
})
