/**
 * Every way we know to tamper with the sealed logs, each with what `verify-log` must find. Done with the database in one's
 * hands (triggers off, as superuser) and the heads beside it, never with the key that signs them.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, sha256 } from '#store/canonical'
import { beginning, link, type UseDigestRow, useDigest } from '#store/chain'
import { headsInFolder } from '#store/heads'
import type { Chain } from '#store/store'
import type { Owner } from './engines.ts'

/** Three facts of one pair work and one of another, five reads; heads in a folder, with a journal and a second keeper. */
export interface Sealed {
  readonly owner: Owner
  /** `heads.json` and `heads.log`. */
  readonly folder: string
  /** The folder as it was when fewer rows were sealed, for whoever puts an old head back. */
  readonly older: string
}
export interface Tampering {
  readonly kind: string
  readonly tamper: (sealed: Sealed) => Promise<unknown>
  /** `chain what position`; all of these are told. */
  readonly found: readonly string[]
}

const use = (statement: string) => (sealed: Sealed) => sealed.owner(statement)
const heads =
  (change: (all: Record<Chain, { head: Record<string, unknown> }>) => unknown) =>
  ({ folder }: Sealed) => {
    const path = join(folder, 'heads.json')
    const told = change(JSON.parse(readFileSync(path, 'utf8')))
    writeFileSync(path, JSON.stringify(told))
    return Promise.resolve()
  }

/** The head of reads as it was, the head of facts as it is. */
const putBackHead = ({ folder, older }: Pick<Sealed, 'folder' | 'older'>): void => {
  const read = (where: string) => JSON.parse(readFileSync(join(where, 'heads.json'), 'utf8'))
  const both = { ...read(folder), 'use-log': read(older)['use-log'] }
  writeFileSync(join(folder, 'heads.json'), JSON.stringify(both))
}

/** What somebody with the database, though not the key, would do: number and link every row anew. */
export const relink = async (owner: Owner): Promise<string> => {
  const rows = (await owner(
    'select * from use_log order by chain_position nulls last',
  )) as unknown as UseDigestRow[]
  let hash = beginning
  for (const [index, row] of rows.entries()) {
    const previous = hash
    const told = { ...row, at: new Date(row.at).toISOString() } as UseDigestRow
    hash = link(previous, index + 1, useDigest(told))
    await owner(
      `update use_log set chain_position = ${index + 1}, previous_hash = '\\x${previous.toString('hex')}', hash = '\\x${hash.toString('hex')}' where id = '${row.id}'`,
    )
  }
  return hash.toString('hex')
}

const addedRow = (position: string) =>
  `insert into use_log (id, at, person, service, pair_works, what, purpose, outcome, categories, basis${position === '' ? '' : ', chain_position'})
   select 'added', at, person, service, pair_works, what, purpose, outcome, categories, basis${position === '' ? '' : `, ${position}`} from use_log where chain_position = 5`

