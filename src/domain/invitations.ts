/**
 * Who has been asked along in a round, and how it went: the inviter's side of an invitation.
 * @source model D, D.08, D.11; design rules.md, "Who sees what", invited
 */
import { helsinkiDate, type LocalDate } from './calendar.ts'
import { id, type PartId, type PersonId, type ServiceId } from './identity.ts'
import type { Facts } from './knowledge.ts'

/** `accepted`: willing, and no permission is in force yet. `joined`: a member. */
export type InvitationStage = 'waiting' | 'accepted' | 'joined' | 'declined' | 'withdrawn' | 'ended'

/** @term kutsu */
export interface Invited {
  readonly id: PartId
  /** Null: whoever works in the service. */
  readonly person: PersonId | null
  readonly service: ServiceId
  readonly role: 'partner' | 'network' | 'home'
  readonly competence: string
  readonly month: string
  readonly by: PersonId
  readonly askedOn: LocalDate
  readonly stage: InvitationStage
  readonly answeredOn: LocalDate | null
  readonly answeredBy: PersonId | null
  readonly reason: 'no-time' | 'not-our-task' | 'other' | null
  readonly remindedOn: LocalDate | null
}

type Answer = Pick<Invited, 'stage' | 'answeredOn' | 'answeredBy' | 'reason'>

/** Of the newest round, oldest first. Whoever came in by another way has answered too. */
export const deriveInvitations = (facts: Facts): readonly Invited[] => {
  const round = facts.inRound(facts.round)
  const isClosed = round.of('round-closed').length > 0
  return round.parts('member-invited', 'invitation').map(({ fact, part, values }) => {
    const answer = answerTo(round, part.id, values.person, values.service, fact.id)
    const reminded = round
      .parts('invitation-reminded', 'reminder')
      .findLast((told) => told.values.invitation === part.id)
    const stage =
      isClosed && (answer.stage === 'waiting' || answer.stage === 'accepted')
        ? 'ended'
        : answer.stage
    const who = values.person ?? values.asked
    return {
      id: part.id,
      person: who === undefined ? null : id<'person'>(who),
      service: id<'service'>(values.service),
      role: values.role,
      competence: values.competence,
      month: values.month,
      by: fact.by.person,
      askedOn: helsinkiDate(fact.recordedAt),
      ...answer,
      stage,
      remindedOn: reminded ? helsinkiDate(reminded.fact.recordedAt) : null,
    }
  })
}

const open: Answer = { stage: 'waiting', answeredOn: null, answeredBy: null, reason: null }

/** The last thing that was said of it, in the order it was said. A member is one, whatever was said before. */
const answerTo = (
  round: Facts,
  invitation: PartId,
  person: string | undefined,
  service: string,
  fact: string,
): Answer => {
  let answer = open
  const sent = round.all.findIndex((one) => one.id === fact)
  for (const told of round.all.slice(sent + 1))
    for (const part of told.parts) {
      const value = part.values as Readonly<Record<string, string | undefined>>
      const isOf = value.invitation === invitation
      const on = helsinkiDate(told.recordedAt)
      if (told.kind === 'invitation-accepted' && isOf)
        answer = { stage: 'accepted', answeredOn: on, answeredBy: told.by.person, reason: null }
      if (told.kind === 'invitation-declined' && isOf)
        answer = {
          stage: 'declined',
          answeredOn: on,
          answeredBy: told.by.person,
          reason: (value.reason as Answer['reason']) ?? null,
        }
      if (told.kind === 'invitation-withdrawn' && isOf)
        answer = { stage: 'withdrawn', answeredOn: on, answeredBy: null, reason: null }
      // Of those asked as a whole service: whoever has said they come.
      const asked = person ?? (answer.stage === 'accepted' ? answer.answeredBy : undefined)
      const isTheirs = asked !== undefined && value.person === asked && value.service === service
      if (told.kind === 'member-joined' && (isOf || isTheirs) && answer.stage !== 'withdrawn')
        answer = {
          stage: 'joined',
          answeredOn: on,
          answeredBy: value.person === undefined ? null : id<'person'>(value.person),
          reason: null,
        }
    }
  return answer
}
