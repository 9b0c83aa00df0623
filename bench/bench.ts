/** `npm run bench`: asks every question in one run, prints the figures with their aims and keeps them in `last.json`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '#store/open'
import { startPostgres } from '../tests/setup/postgres.ts'
import { askAppending } from './appending.ts'
import { type Figure, isMet, tableOf } from './figure.ts'
import { askFirstPage } from './first-page.ts'
import { askFootprint } from './footprint.ts'
import { askGrowth } from './growth.ts'
import { describeMachine } from './machine.ts'
import { askMatch } from './match.ts'
import { askEmbedded, askOpening } from './opening.ts'
import { askPathway } from './pathway.ts'
import { openStage } from './stage.ts'

const whole = {
  pathway: 30,
  opening: { rounds: 9, each: 40 },
  embedded: { rounds: 6, each: 20 },
  appending: { rounds: 7, each: 16 },
  footprint: { rounds: 5, views: 1000 },
  growth: { rounds: 15, each: 20, few: 10_000, many: 100_000 },
  match: { rounds: 15, each: 20 },
  firstPage: { rounds: 9 },
}
const quick: typeof whole = {
  pathway: 10,
  opening: { rounds: 3, each: 20 },
  embedded: { rounds: 2, each: 8 },
  appending: { rounds: 3, each: 16 },
  footprint: { rounds: 1, views: 200 },
  growth: { rounds: 5, each: 10, few: 1000, many: 10_000 },
  match: { rounds: 5, each: 10 },
  firstPage: { rounds: 3 },
}

const questions = [
  'pathway',
  'opening',
  'embedded',
  'appending',
  'footprint',
  'growth',
  'match',
  'first-page',
] as const
type Question = (typeof questions)[number]

/** An empty PostgreSQL with the stage in it, for each question its own. */
const withStage = async <T>(ask: (url: string) => Promise<T>): Promise<T> => {
  const postgres = await startPostgres()
  try {
    const store = await openStore({ url: postgres.url })
    await openStage(store)
    await store.close()
    return await ask(postgres.url)
  } finally {
    await postgres.stop()
  }
}

/** @param words of the command line: `--quick`, and names of questions to ask only those */
export const bench = async (words: readonly string[]): Promise<void> => {
  const effort = words.includes('--quick') ? quick : whole
  const asked = questions.filter((question) => words.includes(question))
  const wanted = asked.length > 0 ? asked : questions
  const begun = Date.now()
  const machine = await withStage(describeMachine)
  const answers: Readonly<Record<Question, () => Promise<readonly Figure[]>>> = {
    pathway: () => askPathway(effort.pathway),
    opening: () => withStage((url) => askOpening(url, effort.opening)),
    embedded: () => withStage((url) => askEmbedded(url, effort.embedded)),
    appending: () => withStage((url) => askAppending(url, effort.appending)),
    footprint: () => withStage((url) => askFootprint(url, effort.footprint)),
    growth: () => withStage((url) => askGrowth(url, effort.growth)),
    match: () => withStage((url) => askMatch(url, effort.match)),
    'first-page': () => askFirstPage(effort.firstPage),
  }
  const figures: Figure[] = []
  for (const question of wanted) {
    process.stderr.write(`${question} …\n`)
    figures.push(...(await answers[question]()))
  }
  const command = ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' ')
  const seconds = Math.round((Date.now() - begun) / 1000)
  console.log(
    `${command}\ncommit ${machine.commit}${machine.changedSince ? ' and what is not committed yet' : ''}, Node ${machine.node}, PostgreSQL ${machine.postgres}, ${machine.cores} cores, ${machine.memoryMegabytes} MB, ${seconds} s\n`,
  )
  console.log(tableOf(figures))
  const kept = {
    command,
    on: new Date().toISOString().slice(0, 10),
    machine,
    seconds,
    figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })),
  }
  const file = words.length === 0 ? 'last.json' : 'last-partial.json'
  writeFileSync(join(import.meta.dirname, file), `${JSON.stringify(kept, null, 2)}\n`)
}
