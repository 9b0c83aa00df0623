/** Faults that can be told in a sentence. What is not here is a fault of ours: logged, and answered with an id only. */
import { StoreFault } from '#store/fault'
import { Problem } from './problem.ts'
import type { ProblemCode } from './problem-texts.ts'

const ofFastify: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-supported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_UNDER_PRESSURE: 'busy',
}
const ofStore: Readonly<Record<string, ProblemCode>> = {
  'disk-full': 'disk-full',
  unavailable: 'busy',
  timeout: 'busy',
  'unstorable-text': 'bad-character',
}

export const problemOfFault = (error: Error): Problem | undefined => {
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code !== 'string') return undefined
  const found = error instanceof StoreFault ? ofStore[code] : ofFastify[code]
  return found && new Problem(found)
}
