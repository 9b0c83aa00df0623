/**
 * What is new for one person in the service they act in: read from their own list rows and invitations, under their own
 * role and as of today. Access that has ended takes its notices away, since its row is read no more.
 */
import { startOfHelsinkiDay } from '#domain/calendar'
import { endingNotices, isNotPast, type Notice, type NoticeKind } from '#domain/notices'
import type { Acting, MemberRow, NoticeMark } from '#store/store'
import type { House } from '../house.ts'
import { bodyOf } from '../pair-works/list-row.ts'
import { ownList } from '../pair-works/own-list.ts'

export interface OwnNotice extends Notice {
  /** Null: an invitation, which is no door to a pair work. */
  readonly row: MemberRow | null
  readonly invitation: string | null
  readonly isRead: boolean
  readonly isMailed: boolean
}

const mostRows = 200

/** Newest first. */
export const ownNotices = async (house: House, acting: Acting): Promise<readonly OwnNotice[]> => {
  const { rows } = await ownList(house, acting, { order: 'due', state: 'open', limit: mostRows })
  const invitations = await house.store.read(acting, null, (tx) => tx.invitations())
  const marks = await house.store.notices.marks(acting)
  const ofRows = rows.flatMap((row) => {
    const { notices = [], ends = [] } = bodyOf(row)
    return [...notices, ...endingNotices(ends, acting.on)]
      .filter((notice) => isNotPast(notice, acting.on))
      .map((notice) => ({
        ...notice,
        key: `${row.pairWork} ${notice.key}`,
        row,
        invitation: null,
      }))
  })
  const invited = invitations
    .filter(({ state }) => state === 'open')
    .map(({ id, askedOn, remindedOn }) => ({
      key: `invitation ${id} ${remindedOn ?? ''}`.trim(),
      kind: 'invitation' as const satisfies NoticeKind,
      at: startOfHelsinkiDay(remindedOn ?? askedOn),
      row: null,
      invitation: id,
    }))
  return [...ofRows, ...invited]
    .map((notice) => ({ ...notice, ...markedBy(marks.get(notice.key)) }))
    .toSorted((one, other) =>
      one.at === other.at ? (one.key < other.key ? -1 : 1) : one.at > other.at ? -1 : 1,
    )
}

const markedBy = (mark: NoticeMark | undefined) => ({
  isRead: (mark?.readAt ?? null) !== null,
  isMailed: (mark?.mailedAt ?? null) !== null,
})

export const placeOf = ({ key, row }: OwnNotice) => ({ key, pairWork: row?.pairWork ?? '' })
