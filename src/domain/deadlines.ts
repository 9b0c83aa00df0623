/**
 * When a step is due and by which rule: derived from the facts at each reading, never stored. A rule with a
 * statute is shown as law and was read in the statute's text; every other is local, and its sentence says so.
 * A day that falls on a holiday is not moved forward: the earlier reading warns.
 *
 * @source design rules.md "Deadlines"
 */
import { addDays, addMonths, addWorkingDays, helsinkiDate, type LocalDate } from './calendar.ts'
import {
  contactDay,
  earliest,
  isUrgent,
  lastDayOf,
  latest,
  nextMeetingDay,
  oralLineDays,
  startsLate,
} from './deadline-days.ts'
import type { At } from './guards.ts'
import type { Facts } from './knowledge.ts'
import type { Step } from './process-model.ts'
import { deriveTasks } from './tasks.ts'
import type { Text } from './text.ts'

export interface DeadlineAt extends At {
  /** Does an ordinary Saturday count as a working day here? True unless the county has said otherwise. */
  readonly saturdayCounts?: boolean
}

type Derive = (
  round: Facts,
  at: DeadlineAt,
  step: Step,
  saturdayCounts: boolean,
) => LocalDate | null

interface DeadlineShape {
  /** Section of the Act, for example `1301/2014 36 §`. Null: ours or the county's own, never shown as law. */
  readonly statute: string | null
  readonly text: Text
  /** Null while nothing has set the time running, or when it does not run in this round. */
  readonly derive: Derive
}

const monthsFromContact =
  (months: number): Derive =>
  (round) => {
    const contact = contactDay(round)
    if (contact === null) return null
    return isUrgent(round) ? contact : addMonths(contact, months)
  }

/** The seventh working day from the contact; the contact's own day is not counted. */
const seventhWorkingDay: Derive = (round, at, _step, saturdayCounts) => {
  const contact = contactDay(round)
  if (contact === null || startsLate(round, at)) return null
  return isUrgent(round) ? contact : addWorkingDays(contact, 7, { saturdayCounts })
}

const law = (statute: string, derive: Derive, fi: string, sv: string, en: string) =>
  ({ statute, text: { fi, sv, en }, derive }) as const
const local = (derive: Derive, fi: string, sv: string, en: string) =>
  ({ statute: null, text: { fi, sv, en }, derive }) as const

