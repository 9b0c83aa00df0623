/** A small invented county for tests of deciding: people give commands one after another, and each sees their own. */
import {
  addDays,
  helsinkiDate,
  type Instant,
  instant,
  type LocalDate,
  localDate,
} from '../../src/domain/calendar.ts'
import type { CommandKind, Standing } from '../../src/domain/commands.ts'
import { decide, openPairWork } from '../../src/domain/decide/index.ts'
import type { Fact, FactKind, NewFact } from '../../src/domain/facts/index.ts'
import { deriveGrantRows } from '../../src/domain/grant.ts'
import { id, type PersonId, type ServiceId } from '../../src/domain/identity.ts'
import { foldKnown, foldSeen, type Known, type Seen } from '../../src/domain/knowledge.ts'
import { findBuiltIn } from '../../src/domain/models/index.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type {
  Asking,
  Directory,
  ServiceFacts,
  Surroundings,
} from '../../src/domain/surroundings.ts'
import { visibleFacts } from '../../src/policy/sees.ts'

const service = (name: string, more: Partial<ServiceFacts> = {}): ServiceFacts => ({
  id: id<'service'>(name),
  organisation: id<'organisation'>('county'),
  controller: 'county',
  serviceTask: 'services-for-working-age',
  register: 'social',
  reveals: [],
  kind: 'public',
  jointWith: [],
  ...more,
})
const services = [
  service('adult-social-work'),
  service('disability', { jointWith: [id<'service'>('sote-nurses')] }),
  service('sote-nurses', { register: 'patient', jointWith: [id<'service'>('disability')] }),
  service('child-protection'),
  service('mental-health', { register: 'patient' }),
  service('debt-counselling'),
  service('ngo', { controller: 'ngo', kind: 'association', register: 'other' }),
  service('school', { controller: 'school', register: 'education' }),
  service('kela', { controller: 'kela', register: 'kela' }),
]

type Work = {
  in: string
  as: 'social-worker' | 'social-counsellor' | 'nurse' | 'peer-counsellor'
  office?: boolean
  leads?: boolean
}
const workers: Readonly<Record<string, Work>> = {
  hanna: { in: 'adult-social-work', as: 'social-counsellor' },
  oona: { in: 'adult-social-work', as: 'social-worker', office: true },
  marja: { in: 'adult-social-work', as: 'social-worker', office: true, leads: true },
  petra: { in: 'disability', as: 'social-counsellor' },
  jari: { in: 'disability', as: 'social-worker', office: true },
  temp: { in: 'disability', as: 'social-worker' },
  noora: { in: 'sote-nurses', as: 'nurse', office: true },
  mirja: { in: 'disability', as: 'social-worker', office: true, leads: true },
  elina: { in: 'child-protection', as: 'social-worker', office: true },
  mikko: { in: 'mental-health', as: 'nurse' },
  milla: { in: 'mental-health', as: 'nurse' },
  liisa: { in: 'debt-counselling', as: 'social-counsellor' },
  raija: { in: 'ngo', as: 'peer-counsellor' },
  antti: { in: 'school', as: 'social-counsellor' },
  kalle: { in: 'kela', as: 'social-counsellor' },
}
const others = ['tuula', 'pentti', 'jenni', 'tomi', 'stranger']

const directory: Directory = {
  service: (wanted) => services.find((one) => one.id === wanted),
  employment: (person, where) => {
    const work = workers[person]
    if (!work || work.in !== where) return undefined
    return {
      profession: work.as,
      officeholder: work.office === true,
      supervisor: work.leads === true,
    }
  },
  isPerson: (person) => Object.hasOwn(workers, person) || others.includes(person),
  supervisorsOf: (where) =>
    Object.entries(workers)
      .filter(([, work]) => work.leads && work.in === where)
      .map(([name]) => id<'person'>(name)),
}

export type Told = Readonly<Record<string, unknown>>

interface More {
  readonly standing?: Standing | 'former'
  readonly happenedAt?: string
}
export interface Play {
  /** Gives a command; what is accepted is in the log. */
  play(who: string, kind: CommandKind, payload?: Told, more?: More): Outcome<readonly NewFact[]>
  /** The answer only: nothing is written and the clock stands. */
  ask(who: string, kind: CommandKind, payload?: Told, more?: More): Outcome<readonly NewFact[]>
  /** The same, and it must be accepted: the id of the first part of that fact. */
  must(who: string, kind: CommandKind, payload?: Told, more?: More): string
  /** Codes of the refusals, or the kinds of the facts when it was accepted. */
  codes(who: string, kind: CommandKind, payload?: Told, more?: More): readonly string[]
  kinds(outcome: Outcome<readonly NewFact[]>): readonly FactKind[]
  known(): Known
  seen(who: string): Seen
  /** Moves the clock to nine o'clock that day. */
  on(day: string): void
  at(moment: string): void
  around(): Surroundings
  opened: Outcome<readonly NewFact[]>
  facts(): readonly Fact[]
}

const serviceOf = (who: string): ServiceId | null => {
  const work = workers[who]
  return work ? id<'service'>(work.in) : null
}

export interface Start {
  readonly model: string
  readonly client?: string
  readonly born?: string | null
  readonly by: string
  readonly home: readonly string[]
  readonly ways: readonly string[]
  readonly on?: string
}

