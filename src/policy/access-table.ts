/**
 * Who sees what: the one expected table. Policy and row-level security must each be equal to it, row by row and column
 * by column (`tests/access/table.test.ts`), and the oracle of the drawn worlds reads it. `npm run access` prints it
 * into `docs/guide/access.md`.
 *
 * @source design rules.md, "Who sees what — the expected table"
 */
import { type Category, categories, type Topic } from '#domain/words'

export const accessRowIds = [
  'home-member',
  'keeper',
  'party-member',
  'invited',
  'former-member',
  'supervisor',
  'other-supervisor',
  'client',
  'guardian',
  'guardian-not-settled',
  'steering-group',
  'administrator',
  'data-protection-officer',
  'urgent',
  'urgent-widened',
  'nobody',
] as const
export type AccessRowId = (typeof accessRowIds)[number]

export interface AccessRow {
  readonly actor: string
  /** The field's own word. */
  readonly term: string
  readonly basis:
    | 'client-relationship'
    | 'line'
    | 'authorship'
    | 'own-matter'
    | 'mandate'
    | 'supervision'
    | 'urgent'
    | 'none'
  /** `as-permitted`: identity, and what every required giver permits. */
  readonly categories: readonly Category[] | 'as-permitted'
  /** What is about this is told too, of every category but permission. */
  readonly alsoAbout: Topic | null
  /** The first meeting still to come is told. */
  readonly nextMeeting: boolean
  /** Texts about these topics are left out. */
  readonly minusTopics: 'none' | 'excluded-by-a-giver' | 'forbidden-by-the-child'
  /** Texts whose author has not yet said what they are about. */
  readonly unsorted: 'yes' | 'no' | 'unless-the-child-forbids'
  /** Parts addressed to them by name, of any category and time; topics and unsorted still count. */
  readonly addressed: boolean
  /** Parts they wrote themselves, acting in the same service. */
  readonly own: boolean
  /** `of-their-unit`: those whose home it is, or was. */
  readonly rounds: 'none' | 'this' | 'of-their-unit' | 'every'
  /** Of earlier rounds the last plan version, how plan and goals were judged, and what the client has shown in this one. */
  readonly memory: boolean
  /** `permission`: what was recorded while it was permitted, unless the giver opened the whole round. */
  readonly since: 'beginning' | 'permission'
  /** The plan version in use, though it is older than the permission. */
  readonly currentPlan: boolean
  /** Address, place, school, unit. */
  readonly whereabouts: 'yes' | 'no' | 'unless-anybody-is-protected' | 'unless-another-is-protected'
  /** What was said with or by another person of the client's side, apart. */
  readonly aboutOthers: boolean
  readonly days:
    | 'membership'
    | 'after-the-round'
    | 'line-and-membership'
    | 'after-membership'
    | 'home-of-the-round'
    | 'always'
    | 'mandate'
    | 'twenty-four-hours'
    | 'never'
  /** What they see besides, or instead, that is no part of a pair work. */
  readonly besides: string | null
  readonly source: string
}

const plain = { alsoAbout: null, nextMeeting: false } as const satisfies Partial<AccessRow>

const nothing = {
  ...plain,
  categories: [],
  minusTopics: 'none',
  unsorted: 'no',
  addressed: false,
  own: false,
  rounds: 'none',
  memory: false,
  since: 'beginning',
  currentPlan: false,
  whereabouts: 'no',
  aboutOthers: false,
  days: 'never',
  basis: 'none',
  besides: null,
} as const satisfies Partial<AccessRow>

const everything = {
  ...plain,
  categories,
  minusTopics: 'none',
  unsorted: 'yes',
  addressed: true,
  own: true,
  memory: false,
  since: 'beginning',
  currentPlan: true,
  whereabouts: 'yes',
  aboutOthers: true,
  besides: null,
} as const satisfies Partial<AccessRow>

const mandate = {
  ...plain,
  basis: 'mandate',
  minusTopics: 'forbidden-by-the-child',
  addressed: true,
  own: true,
  memory: false,
  since: 'beginning',
  whereabouts: 'unless-another-is-protected',
  aboutOthers: false,
  days: 'mandate',
  source: 'rules.md, "Who sees what"; 703/2023 40 §, 51 §',
} as const satisfies Partial<AccessRow>

