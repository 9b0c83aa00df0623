/**
 * The pair agreement, as one card: who contacts the client, who handles the matter, who records and who leads the
 * coming meeting, who decides and who becomes the own worker. Each says their own; what two have said alike holds.
 *
 * @source model A, A.07–A.11, A.18–A.19, A.23–A.26, A.31; model D, D.20
 */
import type { Instant } from './calendar.ts'
import type { FactKind } from './facts/index.ts'
import type { GuardName } from './guards.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import { deriveMeetings } from './meetings.ts'
import { deriveInitiator, deriveMembers, homeMembers, type Member } from './members.ts'
import type { ProcessModel } from './process-model.ts'

export const agreementAsks = [
  'contact',
  'handler',
  'recorder',
  'leader',
  'chair',
  'decider',
  'own-worker',
] as const
export type AgreementAsk = (typeof agreementAsks)[number]
export type MeetingRole = 'recorder' | 'leader' | 'chair'

export interface AgreementQuestion {
  readonly asks: AgreementAsk
  /** Whom it can be. */
  readonly among: readonly PersonId[]
  /** Each member's own newest word, oldest first. */
  readonly said: readonly { readonly by: PersonId; readonly who: PersonId }[]
  /** What two have said alike, or the only one there is. */
  readonly agreed: PersonId | null
  /** Who it was the last time. */
  readonly last: PersonId | null
  readonly suggested: {
    readonly who: PersonId
    /** Turn about; the own worker there is; the model's own default. */
    readonly because: 'turn' | 'own-worker' | 'model'
  } | null
}

export interface PairAgreement {
  readonly meeting: { readonly id: PartId; readonly startsAt: Instant } | null
  /** Asked, not guessed: is there an own worker already? `null`: nobody has told. */
  readonly ownWorker: { readonly exists: boolean; readonly who: PersonId | null } | null
  /** The model asks it first of all. */
  readonly asksOwnWorker: boolean
  /** On a digital path both are handlers alike. */
  readonly isEqual: boolean
  readonly questions: readonly AgreementQuestion[]
}

/** What of the card a model asks for, by what completes its steps. */
const asksFor: Readonly<Record<Exclude<AgreementAsk, MeetingRole>, GuardName[]>> = {
  contact: ['contact-agreed-by-two'],
  handler: ['handlers-agreed-by-two', 'second-handler-added', 'handlers-equal'],
  decider: ['decider-agreed'],
  'own-worker': ['own-worker-chosen'],
}

const completedBy = (model: ProcessModel): ReadonlySet<string> =>
  new Set(
    Object.values(model.steps).flatMap(({ completion }) =>
      completion.by === 'guard' ? [completion.guard] : [],
    ),
  )

interface Word {
  readonly by: PersonId
  readonly who: PersonId
}

/** Everybody's words on one question, in the order they were said. */
const wordsOn = (facts: Facts, kind: FactKind, field: string, meeting?: string): readonly Word[] =>
  facts.of(kind).flatMap((fact) =>
    fact.parts.flatMap((part) => {
      const values = part.values as Readonly<Record<string, unknown>>
      const who = values[field]
      if (typeof who !== 'string' || (meeting !== undefined && values.meeting !== meeting))
        return []
      return [{ by: fact.by.person, who: id<'person'>(who) }]
    }),
  )

const newestOfEach = (words: readonly Word[]): readonly Word[] =>
  words.filter((word, place) => words.findLastIndex(({ by }) => by === word.by) === place)

const peopleOf = (members: readonly Member[]): readonly PersonId[] => [
  ...new Set(members.map(({ person }) => person)),
]

/** The newest word holds when another has said it too, or when there is nobody else to. */
const agreedOf = (newest: readonly Word[], among: readonly PersonId[]): PersonId | null => {
  const last = newest.at(-1)
  if (!last) return null
  const sayers = newest.filter(({ who }) => who === last.who).length
  return sayers >= Math.min(2, among.length) ? last.who : null
}

/**
 * @param facts what the reader knows; the round in hand is asked, earlier ones are remembered.
 * @param side a party's member agrees on the meeting they are asked to, and on nothing else
 */
