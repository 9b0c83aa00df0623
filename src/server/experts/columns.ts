/** The columns of the list as a spreadsheet has them, read in any of our languages and written in the reader's. */
import { isLocalDate, type LocalDate } from '#domain/calendar'
import { type Capacity, type ExpertWords, wordKey, wordLimits } from '#domain/expert'
import { languageCode, spokenLanguages } from '#domain/spoken-languages'
import type { Language, Text } from '#domain/text'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The order they are written in. */
export const columns = {
  id: text('Tunnus', 'Beteckning', 'Id'),
  name: text('Nimi', 'Namn', 'Name'),
  service: text('Palvelu', 'Tjänst', 'Service'),
  organisation: text('Organisaatio', 'Organisation', 'Organisation'),
  competences: text('Osaaminen', 'Kunnande', 'Competences'),
  languages: text('Kielet', 'Språk', 'Languages'),
  area: text('Alue', 'Område', 'Area'),
  workingDays: text('Työpäivät', 'Arbetsdagar', 'Working days'),
  capacity: text('Tilanne', 'Läge', 'Capacity'),
  fullUntil: text('Täynnä asti', 'Fullt till', 'Full until'),
  howToAsk: text('Miten kysytään', 'Så frågar man', 'How to ask'),
  confirmedOn: text('Vahvistettu', 'Bekräftat', 'Confirmed'),
} as const satisfies Readonly<Record<string, Text>>
export type Column = keyof typeof columns
export const columnNames = Object.keys(columns) as Column[]

const byHeader: ReadonlyMap<string, Column> = new Map(
  columnNames.flatMap((column) => [
    [wordKey(column), column],
    ...Object.values(columns[column]).map((name) => [wordKey(name), column] as const),
  ]),
)
/** Undefined: no column of ours. */
export const columnOf = (header: string): Column | undefined => byHeader.get(wordKey(header))

const weekdays: readonly Text[] = [
  text('ma', 'mån', 'Mon'),
  text('ti', 'tis', 'Tue'),
  text('ke', 'ons', 'Wed'),
  text('to', 'tors', 'Thu'),
  text('pe', 'fre', 'Fri'),
  text('la', 'lör', 'Sat'),
  text('su', 'sön', 'Sun'),
]
const days: ReadonlyMap<string, number> = new Map(
  weekdays.flatMap((names, at) => [
    [String(at + 1), at + 1],
    ...Object.values(names).map((name) => [wordKey(name), at + 1] as const),
  ]),
)
export const capacityNames: Readonly<Record<Capacity, Text>> = {
  room: text('tilaa', 'plats', 'room now'),
  one: text('yhdelle', 'en till', 'room for one'),
  full: text('täynnä', 'fullt', 'full'),
}
const capacityOf: ReadonlyMap<string, Capacity> = new Map(
  (['room', 'one', 'full'] as const).flatMap((band) => [
    [band, band],
    ...Object.values(capacityNames[band]).map((name) => [wordKey(name), band] as const),
  ]),
)

export type CellTrouble =
  | 'unknown-language'
  | 'unknown-day'
  | 'unknown-capacity'
  | 'no-date'
  | 'in-the-future'
  | 'too-long'
  | 'too-many'
  | 'full-until-without-full'
export interface CellError {
  readonly column: Column
  readonly code: CellTrouble
  /** What stands in the cell, shortened. */
  readonly value: string
}

const parts = (cell: string, by = /[,;|\n\r]+/): readonly string[] => {
  const seen = new Map<string, string>()
  for (const part of cell.split(by)) {
    const word = part.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
    if (word !== '' && !seen.has(wordKey(word))) seen.set(wordKey(word), word)
  }
  return [...seen.values()]
}

const weekdaysIn = (read: { readonly workingDays?: readonly number[] }) =>
  read.workingDays ? { workingDays: read.workingDays.toSorted((one, other) => one - other) } : {}

