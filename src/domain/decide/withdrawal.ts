/**
 * A withdrawal is told to whoever is near, and is never refused for its form: what it meant is sorted afterwards, and
 * what may have been meant is closed meanwhile.
 *
 * @source design rules.md, "Permission": "Withdrawal may be told to any party"
 */
import { id } from '../identity.ts'
import { deriveInitiator, deriveMembers } from '../members.ts'
import { refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { deriveWithdrawals } from '../withdrawals.ts'
import { type Case, type Decider, listOf, personOf, textOf, withValues } from './case.ts'
import { recordUnless } from './record.ts'

/** Does a part this sender may see name that party, or somebody who works there: a meeting or a task they share? */
const isSeen = (asked: Case, party: string): boolean => {
  const { directory, today } = asked.around
  const isOfParty = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(isOfParty)
      : value === party ||
        (typeof value === 'string' &&
          directory.employment(id(value), id(party), today) !== undefined)
  return asked.sightNow.all.some((fact) =>
    fact.parts.some((part) => Object.values(part.values).some(isOfParty)),
  )
}

/** Heard outside the home: of a party they may see it is cut at once, of another it pauses. */
const heardOutside = (asked: Case): { readonly scope: string; readonly party?: string } => {
  const own = asked.asking.service ?? asked.asking.person
  const scope = textOf(asked, 'scope') ?? 'other'
  const party = textOf(asked, 'party') ?? (scope === 'party' ? own : undefined)
  if (party === undefined) return { scope }
  const isKnown = party === own || isSeen(asked, party)
  return { scope: scope === 'party' && !isKnown ? 'other' : scope, party }
}

/** Recorded whatever lines there are: an answer that told them apart would tell of them. */
export const withdrawLine: Decider = (asked) => {
  const { asking, now, around } = asked
  const giver = textOf(asked, 'giver')
  if (giver === undefined) return refuse({ code: 'missing', field: '/giver' })
  const isOwn = giver === asking.person && asking.service === null
  const isHeard = asking.standing === 'party' || (asking.standing === 'guardian' && !isOwn)
  if (isHeard) {
    if (!isOwn && asking.standing === 'guardian' && giver !== around.client.id)
      return refuse({ code: 'not-yours', field: '/giver' })
    const heard = { party: undefined, ...heardOutside(asked), toldTo: asking.person }
    return recordUnless(withValues(asked, heard), [])
  }
  if (!asked.isHome && !isOwn) return refuse({ code: 'not-yours', field: '/giver' })
  const scope = textOf(asked, 'scope')
  const party = textOf(asked, 'party')
  if (scope === 'party' && party === undefined) return refuse({ code: 'missing', field: '/party' })
  const told = personOf(asked, 'toldTo')
  const isMember = deriveMembers(now, around.today).some((member) => member.person === told)
  const toldTo = isMember ? told : (deriveInitiator(now)?.person ?? told)
  return recordUnless(withValues(asked, { toldTo, party: scope === 'all' ? undefined : party }), [])
}

/** Each line that waits is said to have ended with it, or to be kept: none is opened by being left out. */
export const acknowledgeWithdrawal: Decider = (asked) => {
  const withdrawal = deriveWithdrawals(asked.now).find(
    ({ part }) => part === textOf(asked, 'withdrawal'),
  )
  if (!withdrawal) return refuse({ code: 'unknown-reference', field: '/withdrawal' })
  if (withdrawal.isSorted) return refuse({ code: 'already-done', field: '/withdrawal' })
  const [ended, kept] = [listOf(asked, 'ended'), listOf(asked, 'kept')]
  const said = [...ended, ...kept]
  const strange = (lines: readonly string[], field: string): Refusal | false =>
    lines.some((line) => !withdrawal.waiting.some((one) => one === line)) && {
      code: 'not-in-list',
      field,
    }
  return recordUnless(asked, [
    strange(ended, '/ended'),
    strange(kept, '/kept'),
    ended.some((line) => kept.includes(line)) && { code: 'not-in-list', field: '/kept' },
    withdrawal.waiting.some((line) => !said.includes(line)) && { code: 'missing', field: '/kept' },
  ])
}
