/** Forty invented workers of the county and its partners. `username` stays the same from one demo to the next. */
import type { Profession } from '#domain/words'
import type { ServiceKey } from './services.ts'

export interface DemoWorker {
  readonly name: string
  readonly service: ServiceKey
  readonly profession: Profession
  readonly officeholder?: true
  readonly supervisor?: true
  readonly languages?: readonly string[]
  readonly competences?: readonly string[]
  /** No telephone at that desk. */
  readonly isSecond?: true
  /** A second job, in another service. */
  readonly also?: { readonly service: ServiceKey; readonly profession: Profession }
}

const office = { officeholder: true } as const
const svFi = { languages: ['sv', 'fi'] } as const
const fiEn = { languages: ['fi', 'en'] } as const

const disability: readonly DemoWorker[] = [
  {
    name: 'Petra Salmenranta',
    service: 'disability-services',
    profession: 'social-counsellor',
    ...office,
    competences: ['apuvälineet'],
  },
  {
    name: 'Jari Tuulikallio',
    service: 'disability-services',
    profession: 'social-worker',
    ...office,
    ...fiEn,
  },
  {
    name: 'Ingrid Strandäng',
    service: 'disability-services',
    profession: 'social-worker',
    ...office,
    ...svFi,
  },
  {
    name: 'Sampo Sammalkorpi',
    service: 'disability-services',
    profession: 'social-counsellor',
    ...office,
    competences: ['autismikirjo'],
  },
  {
    name: 'Tiina Poukaranta',
    service: 'disability-services',
    profession: 'social-counsellor',
    ...office,
    languages: ['fi', 'en'],
  },
  {
    name: 'Marja Hopeavirta',
    service: 'disability-services',
    profession: 'head-of-unit',
    ...office,
    supervisor: true,
  },
]
const adults: readonly DemoWorker[] = [
  {
    name: 'Hanna Lehtopuro',
    service: 'adult-social-work',
    profession: 'social-counsellor',
    ...office,
    competences: ['velat', 'asuminen'],
  },
  {
    name: 'Otto Kivelänpää',
    service: 'adult-social-work',
    profession: 'social-counsellor',
    ...office,
  },
  {
    name: 'Annika Björkdal',
    service: 'adult-social-work',
    profession: 'social-counsellor',
    ...office,
    ...svFi,
  },
  {
    name: 'Samir Rantaloiste',
    service: 'adult-social-work',
    profession: 'social-counsellor',
    ...office,
    ...fiEn,
  },
  { name: 'Kirsi Vuorenmaa', service: 'adult-social-work', profession: 'social-worker', ...office },
  {
    name: 'Ville Niittykoski',
    service: 'adult-social-work',
    profession: 'head-of-unit',
    ...office,
    supervisor: true,
  },
]
const health: readonly DemoWorker[] = [
  { name: 'Noora Poukama', service: 'health-station', profession: 'nurse', ...office },
  {
    name: 'Stefan Lindskär',
    service: 'health-station',
    profession: 'public-health-nurse',
    ...office,
    ...svFi,
  },
  {
    name: 'Aino Tuuliniemi',
    service: 'health-station',
    profession: 'digital-nurse',
    ...office,
    ...fiEn,
  },
  { name: 'Riku Haapasuo', service: 'health-station', profession: 'doctor', ...office },
  {
    name: 'Päivi Kuurankukka',
    service: 'health-station',
    profession: 'head-of-unit',
    ...office,
    supervisor: true,
  },
  {
    name: 'Mikko Suvantola',
    service: 'mental-health',
    profession: 'mental-health-nurse',
    ...office,
    competences: ['päihteet'],
    also: { service: 'peer-support', profession: 'peer-counsellor' },
  },
  {
    name: 'Elsa Granvik',
    service: 'mental-health',
    profession: 'mental-health-nurse',
    ...office,
    ...svFi,
  },
  {
    name: 'Joel Hiidensalo',
    service: 'mental-health',
    profession: 'mental-health-nurse',
    ...office,
    ...fiEn,
  },
  { name: 'Minna Rantakivi', service: 'mental-health', profession: 'psychologist', ...office },
]
const families: readonly DemoWorker[] = [
  { name: 'Elina Kuusirinne', service: 'child-protection', profession: 'social-worker', ...office },
  { name: 'Tuomas Marjamäki', service: 'child-protection', profession: 'social-worker', ...office },
  {
    name: 'Sofia Sjöhage',
    service: 'child-protection',
    profession: 'social-worker',
    ...office,
    ...svFi,
  },
  {
    name: 'Henna Koskenranta',
    service: 'child-protection',
    profession: 'family-worker',
    ...office,
    ...fiEn,
  },
  {
    name: 'Leena Talvikangas',
    service: 'child-protection',
    profession: 'head-of-unit',
    ...office,
    supervisor: true,
  },
  { name: 'Sari Hiidenlampi', service: 'family-guidance', profession: 'psychologist', ...office },
  { name: 'Lauri Lumikoski', service: 'family-guidance', profession: 'psychologist', ...office },
  {
    name: 'Antti Vuorilampi',
    service: 'student-welfare',
    profession: 'school-social-worker',
    ...office,
  },
  {
    name: 'Mirja Almklint',
    service: 'student-welfare',
    profession: 'school-social-worker',
    ...office,
    ...svFi,
  },
  { name: 'Jukka Pihlajaniemi', service: 'school', profession: 'special-teacher' },
  { name: 'Camilla Norrfjord', service: 'school', profession: 'special-teacher', ...svFi },
  { name: 'Kaarlo Syreeninmäki', service: 'school', profession: 'special-teacher', ...fiEn },
]
const partners: readonly DemoWorker[] = [
  { name: 'Eero Jokihaara', service: 'employment', profession: 'employment-specialist', ...office },
  {
    name: 'Birgitta Sandholm-Åvik',
    service: 'employment',
    profession: 'employment-specialist',
    ...office,
    ...svFi,
  },
  { name: 'Kaisa Karikkoniemi', service: 'benefits', profession: 'benefit-specialist', ...office },
  { name: 'Pekka Rantasuvanto', service: 'private-care', profession: 'practical-nurse' },
  {
    name: 'Sirkka Mesikämmen',
    service: 'private-care',
    profession: 'head-of-unit',
    supervisor: true,
  },
  {
    name: 'Raija Marjaniemi',
    service: 'peer-support',
    profession: 'peer-counsellor',
    competences: ['toipuminen'],
  },
  { name: 'Oskari Hellekoski', service: 'peer-support', profession: 'peer-counsellor', ...fiEn },
]

export const workers: readonly DemoWorker[] = [
  ...disability,
  ...adults,
  ...health,
  ...families,
  ...partners,
]

/** Their work first, then a second job: no office, since whoever holds it does so some evenings. */
export const jobsOf = ({ also, ...worker }: DemoWorker): readonly DemoWorker[] => [
  worker,
  ...(also ? [{ name: worker.name, isSecond: true as const, ...also }] : []),
]

/** Lower case, one point, no letters that are hard to type: `petra.salmenranta`. */
export const usernameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z ]/g, '')
    .split(' ')
    .join('.')
