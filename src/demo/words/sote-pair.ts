/** What is said in the SOTE pair’s work, one set for each lane, in three languages. Invented. */

import { said } from '../scripts/script.ts'
import type { SotePairWords } from '../scripts/sote-pair.ts'

const cooperating: SotePairWords = {
  language: 'fi',
  lane: 'cooperating',
  need: said(
    'Kaksi vuotta työllistymisen palveluja. Selkä ja mieliala estävät yhä, kukaan ei katso kokonaisuutta.',
    'work-and-study',
    'physical-health',
  ),
  referral: said('Työllisyyspalvelut ohjasi asiakkaan luvalla.', 'work-and-study'),
  told: said('Kerroimme kahden akselin kysymyksistä ja siitä, kuka vastauksia näkee.', 'other'),
  resources: [
    ['Läheisten tuki', 3],
    ['Arjen hallinta', 3],
  ],
  care: [
    ['Hoitojen määrä', 4],
    ['Hoidon yhteensovittaminen', 3],
  ],
  situation: [
    ['work-and-study', 'client', said('Haluan töihin. Istua en voi.', 'work-and-study')],
    [
      'physical-health',
      'workers',
      said('Kolme lähetettä ristissä, kukaan ei ole kokonaisuudesta vastuussa.', 'physical-health'),
    ],
  ],
  whyLane: said('Voimavarat kantavat, hoito on sotkussa.', 'physical-health'),
  path: ['', said('')],
  purpose: said('Että hoito ja työ suunnitellaan yhdessä.', 'work-and-study'),
  seat: 'Palkkatuki ja työkokeilu',
  goal: said('Palaan töihin osa-aikaisesti syksyllä.', 'work-and-study'),
  secondGoal: said('Yksi taho vastaa selän hoidosta.', 'physical-health'),
  careNow: said('Fysioterapia kerran viikossa, kipupoli joka toinen kuukausi.', 'physical-health'),
  wish: said('Yksi numero, johon soittaa.', 'daily-life'),
  option: said('Oma tiimi riittää: me kaksi, työllisyys ja Kelan yhteyshenkilö.', 'work-and-study'),
  notes: [
    said('Työkokeilu kirjastossa, neljä tuntia päivässä, nouseva pöytä.', 'work-and-study'),
    said('Mieliala kevyempi, kun aamulla on minne mennä.', 'mental-health'),
  ],
  task: said('Selvitä palkkatuki kirjaston kanssa.', 'work-and-study'),
  follow: said('Työkokeilu kuusi viikkoa, sitten katsotaan tunnit.', 'work-and-study'),
  went: said('Olen töissä kolmena aamuna. En olisi uskonut.', 'work-and-study'),
  wentByWorkers: said('Hoidot kulkevat yhdessä, työaika kasvaa hitaasti.', 'physical-health'),
  goesOn: said('Sosiaaliohjaaja tapaa vielä talven.', 'daily-life'),
  ends: said(
    'Tavoitteisiin päästiin. Hoitaja ja ohjaaja jatkavat kumpikin omassaan.',
    'work-and-study',
  ),
}

