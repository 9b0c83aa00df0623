/**
 * A client's request for the logs, or for why a reading was lawful: what it may ask, by when it is answered, and where to
 * turn when it is refused.
 *
 * @source 703/2023 11 §
 */
import { addMonths, addYears, helsinkiDate, type Instant, type LocalDate } from './calendar.ts'
import type { PersonId } from './identity.ts'

export type LogOutcome = 'given' | 'refused' | 'lawful' | 'unlawful'
export interface LogAnswer {
  readonly at: Instant
  readonly by: PersonId
  readonly outcome: LogOutcome
  /** Grounds of a refusal, the reasoned view of an explanation, or a covering word. */
  readonly words: string
}
export interface LogRequest {
  readonly id: string
  readonly person: PersonId
  /** Whose data it is about: oneself, or the one a guardian speaks for. */
  readonly about: PersonId
  readonly kind: 'logs' | 'explanation'
  readonly askedAt: Instant
  readonly from: LocalDate
  readonly until: LocalDate
  /** Why also what is older than two years is needed. Empty: it is not asked for. */
  readonly reason: string
  readonly words: string
  readonly answer: LogAnswer | null
}

/** @source 703/2023 11 § */
export const logStatute = '703/2023 11 §'
/** The answer is due two months after the request was made. @source 703/2023 11 § */
export const dueOf = ({ askedAt }: Pick<LogRequest, 'askedAt'>): LocalDate =>
  addMonths(helsinkiDate(askedAt), 2)
/** The first day asked for without a special reason. @source 703/2023 11 § */
export const twoYearsBack = (today: LocalDate): LocalDate => addYears(today, -2)

export type LogRequestFault = 'in-the-future' | 'end-before-start' | 'missing-reason' | 'missing'

export const checkLogRequest = (
  asked: Pick<LogRequest, 'kind' | 'from' | 'until' | 'reason' | 'words'>,
  today: LocalDate,
): readonly { readonly fault: LogRequestFault; readonly field: string }[] => [
  ...(asked.until > today ? [{ fault: 'in-the-future', field: '/until' } as const] : []),
  ...(asked.until < asked.from ? [{ fault: 'end-before-start', field: '/until' } as const] : []),
  ...(asked.from < twoYearsBack(today) && asked.reason.trim() === ''
    ? [{ fault: 'missing-reason', field: '/reason' } as const]
    : []),
  ...(asked.kind === 'explanation' && asked.words.trim() === ''
    ? [{ fault: 'missing', field: '/words' } as const]
    : []),
]

const outcomes: Readonly<Record<LogRequest['kind'], readonly LogOutcome[]>> = {
  logs: ['given', 'refused'],
  explanation: ['lawful', 'unlawful', 'refused'],
}
/** A refusal is a written decision with its grounds; an explanation a reasoned view. Only the logs themselves need no words. */
export const checkLogAnswer = (
  kind: LogRequest['kind'],
  answer: Pick<LogAnswer, 'outcome' | 'words'>,
): readonly { readonly fault: 'not-in-list' | 'missing'; readonly field: string }[] => [
  ...(outcomes[kind].includes(answer.outcome)
    ? []
    : [{ fault: 'not-in-list', field: '/outcome' } as const]),
  ...(answer.outcome !== 'given' && answer.words.trim() === ''
    ? [{ fault: 'missing', field: '/words' } as const]
    : []),
]

export type LogRequestState = 'open' | 'late' | 'answered' | 'refused'
export const stateOf = (request: LogRequest, today: LocalDate): LogRequestState =>
  request.answer === null
    ? dueOf(request) < today
      ? 'late'
      : 'open'
    : request.answer.outcome === 'refused'
      ? 'refused'
      : 'answered'
