/**
 * How each numbered id of the source is carried. One that is left out does not compile. What the source tells of the
 * background, the pilot and the frame is kept as text, with the reason why it is no step.
 */
import type { Carrier } from '../../process-model.ts'

type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
type StepNumber =
  | `0${Digit}`
  | '10'
  | `1${Digit}`
  | '20'
  | `2${Digit}`
  | '30'
  | `3${Digit}`
  | '40'
  | '41'
type Seventh = '1' | '2' | '3' | '4' | '5' | '6' | '7'
export type KainuuId = `D.${StepNumber}` | `D.B${Seventh}` | `D.F${Seventh}`

export const carries = {
  'D.01': { as: 'step' },
  'D.02': {
    as: 'rule',
    rule: 'a need tells by which channel it came: the named ones or another, for the list is open',
    source: { seed: '004', lines: [122, 122] },
  },
  'D.03': {
    as: 'frame',
    why: 'A way of being with the client through the whole work; no single act completes it.',
    text: {
      fi: 'Työtä tehdään alusta asti asiakkaan kanssa, ei hänen puolestaan.',
      sv: 'Arbetet görs från början med klienten, inte åt hen.',
      en: 'From the start the work is done with the client, not on their behalf.',
    },
    source: { seed: '004', lines: [55, 56] },
  },
  'D.04': { as: 'step' },
  'D.05': { as: 'step' },
  'D.06': { as: 'step' },
  'D.07': { as: 'step' },
  'D.08': { as: 'step' },
  'D.09': { as: 'step' },
  'D.10': { as: 'step' },
  'D.11': { as: 'step' },
  'D.12': { as: 'step' },
  'D.13': { as: 'step' },
  'D.14': { as: 'step' },
  'D.15': { as: 'step' },
  'D.16': {
    as: 'rule',
    rule: 'S4: whoever takes part remotely does so by video',
    source: { seed: '004', lines: [148, 148] },
  },
  'D.17': { as: 'step' },
  'D.18': {
    as: 'rule',
    rule: 'S3: no client data in the calendar, and the invitation goes by a secure channel',
    source: { seed: '004', lines: [150, 151] },
  },
  'D.19': {
    as: 'frame',
    why: 'An aim of using other models too; which ones, the source does not say.',
    text: {
      fi: 'Muitakin yhteisen työn malleja käytetään, kun asiakas hyötyy niistä.',
      sv: 'Också andra modeller för gemensamt arbete används när klienten har nytta av dem.',
      en: 'Other models of joint work are used too when the client benefits from them.',
    },
    source: { seed: '004', lines: [76, 78] },
  },
  'D.20': { as: 'step' },
  'D.21': { as: 'step' },
  'D.22': { as: 'step' },
  'D.23': { as: 'step' },
  'D.24': { as: 'step' },
  'D.25': { as: 'question', question: 'Q1' },
  'D.26': { as: 'question', question: 'Q2' },
  'D.27': { as: 'question', question: 'Q3' },
  'D.28': { as: 'step' },
  'D.29': { as: 'question', question: 'Q4' },
  'D.30': { as: 'question', question: 'Q5' },
  'D.31': { as: 'question', question: 'Q6' },
  'D.32': { as: 'question', question: 'Q7' },
  'D.33': { as: 'step' },
  'D.34': { as: 'step' },
  'D.35': { as: 'step' },
  'D.36': { as: 'step' },
  'D.37': { as: 'step' },
  'D.38': {
    as: 'frame',
    why: 'A list of modes a way of working is chosen from (D.36); the list is open.',
    text: {
      fi: 'Jalkautuminen on yksi tapa muiden joukossa: verkosto, ryhmä, toimisto, etäyhteys tai muu.',
      sv: 'Utgående arbete är ett sätt bland andra: nätverk, grupp, kontor, distans eller annat.',
      en: 'Outreach is one way among others: a network, a group, the office, remote or something else.',
    },
    source: { seed: '004', lines: [199, 199] },
  },
  'D.39': { as: 'step' },
  'D.40': { as: 'step' },
  'D.41': { as: 'step' },
  'D.B1': {
    as: 'frame',
    why: 'Where the model came from; nothing to do in a pair work.',
    text: {
      fi: 'Tarve tiiviimpään yhteistyöhön nousi alueelta itseltään, hankkeesta ja kyselystä.',
      sv: 'Behovet av tätare samarbete kom från området självt, ett projekt och en enkät.',
      en: 'The need for closer cooperation came from the area itself, a project and a survey.',
    },
    source: { seed: '004', lines: [3, 4] },
  },
  'D.B2': {
    as: 'frame',
    why: 'Where the model came from; nothing to do in a pair work.',
    text: {
      fi: 'Malli kuvaa yhteistyötä, joka toimi jo ennen sitä.',
      sv: 'Modellen beskriver ett samarbete som fungerade redan före den.',
      en: 'The model describes cooperation that worked already before it.',
    },
    source: { seed: '004', lines: [6, 6] },
  },
  'D.B3': {
    as: 'frame',
    why: 'Any service may be a home of this model; the model itself limits none.',
    text: {
      fi: 'Mallia voi käyttää monessa palvelussa, ei vain lastensuojelussa.',
      sv: 'Modellen kan användas i många tjänster, inte bara i barnskyddet.',
      en: 'The model can be used in many services, not only in child protection.',
    },
    source: { seed: '004', lines: [8, 8] },
  },
  'D.B4': {
    as: 'frame',
    why: 'An aim of the programme; the figures show how far it is used.',
    text: {
      fi: 'Yhteisestä jalkautuvasta työstä halutaan tavallinen, järjestelmällinen tapa.',
      sv: 'Gemensamt utgående arbete ska bli ett vanligt och systematiskt sätt.',
      en: 'Joint outreach is to become an ordinary, systematic way.',
    },
    source: { seed: '004', lines: [10, 10] },
  },
  'D.B5': {
    as: 'frame',
    why: 'Who made the model and in what spirit; nothing to do in a pair work.',
    text: {
      fi: 'Mallin tekivät eri alojen ammattilaiset Kainuussa systeemisen työotteen hengessä.',
      sv: 'Modellen gjordes av yrkespersoner från olika områden i Kajanaland med systemiskt arbetssätt.',
      en: 'Professionals of several fields in Kainuu made the model, in the systemic approach.',
    },
    source: { seed: '004', lines: [12, 14] },
  },
  'D.B6': {
    as: 'frame',
    why: 'Two of six workers changed duties meanwhile: leaving and handing over are always possible (S8).',
    text: {
      fi: 'Kuusi työntekijää kokeili mallia kahden perheen kanssa, ja kaksi heistä vaihtoi työtä kesken. Palaute oli hyvää.',
      sv: 'Sex arbetstagare prövade modellen med två familjer, och två av dem bytte arbete under tiden. Responsen var god.',
      en: 'Six workers tried the model with two families; two of them changed jobs meanwhile. Feedback was good.',
    },
    source: { seed: '004', lines: [18, 22] },
  },
  'D.B7': {
    as: 'frame',
    why: 'The steering group is an audience of the figures, not an actor in a pair work.',
    text: {
      fi: 'Ohjausryhmä jatkaa hankkeen jälkeen, ja kokeilu jatkuu lasten sosiaalityössä.',
      sv: 'Styrgruppen fortsätter efter projektet, och försöket fortsätter i socialt arbete för barn.',
      en: 'A steering group goes on after the project, and the trial continues in social work with children.',
    },
    source: { seed: '004', lines: [24, 26] },
  },
  'D.F1': {
    as: 'frame',
    why: 'Conditions of one’s own work are weighed before the need is told; nothing is recorded of a client.',
    text: {
      fi: 'Oman työn voimavarat ja tarpeet asettavat rajat.',
      sv: 'Det egna arbetets resurser och behov sätter ramarna.',
      en: 'The resources and needs of one’s own work set the limits.',
    },
    source: { seed: '004', lines: [32, 34] },
  },
  'D.F2': {
    as: 'frame',
    why: 'A way of thinking; the step where it shows is the choice of partners (D.08).',
    text: {
      fi: 'Uutta on ajatus, että työpari löytyy oman talon ulkopuolelta.',
      sv: 'Det nya är tanken att arbetsparet finns utanför det egna huset.',
      en: 'What is new is the thought that the partner is found outside one’s own house.',
    },
    source: { seed: '004', lines: [36, 37] },
  },
  'D.F3': {
    as: 'frame',
    why: 'Consulting without a name is always possible and needs no pair work.',
    text: {
      fi: 'Kysyä voi puolin ja toisin. Se tuo varmuutta ja tekee seuraavasta yhteydenotosta helpomman.',
      sv: 'Man kan fråga åt båda hållen. Det ger trygghet och gör nästa kontakt lättare.',
      en: 'One can ask in both directions. It brings certainty and makes the next contact easier.',
    },
    source: { seed: '004', lines: [39, 43] },
  },
  'D.F4': {
    as: 'frame',
    why: 'A reason for the whole way of working.',
    text: {
      fi: 'Kun ammattilaisia on monta, kunkin osaaminen tulee paremmin käyttöön.',
      sv: 'När yrkespersonerna är flera används vars och ens kunnande bättre.',
      en: 'With several professionals, what each one knows is put to better use.',
    },
    source: { seed: '004', lines: [45, 46] },
  },
  'D.F5': {
    as: 'frame',
    why: 'A party may be of any sector; a private or third-sector actor never decides (S6).',
    text: {
      fi: 'Mukana voi olla julkinen, yksityinen tai järjestön toimija.',
      sv: 'Med kan vara en offentlig, en privat eller en organisations aktör.',
      en: 'A public, private or third-sector actor may take part.',
    },
    source: { seed: '004', lines: [48, 48] },
  },
  'D.F6': {
    as: 'frame',
    why: 'The heading over all actors; who they are is told by members and the map of services.',
    text: {
      fi: 'Asiakkaan ympärillä on verkosto ja siinä monta toimijaa.',
      sv: 'Kring klienten finns ett nätverk och i det många aktörer.',
      en: 'Around the client is a network, and in it many actors.',
    },
    source: { seed: '004', lines: [50, 50] },
  },
  'D.F7': {
    as: 'frame',
    why: 'Qualities of the work: any step but a stop may be skipped with a reason.',
    text: {
      fi: 'Työ suunnataan ja sovitetaan kunkin asiakkaan, asian ja tilanteen mukaan.',
      sv: 'Arbetet riktas och anpassas efter varje klient, ärende och situation.',
      en: 'The work is aimed and fitted to each client, matter and situation.',
    },
    source: { seed: '004', lines: [103, 111] },
  },
} as const satisfies Readonly<Record<KainuuId, Carrier>>
