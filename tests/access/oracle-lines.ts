/** What a party has been allowed, moment by moment, reckoned from the givers' answers one by one. */
import type { Fact } from '#domain/facts/index'
import type { Matter } from './oracle.ts'
import { birthdayEve, dayBefore, helsinkiDayOf } from './oracle-days.ts'
import type { Values } from './oracle-told.ts'
import { remembered } from './remembered.ts'

/** The permission as it stood after one answer. */
export interface Standing {
  readonly at: string
  readonly categories: readonly string[]
  readonly minus: readonly string[]
  readonly people: readonly string[]
  readonly from: string
  readonly until: string
  readonly wholeRound: boolean
  /** The answers it stands on. */
  readonly parts: readonly string[]
}
interface Answer {
  readonly part: string
  readonly at: string
  readonly giver: string
  readonly party: string
  readonly said: 'yes' | 'no' | 'paused'
  readonly form: unknown
  readonly oneContact: boolean
  readonly isSpent: boolean
  readonly values: Values
}

interface Giver {
  readonly person: string
  /** Last day of the mandate. */
  readonly until: string | null
  /** Answers from before do not count: the mandate had run out and was given anew then. */
  readonly since: string | null
}
const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null

export interface Mandate {
  readonly standing: unknown
  readonly from: string
  readonly until: string | null
  readonly since: string | null
}
const representationsIn = remembered((facts: readonly Fact[]) =>
  facts
    .filter(({ kind }) => kind.startsWith('representation-'))
    .flatMap((fact) => fact.parts.map((part) => ({ fact, values: part.values as Values }))),
)
/** As it was last recorded. What ended it counts only when it was told after that. */
export const mandateOf = (facts: readonly Fact[], person: string): Mandate | undefined =>
  representationsIn(facts)
    .filter(({ values }) => values.who === person)
    .reduce<Mandate | undefined>((before, { fact, values }) => {
      if (fact.kind === 'representation-ended')
        return (
          before && { ...before, until: earliest([before.until, dayBefore(String(values.on))]) }
        )
      const isAnew = before?.until && before.until < helsinkiDayOf(fact.recordedAt)
      return {
        standing: values.standing,
        from: String(values.from),
        until: (values.until as string | undefined) ?? null,
        since: isAnew ? fact.recordedAt : (before?.since ?? null),
      }
    }, undefined)

/** Who must answer after each fact up to this one. */
const giversUpTo = (
  { facts, birthDate }: Matter,
  round: readonly Fact[],
  last: Fact,
): readonly Giver[] => {
  const givers = new Map<string, Giver>()
  for (const fact of round.slice(0, round.indexOf(last) + 1))
    for (const { values } of fact.parts as readonly { readonly values: Values }[]) {
      const giver = String(values.giver)
      if (fact.kind === 'giver-released') givers.delete(giver)
      if (fact.kind !== 'giver-required') continue
      const mandate = mandateOf(facts, giver)
      const isChildhood = values.standing === 'guardian' && birthDate !== null
      givers.set(giver, {
        person: giver,
        since: mandate?.since ?? null,
        until: earliest([mandate?.until ?? null, isChildhood ? birthdayEve(birthDate, 18) : null]),
      })
    }
  return [...givers.values()]
}

export interface Lines {
  /** Every state since the permission last began to be unbroken; the last is how it stands. Empty: there is none. */
  readonly since: readonly Standing[]
  /** Recorded while it waited for a withdrawal to be sorted, and not opened by a new answer for the whole round. */
  readonly outside: ReadonlySet<Fact>
}

export const linesOf = (matter: Matter, round: readonly Fact[], party: string): Lines =>
  linesByParty(matter, round)(party)
const linesByParty = (matter: Matter, round: readonly Fact[]): ((party: string) => Lines) => {
  const known = reckoned.get(round) ?? new Map<string, Lines>()
  reckoned.set(round, known)
  return (party) => {
    const lines = known.get(party) ?? reckon(matter, round, party)
    known.set(party, lines)
    return lines
  }
}
/** A round is of one matter. */
const reckoned = new WeakMap<readonly Fact[], Map<string, Lines>>()

