/** Knowledge of the need arrives; it is talked through with the family, and permission is asked before anything else. */
import type { Step, StepId } from '../../process-model.ts'

export const knowingAndAsking = {
  'D.01': {
    phase: 'D.P1',
    title: { fi: 'Tieto tarpeesta', sv: 'Vetskap om behovet', en: 'Knowledge of the need' },
    guidance: {
      fi: 'Kirjaa, onko perheellä jo palvelu vai tarvitaanko uusi, ja miksi työparia tarvitaan.',
      sv: 'Anteckna om familjen redan har service eller behöver ny, och varför pararbete behövs.',
      en: 'Record whether the family already has a service or needs a new one, and why a pair is needed.',
    },
    who: ['worker'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'need-recognised' }] },
    action: 'recognise-need',
    source: { seed: '004', lines: [119, 120] },
    released: true,
  },
  'D.04': {
    phase: 'D.P1',
    title: {
      fi: 'Puheeksi perheen kanssa',
      sv: 'Saken tas upp med familjen',
      en: 'Brought up with the family',
    },
    guidance: {
      fi: 'Ota tarve puheeksi lapsen ja vanhempien kanssa. Merkitse, kenen kanssa puhuit.',
      sv: 'Ta upp behovet med barnet och föräldrarna. Anteckna vem du talade med.',
      en: 'Bring the need up with the child and the parents. Note whom you talked with.',
    },
    who: ['worker', 'client', 'family'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'raised-with' }] },
    action: 'raise-with-client',
    source: { seed: '004', lines: [127, 127] },
    released: true,
  },
  'D.05': {
    phase: 'D.P1',
    title: {
      fi: 'Työparityötä ehdotetaan',
      sv: 'Pararbete föreslås',
      en: 'Pair work is proposed',
    },
    guidance: {
      fi: 'Ehdota yhteistä jalkautuvaa työtä. Perhe saa miettiä rauhassa ja sanoa myös ei.',
      sv: 'Föreslå gemensamt utgående arbete. Familjen får fundera i lugn och ro och också säga nej.',
      en: 'Propose joint outreach. The family may think it over in peace and may also say no.',
    },
    who: ['worker'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'pair-work-proposed' }] },
    action: 'propose-pair-work',
    source: { seed: '004', lines: [129, 129] },
    released: true,
  },
  'D.06': {
    phase: 'D.P1',
    title: {
      fi: 'Kerrotaan, mitä se on',
      sv: 'Det berättas vad det är',
      en: 'Told what it is',
    },
    guidance: {
      fi: 'Kerro jokaiselle luvan antajalle erikseen, mitä työparityö on, ennen kuin pyydät lupaa.',
      sv: 'Berätta för var och en som ska ge tillstånd vad pararbetet är, innan du ber om det.',
      en: 'Tell each who must answer what pair work is, before you ask for permission.',
    },
    who: ['worker'],
    modality: 'must',
    completion: { by: 'guard', guard: 'givers-informed' },
    action: 'give-information',
    source: { seed: '004', lines: [131, 131] },
    released: false,
  },
  'D.07': {
    phase: 'D.P1',
    title: {
      fi: 'Lupa yhteiseen työhön',
      sv: 'Tillstånd till gemensamt arbete',
      en: 'Permission to work together',
    },
    guidance: {
      fi: 'Pyydä lupa kaikilta, joiden on vastattava. Yhteyttä otetaan vasta, kun kaikki ovat vastanneet myöntävästi.',
      sv: 'Be om tillstånd av alla som ska svara. Kontakt tas först när alla har sagt ja.',
      en: 'Ask everyone who must answer. Contact is made only when all of them have said yes.',
    },
    who: ['worker', 'client', 'family'],
    modality: 'must',
    completion: { by: 'guard', guard: 'line-in-force' },
    action: 'give-line',
    source: { seed: '004', lines: [131, 131] },
    released: false,
    asks: 'client',
    ambiguity: {
      id: 'D.Q2',
      text: {
        fi: 'Lähde ei sano, kuka luvan antaa lapsen puolesta eikä missä muodossa. Antajat kirjataan perusteineen, muoto on vapaa.',
        sv: 'Källan säger inte vem som ger tillstånd för barnet eller i vilken form. Givarna antecknas med skäl.',
        en: 'The source does not say who permits for a child or in what form. Givers are recorded with reasons.',
      },
    },
  },
} as const satisfies Readonly<Record<StepId, Step>>
