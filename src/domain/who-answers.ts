/**
 * Who must answer for the client, as people would say it: who and why, who was passed over and why, what was thought of
 * a child's understanding, until when somebody may answer for another, and what a child has forbidden. No age decides:
 * at 12 and at 15 the home is asked to think, and to write down why.
 *
 * @source law.md §1.3 [V]: 361/1983 5 §, LsL 20–21 §, hallintolaki 14 §, ATL 40 § and 51 §
 */
import { addYears, ageOn, helsinkiDate, type LocalDate } from './calendar.ts'
import { type Giver, mandateOf } from './givers.ts'
import { id, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { Permission } from './permission.ts'
import type { Topic } from './words.ts'

/** Ages at which a child's own word is asked about; they decide nothing. */
const agesToAsk = [15, 12] as const

export interface Answerer {
  readonly person: PersonId
  readonly standing: string
  /** Why they must answer; null when nobody wrote it down. */
  readonly reason: string | null
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly matter: string | null
}
export interface PassedOver {
  readonly person: PersonId
  readonly reason: string
  readonly on: LocalDate
}
export interface Understanding {
  readonly who: PersonId
  readonly understands: boolean
  readonly matter: string | null
  readonly reason: string
  readonly on: LocalDate
}
export interface Forbidden {
  readonly guardian: PersonId
  readonly topics: readonly Topic[]
  readonly grounds: string
}
/** Two who must answer, and one has said yes and the other no: nobody gets to know anything. */
export interface Contradiction {
  readonly party: string
  readonly yes: readonly PersonId[]
  readonly no: readonly PersonId[]
}
export interface WhoAnswers {
  readonly answerers: readonly Answerer[]
  readonly passedOver: readonly PassedOver[]
  readonly understandings: readonly Understanding[]
  /** The age at which to think again, when nobody has since the child turned it. */
  readonly askAbout: { readonly age: number; readonly since: LocalDate } | null
  readonly forbidden: readonly Forbidden[]
  readonly contradictions: readonly Contradiction[]
}

interface At {
  readonly today: LocalDate
  readonly client: PersonId
  readonly birthDate: LocalDate | null
}

export const deriveWhoAnswers = (
  round: Facts,
  { givers, parties }: Permission,
  at: At,
): WhoAnswers => {
  const understandings = round.whole
    .parts('capacity-assessed', 'capacity')
    .map(({ values, fact }) => ({
      who: id<'person'>(values.who),
      understands: values.understands,
      matter: values.matter ?? null,
      reason: values.reason,
      on: helsinkiDate(fact.happenedAt),
    }))
  return {
    answerers: givers.map((giver) => answererOf(round, giver)),
    passedOver: passedOverIn(round, givers),
    understandings,
    askAbout: ageToAskAbout(understandings, at),
    forbidden: round.whole.parts('guardian-view-limited', 'limit').map(({ values }) => ({
      guardian: id<'person'>(values.guardian),
      topics: values.topics,
      grounds: values.grounds,
    })),
    contradictions: [...parties.values()].flatMap(({ party, lines }) => {
      const said = (answer: string) =>
        lines.filter((line) => line.answer === answer).map((line) => line.giver)
      const [yes, no] = [said('given'), said('refused')]
      return yes.length > 0 && no.length > 0 ? [{ party, yes, no }] : []
    }),
  }
}

const answererOf = (round: Facts, giver: Giver): Answerer => {
  const asked = round
    .parts('giver-required', 'giver')
    .findLast(({ values }) => values.giver === giver.person)
  const mandate = mandateOf(round.whole, giver.person)
  const told = round.whole
    .parts('representation-recorded', 'representation')
    .findLast(({ values }) => values.who === giver.person)
  return {
    person: giver.person,
    standing: giver.standing,
    reason: asked?.values.reason ?? null,
    from: mandate?.from ?? null,
    until: giver.until,
    matter: told?.values.matter ?? null,
  }
}

const passedOverIn = (round: Facts, givers: readonly Giver[]): readonly PassedOver[] => {
  const last = new Map<string, PassedOver>()
  for (const { values, fact } of round.parts('giver-released', 'giver'))
    last.set(values.giver, {
      person: id<'person'>(values.giver),
      reason: values.reason,
      on: helsinkiDate(fact.happenedAt),
    })
  return [...last.values()].filter(({ person }) => givers.every((one) => one.person !== person))
}

const ageToAskAbout = (
  understandings: readonly Understanding[],
  { today, client, birthDate }: At,
): WhoAnswers['askAbout'] => {
  if (birthDate === null || ageOn(birthDate, today) >= 18) return null
  const age = agesToAsk.find((one) => ageOn(birthDate, today) >= one)
  if (age === undefined) return null
  const since = addYears(birthDate, age)
  const isThought = understandings.some(({ who, on }) => who === client && on >= since)
  return isThought ? null : { age, since }
}
