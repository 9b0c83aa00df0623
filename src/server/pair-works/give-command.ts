/**
 * One command, walked: who asks and in which standing, everything known, what the sender may see, a decision, the new
 * facts and what follows for every reader, in one transaction.
 *
 * @source design house.md, "One request, walked"
 */
import type { Instant } from '#domain/calendar'
import { type CommandKind, ruleOf, type Standing } from '#domain/commands'
import { decide } from '#domain/decide/index'
import type { Fact, NewFact } from '#domain/facts/index'
import type { GrantStanding } from '#domain/grant'
import { type CommandId, type FactId, id, type PairWorkId } from '#domain/identity'
import type { Known, Seen } from '#domain/knowledge'
import type { Outcome } from '#domain/outcome'
import type { Refusal } from '#domain/refusal'
import type { Asking, Surroundings } from '#domain/surroundings'
import { tellingPlaces } from '#domain/whereabouts'
import { isInForce } from '#policy/sees'
import { commandStandings, standingOf } from '#policy/standing'
import { hashBody } from '#store/canonical'
import type { Acting, DecideTransaction } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import { logUse } from '../use.ts'
import { settle } from './settle.ts'
import { changesSince, cursorOf } from './sight.ts'
import { clientSideIds, surroundingsOf } from './surroundings.ts'
import { type Widening, wideningOf } from './widening.ts'

export interface GivenCommand {
  readonly commandId: CommandId
  /** Null where the sender has no view to be behind of: an invitation answered. */
  readonly cursor: string | null
  readonly kind: CommandKind
  readonly happenedAt?: Instant | undefined
  readonly with: Readonly<Record<string, unknown>>
  /** The mark of the preview it was confirmed on, where it opens a text to somebody; `asked`: only previewed. */
  readonly preview?: string | { readonly asked: true } | undefined
  /** Whoever answers an invitation has no grant yet; the invitation itself is the door. */
  readonly invited?: boolean
  /** Whoever comes in by another door than a grant: urgent access, and its review. The route has looked at the door. */
  readonly as?: 'county-staff' | 'supervisor' | 'officer' | undefined
  /** Its texts tell where somebody protected is. */
  readonly keepsPlace?: boolean | undefined
  /** False: not signed in strongly enough for an electronic permission. */
  readonly strong?: boolean | undefined
  /** Several things told in one act; left out: decided as one command of its kind. */
  readonly decidedBy?: DecidedBy
  readonly scan?: SentScan
}
/** A file told together with the command: judged already, kept in the same transaction once the facts stand. */
export interface SentScan {
  readonly kind: 'pdf' | 'png' | 'jpeg'
  readonly sha256: string
  readonly keep: (tx: DecideTransaction, facts: readonly NewFact[]) => Promise<void>
}
export type DecidedBy = (
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
) => Outcome<readonly NewFact[]>

export type Given =
  | { readonly is: 'recorded' | 'already'; readonly facts: readonly FactId[] }
  | { readonly is: 'absent' }
  /** Whoever asks is a member no more, and this is no late entry of theirs. */
  | { readonly is: 'ended' }
  | { readonly is: 'other-body' }
  | { readonly is: 'previewed'; readonly widening: Widening | null }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly is: 'behind'
      readonly cursor: string
      readonly changes: readonly Fact[] | null
    }
type Tried = Given | { readonly is: 'conflict' }

const tries = 6

/** Tried again when somebody else came between: what only others may see is folded in without a word. */
export const giveCommand = async (
  house: House,
  acting: Acting,
  pairWork: PairWorkId,
  command: GivenCommand,
): Promise<Given> => {
  const county = await house.county.current()
  for (let count = 0; count < tries; count++) {
    const tried = await house.store.decide(pairWork, acting, (tx) =>
      tryCommand(house, tx, acting, command, county),
    )
    if (tried.is === 'conflict') continue
    if (isLogged(tried, command))
      await logUse(house, acting, {
        what: 'command',
        purpose: 'command',
        outcome: 'refused',
        pairWorks: [pairWork],
      })
    return tried
  }
  throw new Problem('busy')
}

/** What a rule refused is an attempt like any other. A door of its own is logged by its route, a preview asks to be looked at. */
const isLogged = (given: Given | Tried, command: GivenCommand): boolean =>
  given.is === 'refused' &&
  command.as === undefined &&
  given.refusals.every(({ code }) => code !== 'preview-first')

/** The same id with another kind, payload or claimed time is another thing. The cursor may differ: it is sent again. */
const bodyHashOf = ({ kind, happenedAt, with: payload, scan, keepsPlace }: GivenCommand): string =>
  hashBody({
    kind,
    happenedAt,
    with: payload,
    ...(scan ? { scan: scan.sha256 } : {}),
    ...(keepsPlace ? { keepsPlace } : {}),
  })

