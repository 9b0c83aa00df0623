import { describe, expect, test } from 'vitest'
import { placesIn } from './whereabouts.ts'

const address = 'Kätköpolku 13 b, 87100 Kajaani'

describe('Words that tell where somebody is', () => {
  test.each([
    ['Asuu nyt Kätköpolulla siskon luona', ['Kätköpolulla']],
    ['KÄTKÖPOLUN pysäkiltä', ['KÄTKÖPOLUN']],
    ['Muutti Kajaaniin, Kajaanissa on hyvä', ['Kajaaniin', 'Kajaanissa']],
    ['Flyttade till Kajana', []],
    ['Kätkee avaimen, polku on kapea', []],
    ['Tavataan 13. päivä', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(placesIn(text, [address])).toEqual(found)
  })

  test('are the name of a school, and not that it is a school', () => {
    const school = 'Lohikosken koulu'
    expect(placesIn('Lohikoskella on uusi opettaja', [school])).toEqual(['Lohikoskella'])
    expect(placesIn('Koulussa menee hyvin', [school])).toEqual([])
  })

  test('are none where nothing is recorded', () => {
    expect(placesIn('Kätköpolulla', [])).toEqual([])
  })
})
