/**
 * What a list brought from a spreadsheet would change, row by row, before anything is written. Asked again at the
 * confirming: the same file against the same list gives the same plan, and its mark says so.
 */
import { createHash } from 'node:crypto'
import type { LocalDate } from '#domain/calendar'
import { type Expert, type ExpertWords, wordKey, wordLimits } from '#domain/expert'
import { type CsvRow, readCsv } from '#domain/expert-csv'
import type { ImportedExpert } from '#store/store'
import type { County } from '../directory/county.ts'
import {
  type CellError,
  type CellTrouble,
  type Column,
  columnOf,
  type ReadWords,
  readWords,
  writeWords,
} from './columns.ts'

export const mostRows = 10_000

export type FileTrouble =
  | 'empty'
  | 'is-a-workbook'
  | 'not-text'
  | 'no-names'
  | 'column-twice'
  | 'too-many-rows'
  | 'open-quote'
export const rowTroubles = [
  'unknown-id',
  'unknown-person',
  'unknown-service',
  'which-service',
  'which-person',
  'twice-in-file',
  'nobody-named',
  'too-many-cells',
] as const
export interface RowError {
  readonly column: Column | null
  readonly code: CellTrouble | (typeof rowTroubles)[number]
  readonly value: string
}
export interface PlannedRow {
  /** As the spreadsheet numbers it. */
  readonly line: number
  readonly is: 'new' | 'changed' | 'same' | 'wrong'
  readonly name: string
  readonly changes: readonly Column[]
  readonly errors: readonly RowError[]
  readonly write: ImportedExpert | null
}
export type Plan =
  | { readonly ok: false; readonly code: FileTrouble; readonly line: number | null }
  | {
      readonly ok: true
      readonly mark: string
      /** Headers that are no column of ours: left out. */
      readonly leftOut: readonly string[]
      readonly rows: readonly PlannedRow[]
    }

const no = (code: FileTrouble, line: number | null = null): Plan => ({ ok: false, code, line })

export const planImport = (
  text: string,
  now: readonly Expert[],
  county: County,
  today: LocalDate,
): Plan => {
  const read = readCsv(text)
  if (!read.ok) return no('open-quote', read.openQuoteOn)
  const [header, ...rows] = read.rows
  if (!header || rows.length === 0) return no('empty')
  if (rows.length > mostRows) return no('too-many-rows')
  const heads = header.cells.map(columnOf)
  const told = heads.filter((one) => one !== undefined)
  if (new Set(told).size < told.length) return no('column-twice', header.line)
  if (!told.some((one) => one === 'id' || one === 'name' || one === 'service'))
    return no('no-names', header.line)
  const book = makeBook(now, county)
  const taken = new Set<string>()
  const planned = rows.map((row) => planRow(row, heads, book, taken, today))
  const mark = createHash('sha256')
    .update(JSON.stringify(planned.map(({ write, is, line }) => [line, is, write])))
    .digest('base64url')
  const leftOut = header.cells.filter((cell, at) => heads[at] === undefined && cell.trim() !== '')
  return { ok: true, mark, leftOut, rows: planned }
}

const planRow = (
  row: CsvRow,
  heads: readonly (Column | undefined)[],
  book: Book,
  taken: Set<string>,
  today: LocalDate,
): PlannedRow => {
  const cells: Partial<Record<Column, string>> = {}
  for (const [at, column] of heads.entries()) if (column) cells[column] = row.cells[at] ?? ''
  const named = (column: Column) => (cells[column] ?? '').trim().replaceAll(/\s+/g, ' ')
  const name = [named('name'), named('service')].filter(Boolean).join(', ')
  const { words, errors: wrongCells } = readWords(cells, today)
  const found = book.find(named('id'), named('name'), named('service'), named('organisation'))
  const errors: RowError[] = [...wrongCells]
  if (row.cells.slice(heads.length).some((cell) => cell.trim() !== ''))
    errors.push({ column: null, code: 'too-many-cells', value: String(row.cells.length) })
  if ('code' in found) errors.push(found)
  const key = 'code' in found ? null : (found.expert?.id ?? `new ${wordKey(found.name)}`)
  if (key !== null && taken.has(key))
    errors.push({ column: null, code: 'twice-in-file', value: name })
  if (key !== null) taken.add(key)
  const wrong = { line: row.line, name, changes: [], write: null, is: 'wrong', errors } as const
  if ('code' in found || errors.length > 0) return wrong
  const before = found.expert ?? blank
  const { kept, changes, confirmedOn } = merge(before, words, today)
  const isLeft = kept.fullUntil !== null && kept.capacity !== 'full'
  if (isLeft) {
    const value = kept.fullUntil ?? ''
    return { ...wrong, errors: [{ column: 'fullUntil', code: 'full-until-without-full', value }] }
  }
  if (found.expert && changes.length === 0)
    return { line: row.line, is: 'same', name, changes: [], errors: [], write: null }
  return {
    line: row.line,
    is: found.expert ? 'changed' : 'new',
    name: name === '' ? found.name : name,
    changes,
    errors: [],
    write: {
      id: found.expert?.id ?? '',
      revision: found.expert?.revision ?? null,
      name: found.expert ? null : found.name,
      organisation: found.expert ? null : named('organisation') || null,
      words: kept,
      confirmedOn,
    },
  }
}