const reckon = (matter: Matter, round: readonly Fact[], party: string): Lines => {
  let answers: readonly Answer[] = []
  const pauses = new Map<string, readonly string[]>()
  let unbroken: readonly Standing[] = []
  let waiting: readonly string[] = []
  let waited: { readonly facts: Set<Fact>; readonly lines: Set<string> }[] = []
  for (const fact of round) {
    let isTouched = ['giver-required', 'giver-released', 'prohibition-checked'].includes(fact.kind)
    for (const part of fact.parts) {
      const next = answered(answers, fact, part.id, part.name, part.values as Values, pauses)
      if (next) {
        answers = next
        isTouched = true
      }
    }
    const isWaiting = waiting.length > 0
    if (isWaiting && !isTouched) waited.at(-1)?.facts.add(fact)
    if (!isTouched) continue
    const givers = giversUpTo(matter, round, fact)
    const now = isForbidden(matter.facts, fact, party)
      ? undefined
      : standingOf(answers, givers, party, fact.recordedAt, matter.writtenOnly)
    const today = helsinkiDayOf(fact.recordedAt)
    const before = unbroken.at(-1)
    const goesOn = now && before && before.until >= today && now.from <= today
    unbroken = now ? [...(goesOn ? unbroken : []), now] : []
    waiting = answers
      .filter((one) => one.party === party && one.said === 'paused')
      .filter((one) => givers.some(({ person }) => person === one.giver))
      .map((one) => one.part)
    if (waiting.length === 0) continue
    if (!isWaiting) waited = [...waited, { facts: new Set(), lines: new Set() }]
    waited.at(-1)?.facts.add(fact)
    for (const line of waiting) waited.at(-1)?.lines.add(line)
  }
  const last = unbroken.at(-1)
  const closed = waited.filter(
    ({ lines }) => !last?.wholeRound || last.parts.some((line) => lines.has(line)),
  )
  return {
    since: waiting.length > 0 ? [] : unbroken,
    outside: new Set(closed.flatMap(({ facts }) => [...facts])),
  }
}

/**
 * Does a prohibition found by then, and not lifted since, keep the party out? A check that finds nothing and names no
 * aim lifts all of its source; one that names an aim lifts or renews that one.
 */
const isForbidden = (facts: readonly Fact[], last: Fact, party: string): boolean => {
  const checks = facts
    .slice(0, facts.indexOf(last) + 1)
    .filter(({ kind }) => kind === 'prohibition-checked')
    .flatMap(({ parts }) => parts.filter(({ name }) => name === 'check'))
    .map(({ values }) => values as Values)
  const aimOf = (check: Values) => JSON.stringify([check.target, check.service, check.document])
  return checks.some((check, index) => {
    const isHit =
      check.target === undefined ||
      check.target === 'everything' ||
      ((check.parties as readonly string[] | undefined) ?? []).includes(party)
    const isLifted = checks
      .slice(index + 1)
      .some(
        (later) =>
          later.where === check.where &&
          later.found !== true &&
          (later.target === undefined ||
            aimOf(later) === aimOf({ ...check, target: check.target ?? 'everything' })),
      )
    const isRenewed = checks
      .slice(index + 1)
      .some(
        (later) =>
          later.where === check.where &&
          later.found === true &&
          aimOf(later) === aimOf({ ...check, target: check.target ?? 'everything' }),
      )
    return check.found === true && isHit && !isLifted && !isRenewed
  })
}

