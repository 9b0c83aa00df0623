/**
 * Which facts each guard's answer depends on. The model check follows secrets through it, and a test proves it: taking
 * away every other fact never changes an answer.
 */
import type { FactKind } from './facts/index.ts'
import type { GuardName } from './guards.ts'

/** Who is a member. */
const members = ['member-joined', 'member-left', 'supervisor-joined', 'substitute-named'] as const
/** Who has been one of the pair: a supervisor who joined to support is left out. */
const pair = ['member-joined', 'member-left', 'substitute-named'] as const
/** That the pair has met the client. */
const met = ['meeting-proposed', 'meeting-held', ...pair] as const
/** Whether a party's permission is in force. */
const lines = [
  'giver-required',
  'giver-released',
  'representation-recorded',
  'representation-ended',
  'line-given',
  'line-refused',
  'line-withdrawn',
  'line-confirmed',
  'withdrawal-acknowledged',
  // an oral line for one contact is spent by it
  'service-contacted',
  // a round's end closes all its lines
  'round-closed',
] as const
/** Joint meetings and their state. */
const meetings = [
  'meeting-proposed',
  'meeting-agreed',
  'meeting-declined',
  'meeting-held',
  'meeting-broken-off',
  'meeting-cancelled',
] as const
const plans = ['plan-version-published', 'pair-work-plan-agreed'] as const

export const guardReads: Readonly<Record<GuardName, readonly FactKind[]>> = {
  // handlers and the own worker
  'no-own-worker-yet': ['own-worker-status-stated'],
  'own-worker-already': ['own-worker-status-stated'],
  'contact-agreed-by-two': ['contact-agreed'],
  'handlers-agreed-by-two': ['handlers-set'],
  'own-worker-contacted-client': [
    'own-worker-status-stated',
    'own-worker-named',
    'client-contacted',
  ],
  'own-worker-is-handler': ['own-worker-status-stated', 'own-worker-named', 'handlers-set'],
  'second-handler-added': ['own-worker-status-stated', 'handlers-set'],
  'digital-path-in-use': ['digital-path-stated'],
  'handlers-equal': ['handlers-set'],
  'decider-agreed': ['decision-assigned', 'division-agreed'],
  'own-worker-chosen': ['own-worker-named', 'division-agreed'],
  'own-worker-to-choose': ['own-worker-status-stated', 'own-worker-named', 'division-agreed'],
  // the pair
  'began-late': ['round-opened'],
  'urgent-start-possible': ['urgent-start-justified', 'team-answer-copied'],
  'pair-met-client': met,
  'first-meeting-behind': [
    ...met,
    'pair-work-continued',
    'decision-prepared',
    'plan-version-published',
    'step-skipped',
  ],
  'joint-meeting-in-hand': meetings,
  'recorder-agreed-by-two': [...meetings, 'meeting-roles-agreed'],
  'leader-agreed-by-two': [...meetings, 'meeting-roles-agreed'],
  'decision-prepared': ['decision-prepared'],
  'prepared-decisions-made': ['decision-prepared', 'decision-made'],
  'news-for-client': ['decision-made', 'own-worker-named'],
  'plan-made-by-whole-pair': ['plan-version-published', ...pair],
  'work-under-way': ['decision-made', 'plan-version-published', 'pair-work-continued'],
  'pair-work-reviewed': ['plan-version-published', 'pair-work-ended', 'pair-work-continued'],
  // assessment, profile and lanes
  'special-support-needed': ['special-support-assessed'],
  'profile-answered-by-both': ['profile-answered', 'segment-settled'],
  'segment-settled': ['segment-settled'],
  'local-lane-possible': ['segment-settled'],
  'cooperating-lane-possible': ['segment-settled'],
  'network-lane-possible': ['segment-settled'],
  'hopa-published': ['plan-version-published'],
  'hopa-with-written-permission': ['plan-version-published', ...lines],
  'profile-in-each-own-system': ['home-set', 'segment-settled', 'carried-over'],
  'network-has-members': members,
  'plan-and-permission-in-each-system': ['carried-over', 'plan-version-published', ...members],
  // the joint meeting
  'joint-meeting-agreed': meetings,
  'service-reached': ['service-contacted'],
  'joint-meeting-held-since-plan': [...meetings, ...plans],
  'contact-held-since-plan': ['contact-held', ...plans],
  'next-joint-meeting-set': [...meetings, 'follow-on-agreed'],
  'remote-participation-planned': meetings,
  'hybrid-meeting-planned': meetings,
  'remote-participants-invited': [...meetings, 'invitation-sent'],
  'meeting-has-chair': [...meetings, 'meeting-roles-agreed'],
  'minutes-carried-by-all': ['meeting-held', 'carried-over', ...members],
  'meeting-recorded-afterwards': ['meeting-held'],
  'afterwards-minutes-carried-by-all': ['meeting-held', 'carried-over', ...members],
  'division-with-answers': ['division-agreed', 'question-answered'],
  // permission
  'line-in-force': lines,
  'written-line-in-force': lines,
  'permission-as-model-asks': lines,
  'givers-informed': [
    'information-given',
    'giver-required',
    'giver-released',
    'representation-recorded',
    'representation-ended',
  ],
  // judging and ending
  'plan-stands': plans,
  'evaluated-by-client-and-workers': ['plan-evaluated', 'plan-version-published'],
  'client-relationship-settled': [
    'plan-evaluated',
    'client-relationship-ended',
    'client-relationship-continued',
    'plan-version-published',
  ],
  'client-relationship-continues': ['client-relationship-continued', 'client-relationship-ended'],
}
