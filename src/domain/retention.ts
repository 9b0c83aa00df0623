/**
 * How long what is kept, and what each fact and each table is a document of. The times are law; what of ours is which
 * document is our reading of it, and marked so.
 *
 * @source 703/2023 annex, as read in reference/law.md §4.5; decision 0037
 */
import type { LocalDate } from './calendar.ts'
import type { FactKind } from './facts/index.ts'
import type { Text } from './text.ts'
import type { Register, ServiceTask } from './words.ts'

/** What a time is counted from. */
export type RetentionEvent =
  | 'death'
  | 'birth'
  | 'matter-closed'
  | 'written'
  | 'next-version'
  | 'happened'
  | 'validity-ended'

export interface RetentionTime {
  readonly years: number
  readonly after: RetentionEvent
}
export interface RetentionClass {
  readonly title: Text
  /** Null: no time is known. Nothing of it is ever proposed before the county has said one. */
  readonly time: RetentionTime | null
  /** Counted where the first cannot be, as of somebody whose death nobody has told. */
  readonly otherwise?: RetentionTime
  readonly source: string
  /** `law`: read in the annex. `unknown`: no rule was found. */
  readonly certainty: 'law' | 'unknown'
  /** Is there anything of it in Työpari? The whole table stands here, so that nobody need ask what was left out. */
  readonly isHere: boolean
}

const annex = '703/2023, liite'
const after = (event: RetentionEvent, years: number): RetentionTime => ({ years, after: event })
const law = (
  title: Text,
  time: RetentionTime,
  more: { readonly otherwise?: RetentionTime; readonly isHere?: boolean } = {},
): RetentionClass => ({
  title,
  time,
  source: annex,
  certainty: 'law',
  isHere: more.isHere ?? true,
  ...(more.otherwise ? { otherwise: more.otherwise } : {}),
})

export const retentionClasses = {
  'basic-data': law(
    {
      fi: 'Asiakkuusasiakirja, perustiedot',
      sv: 'Klientrelationshandling, basuppgifter',
      en: 'Client relationship document, basic data',
    },
    after('death', 2),
  ),
  families: law(
    { fi: 'Lapsiperheiden palvelut', sv: 'Service för barnfamiljer', en: 'Services for families' },
    after('matter-closed', 30),
  ),
  'working-age': law(
    {
      fi: 'Työikäisten palvelut',
      sv: 'Service för personer i arbetsför ålder',
      en: 'Services for people of working age',
    },
    after('matter-closed', 10),
  ),
  'older-people': law(
    { fi: 'Iäkkäiden palvelut', sv: 'Service för äldre', en: 'Services for older people' },
    after('matter-closed', 10),
  ),
  'substance-use': law(
    { fi: 'Päihdehuolto', sv: 'Missbrukarvård', en: 'Services for substance use' },
    after('matter-closed', 10),
  ),
  disability: law(
    { fi: 'Vammaispalvelut', sv: 'Funktionshinderservice', en: 'Disability services' },
    after('matter-closed', 10),
  ),
  'child-protection': law(
    { fi: 'Lastensuojelu', sv: 'Barnskydd', en: 'Child welfare' },
    after('death', 2),
    // Our choice for somebody whose death is never told here: the annex's longest time.
    { otherwise: after('birth', 120) },
  ),
  'family-law': law(
    { fi: 'Perheoikeudelliset palvelut', sv: 'Familjerättslig service', en: 'Family-law services' },
    after('birth', 120),
    { otherwise: after('matter-closed', 10) },
  ),
  patient: law(
    { fi: 'Potilasasiakirja', sv: 'Journalhandling', en: 'Patient record' },
    after('death', 12),
    { otherwise: after('birth', 120) },
  ),
  permission: law(
    {
      fi: 'Luovutuslupa, suostumus, kielto: uusin versio',
      sv: 'Tillstånd, samtycke, förbud: nyaste versionen',
      en: 'Permission, consent, prohibition: newest version',
    },
    after('death', 12),
    { otherwise: after('birth', 132) },
  ),
  'earlier-permission': law(
    {
      fi: 'Luovutuslupa, suostumus, kielto: aiempi versio',
      sv: 'Tillstånd, samtycke, förbud: tidigare version',
      en: 'Permission, consent, prohibition: an earlier version',
    },
    after('next-version', 12),
  ),
  log: law(
    {
      fi: 'Käyttö- ja luovutusloki, luovutusilmoitus',
      sv: 'Användnings- och utlämnandelogg',
      en: 'Use and disclosure logs',
    },
    after('happened', 12),
  ),
  message: law(
    {
      fi: 'Viestit asiakkaan kanssa',
      sv: 'Meddelanden med klienten',
      en: 'Messages with a client',
    },
    after('written', 3),
    { isHere: false },
  ),
  fee: law(
    { fi: 'Asiakasmaksupäätös', sv: 'Beslut om klientavgift', en: 'Decision on a client fee' },
    after('validity-ended', 12),
    { isHere: false },
  ),
  'statement-copy': law(
    { fi: 'Lausunnon jäljennös', sv: 'Kopia av utlåtande', en: 'Copy of a statement' },
    after('written', 5),
    { isHere: false },
  ),
  receipt: law({ fi: 'Tosite', sv: 'Verifikat', en: 'Receipt' }, after('written', 3), {
    isHere: false,
  }),
  'no-rule': {
    title: {
      fi: 'Palvelu, jolle ei ole löydetty säilytysaikaa',
      sv: 'Service utan känd förvaringstid',
      en: 'A service no time was found for',
    },
    time: null,
    source: 'our choice, decision 0037',
    certainty: 'unknown',
    isHere: true,
  },
} as const satisfies Record<string, RetentionClass>
export type RetentionClassId = keyof typeof retentionClasses
export const retentionClassOf = (id: RetentionClassId): RetentionClass => retentionClasses[id]

