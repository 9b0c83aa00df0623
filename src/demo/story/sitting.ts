/** What is done at another door than a command's: several permissions in one sitting, and the scan of their paper. */
import { paperForm } from '../play/paper-form.ts'
import { resolvePayload, type Words } from '../play/resolve.ts'

type Values = Readonly<Record<string, unknown>>
interface Sending {
  /** The address of the pair work. */
  readonly at: string
  readonly commandId: string
  readonly cursor: string
  readonly happenedAt?: unknown
}

/** What is no scan, whatever it is called. */
const page = Buffer.from('<!doctype html><script>alert(1)</script>')

export const sentElsewhere = (kind: string, given: Values, words: Words, sending: Sending) => {
  const { at, ...sent } = sending
  if (kind === 'take-permissions')
    return {
      path: `${at}/permission-sittings`,
      body: { ...sent, lines: list(given.lines).map((line) => lineOf(line as Values, words)) },
    }
  if (kind !== 'store-scan') return undefined
  const lines = list(given.lines).map((line) => {
    const label = String(line)
    return label.startsWith('$') ? (words.label(label.slice(1)) ?? label) : label
  })
  const query = new URLSearchParams([
    ['commandId', sent.commandId],
    ['cursor', sent.cursor],
    ...lines.map((line): [string, string] => ['lines', line]),
  ])
  const body = given.says === undefined ? page : paperForm(list(given.says).map(String))
  return { path: `${at}/scans?${query.toString()}`, body }
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value]

const lineOf = ({ answer, ...fields }: Values, words: Words): Values => ({
  answer,
  ...resolvePayload(answer === 'refused' ? 'refuse-line' : 'give-line', fields, words),
})
