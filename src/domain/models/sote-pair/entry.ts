import type { ProcessModel, Source } from '../../process-model.ts'

/** The chart says "criteria" here and lists none. */
const criteria = { seed: '003', lines: [14, 15] } as const satisfies Source
const innokyla = 'Innokylä, SOTE-työpari + Kelan etäkonsultaatio (–7.6.2022)'

/**
 * A concern, or criteria that are met, or both; and both that services gave no result and that nothing moves.
 * The five indications remind of what the criteria may be: they stand in Innokylä, not in the chart, and none of them
 * is required.
 */
export const entry = {
  ways: {
    'professional-concern': {
      title: {
        fi: 'Ammattilainen on huolissaan',
        sv: 'En yrkesperson är orolig',
        en: 'A professional is concerned',
      },
      source: { seed: '003', lines: [12, 13] },
    },
    'criteria-met': {
      title: {
        fi: 'Kriteerit täyttyvät',
        sv: 'Kriterierna är uppfyllda',
        en: 'The criteria are met',
      },
      source: { seed: '003', lines: [13, 15] },
    },
    'no-result': {
      title: {
        fi: 'Työllistymisen palveluista ei ole ollut apua',
        sv: 'Servicen för sysselsättning har inte hjälpt',
        en: 'Employment services have not helped',
      },
      source: { seed: '003', lines: [30, 33] },
    },
    'no-progress': {
      title: {
        fi: 'Tilanne on pysähtynyt',
        sv: 'Situationen står stilla',
        en: 'Things have come to a halt',
      },
      source: { seed: '003', lines: [34, 35] },
    },
    'overall-assessment-needed': {
      title: {
        fi: 'Tarvitaan kokonaisarvio',
        sv: 'En helhetsbedömning behövs',
        en: 'An overall assessment is needed',
      },
      source: criteria,
      notInSeed: innokyla,
    },
    'care-burdens': {
      title: {
        fi: 'Hoito kuormittaa tai on epäselvä',
        sv: 'Vården belastar eller är oklar',
        en: 'Care is a burden or unclear',
      },
      source: criteria,
      notInSeed: innokyla,
    },
    'many-visits': {
      title: {
        fi: 'Monta vastaanottoa ilman edistymistä',
        sv: 'Många mottagningsbesök utan framsteg',
        en: 'Many appointments without progress',
      },
      source: criteria,
      notInSeed: innokyla,
    },
    'life-burdens': {
      title: {
        fi: 'Kuormittava elämäntilanne',
        sv: 'Belastande livssituation',
        en: 'A burdensome life situation',
      },
      source: criteria,
      notInSeed: innokyla,
    },
    'worried-about-coping': {
      title: {
        fi: 'Asiakas on huolissaan jaksamisestaan',
        sv: 'Klienten är orolig för sin ork',
        en: 'The client worries about coping',
      },
      source: criteria,
      notInSeed: innokyla,
    },
  },
  requires: [['professional-concern', 'criteria-met'], ['no-result'], ['no-progress']],
} as const satisfies ProcessModel['entry']
