/** The invented county’s organisations and services. Kivijoki is nowhere. */
import type { Text } from '#domain/text'
import type { Register, ServiceTask, Topic } from '#domain/words'

export interface DemoOrganisation {
  readonly name: Text
  readonly kind: 'public' | 'private' | 'association'
}
export interface DemoService {
  readonly name: Text
  readonly organisation: keyof typeof organisations
  readonly serviceTask: ServiceTask
  readonly register: Register
  readonly reveals: readonly Topic[]
  readonly jointWith?: readonly string[]
  /** Invented, like every number here. */
  readonly phone?: string
}
const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

export const organisations = {
  county: {
    name: text(
      'Kivijoen hyvinvointialue',
      'Kivijoki välfärdsområde',
      'Kivijoki wellbeing services county',
    ),
    kind: 'public',
  },
  'employment-area': {
    name: text(
      'Kivijoen työllisyysalue',
      'Kivijoki sysselsättningsområde',
      'Kivijoki employment area',
    ),
    kind: 'public',
  },
  kela: { name: text('Kela', 'FPA', 'Kela'), kind: 'public' },
  town: { name: text('Kivijoen kaupunki', 'Kivijoki stad', 'Town of Kivijoki'), kind: 'public' },
  poukama: {
    name: text(
      'Hoivakumppanit Poukama Oy',
      'Hoivakumppanit Poukama Oy',
      'Hoivakumppanit Poukama Oy',
    ),
    kind: 'private',
  },
  vertaispolku: {
    name: text('Vertaispolku ry', 'Vertaispolku rf', 'Vertaispolku association'),
    kind: 'association',
  },
} as const satisfies Readonly<Record<string, DemoOrganisation>>

export const services = {
  'disability-services': {
    name: text('Vammaissosiaalityö', 'Funktionshinderservice', 'Disability social work'),
    organisation: 'county',
    serviceTask: 'disability-services',
    register: 'social',
    reveals: ['disability'],
  },
  'adult-social-work': {
    name: text('Aikuissosiaalityö', 'Vuxensocialarbete', 'Adult social work'),
    organisation: 'county',
    serviceTask: 'services-for-working-age',
    register: 'social',
    reveals: [],
    jointWith: ['health-station'],
  },
  'health-station': {
    name: text('Terveysaseman vastaanotto', 'Hälsostationens mottagning', 'Health station'),
    organisation: 'county',
    serviceTask: 'health-care',
    register: 'patient',
    reveals: ['physical-health'],
    jointWith: ['adult-social-work'],
  },
  'mental-health': {
    name: text(
      'Mielenterveys- ja päihdepalvelut',
      'Mental- och beroendevård',
      'Mental health and addiction services',
    ),
    organisation: 'county',
    serviceTask: 'mental-health-care',
    register: 'patient',
    reveals: ['mental-health', 'substance-use'],
  },
  'child-protection': {
    name: text('Lasten sosiaalityö', 'Barnsocialarbete', 'Children’s social work'),
    organisation: 'county',
    serviceTask: 'child-protection',
    register: 'social',
    reveals: ['family', 'safety'],
    phone: '09 000 0417',
  },
  'social-emergency': {
    name: text(
      'Sosiaali- ja kriisipäivystys',
      'Social- och krisjouren',
      'Social and crisis emergency service',
    ),
    organisation: 'county',
    serviceTask: 'child-protection',
    register: 'social',
    reveals: ['safety'],
    phone: '09 000 0112',
  },
  'family-guidance': {
    name: text('Perheneuvola', 'Familjerådgivningen', 'Family guidance'),
    organisation: 'county',
    serviceTask: 'family-guidance',
    register: 'patient',
    reveals: ['family', 'mental-health'],
  },
  'student-welfare': {
    name: text('Koulun opiskeluhuolto', 'Skolans elevvård', 'School student welfare'),
    organisation: 'county',
    serviceTask: 'school',
    register: 'social',
    reveals: ['school'],
  },
  school: {
    name: text('Kivirannan koulu', 'Kivirannan koulu', 'Kiviranta school'),
    organisation: 'town',
    serviceTask: 'school',
    register: 'education',
    reveals: ['school'],
  },
  employment: {
    name: text('Työllisyyspalvelut', 'Sysselsättningsservice', 'Employment services'),
    organisation: 'employment-area',
    serviceTask: 'employment-services',
    register: 'employment',
    reveals: ['work-and-study'],
  },
  benefits: {
    name: text('Kelan asiantuntijapalvelu', 'FPA:s sakkunnigtjänst', 'Kela expert service'),
    organisation: 'kela',
    serviceTask: 'benefits',
    register: 'kela',
    reveals: ['money'],
  },
  'private-care': {
    name: text('Poukaman kotihoiva', 'Poukamas hemvård', 'Poukama home care'),
    organisation: 'poukama',
    serviceTask: 'private-care',
    register: 'other',
    reveals: [],
  },
  'peer-support': {
    name: text('Vertaispolun ryhmät', 'Vertaispolkus grupper', 'Vertaispolku groups'),
    organisation: 'vertaispolku',
    serviceTask: 'peer-support',
    register: 'other',
    reveals: [],
  },
} as const satisfies Readonly<Record<string, DemoService>>

export type ServiceKey = keyof typeof services
