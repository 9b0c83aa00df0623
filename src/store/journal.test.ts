import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant } from '#domain/calendar'
import { type JournalEntry, type JournalSettings, journalIn } from './journal.ts'

const key = randomBytes(32)
const at = instant('2026-01-13T10:00:00.000Z')
const ended = (name: string): JournalEntry => ({ is: 'account', at, key: name, isEnded: true })

let folder: string
let heads: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
  heads = join(folder, 'counts')
})
afterEach(() => rmSync(folder, { recursive: true }))

const lines = () => join(folder, 'lines')
const open = (settings: JournalSettings = {}) => journalIn(lines(), key, { heads, ...settings })
const written = async (...names: readonly string[]) => {
  const journal = open()
  for (const name of names) await journal.write(ended(name))
  await journal.close()
  const [file = ''] = readdirSync(lines())
  return { file, path: join(lines(), file), head: join(heads, `${file}.head`) }
}
const keysIn = (settings?: JournalSettings) =>
  open(settings)
    .read()
    .map(({ entry }) => (entry.is === 'command' ? '' : entry.key))
const refusal = (settings?: JournalSettings): string => {
  try {
    open(settings).read()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
const cut = (path: string, count: number) => {
  const all = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [...all.slice(0, -1 - count), ''].join('\n'))
}

test('A line says where the journal ends with it, and what was read is not written again', async () => {
  const journal = open()
  expect((await journal.write(ended('a')))?.lines).toBe(1)
  expect((await journal.write(ended('b')))?.lines).toBe(2)
  journal.read()
  expect(await journal.write(ended('a'))).toBeUndefined()
  expect(journal.ends()).toEqual([expect.objectContaining({ lines: 2 })])
  await journal.close()
})

test('Lines cut from the end, a file that is gone and a count that is gone are refused, with the way out', async () => {
  const { path, file, head } = await written('a', 'b', 'c')
  const whole = readFileSync(path)
  const count = readFileSync(head)
  expect(keysIn()).toEqual(['a', 'b', 'c'])

  cut(path, 1)
  expect(refusal()).toContain(`${file}: 2 of 3 lines`)
  rmSync(path)
  expect(refusal()).toContain(`${file}: 0 of 3 lines`)
  writeFileSync(path, whole)
  rmSync(head)
  expect(refusal()).toContain('its count is lost')
  // The same count under another name, and one that was written by hand.
  writeFileSync(join(heads, '2026-01-13-other.journal.head'), count)
  expect(refusal()).toContain('changed, or another JOURNAL_KEY')
  rmSync(join(heads, '2026-01-13-other.journal.head'))
  writeFileSync(head, '2')
  expect(refusal()).toContain('changed, or another JOURNAL_KEY')
  writeFileSync(head, count)
  expect(keysIn()).toEqual(['a', 'b', 'c'])
})

test('An older copy of the journal and of its counts is found by what a database says', async () => {
  const { file } = await written('a')
  const journal = open()
  expect(() => journal.read([{ file, lines: 2 }])).toThrow('1 of 2 lines')
  expect(() => journal.read([{ file: '2026-01-14-x.journal', lines: 1 }])).toThrow('0 of 1 lines')
  expect(journal.read([{ file, lines: 1 }])).toHaveLength(1)
})

test('A person goes on without what is lost: by the word for exactly that, once', async () => {
  const { path } = await written('a', 'b', 'c')
  cut(path, 1)
  const [, accepted] = /JOURNAL_SHORT_ACCEPTED=(\w+)/.exec(refusal()) ?? []
  expect(keysIn({ accepted })).toEqual(['a', 'b'])
  expect(keysIn()).toEqual(['a', 'b'])
  cut(path, 1)
  expect(refusal({ accepted })).toContain('1 of 2 lines')
})

test('Whole files of days no backup is from may be deleted, and no file may be short', async () => {
  const { path } = await written('a', 'b')
  cut(path, 1)
  expect(refusal({ keptFrom: '2026-02-01' })).toContain('1 of 2 lines')
  rmSync(path)
  expect(refusal({ keptFrom: '2026-01-13' })).toContain('0 of 2 lines')
  expect(keysIn({ keptFrom: '2026-02-01' })).toEqual([])
})

test('Half a line is what was being written when the power went, and is no shortage', async () => {
  const { path } = await written('a')
  appendFileSync(path, '2 abc')
  expect(keysIn()).toEqual(['a'])
})

test('Where the count cannot be written, neither is the line kept', async () => {
  const journal = open()
  await journal.write(ended('a'))
  rmSync(heads, { recursive: true })
  writeFileSync(heads, 'a file')
  await expect(journal.write(ended('b'))).rejects.toMatchObject({ code: 'unavailable' })
  rmSync(heads)
  expect(refusal()).toContain('1 lines, and its count is lost')
  await journal.close()
})
