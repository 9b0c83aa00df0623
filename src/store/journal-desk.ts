/** Which lines of the journal this database does not hold: after a restore, or after a stop at a bad moment. */
import { sql } from 'kysely'
import type { Instant } from '#domain/calendar'
import { ask, type Database, json } from './database.ts'
import { type Journal, type JournalEntry, keyOfEntry, type Read } from './journal.ts'
import type { JournalEnd } from './journal-heads.ts'

export interface JournalDesk {
  /**
   * What was journaled and is not in this database, in its order; empty without a journal.
   * @throws StoreFault `journal-short` where it ends before this database or the counts of its files say
   */
  ahead(): Promise<readonly JournalEntry[]>
  /** The moment of the newest line that was read; null: none was. For a person to judge whether it is an older copy. */
  newest(): Instant | null
  /** All of it is here now: the next start need not look for these lines again. */
  caughtUp(): Promise<void>
}

/** Kept in the transaction a line is of: from then on the journal goes at least that far. */
export const needsJournal = ({ file, lines }: JournalEnd) =>
  sql`insert into journal_need (file, lines) values (${file}, ${lines})`

export const journalDesk = (database: Database, journal: Journal | undefined): JournalDesk => {
  let read: readonly Read[] = []
  return {
    ahead: async () => {
      if (!journal) return []
      const marks = await ask(database, sql<JournalEnd>`select file, lines from journal_mark`)
      const needs = await ask(
        database,
        sql<JournalEnd>`select file, max(lines) as lines from journal_need group by file`,
      )
      read = journal.read([...marks, ...needs])
      await forgetWhatIsLost(database, [...marks, ...needs], journal.ends())
      if (read.length === 0) return []
      const found = new Map(marks.map((mark) => [mark.file, mark.lines]))
      const unread = read.filter(({ file, number }) => number > (found.get(file) ?? 0))
      const entries = newestOfEach(unread.map(({ entry }) => entry))
      const isHere = await hereAmong(database, entries)
      return entries.filter((entry) => !isHere.has(keyOfEntry(entry)))
    },
    newest: () => read.at(-1)?.entry.at ?? null,
    caughtUp: async () => {
      const lines = new Map<string, number>()
      for (const { file, number } of read) lines.set(file, Math.max(lines.get(file) ?? 0, number))
      const marks = [...lines].map(([file, count]) => ({ file, lines: count }))
      await ask(
        database,
        sql`insert into journal_mark (file, lines) select file, lines from jsonb_to_recordset(${json(marks)}) r(file text, lines integer)
        on conflict (file) do update set lines = greatest(journal_mark.lines, excluded.lines)`,
      )
      await ask(
        database,
        sql`delete from journal_need n using journal_mark m where m.file = n.file and n.lines <= m.lines`,
      )
    },
  }
}

/** A person accepted that it is shorter: no later start asks for those lines again. */
const forgetWhatIsLost = async (
  database: Database,
  needed: readonly JournalEnd[],
  ends: readonly JournalEnd[],
): Promise<void> => {
  const has = new Map(ends.map(({ file, lines }) => [file, lines]))
  const lost = needed.filter(({ file, lines }) => lines > (has.get(file) ?? 0))
  if (lost.length === 0) return
  const files = sql`${[...new Set(lost.map(({ file }) => file))]}::text[]`
  await ask(database, sql`delete from journal_mark where file = any (${files})`)
  await ask(database, sql`delete from journal_need where file = any (${files})`)
}

/** Of an order or an account only how it stands last counts; of commands every one. */
const newestOfEach = (entries: readonly JournalEntry[]): readonly JournalEntry[] => {
  const last = new Map(
    entries.flatMap((entry) =>
      entry.is === 'command' ? [] : [[`${entry.is} ${entry.key}`, entry] as const],
    ),
  )
  return entries.filter(
    (entry) => entry.is === 'command' || last.get(`${entry.is} ${entry.key}`) === entry,
  )
}

/** Keys of those this database holds, or will never hold: the pair work itself began after the backup. */
const hereAmong = async (
  database: Database,
  entries: readonly JournalEntry[],
): Promise<ReadonlySet<string>> => {
  const wanted = entries.flatMap((entry) =>
    entry.is === 'command'
      ? [
          {
            key: keyOfEntry(entry),
            pair_work: entry.pairWork,
            actor: entry.acting.person,
            command_id: entry.sent.id,
          },
        ]
      : [],
  )
  const rows = await ask(
    database,
    sql<{
      key: string
    }>`select r.key from jsonb_to_recordset(${json(wanted)}) r(key text, pair_work text, actor text, command_id text)
    where journaled_is_here(r.pair_work, r.actor, r.command_id)`,
  )
  const states = entries.flatMap((entry) =>
    entry.is === 'command'
      ? []
      : [
          {
            told: keyOfEntry(entry),
            of: entry.is,
            key: entry.key,
            protects: entry.is === 'order' ? entry.protects : [],
            ended: entry.is === 'account' && entry.isEnded,
          },
        ],
  )
  const stand = await ask(
    database,
    sql<{
      key: string
    }>`select r.told as key from jsonb_to_recordset(${json(states)}) r(told text, of text, key text, protects text[], ended boolean)
    where journaled_state_is_here(r.of, r.key, r.protects, r.ended)`,
  )
  return new Set([...rows, ...stand].map((row) => row.key))
}
