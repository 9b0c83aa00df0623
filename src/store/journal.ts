/**
 * The journal of withdrawals: every command that changed who sees what, outside the database and outside the set of
 * backups, so that a restored backup gives no access back. A line is on disk before the database commits, and so before
 * an answer leaves.
 *
 * One file for each day and process. A line is `number sealed`: AES-256-GCM over the entry, bound to the file, its
 * number and the line before, so that a line changed, moved, put between or taken out of the middle does not open. How far
 * a file goes stands apart from it (`journal-heads.ts`) and in the database.
 *
 * @source design rules.md, "Logs": "a restore replays it before the first request"
 */
import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { helsinkiDate, type Instant, type LocalDate } from '#domain/calendar'
import type { NewFact } from '#domain/facts/index'
import type { PairWorkId, PersonId } from '#domain/identity'
import { StoreFault } from './fault.ts'
import {
  acceptanceOf,
  type JournalEnd,
  journalHeadsIn,
  shortagesOf,
  tooShort,
} from './journal-heads.ts'
import { sealLine, unsealLine } from './journal-line.ts'
import type { Acting, Sent } from './store.ts'

/** A command as it was recorded. */
export interface JournaledCommand {
  readonly is: 'command'
  readonly at: Instant
  readonly pairWork: PairWorkId
  readonly acting: Acting
  readonly sent: Sent
  readonly facts: readonly NewFact[]
}
/**
 * What takes access away beside pair works, as it stands from then on: an order that protects somebody (turvakielto), an
 * account that was ended.
 */
export type JournaledState =
  | {
      readonly is: 'order'
      readonly at: Instant
      readonly key: string
      readonly protects: readonly PersonId[]
      readonly from: LocalDate
      readonly until: LocalDate | null
    }
  | {
      readonly is: 'account'
      readonly at: Instant
      readonly key: string
      readonly isEnded: boolean
    }
export type JournalEntry = JournaledCommand | JournaledState
type Line = JournalEntry | { readonly is: 'taken-back'; readonly key: string }

export interface Read {
  readonly file: string
  readonly number: number
  readonly entry: JournalEntry
}

export interface Journal {
  /**
   * Returns when the line is on disk: where the journal ends with it, for the database to keep along. Undefined: what was
   * read from the journal is not written again.
   */
  write(entry: JournalEntry): Promise<JournalEnd | undefined>
  /** The database kept nothing of it after all. */
  takeBack(entry: JournalEntry): Promise<void>
  /**
   * Everything, in the order it happened. @param needed how far the database says that it goes
   * @throws StoreFault `journal-broken`, `journal-short`
   */
  read(needed?: readonly JournalEnd[]): readonly Read[]
  /** How far each file went when it was read. */
  ends(): readonly JournalEnd[]
  close(): Promise<void>
}

export const keyOfEntry = (entry: JournalEntry): string =>
  entry.is === 'command'
    ? `${entry.pairWork} ${entry.acting.person} ${entry.sent.id}`
    : `${entry.is} ${entry.key} ${entry.at}`

const suffix = '.journal'

export interface JournalSettings {
  /** Where the counts of its files are; left out: beside them. */
  readonly heads?: string
  /** Files of days before it were deleted on purpose. */
  readonly keptFrom?: string | undefined
  /** A journal that is too short in this very way is gone on with. */
  readonly accepted?: string | undefined
}

interface Open {
  readonly handle: FileHandle
  readonly name: string
  number: number
  bytes: number
  previous: string
}

