/**
 * Who may ask what: one row per route of the API document. Everybody else is refused, by bytes that tell nothing. A
 * route without a row fails the test, so a new one says here whom it is for before it is used.
 */
import type { Audience } from '#store/store'
import type { Actor, Scene, Standing } from './scene.ts'

export interface Expectation {
  /** Left out: open to whoever asks, signed in or not. */
  readonly for?: readonly Audience[]
  /** Of those, whoever stands so to the pair work the address names. */
  readonly standing?: readonly Standing[]
  /** What the names in the address are, besides the `id` of a pair work. */
  readonly params?: (scene: Scene) => Readonly<Record<string, string>>
  /** A body that would do, where the least one by the schema would not. */
  readonly body?: (scene: Scene) => unknown
  /** Asked for its own sake elsewhere, because it changes who one is. */
  readonly changesSession?: true
}

const workers = ['worker', 'supervisor'] as const
const clients = ['client', 'guardian'] as const
const officer = ['data-protection-officer'] as const
const around = [...workers, ...clients] as const
const everybody = [
  ...around,
  'steering-group',
  'administrator',
  'data-protection-officer',
] as const satisfies readonly Audience[]

/** Everybody who signs in otherwise than by strong identification. */
const offices = [
  ...workers,
  'steering-group',
  'administrator',
  'data-protection-officer',
] as const satisfies readonly Audience[]
const keepers = ['administrator', 'supervisor'] as const satisfies readonly Audience[]

const administrator = ['administrator'] as const
const turners = ['administrator', ...officer] as const
const reviewers = ['supervisor', ...officer] as const
const authors = ['home', 'party', 'client', 'guardian'] as const
/** Nothing of the kind stands in the scene: those it is for are told so. */
const none = () => ({ id: 'none' })

const reads = ['home', 'party', 'client', 'guardian', 'supervisor'] as const
const invitation = {
  for: workers,
  standing: ['invited'],
  params: ({ invitation: id }: Scene) => ({ id }),
} as const