const answered = (
  answers: readonly Answer[],
  fact: Fact,
  part: string,
  name: string,
  values: Values,
  pauses: Map<string, readonly string[]>,
): readonly Answer[] | undefined => {
  const mapped = (isMeant: (one: Answer) => boolean, change: Partial<Answer>) =>
    answers.map((one) => (isMeant(one) ? { ...one, ...change } : one))
  const of = `${fact.kind} ${name}`
  if (of === 'line-given line' || of === 'line-refused line') {
    const isSame = (one: Answer) => one.giver === values.giver && one.party === values.party
    for (const [withdrawal, keys] of pauses)
      pauses.set(
        withdrawal,
        keys.filter((key) => key !== `${String(values.giver)} ${String(values.party)}`),
      )
    return [
      ...answers.filter((one) => !isSame(one)),
      {
        part,
        at: fact.recordedAt,
        giver: String(values.giver),
        party: String(values.party),
        said: fact.kind === 'line-given' ? 'yes' : 'no',
        form: values.form,
        oneContact: values.oneContact === true,
        isSpent: false,
        values,
      },
    ]
  }
  if (of === 'line-withdrawn withdrawal') {
    const isReceiver = (one: Answer) =>
      one.party === fact.by.service || one.party === fact.by.person
    // Heard of somebody who has answered nothing: nobody's line is withdrawn, everybody's rests.
    const isOfNobody = answers.every((one) => one.giver !== values.giver)
    const rests = values.scope === 'other' || isOfNobody
    const isMeant = (one: Answer) => {
      if (one.said === 'no' || (!isOfNobody && one.giver !== values.giver)) return false
      if (values.scope === 'all') return true
      if (values.scope === 'party') return one.party === values.party
      return values.scope === 'other' && !isReceiver(one)
    }
    if (!rests) return mapped(isMeant, { said: 'no' })
    pauses.set(
      part,
      answers.filter(isMeant).map((one) => `${one.giver} ${one.party}`),
    )
    return mapped(isMeant, { said: 'paused' })
  }
  if (of === 'withdrawal-acknowledged acknowledged') {
    const meant = pauses.get(String(values.withdrawal)) ?? []
    pauses.delete(String(values.withdrawal))
    const ended = (values.ended as readonly string[] | undefined) ?? []
    return answers.map((one) => {
      const key = `${one.giver} ${one.party}`
      if (one.said !== 'paused' || !meant.includes(key)) return one
      if (ended.includes(one.part)) return { ...one, said: 'no' }
      return [...pauses.values()].some((keys) => keys.includes(key)) ? one : { ...one, said: 'yes' }
    })
  }
  if (of === 'line-confirmed confirmation')
    return mapped((one) => one.part === values.line, { form: values.form })
  if (of === 'service-contacted contact')
    return mapped((one) => one.party === values.party && one.form === 'oral' && one.oneContact, {
      isSpent: true,
    })
  return undefined
}

const standingOf = (
  answers: readonly Answer[],
  givers: readonly Giver[],
  party: string,
  at: string,
  writtenOnly: boolean,
): Standing | undefined => {
  const own = givers.map((giver) =>
    answers.find((one) => one.giver === giver.person && one.party === party),
  )
  if (own.length === 0) return undefined
  const lists: Values[] = []
  for (const one of own) {
    if (one === undefined || one.said === 'no') return undefined
    const { since } = givers.find(({ person }) => person === one.giver) ?? { since: null }
    if (since !== null && one.at < since) return undefined
    if (one.form === 'oral' && (one.isSpent || (writtenOnly && !one.oneContact))) return undefined
    lists.push(one.values)
  }
  const list = (values: Values, name: string) => (values[name] as readonly string[]) ?? []
  const named = lists.map((values) => list(values, 'people')).filter(({ length }) => length > 0)
  const people = (named[0] ?? []).filter((one) => named.every((all) => all.includes(one)))
  // No giver said yes to anybody whom another left out.
  if (named.length > 0 && people.length === 0) return undefined
  return {
    at,
    categories: list(lists[0] ?? {}, 'categories').filter((one) =>
      lists.every((values) => list(values, 'categories').includes(one)),
    ),
    minus: lists.flatMap((values) => list(values, 'minusTopics')),
    people,
    from:
      lists
        .map((values) => String(values.from))
        .toSorted()
        .at(-1) ?? '',
    until:
      earliest([
        ...lists.map((values) => String(values.until)),
        ...givers.map((giver) => giver.until),
      ]) ?? '',
    wholeRound: lists.every((values) => values.reach === 'whole-round'),
    parts: own.flatMap((one) => one?.part ?? []),
  }
}
