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
  identity: 'nimi ja yhteystiedot',
  permission: 'luvat',
  progress: 'missä vaiheessa ollaan',
  need: 'tarve',
  services: 'palvelut ja verkosto',
  assessment: 'arviointi',
  plan: 'suunnitelma ja tavoitteet',
  minutes: 'muistiot ja tapaamiset',
  decisions: 'päätökset',
  arrangement: 'ajat ja käytännöt',
}

export const topic: Readonly<Record<Topic, string>> = {
  'daily-life': 'arki',
  housing: 'asuminen',
  money: 'raha',
  'work-and-study': 'työ ja opiskelu',
  family: 'perhe',
  school: 'koulu',
  'physical-health': 'terveys',
  'mental-health': 'mielen hyvinvointi',
  'substance-use': 'päihteet',
  safety: 'turvallisuus',
  disability: 'vamma tai toimintarajoite',
  other: 'muu aihe',
}

export const profession: Readonly<Record<Profession, string>> = {
  'social-worker': 'sosiaalityöntekijä',
  'social-counsellor': 'sosiaaliohjaaja',
  nurse: 'sairaanhoitaja',
  'public-health-nurse': 'terveydenhoitaja',
  'mental-health-nurse': 'psykiatrinen sairaanhoitaja',
  'digital-nurse': 'digihoitaja',
  'practical-nurse': 'lähihoitaja',
  doctor: 'lääkäri',
  psychologist: 'psykologi',
  physiotherapist: 'fysioterapeutti',
  'occupational-therapist': 'toimintaterapeutti',
  'family-worker': 'perhetyöntekijä',
  'school-social-worker': 'koulukuraattori',
  'special-teacher': 'erityisopettaja',
  'employment-specialist': 'työllisyysasiantuntija',
  'benefit-specialist': 'etuusasiantuntija',
  'debt-counsellor': 'talous- ja velkaneuvoja',
  'peer-counsellor': 'vertaisohjaaja',
  interpreter: 'tulkki',
  'head-of-unit': 'yksikön esihenkilö',
}

export const serviceTask: Readonly<Record<ServiceTask, string>> = {
  'services-for-families': 'lapsiperheiden palvelut',
  'services-for-working-age': 'työikäisten palvelut',
  'services-for-older-people': 'iäkkäiden palvelut',
  'substance-abuse-services': 'päihdepalvelut',
  'disability-services': 'vammaispalvelut',
  'child-protection': 'lastensuojelu',
  'family-law-services': 'perheoikeudelliset palvelut',
  'health-care': 'terveydenhuolto',
  'mental-health-care': 'mielenterveyspalvelut',
  'family-guidance': 'kasvatus- ja perheneuvonta',
  school: 'koulu',
  'employment-services': 'työllisyyspalvelut',
  benefits: 'etuudet',
  'debt-counselling': 'talous- ja velkaneuvonta',
  'peer-support': 'vertaistuki',
  'private-care': 'yksityinen palvelu',
}

export const voice: Readonly<Record<Voice, string>> = {
  client: 'asiakas, omin sanoin',
  workers: 'työntekijät',
  child: 'lapsi, omin sanoin',
  guardian: 'huoltaja, omin sanoin',
  'close-one': 'läheinen, omin sanoin',
  together: 'yhdessä sanottu',
}

export const memberRole: Readonly<Record<MemberRole, string>> = {
  initiator: 'aloittaja',
  partner: 'työpari',
  network: 'verkosto',
  supervisor: 'esihenkilö',
}

export const stepRole: Readonly<Record<StepRole, string>> = {
  client: 'asiakas',
  family: 'perhe',
  worker: 'työntekijä',
  initiator: 'aloittaja',
  pair: 'työpari',
  handlers: 'käsittelijät',
  'own-worker': 'omatyöntekijä',
  'social-worker': 'sosiaalityöntekijä',
  recorder: 'kirjaaja',
  leader: 'keskustelun vetäjä',
  chair: 'puheenjohtaja',
  team: 'tiimi',
  partner: 'toinen työparista',
  network: 'verkosto',
  supervisor: 'esihenkilö',
  'each-participant': 'jokainen osallistuja',
  everyone: 'kaikki',
  referrer: 'ohjannut työntekijä',
  kela: 'Kela',
}