const network: SotePairWords = {
  language: 'fi',
  lane: 'network',
  need: said(
    'Työtä ei ole ollut seitsemään vuoteen. Diabetes, masennus ja asunnon uhka samassa syksyssä.',
    'physical-health',
    'housing',
  ),
  referral: said('Ohjattu työllisyyden asiakasvastaavalta asiakkaan luvalla.', 'work-and-study'),
  told: said('Kävimme läpi, mitä tarkoittaa, että monta ihmistä istuu samaan pöytään.', 'other'),
  resources: [
    ['Läheisten tuki', 0],
    ['Arjen hallinta', 1],
  ],
  care: [
    ['Hoitojen määrä', 4],
    ['Hoidon yhteensovittaminen', 4],
  ],
  situation: [
    ['housing', 'client', said('Häätökirje on jääkaapin ovessa. En katso sitä.', 'housing')],
    [
      'mental-health',
      'workers',
      said('Masennus on hoitamatta ja sokerit korkealla.', 'mental-health'),
    ],
  ],
  whyLane: said('Yksi tapaaminen ei riitä, tarvitaan verkosto.', 'daily-life'),
  path: ['', said('')],
  purpose: said('Että asunto säilyy ja hoito alkaa.', 'housing'),
  seat: 'Työkyvyn selvittely kuntoutuksen kautta',
  goal: said('Pidän kotini.', 'housing'),
  secondGoal: said('Sokerit ovat tasolla, jolla uskallan nukkua.', 'physical-health'),
  careNow: said('Diabeteshoitaja kahden viikon välein, mielialan arvio alkaa.', 'physical-health'),
  wish: said('Ettei kaikki kysy samaa.', 'daily-life'),
  option: said('Räätälöity tiimi kokoontuu, MONTY kuullaan kerran.', 'work-and-study'),
  notes: [
    said('Vuokranantaja odottaa maksusuunnitelmaa kuun loppuun.', 'housing'),
    said('Hän sanoi ääneen, ettei jaksa. Hoitoaika tälle viikolle.', 'mental-health'),
  ],
  task: said('Selvitä kuntoutustuen mahdollisuus.', 'work-and-study'),
  follow: said('Tavataan kuukauden päästä samalla porukalla.', 'daily-life'),
  went: said('Koti on. Se on enemmän kuin keväällä.', 'housing'),
  wentByWorkers: said('Asunto on turvattu, hoito alussa.', 'mental-health'),
  goesOn: said('Sosiaalityö ja hoito jatkuvat molemmat.', 'mental-health'),
  ends: said('Pari on tehnyt tehtävänsä, verkosto jatkaa.', 'daily-life'),
}

const community: SotePairWords = {
  language: 'sv',
  lane: 'community',
  need: said(
    'Lång arbetslöshet, vården är tydlig men krafterna är slut. Inget har hänt på ett år.',
    'work-and-study',
  ),
  referral: said('Sysselsättningsområdet hänvisade med klientens tillstånd.', 'work-and-study'),
  told: said('Vi berättade vad de två axlarna är och vem som ser svaren.', 'other'),
  resources: [
    ['Stöd av närstående', 1],
    ['Vardagen', 1],
  ],
  care: [
    ['Mängden vård', 1],
    ['Samordning av vården', 1],
  ],
  situation: [
    ['daily-life', 'client', said('Jag vet vad jag borde. Jag orkar inte ensam.', 'daily-life')],
    ['family', 'workers', said('Nätverket är litet, vården fungerar.', 'family')],
  ],
  whyLane: said('Vården är klar, det är gemenskapen som saknas.', 'daily-life'),
  path: [
    'Gemensam förmiddag i byahuset',
    said('Kamratstöd och verkstad tre förmiddagar i veckan.', 'daily-life'),
  ],
  purpose: said('Att komma i gång.', 'daily-life'),
  seat: '',
  goal: said('Jag stiger upp före nio.', 'daily-life'),
  secondGoal: said('Tre förmiddagar i veckan utanför hemmet.', 'daily-life'),
  careNow: said('Kontroll hos hälsovårdaren två gånger om året.', 'physical-health'),
  wish: said('Någon som väntar på mig.', 'daily-life'),
  option: said('Inget nätverk behövs.', 'daily-life'),
  notes: [],
  task: said('', 'other'),
  follow: said('', 'other'),
  went: said('', 'other'),
  wentByWorkers: said('', 'other'),
  goesOn: said('', 'other'),
  ends: said('Vägen finns i byn. Socialhandledaren fortsätter.', 'daily-life'),
}

const selfActing: SotePairWords = {
  ...community,
  language: 'en',
  lane: 'self-acting',
  need: said(
    'Two years of courses without a result. He says he is stuck, not ill.',
    'work-and-study',
  ),
  referral: said('Sent by the employment services with his permission.', 'work-and-study'),
  told: said('We explained the questions and who sees the answers.', 'other'),
  resources: [
    ['Support of close ones', 4],
    ['Everyday life', 3],
  ],
  care: [
    ['How much care', 1],
    ['How care fits together', 0],
  ],
  situation: [
    [
      'work-and-study',
      'client',
      said('Give me a workshop and a key, and I will come.', 'work-and-study'),
    ],
    [
      'physical-health',
      'workers',
      said('Blood pressure is followed; nothing hinders work.', 'physical-health'),
    ],
  ],
  whyLane: said('Strength and care are both in order.', 'daily-life'),
  path: [
    'Workshop on Kivitie',
    said('He begins by himself on Monday; we call once.', 'work-and-study'),
  ],
  ends: said('He goes on by himself and knows whom to call.', 'daily-life'),
}

export const sotePairWords = [cooperating, network, community, selfActing] as const