export const tamperings: readonly Tampering[] = [
  {
    kind: 'a changed row',
    tamper: use("update use_log set person = 'somebody' where chain_position = 2"),
    found: ['use-log changed 2'],
  },
  {
    kind: 'the last sealed row changed',
    tamper: use("update use_log set what = 'list' where chain_position = 5"),
    found: ['use-log changed 5'],
  },
  {
    kind: 'a reason or a mark of disclosure taken away',
    tamper: use(
      "update use_log set reason = '', disclosed = not disclosed where chain_position = 3",
    ),
    found: ['use-log changed 3'],
  },
  {
    kind: 'a removed row',
    tamper: use('delete from use_log where chain_position = 2'),
    found: ['use-log removed 2'],
  },
  {
    kind: 'the last sealed row removed',
    tamper: use('delete from use_log where chain_position = 5'),
    found: ['use-log removed 5'],
  },
  {
    kind: 'the whole table emptied',
    tamper: use('truncate use_log'),
    found: ['use-log removed 5'],
  },
  {
    kind: 'two rows in the other order',
    tamper: async ({ owner }) => {
      await owner(
        'update use_log set chain_position = case chain_position when 2 then 103 else 102 end where chain_position in (2, 3)',
      )
      await owner(
        'update use_log set chain_position = chain_position - 100 where chain_position > 100',
      )
    },
    found: ['use-log reordered 2', 'use-log reordered 3'],
  },
  {
    kind: 'a row added at the end, linked as it should be',
    tamper: async ({ owner }) => {
      await owner(addedRow(''))
      await relink(owner)
    },
    found: ['use-log added 6'],
  },
  {
    kind: 'a row added between, the chain made anew',
    tamper: async ({ owner }) => {
      await owner(
        'update use_log set chain_position = chain_position + 101 where chain_position > 2',
      )
      await owner(
        'update use_log set chain_position = chain_position - 100 where chain_position > 100',
      )
      await owner(addedRow('3').replace('= 5', '= 2'))
      await relink(owner)
    },
    found: ['use-log recomputed 5'],
  },
  {
    kind: 'a changed row, the whole chain made anew',
    tamper: async ({ owner }) => {
      await owner("update use_log set person = 'somebody' where chain_position = 2")
      await relink(owner)
    },
    found: ['use-log recomputed 5'],
  },
  {
    kind: 'a chain made anew with a head signed by another key',
    tamper: async ({ owner, folder }) => {
      await owner("update use_log set person = 'somebody' where chain_position = 2")
      const hash = await relink(owner)
      const other = headsInFolder(join(folder, 'other'))
      const path = join(folder, 'heads.json')
      const all = JSON.parse(readFileSync(path, 'utf8'))
      const { signature: _, ...head } = { ...all['use-log'].head, hash }
      all['use-log'].head = { ...head, signature: other.sign(Buffer.from(canonical(head))) }
      writeFileSync(path, JSON.stringify(all))
      rmSync(join(folder, 'other'), { recursive: true })
    },
    found: ['use-log head-forged 5'],
  },
  {
    kind: 'a head file that was replaced by an empty one',
    tamper: heads(() => ({})),
    found: ['facts head-lost 4', 'use-log head-lost 5'],
  },
  {
    kind: 'a head file that was replaced by an older, genuine one',
    tamper: ({ folder, older }) => {
      cpSync(join(older, 'heads.json'), join(folder, 'heads.json'))
      return Promise.resolve()
    },
    found: ['facts added 4', 'facts head-old 3', 'use-log added 5', 'use-log head-old 3'],
  },
  {
    kind: 'a table cut short together with its heads, in the database and beside it',
    tamper: async ({ owner, folder, older }) => {
      await owner('delete from use_log where chain_position > 3')
      await owner("delete from head where chain = 'use-log' and position > 3")
      putBackHead({ folder, older })
    },
    found: ['use-log removed 5', 'use-log head-old 3'],
  },
  {
    kind: 'the same, the journal beside the heads rolled back too: the second keeper knows',
    tamper: async ({ owner, folder, older }) => {
      await owner('delete from use_log where chain_position > 3')
      putBackHead({ folder, older })
      cpSync(join(older, 'heads.log'), join(folder, 'heads.log'))
    },
    found: ['use-log removed 5', 'use-log head-old 3'],
  },
  {
    kind: 'a line taken out of the journal of heads',
    tamper: ({ folder }) => {
      const path = join(folder, 'heads.log')
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
      writeFileSync(path, `${lines.filter((_, index) => index !== 1).join('\n')}\n`)
      return Promise.resolve()
    },
    found: ['facts witness-broken 4', 'use-log witness-broken 5'],
  },
  {
    kind: 'links swapped between the chain of facts and the chain of reads',
    tamper: async ({ owner }) => {
      const [fact] = await owner(
        "select encode(previous_hash, 'hex') as p, encode(hash, 'hex') as h from fact_seal where chain_position = 2",
      )
      const [read] = await owner(
        "select encode(previous_hash, 'hex') as p, encode(hash, 'hex') as h from use_log where chain_position = 2",
      )
      await owner(
        `update use_log set previous_hash = '\\x${String(fact?.p)}', hash = '\\x${String(fact?.h)}' where chain_position = 2`,
      )
      await owner(
        `update fact_seal set previous_hash = '\\x${String(read?.p)}', hash = '\\x${String(read?.h)}' where chain_position = 2`,
      )
    },
    found: ['facts changed 2', 'use-log changed 2'],
  },
  {
    kind: 'two facts that changed pair works',
    tamper: async ({ owner }) => {
      const [ids] = await owner('select min(id) as one, max(id) as other from pair_work')
      const move = async (from: unknown, to: unknown) => {
        for (const table of ['part', 'fact'])
          await owner(
            `update ${table} set pair_work = '${String(to)}' where seq = 1 and pair_work = '${String(from)}'`,
          )
      }
      await move(ids?.one, 'meanwhile')
      await move(ids?.other, ids?.one)
      await move('meanwhile', ids?.other)
    },
    found: ['facts changed 1', 'facts changed 4'],
  },
  {
    kind: 'a changed text of a part',
    tamper: use(`update part set content = '{"words": "other"}' where seq = 2 and ordinal = 2`),
    found: ['facts changed 2'],
  },
  {
    kind: 'a changed text with its digest made anew',
    tamper: use(
      `update part set content = '{"words":"other"}', digest = '\\x${sha256(canonical({ words: 'other' })).toString('hex')}' where seq = 2`,
    ),
    found: ['facts changed 2'],
  },
  {
    kind: 'a changed text whose salt was taken away, as if it had been destroyed',
    tamper: use(
      `update part set content = '{"words": "other"}', salt = null where seq = 2 and ordinal = 2`,
    ),
    found: ['facts changed 2'],
  },
  {
    kind: 'a changed envelope: who, when, in which round',
    tamper: async ({ owner }) => {
      await owner("update fact set by_person = 'somebody' where seq = 2")
      await owner("update fact set happened_at = happened_at - interval '1 day' where seq = 3")
    },
    found: ['facts changed 2', 'facts changed 3'],
  },
  {
    kind: 'a part moved to another round or time, where others would see it',
    tamper: async ({ owner }) => {
      await owner('update part set round = 7 where seq = 2 and ordinal = 1')
      await owner("update part set recorded_at = recorded_at + interval '1 hour' where seq = 3")
    },
    found: ['facts changed 2', 'facts changed 3'],
  },
  {
    kind: 'a part made readable to somebody',
    tamper: use("update part set readers = '{somebody}' where seq = 2 and ordinal = 1"),
    found: ['facts changed 2'],
  },
  {
    kind: 'a removed part',
    tamper: use('delete from part where seq = 2 and ordinal = 1'),
    found: ['facts changed 2'],
  },
  {
    kind: 'a removed fact',
    tamper: async ({ owner }) => {
      await owner('delete from part where seq = 3')
      await owner('delete from fact where seq = 3')
    },
    found: ['facts removed 3'],
  },
  {
    kind: 'two facts of one pair work in the other order',
    tamper: async ({ owner }) => {
      for (const table of ['fact', 'part'])
        await owner(
          `update ${table} set seq = seq + 100 where pair_work = (select pair_work from fact_seal where seq = 2)`,
        )
      for (const table of ['fact', 'part'])
        await owner(
          `update ${table} set seq = case seq when 101 then 2 when 102 then 1 else 3 end where seq > 100`,
        )
    },
    found: ['facts changed 1', 'facts changed 2'],
  },
  {
    kind: 'a fact that came by no command',
    tamper: use(
      "insert into fact select pair_work, 9, 'added', kind, round, happened_at, recorded_at, by_person, by_service, command_id from fact where seq = 2",
    ),
    found: ['facts added null'],
  },
  {
    kind: 'a topic taken off a part, so that another may read it',
    tamper: use("update part set topics = '{}' where seq = 1 and topics <> '{}'"),
    found: ['facts retagged 1'],
  },
  {
    kind: 'a part given back the tags it had at first',
    tamper: use('update part set topics = first_topics where seq = 1'),
    found: ['facts retagged 1'],
  },
  {
    kind: 'an unsorted text made sorted',
    tamper: use('update part set unsorted = false where seq = 2'),
    found: ['facts retagged 2'],
  },
  {
    kind: 'a sealed entry opened by hand',
    tamper: use('update part set sealed = false where seq = 1'),
    found: ['facts retagged 1'],
  },
  {
    kind: 'an entry sealed by hand, so that nobody reads it',
    tamper: use('update part set sealed = true where seq = 2 and ordinal = 2'),
    found: ['facts retagged 2'],
  },
  {
    kind: 'other tags, and other first tags with them',
    tamper: use(
      'update part set unsorted = false, first_unsorted = false where seq = 2 and ordinal = 2',
    ),
    found: ['facts changed 2'],
  },
  {
    kind: 'other tags, and the first tags taken away',
    tamper: use(
      'update part set unsorted = false, first_topics = null, first_unsorted = null where seq = 2 and ordinal = 2',
    ),
    found: ['facts changed 2'],
  },
  {
    kind: 'other tags with a fact added to explain them',
    tamper: async ({ owner }) => {
      await owner(
        "insert into fact select pair_work, 9, 'added', 'seal-undone', round, happened_at, recorded_at, by_person, by_service, 'added' from fact where seq = 3",
      )
      await owner(
        "insert into part (pair_work, seq, ordinal, id, fact, round, recorded_at, name, category, topics, unsorted, readers, author_person, author_service, whereabouts, content, digest) select p.pair_work, 9, 1, 'added', 'added', p.round, p.recorded_at, 'undoing', p.category, '{}', false, '{}', p.author_person, p.author_service, false, p.content, p.digest from part p where p.seq = 3",
      )
      await owner('update part set sealed = false where seq = 1')
    },
    found: ['facts added null'],
  },
]
