/**
 * Every command, the fact it records and who may give it. A command's fields are those of the parts of
 * its fact (`facts/`); what the system itself fills in is named in `fills`. What stops a command is in
 * `decide/`. Whoever is not listed here sends a proposal instead.
 *
 * @source design house.md, "People of a party have a closed list of commands"
 */
import type { FactKind } from './facts/index.ts'

/**
 * In what standing somebody gives a command. `home`: a member acting in a home service. `party`: a member of a
 * party with a line in force. `client`: the client, a child whose own matter it is included. `giver`: whoever must
 * answer for a line (client, child, guardian, representative). `supervisor`: of the home unit. `keeper`: reads an ended
 * round as own worker or named keeper, and may begin the next.
 */
export const standings = [
  'home',
  'party',
  'invited',
  'client',
  'giver',
  'guardian',
  'supervisor',
  'keeper',
  'officer',
  'county-staff',
] as const
export type Standing = (typeof standings)[number]

export interface CommandRule {
  readonly records: FactKind
  readonly by: readonly Standing[]
  /** Values the server writes itself and no sender can. */
  readonly fills?: readonly string[]
}

const home = ['home'] as const
const joint = ['home', 'party'] as const
const all = ['home', 'party', 'client', 'guardian'] as const
const rule = <const R extends FactKind>(
  records: R,
  by: readonly Standing[] = home,
  fills: readonly string[] = [],
): CommandRule => ({ records, by, fills })

