/** What tells one answer from another, in words for whoever must mend it. */
import type { Hatted } from './county.ts'
import type { Answer, Request } from './stage.ts'

export const describe = (told: {
  readonly reader: Hatted
  readonly hidden: readonly string[]
  readonly request: Request
  readonly one: Answer
  readonly other: Answer
}): string =>
  [
    `${told.reader.person} in ${told.reader.service ?? 'no service'} asked ${told.request.method} ${told.request.url}`,
    told.request.body === undefined ? '' : JSON.stringify(told.request.body),
    `hidden: ${told.hidden.join('; ')}`,
    ...around(inWords(told.one, told.other), inWords(told.other, told.one)),
  ].join('\n')

/** The first of status, body and headers that differs; the headers tell of the body too. A fault is one in both. */
const inWords = (one: Answer, other: Answer): string => {
  if (one.status !== other.status || one.status >= 500) return `${one.status} ${one.body}`
  return one.body === other.body ? JSON.stringify(one.headers) : one.body
}

/** Both answers, from a little before where they part. */
const around = (one: string, other: string): readonly string[] => {
  let at = 0
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1
  const from = Math.max(0, at - 400)
  return [`first:  …${one.slice(from, from + 900)}`, `second: …${other.slice(from, from + 900)}`]
}
