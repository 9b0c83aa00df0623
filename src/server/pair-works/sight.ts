/**
 * What one reader sees of one pair work, read in one transaction under their own role, and the marks made of it.
 * This file and the presenters are the only way from the store to an answer.
 */
import { createHash } from 'node:crypto'
import type { Fact } from '#domain/facts/index'
import type { GrantRow, GrantStanding } from '#domain/grant'
import type { PairWorkId, PersonId } from '#domain/identity'
import type { Seen } from '#domain/knowledge'
import type { Language } from '#domain/text'
import { standingOf } from '#policy/standing'
import type { Acting, MemberRow, PairWorkRow, PersonRow } from '#store/store'
import type { County } from '../directory/county.ts'
import type { House } from '../house.ts'
import type { Keys } from '../keys.ts'
import { covers, type Looking, makeLooking } from './looking.ts'

export interface Sight {
  readonly acting: Acting
  readonly standing: GrantStanding
  readonly grants: readonly GrantRow[]
  readonly pairWork: PairWorkRow
  readonly seen: Seen
  /** The reader's own list row: what a supervisor or guardian is told besides what they see. */
  readonly row: MemberRow | undefined
  readonly people: readonly PersonRow[]
  readonly phones: ReadonlyMap<PersonId, string>
  readonly county: County
}

/** Undefined: for this reader it does not exist, whether it does or not. The work is the same. */
export const readSight = async (
  house: House,
  acting: Acting,
  pairWork: PairWorkId,
): Promise<Sight | undefined> => {
  const county = await house.county.current()
  return house.store.read(acting, pairWork, async (tx) => {
    const { grants, pairWork: found, seen, memberRow: row, people, phones } = await tx.sight()
    const standing = standingOf(grants)
    if (!standing || !found) return undefined
    return { acting, standing, grants, pairWork: found, seen, row, people, phones, county }
  })
}

/** What a mark of this fact stands on: that it is seen, and how its visible parts are tagged. */
const lineOf = ({ id: fact, parts }: Fact): string =>
  `${JSON.stringify([fact, parts.map((part) => [part.id, part.topics, part.unsorted])])}\n`

/** A reader's own mark of what they see. Two readers' marks cannot be compared; a hidden fact changes none. */
export const cursorOf = (keys: Keys, acting: Acting, seen: Seen): string =>
  keys.mark(
    acting,
    'cursor',
    createHash('sha256').update(seen.all.map(lineOf).join('')).digest('base64url'),
  )

/**
 * What has come into this reader's view since an older cursor of theirs. Null: something they saw is seen otherwise
 * now (its topics were changed, their permission was), so the whole view is new.
 */
export const changesSince = (
  keys: Keys,
  acting: Acting,
  seen: Seen,
  cursor: string,
): readonly Fact[] | null => {
  const running = createHash('sha256')
  const marks = seen.all.map((fact) => {
    running.update(lineOf(fact))
    return keys.mark(acting, 'cursor', running.copy().digest('base64url'))
  })
  const place = marks.lastIndexOf(cursor)
  return place < 0 ? null : seen.all.slice(place + 1)
}

/** The names of the client's side this reader may know: the client's only with `identity`. */
const clientSideNames = (sight: Sight): ReadonlyMap<string, string> => {
  const knowsClient = covers(sight.grants, 'identity')
  return new Map(
    sight.people
      .filter((person) => knowsClient || person.id !== sight.pairWork.client)
      .map((person): [PersonId, string] => [person.id, person.name]),
  )
}

/** Undefined when the model this round is pinned to is not seen or not known here. */
export const lookingFrom = (house: House, sight: Sight, language: Language): Looking => {
  const now = house.clock()
  return makeLooking({
    reader: { person: sight.acting.person, service: sight.acting.service },
    standing: sight.standing,
    grants: sight.grants,
    now,
    today: sight.acting.on,
    county: sight.county,
    language,
    saturdayCounts: house.config.saturdayCounts,
    clientSide: clientSideNames(sight),
    phones: sight.phones,
  })
}
