/** What is asked of one person now, as far as that person can see: read from their own facts and nothing else. */
import type { LocalDate } from '../calendar.ts'
import { helsinkiDate } from '../calendar.ts'
import type { CommandKind } from '../commands.ts'
import { absencesToTell, deriveAbsences, returnsToTell } from '../covers.ts'
import { id, type PersonId } from '../identity.ts'
import { type Facts, isLater } from '../knowledge.ts'
import { deriveMeetings, type Meeting } from '../meetings.ts'
import { homeMembers } from '../members.ts'
import { unreadNotesOf } from '../notes.ts'
import { settledOffers } from '../offers.ts'
import { deriveTasks, openTasksOf } from '../tasks.ts'
import { firstContact, returnedTasks } from './asked-of-home.ts'

export interface Asked {
  readonly command: CommandKind
  /** Steps whose action is one of these are where the asking belongs, the first that is not done. */
  readonly belongsTo: readonly CommandKind[]
  /** Of several steps alike only the one whose action is about this. */
  readonly what?: 'minutes' | 'plan'
  readonly due?: LocalDate
  /** What it is about, as the answering command names it. */
  readonly about?: Readonly<Record<string, string>>
  /** In the words of whoever asks, or the moment of a meeting, or what is handed over. */
  readonly words?: string
  /** The task it is about, where they see it; what whoever asks wrote beside it. */
  readonly task?: string
  readonly said?: string
  /** Who asks, where that is not the home as such. */
  readonly by?: PersonId
  /** The last day it is asked: whoever stands in for somebody is asked in those days only. */
  readonly until?: LocalDate
}

export type Asking = (seen: Facts, who: PersonId, today: LocalDate) => readonly Asked[]

const ownTasks: Asking = (seen, who) =>
  openTasksOf(seen, who).map(({ id, state, due, what }) => ({
    command: state === 'offered' ? 'accept-task' : 'finish-task',
    belongsTo: ['accept-task', 'finish-task', 'set-task', 'agree-division'],
    due,
    about: { task: id },
    words: what,
  }))

const isComing = ({ state, startsAt }: Meeting, today: LocalDate): boolean =>
  (state === 'proposed' || state === 'agreed') && helsinkiDate(startsAt) >= today

const proposedTimes: Asking = (seen, who, today) =>
  deriveMeetings(seen)
    .filter((meeting) => isComing(meeting, today) && meeting.participants.includes(who))
    .filter((meeting) => meeting.proposedBy !== who)
    .filter((meeting) => ![...meeting.agreedBy, ...meeting.declinedBy].includes(who))
    .map(({ id, startsAt }) => ({
      command: 'agree-meeting',
      belongsTo: ['agree-meeting', 'propose-meeting', 'hold-meeting'],
      about: { meeting: id },
      words: startsAt,
    }))

const heldMeetings = (seen: Facts, who: PersonId): readonly Meeting[] =>
  deriveMeetings(seen).filter(({ state, present }) => state === 'held' && present.includes(who))

const isMemberOfParty = (seen: Facts, who: PersonId): boolean =>
  seen.parts('member-joined', 'party-member').some(({ values }) => values.person === who)

const unconfirmedMinutes: Asking = (seen, who) =>
  heldMeetings(seen, who)
    .filter(({ confirmedBy }) => isMemberOfParty(seen, who) && !confirmedBy.includes(who))
    .map(({ id, startsAt, heldAt }) => ({
      command: 'confirm-minutes',
      belongsTo: ['confirm-minutes'],
      about: { meeting: id },
      words: heldAt ?? startsAt,
    }))

/** Each participant's own record: asked of a worker who was there and has not taken anything over since. */
const ownRecord: Asking = (seen, who) => {
  const taken = seen.of('carried-over').filter(({ by }) => by.person === who)
  const held = seen
    .of('meeting-held')
    .filter(({ parts }) =>
      parts.some(({ values }) => [values['present'], values['remote']].flat().includes(who)),
    )
  const last = held.at(-1)
  const isTaken = last && taken.some(({ recordedAt }) => recordedAt >= last.recordedAt)
  return last && !isTaken && isMemberOfParty(seen, who)
    ? [{ command: 'mark-carried-over', belongsTo: ['mark-carried-over'], what: 'minutes' }]
    : []
}

/** The joint plan's essentials and those of the permission: asked of a party that reads the plan, at each version. */
const ownPlan: Asking = (seen, who) => {
  const service = seen
    .parts('member-joined', 'party-member')
    .findLast(({ values }) => values.person === who)?.values.service
  const plan = seen
    .parts('plan-version-published', 'version')
    .findLast(({ values }) => values.type === 'hopa')?.fact
  if (service === undefined || plan === undefined) return []
  const taken = seen
    .parts('carried-over', 'extract')
    .filter(({ fact, values }) => fact.by.person === who || values.service === service)
  const hasPlan = taken.some(
    ({ fact, values }) => values.what === 'plan' && isLater(seen, fact, plan),
  )
  const hasPermission = taken.some(({ values }) => values.what === 'permission')
  return hasPlan && hasPermission
    ? []
    : [{ command: 'mark-carried-over', belongsTo: ['mark-carried-over'], what: 'plan' }]
}

const offeredHandOvers: Asking = (seen, who) => {
  const settled = settledOffers(seen)
  return seen
    .parts('hand-over-offered', 'offer')
    .filter(({ part, values }) => values.to === who && !settled.has(part.id))
    .map(({ part, fact, values }) => {
      const task = deriveTasks(seen).find(({ id }) => id === values.task)?.what
      const beside = seen.parts('hand-over-offered', 'words').find((one) => one.fact.id === fact.id)
      return {
        command: 'accept-hand-over',
        belongsTo: ['accept-hand-over', 'offer-hand-over'],
        about: { offer: part.id },
        words: values.object,
        by: fact.by.person,
        ...(task ? { task } : {}),
        ...(beside ? { said: beside.values.words } : {}),
      }
    })
}

