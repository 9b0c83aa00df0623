/** Writes down what no page may do: an error, a refusal by the content policy, an answer that is a fault. */
import { channel } from 'node:diagnostics_channel'
import type { Page } from 'playwright-core'

const addresses = channel('tyopari:address')

/** The browser's own line for any answer of 400 or more: a refusal is an answer too. */
const isPlainRefusal = (text: string) =>
  /^Failed to load resource: the server responded with a status of 4\d\d/.test(text)

export const watch = (page: Page, who: string, troubles: string[]): void => {
  // An address the app shows without asking the server is an address too.
  page.on('framenavigated', (frame) => addresses.publish(`SHOWN ${frame.url()}`))
  page.on('pageerror', (error) => troubles.push(`${who}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (isPlainRefusal(message.text())) return
    troubles.push(`${who} at ${new URL(page.url()).pathname}: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${who}: ${response.status()} ${response.url()}`)
  })
}
