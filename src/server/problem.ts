/**
 * What the API says when it does not do what was asked: RFC 9457, in the reader's language, with nothing personal
 * in it. The bytes of a 404 are the same whether a pair work is secret or was never there.
 *
 * @source design style.md, "Errors"
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal, RefusalCode } from '#domain/refusal'
import { refusalTexts } from '#domain/refusal-texts'
import type { Language } from '#domain/text'
import { type ProblemCode, problemKinds } from './problem-texts.ts'

/** An answer that ends a request. Thrown only inside the server, where a route is left for it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly refusals: readonly Refusal[]
  /** Members besides those of RFC 9457, the same for every reader who may see the same. */
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    refusals: readonly Refusal[] = [],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.code = code
    this.refusals = refusals
    this.extra = extra
  }
}

/** Which problem a refusal belongs to. A total table: a new code does not compile until it is placed. */
const problemOf = {
  'unknown-command': 'input',
  'unknown-field': 'input',
  missing: 'input',
  'wrong-type': 'input',
  'too-long': 'input',
  'not-in-list': 'input',
  'unknown-reference': 'input',
  'in-the-future': 'input',
  'before-birth': 'input',
  'end-before-start': 'input',
  'not-a-member': 'input',
  'same-person-twice': 'input',
  'empty-text': 'input',
  'not-an-identity-code': 'input',
  'artificial-code-only': 'input',
  'real-code-only': 'input',
  'code-tells-other-birth-date': 'input',
  'clock-behind': 'stopped',
  'not-a-scan': 'input',
  'scan-damaged': 'input',
  'scan-holds-more': 'input',
  'scan-acts': 'input',
  'may-tell-who-it-is': 'input',
  'needs-initiator': 'needs-initiator',
  'not-yours': 'forbidden',
  'needs-strong-sign-in': 'forbidden',
  'round-closed': 'stopped',
  'round-open': 'stopped',
  'already-answered': 'stopped',
  'already-done': 'stopped',
  'wrong-model': 'stopped',
  'needs-two': 'stopped',
  'nothing-published': 'stopped',
  'not-agreed': 'stopped',
  'not-held': 'stopped',
  'still-a-member': 'stopped',
  'only-home-member': 'stopped',
  'need-not-told': 'stopped',
  'ten-minutes-over': 'stopped',
  'preview-first': 'stopped',
  'relationship-needs-judgement': 'stopped',
  'goes-by-its-day': 'stopped',
  'no-basis-for-party': 'stopped',
  'category-not-covered': 'stopped',
  'topic-excluded': 'stopped',
  'topic-unsorted': 'stopped',
  'written-permission-needed': 'stopped',
  prohibited: 'stopped',
  'needs-social-worker': 'stopped',
  'needs-office-holder': 'stopped',
  'calendar-tells-client': 'stopped',
  'video-needed': 'stopped',
  'tells-who-it-is': 'stopped',
  'never-changes': 'stopped',
  behind: 'behind',
} as const satisfies Record<RefusalCode, ProblemCode>

/** Input is mended first, then standing; a stop is told when nothing else hinders. */
const order: readonly ProblemCode[] = ['needs-initiator', 'input', 'forbidden', 'behind', 'stopped']

/** All refusals in one problem, with the status of the gravest. */
export const problemFrom = (refusals: readonly Refusal[]): Problem => {
  const codes = new Set<ProblemCode>(refusals.map((refusal) => problemOf[refusal.code]))
  return new Problem(order.find((code) => codes.has(code)) ?? 'stopped', refusals)
}

const refusalWords = (refusal: Refusal, language: Language) => {
  const { sentence, wayOut } = refusalTexts[refusal.code]
  const told = (text: string) => text.replaceAll('{limit}', String(refusal.limit ?? ''))
  return { text: told(sentence[language]), wayOutText: told(wayOut[language]) }
}

export const presentProblem = (problem: Problem, language: Language) => {
  const { status, title, detail } = problemKinds[problem.code]
  return {
    type: `urn:tyopari:problem:${problem.code}`,
    title: title[language],
    status,
    code: problem.code,
    detail: detail[language],
    errors: problem.refusals.map((refusal) => ({
      code: refusal.code,
      ...(refusal.field === undefined ? {} : { pointer: refusal.field }),
      ...(refusal.stop === undefined ? {} : { stop: refusal.stop }),
      ...(refusal.wayOut === undefined ? {} : { wayOut: refusal.wayOut }),
      ...(refusal.missing === undefined ? {} : { missing: refusal.missing }),
      ...(refusal.limit === undefined ? {} : { limit: refusal.limit }),
      ...refusalWords(refusal, language),
    })),
    ...problem.extra,
  }
}

export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): FastifyReply => {
  const body = presentProblem(problem, request.language)
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', request.language)
    .send(JSON.stringify(body))
}
