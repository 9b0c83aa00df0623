/**
 * How it went, in two voices; whether the client relationship goes on; and only then whether the pair is still
 * needed. The relationship may go on without it. Other models may borrow these three.
 */
import type { Step, StepId } from '../../process-model.ts'

export const evaluation = {
  'B.15': {
    phase: 'B.P7',
    title: {
      fi: 'Miten meni',
      sv: 'Hur det gick',
      en: 'How it went',
    },
    guidance: {
      fi: 'Arvioikaa asiakkaan tilanne ja suunnitelman toteutuminen. Asiakkaan ja työntekijöiden näkemykset kirjataan erikseen.',
      sv: 'Utvärdera klientens situation och hur planen förverkligats. Klientens och arbetstagarnas syn antecknas var för sig.',
      en: 'Evaluate the client’s situation and how the plan came true. The client’s and workers’ views stand apart.',
    },
    who: ['client', 'worker', 'network'],
    modality: 'must',
    after: ['plan-stands'],
    completion: { by: 'guard', guard: 'evaluated-by-client-and-workers' },
    action: 'evaluate-plan',
    deadline: 'evaluation-date-of-plan',
    source: { seed: '002', lines: [35, 35] },
    released: true,
    asks: 'client',
    ambiguity: {
      id: 'B.Q6',
      text: {
        fi: 'Päivityksessä ei ole paikkaa nykyisille palveluille. Siksi edellinen suunnitelma näkyy sen rinnalla.',
        sv: 'Uppdateringen har ingen plats för nuvarande service. Därför visas den förra planen bredvid.',
        en: 'The update has no place for current services. The earlier plan is therefore shown beside it.',
      },
    },
  },
  'B.16': {
    phase: 'B.P7',
    title: {
      fi: 'Päivitetään tai päätetään asiakkuus',
      sv: 'Planen uppdateras eller klientrelationen avslutas',
      en: 'Update the plan or end the client relationship',
    },
    guidance: {
      fi: 'Jos asiakkuus jatkuu, kirjaa perustelut ja päivitä suunnitelma. Jos se päättyy, kirjaa miksi.',
      sv: 'Om klientrelationen fortsätter, motivera och uppdatera planen. Om den avslutas, skriv varför.',
      en: 'If the client relationship goes on, give reasons and update the plan. If it ends, write why.',
    },
    who: ['client', 'worker', 'network'],
    modality: 'choice',
    after: ['evaluated-by-client-and-workers'],
    completion: { by: 'guard', guard: 'client-relationship-settled' },
    action: 'continue-client-relationship',
    source: { seed: '002', lines: [36, 36] },
    released: true,
    ambiguity: {
      id: 'B.Q4',
      text: {
        fi: 'Lähde arvioi minkä tahansa suunnitelman mutta päivittää asiakassuunnitelman. Päivitys tehdään sille, jota arvioitiin.',
        sv: 'Källan utvärderar vilken plan som helst men uppdaterar klientplanen. Den plan som utvärderats uppdateras.',
        en: 'The source evaluates any plan but updates the client plan. The plan that was evaluated is updated.',
      },
    },
  },
  'B.17': {
    phase: 'B.P7',
    title: {
      fi: 'Tarvitaanko työparia vielä',
      sv: 'Behövs pararbetet fortfarande',
      en: 'Is the pair still needed',
    },
    guidance: {
      fi: 'Kun asiakkuus jatkuu, miettikää, tarvitaanko yhteistä jalkautuvaa työtä. Asiakkuus voi jatkua ilmankin.',
      sv: 'När klientrelationen fortsätter, fundera om gemensamt utgående arbete behövs. Relationen kan fortsätta utan det.',
      en: 'When the client relationship goes on, consider whether joint outreach is needed. It may go on without.',
    },
    who: ['worker', 'network'],
    modality: 'must',
    when: ['client-relationship-continues'],
    completion: { by: 'facts', anyOf: [{ fact: 'pair-need-judged' }] },
    againAfter: [{ fact: 'client-relationship-continued' }],
    action: 'judge-pair-need',
    deadline: 'pair-need-judged-until',
    source: { seed: '002', lines: [37, 37] },
    released: true,
    ambiguity: {
      id: 'B.Q3',
      text: {
        fi: 'Lähde ei nimeä, ketkä ovat työpari ja milloin se syntyy. Pari ovat ne, jotka ovat jäseninä.',
        sv: 'Källan säger inte vilka arbetsparet är eller när det bildas. Paret är de som är medlemmar.',
        en: 'The source does not name who the pair is or when it begins. The pair is whoever are members.',
      },
    },
  },
} as const satisfies Readonly<Record<StepId, Step>>
