/**
 * Question 3: what does giving a command through HTTP leave of the rate of bare SQL? A command reads the whole log,
 * decides, appends, renews who sees what and everybody's list rows, and answers with the sender's whole view. The bare SQL
 * of the aim only inserts; for information it also stands beside the same inserts with the rows read that a decision
 * and its answer stand on.
 */
import { randomUUID } from 'node:crypto'
import { type Connection, expectStatus, openConnection, signIn } from './asking.ts'
import type { Figure } from './figure.ts'
import { atOnce, inTurns } from './measure.ts'
import type { Effort } from './opening.ts'
import { insertRows, openPlain, readRows } from './plain.ts'
import { startServing } from './serving.ts'
import { pairWorkOf } from './stage.ts'

const words = 'Soitetaan yhdessä torstaina ja sovitaan seuraava käynti kotiin.'

interface Viewed {
  readonly view?: { readonly cursor: string }
  readonly cursor?: string
}
const cursorIn = (body: Buffer): string => {
  const { view, cursor } = JSON.parse(body.toString()) as Viewed
  const found = view?.cursor ?? cursor
  if (found === undefined) throw new Error('an answer without a cursor')
  return found
}

/** One lane gives goals to a pair work of its own, each on the cursor of the answer before. */
const openLane = async (port: number, cookie: string, number: number) => {
  const connection: Connection = await openConnection(port, cookie)
  const path = `/api/pair-works/${pairWorkOf(number)}`
  let cursor = cursorIn(expectStatus(await connection.get(path), 200).body)
  return {
    give: async () => {
      const answer = await connection.post(`${path}/commands`, {
        commandId: randomUUID(),
        cursor,
        kind: 'set-goal',
        with: { whose: 'client', words, topics: ['other'] },
      })
      cursor = cursorIn(expectStatus(answer, 200).body)
    },
    close: () => connection.close(),
  }
}

export const askAppending = async (url: string, effort: Effort): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  const serving = await startServing(url)
  try {
    const cookie = await signIn(serving.port, 'initiator')
    for (const width of [1, 16]) {
      const total = width === 1 ? effort.each : Math.max(width, effort.each)
      const plain = await openPlain(url, width)
      const lanes = await Promise.all(
        Array.from({ length: width }, (_, lane) =>
          openLane(serving.port, cookie, width === 1 ? 31 : lane),
        ),
      )
      let seq = width * 100_000
      const insert = (reads: boolean) => () =>
        atOnce(total, width, async (_, lane) => {
          const client = plain.clients[lane]
          if (!client) throw new Error('a lane without a client')
          const pairWork = pairWorkOf(16 + (lane % 15))
          seq += 1
          const place = seq
          await client.query('begin')
          await client.query("select set_config('app.actor', 'bench', true)")
          if (reads) await readRows(client, pairWorkOf(lane))
          await insertRows(client, pairWork, place, { id: randomUUID(), words })
          await client.query('commit')
          if (reads) await readRows(client, pairWorkOf(lane))
        })
      const taken = await inTurns(
        {
          bare: insert(false),
          given: () => atOnce(total, width, async (_, lane) => lanes[lane]?.give()),
          reading: insert(true),
        },
        { rounds: effort.rounds, warmUp: 1 },
      )
      for (const lane of lanes) lane.close()
      await plain.end()
      const connections = width === 1 ? '1 connection' : `${width} connections`
      figures.push(
        {
          question: 'appending',
          what: `giving a command, ${connections}`,
          value: taken.bare / taken.given,
          unit: 'ratio',
          aim: { least: 0.5 },
          beside: `bare inserts ${(1000 / taken.bare).toFixed(0)} per second, commands ${(1000 / taken.given).toFixed(0)}`,
        },
        {
          question: 'appending',
          what: `the same beside inserts with the log read, ${connections}`,
          value: taken.reading / taken.given,
          unit: 'ratio',
          beside: `log read, inserts, log read: ${(1000 / taken.reading).toFixed(0)} per second`,
        },
      )
    }
  } finally {
    await serving.end()
  }
  return figures
}
