/**
 * Second keepers of the signed heads: each head is told to them when it is made, and asked back when the logs are
 * verified. Whoever rolls back the database and the heads beside it has not rolled back these.
 */
import { execFile } from 'node:child_process'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { sha256 } from './canonical.ts'
import { StoreFault } from './fault.ts'
import type { Chain, Head, HeadWitness } from './store.ts'

/** Each line is a head and the hash of the line before it, so that none of them is taken out of the middle. */
interface Line extends Head {
  readonly previous: string
}
const nothing = Buffer.alloc(32).toString('hex')
const hashOf = (line: string): string => sha256(line).toString('hex')

const linesOf = (text: string): readonly string[] => text.split('\n').filter((one) => one !== '')
const newest = (lines: readonly string[], chain: Chain): Head | null => {
  const found = lines.findLast((line) => (JSON.parse(line) as Line).chain === chain)
  if (found === undefined) return null
  const { previous: _, ...head } = JSON.parse(found) as Line
  return head
}
const isUnbroken = (lines: readonly string[]): boolean =>
  lines.every((line, index) => {
    const before = lines[index - 1]
    return (JSON.parse(line) as Line).previous === (before === undefined ? nothing : hashOf(before))
  })

/** A file that is only ever appended to; `chattr +a` makes the system hold us to it. */
export const witnessInFile = (path: string): HeadWitness => {
  const lines = () => (existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : [])
  return {
    name: path,
    note: (head) => {
      const last = lines().at(-1)
      const line: Line = { ...head, previous: last === undefined ? nothing : hashOf(last) }
      const file = openSync(path, 'a', 0o600)
      try {
        writeSync(file, `${JSON.stringify(line)}\n`)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      return Promise.resolve()
    },
    newest: (chain) => {
      const all = lines()
      return Promise.resolve({ head: newest(all, chain), isUnbroken: isUnbroken(all) })
    },
  }
}

/**
 * A program of the county's own: `PROGRAM keep` is given a head as one line of JSON, `PROGRAM show` prints every line it
 * was given. It may write to another machine, a printer, a ledger.
 */
export const witnessByCommand = (program: string): HeadWitness => {
  const run = (word: 'keep' | 'show', input: string) =>
    new Promise<string>((done, failed) => {
      const child = execFile(program, [word], { timeout: 20_000 }, (error, out) => {
        if (error) failed(new StoreFault('unavailable', '(The second keeper of the heads.)'))
        else done(out)
      })
      child.stdin?.on('error', () => {})
      child.stdin?.end(input)
    })
  return {
    name: program,
    note: async (head) => {
      await run('keep', `${JSON.stringify(head)}\n`)
    },
    newest: async (chain) => ({
      head: newest(linesOf(await run('show', '')), chain),
      isUnbroken: true,
    }),
  }
}

/** SEAL_KEEPER: a file, or a program after `command:`. */
export const witnessFrom = (setting: string): HeadWitness =>
  setting.startsWith('command:')
    ? witnessByCommand(setting.slice('command:'.length))
    : witnessInFile(setting)