/** 22.11.2026 or 2026-11-22. */
const dateOf = (cell: string): LocalDate | undefined => {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  const iso = finnish
    ? `${finnish[3]}-${finnish[2]?.padStart(2, '0')}-${finnish[1]?.padStart(2, '0')}`
    : cell
  return isLocalDate(iso) ? iso : undefined
}

export type ReadWords = Partial<ExpertWords> & { readonly confirmedOn?: LocalDate | null }

/** What the cells say; a column that is not in the file says nothing, an empty cell says "nothing". */
export const readWords = (
  cells: Readonly<Partial<Record<Column, string>>>,
  today: LocalDate,
): { readonly words: ReadWords; readonly errors: readonly CellError[] } => {
  const errors: CellError[] = []
  const fail = (column: Column, code: CellTrouble, value: string) => {
    errors.push({ column, code, value: value.slice(0, 80) })
  }
  const one = <T>(column: Column, read: (cell: string) => T) => {
    const cell = cells[column]
    return cell === undefined ? {} : { [column]: read(cell.trim()) }
  }
  const listed = (column: 'competences' | 'area') =>
    one(column, (cell) => {
      const words = parts(cell)
      const long = words.find((word) => word.length > wordLimits.each)
      if (long !== undefined) fail(column, 'too-long', long)
      if (words.length > wordLimits.many) fail(column, 'too-many', String(words.length))
      return words
    })
  const known = <T>(
    column: 'languages' | 'workingDays',
    code: CellTrouble,
    by: RegExp | undefined,
    find: (word: string) => T | undefined,
  ) =>
    one(column, (cell) => [
      ...new Set(
        parts(cell, by).flatMap((word) => {
          const found = find(word)
          if (found === undefined) fail(column, code, word)
          return found ?? []
        }),
      ),
    ])
  const day = (column: 'fullUntil' | 'confirmedOn') =>
    one(column, (cell) => {
      if (cell === '') return null
      const found = dateOf(cell)
      if (found === undefined) fail(column, 'no-date', cell)
      else if (column === 'confirmedOn' && found > today) fail(column, 'in-the-future', cell)
      return found ?? null
    })
  const words: ReadWords = {
    ...listed('competences'),
    ...listed('area'),
    ...known('languages', 'unknown-language', undefined, (word) =>
      /^[a-z]{2,3}$/.test(word) ? word : languageCode(word),
    ),
    ...weekdaysIn(
      known('workingDays', 'unknown-day', /[\s,;|]+/, (word) => days.get(wordKey(word))),
    ),
    ...one('capacity', (cell) => {
      if (cell === '') return null
      const found = capacityOf.get(wordKey(cell))
      if (found === undefined) fail('capacity', 'unknown-capacity', cell)
      return found ?? null
    }),
    ...day('fullUntil'),
    ...day('confirmedOn'),
    ...one('howToAsk', (cell) => {
      const line = cell.normalize('NFC').replaceAll(/\s+/g, ' ')
      if (line.length > wordLimits.howToAsk) fail('howToAsk', 'too-long', line)
      return line === '' ? null : line
    }),
  }
  return { words, errors }
}

/** The cells of one entry, as `readWords` reads them back. */
export const writeWords = (
  words: ExpertWords & { readonly confirmedOn: LocalDate | null },
  language: Language,
): Readonly<Record<keyof ReadWords, string>> => {
  const spoken: Readonly<Record<string, Text>> = spokenLanguages
  return {
    competences: words.competences.join(', '),
    languages: words.languages.map((code) => spoken[code]?.[language] ?? code).join(', '),
    area: words.area.join(', '),
    workingDays: words.workingDays.map((day) => weekdays[day - 1]?.[language] ?? '').join(' '),
    capacity: words.capacity === null ? '' : capacityNames[words.capacity][language],
    fullUntil: words.fullUntil ?? '',
    howToAsk: words.howToAsk ?? '',
    confirmedOn: words.confirmedOn ?? '',
  }
}
