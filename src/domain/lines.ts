/**
 * Lines: what each giver has answered about each party, as it stands after every event that touched one.
 *
 * @source design rules.md, "Permission"
 */
import type { Instant, LocalDate } from './calendar.ts'
import type { Fact, FactKind, Part } from './facts/index.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { GrantableCategory, Topic } from './words.ts'

export type Answer = 'given' | 'refused' | 'withdrawn' | 'paused'

/** One version of one line, as it stands. */
export interface Line {
  readonly part: PartId
  readonly giver: PersonId
  readonly party: string
  readonly answer: Answer
  readonly version: number
  readonly categories: readonly GrantableCategory[]
  readonly minusTopics: readonly Topic[]
  readonly people: readonly PersonId[]
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly reach: 'from-now' | 'whole-round'
  readonly form: 'written-signed' | 'electronic' | 'oral'
  readonly recordedAt: Instant
}

const lineFrom = (fact: Fact, part: Part, answer: Answer): Line => {
  const value = part.values
  return {
    part: part.id,
    giver: id(String(value.giver)),
    party: String(value.party),
    answer,
    version: Number(value.version ?? 1),
    categories: (value.categories as readonly GrantableCategory[] | undefined) ?? [],
    minusTopics: (value.minusTopics as readonly Topic[] | undefined) ?? [],
    people: ((value.people as readonly string[] | undefined) ?? []).map((person) =>
      id<'person'>(person),
    ),
    from: (value.from as LocalDate | undefined) ?? null,
    until: (value.until as LocalDate | undefined) ?? null,
    reach: value.reach === 'whole-round' ? 'whole-round' : 'from-now',
    form: value.form === 'written-signed' || value.form === 'electronic' ? value.form : 'oral',
    recordedAt: fact.recordedAt,
  }
}

/** The lines as they stand at one moment of the walk. */
class Standing {
  readonly lines = new Map<string, Line>()
  /** Oral lines for one contact whose contact has been made. */
  readonly spent = new Set<PartId>()
  private readonly forOneContact = new Set<PartId>()
  /** By withdrawal, the lines that wait until it is sorted. */
  private readonly paused = new Map<PartId, Set<string>>()
  /** By withdrawal, the line versions it touched. */
  readonly touched = new Map<PartId, readonly PartId[]>()

  /** A new answer stands by itself: what an older withdrawal paused waits for nobody any more. */
  answer(fact: Fact, part: Part, answer: Answer): void {
    const line = lineFrom(fact, part, answer)
    for (const keys of this.paused.values()) keys.delete(keyOf(line))
    this.lines.set(keyOf(line), line)
    if (part.values.oneContact === true) this.forOneContact.add(part.id)
  }

  /**
   * `other` pauses whatever the receiver cannot see, until a home member has sorted what was meant. So does what was
   * heard of somebody who has answered for no line: a party is not told whose answers they are.
   */
  withdraw(fact: Fact, part: Part): void {
    const { giver, party, scope } = part.values
    const isReceiver = (line: Line) =>
      line.party === fact.by.service || line.party === fact.by.person
    const all = [...this.lines.values()]
    const isKnown = all.some((line) => line.giver === giver)
    const meant: Readonly<Record<string, (line: Line) => boolean>> = {
      party: (line) => line.party === party,
      all: () => true,
      other: (line) => !isReceiver(line),
    }
    const rests = scope === 'other' || !isKnown
    const touched = all
      .filter((line) => line.giver === giver || !isKnown)
      .filter((line) => line.answer === 'given' || line.answer === 'paused')
      .filter(meant[String(scope)] ?? (() => false))
    for (const line of touched) this.change(line, { answer: rests ? 'paused' : 'withdrawn' })
    if (rests) this.paused.set(part.id, new Set(touched.map(keyOf)))
    this.touched.set(
      part.id,
      touched.map((line) => line.part),
    )
  }

  /** Each line ends or is kept; one that another withdrawal pauses too waits for that one as well. */
  sort(part: Part): void {
    const withdrawal = String(part.values.withdrawal) as PartId
    const keys = this.paused.get(withdrawal) ?? new Set<string>()
    this.paused.delete(withdrawal)
    const waits = (key: string) => [...this.paused.values()].some((others) => others.has(key))
    for (const key of keys) {
      const line = this.lines.get(key)
      if (line?.answer !== 'paused') continue
      const isOver = listOf(part.values.ended).includes(line.part)
      if (isOver) this.change(line, { answer: 'withdrawn' })
      else if (!waits(key)) this.change(line, { answer: 'given' })
    }
  }

  confirm(part: Part): void {
    const form = part.values.form === 'electronic' ? 'electronic' : 'written-signed'
    for (const line of this.lines.values())
      if (line.part === part.values.line) this.change(line, { form })
  }

  /** A call nobody answered is no contact. */
  spend(part: Part): void {
    if (part.values.outcome === 'no-answer') return
    for (const line of this.lines.values()) {
      if (
        line.party === part.values.party &&
        line.form === 'oral' &&
        this.forOneContact.has(line.part)
      )
        this.spent.add(line.part)
    }
  }

  private change(line: Line, to: Partial<Line>): void {
    this.lines.set(keyOf(line), { ...line, ...to })
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const keyOf = (line: Pick<Line, 'giver' | 'party'>): string => `${line.giver} ${line.party}`

type Move = (standing: Standing, fact: Fact, part: Part) => void
/** Touches no line, but what all of them together allow: who must answer, and what is prohibited. */
const whoMustAnswer: Move = () => undefined
/** What touches a line: the fact's kind and the name of its part. */
const moves: Readonly<Partial<Record<FactKind, Readonly<Record<string, Move>>>>> = {
  'giver-required': { giver: whoMustAnswer },
  'giver-released': { giver: whoMustAnswer },
  'prohibition-checked': { check: whoMustAnswer },
  'line-given': { line: (standing, fact, part) => standing.answer(fact, part, 'given') },
  'line-refused': { line: (standing, fact, part) => standing.answer(fact, part, 'refused') },
  'line-withdrawn': { withdrawal: (standing, fact, part) => standing.withdraw(fact, part) },
  'withdrawal-acknowledged': { acknowledged: (standing, _, part) => standing.sort(part) },
  'line-confirmed': { confirmation: (standing, _, part) => standing.confirm(part) },
  'service-contacted': { contact: (standing, _, part) => standing.spend(part) },
}

/** Walks the log once; tells after each event that touched a line which lines stand and which oral ones are used up. */
export const walkLines = (
  round: Facts,
  onChange: (lines: ReadonlyMap<string, Line>, fact: Fact, spent: ReadonlySet<PartId>) => void,
): void => {
  const standing = new Standing()
  for (const fact of round.all) {
    const touching = fact.parts.flatMap((part) => {
      const move = moves[fact.kind]?.[part.name]
      return move ? [() => move(standing, fact, part)] : []
    })
    for (const move of touching) move()
    if (touching.length > 0) onChange(standing.lines, fact, standing.spent)
  }
}

/** The lines as they stand now, and by withdrawal the versions each ended or paused. */
export const standingLines = (round: Facts): Pick<Standing, 'lines' | 'touched'> => {
  const standing = new Standing()
  for (const fact of round.all)
    for (const part of fact.parts) moves[fact.kind]?.[part.name]?.(standing, fact, part)
  return standing
}