export const accessTable = {
  'home-member': {
    ...everything,
    actor: 'Member of the home, acting in the home service',
    term: 'vastuupalvelun jäsen',
    basis: 'client-relationship',
    rounds: 'this',
    memory: true,
    days: 'membership',
    source: 'rules.md, "Who sees what"; language.md, "Round"; 703/2023 9 §',
  },
  keeper: {
    ...everything,
    actor: 'Own worker, or the keeper the home unit’s supervisor named, when the round has ended',
    term: 'omatyöntekijä, lukuoikeuden haltija',
    basis: 'client-relationship',
    rounds: 'this',
    days: 'after-the-round',
    besides: 'To read only. A keeper is asked for when no own worker was in the home.',
    source: 'rules.md, "Who sees what"; language.md, "Round"',
  },
  'party-member': {
    ...plain,
    actor: 'Member of a party, acting in the party’s service',
    term: 'osapuolen jäsen',
    basis: 'line',
    categories: 'as-permitted',
    minusTopics: 'excluded-by-a-giver',
    unsorted: 'no',
    addressed: true,
    own: true,
    rounds: 'this',
    memory: false,
    since: 'permission',
    currentPlan: true,
    whereabouts: 'unless-anybody-is-protected',
    aboutOthers: true,
    days: 'line-and-membership',
    besides: null,
    source: 'rules.md, "Permission" and "Who sees what"; 703/2023 4 §, 6 §',
  },
  invited: {
    ...nothing,
    actor: 'Invited, not yet a member',
    term: 'kutsuttu',
    besides:
      'Which competence is asked, which month, by which organisation. The invitation has an id of its own and is no door to the pair work.',
    source: 'rules.md, "Who sees what"',
  },
  'former-member': {
    ...nothing,
    actor: 'Former member: the line ended, they left, or the round ended',
    term: 'entinen jäsen',
    basis: 'authorship',
    own: true,
    days: 'after-membership',
    besides: '“Your part ended on …” (410), to those whose membership was ended or who left.',
    source: 'rules.md, "Who sees what"',
  },
  supervisor: {
    ...nothing,
    actor: 'Supervisor of the home unit',
    term: 'vastuuyksikön esihenkilö',
    basis: 'supervision',
    categories: ['identity', 'progress'],
    addressed: true,
    own: true,
    rounds: 'of-their-unit',
    aboutOthers: true,
    days: 'home-of-the-round',
    besides:
      'Load, released states, what waits for whom and due dates. Content only when consulted: the question and the parts chosen to go with it, while the round is open.',
    source: 'rules.md, "Who sees what"; language.md, "Who sees which state"',
  },
  'other-supervisor': {
    ...nothing,
    actor: 'Supervisor of another unit',
    term: 'muun yksikön esihenkilö',
    besides: null,
    source: 'rules.md, "Who sees what": what their own worker sees is not theirs by office',
  },
  client: {
    ...everything,
    actor: 'Client, the child too',
    term: 'asiakas, lapsi',
    basis: 'own-matter',
    rounds: 'every',
    days: 'always',
    besides: 'Both logs, in words.',
    source: 'rules.md, "Who sees what"; 703/2023 11 §',
  },
  guardian: {
    ...mandate,
    actor: 'Guardian or representative, settled to see as the client',
    term: 'huoltaja, edustaja',
    categories: categories.filter((one) => one !== 'permission'),
    unsorted: 'unless-the-child-forbids',
    rounds: 'every',
    currentPlan: true,
    besides: 'Of permissions their own answers, and of each party “in force” or “not yet”.',
  },
  'guardian-not-settled': {
    ...mandate,
    actor:
      'Guardian or representative, before it is settled who gives the permission, or where the child gives it',
    term: 'huoltaja, edustaja',
    categories: [],
    unsorted: 'no',
    rounds: 'none',
    currentPlan: false,
    besides: 'What the child shares is addressed to them. No lock and no gap is shown.',
  },
  'steering-group': {
    ...nothing,
    actor: 'Steering group',
    term: 'ohjausryhmä',
    besides: 'Frozen, suppressed figures.',
    source: 'rules.md, "Who sees what"',
  },
  administrator: {
    ...nothing,
    actor: 'Administrator',
    term: 'pääkäyttäjä',
    besides: 'Directory, models, settings.',
    source: 'rules.md, "Who sees what"',
  },
  'data-protection-officer': {
    ...nothing,
    actor: 'Data-protection officer',
    term: 'tietosuojavastaava',
    besides: 'Logs: who, when, basis, category.',
    source: 'rules.md, "Who sees what"; 703/2023 10 §',
  },
  urgent: {
    ...nothing,
    actor: 'Worker of the home service who is no member, having opened access urgently',
    term: 'hätäkatselu',
    basis: 'urgent',
    categories: ['identity'],
    alsoAbout: 'safety',
    nextMeeting: true,
    addressed: true,
    own: true,
    rounds: 'this',
    whereabouts: 'unless-anybody-is-protected',
    aboutOthers: true,
    days: 'twenty-four-hours',
    besides:
      'Whom to call. The supervisor and the data-protection officer are told at once, the client the next day; nobody reviews their own.',
    source: 'rules.md, "Who sees what", break-glass',
  },
  'urgent-widened': {
    ...nothing,
    actor: 'The same, when they have given a second reason',
    term: 'hätäkatselu',
    basis: 'urgent',
    categories: categories.filter((one) => one !== 'permission'),
    unsorted: 'yes',
    addressed: true,
    own: true,
    rounds: 'this',
    whereabouts: 'unless-anybody-is-protected',
    aboutOthers: true,
    days: 'twenty-four-hours',
    besides: 'It ends with the first.',
    source: 'rules.md, "Who sees what", break-glass',
  },
  nobody: {
    ...nothing,
    actor: 'Everybody else: no rule is no access',
    term: 'sivullinen',
    besides: '404, the same bytes after the same time as for what was never there.',
    source: 'rules.md, "Who sees what"; 703/2023 4 §',
  },
} as const satisfies Readonly<Record<AccessRowId, AccessRow>>

