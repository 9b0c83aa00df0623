import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant, localDate } from '#domain/calendar'
import { foldKnown } from '#domain/knowledge'
import { outreachPairWork } from '#domain/models/outreach-pair-work'
import { derivePathway } from '#domain/pathway'
import { deriveCoverage } from './coverage.ts'
import { longestModelBytes, readModelFile } from './model-file.ts'

const examples = join(import.meta.dirname, '../../../tests/models')
const textOf = (name: string): string => readFileSync(join(examples, `${name}.yaml`), 'utf8')
const wrongIn = (text: string): readonly string[] => {
  const read = readModelFile(text)
  return read.ok ? [] : read.problems.map(({ line, sentence }) => `${line} ${sentence}`)
}

describe('a county’s own model', () => {
  it('is read from its file and runs as the built-in four do', () => {
    const read = readModelFile(textOf('county-outreach'))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const pathway = derivePathway(foldKnown([]), {
      model: read.model,
      today: localDate('2026-11-22'),
      now: instant('2026-11-22T10:00:00.000Z'),
    })
    expect(pathway.steps.map(({ id }) => id)).toContain('K.01')
    expect(pathway.steps.find(({ id }) => id === 'B.08')?.state).toBe('blocked')
  })

  it.each([
    ['bad-swedish', '28 Swedish is missing (sv).'],
    [
      'bad-guard',
      '42 There is no guard "joint-meeting-agred". Did you mean "joint-meeting-agreed"?',
    ],
    ['bad-entry', '52 This model has no way "wish".'],
    ['bad-twice', '58 The same name stands twice here.'],
    [
      'bad-secret',
      '22 "permission" is released, but this would tell of the permission ("giver-required").',
    ],
    [
      'bad-secret-through-another',
      '64 "told" is released, but this would tell of special support ("contact-held").',
    ],
    ['bad-cycle', '42 "meet" can never begin: "meet" waits for "plan" waits for "meet".'],
    ['bad-borrowed', '62 There is no model "county-lender" to borrow from.'],
    [
      'bad-yaml',
      '41 This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  ])('%s says what is wrong and on which line', (name, first) => {
    expect(wrongIn(textOf(name))[0]).toBe(first)
  })

  it('borrows only what it can complete, from a model read before it', () => {
    const lender = readModelFile(textOf('lender'))
    if (!lender.ok) throw new Error(JSON.stringify(lender.problems))
    const read = readModelFile(textOf('bad-borrowed'), [lender.model])
    expect(read.ok ? [] : read.problems[0]).toEqual({
      line: 63,
      sentence: '"lane" cannot be completed here: this model has no segments.',
    })
  })

  it('is refused, and nothing thrown, when the file holds something else', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 9 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}, *${n === 0 ? 'a' : `b${n - 1}`}]`).join('\n')}`
    for (const text of [
      '',
      '7',
      '- a\n- b',
      'a: [',
      'a: *nothing',
      'a: !!js/function x',
      '\u0000',
      bomb,
      '"',
    ])
      expect(wrongIn(text).length, text).toBeGreaterThan(0)
    expect(wrongIn('a'.repeat(longestModelBytes + 1))).toEqual([
      '1 The file is too long to be a model.',
    ])
  })
})

describe('coverage', () => {
  it('finds every id of the four sources carried', () => {
    expect(deriveCoverage().filter(({ carriedBy }) => carriedBy === null)).toEqual([])
  })
  it('misses an id whose step or question was taken away', () => {
    const { 'B.07': _step, ...steps } = outreachPairWork.steps
    const covered = deriveCoverage([{ ...outreachPairWork, steps, questions: {} }])
    const missing = covered.filter(({ id, carriedBy }) => id.startsWith('B.') && carriedBy === null)
    expect(missing.map(({ id }) => id)).toEqual(['B.02', 'B.07'])
    expect(covered.find(({ id }) => id === 'A.01')?.carriedBy).toBeNull()
  })
})
