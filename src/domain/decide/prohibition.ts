/** A prohibition that was found says what it is aimed at, and stops what it is aimed at. */
import { deriveHome } from '../members.ts'
import { derivePermission } from '../permission.ts'
import { deriveProhibitions, isAimedAt, keepsOut } from '../prohibitions.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, isYes, textOf, withValues } from './case.ts'
import { recordUnless } from './record.ts'

/** Against a prohibition no line is given and nothing passes, unless a statute says so. */
export const stopAtProhibition = (
  asked: Case,
  party: string,
  field: string,
): readonly Refusal[] => {
  const standing = deriveProhibitions(asked.known)
  const home = deriveHome(asked.now)
  const { directory } = asked.around
  const isAgainst =
    keepsOut(standing, party) || standing.some((one) => isAimedAt(one, party, home, directory))
  return isAgainst ? [{ code: 'prohibited', stop: 'S1', field, wayOut: 'check-prohibition' }] : []
}

export const checkProhibition: Decider = (asked) => {
  const target = textOf(asked, 'target') as Parameters<typeof isAimedAt>[0]['target'] | undefined
  const service = textOf(asked, 'service')
  const needs: Readonly<Record<string, readonly string[]>> = {
    controller: ['service'],
    'service-task': ['service'],
    document: ['document'],
  }
  const needed = target === undefined ? [] : (needs[target] ?? [])
  const missing: readonly Refusal[] = [
    ...(isYes(asked, 'found') && target === undefined ? ['target'] : []),
    ...needed.filter((name) => textOf(asked, name) === undefined),
  ].map((name) => ({ code: 'missing', field: `/${name}` }))
  const idle: readonly Refusal[] = ['service', 'document']
    .filter((name) => textOf(asked, name) !== undefined && !needed.includes(name))
    .map((name) => ({ code: 'not-in-list', field: `/${name}` }))
  const home = deriveHome(asked.now)
  const { today, model } = asked.around
  const answered = derivePermission(asked.now, { today, model })
  const hit =
    target === undefined
      ? []
      : [...answered.parties.keys()].filter((party) =>
          isAimedAt({ target, service }, party, home, asked.around.directory),
        )
  return recordUnless(withValues(asked, { parties: hit.length > 0 ? hit : undefined }), [
    ...missing,
    ...idle,
  ])
}
