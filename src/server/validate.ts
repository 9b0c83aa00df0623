/** What a schema finds becomes refusals like those of the core: a code, a pointer, a limit; all of them at once. */
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import type { Refusal, RefusalCode } from '#domain/refusal'
import { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** Fields of a command stand under `with`; its sender and the core know them by their own names. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  `/${(path[0] === 'with' ? path.slice(1) : path).map(String).join('/')}`

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (held, name) =>
      held !== null && typeof held === 'object' ? Reflect.get(held, name) : undefined,
    value,
  )

const codeOf = (issue: Issue, given: unknown): RefusalCode => {
  if (valueAt(given, issue.path) === undefined) return 'missing'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'not-in-list'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'empty-text' : 'not-in-list'
  if (issue.code === 'invalid_value') return 'not-in-list'
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind') return 'unknown-command'
  return 'wrong-type'
}

const refusalsOf = (issue: Issue, given: unknown): readonly Refusal[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      field: pointerOf([...issue.path, key]),
    }))
  const code = codeOf(issue, given)
  const limit =
    code !== 'missing' && issue.code === 'too_big'
      ? Number(issue.maximum)
      : issue.code === 'too_small'
        ? Number(issue.minimum)
        : undefined
  return [{ code, field: pointerOf(issue.path), ...(limit === undefined ? {} : { limit }) }]
}

/** An address that cannot be an id is an address where nothing is. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (given) => {
    const result = z.safeParse(schema, given)
    if (result.success) return { value: result.data }
    if (httpPart === 'params') return { error: new Problem('not-found') }
    return {
      error: new Problem(
        'input',
        result.error.issues.flatMap((issue) => refusalsOf(issue, given)),
      ),
    }
  }