export const derivePairAgreement = (
  facts: Facts,
  model: ProcessModel,
  side: 'home' | 'party' = 'home',
): PairAgreement => {
  const round = facts.inRound(facts.round)
  const pair = peopleOf(homeMembers(round))
  const meeting = deriveMeetings(round)
    .filter(({ joint, state }) => joint && (state === 'proposed' || state === 'agreed'))
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))[0]
  // In a model whose partner comes from elsewhere, the pair is who meets.
  const meeters = peopleOf(deriveMembers(round)).filter((one) =>
    meeting?.participants.includes(one),
  )
  const status = round.last('own-worker-status-stated', 'status')?.values
  const ownWorker = status
    ? { exists: status.exists, who: status.who ? id<'person'>(status.who) : null }
    : null
  const isEqual = round.last('digital-path-stated', 'path')?.values.exists === true
  const completed = completedBy(model)
  const isAsked = (asks: keyof typeof asksFor) =>
    side === 'home' && asksFor[asks].some((guard) => completed.has(guard))

  const question = (
    asks: AgreementAsk,
    words: readonly Word[],
    last: PersonId | null,
    suggested: AgreementQuestion['suggested'],
    among = pair,
  ): AgreementQuestion => {
    const said = newestOfEach(words)
    return { asks, among, said, agreed: agreedOf(said, among), last, suggested }
  }
  /** Turn about: the one of a pair whose turn it was not. */
  const turnAfter = (last: PersonId | null): AgreementQuestion['suggested'] => {
    const [other, ...more] = meeters.filter((person) => person !== last)
    const isTurn = last !== null && meeters.length === 2 && more.length === 0
    return isTurn && other ? { who: other, because: 'turn' } : null
  }
  const knownOwn = ownWorker?.exists && ownWorker.who && pair.includes(ownWorker.who)
  const own: AgreementQuestion['suggested'] =
    knownOwn && ownWorker.who ? { who: ownWorker.who, because: 'own-worker' } : null
  const earlier = deriveMeetings(facts)
    .filter(({ id: one, joint }) => joint && one !== meeting?.id)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
  const lastWith = (role: MeetingRole): PersonId | null =>
    earlier
      .map((one) => (role === 'recorder' ? one.recorder : null) ?? one.roles?.[role] ?? null)
      .findLast((person) => person !== null) ?? null
  const lastWord = (kind: FactKind, field: string) =>
    wordsOn(facts, kind, field).at(-1)?.who ?? null
  // Where a model names a chair, whoever began leads the talk unless the pair says otherwise.
  const hasChair = model.settings.meetingRoles.includes('chair')
  const initiator = deriveInitiator(round)?.person
  const hasMet = round.of('meeting-held').length > 0
  const divided = wordsOn(round, 'division-agreed', 'decider')
  const ownChosen = wordsOn(round, 'division-agreed', 'ownWorker')

  return {
    meeting: meeting ? { id: meeting.id, startsAt: meeting.startsAt } : null,
    ownWorker,
    asksOwnWorker: isAsked('contact'),
    isEqual,
    questions: [
      ...(isAsked('contact') && !ownWorker?.exists
        ? [question('contact', wordsOn(round, 'contact-agreed', 'who'), null, null)]
        : []),
      ...(isAsked('handler')
        ? [question('handler', wordsOn(round, 'handlers-set', 'first'), null, own)]
        : []),
      ...(meeting
        ? (['recorder', hasChair ? 'chair' : 'leader'] as const).map((role) =>
            question(
              role,
              wordsOn(round, 'meeting-roles-agreed', role, meeting.id),
              lastWith(role),
              role === 'chair' && initiator
                ? { who: initiator, because: 'model' }
                : turnAfter(lastWith(role)),
              meeters,
            ),
          )
        : []),
      ...(isAsked('decider') && (hasMet || divided.length > 0)
        ? [question('decider', divided, lastWord('division-agreed', 'decider'), own)]
        : []),
      ...(isAsked('own-worker') && (hasMet || ownChosen.length > 0) && !ownWorker?.exists
        ? [question('own-worker', ownChosen, null, null)]
        : []),
    ],
  }
}