/** Whose documents a pair work's are: its home's. Of several homes the longest time holds. */
const byTask: Readonly<Record<ServiceTask, RetentionClassId>> = {
  'services-for-families': 'families',
  'services-for-working-age': 'working-age',
  'services-for-older-people': 'older-people',
  'substance-abuse-services': 'substance-use',
  'disability-services': 'disability',
  'child-protection': 'child-protection',
  'family-law-services': 'family-law',
  'health-care': 'patient',
  'mental-health-care': 'patient',
  // Named nowhere in the annex: counted among services for families, the longest it can be.
  'family-guidance': 'families',
  school: 'no-rule',
  'employment-services': 'no-rule',
  benefits: 'no-rule',
  'debt-counselling': 'no-rule',
  'peer-support': 'no-rule',
  'private-care': 'no-rule',
}
export const classOfHome = (home: {
  readonly serviceTask: ServiceTask
  readonly register: Register
}): RetentionClassId => (home.register === 'patient' ? 'patient' : byTask[home.serviceTask])

/**
 * What a fact is a document of. `matter`: of the matter, as its home says. `frame`: what a permission and a log are read
 * against (whose matter, which way of working, who took part when) goes with the last permission.
 */
export type FactClass = 'matter' | 'frame' | 'permission' | 'line' | 'log'

