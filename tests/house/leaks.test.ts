import { describe, expect, test } from 'vitest'
import { findLeaks, fixtureWords, judgeRun, leftOut } from '../setup/leaks.ts'

const words = fixtureWords()
const found = (line: string) => findLeaks([line], words).map((leak) => leak.found)

describe('A person in a log or an address is found', () => {
  test.each([
    ['a client of the demo', 'log {"msg":"Haapalehto"}', 'Haapalehto'],
    ['a person of a story, in any letter case', 'log {"msg":"rantanen was here"}', 'rantanen'],
    ['a given name as it is written', 'log {"msg":"for Veeti"}', 'Veeti'],
    [
      'in an address, as a browser writes it',
      'address GET /api/people?text=Hiidenl%61mpi',
      'Hiidenlampi',
    ],
    ['with a plus for a space', 'address GET /x?q=Elina+Kuusirinne', 'Kuusirinne, Elina'],
    ['an identity code', 'printed code 100190-999P stands here', '100190-999P'],
    ['another with the same digits', 'log 100190Y999P', '100190Y999P'],
    ['a street with its number', 'log {"to":"Lumikuja 9"}', 'Lumikuja 9'],
    [
      'in the name of a file',
      'header content-disposition: attachment; filename="Lehtopuro.pdf"',
      'Lehtopuro',
    ],
  ])('%s', (_what, line, expected) => {
    expect(found(line)).toEqual([expected])
  })

  test('and nothing else is', () => {
    for (const line of [
      'address GET /api/pair-works/019ab-veeti/preview/mikko',
      'log {"level":30,"msg":"Server listening at http://127.0.0.1:3000"}',
      'address GET /assets/index-D8f2.js',
      'printed at http://127.0.0.1:40123',
    ])
      expect(found(line)).toEqual([])
  })
})

test('a run in which nobody listened is no clean run', () => {
  expect(judgeRun([], true)).toHaveLength(3)
  expect(judgeRun([], false)).toEqual([])
})

test('every fixture is looked for: the demo, the stories and the tests’ own counties', () => {
  for (const one of ['Haapalehto', 'Rantanen', 'Niminen', 'Harju', 'Lumikero', 'Ekskata'])
    expect(words.anyCase).toContain(one)
  expect(words.anyCase.length + words.asWritten.length).toBeGreaterThan(120)
  for (const why of Object.values(leftOut)) expect(why).not.toBe('')
})
