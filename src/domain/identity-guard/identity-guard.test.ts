import { describe, expect, test } from 'vitest'
import { judgeText } from './index.ts'
import { clean } from './tuning-clean.ts'
import { planted } from './tuning-planted.ts'

interface Planted {
  readonly text: string
  readonly from: number
  readonly to: number
}
const unmark = (marked: string): Planted => {
  const text = marked.replaceAll('[[', '').replaceAll(']]', '')
  const from = marked.indexOf('[[')
  return from < 0
    ? { text, from: 0, to: text.length }
    : { text, from, to: marked.indexOf(']]') - 2 }
}
const isFound = ({ text, from, to }: Planted) =>
  judgeText(text).some((finding) => finding.from < to && from < finding.to)

describe('The guard, on the texts it was tuned on,', () => {
  test.each(Object.entries(planted))('finds what was planted in %s', (_language, texts) => {
    expect(
      texts
        .map(unmark)
        .filter((one) => !isFound(one))
        .map(({ text }) => text),
    ).toEqual([])
  })

  test.each(Object.entries(clean))(
    'says nothing of what tells nobody in %s',
    (_language, texts) => {
      const alarmed = texts.flatMap((text) =>
        judgeText(text).map(
          ({ from, to, kind, why }) => `${text.slice(from, to)} (${kind}: ${why}) in: ${text}`,
        ),
      )
      expect(alarmed).toEqual([])
    },
  )
})
