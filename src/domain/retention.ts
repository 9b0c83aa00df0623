/**
 * How long what is kept, and what each fact and each table is a document of. The times are law; what of ours is which
 * document is our reading of it, and marked so.
 *
 * @source 703/2023 annex, as read in reference/law.md §4.5; decision 0037
 */
import type { LocalDate } from './calendar.ts'
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
  /** Null: no rule was found. */
  readonly source: Text | null
  /** `law`: read in the annex. `unknown`: no rule was found. */
  readonly certainty: 'law' | 'unknown'
  /** Is there anything of it in Työpari? The whole table stands here, so that nobody need ask what was left out. */
  readonly isHere: boolean
}

const annex: Text = { fi: '703/2023, liite', sv: '703/2023, bilaga', en: '703/2023, annex' }
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
    source: null,
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
