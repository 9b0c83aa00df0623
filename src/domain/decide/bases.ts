/**
 * The four legal bases, never merged: a line, a disclosure permit kept in the national service, a statute with its
 * section and reason, a declared joint service. Each is checked against what is really in force. And access opened
 * urgently, with its review.
 *
 * @source 703/2023 6 §, 53 §, 55–56 §, 64 §; design rules.md, "Permission" and break-glass
 */
import type { PartValues } from '../facts/index.ts'
import { deriveUrgentAccess, isBarredFromUrgency } from '../grant-urgent.ts'
import { id, type PersonId } from '../identity.ts'
import { deriveHome, homeMembers } from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { isHomeService, isJointService, permissionOf, stopAtBorder } from './border.ts'
import { type Case, type Decider, isYes, listOf, textOf, withValues } from './case.ts'
import { stopAtProhibition } from './prohibition.ts'
import { recordUnless } from './record.ts'
import { asTold } from './tell.ts'

type Basis = PartValues<'disclosed', 'disclosure'>['basis']
const none: Refusal = { code: 'no-basis-for-party', stop: 'S1', field: '/basis' }

/** A line covers what it names: every category told, no topic left out, and it is the line that stands now. */
const byLine = (asked: Case, to: string): readonly Refusal[] => {
  const party = permissionOf(asked).parties.get(to)
  const topics = asked.given.topics
  const border = stopAtBorder(asked, { party: to, field: '/to', topics })
  if (border.length > 0) return border
  // Inside a joint service nothing stops at the border, and yet no line stands.
  if (!party?.inForce) return [{ ...none, field: '/to', wayOut: 'give-line' }]
  const told = listOf(asked, 'categories')
  const beyond = told.filter((one) => !party.categories.some((covered) => covered === one))
  const lines = party.chain.at(-1)?.lines ?? []
  const line = textOf(asked, 'line')
  return [
    ...(told.length === 0 ? [{ code: 'missing', field: '/categories' } as const] : []),
    ...(beyond.length > 0
      ? [
          {
            code: 'category-not-covered',
            stop: 'S1',
            field: '/categories',
            wayOut: 'give-line',
            missing: beyond,
          } as const,
        ]
      : []),
    ...(line !== undefined && !lines.some((one) => one.line === line)
      ? [{ code: 'not-in-list', field: '/line' } as const]
      : []),
  ]
}

/** The newest check that holds for whoever receives: one made for them, or one made for all. */
const permitFor = (asked: Case, to: string) =>
  asked.now
    .parts('disclosure-permit-checked', 'check')
    .findLast(({ values }) => values.service === undefined || values.service === to)

/** The permit of the national service reaches social and health care only; everybody else needs a line or a statute. */
const byPermit = (asked: Case, to: string): readonly Refusal[] => {
  const register = asked.around.directory.service(id(to))?.register
  if (register !== 'social' && register !== 'patient') return [{ ...none, wayOut: 'give-line' }]
  const isFound = permitFor(asked, to)?.values.found === true
  return isFound ? [] : [{ ...none, wayOut: 'check-disclosure-permit' }]
}

const stops: Readonly<Record<Basis, (asked: Case, to: string) => readonly Refusal[]>> = {
  line: byLine,
  'disclosure-permit': byPermit,
  // A statute is told with its section and reason, by a command of its own.
  statute: () => [{ ...none, wayOut: 'disclose-by-statute' }],
  'joint-service': (asked, to) =>
    isJointService(asked, to) ? [] : [{ ...none, wayOut: 'give-line' }],
}

/** A disclosure has one basis, and that basis stands. What it stood on is written beside it. */
export const recordDisclosure: Decider = (asked) => {
  const to = textOf(asked, 'to') ?? ''
  const basis = textOf(asked, 'basis') as Basis
  if (isHomeService(asked, to)) return refuse({ code: 'not-in-list', field: '/to' })
  const prohibited = basis === 'statute' ? [] : stopAtProhibition(asked, to, '/to')
  const lines = permissionOf(asked).parties.get(to)?.chain.at(-1)?.lines ?? []
  const stoodOn = withValues(asked, {
    line: basis === 'line' ? (textOf(asked, 'line') ?? lines[0]?.line) : undefined,
    permit: basis === 'disclosure-permit' ? permitFor(asked, to)?.part.id : undefined,
  })
  return recordUnless(stoodOn, prohibited.length > 0 ? prohibited : stops[basis](asked, to))
}

/**
 * Staff of a home service only, acting in it. Whoever is a member reads already; whoever a giver has answered about, in
 * any of their jobs, asks the giver. The answer to all others is one.
 */
export const openAccessUrgently: Decider = (asked) => {
  const { asking, around } = asked
  const never = refuse({ code: 'needs-initiator', wayOut: 'propose' })
  const { service } = asking
  if (service === null || !isHomeService(asked, service)) return never
  const worksIn = (party: string) =>
    around.directory.employment(asking.person, id(party), around.today) !== undefined
  if (isBarredFromUrgency(asked.known, asking.person, worksIn)) return never
  const isMember = homeMembers(asked.now, around.today).some(
    (member) => member.person === asking.person && member.service === service,
  )
  if (isMember) return refuse({ code: 'already-done' })
  const second = isYes(asked, 'second') || undefined
  const isOpen = deriveUrgentAccess(asked.known).some(
    (one) =>
      one.person === asking.person &&
      one.service === service &&
      one.widens === null &&
      one.round === asked.known.round &&
      around.now < one.endsAt,
  )
  if (second && !isOpen) return never
  const filled = withValues(asked, { who: asking.person, service, second })
  // Its reason is the worker's own, about nothing of the client's: told at once to those who must judge it.
  const told = { ...filled, given: { ...filled.given, topics: [] } }
  const readers = supervisorsOfHome(asked)
  return accept([asTold(told, 'access-opened-urgently', { readers })])
}

const supervisorsOfHome = (asked: Case): readonly PersonId[] => [
  ...new Set(
    deriveHome(asked.now).flatMap((home) =>
      asked.around.directory.supervisorsOf(home, asked.around.today),
    ),
  ),
]

/** Justified or not, once, with the reason. Nobody reviews their own. */
export const reviewUrgentAccess: Decider = (asked) => {
  const access = deriveUrgentAccess(asked.known).find(
    (one) => one.access === textOf(asked, 'access'),
  )
  if (!access) return refuse({ code: 'unknown-reference', field: '/access' })
  const told = { ...asked, given: { ...asked.given, topics: [] } }
  return recordUnless(told, [
    access.person === asked.asking.person && { code: 'not-yours', field: '/access' },
    access.review !== null && { code: 'already-done', field: '/access' },
  ])
}