export const journalIn = (
  folder: string,
  key: Uint8Array,
  settings: JournalSettings = {},
): Journal => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = Buffer.from(hkdfSync('sha256', key, 'tyopari journal', 'lines', 32))
  const heads = journalHeadsIn(settings.heads ?? join(folder, 'heads'), secret)
  const own = randomBytes(6).toString('hex')
  const known = new Set<string>()
  let ends: readonly JournalEnd[] = []
  let current: Open | undefined
  let last: Promise<unknown> = Promise.resolve()

  const fileFor = async (at: Instant): Promise<Open> => {
    const name = `${helsinkiDate(at)}-${own}${suffix}`
    if (current?.name === name) return current
    await current?.handle.close()
    heads.write({ file: name, lines: 0 })
    const handle = await open(join(folder, name), 'ax', 0o600)
    current = { handle, name, number: 0, bytes: 0, previous: '' }
    await flushFolder(folder)
    return current
  }
  const append = async (at: Instant, line: Line) => {
    const file = await fileFor(at)
    const number = file.number + 1
    const sealed = sealLine(secret, boundTo(file.name, number, file.previous), JSON.stringify(line))
    const bytes = Buffer.from(`${number} ${sealed}\n`)
    await file.handle.appendFile(bytes)
    await file.handle.sync()
    const end = { file: file.name, lines: number }
    try {
      heads.write(end)
    } catch (error) {
      // What is not answered as done is not replayed either.
      await file.handle.truncate(file.bytes)
      throw error
    }
    file.number = number
    file.bytes += bytes.length
    file.previous = sealed
    return end
  }
  /** One line at a time: each is bound to the one before. A file whose line failed is left, and another begun. */
  const inTurn = (at: Instant, line: Line): Promise<JournalEnd> => {
    const done = last.then(() => append(at, line))
    last = done.catch(async () => {
      await current?.handle.close().catch(() => {})
      current = undefined
    })
    return done.catch((error: unknown) => {
      throw cannotWrite(error)
    })
  }
  return {
    write: async (entry) => {
      if (known.has(keyOfEntry(entry))) return undefined
      return inTurn(entry.at, entry)
    },
    takeBack: async (entry) => {
      if (!known.has(keyOfEntry(entry)))
        await inTurn(entry.at, { is: 'taken-back', key: keyOfEntry(entry) })
    },
    read: (needed = []) => {
      // The counts first: whatever another process writes meanwhile is more, never less.
      const counted = heads.read()
      const files = readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .sort()
        .map((name) => ({ name, lines: readFile(secret, join(folder, name)) }))
      const found = files.map(({ name, lines }) => ({ file: name, lines: lines.length }))
      const short = shortagesOf(found, counted, needed, settings.keptFrom ?? '')
      if (short.length > 0) {
        if (settings.accepted !== acceptanceOf(short)) throw tooShort(short)
        heads.settle(short)
      }
      ends = found
      const lines = files.flatMap((file) => file.lines)
      const takenBack = new Set(
        lines.flatMap(({ line }) => (line.is === 'taken-back' ? [line.key] : [])),
      )
      const read = lines.flatMap(({ line, ...where }) =>
        line.is === 'taken-back' || takenBack.has(keyOfEntry(line))
          ? []
          : [{ ...where, entry: line }],
      )
      for (const { entry } of read) known.add(keyOfEntry(entry))
      return read.toSorted((a, b) =>
        a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0,
      )
    },
    ends: () => ends,
    close: async () => {
      await last
      await current?.handle.close()
      current = undefined
    },
  }
}

/** Whoever asked is told to come again, and nothing of the command is kept. */
const cannotWrite = (error: unknown): StoreFault => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  return new StoreFault(
    isFull ? 'disk-full' : 'unavailable',
    '(The journal of withdrawals cannot be written.)',
  )
}

/** A file's name is on disk when its folder is. Where a system cannot, it need not. */
const flushFolder = async (folder: string) => {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const boundTo = (file: string, number: number, previous: string) =>
  Buffer.from(JSON.stringify([file, number, previous]))

const readFile = (secret: Buffer, path: string) => {
  const name = basename(path)
  const lines = readFileSync(path, 'utf8').split('\n')
  // A line without its end was being written when the power went: no answer had left.
  lines.pop()
  let previous = ''
  return lines.map((text, index) => {
    const [number = '', sealed = ''] = text.split(' ')
    if (Number(number) !== index + 1) throw broken(name, index + 1)
    try {
      const line = JSON.parse(
        unsealLine(secret, boundTo(name, index + 1, previous), sealed),
      ) as Line
      previous = sealed
      return { file: name, number: index + 1, line }
    } catch {
      throw broken(name, index + 1)
    }
  })
}

const broken = (file: string, number: number) =>
  new StoreFault('journal-broken', `(Line ${number} of ${file}: changed, or another JOURNAL_KEY.)`)
