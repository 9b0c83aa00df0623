import { describe, expect, test } from 'vitest'
import { judgeFor, judgeText } from './index.ts'
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

const said = (text: string) =>
  judgeText(text).map(({ from, to, kind, instead }) => [text.slice(from, to), kind, instead])

describe('What could stand there instead', () => {
  test('is in the case of what was found, and in the language of the text', () => {
    expect(said('Eerolle on soitettu ja Matin äiti on mukana.')).toEqual([
      ['Eerolle', 'name', 'henkilölle'],
      ['Matin', 'name', 'henkilön'],
    ])
    expect(said('Perhe muutti Kajaaniin, mutta äiti on töissä Sotkamossa.')).toEqual([
      ['Kajaaniin', 'place', 'paikkakunnalle'],
      ['Sotkamossa', 'place', 'paikkakunnalla'],
    ])
    expect(said('Annas mamma orkar inte.')).toEqual([['Annas', 'name', 'personens']])
  })

  test('is a band for an age, a season for a day and the common noun of a unit', () => {
    expect(said('Kyse on 7-vuotiaan pojan ja 43-vuotiaan isän arjesta.')).toEqual([
      ['7-vuotiaan', 'age', 'alakouluikäisen'],
      ['43-vuotiaan', 'age', 'noin 40-vuotiaan'],
    ])
    expect(said('Hän muutti 12.10.2024 pois.')).toEqual([['12.10.2024', 'date', 'syksyllä']])
    expect(said('Nuori on Lehtikankaan koulussa.')).toEqual([
      ['Lehtikankaan koulussa', 'unit', 'koulussa'],
    ])
  })

  test('tells nobody itself', () => {
    const texts = Object.values(planted).flat().map(unmark)
    for (const { text } of texts)
      for (const { instead } of judgeText(text))
        if (instead !== null) expect(said(instead)).toEqual([])
  })
})

describe('A long text', () => {
  test.each(['1', 'a', 'a.', '1 ', 'Eero ', 'ainoa kunnan ', '0 4 ', 'koulu '])(
    'of nothing but %j is judged before anybody notices',
    (piece) => {
      const before = process.cpuUsage()
      judgeText(piece.repeat(Math.ceil(20_000 / piece.length)))
      expect(process.cpuUsage(before).user).toBeLessThan(1_500_000)
    },
  )
})

describe('The area of a visit', () => {
  test('is a known town or a part of one, and still tells nobody', () => {
    expect(judgeFor.area('Lehtikangas, rivitalo. Kajaani.')).toEqual([])
    expect(judgeFor.area('Lehtikankaalla Eeron luona').map(({ kind }) => kind)).toEqual(['name'])
    expect(judgeFor.nobody('Lehtikangas').map(({ kind }) => kind)).toEqual(['place'])
  })
})
