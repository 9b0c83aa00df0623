/** What a party has been allowed, moment by moment, reckoned from the givers' answers one by one. */
import type { Fact } from '#domain/facts/index'
import type { Matter } from './oracle.ts'
import { birthdayEve, dayBefore } from './oracle-days.ts'

type Values = Readonly<Record<string, unknown>>

/** The permission as it stood after one answer. */
export interface Standing {
  readonly at: string
  readonly categories: readonly string[]
  readonly minus: readonly string[]
  readonly people: readonly string[]
  readonly from: string
  readonly until: string
  readonly wholeRound: boolean
}
interface Answer {
  readonly part: string
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
}
const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null

const giversOf = ({ facts, birthDate }: Matter, round: readonly Fact[]): readonly Giver[] => {
  const givers = new Map<string, Giver>()
  for (const fact of round)
    for (const { values } of fact.parts as readonly { readonly values: Values }[]) {
      const giver = String(values.giver)
      if (fact.kind === 'giver-released') givers.delete(giver)
      if (fact.kind !== 'giver-required') continue
      const last = (kind: string): Values | undefined =>
        facts
          .filter((one) => one.kind === kind)
          .flatMap((one) => one.parts.map((part) => part.values as Values))
          .findLast((one) => one.who === giver)
      const ended = last('representation-ended')?.on as string | undefined
      const isChildhood = values.standing === 'guardian' && birthDate !== null
      givers.set(giver, {
        person: giver,
        until: earliest([
          (last('representation-recorded')?.until as string | undefined) ?? null,
          ended === undefined ? null : dayBefore(ended),
          isChildhood ? birthdayEve(birthDate, 18) : null,
        ]),
      })
    }
  return [...givers.values()]
}

/** Every state since the permission last began to be unbroken; the last is how it stands. Empty: there is none. */
export const linesOf = (
  matter: Matter,
  round: readonly Fact[],
  party: string,
): readonly Standing[] => {
  const givers = giversOf(matter, round)
  let answers: readonly Answer[] = []
  const pauses = new Map<string, readonly string[]>()
  let unbroken: readonly Standing[] = []
  for (const fact of round) {
    let isTouched = false
    for (const part of fact.parts) {
      const next = answered(answers, fact, part.id, part.name, part.values as Values, pauses)
      if (next) {
        answers = next
        isTouched = true
      }
    }
    if (!isTouched) continue
    const now = standingOf(answers, givers, party, fact.recordedAt, matter.writtenOnly)
    unbroken = now ? [...unbroken, now] : []
  }
  return unbroken
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
    return [
      ...answers.filter((one) => !isSame(one)),
      {
        part,
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
    const isMeant = (one: Answer) => {
      if (one.giver !== values.giver || one.said === 'no') return false
      if (values.scope === 'all') return true
      if (values.scope === 'party') return one.party === values.party
      return one.said === 'yes' && !isReceiver(one)
    }
    if (values.scope !== 'other') return mapped(isMeant, { said: 'no' })
    pauses.set(
      part,
      answers.filter(isMeant).map((one) => `${one.giver} ${one.party}`),
    )
    return mapped(isMeant, { said: 'paused' })
  }
  if (of === 'withdrawal-acknowledged acknowledged') {
    const meant = pauses.get(String(values.withdrawal)) ?? []
    return mapped((one) => one.said === 'paused' && meant.includes(`${one.giver} ${one.party}`), {
      said: 'yes',
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
    if (one?.said !== 'yes') return undefined
    if (one.form === 'oral' && (one.isSpent || (writtenOnly && !one.oneContact))) return undefined
    lists.push(one.values)
  }
  const list = (values: Values, name: string) => (values[name] as readonly string[]) ?? []
  const named = lists.map((values) => list(values, 'people')).filter(({ length }) => length > 0)
  return {
    at,
    categories: list(lists[0] ?? {}, 'categories').filter((one) =>
      lists.every((values) => list(values, 'categories').includes(one)),
    ),
    minus: lists.flatMap((values) => list(values, 'minusTopics')),
    people: (named[0] ?? []).filter((one) => named.every((people) => people.includes(one))),
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
  }
}