export const factClasses: Readonly<Record<FactKind, FactClass>> = {
  'need-recognised': 'matter',
  'home-set': 'frame',
  'model-chosen': 'frame',
  'round-opened': 'frame',
  'round-closed': 'frame',
  'earlier-work-shown': 'matter',
  'urgent-start-justified': 'matter',
  'referred-to-pair': 'matter',
  'referrer-informed': 'matter',
  'team-answer-copied': 'matter',
  'team-told-afterwards': 'matter',
  'raised-with': 'matter',
  'information-given': 'matter',
  'pair-work-proposed': 'matter',
  'client-contacted': 'matter',
  'client-place-wished': 'matter',
  'client-informed': 'matter',
  'voice-recorded': 'matter',
  'member-invited': 'matter',
  'member-joined': 'frame',
  'invitation-declined': 'matter',
  'member-left': 'frame',
  'group-changed': 'frame',
  'hand-over-offered': 'matter',
  'hand-over-accepted': 'frame',
  'hand-over-declined': 'matter',
  'contact-agreed': 'matter',
  'handlers-set': 'matter',
  'digital-path-stated': 'matter',
  'own-worker-status-stated': 'matter',
  'own-worker-named': 'frame',
  'keeper-named': 'frame',
  'absence-started': 'matter',
  'substitute-named': 'matter',
  'supervisor-consulted': 'matter',
  'supervisor-joined': 'matter',
  'special-support-assessed': 'matter',
  'giver-required': 'permission',
  'giver-released': 'permission',
  'capacity-assessed': 'permission',
  'representation-recorded': 'permission',
  'representation-ended': 'permission',
  'guardian-view-settled': 'permission',
  'guardian-view-limited': 'permission',
  'line-given': 'line',
  'line-refused': 'line',
  'line-withdrawn': 'line',
  'line-confirmed': 'permission',
  'withdrawal-acknowledged': 'permission',
  'consent-document-stored': 'permission',
  'prohibition-checked': 'permission',
  'disclosure-permit-checked': 'permission',
  disclosed: 'log',
  'disclosed-by-statute': 'log',
  'access-opened-urgently': 'log',
  'urgent-access-reviewed': 'log',
  'service-mapped': 'matter',
  'service-contacted': 'matter',
  'new-service-applied': 'matter',
  'new-service-outcome': 'matter',
  'situation-mapped': 'matter',
  'assessment-started': 'matter',
  'assessment-recorded': 'matter',
  'profile-answered': 'matter',
  'segment-settled': 'matter',
  'path-chosen': 'matter',
  'team-assembled': 'matter',
  'network-option-chosen': 'matter',
  'forum-chosen': 'matter',
  'kela-consultation-booked': 'matter',
  'kela-consulted': 'matter',
  'meeting-proposed': 'matter',
  'meeting-agreed': 'matter',
  'meeting-declined': 'matter',
  'meeting-held': 'matter',
  'meeting-broken-off': 'matter',
  'meeting-cancelled': 'matter',
  'invitation-sent': 'matter',
  'meeting-roles-agreed': 'matter',
  'agenda-agreed': 'matter',
  'question-answered': 'matter',
  'practicalities-agreed': 'matter',
  'contact-held': 'matter',
  'oral-transfer-noted': 'matter',
  'minutes-confirmed': 'matter',
  'remark-added': 'matter',
  'note-sent': 'matter',
  'goal-set': 'matter',
  'goal-evaluated': 'matter',
  'goal-closed': 'matter',
  'goal-dropped': 'matter',
  'means-agreed': 'matter',
  'commitment-made': 'matter',
  'division-agreed': 'matter',
  'way-of-working-agreed': 'matter',
  'follow-on-agreed': 'matter',
  'pair-work-plan-agreed': 'matter',
  'plan-version-published': 'matter',
  'plan-view-given': 'matter',
  'task-set': 'matter',
  'task-accepted': 'matter',
  'task-returned': 'matter',
  'task-done': 'matter',
  'task-reassigned': 'matter',
  'decision-prepared': 'matter',
  'decision-assigned': 'matter',
  'decision-made': 'matter',
  'carried-over': 'matter',
  'plan-evaluated': 'matter',
  'client-relationship-continued': 'matter',
  'client-relationship-ended': 'matter',
  'pair-need-judged': 'matter',
  'pair-work-continued': 'matter',
  'pair-work-ended': 'matter',
  'step-skipped': 'matter',
  'step-confirmed': 'matter',
  'steps-borrowed': 'matter',
  'progress-noted': 'matter',
  'entry-corrected': 'matter',
  'part-retagged': 'matter',
  'entry-sealed': 'matter',
  'seal-undone': 'matter',
  'proposal-made': 'matter',
  'proposal-settled': 'matter',
  'late-entry-received': 'matter',
}

/** What each table is a document of, or why it is none. A test holds it against the tables there are. */
export const tableClasses: Readonly<
  Record<string, RetentionClassId | 'as-its-pair-work' | 'none'>
> = {
  organisation: 'none',
  service: 'none',
  employment: 'none',
  directory_revision: 'none',
  process_model: 'none',
  journal_mark: 'none',
  head: 'none',
  log_cut: 'none',
  frozen_figures: 'none',
  person: 'permission',
  person_sealed: 'basic-data',
  former_name: 'permission',
  non_disclosure: 'basic-data',
  identity_event: 'permission',
  sameness: 'basic-data',
  account: 'none',
  session: 'none',
  passkey: 'none',
  provider_tie: 'none',
  sign_in_link: 'none',
  sign_in_ceremony: 'none',
  pair_work: 'as-its-pair-work',
  opening: 'as-its-pair-work',
  fact: 'as-its-pair-work',
  part: 'as-its-pair-work',
  named_in: 'as-its-pair-work',
  command: 'as-its-pair-work',
  access_row: 'as-its-pair-work',
  member_row: 'as-its-pair-work',
  round_summary: 'as-its-pair-work',
  invitation: 'as-its-pair-work',
  fact_seal: 'as-its-pair-work',
  scan: 'as-its-pair-work',
  sealed_entry: 'log',
  log_request: 'log',
  log_answer: 'log',
  second_key: 'log',
  second_key_turned: 'log',
  use_log: 'log',
  retention_proposal: 'none',
  legal_hold: 'none',
}

/** Years a county adds to a class; never fewer than the law says. For a class without a rule: the whole time. */
export type LongerTimes = Readonly<Partial<Record<RetentionClassId, number>>>

export const timeOf = (id: RetentionClassId, longer: LongerTimes = {}): RetentionTime | null => {
  const { time } = retentionClassOf(id)
  const more = longer[id] ?? 0
  if (time) return { ...time, years: time.years + Math.max(0, more) }
  return more > 0 ? after('matter-closed', more) : null
}

/** The days times are counted from, as far as they are known. */
export type KnownDays = Readonly<Partial<Record<RetentionEvent, LocalDate>>>
