/**
 * The Finnish identity code: day of birth, a separator for the century, a number and a check character. The separator
 * tells people apart: the same digits with `-` and with `Y` are two persons. So a code is never written in another form
 * and never known by its digits alone. Nothing about anybody's sex is read from it.
 *
 * @term henkilötunnus (hetu)
 * @source VNa 128/2010 2 § (690/2022)
 */
import { isLocalDate, type LocalDate } from './calendar.ts'

declare const checked: unique symbol
/** Exactly as its bearer's papers have it. */
export type IdentityCode = string & { readonly [checked]: true }

const centuries: Readonly<Record<string, string>> = {
  '+': '18',
  ...Object.fromEntries('-YXWVU'.split('').map((separator) => [separator, '19'])),
  ...Object.fromEntries('ABCDEF'.split('').map((separator) => [separator, '20'])),
}
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const shape = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/

interface Taken {
  readonly birthDate: LocalDate
  readonly number: number
}

const take = (text: string): Taken | undefined => {
  const [, day = '', month = '', year = '', separator = '', number = '', check] =
    shape.exec(text) ?? []
  const century = centuries[separator]
  if (century === undefined) return undefined
  const birthDate = `${century}${year}-${month}-${day}`
  const isRight = checkCharacters[Number(`${day}${month}${year}${number}`) % 31] === check
  // 000 and 001 are given to nobody.
  if (!isRight || Number(number) < 2 || !isLocalDate(birthDate)) return undefined
  return { birthDate, number: Number(number) }
}

/**
 * The code, or undefined when it is none. Blanks around it and small letters are a matter of typing and are mended;
 * nothing else is.
 *
 * @example identityCode(' 020516c903k ') // '020516C903K'
 */
export const identityCode = (text: string): IdentityCode | undefined => {
  const typed = text.trim().toUpperCase()
  return take(typed) && (typed as IdentityCode)
}

const taken = (code: IdentityCode): Taken => {
  const parts = take(code)
  if (!parts) throw new RangeError('Not an identity code.')
  return parts
}

export const birthDateOfCode = (code: IdentityCode): LocalDate => taken(code).birthDate

/** Numbers 900–999 are given for a while or for trying things out: no register knows their bearer by them. */
export const isArtificialCode = (code: IdentityCode): boolean => taken(code).number >= 900

/** A code of nobody's, for demos and tests. `number` 900–999. */
export const artificialCode = (birthDate: LocalDate, number: number): IdentityCode => {
  if (!Number.isInteger(number) || number < 900 || number > 999)
    throw new RangeError('Only numbers 900–999 are nobody’s.')
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const digits = `${day}${month}${year.slice(2)}${number}`
  const separator = Object.keys(centuries).find((one) => centuries[one] === year.slice(0, 2))
  if (separator === undefined) throw new RangeError('No code is given for such a day of birth.')
  return `${digits.slice(0, 6)}${separator}${number}${checkCharacters[Number(digits) % 31]}` as IdentityCode
}