export const commandRules = {
  // need and round
  'recognise-need': rule('need-recognised'),
  'open-round': rule('round-opened', ['home', 'keeper'], ['number']),
  'show-earlier-work': rule('earlier-work-shown', ['client', 'home']),
  'justify-urgent-start': rule('urgent-start-justified'),
  // The county's list is ticked on a referral's own page.
  'record-referral': rule('referred-to-pair', home, ['indications']),
  'inform-referrer': rule('referrer-informed'),
  'copy-team-answer': rule('team-answer-copied'),
  'tell-team-afterwards': rule('team-told-afterwards'),
  // talking with the client
  'raise-with-client': rule('raised-with'),
  'give-information': rule('information-given'),
  'propose-pair-work': rule('pair-work-proposed'),
  'contact-client': rule('client-contacted'),
  'record-place-wish': rule('client-place-wished', ['home', 'client', 'guardian']),
  'inform-client': rule('client-informed'),
  'record-voice': rule('voice-recorded', ['home', 'client', 'guardian']),
  // pair
  'wish-partner': rule('partner-wished', ['home', 'client', 'guardian']),
  'choose-partner': rule('partner-chosen'),
  'invite-member': rule('member-invited'),
  'accept-invitation': rule('member-joined', ['invited'], ['home-member', 'party-member']),
  'decline-invitation': rule('invitation-declined', ['invited']),
  'remind-invited': rule('invitation-reminded'),
  'withdraw-invitation': rule('invitation-withdrawn'),
  leave: rule('member-left', joint, ['home-member', 'party-member']),
  'end-membership': rule('member-left', home),
  'offer-hand-over': rule('hand-over-offered', joint),
  'accept-hand-over': rule('hand-over-accepted', ['home', 'party', 'invited']),
  'decline-hand-over': rule('hand-over-declined', ['home', 'party', 'invited']),
  'withdraw-hand-over': rule('hand-over-withdrawn', joint),
  'agree-contact': rule('contact-agreed'),
  'set-handlers': rule('handlers-set'),
  'state-digital-path': rule('digital-path-stated'),
  'state-own-worker': rule('own-worker-status-stated'),
  'name-own-worker': rule('own-worker-named'),
  'name-keeper': rule('keeper-named', ['supervisor']),
  'record-absence': rule('absence-started', ['home', 'party', 'supervisor']),
  'end-absence': rule('absence-ended', ['home', 'party', 'supervisor']),
  'name-substitute': rule('substitute-named', ['home', 'supervisor']),
  'consult-supervisor': rule('supervisor-consulted', ['home', 'supervisor']),
  'give-supervisor-view': rule('supervisor-view-given', ['supervisor']),
  'join-as-supervisor': rule('supervisor-joined', ['supervisor']),
  'assess-special-support': rule('special-support-assessed'),
  // permission
  'require-giver': rule('giver-required'),
  'release-giver': rule('giver-released'),
  'assess-capacity': rule('capacity-assessed'),
  'record-representation': rule('representation-recorded'),
  'end-representation': rule('representation-ended'),
  'settle-guardian-view': rule('guardian-view-settled'),
  'limit-guardian-view': rule('guardian-view-limited'),
  'give-line': rule('line-given', ['home', 'giver'], ['version', 'oneContact']),
  'refuse-line': rule('line-refused', ['home', 'giver'], ['version']),
  'withdraw-line': rule('line-withdrawn', ['home', 'party', 'giver']),
  'confirm-line': rule('line-confirmed', ['home', 'giver']),
  'acknowledge-withdrawal': rule('withdrawal-acknowledged'),
  'store-consent-document': rule('consent-document-stored', home, ['scan']),
  'check-prohibition': rule('prohibition-checked', home, ['parties']),
  'check-disclosure-permit': rule('disclosure-permit-checked'),
  'record-disclosure': rule('disclosed', home, ['permit']),
  'disclose-by-statute': rule('disclosed-by-statute', joint),
  'open-access-urgently': rule('access-opened-urgently', ['county-staff'], ['who', 'service']),
  'review-urgent-access': rule('urgent-access-reviewed', ['supervisor', 'officer']),
  // services, assessment, profile
  'map-services': rule('service-mapped'),
  'arrange-map': rule('map-arranged', ['home', 'client']),
  'contact-service': rule('service-contacted'),
  'apply-for-service': rule('new-service-applied'),
  'record-service-outcome': rule('new-service-outcome'),
  'map-situation': rule('situation-mapped'),
  'start-assessment': rule('assessment-started'),
  'record-assessment': rule('assessment-recorded', home, ['workers']),
  'answer-profile': rule('profile-answered', ['home', 'client']),
  'settle-segment': rule('segment-settled', home, ['proposed']),
  'choose-path': rule('path-chosen'),
  'assemble-team': rule('team-assembled'),
  'choose-network-option': rule('network-option-chosen'),
  'choose-forum': rule('forum-chosen'),
  'book-kela-consultation': rule('kela-consultation-booked'),
  'record-kela-consultation': rule('kela-consulted'),
  // meetings and contacts
  'propose-meeting': rule('meeting-proposed'),
  'agree-meeting': rule('meeting-agreed', all),
  'decline-meeting': rule('meeting-declined', all),
  'hold-meeting': rule('meeting-held'),
  'break-off-meeting': rule('meeting-broken-off'),
  'cancel-meeting': rule('meeting-cancelled'),
  'send-invitation': rule('invitation-sent'),
  'agree-meeting-roles': rule('meeting-roles-agreed', joint),
  'agree-agenda': rule('agenda-agreed'),
  'answer-question': rule('question-answered', all),
  'agree-practicalities': rule('practicalities-agreed'),
  'record-contact': rule('contact-held', joint),
  'note-oral-transfer': rule('oral-transfer-noted', joint),
  'confirm-minutes': rule('minutes-confirmed', joint),
  'add-remark': rule('remark-added', all),
  'send-note': rule('note-sent', joint),
  'read-note': rule('note-read', joint),
  // plan and work
  'set-goal': rule('goal-set'),
  'evaluate-goal': rule('goal-evaluated', all),
  'close-goal': rule('goal-closed'),
  'drop-goal': rule('goal-dropped'),
  'agree-means': rule('means-agreed'),
  'make-commitment': rule('commitment-made', all),
  'agree-division': rule('division-agreed'),
  'agree-way-of-working': rule('way-of-working-agreed'),
  'agree-follow-on': rule('follow-on-agreed'),
  'agree-pair-work-plan': rule('pair-work-plan-agreed'),
  'publish-plan-version': rule('plan-version-published', home, ['goals']),
  'give-plan-view': rule('plan-view-given', all),
  'set-task': rule('task-set'),
  'accept-task': rule('task-accepted', all),
  'return-task': rule('task-returned', all),
  'finish-task': rule('task-done', all),
  'reassign-task': rule('task-reassigned', home, ['byRule']),
  'prepare-decision': rule('decision-prepared'),
  'assign-decision': rule('decision-assigned'),
  'make-decision': rule('decision-made'),
  'mark-carried-over': rule('carried-over', joint),
  // judging and ending
  'evaluate-plan': rule('plan-evaluated'),
  'continue-client-relationship': rule('client-relationship-continued'),
  'end-client-relationship': rule('client-relationship-ended'),
  'judge-pair-need': rule('pair-need-judged'),
  'continue-pair-work': rule('pair-work-continued'),
  'end-pair-work': rule('pair-work-ended'),
  'skip-step': rule('step-skipped'),
  'confirm-step': rule('step-confirmed'),
  'borrow-steps': rule('steps-borrowed'),
  'correct-entry': rule('entry-corrected', all),
  'retag-part': rule('part-retagged', all),
  'mark-whereabouts': rule('whereabouts-marked'),
  'seal-entry': rule('entry-sealed', all, ['parts']),
  'undo-seal': rule('seal-undone', [...all, 'officer'], ['fact', 'parts']),
  propose: rule('proposal-made', ['party', 'client', 'guardian']),
  'settle-proposal': rule('proposal-settled'),
} as const satisfies Record<string, CommandRule>

export type CommandKind = keyof typeof commandRules
export const commandKinds = Object.keys(commandRules) as CommandKind[]
export const ruleOf = (kind: CommandKind): CommandRule => commandRules[kind]