export const deadlineRules = {
  /** Urgent need is assessed at once, and the law gives no second day. */
  'urgent-at-once': law(
    '1301/2014 36 §',
    (round) => (isUrgent(round) ? contactDay(round) : null),
    'Kiireellinen tarve arvioidaan heti.',
    'Ett brådskande behov bedöms genast.',
    'An urgent need is assessed at once.',
  ),
  /** A disabled person: model A. A person over 75 likewise. */
  'assessment-start-7-working-days': law(
    '1301/2014 36 §',
    seventhWorkingDay,
    'Arviointi alkaa viimeistään seitsemäntenä arkipäivänä yhteydenotosta.',
    'Bedömningen inleds senast den sjunde vardagen efter kontakten.',
    'The assessment begins at latest on the seventh working day from the contact.',
  ),
  /** A child who needs special support, and child welfare: from the matter becoming pending. */
  'child-assessment-start-7-working-days': law(
    '1301/2014 36 §; 417/2007 26 §',
    seventhWorkingDay,
    'Lapsen palvelutarpeen arviointi alkaa viimeistään seitsemäntenä arkipäivänä vireilletulosta.',
    'Bedömningen av barnets servicebehov inleds senast den sjunde vardagen efter att ärendet inletts.',
    'The assessment of a child’s needs begins at latest on the seventh working day from the matter becoming pending.',
  ),
  'child-assessment-ready-3-months': law(
    '1301/2014 36 §; 417/2007 26 §',
    monthsFromContact(3),
    'Lapsen palvelutarpeen arviointi on valmis kolmessa kuukaudessa vireilletulosta.',
    'Bedömningen av barnets servicebehov är klar inom tre månader efter att ärendet inletts.',
    'The assessment of a child’s needs is ready within three months of the matter becoming pending.',
  ),
  'decision-executed-3-months': law(
    '1301/2014 45 §',
    monthsFromContact(3),
    'Päätös pannaan täytäntöön kolmessa kuukaudessa vireilletulosta, kiireellisessä asiassa heti.',
    'Beslutet verkställs inom tre månader efter att ärendet inletts, i brådskande ärenden genast.',
    'A decision is carried out within three months of the matter becoming pending, in an urgent matter at once.',
  ),
  'plan-review-yearly-child-protection': law(
    '417/2007 30 §',
    (round) => {
      const version = round.last('plan-version-published', 'version')?.values.from as
        | LocalDate
        | undefined
      const review = round.last('plan-evaluated', 'evaluation')?.values.on as LocalDate | undefined
      const last = latest([version, review])
      return last === null || version === undefined ? null : addMonths(last, 12)
    },
    'Lastensuojelun suunnitelma tarkistetaan vähintään kerran vuodessa.',
    'Barnskyddets plan ses över minst en gång om året.',
    'A child-welfare plan is reviewed at least once a year.',
  ),
  /** Only where the client's matter is in the statutory multi-professional support for finding work. */
  'employment-plan-3-months': law(
    '381/2023 4 §',
    (round) => {
      const start = round.last('assessment-started', 'start')?.values
      return start?.joint && hasChosenEmploymentSupport(round)
        ? addMonths(start.on as LocalDate, 3)
        : null
    },
    'Monialaisen tuen yhteinen suunnitelma tehdään kolmessa kuukaudessa yhteisen arvioinnin alusta.',
    'Den gemensamma planen för sektorsövergripande stöd görs inom tre månader efter att den gemensamma bedömningen inletts.',
    'The joint plan of multi-professional employment support is made within three months of the joint assessment’s start.',
  ),
  'employment-plan-review-3-months': law(
    '381/2023 6 §',
    (round) => {
      if (!hasChosenEmploymentSupport(round)) return null
      const version = round.last('plan-version-published', 'version')?.values.from as
        | LocalDate
        | undefined
      const review = round.last('plan-evaluated', 'evaluation')?.values.on as LocalDate | undefined
      const last = latest([version, review])
      return last === null ? null : addMonths(last, 3)
    },
    'Monialaisen tuen suunnitelma tarkistetaan vähintään kolmen kuukauden välein.',
    'Planen för sektorsövergripande stöd ses över minst var tredje månad.',
    'The plan of multi-professional employment support is reviewed at least every three months.',
  ),
  /** The first agreed day that no evaluation has answered yet. */
  'evaluation-date-of-plan': local(
    (round) => {
      const version = round.last('plan-version-published', 'version')?.values
      const evaluated = round.last('plan-evaluated', 'evaluation')?.values.on ?? ''
      return earliest((version?.evaluations ?? []).filter((on) => on > evaluated))
    },
    'Suunnitelmassa sovittu arviointipäivä.',
    'Utvärderingsdag som avtalats i planen.',
    'The evaluation day agreed in the plan.',
  ),
  'oral-line-confirmed-14-days': local(
    (round, at) => earliest(oralLineDays(round, at.today).map((heard) => addDays(heard, 14))),
    'Suullinen lupa vahvistetaan 14 päivässä (oma määräaika, ei laki).',
    'Ett muntligt tillstånd bekräftas inom 14 dagar (egen tidsfrist, inte lag).',
    'An oral permission is confirmed within 14 days (our own limit, not law).',
  ),
  'permission-expires-in-14-days': local(
    (round, at) => {
      const ends = round.parts('line-given', 'line').map(({ values }) => values.until as LocalDate)
      const next = earliest(ends.filter((until) => until >= at.today))
      return next === null ? null : addDays(next, -14)
    },
    'Luvan jatkosta kysytään 14 päivää ennen sen päättymistä (oma muistutus, ei laki).',
    'Om fortsatt tillstånd frågas 14 dagar innan det upphör (egen påminnelse, inte lag).',
    'A permission’s renewal is asked 14 days before it ends (our own reminder, not law).',
  ),
  'before-the-next-meeting': local(
    (round, at) => nextMeetingDay(round, at.today),
    'Ennen seuraavaa yhteistä tapaamista.',
    'Före nästa gemensamma möte.',
    'Before the next joint meeting.',
  ),
  /** The day of what the step follows: its own trigger, else the last meeting held. */
  'same-day': local(
    (round, _at, step) => lastDayOf(round, step) ?? heldOn(round),
    'Samana päivänä (oma määräaika, ei laki).',
    'Samma dag (egen tidsfrist, inte lag).',
    'On the same day (our own limit, not law).',
  ),
  /** The Act says "without delay" and names no day; the next working day is our own. */
  'recording-without-delay': local(
    (round, _at, step, saturdayCounts) => {
      const day = lastDayOf(round, step) ?? heldOn(round)
      return day === null ? null : addWorkingDays(day, 1, { saturdayCounts })
    },
    'Kirjataan viivytyksettä (703/2023 21 §). Laki ei nimeä päivää: seuraava arkipäivä on oma määräaika.',
    'Antecknas utan dröjsmål (703/2023 21 §). Lagen nämner ingen dag: följande vardag är en egen tidsfrist.',
    'Recorded without delay (703/2023 21 §). The Act names no day: the next working day is our own limit.',
  ),
  'team-told-within-7-days': local(
    (round) => {
      const start = round.last('urgent-start-justified', 'urgency')?.fact.happenedAt
      return start === undefined ? null : addDays(helsinkiDate(start), 7)
    },
    'Tiimille kerrotaan kiireellisestä aloituksesta viikossa (oma määräaika, ei laki).',
    'Teamet får veta om den brådskande starten inom en vecka (egen tidsfrist, inte lag).',
    'The team is told of an urgent start within a week (our own limit, not law).',
  ),
  'task-due': local(
    (round) =>
      earliest(
        deriveTasks(round)
          .filter(({ state }) => state === 'offered' || state === 'accepted')
          .map(({ due }) => due),
      ),
    'Tehtävälle sovittu päivä.',
    'Dag som avtalats för uppgiften.',
    'The day agreed for the task.',
  ),
  'follow-on-day': local(
    (round) =>
      (round.last('follow-on-agreed', 'followOn')?.values.next as LocalDate | undefined) ?? null,
    'Jatkosta sovittu päivä.',
    'Dag som avtalats för fortsättningen.',
    'The day agreed for going on.',
  ),
  'pair-need-judged-until': local(
    (round) =>
      (round.last('pair-need-judged', 'judgement')?.values.until as LocalDate | undefined) ?? null,
    'Työparityön tarve arvioidaan uudelleen sovittuna päivänä.',
    'Behovet av pararbete bedöms på nytt på avtalad dag.',
    'The need for pair work is judged again on the agreed day.',
  ),
} as const satisfies Record<string, DeadlineShape>

