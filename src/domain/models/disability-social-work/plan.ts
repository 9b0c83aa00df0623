import type { Source, Template } from '../../process-model.ts'

const source = { seed: '001', lines: [105, 107] } as const satisfies Source
const bothVoices = ['client', 'workers'] as const

/** The chart names the client plan and not its fields: these few are our own, for a county to change. */
export const clientPlan = {
  title: { fi: 'Asiakassuunnitelma', sv: 'Klientplan', en: 'Client plan' },
  sections: {
    now: {
      title: { fi: 'Missä ollaan nyt', sv: 'Var vi är nu', en: 'Where we are now' },
      fields: {
        situation: {
          title: {
            fi: 'Tilanne ja tuen tarve',
            sv: 'Situation och stödbehov',
            en: 'Situation and need for support',
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
      },
    },
    ahead: {
      title: { fi: 'Mihin mennään', sv: 'Vart vi är på väg', en: 'Where we are going' },
      fields: {
        goals: {
          title: { fi: 'Tavoitteet', sv: 'Mål', en: 'Goals' },
          voices: ['together'],
          kind: 'goals',
          source,
        },
        services: {
          title: {
            fi: 'Palvelut ja muu tuki',
            sv: 'Service och annat stöd',
            en: 'Services and other support',
          },
          voices: bothVoices,
          kind: 'services',
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
            fi: 'Milloin arvioidaan',
            sv: 'När det utvärderas',
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
