/**
 * One pair work in one member's list, made when something is recorded from what that member sees and read only while
 * their grant is in force. `body` holds besides what a supervisor and a giver are told as declared exceptions.
 */
import type { Instant, LocalDate } from '#domain/calendar'
import type { GrantRow } from '#domain/grant'
import type { Notice } from '#domain/notices'
import type { Asked } from '#domain/pathway/asked'
import type { Text } from '#domain/text'
import type { Category } from '#domain/words'
import type { MemberRow } from '#store/store'
import type { Latest } from './latest.ts'

export interface NextShown {
  readonly step: string
  readonly title: Text
  readonly due: { readonly on: LocalDate; readonly rule: Text; readonly local: boolean } | null
  /** The command that does it. Absent in rows made before it was kept. */
  readonly action?: string
}
/** From when until when a party has a permission: all a giver is told of the others' answers. */
export interface InForce {
  readonly party: string
  readonly from: LocalDate
  readonly until: LocalDate
}
export interface ComingMeeting {
  readonly id: string
  readonly startsAt: Instant
  readonly lastsMinutes: number
  readonly state: string
  readonly isMine: boolean
  /** What kind of place, who comes, and what two have agreed on. Absent in rows made before it was kept. */
  readonly placeKind?: string
  readonly participants?: readonly string[]
  readonly recorder?: string | null
  readonly leader?: string | null
}
/** What waits for whom. */
export interface WaitingShown {
  readonly who: string
  readonly command: string
  readonly due: LocalDate | null
  readonly words?: string
}
export interface AskedShown {
  readonly command: string
  readonly due: LocalDate | null
  readonly about?: Readonly<Record<string, string>>
  readonly words?: string
  readonly task?: string
  readonly said?: string
  readonly by?: string
  readonly until?: LocalDate
}
/** What a home member has ahead, for whoever covers for them: moments and days, and nothing of what they are about. */
export interface WorkAhead {
  readonly person: string
  readonly meetings: readonly Instant[]
  readonly due: readonly LocalDate[]
  readonly away: AwayShown | null
}
export interface AwayShown {
  readonly from: LocalDate
  /** The last day away; null: not known. */
  readonly until: LocalDate | null
  readonly substitute: string | null
}
/** What is asked of somebody, without where in the pathway it belongs. */
export const presentAsked = (asked: readonly Asked[]): readonly AskedShown[] =>
  asked.map(({ command, due = null, about, words, task, said, by, until }) => ({
    command,
    due,
    ...(about ? { about } : {}),
    ...(words ? { words } : {}),
    ...(task ? { task } : {}),
    ...(said ? { said } : {}),
    ...(by ? { by } : {}),
    ...(until ? { until } : {}),
  }))
export interface RowBody {
  readonly modelVersion: number
  readonly letter: string
  readonly modelTitle: Text
  readonly phaseTitle: Text | null
  readonly next: NextShown | null
  /** On which grounds the row is read, for the use log. */
  readonly basis: readonly GrantRow['basis'][]
  /** What is asked of this member now, by the command that answers it. */
  readonly asked: readonly AskedShown[]
  /** What is new for this member. Absent in rows made before it was kept. */
  readonly notices?: readonly Notice[]
  /** What others have told lately. Absent in rows made before it was kept. */
  readonly latest?: readonly Latest[]
  readonly meetings: readonly ComingMeeting[]
  /** Services of the workers this member sees. Absent in rows made before it was kept. */
  readonly services?: readonly string[]
  /** This member is away, today or from a day to come. */
  readonly away?: AwayShown
  /** What others have been asked and have not answered. Absent in rows made before it was kept. */
  readonly waiting?: readonly WaitingShown[]
  /** For a giver, so that "in force" and "not yet" can be told by the day. */
  readonly inForce?: readonly InForce[]
  /** The last days of permissions, to be told two weeks before: all to the initiator, their own to a party (null). */
  readonly ends?: readonly { readonly party: string | null; readonly until: LocalDate }[]
  /** Questions put to this member as supervisor, without their words. */
  readonly consultations?: readonly {
    readonly id: string
    readonly about: string
    readonly by: string
    readonly askedOn: LocalDate
    readonly answeredOn: LocalDate | null
  }[]
  /** For the home unit's supervisor: who carries the load. */
  readonly homePeople?: readonly string[]
  /** For the home unit's supervisor: what waits for whom, by the day. Absent in rows made before it was kept. */
  readonly ahead?: readonly WorkAhead[]
  /** For the home unit's supervisor: released states and due dates, without content. */
  readonly released?: unknown
}

/** The store keeps the body as it was given. */
export const bodyOf = (row: MemberRow): RowBody => row.body as RowBody

export const presentListRow = (row: MemberRow) => {
  const body = bodyOf(row)
  return {
    id: row.pairWork,
    clientName: row.clientName,
    model: {
      id: row.model,
      version: body.modelVersion,
      letter: body.letter,
      title: body.modelTitle,
    },
    phase: row.phase === '' ? null : { id: row.phase, title: body.phaseTitle },
    standing: row.standing,
    next: body.next,
    updatedOn: row.updatedOn,
    state: row.state,
    rehearsal: row.rehearsal,
  }
}

/**
 * What a page of rows shows of each, and on which grounds, each told of its own pair work: a client is told what was read
 * of theirs, and nothing of the others on the page.
 *
 * @param beside what the page shows of a row besides who it is about and how far it is
 */
export const usedBy = (
  rows: readonly MemberRow[],
  beside: (body: RowBody) => readonly Category[] = () => [],
) => {
  const used = rows.map((row) => ({
    row,
    categories: [
      ...new Set<Category>([
        ...(row.clientName === null ? [] : (['identity'] as const)),
        'progress',
        ...beside(bodyOf(row)),
      ]),
    ].toSorted(),
  }))
  return {
    categories: [...new Set(used.flatMap(({ categories }) => categories))].toSorted(),
    basis: used.flatMap(({ row, categories }) =>
      bodyOf(row).basis.map((basis) => ({ ...basis, pairWork: row.pairWork, categories })),
    ),
  }
}

/** What a day's page tells of a row: meetings, tasks and what is asked of somebody; permissions that are about to end. */
export const shownToday = ({
  asked,
  meetings,
  waiting = [],
  ends,
}: RowBody): readonly Category[] => [
  ...(asked.length + meetings.length + waiting.length > 0 ? (['arrangement'] as const) : []),
  // Notes are of the category no permission covers, as who may see what is.
  ...((ends ?? []).length > 0 || asked.some(({ command }) => command === 'read-note')
    ? (['permission'] as const)
    : []),
]

export const distinctBasis = (all: readonly GrantRow['basis'][]): readonly GrantRow['basis'][] => [
  ...new Map(all.map((basis) => [JSON.stringify(basis), basis])).values(),
]
