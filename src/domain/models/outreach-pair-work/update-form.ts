/** The update's content: what was aimed at, how it went in two voices, what has changed, and how to go on. */
import type { Template } from '../../process-model.ts'

export const updateForm = {
  title: {
    fi: 'Asiakassuunnitelman päivitys',
    sv: 'Uppdatering av klientplanen',
    en: 'Update of the client plan',
  },
  sections: {
    'BT2.1': {
      title: { fi: 'Tilanne nyt', sv: 'Läget nu', en: 'The situation now' },
      fields: {
        'BT2.1a': {
          title: {
            fi: 'Vahvuudet ja voimavarat',
            sv: 'Styrkor och resurser',
            en: 'Strengths and resources',
          },
          voices: ['client', 'workers'],
          kind: 'text',
          source: { seed: '002', lines: [55, 55] },
        },
        'BT2.1b': {
          title: {
            fi: 'Edellisen suunnitelman tavoitteet',
            sv: 'Målen i den förra planen',
            en: 'Goals of the earlier plan',
          },
          voices: ['together'],
          kind: 'earlier-goals',
          source: { seed: '002', lines: [55, 55] },
        },
      },
    },
    'BT2.2': {
      title: {
        fi: 'Tavoitteiden toteutuminen',
        sv: 'Hur målen nåtts',
        en: 'How the goals were reached',
      },
      fields: {
        'BT2.2': {
          title: {
            fi: 'Miten suunnitelma toteutui',
            sv: 'Hur planen förverkligats',
            en: 'How the plan came true',
          },
          voices: ['client', 'workers'],
          kind: 'text',
          source: { seed: '002', lines: [57, 57] },
        },
      },
    },
    'BT2.3': {
      title: { fi: 'Mikä on muuttunut', sv: 'Vad som förändrats', en: 'What has changed' },
      fields: {
        'BT2.3a': {
          title: {
            fi: 'Kokonaistilanteen muutos',
            sv: 'Förändring i helhetsläget',
            en: 'Change in the situation as a whole',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [59, 59] },
        },
        'BT2.3b': {
          title: {
            fi: 'Kotitilanteen ja muun elämän muutos',
            sv: 'Förändring hemma och i livet i övrigt',
            en: 'Change at home and in other parts of life',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [59, 59] },
        },
      },
    },
    'BT2.4': {
      title: {
        fi: 'Jatkuuko asiakkuus',
        sv: 'Fortsätter klientrelationen',
        en: 'Does the client relationship go on',
      },
      fields: {
        'BT2.4a': {
          title: { fi: 'Kyllä vai ei', sv: 'Ja eller nej', en: 'Yes or no' },
          voices: ['together'],
          kind: 'yes-no',
          source: { seed: '002', lines: [61, 61] },
        },
        'BT2.4b': {
          title: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [61, 61] },
        },
        'BT2.4c': {
          title: { fi: 'Uusi aikataulu', sv: 'Ny tidtabell', en: 'New schedule' },
          voices: ['together'],
          kind: 'dates',
          source: { seed: '002', lines: [61, 61] },
        },
      },
    },
    'BT2.5': {
      title: {
        fi: 'Kun asiakkuus jatkuu',
        sv: 'När klientrelationen fortsätter',
        en: 'When it goes on',
      },
      fields: {
        'BT2.5a': {
          title: {
            fi: 'Uudet yhteiset tavoitteet',
            sv: 'Nya gemensamma mål',
            en: 'New joint goals',
          },
          voices: ['together'],
          kind: 'goals',
          source: { seed: '002', lines: [63, 63] },
        },
        'BT2.5b': {
          title: {
            fi: 'Palvelunantajat ja heidän vastuunsa',
            sv: 'Serviceproducenter och deras ansvar',
            en: 'Providers and their responsibilities',
          },
          voices: ['together'],
          kind: 'people',
          source: { seed: '002', lines: [63, 63] },
        },
        'BT2.5c': {
          title: {
            fi: 'Yksityishenkilöt ja heidän vastuunsa',
            sv: 'Privatpersoner och deras ansvar',
            en: 'Private persons and their responsibilities',
          },
          voices: ['together'],
          kind: 'people',
          source: { seed: '002', lines: [63, 63] },
        },
        'BT2.5d': {
          title: {
            fi: 'Asiakkaan ja työntekijöiden tapaamiset',
            sv: 'Möten mellan klienten och arbetstagarna',
            en: 'Meetings of the client and the workers',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [63, 63] },
        },
      },
    },
    'BT2.6': {
      title: {
        fi: 'Toteutumisen seuranta',
        sv: 'Uppföljning av planen',
        en: 'Following how the plan comes true',
      },
      fields: {
        'BT2.6': {
          title: {
            fi: 'Tavoitteiden saavuttaminen ja tarpeiden uusi arvio',
            sv: 'Hur målen nås och behoven bedöms på nytt',
            en: 'Reaching goals and assessing needs anew',
          },
          voices: ['together'],
          kind: 'text',
          source: { seed: '002', lines: [65, 65] },
        },
      },
    },
  },
} as const satisfies Template
