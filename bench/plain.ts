/**
 * The bare SQL everything is compared with: a plain `pg` client, signed in as the owner of the tables, whom row-level
 * security does not hold. The same rows in the same kind of transaction, and nothing else.
 */
import pg from 'pg'

export interface Plain {
  readonly clients: readonly pg.Client[]
  end(): Promise<void>
}

export const openPlain = async (url: string, width: number): Promise<Plain> => {
  const clients = Array.from({ length: width }, () => new pg.Client({ connectionString: url }))
  // When the database is stopped first, whoever waits for an answer is told; nobody else need be.
  for (const client of clients) client.on('error', () => {})
  await Promise.all(clients.map((client) => client.connect()))
  return {
    clients,
    end: async () => {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}

/** The columns a fact and its parts are made of. */
const told =
  'f.seq, f.id, f.kind, f.round, f.happened_at, f.recorded_at, f.by_person, f.by_service, f.command_id, p.id as part, p.name, p.category, p.topics, p.unsorted, p.readers, p.author_person, p.author_service, p.about, p.whereabouts, p.content'

export const readRows = async (client: pg.Client, pairWork: string): Promise<number> => {
  const { rows } = await client.query(
    `select ${told} from part p join fact f on f.pair_work = p.pair_work and f.seq = p.seq where p.pair_work = $1 order by p.seq, p.ordinal`,
    [pairWork],
  )
  return rows.length
}

/** The 400 parts with their envelopes, as a reader's transaction would read them if nobody needed to be kept out. */
export const readPlainly = async (client: pg.Client, pairWork: string): Promise<number> => {
  await client.query('begin')
  await client.query("select set_config('transaction_read_only', 'on', true)")
  const count = await readRows(client, pairWork)
  await client.query('commit')
  return count
}

/** What one told goal adds to the log: an envelope, a part, the command that brought it and what seals it. */
export const insertRows = async (
  client: pg.Client,
  pairWork: string,
  seq: number,
  fact: { readonly id: string; readonly words: string },
): Promise<void> => {
  await client.query(
    "insert into fact (pair_work, seq, id, kind, round, happened_at, recorded_at, by_person, by_service, command_id) values ($1, $2, $3, 'goal-set', 1, now(), now(), 'person', 'service', $3)",
    [pairWork, seq, fact.id],
  )
  await client.query(
    "insert into part (pair_work, seq, ordinal, id, fact, round, recorded_at, name, category, topics, unsorted, readers, author_person, author_service, about, whereabouts, content, salt, digest) values ($1, $2, 1, $3, $3, 1, now(), 'goal', 'plan', '{other}', false, '{}', 'person', 'service', null, false, $4, '', '')",
    [pairWork, seq, fact.id, JSON.stringify({ whose: 'client', words: fact.words })],
  )
  await client.query(
    "insert into command (pair_work, actor, command_id, body_hash, first_seq, last_seq) values ($1, 'person', $2, '', $3, $3)",
    [pairWork, fact.id, seq],
  )
  await client.query("insert into fact_seal (pair_work, seq, digest) values ($1, $2, '')", [
    pairWork,
    seq,
  ])
}