export const rowOf = (id: AccessRowId): AccessRow => accessTable[id]

/** One way in which a row does not hold though it looks as if it might; `instead` holds. */
export interface Never {
  readonly of: AccessRowId
  readonly case: string
  readonly instead: AccessRowId
}
export const neverCases = {
  'no-giver': {
    of: 'party-member',
    case: 'Nobody is recorded as one who must answer.',
    instead: 'former-member',
  },
  'giver-silent': {
    of: 'party-member',
    case: 'One of those who must answer has not answered.',
    instead: 'former-member',
  },
  'giver-refused': {
    of: 'party-member',
    case: 'One of those who must answer has said no.',
    instead: 'former-member',
  },
  withdrawn: {
    of: 'party-member',
    case: 'A line was withdrawn: from that instant.',
    instead: 'former-member',
  },
  paused: {
    of: 'party-member',
    case: 'A withdrawal in the client’s own words rests the line until a home member has sorted it.',
    instead: 'former-member',
  },
  'line-not-begun': {
    of: 'party-member',
    case: 'The first day of the line has not come.',
    instead: 'former-member',
  },
  'line-over': {
    of: 'party-member',
    case: 'The last day of the line has passed, at Helsinki midnight.',
    instead: 'former-member',
  },
  'giver-mandate-over': {
    of: 'party-member',
    case: 'The mandate of one who answered has ended, or the child has come of age.',
    instead: 'former-member',
  },
  'not-named': {
    of: 'party-member',
    case: 'The giver named others of the service.',
    instead: 'former-member',
  },
  'oral-where-written': {
    of: 'party-member',
    case: 'The way of working asks for writing and the answer was oral.',
    instead: 'former-member',
  },
  'oral-used-up': {
    of: 'party-member',
    case: 'The oral answer was for one contact, which has been made.',
    instead: 'former-member',
  },
  prohibited: {
    of: 'party-member',
    case: 'A prohibition (kielto) was found that is aimed at them, or at everything.',
    instead: 'former-member',
  },
  'party-left': {
    of: 'party-member',
    case: 'They have left, or their membership was ended.',
    instead: 'former-member',
  },
  'party-other-service': {
    of: 'party-member',
    case: 'They act in another of their services.',
    instead: 'nobody',
  },
  'party-no-member': {
    of: 'party-member',
    case: 'A line is in force for their service and they are no member.',
    instead: 'nobody',
  },
  'party-round-ended': {
    of: 'party-member',
    case: 'The round has ended: its lines with it.',
    instead: 'former-member',
  },
  'home-left': { of: 'home-member', case: 'They have left.', instead: 'former-member' },
  'home-round-ended': {
    of: 'home-member',
    case: 'The round has ended and they are neither own worker nor keeper.',
    instead: 'former-member',
  },
  'home-substitution-over': {
    of: 'home-member',
    case: 'The days they stood in for somebody have passed.',
    instead: 'former-member',
  },
  'home-other-service': {
    of: 'home-member',
    case: 'They act in another of their services.',
    instead: 'nobody',
  },
  'home-no-member': {
    of: 'home-member',
    case: 'They work in the home service and are no member.',
    instead: 'nobody',
  },
  'keeper-relationship-over': {
    of: 'keeper',
    case: 'The client relationship ended with the round, or the client has died: the own worker reads no more.',
    instead: 'former-member',
  },
  'mandate-not-begun': {
    of: 'guardian',
    case: 'The mandate has not begun.',
    instead: 'nobody',
  },
  'mandate-over': { of: 'guardian', case: 'The mandate has ended.', instead: 'nobody' },
  'child-of-age': {
    of: 'guardian',
    case: 'The child has come of age: a guardian’s mandate ends the day before.',
    instead: 'nobody',
  },
  'urgent-over': {
    of: 'urgent',
    case: 'Twenty-four hours have passed, to the moment.',
    instead: 'nobody',
  },
  'urgent-unfounded': {
    of: 'urgent',
    case: 'The review found no grounds: from that moment.',
    instead: 'nobody',
  },
  'urgent-answered': {
    of: 'urgent',
    case: 'A giver has answered about them or their service, whatever the answer: a refusal is not got round.',
    instead: 'nobody',
  },
  'no-mandate': {
    of: 'guardian',
    case: 'No mandate in this matter is recorded.',
    instead: 'nobody',
  },
} as const satisfies Readonly<Record<string, Never>>
export type NeverId = keyof typeof neverCases

/** Nobody sees these, in whatever row. */
export const sealedFromAll = 'An entry sealed because it was written for the wrong client.'
