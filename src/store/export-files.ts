/** What leaves the product, as files that need no product: JSON for machines, HTML and CSV for people, scans as they were. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant, LocalDate } from '#domain/calendar'
import type { Fact } from '#domain/facts/index'
import type { PersonId } from '#domain/identity'
import { tableClasses } from '#domain/retention-of'
import { type ExportDesk, type ExportedPairWork, notExported } from './export.ts'
import { StoreFault } from './fault.ts'

export interface InWords {
  fact(fact: Fact): {
    readonly sentence: string
    readonly lines: readonly { readonly label: string; readonly words: string }[]
  }
  moment(at: string): string
}
export interface Wanted {
  readonly folder: string
  /** Only this client's, as the client may see it. */
  readonly client?: PersonId
  readonly on: LocalDate
  readonly now: Instant
  /** A pair work's facts in words, given everybody's names. */
  readonly inWords: (names: Readonly<Record<string, string>>) => InWords
}
export interface Exported {
  readonly pairWorks: readonly string[]
  readonly files: number
}

/** @throws StoreFault `taken` when the folder holds something */
export const exportTo = async (desk: ExportDesk, wanted: Wanted): Promise<Exported> => {
  mkdirSync(wanted.folder, { recursive: true, mode: 0o700 })
  if (readdirSync(wanted.folder).length > 0) throw new StoreFault('taken', `(${wanted.folder})`)
  const files: { readonly path: string; readonly bytes: number; readonly sha256: string }[] = []
  const write = (path: string, content: string | Uint8Array) => {
    const bytes = Buffer.from(content as string)
    const file = join(wanted.folder, path)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, bytes, { mode: 0o600 })
    files.push({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  }
  const names = await desk.names()
  const words = wanted.inWords(names)
  const pairWorks = await desk.pairWorks(wanted.client)
  if (wanted.client !== undefined && names[wanted.client] === undefined)
    throw new StoreFault('nobody-such')
  write('LUE-MINUT.txt', readme(wanted))
  const people = await desk.people(wanted.client)
  write('henkilot.json', toJson(people))
  write('henkilot.csv', toCsv(people.map((one) => ({ ...one }))))
  if (wanted.client === undefined) write('nimet.json', toJson(names))
  for (const pairWork of pairWorks) {
    const told = await desk.pairWork(pairWork, wanted.client === undefined ? undefined : wanted.on)
    const folder = join('tyoparityot', pairWork)
    write(join(folder, 'tapahtumat.json'), toJson(told.facts))
    write(join(folder, 'tapahtumat.html'), toHtml(told, words, names))
    write(join(folder, 'tapahtumat.csv'), toCsv(factRows(told, words, names)))
    write(join(folder, 'kayttoloki.csv'), toCsv(useRows(told, words, names)))
    for (const scan of told.scans)
      write(join(folder, 'liitteet', `${scan.part}.${scan.kind}`), scan.bytes)
  }
  if (wanted.client === undefined)
    for (const table of Object.keys(tableClasses))
      if (!notExported.has(table))
        write(join('taulut', `${table}.jsonl`), lines(await desk.rows(table)))
  write('tarkistussummat.json', toJson({ tehty: wanted.now, tiedostot: files }))
  return { pairWorks, files: files.length }
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** For Finnish spreadsheets: semicolons, a mark of the encoding; what looks like a formula is text. */
type Cell = string | number | boolean | null
const toCsv = (rows: readonly Readonly<Record<string, Cell>>[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const cell = (value: Cell | undefined) => {
    const text = value === null || value === undefined ? '' : String(value)
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return `"${plain.replaceAll('"', '""')}"`
  }
  const line = (cells: readonly (Cell | undefined)[]) => `${cells.map(cell).join(';')}\r\n`
  return `\ufeff${line(columns)}${rows.map((row) => line(columns.map((column) => row[column]))).join('')}`
}

const factRows = (
  told: ExportedPairWork,
  words: InWords,
  names: Readonly<Record<string, string>>,
) =>
  told.facts.map((fact) => {
    const { sentence, lines: said } = words.fact(fact)
    return {
      tapahtui: words.moment(fact.happenedAt),
      kirjattu: words.moment(fact.recordedAt),
      kirjasi: names[fact.by.person] ?? fact.by.person,
      palvelu: names[fact.by.service ?? ''] ?? '',
      tapahtuma: sentence,
      sisalto: said.map((one) => `${one.label}: ${one.words}`).join(' | '),
    }
  })

const useRows = (told: ExportedPairWork, words: InWords, names: Readonly<Record<string, string>>) =>
  told.uses.map((use) => ({
    milloin: words.moment(use.at),
    kuka: names[use.person] ?? use.person,
    palvelu: names[use.service] ?? '',
    mita: use.what,
    tarkoitus: use.purpose,
    tulos: use.outcome,
    tietoryhmat: use.categories.join(' '),
  }))

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const toHtml = (
  told: ExportedPairWork,
  words: InWords,
  names: Readonly<Record<string, string>>,
): string => {
  const facts = told.facts.map((fact) => {
    const { sentence, lines: said } = words.fact(fact)
    const pairs = said.map(
      ({ label, words: text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`,
    )
    return `<article><h2>${escaped(sentence)}</h2><p><time datetime="${fact.happenedAt}">${escaped(words.moment(fact.happenedAt))}</time></p>${pairs.length > 0 ? `<dl>${pairs.join('')}</dl>` : ''}</article>`
  })
  const title = `Työparityö: ${names[told.client] ?? told.client}`
  return `<!doctype html>
<html lang="fi"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}h2{font-size:1rem;margin:1.5rem 0 0}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap}</style></head>
<body><h1>${escaped(title)}</h1><p>Aloitettu ${told.createdOn}. ${told.facts.length} tapahtumaa, vanhin ensin.</p>
${facts.join('\n')}
</body></html>
`
}

const readme = ({ client, on }: Wanted): string =>
  client === undefined
    ? `TYÖPARI: KOKO ALUEEN TIEDOT (${on})

Tässä kansiossa on kaikki, mitä Työparissa oli. Mikään tiedosto ei tarvitse Työparia.

henkilot.csv, henkilot.json   ihmiset: nimi, henkilötunnus, yhteystiedot, turvakielto
nimet.json                    jokainen tunnus ja sen nimi
tyoparityot/TUNNUS/           yksi työparityö:
  tapahtumat.html             kirjaukset suomeksi, luettavaksi selaimella
  tapahtumat.csv              samat taulukkona
  tapahtumat.json             samat koneelle: lajit, osat, tietoryhmät, aiheet, versiot
  kayttoloki.csv              kuka on katsonut
  liitteet/                   allekirjoitetut lomakkeet sellaisina kuin ne skannattiin
taulut/*.jsonl                jokaisen taulun rivit, yksi rivi JSONia
tarkistussummat.json          jokaisen tiedoston SHA-256

HUOM. Kansiossa on salassa pidettäviä tietoja. Säilytä se salattuna ja hävitä, kun se on viety perille.
Turvakielto: henkilot.csv kertoo, kenen yhteystiedot ovat suojattuja.

In English: everything this county had in Työpari, readable without it. JSON for machines, HTML and CSV for people.
`
    : `TIETOSI TYÖPARISSA (${on})

Tässä kansiossa on se, mitä sinusta on kirjattu Työpariin ja mitä saat itse nähdä.

tyoparityot/TUNNUS/tapahtumat.html   kirjaukset. Avaa selaimella.
tyoparityot/TUNNUS/kayttoloki.csv    kuka on katsonut tietojasi
tyoparityot/TUNNUS/liitteet/         lomakkeet, jotka on skannattu
henkilot.csv                         henkilötietosi
*.json                               samat tiedot koneella luettavina

Jos jokin on väärin, voit pyytää oikaisua palvelusta, joka vastaa asiastasi.

In English: what has been recorded about you in Työpari and you may see. Open tapahtumat.html in a browser.
På svenska: det som antecknats om dig i Työpari och som du får se. Öppna tapahtumat.html i en webbläsare.
`
