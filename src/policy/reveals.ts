/**
 * What a title tells by itself. Where a topic is excluded for a reader, a colleague whose profession or service tells
 * it is shown by name alone. Total tables: a new profession or task does not compile until somebody has thought of it.
 *
 * @source design rules.md, "Topics on text"; language.md, "Service". The topics are our reading, decision 0012.
 */
import type { Profession, ServiceTask, Topic } from '#domain/words'

export const professionReveals = {
  'social-worker': [],
  'social-counsellor': [],
  nurse: ['physical-health'],
  'public-health-nurse': ['physical-health'],
  'mental-health-nurse': ['mental-health', 'substance-use'],
  'digital-nurse': ['physical-health'],
  'practical-nurse': ['physical-health'],
  doctor: ['physical-health'],
  psychologist: ['mental-health'],
  physiotherapist: ['physical-health', 'disability'],
  'occupational-therapist': ['disability'],
  'family-worker': ['family'],
  'school-social-worker': ['school'],
  'special-teacher': ['school', 'disability'],
  'employment-specialist': ['work-and-study'],
  'benefit-specialist': ['money'],
  'debt-counsellor': ['money'],
  'peer-counsellor': ['mental-health', 'substance-use'],
  interpreter: [],
  'head-of-unit': [],
} as const satisfies Record<Profession, readonly Topic[]>

/** What a service tells by its task, whatever else the county says its name tells. */
export const serviceTaskReveals = {
  'services-for-families': ['family'],
  'services-for-working-age': [],
  'services-for-older-people': [],
  'substance-abuse-services': ['substance-use'],
  'disability-services': ['disability'],
  'child-protection': ['family', 'safety'],
  'family-law-services': ['family'],
  'health-care': ['physical-health'],
  'mental-health-care': ['mental-health'],
  'family-guidance': ['family', 'mental-health'],
  school: ['school'],
  'employment-services': ['work-and-study'],
  benefits: ['money'],
  'debt-counselling': ['money'],
  'peer-support': [],
  'private-care': [],
} as const satisfies Record<ServiceTask, readonly Topic[]>

/**
 * Tasks whose units are near where their clients live: the name of one tells whoever a turvakielto keeps away where to
 * look. A county-wide task tells nothing of the kind. Decision 0021.
 */
export const serviceTaskLocates = {
  'services-for-families': false,
  'services-for-working-age': false,
  'services-for-older-people': true,
  'substance-abuse-services': false,
  'disability-services': false,
  'child-protection': false,
  'family-law-services': false,
  'health-care': true,
  'mental-health-care': false,
  'family-guidance': false,
  school: true,
  'employment-services': false,
  benefits: false,
  'debt-counselling': false,
  'peer-support': true,
  'private-care': true,
} as const satisfies Record<ServiceTask, boolean>
