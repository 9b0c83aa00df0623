/** Joint meetings from the first proposal to the confirmed minutes. @term yhteinen tapaaminen */
import { agreedByTwo } from './agreements.ts'
import type { Instant } from './calendar.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'

export interface MeetingRoles {
  readonly recorder: PersonId | null
  readonly leader: PersonId | null
  readonly chair: PersonId | null
  readonly agreed: boolean
  readonly by: readonly PersonId[]
}

export interface Meeting {
  readonly id: PartId
  readonly startsAt: Instant
  readonly lastsMinutes: number
  readonly participants: readonly PersonId[]
  readonly remote: readonly PersonId[]
  readonly video: boolean
  readonly joint: boolean
  readonly placeKind: string
  readonly place: string | null
  readonly proposedBy: PersonId
  readonly agreedBy: readonly PersonId[]
  readonly declinedBy: readonly PersonId[]
  readonly state: 'proposed' | 'agreed' | 'held' | 'broken-off' | 'cancelled'
  readonly heldAt: Instant | null
  readonly present: readonly PersonId[]
  readonly recorder: PersonId | null
  readonly inRealTime: boolean
  readonly roles: MeetingRoles | null
  readonly confirmedBy: readonly PersonId[]
}

const people = (values: readonly string[] | undefined): readonly PersonId[] =>
  (values ?? []).map((person) => id<'person'>(person))
const whoSaid = (
  facts: Facts,
  kind: 'meeting-agreed' | 'meeting-declined',
  meeting: string,
): readonly PersonId[] =>
  facts
    .parts(kind, 'answer')
    .filter((told) => told.values.meeting === meeting)
    .map((told) => told.fact.by.person)

const rolesOf = (facts: Facts, meeting: string): MeetingRoles | null => {
  const card = agreedByTwo(
    facts,
    'meeting-roles-agreed',
    'roles',
    (values) => values.meeting === meeting,
  )
  if (!card) return null
  const role = (person: string | undefined) => (person ? id<'person'>(person) : null)
  const { recorder, leader, chair } = card.told.values
  return {
    recorder: role(recorder),
    leader: role(leader),
    chair: role(chair),
    agreed: card.holds,
    by: card.by,
  }
}

/** Agreed when everyone but the proposer has said yes; one "no" leaves it proposed until a new time. */
export const deriveMeetings = (facts: Facts): readonly Meeting[] =>
  facts.parts('meeting-proposed', 'meeting').map(({ fact, part, values }) => {
    const held = facts
      .parts('meeting-held', 'meeting')
      .filter((told) => told.values.meeting === part.id)
      .at(-1)
    const broken = facts
      .parts('meeting-broken-off', 'breakOff')
      .some((told) => told.values.meeting === part.id && told.values.ended)
    const cancelled = facts
      .parts('meeting-cancelled', 'cancellation')
      .some((told) => told.values.meeting === part.id)
    const agreedBy = whoSaid(facts, 'meeting-agreed', part.id)
    const declinedBy = whoSaid(facts, 'meeting-declined', part.id).filter(
      (person) => !agreedBy.includes(person),
    )
    const participants = people(values.participants)
    const everyone = participants.every(
      (person) => person === fact.by.person || agreedBy.includes(person),
    )
    const place = fact.parts.find((other) => other.name === 'place')?.values as
      | { place?: string }
      | undefined
    return {
      id: part.id,
      startsAt: values.startsAt as Instant,
      lastsMinutes: values.lasts,
      participants,
      remote: people(values.remote),
      video: values.video,
      joint: values.joint,
      placeKind: values.placeKind,
      place: place?.place ?? null,
      proposedBy: fact.by.person,
      agreedBy,
      declinedBy,
      state: cancelled
        ? 'cancelled'
        : held
          ? 'held'
          : broken
            ? 'broken-off'
            : everyone
              ? 'agreed'
              : 'proposed',
      heldAt: held?.fact.happenedAt ?? null,
      present: held ? [...people(held.values.present), ...people(held.values.remote)] : [],
      recorder: held?.values.recorder ? id<'person'>(held.values.recorder) : null,
      inRealTime: held?.values.inRealTime ?? false,
      roles: rolesOf(facts, part.id),
      confirmedBy: facts
        .parts('minutes-confirmed', 'confirmation')
        .filter((told) => told.values.meeting === part.id)
        .map((told) => told.fact.by.person),
    }
  })
