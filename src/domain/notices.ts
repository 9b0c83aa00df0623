/**
 * What is new for somebody in one pair work: read from what they see there and from nothing else, so that nothing hidden
 * changes that there is a notice, how many, when or in which order. What their own doing brought is no news to them.
 *
 * @source issue of the worker's day, "Notices"; stop S3 for what a mail may say of them
 */
import {
  addDays,
  helsinkiDate,
  type Instant,
  type LocalDate,
  startOfHelsinkiDay,
} from './calendar.ts'
import type { CommandKind } from './commands.ts'
import { deriveConsultations } from './consultations.ts'
import type { Fact, FactKind } from './facts/index.ts'
import type { PersonId } from './identity.ts'
import { type Facts, isLater } from './knowledge.ts'
import { daysToEnd, tellBeforeDays } from './line-ends.ts'
import { deriveMeetings, type Meeting } from './meetings.ts'
import type { Asked } from './pathway/asked.ts'

export const noticeKinds = [
  'task',
  'hand-over',
  'meeting-proposed',
  'meeting-moved',
  'meeting-cancelled',
  'minutes',
  'own-record',
  'permission',
  'plan',
  'absence',
  'return',
  'note',
  'consultation',
  'permission-ends',
  'invitation',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

type Values = Readonly<Record<string, unknown>>

export interface Notice {
  /** The same as long as it is about the same: whoever has read it has read it. */
  readonly key: string
  readonly kind: NoticeKind
  /** When what they see was recorded, or the beginning of the day the calendar brought it. */
  readonly at: Instant
  /** What it is of: the moment of a meeting, the last day of a permission. */
  readonly on?: string
  /** After this day it is past. */
  readonly until?: LocalDate
}

type Brought = (seen: Facts, about: readonly string[]) => Fact | undefined

const named: Brought = (seen, about) =>
  about.map((one) => seen.find(one)?.fact).find((fact) => fact !== undefined)
const lastThat =
  (kind: FactKind, names: string): Brought =>
  (seen, about) =>
    seen
      .of(kind)
      .findLast(({ parts }) =>
        parts.some(({ values }) => about.includes(String((values as Values)[names]))),
      )
const last =
  (kind: FactKind): Brought =>
  (seen) =>
    seen.of(kind).at(-1)
/** A task comes by being set, or later from somebody else. */
const setOrPassedOn: Brought = (seen, about) =>
  lastThat('task-reassigned', 'task')(seen, about) ?? named(seen, about)

/** What each asking is told as, and which fact brought it. What is not here is no news. */
const told: Partial<Record<CommandKind, readonly [NoticeKind, Brought]>> = {
  'accept-task': ['task', setOrPassedOn],
  'finish-task': ['task', setOrPassedOn],
  'reassign-task': ['task', lastThat('task-returned', 'task')],
  'accept-hand-over': ['hand-over', named],
  'agree-meeting': ['meeting-proposed', named],
  'confirm-minutes': ['minutes', lastThat('meeting-held', 'meeting')],
  'mark-carried-over': ['own-record', last('meeting-held')],
  'give-line': ['permission', last('giver-required')],
  'confirm-line': ['permission', last('line-given')],
  'give-plan-view': ['plan', last('plan-version-published')],
  'inform-client': ['absence', lastThat('absence-started', 'who')],
  'read-note': ['note', named],
}
const toldAs = ({ command, what, about }: Asked) => {
  if (what === 'plan') return ['plan', last('plan-version-published')] as const
  return about?.['back'] === undefined
    ? told[command]
    : (['return', lastThat('absence-ended', 'who')] as const)
}

const isOfFact = ({ parts }: Fact, about: readonly string[]): boolean =>
  parts.some(({ id }) => about.includes(id))

const ofAsked = (seen: Facts, who: PersonId, asked: readonly Asked[]): readonly Notice[] =>
  asked.flatMap((one) => {
    const [kind, brought] = toldAs(one) ?? []
    const about = Object.values(one.about ?? {})
    const fact = brought?.(seen, about)
    if (kind === undefined || fact === undefined || fact.by.person === who) return []
    const isProposed = kind === 'meeting-proposed'
    return [
      {
        // A task that comes back after it was somebody else's is news again.
        key: [kind, ...about, ...(isOfFact(fact, about) ? [] : [fact.id])].join(' '),
        kind: isProposed && isMoved(seen, about) ? ('meeting-moved' as const) : kind,
        at: fact.recordedAt,
        ...(isProposed && one.words ? { on: one.words } : {}),
        ...(one.until ? { until: one.until } : {}),
      },
    ]
  })

const calledOff = (seen: Facts, meeting: string) =>
  seen.parts('meeting-cancelled', 'cancellation').find(({ values }) => values.meeting === meeting)
    ?.fact

/** A meeting is moved by calling it off and then proposing another time to the same people. */
const inStead = (seen: Facts, of: Meeting, meetings: readonly Meeting[]): Meeting | undefined => {
  const off = calledOff(seen, of.id)
  return meetings.find((one) => {
    const proposed = seen.find(one.id)?.fact
    return (
      off !== undefined &&
      proposed !== undefined &&
      isLater(seen, proposed, off) &&
      one.participants.length === of.participants.length &&
      one.participants.every((person) => of.participants.includes(person))
    )
  })
}
const isMoved = (seen: Facts, about: readonly string[]): boolean => {
  const meetings = deriveMeetings(seen)
  return meetings.some((one) => about.includes(inStead(seen, one, meetings)?.id ?? 'none'))
}

/** Called off by somebody else, until its day has passed. One that was put elsewhere is told as moved. */
const ofCancelled = (seen: Facts, who: PersonId): readonly Notice[] => {
  const meetings = deriveMeetings(seen)
  return meetings
    .filter(({ participants }) => participants.includes(who))
    .filter((meeting) => inStead(seen, meeting, meetings) === undefined)
    .flatMap(({ id, startsAt }) => {
      const off = calledOff(seen, id)
      if (!off || off.by.person === who) return []
      return [
        {
          key: `meeting-cancelled ${id}`,
          kind: 'meeting-cancelled' as const,
          at: off.recordedAt,
          on: startsAt,
          until: helsinkiDate(startsAt),
        },
      ]
    })
}

/** A question put to a supervisor, until they have said their view. */
const ofConsultations = (seen: Facts, who: PersonId): readonly Notice[] =>
  deriveConsultations(seen)
    .filter(({ supervisor, views }) => supervisor === who && views.length === 0)
    .flatMap(({ id }) => {
      const fact = seen.find(id)?.fact
      return fact
        ? [{ key: `consultation ${id}`, kind: 'consultation' as const, at: fact.recordedAt }]
        : []
    })

/** `asked`: what is asked of them, derived from the same facts. */
export const deriveNotices = (
  seen: Facts,
  who: PersonId,
  asked: readonly Asked[],
): readonly Notice[] => [
  ...ofAsked(seen, who, asked),
  ...ofCancelled(seen, who),
  ...ofConsultations(seen, who),
]

/** Two weeks before a permission ends: told once for each last day. */
export const endingNotices = (
  ends: readonly { readonly party: string | null; readonly until: LocalDate }[],
  today: LocalDate,
): readonly Notice[] =>
  ends
    .filter(({ until }) => daysToEnd(until, today) !== null)
    .map(({ party, until }) => ({
      key: `permission-ends ${party ?? 'own'} ${until}`,
      kind: 'permission-ends' as const,
      at: startOfHelsinkiDay(addDays(until, -tellBeforeDays)),
      on: until,
      until,
    }))

/** Is it still to be shown that day? */
export const isNotPast = ({ until }: Notice, today: LocalDate): boolean =>
  until === undefined || until >= today
