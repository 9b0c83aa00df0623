/** Who is away, and that they are back: the home's word, one's own, and for the home its unit's supervisor's. */
import { deriveAbsences, standsInFor } from '../covers.ts'
import type { NewFact } from '../facts/index.ts'
import type { PersonId } from '../identity.ts'
import { deriveMembers, type Member, placeToCover } from '../members.ts'
import { accept, refuse } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { type Case, type Decider, personOf } from './case.ts'
import { groupChanged, homeActor, left, passDutiesOn } from './duties.ts'
import { recordUnless } from './record.ts'
import { asTold, follow } from './tell.ts'

/** One's own from anywhere; a colleague's by the home, and by its unit's supervisor. */
const notTheirsToTell = (asked: Case, who: PersonId | undefined): Refusal | false => {
  // Of a place they may have outside the home besides, the unit's supervisor knows nothing and learns nothing.
  const isOfTheUnit =
    asked.asking.standing === 'supervisor' &&
    deriveMembers(asked.now, asked.around.today).some(
      ({ person, side }) => person === who && side === 'home',
    )
  return (
    !asked.isHome &&
    !isOfTheUnit &&
    who !== asked.asking.person && { code: 'not-yours', field: '/who' }
  )
}

export const recordAbsence: Decider = (asked) =>
  recordUnless(asked, [notTheirsToTell(asked, personOf(asked, 'who'))])

/**
 * Back before the last day. The cover ends with the word: whoever came to stand in leaves, and what they were given
 * meanwhile is the returned one's. What was recorded in those days stays as it was.
 */
export const endAbsence: Decider = (asked) => {
  const who = personOf(asked, 'who') ?? asked.asking.person
  const refused = notTheirsToTell(asked, who)
  if (refused) return refuse(refused)
  const isAway = deriveAbsences(asked.now, asked.around.today).some((one) => one.who === who)
  if (!isAway) return refuse({ code: 'already-done', field: '/who' })
  return accept([
    asTold(asked, 'absence-ended'),
    ...standInsOf(asked, who).flatMap((member) => endOfCover(asked, member, who)),
  ])
}

/** Who came because `who` was away. Nobody loses a place of their own by it. */
const standInsOf = (asked: Case, who: PersonId): readonly Member[] => {
  const { now } = asked
  const { today } = asked.around
  const members = deriveMembers(now, today)
  const covered = placeToCover(members, who)
  return members.filter(
    ({ person, service, isStandIn }) =>
      isStandIn &&
      service === covered?.service &&
      standsInFor(now, person, today).some((one) => one.who === who),
  )
}

const endOfCover = (asked: Case, member: Member, back: PersonId): readonly NewFact[] => {
  const { now } = asked
  const by = homeActor(asked, now)
  const other = standsInFor(now, member.person, asked.around.today).findLast(
    ({ who }) => who !== back,
  )
  // Somebody else is away too: they stay as long as they stand in for that one, and no longer.
  if (other)
    return other.until === member.until
      ? []
      : [
          follow(asked, 'substitute-named', {
            substitute: {
              for: other.who,
              who: member.person,
              ...(other.until === null ? {} : { until: other.until }),
            },
          }),
        ]
  return [
    ...passDutiesOn(asked, now, member.person, back, by),
    left(asked, member, 'cover-ended'),
    ...(member.side === 'party' ? groupChanged(asked, now, [member.person], by) : []),
  ]
}
