/**
 * What the pair work itself already says, so that a form asks only what is new: those who met last time, the last plan as
 * it stands. Each can be changed before it is sent; a new choice of the client's is never among them.
 */
import type { FactKind } from '#domain/facts/index'
import type { RecordedPart, View } from '../../api/view.ts'
import { shortDay } from '../../text/days.ts'
import type { Value, Values } from './values.ts'

interface Known {
  readonly top?: Values
  readonly many?: Readonly<Record<string, readonly Values[]>>
}

const usualMinutes = '60'

/** Whoever has left since, or whose permission has ended, is not asked again by itself. */
const stillAround = (view: View, people: readonly string[]): readonly string[] => {
  const around = new Set([view.client?.id, ...view.people.map(({ person }) => person)])
  return people.filter((person) => around.has(person))
}

const newest = (meetings: View['meetings']) =>
  meetings.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)).at(-1)

/** Where the meeting is, nobody knows but the client: the place is asked each time. */
const knownOfMeeting = (view: View, me: string): Known => {
  const last = newest(view.meetings.filter(({ joint, state }) => joint && state !== 'cancelled'))
  const client = view.client ? [view.client.id] : []
  return {
    top: {
      lasts: last ? String(last.lastsMinutes) : usualMinutes,
      participants: last ? stillAround(view, last.participants) : [...client, me],
    },
  }
}

const knownOfHeld = (view: View, wanted: unknown): Known => {
  const meeting = view.meetings.find(({ id }) => id === wanted)
  if (!meeting) return {}
  const { participants, remote } = meeting
  const [all, afar] = [stillAround(view, participants), stillAround(view, remote)]
  return { top: { present: all.filter((one) => !afar.includes(one)), remote: afar } }
}

const asTyped = ({ values, topics }: RecordedPart, names: readonly string[]): Values => {
  const typed: Record<string, Value> = topics.length > 0 ? { topics: [...topics] } : {}
  for (const name of names) if (typeof values[name] === 'string') typed[name] = values[name]
  return typed
}

/** A new version begins from the one in force, word for word: what is changed is changed, and the rest is not typed again. */
const knownOfPlan = (view: View, template: unknown, today: string): Known => {
  const last = view.plan.versions.at(-1)
  if (!last || (template !== undefined && template !== last.template)) return {}
  const { type, until, evaluations, madeWith } = last
  const isAround = ({ values: { who, party } }: RecordedPart) =>
    (typeof who !== 'string' || stillAround(view, [who]).length > 0) &&
    (typeof party !== 'string' || view.people.some(({ service }) => service === party))
  return {
    top: {
      ...(type ? { type } : {}),
      ...(last.template ? { template: last.template } : {}),
      ...(until ? { until: shortDay(until) } : {}),
      evaluations: evaluations.filter((on) => on > today).map(shortDay),
      madeWith: stillAround(view, madeWith),
    },
    many: {
      sections: last.sections.map((part) => asTyped(part, ['field', 'voice', 'words'])),
      people: last.people
        .filter(isAround)
        .map((part) => asTyped(part, ['who', 'party', 'name', 'kind', 'words'])),
    },
  }
}

/** A goal is looked at on the day the plan in force is. */
const knownOfGoal = (view: View, today: string): Known => {
  const [next] = (view.plan.versions.at(-1)?.evaluations ?? []).filter((on) => on > today)
  return { top: { whose: 'client', ...(next ? { until: shortDay(next) } : {}) } }
}

export const knownAlready = (
  fact: FactKind,
  view: View,
  given: Readonly<Record<string, unknown>>,
  { me, today }: { readonly me: string; readonly today: string },
): Known => {
  if (view.standing !== 'home') return {}
  switch (fact) {
    case 'meeting-proposed':
      return knownOfMeeting(view, me)
    case 'meeting-held':
      return knownOfHeld(view, given.meeting)
    case 'plan-version-published':
      return knownOfPlan(view, given.template, today)
    case 'goal-set':
      return knownOfGoal(view, today)
    default:
      return {}
  }
}