/** The name of a rule a step's time follows. */
export type DeadlineRule = keyof typeof deadlineRules
export const deadlineOf = (rule: DeadlineRule): DeadlineShape => deadlineRules[rule]

export interface Due {
  readonly on: LocalDate
  /** The day by the stricter reading, when Saturdays do not count here and it is earlier: this one warns. */
  readonly warnFrom?: LocalDate
  readonly rule: Text
  readonly statute: string | null
  readonly local: boolean
}

const seventhDay: ReadonlySet<DeadlineRule> = new Set<DeadlineRule>([
  'assessment-start-7-working-days',
  'child-assessment-start-7-working-days',
])

/** Null: the rule gives no day yet. */
export const deriveDue = (
  rule: DeadlineRule,
  round: Facts,
  at: DeadlineAt,
  step: Step,
): Due | null => {
  const { derive, statute } = deadlineOf(rule)
  // The day and the words beside it tell the same: an urgent need does not wait for the seventh day.
  const { text } = deadlineOf(seventhDay.has(rule) && isUrgent(round) ? 'urgent-at-once' : rule)
  const on = derive(round, at, step, at.saturdayCounts ?? true)
  if (on === null) return null
  const strict = derive(round, at, step, true) ?? on
  return {
    on,
    ...(strict < on ? { warnFrom: strict } : {}),
    rule: text,
    statute,
    local: statute === null,
  }
}

const hasChosenEmploymentSupport = (round: Facts): boolean =>
  round
    .parts('network-option-chosen', 'option')
    .some(({ values }) => values.options.includes('typ'))

const heldOn = (round: Facts): LocalDate | null => {
  const held = round.of('meeting-held').at(-1)
  return held ? helsinkiDate(held.happenedAt) : null
}
