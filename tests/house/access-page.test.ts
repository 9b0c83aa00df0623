import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accessRowIds, rowOf } from '#policy/access-table'
import { withAccessTable } from '#policy/print-access'

const page = readFileSync(join(import.meta.dirname, '../../docs/guide/access.md'), 'utf8')

test('the printed page of who sees what is what the table says: npm run access prints it', () => {
  expect(page).toBe(withAccessTable(page))
})

test('the page has every row, with the field’s own word and the source', () => {
  for (const id of accessRowIds) {
    const { actor, term, source } = rowOf(id)
    for (const words of [actor, term, source]) expect(page).toContain(words)
  }
})
