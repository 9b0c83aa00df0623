/**
 * The closed lists of the field's words. Their Finnish, Swedish and English terms are in `terms.ts`;
 * a test keeps them equal to `docs/glossary.md`.
 */

/** What a line can cover. `identity` comes with every line, `permission` is never granted. @term tietoryhmä */
export const categories = [
  'identity',
  'permission',
  'progress',
  'need',
  'services',
  'assessment',
  'plan',
  'minutes',
  'decisions',
  'arrangement',
] as const
export type Category = (typeof categories)[number]

/** The eight a giver chooses from. */
export const grantableCategories = [
  'progress',
  'need',
  'services',
  'assessment',
  'plan',
  'minutes',
  'decisions',
  'arrangement',
] as const satisfies readonly Category[]
export type GrantableCategory = (typeof grantableCategories)[number]

/** What a text is about, chosen by its author. @term aihe */
export const topics = [
  'daily-life',
  'housing',
  'money',
  'work-and-study',
  'family',
  'school',
  'physical-health',
  'mental-health',
  'substance-use',
  'safety',
  'disability',
  'other',
] as const
export type Topic = (typeof topics)[number]

/** The register a service writes to. With the controller and the service task it says what is the same service. */
export const registers = ['social', 'patient', 'employment', 'education', 'kela', 'other'] as const
export type Register = (typeof registers)[number]

/** @source design language.md, "Service" */
export const serviceTasks = [
  'services-for-families',
  'services-for-working-age',
  'services-for-older-people',
  'substance-abuse-services',
  'disability-services',
  'child-protection',
  'family-law-services',
  'health-care',
  'mental-health-care',
  'family-guidance',
  'school',
  'employment-services',
  'benefits',
  'debt-counselling',
  'peer-support',
  'private-care',
] as const
export type ServiceTask = (typeof serviceTasks)[number]

export const professions = [
  'social-worker',
  'social-counsellor',
  'nurse',
  'public-health-nurse',
  'mental-health-nurse',
  'digital-nurse',
  'practical-nurse',
  'doctor',
  'psychologist',
  'physiotherapist',
  'occupational-therapist',
  'family-worker',
  'school-social-worker',
  'special-teacher',
  'employment-specialist',
  'benefit-specialist',
  'debt-counsellor',
  'peer-counsellor',
  'interpreter',
  'head-of-unit',
] as const
export type Profession = (typeof professions)[number]

/** Whose voice a text is. Neither of two voices ever overwrites the other. */
export const voices = ['client', 'workers', 'child', 'guardian', 'close-one', 'together'] as const
export type Voice = (typeof voices)[number]

/** How a person holds a place in the pair work. @source design language.md, "Member" */
export const memberRoles = ['initiator', 'partner', 'network', 'supervisor'] as const
export type MemberRole = (typeof memberRoles)[number]

/** The rule's severity, after the Finnish verb of the source. */
export const modalities = [
  'must',
  'default',
  'if-needed',
  'may',
  'best-effort',
  'choice',
  'info',
] as const
export type Modality = (typeof modalities)[number]
