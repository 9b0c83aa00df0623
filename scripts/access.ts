/** `npm run access` prints the expected table of who sees what into `docs/guide/access.md`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withAccessTable } from '../src/policy/print-access.ts'

const page = join(import.meta.dirname, '../docs/guide/access.md')
writeFileSync(page, withAccessTable(readFileSync(page, 'utf8')))
console.log('docs/guide/access.md is printed.')
