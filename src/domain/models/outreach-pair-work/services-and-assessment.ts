/** The client's services are drawn together, their workers contacted, and the need for services assessed. */
import type { Step, StepId } from '../../process-model.ts'

export const servicesAndAssessment = {
  'B.07': {
    phase: 'B.P3',
    title: {
      fi: 'Palvelut kartoitetaan yhdessä',
      sv: 'Servicen kartläggs tillsammans',
      en: 'Services are mapped together',
    },
    guidance: {
      fi: 'Piirtäkää asiakkaan kanssa, mitä palveluja hänellä on ja keitä niissä työskentelee.',
      sv: 'Rita tillsammans med klienten vilken service hen har och vilka som arbetar där.',
      en: 'Draw with the client which services they have and who works in them.',
    },
    who: ['worker', 'client'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'service-mapped' }] },
    action: 'map-services',
    source: { seed: '002', lines: [16, 16] },
    released: true,
  },
  'B.08': {
    phase: 'B.P3',
    title: {
      fi: 'Yhteys muihin palveluihin',
      sv: 'Kontakt med annan service',
      en: 'Contact with other services',
    },
    guidance: {
      fi: 'Ota yhteyttä niihin työntekijöihin, joista asiakas on antanut luvan. Kerro vain se, minkä lupa kattaa.',
      sv: 'Kontakta de arbetstagare som klienten har gett tillstånd för. Berätta bara det som tillståndet täcker.',
      en: 'Contact the workers the client has permitted. Tell only what the permission covers.',
    },
    who: ['worker'],
    modality: 'must',
    stops: ['S1'],
    completion: { by: 'facts', anyOf: [{ fact: 'service-contacted' }] },
    action: 'contact-service',
    source: { seed: '002', lines: [17, 17] },
    released: true,
  },
  'B.09': {
    phase: 'B.P4',
    title: {
      fi: 'Palvelutarve arvioidaan',
      sv: 'Servicebehovet bedöms',
      en: 'The need for services is assessed',
    },
    guidance: {
      fi: 'Arvion voi tehdä yhdessä muiden palvelujen kanssa. Yksin tehty arvio on yhtä hyvä.',
      sv: 'Bedömningen kan göras tillsammans med annan service. En egen bedömning duger lika väl.',
      en: 'The assessment may be made together with other services. Made alone it is equally valid.',
    },
    who: ['worker', 'network'],
    modality: 'may',
    after: ['service-reached'],
    completion: { by: 'facts', anyOf: [{ fact: 'assessment-recorded' }] },
    action: 'record-assessment',
    actionWith: { joint: true },
    source: { seed: '002', lines: [21, 21] },
    released: true,
  },
} as const satisfies Readonly<Record<StepId, Step>>
