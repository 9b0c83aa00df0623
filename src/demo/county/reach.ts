/**
 * How to reach invented people: identity codes of nobody (900–999), streets that are not, and numbers that ring nowhere,
 * since no subscriber's number begins with a zero. The same name has the same in every demo.
 */
import { createHash } from 'node:crypto'
import type { LocalDate } from '#domain/calendar'
import { artificialCode, type IdentityCode } from '#domain/identity-code'

const numberFrom = (words: string, most: number): number =>
  createHash('sha256').update(`kivijoki reach\n${words}`).digest().readUInt32BE() % most

const streets =
  'Keksitynkuja Saduntie Tarinapolku Satusetäntie Mielikuvankatu Arvoituksentie Lorupolku Keksijänkuja'.split(
    ' ',
  )

export const mobileOf = (name: string): string =>
  `050 000 ${String(1000 + numberFrom(`mobile ${name}`, 9000))}`
export const officePhoneOf = (name: string): string =>
  `09 000 ${String(1000 + numberFrom(`office ${name}`, 9000))}`
/** Those of one household live at one address. */
export const addressOf = (household: string): string =>
  `${streets[numberFrom(`street ${household}`, streets.length)]} ${1 + numberFrom(`house ${household}`, 60)} a ${1 + numberFrom(`door ${household}`, 40)}, Kivijoki`
export const codeOf = (name: string, birthDate: LocalDate): IdentityCode =>
  artificialCode(birthDate, 900 + numberFrom(`code ${name}`, 100))
