/** The way out to the mail server, and how a refusal of it is read. */
import nodemailer from 'nodemailer'
import type { MailSettings } from './settings.ts'
import type { MailText } from './texts.ts'

export interface Post {
  /** @throws MailRefused */
  send(to: string, text: MailText, address: string): Promise<void>
}

/** Without the server's words, which may name an address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
  /** `receiver`: this address takes no mail. `server`: nothing gets through now. `mail`: this one did not. */
  readonly because: 'receiver' | 'server' | 'mail'
  readonly code: string

  constructor(because: MailRefused['because'], code: string) {
    super(`A mail was not taken (${code}).`)
    this.because = because
    this.code = code
  }
}

/** A server that does not answer holds nobody up longer than this; only the job waits for it. */
export const patienceMillis = 15_000

export const openPost = (
  { url, from, needsTls }: MailSettings,
  patience = patienceMillis,
): Post => {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    requireTLS: needsTls,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (to, { subject, text }, address) => {
      try {
        await transport.sendMail({
          from: { name: 'Työpari', address: from },
          to: { name: '', address: to },
          subject,
          text: `${text}\n\n${address}\n`,
          xMailer: false,
          headers: { 'auto-submitted': 'auto-generated' },
        })
      } catch (error) {
        throw refusalOf(error)
      }
    },
  }
}

const refusalOf = (error: unknown): MailRefused => {
  const { code, responseCode, command } = error as {
    readonly code?: unknown
    readonly responseCode?: unknown
    readonly command?: unknown
  }
  const told = [code, responseCode]
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .join(' ')
  if (typeof responseCode !== 'number') return new MailRefused('server', told)
  const isReceiver = code === 'EENVELOPE' && command === 'RCPT TO' && responseCode >= 500
  if (isReceiver) return new MailRefused('receiver', told)
  return new MailRefused(code === 'EAUTH' ? 'server' : 'mail', told)
}
