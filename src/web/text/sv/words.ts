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
  identity: 'namn och kontaktuppgifter',
  permission: 'tillstånd',
  progress: 'i vilken fas arbetet är',
  need: 'behov',
  services: 'service och nätverk',
  assessment: 'bedömning',
  plan: 'plan och mål',
  minutes: 'anteckningar och möten',
  decisions: 'beslut',
  arrangement: 'tider och praktiska saker',
}

export const topic: Readonly<Record<Topic, string>> = {
  'daily-life': 'vardag',
  housing: 'boende',
  money: 'pengar',
  'work-and-study': 'arbete och studier',
  family: 'familj',
  school: 'skola',
  'physical-health': 'hälsa',
  'mental-health': 'psykiskt välbefinnande',
  'substance-use': 'rusmedel',
  safety: 'trygghet',
  disability: 'funktionsnedsättning',
  other: 'annat ämne',
}

export const profession: Readonly<Record<Profession, string>> = {
  'social-worker': 'socialarbetare',
  'social-counsellor': 'socialhandledare',
  nurse: 'sjukskötare',
  'public-health-nurse': 'hälsovårdare',
  'mental-health-nurse': 'psykiatrisk sjukskötare',
  'digital-nurse': 'digisjukskötare',
  'practical-nurse': 'närvårdare',
  doctor: 'läkare',
  psychologist: 'psykolog',
  physiotherapist: 'fysioterapeut',
  'occupational-therapist': 'ergoterapeut',
  'family-worker': 'familjearbetare',
  'school-social-worker': 'skolkurator',
  'special-teacher': 'specialklasslärare',
  'employment-specialist': 'sysselsättningsexpert',
  'benefit-specialist': 'förmånsexpert',
  'debt-counsellor': 'ekonomi- och skuldrådgivare',
  'peer-counsellor': 'kamrathandledare',
  interpreter: 'tolk',
  'head-of-unit': 'enhetens närchef',
}

export const serviceTask: Readonly<Record<ServiceTask, string>> = {
  'services-for-families': 'tjänster för barnfamiljer',
  'services-for-working-age': 'tjänster för personer i arbetsför ålder',
  'services-for-older-people': 'tjänster för äldre',
  'substance-abuse-services': 'missbrukarvård',
  'disability-services': 'funktionshinderservice',
  'child-protection': 'barnskydd',
  'family-law-services': 'familjerättsliga tjänster',
  'health-care': 'hälso- och sjukvård',
  'mental-health-care': 'mentalvård',
  'family-guidance': 'uppfostrings- och familjerådgivning',
  school: 'skola',
  'employment-services': 'sysselsättningstjänster',
  benefits: 'förmåner',
  'debt-counselling': 'ekonomi- och skuldrådgivning',
  'peer-support': 'kamratstöd',
  'private-care': 'privat service',
}

export const voice: Readonly<Record<Voice, string>> = {
  client: 'klienten, med egna ord',
  workers: 'arbetstagarna',
  child: 'barnet, med egna ord',
  guardian: 'vårdnadshavaren, med egna ord',
  'close-one': 'närstående, med egna ord',
  together: 'sagt tillsammans',
}

export const memberRole: Readonly<Record<MemberRole, string>> = {
  initiator: 'initiativtagare',
  partner: 'arbetspar',
  network: 'nätverk',
  supervisor: 'närchef',
}

export const stepRole: Readonly<Record<StepRole, string>> = {
  client: 'klienten',
  family: 'familjen',
  worker: 'arbetstagaren',
  initiator: 'initiativtagaren',
  pair: 'arbetsparet',
  handlers: 'handläggarna',
  'own-worker': 'egen kontaktperson',
  'social-worker': 'socialarbetaren',
  recorder: 'den som dokumenterar',
  leader: 'samtalsledaren',
  chair: 'ordföranden',
  team: 'teamet',
  partner: 'den andra i paret',
  network: 'nätverket',
  supervisor: 'närchefen',
  'each-participant': 'varje deltagare',
  everyone: 'alla',
  referrer: 'den som hänvisade',
  kela: 'FPA',
}

export const modality: Readonly<Record<Modality, string>> = {
  must: 'görs alltid',
  default: 'görs vanligen',
  'if-needed': 'görs vid behov',
  may: 'kan göras',
  'best-effort': 'görs om möjligt',
  choice: 'ett val',
  info: 'för kännedom',
}

export const standing: Readonly<Record<ViewStanding, string>> = {
  home: 'Ansvarig tjänst',
  party: 'Part',
  invited: 'Inbjuden',
  former: 'Delen avslutad',
  client: 'Eget ärende',
  guardian: 'Vårdnadshavare',
  supervisor: 'Närchef',
  keeper: 'Läsrätt',
}

export const state: Readonly<Record<ShownState, string>> = {
  done: 'Gjort',
  open: 'Öppet, du kan agera',
  waiting: 'Väntar på föregående',
  blocked: 'Hinder',
  skipped: 'Hoppats över, orsaken antecknad',
  'not-applicable': 'Gäller inte detta arbete',
  yours: 'Din tur',
  'not-in-your-part': 'Inte i din del',
}

export const audience: Readonly<Record<Audience, string>> = {
  worker: 'Arbetstagare',
  supervisor: 'Närchefer',
  client: 'Klienter',
  guardian: 'Vårdnadshavare och företrädare',
  'steering-group': 'Styrgruppen',
  administrator: 'Administratör',
  'data-protection-officer': 'Dataskyddsombud',
}

/** One of them. */
export const audienceOne: Readonly<Record<Audience, string>> = {
  worker: 'Arbetstagare',
  supervisor: 'Närchef',
  client: 'Klient',
  guardian: 'Vårdnadshavare eller företrädare',
  'steering-group': 'Styrgruppen',
  administrator: 'Administratör',
  'data-protection-officer': 'Dataskyddsombud',
}

export const audienceSays: Readonly<Record<Audience, string>> = {
  worker: 'Öppnar pararbete, kommer överens om tillstånd och gör planen med klienten.',
  supervisor: 'Ser läget i enheten och svarar på konsultationer.',
  client: 'Ser sin egen situation, beslutar om tillstånd och berättar med egna ord.',
  guardian: 'Svarar för barnet eller en annan i det som hör till dem.',
  'steering-group': 'Följer hur modellerna fungerar. Ser bara siffror.',
  administrator: 'Håller tjänster, arbetstagare och modeller uppdaterade.',
  'data-protection-officer': 'Övervakar vem som sett uppgifter och på vilken grund.',
}

export const stop: Readonly<Record<StopId, string>> = {
  S1: 'Uppgifter får inte lämnas vidare utan tillstånd eller lag',
  S2: 'Behovet av särskilt stöd avgörs av en socialarbetare',
  S3: 'Kalendern eller kallelsen får inte visa vem det gäller',
  S4: 'En distansdeltagare behöver videoförbindelse',
  S5: 'Ett namnlöst fall får inte visa vem det gäller',
  S6: 'Beslut fattas alltid av en namngiven tjänsteinnehavare',
  S7: 'Anteckningen har namnen på alla arbetstagare som deltog',
  S8: 'Man får alltid lämna arbetet, men uppgifterna får en ny ansvarig',
  S9: 'Det publicerade ändras inte, en rättelse antecknas bredvid',
}

export const area: Readonly<Record<CommandArea, string>> = {
  need: 'Behov och start',
  talking: 'Med klienten',
  pair: 'Arbetsparet',
  permission: 'Tillstånd',
  services: 'Service och bedömning',
  meetings: 'Möten',
  plan: 'Plan och uppgifter',
  ending: 'Fortsättning och anteckningar',
}
