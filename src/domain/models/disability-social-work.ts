import type { Carrier, ProcessModel } from '../process-model.ts'
import { arrangingSteps } from './disability-social-work/arranging.ts'
import { assessmentSteps } from './disability-social-work/assessment.ts'
import { changeSteps } from './disability-social-work/change.ts'
import { intakeSteps } from './disability-social-work/intake.ts'
import { clientPlan } from './disability-social-work/plan.ts'
import { planningSteps } from './disability-social-work/planning.ts'
import { supervisorSteps } from './disability-social-work/supervisor.ts'

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type NumberedId = Exclude<`A.${0 | 1 | 2}${Digit}`, 'A.00'> | `A.3${0 | 1 | 2 | 3 | 4 | 5 | 6}`

const step = { as: 'step' } as const

/**
 * Pair work in disability social work. Two workers of one service walk a ring with the client: something changes, the
 * matter begins, the need is assessed, services are arranged, the plan is made, and the pair goes on or ends.
 *
 * The chart is silent on permission, goals, places, remote meetings, other services, time limits, evaluation and family
 * (reading A.Q12). Permission is then no step here; whoever comes from outside the home still needs a line (S1).
 * It calls the fourth node the planning of the client relationship, while its text speaks of the client plan (A.Q9).
 *
 * @source 001; the places on the ring from 000, lines 36–59
 */
export const disabilitySocialWork = {
  id: 'disability-social-work',
  version: 1,
  letter: 'A',
  title: {
    fi: 'Työparityö vammaissosiaalityössä',
    sv: 'Pararbete i socialt arbete inom funktionshinderservicen',
    en: 'Pair work in disability social work',
  },
  summary: {
    fi: 'Kaksi työntekijää kulkee asiakkaan rinnalla muutoksesta suunnitelmaan. Tiimi kuulee asiasta ensin ilman nimeä.',
    sv: 'Två arbetstagare följer klienten från förändring till plan. Teamet hör först om saken utan namn.',
    en: 'Two workers walk beside the client from a change to a plan. The team first hears of it without a name.',
  },
  shape: 'ring',
  loop: { from: 'A.P5', to: 'A.P0' },
  phases: {
    'A.P0': {
      title: {
        fi: 'Muutos asiakkaan tilanteessa',
        sv: 'Förändring i klientens situation',
        en: 'A change in the client’s situation',
      },
      short: { fi: 'Muutos', sv: 'Förändring', en: 'Change' },
    },
    'A.P1': {
      title: { fi: 'Vireilletulo', sv: 'Inledande av ärende', en: 'The matter begins' },
      short: { fi: 'Vireilletulo', sv: 'Inledande', en: 'Intake' },
    },
    'A.P2': {
      title: {
        fi: 'Palvelutarpeen arviointi',
        sv: 'Bedömning av servicebehovet',
        en: 'Assessment of service needs',
      },
      short: { fi: 'Arviointi', sv: 'Bedömning', en: 'Assessment' },
    },
    'A.P3': {
      title: {
        fi: 'Palvelujen järjestäminen',
        sv: 'Ordnande av service',
        en: 'Arranging services',
      },
      short: { fi: 'Järjestäminen', sv: 'Ordnande', en: 'Arranging' },
    },
    'A.P4': {
      title: {
        fi: 'Asiakkuuden suunnittelu',
        sv: 'Planering av klientrelationen',
        en: 'Planning the client relationship',
      },
      short: { fi: 'Suunnittelu', sv: 'Planering', en: 'Planning' },
    },
    'A.P5': {
      title: {
        fi: 'Työparityö jatkuu tai päättyy',
        sv: 'Pararbetet fortsätter eller avslutas',
        en: 'Pair work goes on or ends',
      },
      short: { fi: 'Jatko', sv: 'Fortsättning', en: 'Going on' },
    },
    'A.X': {
      title: {
        fi: 'Esihenkilön tuki',
        sv: 'Närchefens stöd',
        en: 'The supervisor’s support',
      },
      short: { fi: 'Esihenkilö', sv: 'Närchef', en: 'Supervisor' },
      beside: true,
    },
  },
  steps: {
    ...changeSteps,
    ...intakeSteps,
    ...assessmentSteps,
    ...arrangingSteps,
    ...planningSteps,
    ...supervisorSteps,
  },
  entry: {
    ways: {
      application: {
        title: { fi: 'Hakemus', sv: 'Ansökan', en: 'An application' },
        source: { seed: '001', lines: [127, 127] },
      },
      contact: {
        title: {
          fi: 'Asiakkaan yhteydenotto muutoksesta',
          sv: 'Klientens kontakt om en förändring',
          en: 'The client got in touch about a change',
        },
        source: { seed: '001', lines: [127, 131] },
      },
      noticed: {
        title: {
          fi: 'Työntekijän oma huomio',
          sv: 'Arbetstagarens egen iakttagelse',
          en: 'A worker noticed it',
        },
        source: { seed: '001', lines: [131, 135] },
      },
      'late-need': {
        title: {
          fi: 'Arvioinnissa huomattu työparin tarve',
          sv: 'Behov av ett par märkt i bedömningen',
          en: 'A need for a pair seen in the assessment',
        },
        source: { seed: '001', lines: [53, 63] },
      },
      'late-expertise': {
        title: {
          fi: 'Arvioinnissa tarvittu erityisosaaminen',
          sv: 'Specialkunnande som bedömningen kräver',
          en: 'Special expertise the assessment calls for',
        },
        source: { seed: '001', lines: [57, 63] },
      },
    },
    requires: [['application', 'contact', 'noticed', 'late-need', 'late-expertise']],
    late: { 'late-need': 'A.P2', 'late-expertise': 'A.P2' },
  },
  questions: {},
  templates: { plan: clientPlan },
  planTypes: {
    'client-plan': { fi: 'Asiakassuunnitelma', sv: 'Klientplan', en: 'Client plan' },
  },
  settings: {
    permissionForm: 'any',
    remoteWithoutVideo: 'prompt',
    meetingRoles: ['recorder', 'leader'],
    anonymousTeamFirst: true,
  },
  carries: {
    'A.01': step,
    'A.02': step,
    'A.03': step,
    'A.04': step,
    'A.05': step,
    'A.06': step,
    'A.07': step,
    'A.08': step,
    'A.09': step,
    'A.10': step,
    'A.11': step,
    'A.12': step,
    'A.13': step,
    'A.14': step,
    'A.15': step,
    'A.16': step,
    'A.17': step,
    'A.18': step,
    'A.19': step,
    'A.20': step,
    'A.21': { as: 'rule', rule: 'S7', source: { seed: '001', lines: [73, 75] } },
    'A.22': step,
    'A.23': step,
    'A.24': step,
    'A.25': step,
    'A.26': step,
    'A.27': step,
    'A.28': step,
    'A.29': step,
    'A.30': step,
    'A.31': step,
    'A.32': step,
    'A.33': {
      as: 'frame',
      why: 'Says how the supervisor’s part is meant; what the supervisor can do are A.34–A.36.',
      text: {
        fi: 'Esihenkilö on työparin tukena ennen kaikkea neuvojana.',
        sv: 'Närchefen stöder paret framför allt som rådgivare.',
        en: 'The supervisor supports the pair above all as an adviser.',
      },
      source: { seed: '001', lines: [113, 115] },
    },
    'A.34': step,
    'A.35': step,
    'A.36': step,
  } satisfies Readonly<Record<NumberedId, Carrier>>,
} as const satisfies ProcessModel
