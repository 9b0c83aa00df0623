/** What of a typed referral is sent, and what hinders sending it. */
import { readDay } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import type { ReferralTyped } from './referral-form.ts'

interface Around {
  /** Written down from a call or a letter by whoever took it. */
  readonly isWrittenDown: boolean
  /** The receiving service asks that neither services nor time have helped. */
  readonly asksBoth: boolean
}

const isBlank = (text: string): boolean => text.trim() === ''
const isBoth = ({ noResults, noProgress }: ReferralTyped): boolean => noResults && noProgress

/** What each field is called, where an error would not say it. */
export const referralLabels: Readonly<Record<string, TextKey>> = {
  to: 'screen.referralTaker',
  referrer: 'screen.referralWhoCalled',
  basis: 'screen.referralBasis',
  consent: 'field.consent',
  'consent-on': 'field.consentOn',
  'statute-section': 'field.section',
  'statute-reason': 'screen.referralStatuteReason',
  'client-birthDate': 'screen.birthDate',
}

/** Every field that hinders, by its place in the body, with what to do about it. */
export const hindersOf = (
  typed: ReferralTyped,
  { isWrittenDown, asksBoth }: Around,
): readonly { readonly field: string; readonly text: TextKey }[] => {
  const isConsent = typed.basis === 'client-consent'
  const isStatute = typed.basis === 'statute'
  const isNoBirthDate = !isBlank(typed.birthDate) && readDay(typed.birthDate) === null
  const hinder = (field: string, hinders: boolean, text: TextKey = 'screen.referralFill') =>
    hinders ? [{ field, text }] : []
  return [
    ...hinder('referrer', isWrittenDown && typed.from === '' && isBlank(typed.referrer)),
    ...hinder('to', typed.to === ''),
    ...hinder('client-name', isBlank(typed.name), 'screen.referralNoClient'),
    ...hinder('client-birthDate', isNoBirthDate, 'screen.errorNoDay'),
    ...hinder('basis', typed.basis === ''),
    ...hinder('consent', isConsent && typed.consent === ''),
    ...hinder('consent-on', isConsent && readDay(typed.consentOn) === null, 'screen.errorNoDay'),
    ...hinder('statute-section', isStatute && isBlank(typed.section)),
    ...hinder('statute-reason', isStatute && isBlank(typed.reason)),
    ...hinder(
      'indications',
      !typed.concern && typed.indications.length === 0,
      'screen.referralNoTrigger',
    ),
    ...hinder('why', asksBoth && !isBoth(typed) && isBlank(typed.why), 'screen.referralNoWhy'),
  ]
}

/** As the server takes it: what was not told is left out. */
export const bodyOf = (typed: ReferralTyped, { isWrittenDown, asksBoth }: Around) => {
  const told = (text: string) => (isBlank(text) ? undefined : text)
  return {
    to: typed.to,
    how: typed.how,
    from: isWrittenDown ? told(typed.from) : undefined,
    referrer: isWrittenDown ? told(typed.referrer) : undefined,
    client: {
      name: typed.name,
      birthDate: isBlank(typed.birthDate) ? null : readDay(typed.birthDate),
      language: typed.language,
      phone: told(typed.phone),
      identityCode: told(typed.identityCode),
    },
    basis: typed.basis,
    ...(typed.basis === 'client-consent'
      ? { consent: { form: typed.consent, on: readDay(typed.consentOn) } }
      : {}),
    ...(typed.basis === 'statute'
      ? { statute: { section: typed.section, reason: typed.reason } }
      : {}),
    concern: typed.concern,
    indications: typed.indications,
    noResults: typed.noResults,
    noProgress: typed.noProgress,
    why: asksBoth && !isBoth(typed) ? told(typed.why) : undefined,
    words: told(typed.words),
  }
}
