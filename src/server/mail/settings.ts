/** The mail server, and the one neutral sender of the county. Neither: no mail is sent, and the settings page says so. */
import { type Environment, SettingRefused } from '../setting.ts'

export interface MailSettings {
  /** `smtp://` or `smtps://`, with a name and a password where the server asks for them. */
  readonly url: string
  /** An address alone: the name beside it is always the product's. */
  readonly from: string
  /** Refuses to send in the clear. */
  readonly needsTls: boolean
}

/** @throws SettingRefused */
export const readMail = (env: Environment, production: boolean): MailSettings | null => {
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = env
  if (url === '' && from === '') return null
  if (!/^smtps?:\/\/[^/\s]+/.test(url))
    throw new SettingRefused(
      'MAIL_FROM needs SMTP_URL, the mail server, for example smtps://name:password@mail.example.',
    )
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(from))
    throw new SettingRefused(
      'SMTP_URL needs MAIL_FROM, an address alone that tells no unit, for example no-reply@county.example.',
    )
  return { url, from, needsTls: production && url.startsWith('smtp:') }
}
