import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { terms } from '#domain/terms'

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

describe('The glossary for people and the terms in the code', () => {
  it('are the same table', () => {
    const told = Object.fromEntries(
      rows.map(([code, fi, sv, en, evidence]) => [
        code?.replaceAll('`', ''),
        { fi, sv, en, evidence },
      ]),
    )
    expect(told).toEqual(terms)
  })
  it('name every thing in three languages, and no two things alike in Finnish', () => {
    const finnish = Object.values(terms).map((term) => term.fi)
    expect(new Set(finnish).size).toBe(finnish.length)
    expect(
      Object.values(terms).filter((term) =>
        [term.fi, term.sv, term.en].some((word) => word.trim() === ''),
      ),
    ).toEqual([])
  })
})
