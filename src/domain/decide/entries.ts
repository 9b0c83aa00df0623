/** What keeps the record honest: late entries, proposals, voices. */
import { helsinkiDate, type LocalDate } from '../calendar.ts'
import { id } from '../identity.ts'
import { deriveInitiator, deriveMemberships, type Member } from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { permissionOf } from './border.ts'
import { type Case, type Decided, type Decider, personOf, textOf } from './case.ts'
import { recordUnless } from './record.ts'
import { follow } from './tell.ts'

export const settleProposal: Decider = (asked) => {
  const isSettled = asked.now
    .parts('proposal-settled', 'answer')
    .some((told) => told.values.proposal === textOf(asked, 'proposal'))
  return recordUnless(asked, [isSettled && { code: 'already-answered', field: '/proposal' }])
}

/** A voice or a wish is told by its owner, or written down by the home; never by another of the client's side. */
export const ownVoice: Decider = (asked) =>
  recordUnless(asked, [
    !asked.isHome &&
      personOf(asked, 'whose') !== asked.asking.person && { code: 'not-yours', field: '/whose' },
  ])

/** Whose voice one may speak with: nobody outside the home takes the workers' or another's. */
const voicesOf: Readonly<Record<string, readonly string[]>> = {
  client: ['client', 'child', 'together'],
  guardian: ['guardian', 'together'],
  party: ['workers', 'close-one', 'together'],
}
export const withOwnVoice =
  (decider: Decider, field: 'whose' | 'voice'): Decider =>
  (asked) => {
    const voice = textOf(asked, field)
    const allowed = voicesOf[asked.asking.standing]
    if (voice === undefined || allowed === undefined || allowed.includes(voice))
      return decider(asked)
    const decided = decider(asked)
    const refusal: Refusal = { code: 'not-yours', field: `/${field}` }
    return decided.ok ? refuse(refusal) : refuse(refusal, ...decided.refusals)
  }

const textsOf = (asked: Case): string =>
  [
    asked.given.values,
    ...Object.values(asked.given.many).flatMap((items) => items.map((item) => item.values)),
  ]
    .flatMap((values) => Object.values(values))
    .filter((value) => typeof value === 'string' && /\s/.test(value))
    .join('\n')
    .slice(0, 8000)

/** Somebody's days as a member: to when they left, else to a substitute's last day and the permission's. */
const wasMemberThen = (asked: Case, member: Member): boolean => {
  const { happenedAt } = asked
  const day = helsinkiDate(happenedAt)
  const isWithinDays = (until: LocalDate | null | undefined) => !until || day <= until
  if (member.joinedAt > happenedAt) return false
  if (member.leftAt !== null) return happenedAt < member.leftAt
  const line = permissionOf(asked).parties.get(member.service)
  const momentOf = (fact: string | null) =>
    asked.now.all.find((one) => one.id === fact)?.recordedAt ?? happenedAt
  const isPaused = line?.pauses.some(
    ({ from, until }) =>
      momentOf(from) <= happenedAt && (until === null || happenedAt < momentOf(until)),
  )
  if (isPaused) return false
  return isWithinDays(member.until) && (member.side === 'home' || isWithinDays(line?.until))
}

/**
 * Written while permitted, sent after: kept for the initiator to place and not shown back.
 * @source design language.md, "Time"
 */
export const receiveLate = (asked: Case): Decided => {
  const { person, service } = asked.asking
  const wasMember = deriveMemberships(asked.known).some(
    (member) =>
      member.person === person &&
      (service === null || member.service === service) &&
      wasMemberThen(asked, member),
  )
  const words = textsOf(asked)
  const initiator =
    deriveInitiator(asked.now) ?? deriveMemberships(asked.now).find((one) => one.side === 'home')
  if (!wasMember || words === '' || !initiator) return refuse({ code: 'needs-initiator' })
  const by = { person: id<'person'>(initiator.person), service: initiator.service }
  return accept([
    follow(
      asked,
      'late-entry-received',
      { entry: { from: person, command: asked.kind, words } },
      { by },
    ),
  ])
}
