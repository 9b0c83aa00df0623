/** How the need shows, and the written permission that opens the border of the home. */
import type { Step, StepId } from '../../process-model.ts'

export const needAndPermission = {
  'B.01': {
    phase: 'B.P1',
    title: {
      fi: 'Tarve tunnistetaan',
      sv: 'Behovet känns igen',
      en: 'The need is recognised',
    },
    guidance: {
      fi: 'Kerro, tarvitaanko useita ammattilaisia, jalkautumista vai molempia, ja miten se näkyy omassa työssäsi.',
      sv: 'Berätta om det behövs flera yrkespersoner, utgående arbete eller båda, och hur det syns i ditt arbete.',
      en: 'Tell whether several professionals, outreach or both are needed, and how it shows in your own work.',
    },
    who: ['worker'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'need-recognised' }] },
    action: 'recognise-need',
    source: { seed: '002', lines: [5, 5] },
    released: true,
  },
  'B.05': {
    phase: 'B.P2',
    title: {
      fi: 'Kirjallinen lupa',
      sv: 'Skriftligt tillstånd',
      en: 'Written permission',
    },
    guidance: {
      fi: 'Käykää suostumuslomake läpi yhdessä. Asiakas valitsee, kenelle ja mistä asioista saa kertoa.',
      sv: 'Gå igenom samtyckesblanketten tillsammans. Klienten väljer vem som får veta och om vad.',
      en: 'Go through the consent form together. The client chooses who may be told, and of what.',
    },
    who: ['worker', 'client'],
    modality: 'must',
    completion: { by: 'guard', guard: 'written-line-in-force' },
    action: 'give-line',
    actionWith: { form: 'written-signed' },
    deadline: 'oral-line-confirmed-14-days',
    source: { seed: '002', lines: [12, 12] },
    released: false,
    asks: 'client',
    ambiguity: {
      id: 'B.Q1',
      text: {
        fi: 'Lähde ei kerro, mitä tehdään, kun lupa evätään, perutaan tai päättyy. Silloin lupa on taas kysymättä.',
        sv: 'Källan säger inget om ett nekat, återkallat eller utgånget tillstånd. Då står steget öppet på nytt.',
        en: 'The source is silent on a refused, withdrawn or expired permission. The step is then open again.',
      },
    },
  },
  'B.06': {
    phase: 'B.P2',
    title: {
      fi: 'Lupa omaan järjestelmään',
      sv: 'Tillståndet i det egna systemet',
      en: 'Permission into your own system',
    },
    guidance: {
      fi: 'Tallenna lupa asiakastietojärjestelmään ja merkitse se tehdyksi. Uusi lupa tallennetaan uudelleen.',
      sv: 'Spara tillståndet i klientdatasystemet och markera det gjort. Ett nytt tillstånd sparas på nytt.',
      en: 'Store the permission in the client information system and mark it done. A new one is stored anew.',
    },
    who: ['worker'],
    modality: 'must',
    after: ['written-line-in-force'],
    completion: { by: 'facts', anyOf: [{ fact: 'consent-document-stored' }] },
    againAfter: [
      { fact: 'line-given', where: { form: 'written-signed' } },
      { fact: 'line-given', where: { form: 'electronic' } },
      { fact: 'line-confirmed' },
    ],
    action: 'store-consent-document',
    deadline: 'recording-without-delay',
    source: { seed: '002', lines: [12, 12] },
    released: false,
    ambiguity: {
      id: 'B.Q2',
      text: {
        fi: 'Lähde puhuu yhdestä järjestelmästä, vaikka palveluja on monta. Luvan tallentaa se, joka sen ottaa.',
        sv: 'Källan nämner ett system fast tjänsterna är flera. Den som tar emot tillståndet sparar det.',
        en: 'The source names one system though services are many. Whoever takes the permission stores it.',
      },
    },
  },
} as const satisfies Readonly<Record<StepId, Step>>
