import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTheatre } from '#demo/play/open-theatre'
import { readStory } from '#demo/story/read'
import { runStories } from '#demo/story/run'
import { storySchema } from '#demo/story/schema'
import type { Store } from '#store/store'
import { eachEngine } from '../setup/engines.ts'

const folder = import.meta.dirname
const repository = join(folder, '../..')
const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()

const play = async (file: string, store: Store) => {
  for await (const ran of runStories([file], [openTheatre(store)])) return ran
  throw new Error('nothing was played')
}

/** The lines of what was printed that are wrong. */
const wrongIn = (text: string) => text.split('\n').filter((line) => line.includes('✗ '))

eachEngine('every story', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
  })
  afterAll(() => store.close())
  for (const file of files)
    test(`${file} happens as it is told`, { timeout: 120_000 }, async () => {
      const ran = await play(join(folder, file), store)
      expect(wrongIn(ran.text)).toEqual([])
      expect(ran.right).toBeGreaterThan(10)
    })

  test('a story that expects otherwise fails, and says where', async () => {
    const told = await readFile(join(folder, 'tuula-b-refused.yaml'), 'utf8')
    const place = await mkdtemp(join(tmpdir(), 'tyopari-story-'))
    const file = join(place, 'wrong.yaml')
    const wrong = told
      .replace('B.08: blocked', 'B.08: open')
      .replace(
        'words: [helmikuu 2026], notWords: [Tuula',
        'words: [maaliskuu], notWords: [helmikuu',
      )
      .replace('refused: [needs-initiator]', 'recorded: [member-joined]')
      .replace('{ who: mikko, status: 404 }', '{ who: mikko, status: 200 }')
    await writeFile(file, wrong)
    const ran = await play(file, store)
    const lines = wrongIn(ran.text).join('\n')
    expect(lines).toContain('B.08 is blocked, not open')
    expect(lines).toContain('does not read “maaliskuu”')
    expect(lines).toContain('reads “helmikuu”')
    expect(lines).toContain('not recorded: 403 needs-initiator')
    expect(lines).toContain('the answer is 404, not 200')
    expect(lines).toMatch(/wrong\.yaml:\d+\)/)
    expect(ran.wrong).toBe(5)
  })
})

describe('a story that is not right is not played', () => {
  const right = `title: A
model: outreach-pair-work
client: tuula
services: {}
people:
  tuula: { name: Tuula Rantanen, kind: client }
steps:
  - who: tuula
    do: withdraw-line
    with: { scope: all }
`
  const faultsOf = (source: string) => {
    const reading = readStory(source)
    return reading.ok ? [] : reading.faults.map(({ line, text }) => `${line}: ${text}`)
  }
  test('a right one is read', () => {
    expect(faultsOf(right)).toEqual([])
  })
  test('a misspelt key is told with its line and the word that was meant', () => {
    expect(faultsOf(right.replace('    do:', '    doo:'))).toEqual([
      '9: An item of "steps" has no "doo"; perhaps "do" was meant.',
    ])
  })
  test('an unknown command is told with its line', () => {
    expect(faultsOf(right.replace('withdraw-line', 'withdraw-lines'))).toEqual([
      '9: "do" cannot be "withdraw-lines"; perhaps "withdraw-line" was meant.',
    ])
  })
  test('a field the command does not have, unless it is to be refused', () => {
    const strange = right.replace('scope: all', 'scoop: all')
    expect(faultsOf(strange)).toEqual([
      '10: withdraw-line has no field "scoop"; perhaps "scope" was meant (line-withdrawn).',
    ])
    expect(faultsOf(`${strange}    refused: [unknown-field]\n`)).toEqual([])
  })
  test('somebody who is not in the story', () => {
    expect(faultsOf(right.replace('who: tuula', 'who: tuulia'))).toEqual([
      '8: Nobody in this story is "tuulia"; perhaps "tuula" was meant.',
    ])
  })
  test('a label nobody has used', () => {
    expect(faultsOf(right.replace('scope: all', 'party: $line'))).toEqual([
      '8: Nothing before this is labelled "line".',
    ])
  })
  test('what must be said is missing, and something is of the wrong kind: both are told', () => {
    const faults = faultsOf(
      right.replace('client: tuula\n', '').replace('services: {}', 'services: 3'),
    )
    expect(faults).toContain('1: The story must say "client".')
    expect(faults).toContain('3: "services" must be a table of keys.')
  })
  test('what is not YAML at all', () => {
    expect(faultsOf('title: [')[0]).toMatch(/^1: /)
  })
})

test('the schema for editors is the one stories are checked against', async () => {
  const file = join(repository, 'docs/guide/story.schema.json')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(storySchema)))
})
