/**
 * How far each file of the journal goes, kept apart from it: a sealed count per file, written when the line is on disk and
 * before the database commits. A line lost from a file's end, or a file lost whole, is missed by it.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StoreFault } from './fault.ts'
import { writeWhole } from './heads.ts'
import { sealLine, unsealLine } from './journal-line.ts'

/** A file of the journal and how many lines it has, or must have. */
export interface JournalEnd {
  readonly file: string
  readonly lines: number
}
export interface JournalHeads {
  write(end: JournalEnd): void
  /** @throws StoreFault `journal-broken` where a count does not open */
  read(): readonly JournalEnd[]
  /** What is there counts from now on. */
  settle(ends: readonly JournalEnd[]): void
}

const suffix = '.head'
const bound = (file: string) => Buffer.from(JSON.stringify(['head', file]))

export const journalHeadsIn = (folder: string, secret: Buffer): JournalHeads => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf = (file: string) => join(folder, `${file}${suffix}`)
  const write = ({ file, lines }: JournalEnd) =>
    writeWhole(pathOf(file), sealLine(secret, bound(file), String(lines)))
  return {
    write,
    read: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .sort()
        .map((name) => {
          const file = name.slice(0, -suffix.length)
          try {
            const text = unsealLine(secret, bound(file), readFileSync(pathOf(file), 'utf8'))
            return { file, lines: Number(text) }
          } catch {
            throw new StoreFault('journal-broken', `(${name}: changed, or another JOURNAL_KEY.)`)
          }
        }),
    settle: (ends) => {
      for (const end of ends) {
        if (end.lines > 0) write(end)
        else if (existsSync(pathOf(end.file))) rmSync(pathOf(end.file))
      }
    },
  }
}

/** A file that must have had more lines, or that nothing is known of. */
export interface Shortage extends JournalEnd {
  readonly needed: number | 'unknown'
}

/**
 * @param keptFrom files of days before it were deleted on purpose: whole ones are not asked for
 */
export const shortagesOf = (
  found: readonly JournalEnd[],
  heads: readonly JournalEnd[],
  needed: readonly JournalEnd[],
  keptFrom: string,
): readonly Shortage[] => {
  const most = new Map<string, number>()
  for (const { file, lines } of [...heads, ...needed])
    most.set(file, Math.max(most.get(file) ?? 0, lines))
  const has = new Map(found.map(({ file, lines }) => [file, lines]))
  const known = new Set(heads.map(({ file }) => file))
  const short = [...most].flatMap(([file, want]): Shortage[] => {
    const lines = has.get(file)
    const isDeleted = lines === undefined && file.slice(0, 'YYYY-MM-DD'.length) < keptFrom
    return isDeleted || (lines ?? 0) >= want ? [] : [{ file, lines: lines ?? 0, needed: want }]
  })
  // A count is there before its file: a file without one is another's, or its count was taken away.
  const unknown = found.flatMap(({ file, lines }): Shortage[] =>
    known.has(file) || short.some((one) => one.file === file)
      ? []
      : [{ file, lines, needed: 'unknown' }],
  )
  return [...short, ...unknown].toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

/** Of these very shortages: another one is not accepted by it. */
export const acceptanceOf = (short: readonly Shortage[]): string =>
  createHash('sha256').update(JSON.stringify(short)).digest('hex').slice(0, 12)

export const tooShort = (short: readonly Shortage[]): StoreFault => {
  const files = short.map(({ file, lines, needed }) =>
    needed === 'unknown'
      ? `${file}: ${lines} lines, and its count is lost.`
      : `${file}: ${lines} of ${needed} lines.`,
  )
  return new StoreFault(
    'journal-short',
    `${files.join(' ')} Put the whole files back, and what SEAL_FOLDER had. Were old files deleted on purpose, say from which day they are kept: JOURNAL_KEPT_FROM=YYYY-MM-DD. Is it lost for good, look through what was withdrawn on those days and since, and start once with JOURNAL_SHORT_ACCEPTED=${acceptanceOf(short)}`,
  )
}
