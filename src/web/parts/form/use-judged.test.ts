import { describe, expect, test } from 'vitest'
import { judgeText } from '#domain/identity-guard/index'
import { foundWords, saidOtherwise } from './use-judged.ts'

const judged = (text: string) => ({ text, findings: judgeText(text), hasTold: true })

describe('What the guard found in a text', () => {
  const text = 'Eeron äiti soitti. Eeron arki ei suju, numero on 040 123 4567.'

  test('is told once for a word that stands there twice', () => {
    expect(foundWords(judged(text)).map(({ words, times }) => [words, times])).toEqual([
      ['Eeron', 2],
      ['040 123 4567', 1],
    ])
  })

  test('is said otherwise wherever it stands, with a capital where a sentence begins', () => {
    const [name] = foundWords(judged(text))
    expect(name && saidOtherwise(judged(text), name, name.instead ?? '')).toBe(
      'Henkilön äiti soitti. Henkilön arki ei suju, numero on 040 123 4567.',
    )
  })

  test('is taken out without leaving two blanks or two full stops', () => {
    const [, number] = foundWords(judged(text))
    expect(number && saidOtherwise(judged(text), number, '')).toBe(
      'Eeron äiti soitti. Eeron arki ei suju, numero on.',
    )
    const dotted = judged('Soita äidille, puh. 040 123 4567.')
    const [phone] = foundWords(dotted)
    expect(phone && saidOtherwise(dotted, phone, '')).toBe('Soita äidille, puh.')
  })
})
