import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStory } from '#demo/story/read'
import { storySchema } from '#demo/story/schema'

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
  const file = join(import.meta.dirname, '../../docs/guide/story.schema.json')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(storySchema)))
})
