import type { Source, Template } from '../../process-model.ts'

const source = { seed: '003', lines: [110, 112] } as const satisfies Source
const bothVoices = ['client', 'workers'] as const

/** The chart names HOPA and not its fields: these few are our own, for a county to change. @term HOPA */
export const hopa = {
  title: {
    fi: 'Hoito- ja palvelusuunnitelma (HOPA)',
    sv: 'Vård- och serviceplan',
    en: 'Joint care and service plan',
  },
  sections: {
    now: {
      title: { fi: 'Tilanne nyt', sv: 'Läget nu', en: 'The situation now' },
      fields: {
        situation: {
          title: {
            fi: 'Elämäntilanne ja työkyky',
            sv: 'Livssituation och arbetsförmåga',
            en: 'Life situation and work ability',
          },
          voices: bothVoices,
          kind: 'text',
          source,
        },
        strengths: {
          title: {
            fi: 'Vahvuudet ja voimavarat',
            sv: 'Styrkor och resurser',
            en: 'Strengths and resources',
          },
          voices: bothVoices,
          kind: 'text',
          source,
        },
        care: {
          title: { fi: 'Hoito ja palvelut', sv: 'Vård och service', en: 'Care and services' },
          voices: bothVoices,
          kind: 'services',
          source,
        },
      },
    },
    ahead: {
      title: { fi: 'Eteenpäin', sv: 'Framåt', en: 'The way on' },
      fields: {
        goals: {
          title: { fi: 'Tavoitteet', sv: 'Mål', en: 'Goals' },
          voices: ['together'],
          kind: 'goals',
          source,
        },
        people: {
          title: { fi: 'Kuka tekee mitä', sv: 'Vem gör vad', en: 'Who does what' },
          voices: ['together'],
          kind: 'people',
          source,
        },
        evaluations: {
          title: {
            fi: 'Milloin katsotaan uudestaan',
            sv: 'När planen ses över',
            en: 'When it is looked at again',
          },
          voices: ['together'],
          kind: 'dates',
          source,
        },
      },
    },
  },
} as const satisfies Template