export const expectations: Readonly<Record<string, Expectation>> = {
  'get /api/health': {},
  'get /api/demo/people': {},
  'post /api/demo/session': { changesSession: true },
  'post /api/session': { changesSession: true },
  'delete /api/session': { changesSession: true },
  'get /api/session': { for: everybody },
  'get /api/my/list-filters': { for: workers },
  'put /api/my/list-filters': { for: workers, body: () => ({ filters: [] }) },
  'get /api/my/notices': { for: workers },
  'get /api/my/notices/count': { for: workers },
  'post /api/my/notices/read': { for: workers, body: () => ({ keys: ['none'] }) },
  'get /api/my/notice-settings': { for: workers },
  'put /api/my/notice-settings': {
    for: workers,
    body: () => ({
      mail: 'off',
      dailyAt: '08:00',
      quiet: { from: '17:00', until: '07:00' },
      days: [1],
      holidays: false,
    }),
  },
  'put /api/my/notice-address': {
    for: workers,
    body: () => ({ address: 'worker@kivijoki.example' }),
  },
  'delete /api/my/notice-address': { for: workers },
  'post /api/my/notice-address/confirmation': { for: workers, body: () => ({ token: 'none' }) },
  'post /api/my/sheet': { for: workers, body: () => ({ names: 'initials' }) },
  'get /api/drafts': { for: everybody },
  'post /api/drafts/read': {
    for: everybody,
    body: () => ({ pairWork: null, form: 'send-note', about: '' }),
  },
  'put /api/drafts': {
    for: everybody,
    body: () => ({
      pairWork: null,
      form: 'send-note',
      about: '',
      revision: '00000000-0000-4000-8000-000000000001',
      base: null,
      typed: '{}',
      words: '[]',
    }),
  },
  'post /api/drafts/removals': {
    for: everybody,
    body: () => ({ pairWork: null, form: 'send-note', about: '' }),
  },
  'put /api/session/acting': { for: everybody, changesSession: true },
  'get /api/sign-in': {},
  'post /api/sign-in/passkey/options': {},
  'post /api/sign-in/passkey': { changesSession: true },
  'post /api/sign-in/provider': {},
  'get /api/sign-in/provider/{provider}/callback': {
    params: () => ({ provider: 'none' }),
    changesSession: true,
  },
  // Asked by a provider's server, with a token it signed.
  'post /api/sign-in/provider/{provider}/logout': { changesSession: true },
  'post /api/sign-in/link': { changesSession: true },
  'post /api/sign-in/link/passkey/options': { changesSession: true },
  'post /api/sign-in/link/passkey': { changesSession: true },
  'post /api/sign-in/link/provider': { changesSession: true },
  'get /api/my/ways-in': { for: everybody },
  'post /api/my/ways-in/passkey/options': { for: offices, changesSession: true },
  'post /api/my/ways-in/passkey': { for: offices, changesSession: true },
  'post /api/my/ways-in/provider': { for: offices, changesSession: true },
  'put /api/my/ways-in/{way}': {
    for: everybody,
    params: () => ({ way: 'none' }),
    changesSession: true,
  },
  'delete /api/my/ways-in/{way}': {
    for: offices,
    params: () => ({ way: 'none' }),
    changesSession: true,
  },
  'get /api/my/sessions': { for: everybody },
  'delete /api/my/sessions': { for: everybody, changesSession: true },
  'delete /api/my/sessions/{session}': {
    for: everybody,
    params: () => ({ session: 'none' }),
    changesSession: true,
  },
  'get /api/accounts': { for: keepers },
  'post /api/accounts': { for: keepers, changesSession: true },
  'post /api/accounts/{person}/duties': { for: keepers, params: () => ({ person: 'none' }) },
  'post /api/accounts/{person}/endings': { for: keepers, params: () => ({ person: 'none' }) },
  'delete /api/accounts/{person}/sessions': {
    for: keepers,
    params: () => ({ person: 'none' }),
    changesSession: true,
  },
  'post /api/people/search': { for: [...workers, 'administrator', ...officer] },
  'post /api/people': { for: workers },
  'get /api/services': { for: [...around, 'administrator'] },
  'get /api/models': { for: everybody },
  'get /api/models/{id}': { for: everybody, params: () => ({ id: 'outreach-pair-work' }) },
  'post /api/clients/search': { for: workers },
  'post /api/clients/places': { for: workers, body: () => ({ client: 'none', text: 'Tavoite' }) },
  'get /api/pair-works': { for: around },
  'post /api/pair-works': { for: workers },
  'post /api/pair-works/search': { for: around },
  'get /api/pair-works/{id}': { for: around, standing: reads },
  'get /api/pair-works/{id}/record': { for: around, standing: reads },
  'get /api/pair-works/{id}/own-words': { for: around, standing: [...reads, 'former'] },
  'get /api/pair-works/{id}/preview/{who}': {
    for: workers,
    standing: ['home'],
    params: () => ({ who: 'psychiatry' }),
  },
  'post /api/pair-works/{id}/places': {
    for: workers,
    standing: ['home'],
    body: () => ({ text: 'Tavoite' }),
  },
  'post /api/pair-works/{id}/preview': { for: around, standing: authors },
  'get /api/pair-works/{id}/withdrawals': { for: around, standing: ['home', 'client'] },
  'post /api/pair-works/{id}/agreement': { for: workers, standing: reads },
  'post /api/pair-works/{id}/permission-sittings': { for: around, standing: reads },
  'post /api/pair-works/{id}/permission-sittings/preview': { for: workers, standing: ['home'] },
  'post /api/pair-works/{id}/scans': { for: workers, standing: ['home'] },
  'get /api/pair-works/{id}/scans/{scan}': {
    for: around,
    standing: ['home', 'client'],
    params: ({ scan }) => ({ scan }),
  },
  'get /api/pair-works/{id}/identity': { for: around, standing: reads },
  'post /api/pair-works/{id}/identity/requests': { for: clients, standing: clients },
  ...Object.fromEntries(
    'reveal correct name death move non-disclosure non-disclosure/end answers'
      .split(' ')
      .map((change) => [
        `post /api/pair-works/{id}/identity/${change}`,
        { for: workers, standing: ['home'] } as const,
      ]),
  ),
  'get /api/duplicates': { for: administrator },
  'post /api/duplicates': { for: administrator },
  'post /api/duplicates/undo': { for: administrator },
  'get /api/pair-works/{id}/events': { for: around, standing: reads },
  'post /api/pair-works/{id}/commands': { for: around, standing: reads },
  'get /api/invitations': { for: workers },
  'post /api/experts/search': { for: [...workers, 'administrator'] },
  'get /api/experts/words': { for: [...workers, 'administrator'] },
  'get /api/experts/own': { for: workers },
  'put /api/experts/own/mine': { for: workers },
  'put /api/experts/own/service': { for: workers },
  'post /api/experts/match': { for: workers, body: () => ({ wanted: { topics: ['money'] } }) },
  'post /api/experts/import/preview': { for: administrator },
  'post /api/experts/import': { for: administrator },
  'get /api/experts/import': { for: administrator },
  'post /api/experts/import/undo': {
    for: administrator,
    params: none,
    body: () => ({ id: 'none' }),
  },
  'get /api/experts/export': { for: administrator },
  'get /api/invitations/{id}': invitation,
  'post /api/invitations/{id}': invitation,
  'get /api/referral-lists': { for: [...workers, 'administrator'] },
  'put /api/referral-lists/{id}': { for: administrator, params: none },
  'get /api/referrals': { for: workers },
  'post /api/referrals': { for: workers },
  'get /api/referrals/{id}': { for: workers, params: none },
  'post /api/referrals/{id}/answer': { for: workers, params: none },
  'post /api/referrals/{id}/withdraw': { for: workers, params: none },
  'post /api/referrals/{id}/open': { for: workers, params: none },
  'get /api/today': { for: around },
  'get /api/my/looks': { for: around },
  'get /api/unit': { for: ['supervisor'] },
  'post /api/unit/weeks': { for: ['supervisor'] },
  'post /api/unit/covers': { for: ['supervisor'] },
  'get /api/unit/away': { for: ['supervisor'] },
  'post /api/unit/covers/endings': { for: ['supervisor'] },
  'post /api/absences/own': { for: workers },
  'get /api/absences/own': { for: workers },
  'post /api/absences/own/endings': { for: workers },
  'post /api/pair-works/{id}/cover': {
    for: workers,
    standing: ['home', 'party', 'supervisor'],
    body: () => ({
      commandId: '00000000-0000-7000-8000-000000000001',
      cursor: 'a-cursor',
      who: 'somebody',
      until: '2026-07-31',
      substitute: null,
    }),
  },
  'get /api/visits': { for: workers },
  'post /api/visits': { for: workers },
  'post /api/visits/longer': { for: workers, params: none },
  'post /api/visits/endings': { for: workers, params: none },
  'post /api/visits/takings': { for: workers, params: none },
  'get /api/consultations': { for: ['supervisor'] },
  'get /api/figures': { for: ['steering-group'] },
  'get /api/use-log': { for: ['data-protection-officer'] },
  'get /api/retention': { for: officer },
  'post /api/retention/look': { for: officer },
  'post /api/retention/proposals/{id}/confirm': { for: officer, params: () => ({ id: 'none' }) },
  'post /api/retention/holds': {
    for: officer,
    body: ({ pairWork }) => ({ pairWork, reason: 'Oikeudenkäynti', until: '2027-01-01' }),
  },
  'post /api/retention/holds/{id}/end': { for: officer, params: () => ({ id: 'none' }) },
  'get /api/sealed-entries': { for: officer },
  'post /api/sealed-entries/{id}/decisions': {
    for: officer,
    params: none,
    body: () => ({ decision: 'open', reason: 'Oikea asiakas' }),
  },
  'get /api/seal-decisions': { for: turners },
  'post /api/seal-decisions/{id}/answer': {
    for: turners,
    params: none,
    body: () => ({ agreed: true }),
  },
  'get /api/disclosure-log': { for: officer },
  'get /api/log-requests': { for: officer },
  'post /api/log-requests/{id}/answer': { for: officer, params: ({ logRequest: id }) => ({ id }) },
  'get /api/second-keys': { for: turners },
  'post /api/second-keys': { for: officer, params: none },
  'post /api/second-keys/{id}/turn': { for: turners, params: none },
  'get /api/second-keys/{id}/words': { for: officer, params: none },
  'post /api/urgent-access': { for: workers },
  'get /api/urgent-access': { for: workers },
  'get /api/urgent-access/{id}': { for: workers, params: none },
  'post /api/urgent-access/{id}/second': { for: workers, params: none },
  'get /api/urgent-reviews': { for: reviewers },
  'post /api/urgent-reviews/{id}': { for: reviewers, params: none },
  // Which one stands in the body: ids of what is about nobody are in no address.
  'get /api/briefs': { for: workers },
  'post /api/briefs': { for: workers },
  'post /api/briefs/answers': { for: workers, params: none },
  'post /api/briefs/removals': { for: workers, params: none },
  'get /api/questions': { for: workers },
  'post /api/questions': { for: workers },
  'post /api/questions/messages': { for: workers, params: none },
  'post /api/questions/endings': { for: workers, params: none },
  'post /api/questions/answer-times': { for: workers },
  'get /api/team/waiting': { for: workers },
  'get /api/my/use-log': { for: ['client'] },
  'get /api/my/disclosures': { for: ['client'] },
  'get /api/my/log-requests': { for: clients },
  'post /api/my/log-requests': { for: clients },
  'get /api/my/log-requests/{id}/log': { for: clients, params: ({ logRequest: id }) => ({ id }) },
}

/** Somebody a route is for; null for one that is open. */
export const askerOf = (name: string, scene: Scene): Actor | null => {
  const { for: audiences, standing } = expectations[name] ?? {}
  if (!audiences) return null
  const found = scene.actors.find(
    (actor) =>
      actor.audience !== null &&
      audiences.includes(actor.audience) &&
      (!standing || standing.includes(actor.standing)),
  )
  if (!found) throw new Error(`${name} is for nobody of the scene`)
  return found
}
