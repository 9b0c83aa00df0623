import type { Recorded } from './view.ts'

/** One thing that hinders, as the server says it. `pointer` leads to the field under `with`. */
export interface ProblemError {
  readonly code: string
  readonly pointer?: string
  readonly stop?: string
  readonly wayOut?: string
  readonly missing?: readonly string[]
  readonly limit?: number | string
  readonly text?: string
  readonly wayOutText?: string
}

/** RFC 9457, as far as the screens use it. */
export interface ProblemBody {
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  readonly endedOn?: string
  /** When behind: what was told meanwhile, in this reader's own view. */
  readonly changed?: readonly Recorded[] | null
  /** When behind: what the next try is told against. */
  readonly cursor?: string
  readonly errors: readonly ProblemError[]
}

/** `status` 0: the server was not reached; nothing is known of what happened to the request. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.title)
    this.body = body
  }
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.body.status === status)

export const notReached: ProblemBody = { title: '', status: 0, code: 'not-reached', errors: [] }

export const problemFrom = async (response: Response): Promise<ApiProblem> => {
  const read = (await response.json().catch(() => null)) as Partial<ProblemBody> | null
  return new ApiProblem({
    ...read,
    title: read?.title ?? '',
    status: response.status,
    code: read?.code ?? 'unknown',
    errors: read?.errors ?? [],
  })
}
