/** What is simply corrected: the values are checked against each other as they will stand together. */
import type { LocalDate } from '#domain/calendar'
import { birthDateOfCode, type IdentityCode } from '#domain/identity-code'
import type { Language } from '#domain/text'
import type { Identity, IdentityTransaction } from '#store/store'
import { type House, todayOf } from '../house.ts'
import { refuse } from './change.ts'
import { checkCode } from './code.ts'

export interface Correcting {
  readonly identityCode?: string | null | undefined
  readonly birthDate?: string | null | undefined
  readonly language?: Language | 'other' | undefined
  readonly address?: string | null | undefined
  readonly phone?: string | null | undefined
}

/** Gives back what was changed, by name. */
export const correct = async (
  house: House,
  tx: IdentityTransaction,
  known: Identity,
  wanted: Correcting,
): Promise<readonly string[]> => {
  const { code, birthDate } = together(house, known, wanted)
  const { language, address, phone } = wanted
  const values = {
    ...(code === undefined ? {} : { 'identity-code': code }),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  }
  const changed = Object.entries(values).filter(
    ([what, value]) => (known.values[what as keyof typeof values] ?? null) !== value,
  )
  const isLanguageNew = language !== undefined && language !== known.language
  const isBirthDateNew = birthDate !== known.birthDate
  await tx.correct(known.id, {
    ...(isBirthDateNew ? { birthDate } : {}),
    ...(isLanguageNew ? { language } : {}),
    values: Object.fromEntries(changed),
  })
  return [
    ...(isBirthDateNew ? ['birth-date'] : []),
    ...(isLanguageNew ? ['language'] : []),
    ...changed.map(([what]) => what),
  ]
}

/** A code tells a birth date: the two say the same, and a date nobody knew is known from the code. */
const together = (
  house: House,
  known: Identity,
  wanted: Correcting,
): { readonly code?: string | null; readonly birthDate: LocalDate | null } => {
  const given = wanted.birthDate === undefined ? known.birthDate : wanted.birthDate
  const birthDate = given as LocalDate | null
  if (birthDate !== null && birthDate > todayOf(house)) refuse('in-the-future', '/birthDate')
  const { identityCode } = wanted
  if (typeof identityCode === 'string') {
    const checked = checkCode(house.config, identityCode, { birthDate, rehearsal: known.rehearsal })
    if (!checked.ok) return refuse(checked.refusal, '/identityCode')
    return { code: checked.code, birthDate: checked.birthDate }
  }
  const kept = identityCode === null ? undefined : known.values['identity-code']
  if (
    kept !== undefined &&
    birthDate !== null &&
    birthDateOfCode(kept as IdentityCode) !== birthDate
  )
    refuse('code-tells-other-birth-date', '/birthDate')
  return { ...(identityCode === undefined ? {} : { code: null }), birthDate }
}