const blank: ExpertWords & { readonly confirmedOn: LocalDate | null } = {
  competences: [],
  languages: [],
  area: [],
  workingDays: [],
  capacity: null,
  fullUntil: null,
  howToAsk: null,
  confirmedOn: null,
}
const wordColumns = [
  'competences',
  'languages',
  'area',
  'workingDays',
  'capacity',
  'fullUntil',
  'howToAsk',
] as const satisfies readonly (keyof ExpertWords)[]

const merge = (
  before: ExpertWords & { readonly confirmedOn: LocalDate | null },
  said: ReadWords,
  today: LocalDate,
) => {
  // What was kept before is compared as it would come back from a spreadsheet: an exported list changes nothing.
  const asWritten = readWords(writeWords(before, 'fi'), today).words
  const isSame = (column: keyof ExpertWords) =>
    JSON.stringify(said[column]) === JSON.stringify(asWritten[column])
  const changed = wordColumns.filter((column) => column in said && !isSame(column))
  const kept: ExpertWords = {
    ...before,
    ...Object.fromEntries(changed.map((column) => [column, said[column]])),
  }
  const isConfirmedAnew = !!said.confirmedOn && said.confirmedOn !== before.confirmedOn
  return {
    kept,
    changes: [...changed, ...(isConfirmedAnew ? (['confirmedOn'] as const) : [])] as Column[],
    confirmedOn: isConfirmedAnew && said.confirmedOn ? said.confirmedOn : today,
  }
}

type Found = { readonly expert: Expert | undefined; readonly name: string } | RowError
interface Book {
  find(id: string, name: string, service: string, organisation: string): Found
}

/** Who is meant by a row: by id, else by the names a spreadsheet has. */
const makeBook = (now: readonly Expert[], county: County): Book => {
  const byId = new Map(now.map((one) => [one.id, one]))
  const services = Map.groupBy(
    county.rows.services.flatMap((one) =>
      [...new Set(Object.values(one.name).map(wordKey))].map((name) => ({ name, one })),
    ),
    ({ name }) => name,
  )
  const people = Map.groupBy(
    now.filter((one) => one.person !== null),
    (one) => wordKey(county.worker(one.person ?? '')?.name ?? ''),
  )
  const ofService = new Map(
    now
      .filter((one) => one.person === null && one.service !== null)
      .map((one) => [one.service, one]),
  )
  const outside = Map.groupBy(
    now.filter((one) => one.service === null),
    (one) => wordKey(one.name ?? ''),
  )
  const fail = (column: Column | null, code: RowError['code'], value: string): RowError => ({
    column,
    code,
    value: value.slice(0, 80),
  })
  const servicesCalled = (name: string, organisation: string) =>
    (services.get(wordKey(name)) ?? [])
      .map(({ one }) => one)
      .filter((one) => {
        const owner = county.organisation(one.organisation)
        return (
          organisation === '' ||
          Object.values(owner?.name ?? {}).some((own) => wordKey(own) === wordKey(organisation))
        )
      })
  const findPerson = (name: string, service: string, organisation: string): Found => {
    const called = people.get(wordKey(name)) ?? []
    if (called.length === 0) return fail('name', 'unknown-person', name)
    const named = service === '' ? null : servicesCalled(service, organisation)
    if (named?.length === 0) return fail('service', 'unknown-service', service)
    const there = called.filter(
      (one) => named === null || named.some(({ id }) => id === one.service),
    )
    if (there.length === 0) return fail('service', 'unknown-person', `${name}, ${service}`)
    return there.length === 1
      ? { expert: there[0], name }
      : fail('id', service === '' ? 'which-service' : 'which-person', name)
  }
  const findService = (name: string, organisation: string): Found => {
    const called = servicesCalled(name, organisation)
    if (called.length > 1) return fail('organisation', 'which-service', name)
    const [service] = called
    if (service) return { expert: ofService.get(service.id), name }
    const others = (outside.get(wordKey(name)) ?? []).filter(
      (one) => organisation === '' || wordKey(one.organisation ?? '') === wordKey(organisation),
    )
    if (others.length > 1) return fail('organisation', 'which-service', name)
    if (name.length > wordLimits.name || organisation.length > wordLimits.name)
      return fail('service', 'too-long', name)
    return { expert: others[0], name }
  }
  return {
    find: (id, name, service, organisation) => {
      if (id !== '') {
        const expert = byId.get(id)
        return expert ? { expert, name } : fail('id', 'unknown-id', id)
      }
      if (name !== '') return findPerson(name, service, organisation)
      if (service === '') return fail('name', 'nobody-named', '')
      return findService(service, organisation)
    },
  }
}

export type { CellError }
