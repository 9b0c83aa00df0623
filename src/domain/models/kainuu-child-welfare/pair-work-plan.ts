/** The plan of the pair work itself, gathered from what the meeting agreed. It is not the client plan. */
import type { Template } from '../../process-model.ts'

export const pairWorkPlan = {
  title: {
    fi: 'Työparityön suunnitelma',
    sv: 'Plan för pararbetet',
    en: 'Plan of the pair work',
  },
  sections: {
    aims: {
      title: { fi: 'Mihin pyritään', sv: 'Vad vi strävar efter', en: 'What we aim at' },
      fields: {
        goals: {
          title: { fi: 'Tavoitteet', sv: 'Mål', en: 'Goals' },
          voices: ['together', 'client', 'child', 'guardian', 'workers'],
          kind: 'goals',
          source: { seed: '004', lines: [159, 159] },
        },
        means: {
          title: { fi: 'Keinot', sv: 'Medel', en: 'Means' },
          voices: ['together'],
          kind: 'text',
          source: { seed: '004', lines: [167, 167] },
        },
      },
    },
    division: {
      title: { fi: 'Työnjako', sv: 'Arbetsfördelning', en: 'Division of work' },
      fields: {
        'who-meets': {
          title: {
            fi: 'Kuka tapaa lasta ja perhettä',
            sv: 'Vem som träffar barnet och familjen',
            en: 'Who meets the child and the family',
          },
          voices: ['together'],
          kind: 'people',
          source: { seed: '004', lines: [185, 185] },
        },
        'how-met': {
          title: { fi: 'Miten tavataan', sv: 'Hur vi träffas', en: 'How we meet' },
          voices: ['together'],
          kind: 'text',
          source: { seed: '004', lines: [187, 187] },
        },
        'met-together': {
          title: {
            fi: 'Milloin tavataan yhdessä',
            sv: 'När vi träffas tillsammans',
            en: 'When we meet together',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '004', lines: [189, 189] },
        },
      },
    },
    'going-on': {
      title: { fi: 'Miten jatketaan', sv: 'Hur vi fortsätter', en: 'How to go on' },
      fields: {
        'follow-on': {
          title: {
            fi: 'Jatkosta sovittua',
            sv: 'Avtalat om fortsättningen',
            en: 'Agreed on going on',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '004', lines: [191, 191] },
        },
        'other-ways': {
          title: { fi: 'Muut työtavat', sv: 'Andra arbetssätt', en: 'Other ways of working' },
          voices: ['together'],
          kind: 'text',
          source: { seed: '004', lines: [195, 195] },
        },
        'next-meeting': {
          title: {
            fi: 'Seuraava yhteinen tapaaminen',
            sv: 'Nästa gemensamma möte',
            en: 'The next joint meeting',
          },
          voices: ['together'],
          kind: 'dates',
          source: { seed: '004', lines: [197, 197] },
        },
      },
    },
  },
} as const satisfies Template
