import type { ProcessModel } from '../process-model.ts'
import { assessmentSteps } from './sote-pair/assessment.ts'
import { carries } from './sote-pair/carries.ts'
import { entry } from './sote-pair/entry.ts'
import { networkSteps } from './sote-pair/network.ts'
import { hopa } from './sote-pair/plan.ts'
import { recordingSteps } from './sote-pair/recording.ts'
import { triggerSteps } from './sote-pair/trigger.ts'

/**
 * The SOTE pair: social welfare and health care meet a client whom employment services alone have not helped. The
 * client and the pair each give their view, people settle one of four directions, and where care is many-sided a
 * network is gathered round a joint plan. What each may write down follows the phase.
 *
 * The chart does not say who the pair are (C.Q5), and speaks of care where the client seeks work (C.Q7). Suuntima's own
 * items are not in it and not here; its result may be brought, or our own neutral profile used. It has no ending: a
 * county may borrow one.
 *
 * @source 003, credited there to Tanja Kotala, 2021
 */
export const sotePair = {
  id: 'sote-pair',
  version: 1,
  letter: 'C',
  title: { fi: 'SOTE-työpari', sv: 'SOTE-arbetspar', en: 'The SOTE pair' },
  summary: {
    fi: 'Sosiaali- ja terveydenhuollon työpari auttaa, kun työllistymisen palvelut eivät ole riittäneet. Yhteinen näkymä ohjaa polun.',
    sv: 'Ett par från social- och hälsovården hjälper när servicen för sysselsättning inte har räckt. En gemensam vy visar vägen.',
    en: 'A pair of social and health care helps when employment services have not been enough. A shared view shows the way.',
  },
  shape: 'lanes',
  phases: {
    'C.P1': {
      title: { fi: 'Heräte', sv: 'Impuls', en: 'Trigger' },
      short: { fi: 'Heräte', sv: 'Impuls', en: 'Trigger' },
    },
    'C.P2': {
      title: {
        fi: 'Monialainen palvelutarpeen arviointi',
        sv: 'Sektorsövergripande bedömning av servicebehovet',
        en: 'Multi-professional assessment of service needs',
      },
      short: { fi: 'Arviointi', sv: 'Bedömning', en: 'Assessment' },
    },
    'C.P3': {
      title: {
        fi: 'Verkosto ja HOPA',
        sv: 'Nätverk och gemensam plan',
        en: 'Network and joint plan',
      },
      short: { fi: 'Verkosto', sv: 'Nätverk', en: 'Network' },
    },
    'C.K': {
      title: {
        fi: 'Kirjaaminen omiin järjestelmiin',
        sv: 'Dokumentering i egna system',
        en: 'Recording in one’s own systems',
      },
      short: { fi: 'Kirjaaminen', sv: 'Dokumentering', en: 'Recording' },
      beside: true,
    },
  },
  steps: { ...triggerSteps, ...assessmentSteps, ...networkSteps, ...recordingSteps },
  entry,
  questions: {},
  templates: { plan: hopa },
  planTypes: {
    hopa: {
      fi: 'Hoito- ja palvelusuunnitelma (HOPA)',
      sv: 'Vård- och serviceplan',
      en: 'Joint care and service plan',
    },
  },
  segments: {
    'self-acting': {
      title: {
        fi: 'Omatoimiasiakkuus',
        sv: 'Självständig klientrelation',
        en: 'Self-acting client',
      },
      resources: 'good',
      care: 'clear',
      description: {
        fi: 'Voimavaroja on ja hoito on selkeä. Asiakas jatkaa paikallista polkua.',
        sv: 'Resurser finns och vården är klar. Klienten fortsätter på en lokal väg.',
        en: 'There are resources and care is clear. The client goes on by a local path.',
      },
    },
    community: {
      title: { fi: 'Yhteisöasiakkuus', sv: 'Gemenskapsklientrelation', en: 'Community client' },
      resources: 'low',
      care: 'clear',
      description: {
        fi: 'Voimavaroja on vähän, mutta hoito on selkeä. Asiakas saa tukea paikalliselta polulta.',
        sv: 'Resurserna är små men vården är klar. Klienten får stöd av en lokal väg.',
        en: 'Resources are low, yet care is clear. The client is supported by a local path.',
      },
    },
    cooperating: {
      title: { fi: 'Yhteistyöasiakkuus', sv: 'Samarbetsklientrelation', en: 'Cooperating client' },
      resources: 'good',
      care: 'challenging',
      description: {
        fi: 'Voimavaroja on, mutta hoito on monitahoista. Suunnitelma tehdään yhdessä ja verkosto kootaan.',
        sv: 'Resurser finns men vården är mångsidig. Planen görs tillsammans och nätverket samlas.',
        en: 'There are resources, yet care is many-sided. The plan is made together and the network gathered.',
      },
    },
    network: {
      title: { fi: 'Verkostoasiakkuus', sv: 'Nätverksklientrelation', en: 'Network client' },
      resources: 'low',
      care: 'challenging',
      description: {
        fi: 'Voimavaroja on vähän ja hoito on monitahoista. Verkosto kulkee rinnalla.',
        sv: 'Resurserna är små och vården är mångsidig. Nätverket går bredvid.',
        en: 'Resources are low and care is many-sided. The network walks beside the client.',
      },
    },
  },
  forums: {
    monty: {
      fi: 'Monialainen työikäisten tiimi (MONTY)',
      sv: 'Sektorsövergripande team för personer i arbetsför ålder (MONTY)',
      en: 'Multi-professional team for working-age people (MONTY)',
    },
  },
  settings: {
    permissionForm: 'written',
    remoteWithoutVideo: 'prompt',
    meetingRoles: [],
    anonymousTeamFirst: false,
  },
  carries,
} as const satisfies ProcessModel
