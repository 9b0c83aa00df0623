/**
 * Multi-professional outreach pair work. A worker sees that one service is not enough, or that the client will not
 * come to an office. The client gives a written permission; services are mapped and contacted; the plan is made and
 * carried out together, where the client is; and it is judged whether the pair is still needed.
 *
 * @term monialainen jalkautuva työparityö
 * @source 002
 */
import type { ProcessModel } from '../process-model.ts'
import { carries } from './outreach-pair-work/carries.ts'
import { evaluation } from './outreach-pair-work/evaluation.ts'
import { needAndPermission } from './outreach-pair-work/need-and-permission.ts'
import { planAndCarryingOut } from './outreach-pair-work/plan-and-carrying-out.ts'
import { planForm } from './outreach-pair-work/plan-form.ts'
import { servicesAndAssessment } from './outreach-pair-work/services-and-assessment.ts'
import { updateForm } from './outreach-pair-work/update-form.ts'

export const outreachPairWork = {
  id: 'outreach-pair-work',
  version: 1,
  letter: 'B',
  title: {
    fi: 'Monialainen jalkautuva työparityö',
    sv: 'Sektorsövergripande utgående pararbete',
    en: 'Multi-professional outreach pair work',
  },
  summary: {
    fi: 'Kirjallisella luvalla eri palvelujen työntekijät tapaavat asiakasta yhdessä siellä, missä hän on. Yksi suunnitelma, kaksi ääntä.',
    sv: 'Med skriftligt tillstånd träffar arbetstagare från olika tjänster klienten tillsammans där hen finns. En plan, två röster.',
    en: 'With a written permission, workers of several services meet the client together where they are. One plan, two voices.',
  },
  shape: 'line',
  loop: { from: 'B.P7', to: 'B.P5' },
  phases: {
    'B.P1': {
      title: {
        fi: 'Monialaisen tai jalkautuvan työn tarve',
        sv: 'Behov av sektorsövergripande eller utgående arbete',
        en: 'Need for multi-professional or outreach work',
      },
      short: { fi: 'Tarve', sv: 'Behov', en: 'Need' },
    },
    'B.P2': {
      title: { fi: 'Asiakkaan lupa', sv: 'Klientens tillstånd', en: 'The client’s permission' },
      short: { fi: 'Lupa', sv: 'Tillstånd', en: 'Permission' },
    },
    'B.P3': {
      title: {
        fi: 'Palvelujen kartoitus ja yhteydenotot',
        sv: 'Kartläggning av service och kontakter',
        en: 'Mapping services and making contact',
      },
      short: { fi: 'Palvelut', sv: 'Service', en: 'Services' },
    },
    'B.P4': {
      title: {
        fi: 'Palvelutarpeen arviointi',
        sv: 'Bedömning av servicebehovet',
        en: 'Assessment of service needs',
      },
      short: { fi: 'Arvio', sv: 'Bedömning', en: 'Assessment' },
    },
    'B.P5': {
      title: { fi: 'Asiakkaan suunnitelma', sv: 'Klientens plan', en: 'The client’s plan' },
      short: { fi: 'Suunnitelma', sv: 'Plan', en: 'Plan' },
    },
    'B.P6': {
      title: {
        fi: 'Suunnitelman toteuttaminen',
        sv: 'Planen genomförs',
        en: 'Carrying out the plan',
      },
      short: { fi: 'Toteutus', sv: 'Genomförande', en: 'Carrying out' },
    },
    'B.P7': {
      title: {
        fi: 'Miten meni ja miten jatketaan',
        sv: 'Hur det gick och hur vi fortsätter',
        en: 'How it went and how to go on',
      },
      short: { fi: 'Arviointi', sv: 'Utvärdering', en: 'Evaluation' },
    },
  },
  steps: { ...needAndPermission, ...servicesAndAssessment, ...planAndCarryingOut, ...evaluation },
  entry: {
    ways: {
      'multi-professional': {
        title: {
          fi: 'Tarvitaan useita ammattilaisia',
          sv: 'Flera yrkespersoner behövs',
          en: 'Several professionals are needed',
        },
        source: { seed: '002', lines: [5, 5] },
      },
      outreach: {
        title: {
          fi: 'Tarvitaan jalkautuvaa työtä',
          sv: 'Utgående arbete behövs',
          en: 'Outreach is needed',
        },
        source: { seed: '002', lines: [5, 5] },
      },
      'several-services': {
        title: {
          fi: 'Asiakkaalla on monta palvelua yhtä aikaa',
          sv: 'Klienten har flera tjänster på samma gång',
          en: 'The client has several services at once',
        },
        source: { seed: '002', lines: [8, 8] },
      },
      'client-wishes-outreach': {
        title: {
          fi: 'Asiakas toivoo työparia luokseen, ja siitä olisi hänelle hyötyä',
          sv: 'Klienten önskar att paret kommer hem, och skulle ha nytta av det',
          en: 'The client wishes the pair to come to them, and would benefit',
        },
        source: { seed: '002', lines: [8, 8] },
      },
    },
    requires: [['multi-professional', 'outreach']],
  },
  questions: {
    'B.02': {
      text: {
        fi: 'Missä omassa työssäsi huomaat tarpeen?',
        sv: 'Var i ditt eget arbete märker du behovet?',
        en: 'Where in your own work do you notice the need?',
      },
      inNeedForm: true,
      addressedTo: 'each-worker',
      source: { seed: '002', lines: [7, 7] },
    },
  },
  templates: { plan: planForm, update: updateForm },
  planTypes: {
    'client-plan': { fi: 'Asiakassuunnitelma', sv: 'Klientplan', en: 'Client plan' },
    'care-plan': { fi: 'Hoitosuunnitelma', sv: 'Vårdplan', en: 'Care plan' },
    'service-plan': { fi: 'Palvelusuunnitelma', sv: 'Serviceplan', en: 'Service plan' },
    'rehabilitation-plan': {
      fi: 'Kuntoutussuunnitelma',
      sv: 'Rehabiliteringsplan',
      en: 'Rehabilitation plan',
    },
    'other-plan': { fi: 'Muu suunnitelma', sv: 'Annan plan', en: 'Another plan' },
  },
  settings: {
    permissionForm: 'written',
    remoteWithoutVideo: 'prompt',
    meetingRoles: [],
    anonymousTeamFirst: false,
  },
  lends: ['B.15', 'B.16', 'B.17'],
  carries,
} as const satisfies ProcessModel
