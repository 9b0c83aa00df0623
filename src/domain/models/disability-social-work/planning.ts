import type { Step } from '../../process-model.ts'

/** A.P4 and A.P5: the plan is made by all of the pair, and the pair looks back: go on, or end. */
export const planningSteps = {
  'A.30': {
    phase: 'A.P4',
    title: {
      fi: 'Työpari laatii asiakassuunnitelman yhdessä',
      sv: 'Paret gör klientplanen tillsammans',
      en: 'The pair draws up the client plan together',
    },
    guidance: {
      fi: 'Tehkää suunnitelma asiakkaan kanssa niin, että molemmat ovat mukana. Merkitse kaikki tekijät.',
      sv: 'Gör planen med klienten så att båda är med. Anteckna alla som deltog.',
      en: 'Make the plan with the client so that both of you take part. Name everybody who made it.',
    },
    who: ['pair', 'client'],
    modality: 'must',
    after: ['first-meeting-behind'],
    completion: { by: 'guard', guard: 'plan-made-by-whole-pair' },
    action: 'publish-plan-version',
    actionWith: { type: 'client-plan', template: 'plan' },
    source: { seed: '001', lines: [105, 107] },
    released: true,
    ambiguity: {
      id: 'A.Q6',
      text: {
        fi: 'Kehällä suunnitelma tulee palvelujen järjestämisen jälkeen. Moni odottaa sitä ennen päätöstä, joten järjestystä ei vaadita.',
        sv: 'I ringen kommer planen efter ordnandet av service. Många väntar sig den före beslutet, så ordningen krävs inte.',
        en: 'On the ring the plan comes after arranging services. Many expect it before the decision, so no order is required.',
      },
    },
  },
  'A.31': {
    phase: 'A.P4',
    title: {
      fi: 'Digipolulla molemmat ovat käsittelijöitä',
      sv: 'På den digitala vårdvägen är båda handläggare',
      en: 'On the digital path both are handlers',
    },
    guidance: {
      fi: 'Merkitse molemmat tasavertaisiksi käsittelijöiksi, jotta kumpikin näkee asiakkaan viestit.',
      sv: 'Anteckna båda som jämställda handläggare, så att vardera ser klientens meddelanden.',
      en: 'Set both as equal handlers, so that each sees the client’s messages.',
    },
    who: ['handlers'],
    modality: 'must',
    when: ['digital-path-in-use'],
    completion: { by: 'guard', guard: 'handlers-equal' },
    action: 'set-handlers',
    actionWith: { equal: true },
    source: { seed: '001', lines: [109, 111] },
    released: false,
    ambiguity: {
      id: 'A.Q10',
      text: {
        fi: 'Muualla on ensimmäinen ja toinen käsittelijä, digipolulla vain kaksi. Kaavio ei kerro, mitä eroa heillä on; näkyvyys on sama.',
        sv: 'Annars finns första och andra handläggare, på den digitala vägen bara två. Schemat berättar inte skillnaden; båda ser detsamma.',
        en: 'Elsewhere there is a first and a second handler, on the digital path just two. The chart tells no difference; both see the same.',
      },
    },
  },
  'A.32': {
    phase: 'A.P5',
    title: {
      fi: 'Jatkuuko työparityö vai päättyykö se',
      sv: 'Fortsätter pararbetet eller avslutas det',
      en: 'Does pair work go on, or end',
    },
    guidance: {
      fi: 'Arvioikaa tarve yhdessä ja kirjatkaa syy. Työparityön päättyminen ei päätä asiakkuutta.',
      sv: 'Bedöm behovet tillsammans och anteckna orsaken. När pararbetet avslutas fortsätter klientrelationen.',
      en: 'Judge the need together and write why. Ending pair work does not end the client relationship.',
    },
    who: ['pair'],
    modality: 'choice',
    after: ['work-under-way'],
    completion: { by: 'guard', guard: 'pair-work-reviewed' },
    action: 'continue-pair-work',
    actionWith: { gate: 'review' },
    deadline: 'evaluation-date-of-plan',
    source: { seed: '001', lines: [137, 141] },
    released: true,
    ambiguity: {
      id: 'A.Q11',
      text: {
        fi: 'Kaavio puhuu vain työparityön päättämisestä. Asiakkuus jatkuu omatyöntekijän kanssa, ellei siitä päätetä erikseen.',
        sv: 'Schemat talar bara om att avsluta pararbetet. Klientrelationen fortsätter med den egna kontaktpersonen om inte annat beslutas.',
        en: 'The chart speaks only of ending pair work. The client relationship goes on with the own worker unless settled apart.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Step>>
