/**
 * Who usually answers to a topic. A suggestion that widens a search, never a limit: whoever says a competence is found by
 * it whatever their profession. Total tables: a new topic does not compile until somebody has thought of it.
 *
 * @source our choice, decision 0044
 */
import type { Profession, ServiceTask, Topic } from './words.ts'

export const answeringProfessions: Readonly<Record<Topic, readonly Profession[]>> = {
  'daily-life': ['social-counsellor', 'practical-nurse', 'occupational-therapist', 'family-worker'],
  housing: ['social-counsellor', 'social-worker'],
  money: ['debt-counsellor', 'benefit-specialist', 'social-worker'],
  'work-and-study': ['employment-specialist'],
  family: ['family-worker', 'social-worker', 'psychologist'],
  school: ['school-social-worker', 'special-teacher'],
  'physical-health': [
    'nurse',
    'public-health-nurse',
    'digital-nurse',
    'doctor',
    'physiotherapist',
    'practical-nurse',
  ],
  'mental-health': ['mental-health-nurse', 'psychologist', 'peer-counsellor'],
  'substance-use': ['mental-health-nurse', 'peer-counsellor'],
  safety: ['social-worker'],
  disability: ['occupational-therapist', 'physiotherapist', 'social-worker', 'social-counsellor'],
  other: [],
}

export const answeringTasks: Readonly<Record<Topic, readonly ServiceTask[]>> = {
  'daily-life': ['services-for-older-people', 'private-care', 'peer-support'],
  housing: ['services-for-working-age'],
  money: ['debt-counselling', 'benefits', 'services-for-working-age'],
  'work-and-study': ['employment-services'],
  family: ['services-for-families', 'family-guidance', 'family-law-services', 'child-protection'],
  school: ['school'],
  'physical-health': ['health-care'],
  'mental-health': ['mental-health-care', 'peer-support'],
  'substance-use': ['substance-abuse-services', 'mental-health-care', 'peer-support'],
  safety: ['child-protection'],
  disability: ['disability-services'],
  other: [],
}
