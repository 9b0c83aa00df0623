/**
 * Kainuu: outreach pair work around a child and family. Somebody learns that more than one service is needed. It is
 * talked through with the family and permission is asked; partners are chosen with them; all meet where the family is
 * at home; and who does what is agreed before anybody leaves. The source tells no ending: it is borrowed.
 *
 * @term monialainen jalkautuva työparityö, Kainuu
 * @source 004
 */
import type { ProcessModel } from '../process-model.ts'
import { agreeingHowToGoOn } from './kainuu-child-welfare/agreeing-how-to-go-on.ts'
import { arrangingTheMeeting } from './kainuu-child-welfare/arranging-the-meeting.ts'
import { carries } from './kainuu-child-welfare/carries.ts'
import { choosingPartners } from './kainuu-child-welfare/choosing-partners.ts'
import { knowingAndAsking } from './kainuu-child-welfare/knowing-and-asking.ts'
import { pairWorkPlan } from './kainuu-child-welfare/pair-work-plan.ts'
import { questions } from './kainuu-child-welfare/questions.ts'
import { theJointMeeting } from './kainuu-child-welfare/the-joint-meeting.ts'

export const kainuuChildWelfare = {
  id: 'kainuu-child-welfare',
  version: 1,
  letter: 'D',
  title: {
    fi: 'Lapsen ja perheen jalkautuva työparityö (Kainuu)',
    sv: 'Utgående pararbete kring barn och familj (Kajanaland)',
    en: 'Outreach pair work around child and family (Kainuu)',
  },
  summary: {
    fi: 'Työpari tulee toisesta palvelusta perheen luvalla. Tavataan perheen omassa ympäristössä ja sovitaan yhdessä, kuka tekee mitä.',
    sv: 'Arbetsparet kommer från en annan tjänst med familjens tillstånd. Vi träffas i familjens miljö och avtalar vem som gör vad.',
    en: 'The partner comes from another service with the family’s permission. All meet in the family’s surroundings and agree who does what.',
  },
  shape: 'fields',
  phases: {
    'D.P1': {
      title: {
        fi: 'Sovitaan yhteistyöstä ja valitaan työpari',
        sv: 'Samarbetet avtalas och arbetsparet väljs',
        en: 'Agreeing to cooperate and choosing the partner',
      },
      short: { fi: 'Sopiminen', sv: 'Överenskommelse', en: 'Agreeing' },
    },
    'D.P2': {
      title: {
        fi: 'Jalkaudutaan yhdessä',
        sv: 'Utgående arbete tillsammans',
        en: 'Reaching out together',
      },
      short: { fi: 'Yhdessä', sv: 'Tillsammans', en: 'Together' },
    },
    'D.P3': {
      title: {
        fi: 'Sovitaan, miten jatketaan',
        sv: 'Fortsättningen avtalas',
        en: 'Agreeing how to go on',
      },
      short: { fi: 'Jatko', sv: 'Fortsättning', en: 'Going on' },
    },
  },
  steps: {
    ...knowingAndAsking,
    ...choosingPartners,
    ...arrangingTheMeeting,
    ...theJointMeeting,
    ...agreeingHowToGoOn,
  },
  entry: {
    ways: {
      'existing-relationship': {
        title: {
          fi: 'Perheellä on jo asiakkuus tai hoitokontakti muualla',
          sv: 'Familjen har redan en klientrelation eller vårdkontakt på annat håll',
          en: 'The family already has a client relationship or care contact elsewhere',
        },
        source: { seed: '004', lines: [119, 120] },
      },
      'new-service-needed': {
        title: {
          fi: 'Perhe tarvitsee uuden palvelun',
          sv: 'Familjen behöver ny service',
          en: 'The family needs a new service',
        },
        source: { seed: '004', lines: [119, 120] },
      },
      'pair-work-needed': {
        title: {
          fi: 'Tarvitaan yhteistä jalkautuvaa työtä',
          sv: 'Gemensamt utgående arbete behövs',
          en: 'Joint outreach is needed',
        },
        source: { seed: '004', lines: [120, 120] },
      },
    },
    requires: [['existing-relationship', 'new-service-needed'], ['pair-work-needed']],
    channels: {
      'client-meeting': { fi: 'Asiakastapaaminen', sv: 'Klientmöte', en: 'A client meeting' },
      'client-plan-meeting': {
        fi: 'Asiakassuunnitelman palaveri',
        sv: 'Möte om klientplanen',
        en: 'A meeting on the client plan',
      },
      'systemic-team-meeting': {
        fi: 'Systeemisen tiimin kokous',
        sv: 'Det systemiska teamets möte',
        en: 'The systemic team’s meeting',
      },
      'partner-proposal': {
        fi: 'Yhteistyötahon ehdotus',
        sv: 'Förslag från en samarbetspart',
        en: 'A partner’s proposal',
      },
      'network-meeting': {
        fi: 'Muu verkostotapaaminen',
        sv: 'Annat nätverksmöte',
        en: 'Another network meeting',
      },
      other: { fi: 'Muu tilanne', sv: 'Annan situation', en: 'Another occasion' },
    },
  },
  questions,
  templates: { 'pair-work-plan': pairWorkPlan },
  planTypes: {},
  settings: {
    permissionForm: 'any',
    remoteWithoutVideo: 'stop',
    meetingRoles: ['chair'],
    anonymousTeamFirst: false,
  },
  carries,
} as const satisfies ProcessModel
