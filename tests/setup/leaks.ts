/**
 * Looks for people in what a test run said: every name, identity code and address of the fixtures, in logs, addresses,
 * file names and what commands printed.
 *
 * @source design rules.md, S3; issue 3, "a test greps the logs and the URLs of the whole test run"
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { cases, rehearsal } from '#demo/county/cases'
import { workers } from '#demo/county/workers'

/** A leak on purpose, by `src/server/log.test.ts`: whoever does not find it has not listened. Nobody's name. */
export const planted = 'Vuotavainen'

export interface FixtureWords {
  /** Looked for in any letter case. */
  readonly anyCase: readonly string[]
  /** Given names, as they are written: in lower case they are ids of the tests' own. */
  readonly asWritten: readonly string[]
}

/**
 * Left out, and why. Ordinary words of the code or of Finnish in logs and addresses; no client of a fixture has one as a
 * family name.
 */
export const leftOut: Readonly<Record<string, string>> = {}

const repository = join(import.meta.dirname, '../..')

/** Full names and addresses in the fixtures that are code: read from the text, so that a new one is looked for at once. */
const codeFixtures = [
  'tests/setup/small-county.ts',
  'tests/access/county.ts',
  'src/server/testing/stage.ts',
  'src/server/journal/backup.test.ts',
]
const nameInCode = /\bname: '([A-ZÅÄÖ][\p{L}-]+ [A-ZÅÄÖ][\p{L}-]+)'/gu
const namesInCode = /\bnames(?:ToKeepSecret)?: \[([^\]]*)\]/g

const textsOf = (path: string): readonly string[] => {
  const file = join(repository, path)
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  return [
    ...[...text.matchAll(nameInCode)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(namesInCode)].flatMap((found) =>
      [...(found[1] ?? '').matchAll(/'([^']+)'/g)].map((one) => one[1] ?? ''),
    ),
  ]
}

const namesOfStories = (): readonly string[] => {
  const folder = join(repository, 'tests/stories')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const story = parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly people?: Readonly<Record<string, { readonly name?: string }>>
      }
      return Object.values(story.people ?? {}).flatMap((person) => person.name ?? [])
    })
}

/** Everybody there is in the demo, the stories and the tests' own counties. */
export const fixtureWords = (): FixtureWords => {
  const full = [
    ...[...cases, rehearsal].flatMap((one) => [
      one.client.name,
      ...Object.values(one.guardians).map((guardian) => guardian.name),
    ]),
    ...workers.map((worker) => worker.name),
    ...namesOfStories(),
    ...codeFixtures.flatMap(textsOf),
  ].filter((name) => /^\p{Lu}[\p{L}-]+ \p{Lu}/u.test(name))
  const family = full.map((name) => name.split(' ').at(-1) ?? '')
  const given = full.map((name) => name.split(' ')[0] ?? '')
  const kept = (words: readonly string[]) =>
    [...new Set(words)].filter((word) => word.length > 2 && leftOut[word] === undefined).sort()
  return {
    // The drawn county names everybody so, and its streets after them.
    anyCase: kept([...family, 'Niminen', 'Lumikero']),
    asWritten: kept(given),
  }
}

/** Any identity code of the form the law gives, whoever's; any street address with a number. */
const identityCode =
  /(?<![0-9A-Za-z])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![0-9A-Za-z])/
const address = /\p{Lu}\p{Ll}+(katu|kuja|tie|polku|kaari|gatan|vägen) \d+|\bKatu \p{L}+ \d+/u

export interface Leak {
  readonly line: string
  readonly found: string
}

const plainOf = (line: string): string => {
  try {
    return `${line} ${decodeURIComponent(line.replaceAll('+', ' '))}`
  } catch {
    return `${line} ${line.replaceAll('%20', ' ')}`
  }
}
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: readonly string[], flags: string) =>
  new RegExp(`(?<!\\p{L})(${words.map(escaped).join('|')})(?!\\p{L})`, flags)

export const findLeaks = (lines: readonly string[], words: FixtureWords): readonly Leak[] => {
  const patterns = [anyOf(words.anyCase, 'iu'), anyOf(words.asWritten, 'u'), identityCode, address]
  return lines.flatMap((line) => {
    const plain = plainOf(line)
    const found = patterns.flatMap((pattern) => pattern.exec(plain)?.[0] ?? [])
    return found.length === 0 ? [] : [{ line, found: found.join(', ') }]
  })
}

export const linesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
      )
    : []

/** What is wrong, in sentences; empty when nothing is. @param wasWhole every test ran, the planted leak among them */
export const judgeRun = (lines: readonly string[], wasWhole: boolean): readonly string[] => {
  const told = findLeaks(lines, fixtureWords()).map(
    ({ line, found }) => `${found} stands in: ${line.slice(0, 300)}`,
  )
  const isFound = (kind: string) =>
    findLeaks(
      lines.filter((line) => line.startsWith(`${kind} `)),
      { anyCase: [planted], asWritten: [planted] },
    ).length > 0
  const deaf = wasWhole ? ['log', 'address', 'printed'].filter((kind) => !isFound(kind)) : []
  return [...told, ...deaf.map((kind) => `The planted leak was not found: ${kind} is not heard.`)]
}
