/**
 * What must have been recorded before a guard can hold: one of each inner list. An empty list holds from the start.
 * The model check finds steps that wait for each other through it; a test proves that no guard holds without.
 */
import type { FactKind } from './facts/index.ts'
import type { GuardName } from './guards.ts'

type Needs = readonly (readonly FactKind[])[]

const plan: readonly FactKind[] = ['plan-version-published', 'pair-work-plan-agreed']
const line: Needs = [['giver-required'], ['line-given']]

export const guardNeeds: Readonly<Record<GuardName, Needs>> = {
  'no-own-worker-yet': [],
  'own-worker-already': [['own-worker-status-stated']],
  'contact-agreed-by-two': [['contact-agreed']],
  'handlers-agreed-by-two': [['handlers-set']],
  'own-worker-contacted-client': [['client-contacted']],
  'own-worker-is-handler': [['handlers-set']],
  'second-handler-added': [['handlers-set']],
  'digital-path-in-use': [['digital-path-stated']],
  'handlers-equal': [['handlers-set']],
  'decider-agreed': [['decision-assigned', 'division-agreed']],
  'own-worker-chosen': [['own-worker-named', 'division-agreed']],
  'own-worker-to-choose': [],
  'began-late': [['round-opened']],
  'urgent-start-possible': [],
  'pair-met-client': [['meeting-proposed'], ['meeting-held'], ['member-joined']],
  'first-meeting-behind': [
    [
      'meeting-held',
      'pair-work-continued',
      'decision-prepared',
      'plan-version-published',
      'step-skipped',
    ],
  ],
  'joint-meeting-in-hand': [['meeting-proposed']],
  'recorder-agreed-by-two': [['meeting-proposed'], ['meeting-roles-agreed']],
  'leader-agreed-by-two': [['meeting-proposed'], ['meeting-roles-agreed']],
  'decision-prepared': [['decision-prepared']],
  'prepared-decisions-made': [['decision-prepared'], ['decision-made']],
  'news-for-client': [['decision-made', 'own-worker-named']],
  'plan-made-by-whole-pair': [['plan-version-published'], ['member-joined']],
  'work-under-way': [['decision-made', 'plan-version-published', 'pair-work-continued']],
  'pair-work-reviewed': [['pair-work-ended', 'pair-work-continued']],
  'special-support-needed': [['special-support-assessed']],
  'profile-answered-by-both': [['profile-answered', 'segment-settled']],
  'segment-settled': [['segment-settled']],
  'local-lane-possible': [],
  'cooperating-lane-possible': [],
  'network-lane-possible': [],
  'hopa-published': [['plan-version-published']],
  'hopa-with-written-permission': [['plan-version-published'], ...line],
  'profile-in-each-own-system': [['home-set'], ['carried-over']],
  'network-has-members': [['member-joined']],
  // members come by invitation and not by a step, so they are left to its gate
  'plan-and-permission-in-each-system': [['carried-over']],
  'joint-meeting-agreed': [['meeting-proposed'], ['meeting-agreed', 'meeting-held']],
  'service-reached': [['service-contacted']],
  'joint-meeting-held-since-plan': [['meeting-proposed'], ['meeting-held'], plan],
  'contact-held-since-plan': [['contact-held'], plan],
  'next-joint-meeting-set': [['meeting-proposed', 'follow-on-agreed']],
  'remote-participation-planned': [['meeting-proposed']],
  'hybrid-meeting-planned': [['meeting-proposed']],
  'remote-participants-invited': [['meeting-proposed'], ['invitation-sent']],
  'meeting-has-chair': [['meeting-proposed'], ['meeting-roles-agreed']],
  'minutes-carried-by-all': [['meeting-held']],
  'meeting-recorded-afterwards': [['meeting-held']],
  'afterwards-minutes-carried-by-all': [['meeting-held']],
  'division-with-answers': [['division-agreed']],
  'line-in-force': line,
  'written-line-in-force': line,
  'permission-as-model-asks': line,
  'givers-informed': [['information-given']],
  'plan-stands': [plan],
  'evaluated-by-client-and-workers': [['plan-evaluated']],
  'client-relationship-settled': [['client-relationship-ended', 'client-relationship-continued']],
  'client-relationship-continues': [['client-relationship-continued']],
}