export const begin = (start: Start): Play => {
  let count = 0
  let now: Instant = instant(`${start.on ?? '2026-01-13'}T07:00:00.000Z`)
  let log: readonly Fact[] = []
  const model = findBuiltIn(start.model)
  if (!model) throw new Error(`no model ${start.model}`)
  const client = id<'person'>(start.client ?? 'tuula')
  const birthDate: LocalDate | null =
    start.born === null ? null : localDate(start.born ?? '1973-05-17')
  const around = (): Surroundings => ({
    now,
    today: helsinkiDate(now),
    model,
    findModel: findBuiltIn,
    directory,
    client: { id: client, birthDate, names: ['Tuula Rantanen'] },
    newId: () => {
      count += 1
      return `id-${count}`
    },
    saturdayCounts: true,
    namesToKeepSecret: ['Pentti Rantanen', 'Mielenterveyspalvelut'],
  })
  const known = () => foldKnown(log)
  const rowsOf = (who: string) => {
    const person = id<'person'>(who)
    const where = serviceOf(who)
    const rows = deriveGrantRows(known(), {
      client: { id: client, birthDate },
      model,
      supervisorsOf: (one) => directory.supervisorsOf(one, helsinkiDate(now)),
      worksIn: (one, place, on) => directory.employment(one, place, on) !== undefined,
      protectedPersons: new Set(),
    })
    const reader = {
      person,
      service: where,
      on: helsinkiDate(now),
      at: now,
      leads: workers[who]?.leads === true,
    }
    const mine = rows.filter(
      (row) =>
        row.person === person &&
        row.service === where &&
        row.from <= reader.on &&
        (row.until === null || reader.on <= row.until) &&
        (row.endsAt === null || now < row.endsAt),
    )
    return { rows, reader, mine }
  }
  const seen = (who: string): Seen => {
    const { rows, reader } = rowsOf(who)
    return foldSeen(visibleFacts(log, rows, reader, client))
  }
  const standingOf = (who: string): Standing | 'former' => {
    const { mine } = rowsOf(who)
    const order = ['home', 'client', 'party', 'guardian', 'keeper', 'supervisor'] as const
    return order.find((one) => mine.some((row) => row.standing === one)) ?? 'invited'
  }
  const ask: Play['ask'] = (who, kind, payload = {}, more = {}) => {
    const asking: Asking = {
      person: id<'person'>(who) as PersonId,
      service: serviceOf(who),
      standing: more.standing ?? standingOf(who),
    }
    count += 1
    const command = {
      kind,
      payload,
      commandId: id<'command'>(`command-${count}`),
      happenedAt: more.happenedAt === undefined ? undefined : instant(more.happenedAt),
    }
    // A standing nobody gave them is tried with everything in sight.
    const sight = more.standing ? (known() as unknown as Seen) : seen(who)
    return decide(command, known(), sight, asking, around())
  }
  const play: Play['play'] = (who, kind, payload, more) => {
    const outcome = ask(who, kind, payload, more)
    if (outcome.ok) log = [...log, ...outcome.value]
    now = instant(new Date(Date.parse(now) + 60_000).toISOString())
    return outcome
  }
  const kinds = (outcome: Outcome<readonly NewFact[]>) =>
    outcome.ok ? outcome.value.map((fact) => fact.kind) : []
  const opened = openPairWork(
    {
      commandId: id<'command'>('open'),
      model: start.model,
      homeServices: start.home.map((one) => id<'service'>(one)),
      need: { ways: start.ways },
    },
    { person: id<'person'>(start.by), service: serviceOf(start.by), standing: 'home' },
    around(),
  )
  if (opened.ok) log = opened.value
  return {
    play,
    ask,
    must: (who, kind, payload, more) => {
      const outcome = play(who, kind, payload, more)
      if (!outcome.ok) throw new Error(`${who} ${kind}: ${JSON.stringify(outcome.refusals)}`)
      return outcome.value[0]?.parts[0]?.id ?? ''
    },
    codes: (who, kind, payload, more) => {
      const outcome = play(who, kind, payload, more)
      return outcome.ok ? kinds(outcome) : outcome.refusals.map((refusal) => refusal.code)
    },
    kinds,
    known,
    seen,
    on: (day) => {
      now = instant(`${day}T07:00:00.000Z`)
    },
    at: (moment) => {
      now = instant(moment)
    },
    around,
    opened,
    facts: () => log,
  }
}

/** Tuula's pair work by model B, with Hanna of adult social work. */
export const outreach = (): Play =>
  begin({
    model: 'outreach-pair-work',
    by: 'hanna',
    home: ['adult-social-work'],
    ways: ['multi-professional', 'outreach'],
  })

/** A signed line of the client's for a year from the day it is given. */
export const line = (party: string, more: Told = {}): Told => ({
  giver: 'tuula',
  party,
  categories: ['plan', 'minutes', 'progress', 'arrangement'],
  minusTopics: [],
  from: '2026-01-13',
  until: addDays(localDate('2026-01-13'), 365),
  reach: 'from-now',
  form: 'written-signed',
  language: 'fi',
  ...more,
})

/** Hanna, Mikko and Liisa around Tuula: lines signed, invitations accepted. */
export const threeAround = (): Play => {
  const county = outreach()
  for (const [party, person] of [
    ['mental-health', 'mikko'],
    ['debt-counselling', 'liisa'],
  ] as const) {
    county.must('hanna', 'give-line', line(party))
    const invitation = county.must('hanna', 'invite-member', {
      person,
      service: party,
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
    })
    county.must(person, 'accept-invitation', { invitation })
  }
  return county
}
