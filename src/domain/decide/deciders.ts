/** Which rule decides which command. A command not named here is recorded as it is told. */
import type { CommandKind } from '../commands.ts'
import { endAbsence, recordAbsence } from './absence.ts'
import { assessSpecialSupport, recordAssessment, settleSegment } from './assessment.ts'
import { openAccessUrgently, recordDisclosure, reviewUrgentAccess } from './bases.ts'
import type { Decider } from './case.ts'
import { consultSupervisor, giveSupervisorView, joinAsSupervisor } from './consultation.ts'
import { agreeDivision, assignDecision, makeDecision } from './decision.ts'
import { borrowSteps, endClientRelationship, endPairWork, skipStep } from './ending.ts'
import { ownVoice, settleProposal, withOwnVoice } from './entries.ts'
import { acceptHandOver, declineHandOver, offerHandOver, withdrawHandOver } from './hand-over.ts'
import {
  acceptInvitation,
  declineInvitation,
  inviteMember,
  remindInvited,
  withdrawInvitation,
} from './invitation.ts'
import {
  addRemark,
  agreeMeeting,
  agreeMeetingRoles,
  answerQuestion,
  cancelMeeting,
  confirmMinutes,
  declineMeeting,
  holdMeeting,
  proposeMeeting,
  readNote,
  sendInvitation,
  sendNote,
} from './meeting.ts'
import { openRound, showEarlierWork } from './need.ts'
import {
  endMembership,
  leave,
  nameKeeper,
  nameOwnWorker,
  nameSubstitute,
  setHandlers,
  stateOwnWorker,
} from './pair.ts'
import { choosePartner, wishPartner } from './partner.ts'
import {
  confirmLine,
  endRepresentation,
  giveLine,
  recordRepresentation,
  refuseLine,
  releaseGiver,
  storeConsentDocument,
} from './permission.ts'
import {
  acceptTask,
  agreeMeans,
  finishTask,
  givePlanView,
  makeCommitment,
  ofOpenGoal,
  publishPlanVersion,
  reassignTask,
  returnTask,
  setTask,
} from './plan.ts'
import { checkProhibition } from './prohibition.ts'
import { recordAsTold } from './record.ts'
import { recordReferral } from './referral.ts'
import { sealEntry, undoSeal } from './seal.ts'
import {
  acrossTheBorder,
  arrangeMap,
  assembleTeam,
  contactService,
  mapServices,
  recordServiceOutcome,
} from './services.ts'
import { correctEntry, markWhereabouts, retagPart } from './tags.ts'
import { acknowledgeWithdrawal, withdrawLine } from './withdrawal.ts'

export const deciders: Partial<Record<CommandKind, Decider>> = {
  // need and round
  'open-round': openRound,
  'show-earlier-work': showEarlierWork,
  'record-referral': recordReferral,
  'record-place-wish': ownVoice,
  'record-voice': withOwnVoice(ownVoice, 'voice'),
  // pair
  'wish-partner': wishPartner,
  'choose-partner': choosePartner,
  'invite-member': inviteMember,
  'accept-invitation': acceptInvitation,
  'decline-invitation': declineInvitation,
  'remind-invited': remindInvited,
  'withdraw-invitation': withdrawInvitation,
  leave,
  'end-membership': endMembership,
  'offer-hand-over': offerHandOver,
  'accept-hand-over': acceptHandOver,
  'decline-hand-over': declineHandOver,
  'withdraw-hand-over': withdrawHandOver,
  'set-handlers': setHandlers,
  'state-own-worker': stateOwnWorker,
  'name-own-worker': nameOwnWorker,
  'name-keeper': nameKeeper,
  'record-absence': recordAbsence,
  'end-absence': endAbsence,
  'name-substitute': nameSubstitute,
  'consult-supervisor': consultSupervisor,
  'give-supervisor-view': giveSupervisorView,
  'join-as-supervisor': joinAsSupervisor,
  'assess-special-support': assessSpecialSupport,
  // permission
  'release-giver': releaseGiver,
  'check-prohibition': checkProhibition,
  'store-consent-document': storeConsentDocument,
  'record-representation': recordRepresentation,
  'end-representation': endRepresentation,
  'give-line': giveLine,
  'refuse-line': refuseLine,
  'withdraw-line': withdrawLine,
  'confirm-line': confirmLine,
  'acknowledge-withdrawal': acknowledgeWithdrawal,
  'record-disclosure': recordDisclosure,
  'open-access-urgently': openAccessUrgently,
  'review-urgent-access': reviewUrgentAccess,
  // services, assessment, profile
  'map-services': mapServices,
  'arrange-map': arrangeMap,
  'contact-service': contactService,
  'record-service-outcome': recordServiceOutcome,
  'record-assessment': recordAssessment,
  'answer-profile': withOwnVoice(recordAsTold, 'voice'),
  'settle-segment': settleSegment,
  'assemble-team': assembleTeam,
  'choose-network-option': acrossTheBorder,
  'record-kela-consultation': acrossTheBorder,
  // meetings and contacts
  'propose-meeting': proposeMeeting,
  'agree-meeting': agreeMeeting,
  'decline-meeting': declineMeeting,
  'hold-meeting': holdMeeting,
  'cancel-meeting': cancelMeeting,
  'send-invitation': sendInvitation,
  'agree-meeting-roles': agreeMeetingRoles,
  'answer-question': withOwnVoice(answerQuestion, 'whose'),
  'confirm-minutes': confirmMinutes,
  'add-remark': withOwnVoice(addRemark, 'whose'),
  'send-note': sendNote,
  'read-note': readNote,
  // plan and work
  'evaluate-goal': withOwnVoice(ofOpenGoal, 'whose'),
  'close-goal': ofOpenGoal,
  'drop-goal': ofOpenGoal,
  'agree-means': agreeMeans,
  'make-commitment': makeCommitment,
  'agree-division': agreeDivision,
  'publish-plan-version': publishPlanVersion,
  'give-plan-view': givePlanView,
  'set-task': setTask,
  'accept-task': acceptTask,
  'return-task': returnTask,
  'finish-task': finishTask,
  'reassign-task': reassignTask,
  'assign-decision': assignDecision,
  'make-decision': makeDecision,
  // judging and ending
  'end-client-relationship': endClientRelationship,
  'end-pair-work': endPairWork,
  'skip-step': skipStep,
  'borrow-steps': borrowSteps,
  'correct-entry': correctEntry,
  'retag-part': retagPart,
  'mark-whereabouts': markWhereabouts,
  'seal-entry': sealEntry,
  'undo-seal': undoSeal,
  'settle-proposal': settleProposal,
}
