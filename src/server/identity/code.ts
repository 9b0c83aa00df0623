/** Which identity codes may be recorded where. @source decision 0020 */
import type { LocalDate } from '#domain/calendar'
import {
  birthDateOfCode,
  type IdentityCode,
  identityCode,
  isArtificialCode,
} from '#domain/identity-code'
import type { RefusalCode } from '#domain/refusal'
import type { Config } from '../config.ts'

interface Whose {
  /** As it will stand; null: not known, so the code tells it. */
  readonly birthDate: LocalDate | null
  readonly rehearsal: boolean
}
export type CheckedCode =
  | { readonly ok: true; readonly code: IdentityCode; readonly birthDate: LocalDate }
  | { readonly ok: false; readonly refusal: RefusalCode }

/**
 * A demo takes no real person's code, and neither does a rehearsal. Elsewhere a number nobody is known by (900–999) is
 * no identity: it is given for a while, and another register may have given it to somebody else.
 */
export const checkCode = (
  config: Pick<Config, 'demo'>,
  text: string,
  { birthDate, rehearsal }: Whose,
): CheckedCode => {
  const code = identityCode(text)
  if (!code) return { ok: false, refusal: 'not-an-identity-code' }
  const isForInvented = config.demo || rehearsal
  if (isArtificialCode(code) !== isForInvented)
    return { ok: false, refusal: isForInvented ? 'artificial-code-only' : 'real-code-only' }
  const told = birthDateOfCode(code)
  if (birthDate !== null && birthDate !== told)
    return { ok: false, refusal: 'code-tells-other-birth-date' }
  return { ok: true, code, birthDate: told }
}
