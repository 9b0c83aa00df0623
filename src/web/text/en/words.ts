import type { StepRole } from '#domain/process-model'
import type { StopId } from '#domain/refusal'
import type {
  Category,
  MemberRole,
  Modality,
  Profession,
  ServiceTask,
  Topic,
  Voice,
} from '#domain/words'
import type { Audience, ViewStanding } from '../../api/view.ts'
import type { CommandArea, ShownState } from '../keys.ts'

export const category: Readonly<Record<Category, string>> = {
  identity: 'name and contact details',
  permission: 'permissions',
  progress: 'where we are',
  need: 'need',
  services: 'services and network',
  assessment: 'assessment',
  plan: 'plan and goals',
  minutes: 'minutes and contacts',
  decisions: 'decisions',
  arrangement: 'times and practicalities',
}

export const topic: Readonly<Record<Topic, string>> = {
  'daily-life': 'daily life',
  housing: 'housing',
  money: 'money',
  'work-and-study': 'work and study',
  family: 'family',
  school: 'school',
  'physical-health': 'physical health',
  'mental-health': 'mental health',
  'substance-use': 'substance use',
  safety: 'safety',
  disability: 'disability',
  other: 'another topic',
}

export const profession: Readonly<Record<Profession, string>> = {
  'social-worker': 'social worker',
  'social-counsellor': 'social counsellor',
  nurse: 'nurse',
  'public-health-nurse': 'public health nurse',
  'mental-health-nurse': 'mental health nurse',
  'digital-nurse': 'digital nurse',
  'practical-nurse': 'practical nurse',
  doctor: 'doctor',
  psychologist: 'psychologist',
  physiotherapist: 'physiotherapist',
  'occupational-therapist': 'occupational therapist',
  'family-worker': 'family worker',
  'school-social-worker': 'school social worker',
  'special-teacher': 'special teacher',
  'employment-specialist': 'employment specialist',
  'benefit-specialist': 'benefit specialist',
  'debt-counsellor': 'debt counsellor',
  'peer-counsellor': 'peer counsellor',
  interpreter: 'interpreter',
  'head-of-unit': 'head of unit',
}

export const serviceTask: Readonly<Record<ServiceTask, string>> = {
  'services-for-families': 'services for families',
  'services-for-working-age': 'services for people of working age',
  'services-for-older-people': 'services for older people',
  'substance-abuse-services': 'substance use services',
  'disability-services': 'disability services',
  'child-protection': 'child protection',
  'family-law-services': 'family law services',
  'health-care': 'health care',
  'mental-health-care': 'mental health care',
  'family-guidance': 'family guidance',
  school: 'school',
  'employment-services': 'employment services',
  benefits: 'benefits',
  'debt-counselling': 'debt counselling',
  'peer-support': 'peer support',
  'private-care': 'private care',
}

export const voice: Readonly<Record<Voice, string>> = {
  client: 'the client, in their own words',
  workers: 'the workers',
  child: 'the child, in their own words',
  guardian: 'the guardian, in their own words',
  'close-one': 'a close one, in their own words',
  together: 'said together',
}

export const memberRole: Readonly<Record<MemberRole, string>> = {
  initiator: 'initiator',
  partner: 'partner',
  network: 'network',
  supervisor: 'supervisor',
}

export const stepRole: Readonly<Record<StepRole, string>> = {
  client: 'client',
  family: 'family',
  worker: 'worker',
  initiator: 'initiator',
  pair: 'the pair',
  handlers: 'handlers',
  'own-worker': 'own worker',
  'social-worker': 'social worker',
  recorder: 'recorder',
  leader: 'conversation leader',
  chair: 'chair',
  team: 'team',
  partner: 'the other of the pair',
  network: 'network',
  supervisor: 'supervisor',
  'each-participant': 'each participant',
  everyone: 'everyone',
  referrer: 'the referrer',
  kela: 'Kela',
}

export const modality: Readonly<Record<Modality, string>> = {
  must: 'always done',
  default: 'usually done',
  'if-needed': 'done if needed',
  may: 'may be done',
  'best-effort': 'done where possible',
  choice: 'a choice',
  info: 'for information',
}

export const standing: Readonly<Record<ViewStanding, string>> = {
  home: 'Responsible service',
  party: 'Party',
  invited: 'Invited',
  former: 'Part ended',
  client: 'Own matter',
  guardian: 'Guardian',
  supervisor: 'Supervisor',
  keeper: 'May read',
}

export const state: Readonly<Record<ShownState, string>> = {
  done: 'Done',
  open: 'Open, you can act',
  waiting: 'Waits for an earlier step',
  blocked: 'Stopped',
  skipped: 'Skipped, reason recorded',
  'not-applicable': 'Does not concern this work',
  yours: 'Yours to do',
  'not-in-your-part': 'Not in your part',
}

export const audience: Readonly<Record<Audience, string>> = {
  worker: 'Workers',
  supervisor: 'Supervisors',
  client: 'Clients',
  guardian: 'Guardians and representatives',
  'steering-group': 'Steering group',
  administrator: 'Administrator',
  'data-protection-officer': 'Data-protection officer',
}

/** One of them. */
export const audienceOne: Readonly<Record<Audience, string>> = {
  worker: 'Worker',
  supervisor: 'Supervisor',
  client: 'Client',
  guardian: 'Guardian or representative',
  'steering-group': 'Steering group',
  administrator: 'Administrator',
  'data-protection-officer': 'Data-protection officer',
}

export const audienceSays: Readonly<Record<Audience, string>> = {
  worker: 'Open pair work, agree permissions and make the plan with the client.',
  supervisor: 'See how the unit is doing and answer consultations.',
  client: 'See their own situation, decide on permissions and speak for themselves.',
  guardian: 'Answer for a child or another in what concerns them.',
  'steering-group': 'Follows how the ways of working do. Sees figures only.',
  administrator: 'Keeps services, workers and ways of working up to date.',
  'data-protection-officer': 'Watches who has seen data and on which basis.',
}

export const stop: Readonly<Record<StopId, string>> = {
  S1: 'Nothing passes to others without a permission or a statute',
  S2: 'A social worker settles special support need',
  S3: 'A calendar or invitation may not tell who it concerns',
  S4: 'A remote participant needs a video link',
  S5: 'A nameless case may not tell who it concerns',
  S6: 'A decision always has one named office-holder',
  S7: 'An entry names every worker who took part',
  S8: 'Leaving is always possible, but no duty is left unowned',
  S9: 'What is published never changes, a correction stands beside it',
}

export const area: Readonly<Record<CommandArea, string>> = {
  need: 'Need and beginning',
  talking: 'With the client',
  pair: 'The pair',
  permission: 'Permissions',
  services: 'Services and assessment',
  meetings: 'Meetings',
  plan: 'Plan and tasks',
  ending: 'Going on, ending and entries',
}
