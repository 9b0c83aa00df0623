import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Finding, judgeText } from '#domain/identity-guard/index'

/**
 * The guard against texts written by somebody who had not seen it: 200 with identities planted in them and 200 without.
 * They were kept apart while it was tuned; what it reached the first time is in decision 0042. Do not tune on them: write
 * a new set instead.
 */
interface Text {
  readonly id: string
  readonly language: string
  readonly text: string
}
interface PlantedText extends Text {
  readonly planted: readonly { readonly words: string; readonly kind: string }[]
}
const read = (name: string): unknown =>
  parse(readFileSync(new URL(`./texts-${name}.yaml`, import.meta.url), 'utf8'))
const planted = read('planted') as readonly PlantedText[]
const clean = read('clean') as readonly Text[]

const overlaps = (findings: readonly Finding[], text: string, words: string): boolean => {
  const from = text.indexOf(words)
  return findings.some((finding) => finding.from < from + words.length && from < finding.to)
}
const share = (part: number, whole: number) =>
  `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`
const by = <T>(
  list: readonly T[],
  key: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] =>
  [...Map.groupBy(list, key)].toSorted(([one], [other]) => one.localeCompare(other))

const spans = planted.flatMap(({ id, language, text, planted: all }) => {
  const findings = judgeText(text)
  return all.map(({ words, kind }) => ({
    id,
    language,
    kind,
    isThere: text.includes(words),
    isFound: overlaps(findings, text, words),
  }))
})
const judged = clean.map(({ id, language, text }) => ({ id, language, findings: judgeText(text) }))
const found = spans.filter(({ isFound }) => isFound)
const alarmed = judged.filter(({ findings }) => findings.length > 0)

describe('The guard, on texts kept apart from it,', () => {
  test('is asked about 200 texts of each sort, and what is planted stands in them', () => {
    expect([planted.length, clean.length]).toEqual([200, 200])
    expect(spans.filter(({ isThere }) => !isThere)).toEqual([])
  })

  test('finds at least 98 of 100 identities', () => {
    for (const [language, some] of by(spans, ({ language }) => language))
      console.log(
        `recall, ${language}: ${share(some.filter(({ isFound }) => isFound).length, some.length)}`,
      )
    for (const [kind, some] of by(spans, ({ kind }) => kind))
      console.log(
        `recall, ${kind}: ${share(some.filter(({ isFound }) => isFound).length, some.length)}`,
      )
    console.log(`recall in all: ${share(found.length, spans.length)}`)
    expect(found.length / spans.length).toBeGreaterThanOrEqual(0.98)
  })

  test('gives a false alarm about at most 5 clean texts of 100', () => {
    for (const [language, some] of by(judged, ({ language }) => language))
      console.log(
        `false alarms, ${language}: ${share(some.filter(({ findings }) => findings.length > 0).length, some.length)}`,
      )
    for (const [kind, some] of by(
      alarmed.flatMap(({ findings }) => findings),
      ({ kind }) => kind,
    ))
      console.log(`false findings, ${kind}: ${some.length}`)
    console.log(`false alarms in all: ${share(alarmed.length, judged.length)}`)
    expect(alarmed.length / judged.length).toBeLessThanOrEqual(0.05)
  })
})
