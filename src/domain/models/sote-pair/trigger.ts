import type { Step } from '../../process-model.ts'

/** C.P1: employment services have not helped, somebody is concerned, and the client is guided to the pair. */
export const triggerSteps = {
  'C.03': {
    phase: 'C.P1',
    title: {
      fi: 'Ammattilaisen huoli tai täyttyvät kriteerit',
      sv: 'En yrkespersons oro eller uppfyllda kriterier',
      en: 'A professional’s concern, or criteria that are met',
    },
    guidance: {
      fi: 'Merkitse, herättikö tilanne huolen, täyttääkö asiakas kriteerit vai molemmat. Yksikin riittää.',
      sv: 'Anteckna om situationen väckte oro, om klienten uppfyller kriterierna eller båda. Ett räcker.',
      en: 'Note whether the situation gave concern, the criteria are met, or both. One is enough.',
    },
    who: ['referrer'],
    modality: 'must',
    completion: {
      by: 'facts',
      anyOf: [
        { fact: 'need-recognised', where: { ways: 'professional-concern' } },
        { fact: 'need-recognised', where: { ways: 'criteria-met' } },
      ],
    },
    action: 'recognise-need',
    source: { seed: '003', lines: [12, 15] },
    released: false,
    ambiguity: {
      id: 'C.Q4',
      text: {
        fi: 'Kaavio puhuu kriteereistä, mutta ei luettele niitä. Tarjoamme muistilistaksi Innokylän viisi aihetta; alue voi muuttaa niitä.',
        sv: 'Schemat talar om kriterier men räknar inte upp dem. Som minneslista finns Innokyläs fem indikationer, som området kan ändra.',
        en: 'The chart speaks of criteria and does not list them. Innokylä’s five indications serve as a reminder; an area may change them.',
      },
    },
  },
  'C.04': {
    phase: 'C.P1',
    title: {
      fi: 'Palvelut eivät ole auttaneet eikä tilanne etene',
      sv: 'Servicen har inte hjälpt och läget står stilla',
      en: 'Services have not helped and things do not move',
    },
    guidance: {
      fi: 'Molemmat täyttyvät: työllistymisen palvelut eivät tuottaneet tulosta, ja asiakkaan tilanne on pysähtynyt.',
      sv: 'Båda gäller: servicen för sysselsättning gav inget resultat och klientens situation står stilla.',
      en: 'Both hold: employment services gave no result, and the client’s situation has come to a halt.',
    },
    who: ['referrer'],
    modality: 'must',
    completion: {
      by: 'all',
      allOf: [
        { fact: 'need-recognised', where: { ways: 'no-result' } },
        { fact: 'need-recognised', where: { ways: 'no-progress' } },
      ],
    },
    action: 'recognise-need',
    actionWith: { ways: ['no-result', 'no-progress'] },
    source: { seed: '003', lines: [30, 35] },
    released: false,
  },
  'C.06': {
    phase: 'C.P1',
    title: {
      fi: 'Asiakas pääsee SOTE-työparin luo',
      sv: 'Klienten hänvisas till SOTE-arbetsparet',
      en: 'The client is guided to the SOTE pair',
    },
    guidance: {
      fi: 'Työpari täyttää asiakkaan kanssa Suuntiman. Kirjaa, kuka ohjasi ja millä perusteella tieto saatiin.',
      sv: 'Arbetsparet fyller i Suuntima med klienten. Anteckna vem som hänvisade och på vilken grund uppgifterna gavs.',
      en: 'The pair fills in Suuntima with the client. Record who referred and on what basis the data came.',
    },
    who: ['referrer', 'pair'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'referred-to-pair' }] },
    action: 'record-referral',
    source: { seed: '003', lines: [42, 45] },
    released: true,
  },
} as const satisfies Readonly<Record<string, Step>>
