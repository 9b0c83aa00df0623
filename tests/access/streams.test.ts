/**
 * What an open page is told is a function of what its reader sees: a fact somebody else may not see wakes nobody, one
 * they may see wakes them once, and what ends their access closes their page. Everybody has a page open while facts of
 * every kind are recorded; the sequence each is told is held against what they see.
 *
 * STREAM_WORLDS says how many worlds each engine is asked (30).
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingOf } from '#policy/standing'
import { eachEngine } from '../setup/engines.ts'
import { chanceOf } from './chance.ts'
import { everybody, type Hatted } from './county.ts'
import { derive, drawWorld, inForce, type Log, seed, seedsOf, seenBy } from './draw-world.ts'
import { looking } from './family.ts'
import { openStage, type Stage, type Stream } from './stage.ts'

const worlds = Number(process.env.STREAM_WORLDS ?? 30)

eachEngine('What an open page is told', (engine) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engine)
  })
  afterAll(() => stage.close())
  const counts = { changed: 0, closed: 0, nothing: 0 }

  test(`is what its reader sees, in ${worlds} worlds`, { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(seedsOf(30), seed(), async (seeds, drawn) => {
        const world = drawWorld(seeds)
        const [full] = world.logs
        if (!full) return
        const chance = chanceOf(drawn)
        const kept = Math.max(8, full.told.length - 10 + chance.int(3))
        const tail = full.told.slice(kept)
        let log: Log = { ...full, told: full.told.slice(0, kept) }
        /** The parts somebody sees as they are tagged, and nothing where there is no page for them. */
        const sees = (reader: Hatted): string | null => {
          const now = log.told.at(-1)?.recordedAt ?? world.now
          const asked = looking(reader, { ...world, now })
          const derived = derive(log, world.around)
          const standing = standingOf(inForce(derived.rows, asked))
          if (!standing || standing === 'former') return null
          return JSON.stringify(
            seenBy(derived, asked, log.scene).map(({ id, parts }) => [
              id,
              parts.map((part) => [part.id, part.topics, part.unsorted]),
            ]),
          )
        }
        const pages: { reader: Hatted; stream: Stream; told: string; last: string | null }[] = []
        try {
          const at = log.told.at(-1)?.recordedAt ?? world.now
          await stage.play({ ...world, logs: [log], now: at })
          for (const reader of everybody) {
            const last = sees(reader)
            const stream = await stage.listen(reader, '/api/pair-works/first/events')
            expect(stream.status === 200, `${reader.person} ${stream.status}`).toBe(last !== null)
            if (last === null) stream.leave()
            else pages.push({ reader, stream, told: 'retry: 5000\n\n', last })
          }
          for (const fact of tail) {
            await stage.tell(log, [fact])
            log = { ...log, told: [...log.told, fact] }
            await stage.untilIdle()
            for (const page of pages) {
              if (page.last === null) continue
              const now = sees(page.reader)
              const event = now === null ? 'closed' : now === page.last ? null : 'changed'
              counts[event ?? 'nothing'] += 1
              if (event) page.told += `event: ${event}\ndata: {}\n\n`
              page.last = now
            }
            for (const { reader, stream, told } of pages)
              expect(stream.said(), `${reader.person} after ${fact.kind}`).toBe(told)
          }
        } finally {
          for (const { stream } of pages) stream.leave()
          await stage.clear()
        }
      }),
      { numRuns: worlds },
    )
    console.log(JSON.stringify(counts))
    for (const times of Object.values(counts)) expect(times).toBeGreaterThan(worlds / 6)
  })
})
