import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from './calendar.ts'
import { artificialCode, birthDateOfCode, identityCode, isArtificialCode } from './identity-code.ts'

const born = fc
  .date({
    min: new Date('1850-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((day) => localDate(day.toISOString().slice(0, 10)))
const number = fc.integer({ min: 900, max: 999 })
const separators = { '18': '+', '19': '-YXWVU', '20': 'ABCDEF' } as const
const anyCode = fc.tuple(born, number, fc.nat(5)).map(([day, one, place]) => {
  const own = separators[day.slice(0, 2) as keyof typeof separators]
  const code: string = artificialCode(day, one)
  return { day, code: code.slice(0, 6) + own[place % own.length] + code.slice(7) }
})
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZÅ-+ '

describe('An identity code', () => {
  it.each(['020516C903K', '100190-999P', '100190Y999P', '010101+900R'])('%s is one', (code) => {
    expect(identityCode(code)).toBe(code)
  })
  it('is one with every separator of its century, and tells the day of birth', () => {
    fc.assert(
      fc.property(anyCode, ({ day, code }) => {
        const found = identityCode(code)
        expect(found).toBe(code)
        expect(found && birthDateOfCode(found)).toBe(day)
        expect(found && isArtificialCode(found)).toBe(true)
      }),
    )
  })
  it('stays two codes where only the separator differs', () => {
    expect(identityCode('100190-999P')).not.toBe(identityCode('100190Y999P'))
  })
  it('is none when any one character but the separator is another', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(...characters.split('')),
        ({ code }, at, character) => {
          fc.pre(code[at] !== character && at !== 6)
          expect(identityCode(code.slice(0, at) + character + code.slice(at + 1))).toBeUndefined()
        },
      ),
      { numRuns: 2000 },
    )
  })
  it('is none when two neighbouring digits have changed places', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom(0, 1, 2, 3, 4, 7, 8), ({ code }, at) => {
        fc.pre(code[at] !== code[at + 1])
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
        expect(identityCode(swapped)).toBeUndefined()
      }),
    )
  })
  it('is never guessed from other text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 14 }), (text) => {
        expect(identityCode(text)).toBeUndefined()
      }),
    )
  })
  it.each([
    '300201A9008',
    '290201A900L',
    '290200-900B',
    '020516G903K',
    '020516C001F',
    '020516C000E',
    '',
  ])('%s is none: no such day, century, number or check', (text) =>
    expect(identityCode(text)).toBeUndefined(),
  )
  it('is found on the leap day of a leap year only', () => {
    expect(identityCode(artificialCode(localDate('2000-02-29'), 900))).toBeDefined()
  })
  it('is mended only where it was typed in small letters or with blanks around', () => {
    expect(identityCode(' 020516c903k ')).toBe('020516C903K')
    expect(identityCode('020516 C903K')).toBeUndefined()
    expect(identityCode('02.05.16C903K')).toBeUndefined()
  })
  it('is made for nobody real', () => {
    expect(() => artificialCode(localDate('2000-01-01'), 899)).toThrow()
    expect(() => artificialCode(localDate('2000-01-01'), 1000)).toThrow()
  })
})