const tryCommand = async (
  house: House,
  tx: DecideTransaction,
  acting: Acting,
  command: GivenCommand,
  county: County,
): Promise<Tried> => {
  const sent = { id: command.commandId, bodyHash: bodyHashOf(command) }
  const leads = county.supervisorsOf(acting.service ?? '', acting.on).includes(acting.person)
  const reader = { ...acting, leads }
  if (!command.invited && !command.as && !(await tx.isHere())) return { is: 'absent' }
  // Asked for together, in one journey; what it is used for comes in this order.
  const [grants, pairWork, before, known, seen] = await Promise.all([
    tx.grants(),
    tx.find(),
    tx.sentBefore(sent),
    tx.known(),
    tx.seen(),
  ])
  const standing = standingOf(grants.filter((row) => isInForce(row, reader)))
  if (!standing && !command.invited && !command.as) return { is: 'absent' }
  if (!pairWork) return { is: 'absent' }
  if (before.is === 'already') return before
  if (before.is === 'different-body') return { is: 'other-body' }
  const cursor = cursorOf(house.keys, acting, seen)
  if (command.cursor !== null && standing !== 'former' && command.cursor !== cursor)
    return {
      is: 'behind',
      cursor,
      changes: changesSince(house.keys, acting, seen, command.cursor),
    }
  const people = await tx.people(clientSideIds(known, county, pairWork.client, command.with))
  const client = people.find((person) => person.id === pairWork.client)
  const model = pinnedModel(house, known)
  if (!client || !model) throw new Error('a pair work without its client or its model')
  const around = surroundingsOf(house, { now: house.clock(), model, county, client, people })
  const { kind, payload } = asAnswered(command, known)
  const { commandId, happenedAt } = command
  const decidedBy: DecidedBy =
    command.decidedBy ?? ((...given) => decide({ kind, payload, commandId, happenedAt }, ...given))
  const outcome = decidedBy(
    known,
    seen,
    {
      person: acting.person,
      service: acting.service,
      standing: askingStanding(command, standing),
      strong: command.strong,
      scan: command.scan?.kind,
    },
    around,
  )
  if (!outcome.ok)
    return standing === 'former' && !command.invited
      ? { is: 'ended' }
      : { is: 'refused', refusals: outcome.refusals }
  const facts = command.keepsPlace ? tellingPlaces(outcome.value) : outcome.value
  const weighed = { acting, grants, client: client.id, known, seen, facts }
  const widening = standing && !command.as ? wideningOf(house.keys, { ...weighed, standing }) : null
  if (typeof command.preview === 'object') return { is: 'previewed', widening: widening ?? null }
  if (widening && command.preview !== widening.mark)
    return { is: 'refused', refusals: [{ code: 'preview-first' }] }
  const appended = await tx.append(facts, sent)
  if (appended.is === 'different-body') return { is: 'other-body' }
  if (appended.is !== 'recorded') return appended
  await command.scan?.keep(tx, facts)
  await settle(house, tx, {
    pairWork,
    client,
    people,
    around,
    known: appended.known,
    facts,
  })
  return { is: 'recorded', facts: facts.map((fact) => fact.id) }
}

/** An invitation asks somebody to come along, or to take over what was offered them: its part says which. */
const asAnswered = (
  { kind, with: payload, invited }: GivenCommand,
  known: Known,
): { readonly kind: CommandKind; readonly payload: GivenCommand['with'] } => {
  const { invitation } = payload
  const asked = invited && typeof invitation === 'string' ? known.find(invitation) : undefined
  if (!asked || asked.fact.kind !== 'hand-over-offered') return { kind, payload }
  return {
    kind: kind === 'accept-invitation' ? 'accept-hand-over' : 'decline-hand-over',
    payload: { offer: asked.part.id },
  }
}

export const pinnedModel = (house: Pick<House, 'models'>, known: Known) => {
  const chosen = (
    known.inRound(known.round).last('model-chosen', 'model') ?? known.last('model-chosen', 'model')
  )?.values
  return chosen && house.models.find(chosen.model, chosen.version)
}

/** Of the standings a reader may use, the one the command is for; else their first, and `decide` says who may. */
const askingStanding = (
  command: GivenCommand,
  standing: GrantStanding | undefined,
): Standing | 'former' => {
  if (command.as) return command.as
  if (command.invited || !standing) return 'invited'
  if (standing === 'former') return 'former'
  const own = commandStandings(standing)
  const { by } = ruleOf(command.kind)
  return own.find((one) => by.includes(one)) ?? own[0] ?? 'former'
}

export const commandIdOf = (value: string): CommandId => id<'command'>(value)
