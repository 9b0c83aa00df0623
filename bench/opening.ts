/**
 * Question 2: what does opening a pair work of 100 facts (400 parts) through HTTP — session, row-level security, use log,
 * pathway, presenting — leave of the rate of the bare SQL of the same rows?
 */
import { openConnection, signIn } from './asking.ts'
import type { Figure } from './figure.ts'
import { partCount } from './log.ts'
import { atOnce, inTurns } from './measure.ts'
import { openPlain, readPlainly } from './plain.ts'
import { startServing } from './serving.ts'
import { pairWorkOf, stageSize } from './stage.ts'

export interface Effort {
  readonly rounds: number
  /** How many are done in one turn at one connection; four times as many at sixteen. */
  readonly each: number
}

const viewPath = (number: number) => `/api/pair-works/${pairWorkOf(number % stageSize)}`

const openViews = async (port: number, width: number, username: string, more = '') => {
  const cookie = await signIn(port, username)
  const lanes = await Promise.all(
    Array.from({ length: width }, () => openConnection(port, `${cookie}${more}`)),
  )
  return {
    open: async (number: number, lane: number) => {
      const answer = await lanes[lane]?.get(viewPath(number))
      if (answer?.status !== 200) throw new Error(`a view was answered ${answer?.status}`)
    },
    close: () => {
      for (const lane of lanes) lane.close()
    },
  }
}

export const askOpening = async (url: string, effort: Effort): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  const serving = await startServing(url)
  try {
    for (const width of [1, 16]) {
      const total = effort.each * (width === 1 ? 1 : 4)
      const plain = await openPlain(url, width)
      const home = await openViews(serving.port, width, 'initiator')
      const party = await openViews(serving.port, width, 'nurse')
      const taken = await inTurns(
        {
          bare: () =>
            atOnce(total, width, async (number, lane) => {
              const client = plain.clients[lane]
              const count = client && (await readPlainly(client, pairWorkOf(number % stageSize)))
              if (count !== partCount) throw new Error(`the bare SQL gave ${count} parts`)
            }),
          home: () => atOnce(total, width, home.open),
          party: () => atOnce(total, width, party.open),
        },
        { rounds: effort.rounds, warmUp: 2 },
      )
      home.close()
      party.close()
      await plain.end()
      const beside = (millis: number) =>
        `bare ${(1000 / taken.bare).toFixed(0)} per second, through HTTP ${(1000 / millis).toFixed(0)}`
      const connections = width === 1 ? '1 connection' : `${width} connections`
      figures.push(
        {
          question: 'opening',
          what: `opening 400 parts, ${connections}, home`,
          value: taken.bare / taken.home,
          unit: 'ratio',
          aim: { least: 0.7 },
          beside: beside(taken.home),
        },
        {
          question: 'opening',
          what: `opening what a party sees, ${connections}`,
          value: taken.bare / taken.party,
          unit: 'ratio',
          beside: beside(taken.party),
        },
      )
    }
  } finally {
    await serving.end()
  }
  return figures
}

/** For information: the same view from the embedded database, beside the same view from PostgreSQL. */
export const askEmbedded = async (url: string, effort: Effort): Promise<readonly Figure[]> => {
  const [real, embedded] = [await startServing(url), await startServing(null)]
  try {
    const fromReal = await openViews(real.port, 1, 'initiator')
    const fromEmbedded = await openViews(embedded.port, 1, 'initiator')
    const taken = await inTurns(
      {
        real: () => atOnce(effort.each, 1, fromReal.open),
        embedded: () => atOnce(effort.each, 1, fromEmbedded.open),
      },
      { rounds: Math.ceil(effort.rounds / 2), warmUp: 2 },
    )
    fromReal.close()
    fromEmbedded.close()
    return [
      {
        question: 'opening',
        what: 'opening 400 parts on PGlite in process, 1 connection',
        value: taken.real / taken.embedded,
        unit: 'ratio',
        beside: `to the same on PostgreSQL: ${taken.embedded.toFixed(1)} ms beside ${taken.real.toFixed(1)} ms`,
      },
    ]
  } finally {
    await real.end()
    await embedded.end()
  }
}
