/**
 * Asks the registry whether a known weakness stands in what production runs. `npm run audit` by itself; `npm test` asks
 * too. A registry that does not answer is told as not asked, never as nothing found.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Audited =
  | { readonly is: 'asked'; readonly high: number; readonly critical: number; readonly all: number }
  | { readonly is: 'not-asked'; readonly why: string }

const levels = ['info', 'low', 'moderate', 'high', 'critical'] as const

/** @param output what `npm audit --json` printed, whatever it was */
export const judgeAudit = (output: string): Audited => {
  let told: unknown
  try {
    told = JSON.parse(output)
  } catch {
    return { is: 'not-asked', why: 'the answer was no JSON' }
  }
  const counts = numbersIn(told)
  if (counts) {
    const { high = 0, critical = 0 } = counts
    return {
      is: 'asked',
      high,
      critical,
      all: levels.reduce((sum, one) => sum + (counts[one] ?? 0), 0),
    }
  }
  const { statusCode, code } = (told ?? {}) as {
    readonly statusCode?: number
    readonly code?: string
  }
  return {
    is: 'not-asked',
    why: `the registry answered ${statusCode ?? code ?? 'nothing it should'}`,
  }
}

/** Only what looks as an audit does counts as one: an error page has no counts of weaknesses. */
const numbersIn = (told: unknown): Partial<Record<string, number>> | undefined => {
  const counts = (told as { metadata?: { vulnerabilities?: unknown } } | null)?.metadata
    ?.vulnerabilities
  if (typeof counts !== 'object' || counts === null) return undefined
  const isWhole = levels.every((level) => typeof Reflect.get(counts, level) === 'number')
  return isWhole ? (counts as Partial<Record<string, number>>) : undefined
}

export const audit = (): Audited => {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  })
  return error ? { is: 'not-asked', why: error.message } : judgeAudit(stdout)
}

export const inWords = (audited: Audited): string =>
  audited.is === 'not-asked'
    ? `Dependencies were NOT ASKED about: ${audited.why}. Nothing is known of their weaknesses.`
    : `Dependencies of production, asked: ${audited.critical} critical, ${audited.high} high, ${audited.all} in all`

export const isRefused = (audited: Audited): boolean =>
  audited.is === 'asked' && audited.high + audited.critical > 0

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const audited = audit()
  console.log(inWords(audited))
  process.exitCode = isRefused(audited) ? 1 : audited.is === 'asked' ? 0 : 2
}
