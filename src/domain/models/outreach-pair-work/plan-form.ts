/**
 * The plan's content, field by field. Where the source asks for the client's view and the workers' view, the field
 * has two voices and neither is ever written over the other.
 */
import type { Template } from '../../process-model.ts'

export const planForm = {
  title: { fi: 'Asiakassuunnitelma', sv: 'Klientplan', en: 'Client plan' },
  sections: {
    'BT1.1': {
      title: { fi: 'Nykytilanne', sv: 'Nuläge', en: 'Current situation' },
      fields: {
        'BT1.1a': {
          title: { fi: 'Nykyiset palvelut', sv: 'Nuvarande service', en: 'Current services' },
          voices: ['together'],
          kind: 'services',
          source: { seed: '002', lines: [41, 41] },
        },
        'BT1.1b': {
          title: { fi: 'Tuen tarve', sv: 'Stödbehov', en: 'Need for support' },
          voices: ['client', 'workers'],
          kind: 'text',
          source: { seed: '002', lines: [41, 41] },
        },
        'BT1.1c': {
          title: {
            fi: 'Tarvittavat palvelut ja toimenpiteet',
            sv: 'Service och åtgärder som behövs',
            en: 'Services and measures needed',
          },
          voices: ['client', 'workers'],
          kind: 'text',
          source: { seed: '002', lines: [41, 41] },
        },
        'BT1.1d': {
          title: {
            fi: 'Vahvuudet ja voimavarat',
            sv: 'Styrkor och resurser',
            en: 'Strengths and resources',
          },
          voices: ['client', 'workers', 'together'],
          kind: 'text',
          source: { seed: '002', lines: [41, 41] },
        },
      },
    },
    'BT1.2': {
      title: { fi: 'Tavoitteet', sv: 'Mål', en: 'Goals' },
      fields: {
        'BT1.2': {
          title: { fi: 'Yhteiset tavoitteet', sv: 'Gemensamma mål', en: 'Joint goals' },
          voices: ['together'],
          kind: 'goals',
          source: { seed: '002', lines: [43, 43] },
        },
      },
    },
    'BT1.3': {
      title: { fi: 'Aikataulu', sv: 'Tidtabell', en: 'Schedule' },
      fields: {
        'BT1.3a': {
          title: {
            fi: 'Arvio asiakkuuden kestosta',
            sv: 'Uppskattad längd på klientrelationen',
            en: 'Estimated length of the client relationship',
          },
          voices: ['together'],
          kind: 'duration',
          source: { seed: '002', lines: [45, 45] },
        },
        'BT1.3b': {
          title: { fi: 'Arviointipäivät', sv: 'Utvärderingsdagar', en: 'Days of evaluation' },
          voices: ['together'],
          kind: 'dates',
          source: { seed: '002', lines: [45, 45] },
        },
      },
    },
    'BT1.4': {
      title: { fi: 'Suunnitellut palvelut', sv: 'Planerad service', en: 'Planned services' },
      fields: {
        'BT1.4a': {
          title: {
            fi: 'Työntekijät, vastuut ja työnjako',
            sv: 'Arbetstagare, ansvar och arbetsfördelning',
            en: 'Workers, responsibilities and division of work',
          },
          voices: ['together'],
          kind: 'people',
          source: { seed: '002', lines: [47, 47] },
        },
        'BT1.4b': {
          title: {
            fi: 'Muut ihmiset ja mitä he tekevät',
            sv: 'Andra personer och vad de gör',
            en: 'Other people and what they do',
          },
          voices: ['together'],
          kind: 'people',
          source: { seed: '002', lines: [47, 47] },
        },
      },
    },
    'BT1.5': {
      title: { fi: 'Tapaamiset', sv: 'Möten', en: 'Meetings' },
      fields: {
        'BT1.5a': {
          title: { fi: 'Omatyöntekijät', sv: 'Egna kontaktpersoner', en: 'Own workers' },
          voices: ['together'],
          kind: 'people',
          source: { seed: '002', lines: [49, 49] },
        },
        'BT1.5b': {
          title: {
            fi: 'Kuinka usein ja kuinka kauan tavataan',
            sv: 'Hur ofta och hur länge vi träffas',
            en: 'How often and for how long we meet',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [49, 49] },
        },
        'BT1.5c': {
          title: { fi: 'Missä tavataan', sv: 'Var vi träffas', en: 'Where we meet' },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [49, 49] },
        },
      },
    },
    'BT1.6': {
      title: {
        fi: 'Toteutumisen arviointi',
        sv: 'Utvärdering av hur planen förverkligas',
        en: 'Evaluating how the plan comes true',
      },
      fields: {
        'BT1.6': {
          title: {
            fi: 'Tavoitteiden saavuttaminen ja tarpeiden uusi arvio',
            sv: 'Hur målen nås och behoven bedöms på nytt',
            en: 'Reaching goals and assessing needs anew',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [51, 51] },
        },
      },
    },
  },
} as const satisfies Template
