/**
 * Question 5: does anything slow down when the county has ten times as many pair works? Two databases stand beside each
 * other and are asked in turns. The many are clones put by bulk SQL, for the bench only: they bear no seal and no command,
 * and no other part of this repository puts a pair work so.
 */
import pg from 'pg'
import { openConnection, signIn } from './asking.ts'
import type { Figure } from './figure.ts'
import { numbered, people } from './log.ts'
import { atOnce, inTurns } from './measure.ts'
import { startServing } from './serving.ts'
import { pairWorkOf, stageSize } from './stage.ts'

/** How many pair works one worker has: a heavy caseload. */
const perWorker = 100
/** Facts of a clone: the first of the log, so that a hundred thousand fit into a minute. */
const factsPerClone = 6

const columnsOf = async (client: pg.Client, table: string, without: readonly string[]) => {
  const { rows } = await client.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position',
    [table],
  )
  return rows
    .map(({ name }) => name)
    .filter((name) => !without.includes(name))
    .join(', ')
}

/** Clones with the numbers from `first` to `last`, in an id space of their own. */
const fill = async (url: string, first: number, last: number): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const model = pairWorkOf(0)
  const clone = `'clone-' || n`
  const owner = `case when n < ${perWorker - stageSize} then '${people.initiator}' else 'worker-' || n / ${perWorker} end`
  const whose = (column: string) =>
    `case when ${column} = '${people.initiator}' then ${owner} when ${column} = '${people.supervisor}' then ${column} when ${column} = '${numbered(3, 0)}' then 'client-' || n else ${column} || '-' || n / ${perWorker} end`
  const numbers = `generate_series(${first}, ${last}) n`
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      `insert into person (id, name, name_key, birth_date, language) select 'client-' || n, 'Asiakas ' || n, 'asiakas ' || n, '1980-01-01', 'fi' from ${numbers}`,
    )
    await client.query(
      `insert into pair_work (id, client, created_on, rehearsal) select ${clone}, 'client-' || n, '2026-11-20', false from ${numbers}`,
    )
    for (const table of ['fact', 'part']) {
      const columns = await columnsOf(client, table, ['pair_work'])
      await client.query(
        `insert into ${table} (pair_work, ${columns}) select ${clone}, ${columns} from ${numbers} cross join (select * from ${table} where pair_work = '${model}' and seq <= ${factsPerClone}) t`,
      )
    }
    const ofMembers = `standing in ('home', 'client', 'supervisor')`
    for (const table of ['access_row', 'member_row']) {
      const own = ['pair_work', 'person', ...(table === 'member_row' ? ['client_name_key'] : [])]
      const columns = await columnsOf(client, table, own)
      const key = table === 'member_row' ? ', client_name_key' : ''
      const value = table === 'member_row' ? `, 'asiakas ' || n` : ''
      await client.query(
        `insert into ${table} (pair_work, person, ${columns}${key}) select ${clone}, ${whose('person')}, ${columns}${value} from ${numbers} cross join (select * from ${table} where pair_work = '${model}' and ${ofMembers}) t`,
      )
    }
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const databaseAt = (url: string, name: string): string => {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

const copyDatabase = async (url: string, from: string, to: string): Promise<string> => {
  const client = new pg.Client({ connectionString: databaseAt(url, 'template1') })
  await client.connect()
  await client.query(`create database ${to} template ${from}`)
  await client.end()
  return databaseAt(url, to)
}

const openReader = async (url: string) => {
  const serving = await startServing(url, 4)
  const worker = await openConnection(serving.port, await signIn(serving.port, 'initiator'))
  const supervisor = await openConnection(serving.port, await signIn(serving.port, 'supervisor'))
  const get = async (connection: typeof worker, path: string) => {
    const answer = await connection.get(path)
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
  }
  return {
    list: () => get(worker, '/api/pair-works?limit=50'),
    view: (number: number) => get(worker, `/api/pair-works/${pairWorkOf(number % stageSize)}`),
    wholeUnit: () => get(supervisor, '/api/pair-works?limit=50'),
    end: async () => {
      worker.close()
      supervisor.close()
      await serving.end()
    },
  }
}

/** @param url of a PostgreSQL whose database `postgres` holds the stage and has no other guest */
export const askGrowth = async (
  url: string,
  effort: {
    readonly rounds: number
    readonly each: number
    readonly few: number
    readonly many: number
  },
): Promise<readonly Figure[]> => {
  const [few, many] = [effort.few, effort.many]
  const small = await copyDatabase(url, 'postgres', 'small')
  await fill(small, 0, few - stageSize - 1)
  const large = await copyDatabase(url, 'small', 'large')
  await fill(large, few - stageSize, many - stageSize - 1)
  const [inSmall, inLarge] = [await openReader(small), await openReader(large)]
  const each = (run: (number: number) => Promise<void>) => () => atOnce(effort.each, 1, run)
  try {
    const taken = await inTurns(
      {
        smallList: each(inSmall.list),
        largeList: each(inLarge.list),
        smallView: each(inSmall.view),
        largeView: each(inLarge.view),
        smallUnit: each(inSmall.wholeUnit),
        largeUnit: each(inLarge.wholeUnit),
      },
      { rounds: effort.rounds, warmUp: 2 },
    )
    const figure = (what: string, large: number, small: number, aim: boolean): Figure => ({
      question: 'growth',
      what,
      value: large / small,
      unit: '×',
      ...(aim ? { aim: { most: 1.3 } } : {}),
      beside: `${large.toFixed(1)} ms with ${many} pair works, ${small.toFixed(1)} ms with ${few}`,
    })
    return [
      figure('a worker’s list of 100, growth', taken.largeList, taken.smallList, true),
      figure('one view of 400 parts, growth', taken.largeView, taken.smallView, true),
      figure(
        'the list of a supervisor who has them all, growth',
        taken.largeUnit,
        taken.smallUnit,
        false,
      ),
    ]
  } finally {
    await inSmall.end()
    await inLarge.end()
  }
}