/** The home's tasks of somebody away that fall due in their days: asked of whoever of the home stands in. */
const coveredTasks: Asking = (seen, who, today) =>
  homeMembers(seen, today).some(({ person }) => person === who)
    ? deriveAbsences(seen, today)
        .filter(({ substitute, from }) => substitute === who && from <= today)
        .flatMap(({ who: away, until }) =>
          openTasksOf(seen, away)
            .filter(({ due }) => until === null || due <= until)
            .map(({ id, due, what }) => ({
              command: 'finish-task' as const,
              belongsTo: [],
              due,
              about: { task: id },
              words: what,
              by: away,
              ...(until === null ? {} : { until }),
            })),
        )
    : []

/** The client hears the same day who is away and who helps now. */
const clientToTell: Asking = (seen, who, today) =>
  absencesToTell(seen, today)
    .filter(({ teller }) => teller === who)
    .map(({ who: away, until }) => ({
      command: 'inform-client',
      belongsTo: [],
      about: { away },
      ...(until === null ? {} : { until }),
    }))

/** Whoever was told that somebody is away hears that they are back before that. */
const clientToTellOfReturn: Asking = (seen, who, today) =>
  returnsToTell(seen, today)
    .filter(({ teller }) => teller === who)
    .map(({ who: back, until }) => ({
      command: 'inform-client',
      belongsTo: [],
      about: { back },
      ...(until === null ? {} : { until }),
    }))

/** Notes to them they have not said read, until the day the writer chose. */
const unreadNotes: Asking = (seen, who, today) =>
  unreadNotesOf(seen, who, today).map(({ id, by, words, until }) => ({
    command: 'read-note',
    belongsTo: [],
    about: { note: id },
    words,
    by,
    ...(until === null ? {} : { until }),
  }))

/** Whoever must answer for a line and has not said anything yet, or said yes aloud and has not confirmed it. */
const ownLines: Asking = (seen, who) => {
  const released = seen.parts('giver-released', 'giver').some(({ values }) => values.giver === who)
  const required = seen.parts('giver-required', 'giver').some(({ values }) => values.giver === who)
  if (!required || released) return []
  const given = seen.parts('line-given', 'line').filter(({ values }) => values.giver === who)
  const refused = seen.parts('line-refused', 'line').filter(({ values }) => values.giver === who)
  if (given.length === 0 && refused.length === 0)
    return [{ command: 'give-line', belongsTo: ['give-line', 'store-consent-document'] }]
  const confirmed = new Set(
    seen.parts('line-confirmed', 'confirmation').map(({ values }) => values.line),
  )
  const isOralLeft = given.some(
    ({ part, values }) => values.form === 'oral' && !values.oneContact && !confirmed.has(part.id),
  )
  return isOralLeft ? [{ command: 'confirm-line', belongsTo: ['confirm-line', 'give-line'] }] : []
}

/** A plan made with this person, on which they have not said their view. */
const ownView: Asking = (seen, who) => {
  const latest = seen.last('plan-version-published', 'version')
  const hasSaid = seen
    .parts('plan-view-given', 'view')
    .some(({ values }) => values.whose === who && values.version === latest?.part.id)
  return latest?.values.madeWith.includes(who) && latest.fact.by.person !== who && !hasSaid
    ? [{ command: 'give-plan-view', belongsTo: ['give-plan-view'] }]
    : []
}

const askings: readonly Asking[] = [
  unreadNotes,
  ownTasks,
  returnedTasks,
  firstContact,
  proposedTimes,
  unconfirmedMinutes,
  ownRecord,
  ownPlan,
  offeredHandOvers,
  coveredTasks,
  clientToTell,
  clientToTellOfReturn,
  ownLines,
  ownView,
]

export const deriveAsked: (seen: Facts, who: PersonId, today: LocalDate) => readonly Asked[] = (
  seen,
  who,
  today,
) => askings.flatMap((asking) => asking(seen, who, today))

/** What waits for somebody else: asked of them, and not answered. */
export interface Waiting extends Pick<Asked, 'command' | 'due' | 'words'> {
  readonly who: PersonId
}

/** Whatever one may have asked of another with one's own hands, and would like an answer to. */
const waitedFor: readonly Asking[] = [
  ownTasks,
  returnedTasks,
  proposedTimes,
  offeredHandOvers,
  ownView,
]

const everybodyAsked = (seen: Facts): readonly PersonId[] => [
  ...new Set([
    ...deriveTasks(seen).flatMap(({ doer, setBy }) => [doer, setBy]),
    ...deriveMeetings(seen).flatMap(({ participants }) => participants),
    ...seen.parts('hand-over-offered', 'offer').map(({ values }) => id<'person'>(values.to)),
    ...(seen.last('plan-version-published', 'version')?.values.madeWith ?? []).map((one) =>
      id<'person'>(one),
    ),
  ]),
]

/** What waits for whom, as far as the reader sees: the same askings, of everybody but the reader. */
export const deriveWaiting = (
  seen: Facts,
  reader: PersonId,
  today: LocalDate,
): readonly Waiting[] =>
  everybodyAsked(seen)
    .filter((who) => who !== reader)
    .flatMap((who) =>
      waitedFor.flatMap((asking) =>
        asking(seen, who, today).map(({ command, due, words }) => ({
          who,
          command,
          ...(due ? { due } : {}),
          ...(words ? { words } : {}),
        })),
      ),
    )
