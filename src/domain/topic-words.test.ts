import { describe, expect, it } from 'vitest'
import { suggestTopics, topicsWithWords } from './topic-words.ts'
import { topics } from './words.ts'

describe('What a text may be about is suggested from its words', () => {
  it.each([
    ['Velat ja laskut ahdistavat.', ['money', 'mental-health']],
    ['Häätö uhkaa, vuokra maksamatta.', ['housing', 'money', 'safety']],
    ['Juominen on vähentynyt, katkaisu auttoi.', ['substance-use']],
    ['Skulder och räkningar hopar sig.', ['money']],
    ['Barnen är ofta frånvarande från skolan', ['school', 'family']],
    ['He sleeps badly and his depression is worse.', ['physical-health', 'mental-health']],
    ['Pyörätuoli ja henkilökohtainen avustaja', ['disability']],
    ['Aamut omassa kodissa, siivousta yhdessä', ['daily-life', 'housing']],
  ] as const)('%s', (text, wanted) => {
    expect([...suggestTopics(text)].sort()).toEqual([...wanted].sort())
  })

  it('by none of them when nothing is told, and never by letters inside a word', () => {
    for (const text of ['', '   ', 'Hei!', '123', 'Sovittiin uusi aika.', 'Ångström'])
      expect([text, ...suggestTopics(text)]).toEqual([text])
  })

  it('by three at most, the one most words tell first', () => {
    const text = 'Raha, velka, lasku; koulu, opettaja; väkivalta; vuokra; masennus'
    expect(suggestTopics(text)).toHaveLength(3)
    expect(suggestTopics(text)[0]).toBe('money')
  })

  it('for every topic there is but other, which no word tells', () => {
    expect([...topicsWithWords, 'other'].sort()).toEqual([...topics].sort())
  })
})