export const modality: Readonly<Record<Modality, string>> = {
  must: 'tehdään aina',
  default: 'tehdään yleensä',
  'if-needed': 'tehdään tarvittaessa',
  may: 'voidaan tehdä',
  'best-effort': 'tehdään, jos mahdollista',
  choice: 'valinta',
  info: 'tiedoksi',
}

export const standing: Readonly<Record<ViewStanding, string>> = {
  home: 'Vastuupalvelu',
  party: 'Osapuoli',
  invited: 'Kutsuttu',
  former: 'Osuus päättynyt',
  client: 'Oma asia',
  guardian: 'Huoltaja',
  supervisor: 'Esihenkilö',
  keeper: 'Lukuoikeus',
}

export const state: Readonly<Record<ShownState, string>> = {
  done: 'Tehty',
  open: 'Avoin, voit toimia',
  waiting: 'Odottaa edellistä',
  blocked: 'Este',
  skipped: 'Ohitettu, syy kirjattu',
  'not-applicable': 'Ei koske tätä työtä',
  yours: 'Sinun vuorosi',
  'not-in-your-part': 'Ei sinun osuuttasi',
}

export const audience: Readonly<Record<Audience, string>> = {
  worker: 'Työntekijät',
  supervisor: 'Esihenkilöt',
  client: 'Asiakkaat',
  guardian: 'Huoltajat ja edustajat',
  'steering-group': 'Ohjausryhmä',
  administrator: 'Pääkäyttäjä',
  'data-protection-officer': 'Tietosuojavastaava',
}

/** One of them. */
export const audienceOne: Readonly<Record<Audience, string>> = {
  worker: 'Työntekijä',
  supervisor: 'Esihenkilö',
  client: 'Asiakas',
  guardian: 'Huoltaja tai edustaja',
  'steering-group': 'Ohjausryhmä',
  administrator: 'Pääkäyttäjä',
  'data-protection-officer': 'Tietosuojavastaava',
}

export const audienceSays: Readonly<Record<Audience, string>> = {
  worker: 'Avaavat työparityön, sopivat luvista ja tekevät suunnitelman asiakkaan kanssa.',
  supervisor: 'Näkevät yksikön tilanteen ja vastaavat konsultaatioihin.',
  client: 'Näkevät oman tilanteensa, päättävät luvista ja kertovat omin sanoin.',
  guardian: 'Vastaavat lapsen tai toisen puolesta siltä osin kuin asia heille kuuluu.',
  'steering-group': 'Seuraa, miten toimintamallit toimivat. Näkee vain lukuja.',
  administrator: 'Pitää palvelut, työntekijät ja toimintamallit ajan tasalla.',
  'data-protection-officer': 'Valvoo, kuka on katsonut tietoja ja millä perusteella.',
}

export const stop: Readonly<Record<StopId, string>> = {
  S1: 'Tietoa ei voi viedä toiselle ilman lupaa tai lakia',
  S2: 'Erityisen tuen tarpeen ratkaisee sosiaalityöntekijä',
  S3: 'Kalenterissa tai kutsussa ei saa näkyä, kenestä on kyse',
  S4: 'Etäosallistuja tarvitsee näköyhteyden',
  S5: 'Nimettömässä tapauksessa ei saa näkyä, kenestä on kyse',
  S6: 'Päätöksen tekee aina yksi nimetty viranhaltija',
  S7: 'Kirjauksessa on kaikkien mukana olleiden työntekijöiden nimet',
  S8: 'Työstä voi aina jäädä pois, mutta tehtävät eivät jää ilman tekijää',
  S9: 'Julkaistu ja vahvistettu ei muutu, korjaus kirjataan sen rinnalle',
}

export const area: Readonly<Record<CommandArea, string>> = {
  need: 'Tarve ja alku',
  talking: 'Asiakkaan kanssa',
  pair: 'Työpari',
  permission: 'Luvat',
  services: 'Palvelut ja arviointi',
  meetings: 'Tapaamiset',
  plan: 'Suunnitelma ja tehtävät',
  ending: 'Jatkosta päättäminen ja kirjaukset',
}
