import type { Step } from '../../process-model.ts'

/** C.K, the bottom row: who writes what in their own system, beside each phase. */
export const recordingSteps = {
  'C.28': {
    phase: 'C.K',
    title: {
      fi: 'Heräte: ammattilainen kirjaa omaan järjestelmäänsä',
      sv: 'Impulsen: yrkespersonen dokumenterar i sitt eget system',
      en: 'Trigger: the professional records in their own system',
    },
    guidance: {
      fi: 'Huoli ja ohjaus työparille kuuluvat omaan asiakastietojärjestelmään. Merkitse tänne, kun ne ovat siellä.',
      sv: 'Oron och hänvisningen hör hemma i det egna klientdatasystemet. Anteckna här när de finns där.',
      en: 'The concern and the referral belong in one’s own client information system. Note here once they are there.',
    },
    who: ['referrer'],
    modality: 'must',
    completion: {
      by: 'facts',
      anyOf: [{ fact: 'carried-over', where: { what: 'cooperation' } }],
    },
    action: 'mark-carried-over',
    actionWith: { what: 'cooperation' },
    source: { seed: '003', lines: [146, 147] },
    released: false,
  },
  'C.29': {
    phase: 'C.K',
    title: {
      fi: 'Arviointi: työpari kirjaa omiin järjestelmiinsä',
      sv: 'Bedömningen: paret dokumenterar i sina egna system',
      en: 'Assessment: the pair records in their own systems',
    },
    guidance: {
      fi: 'Kumpikin kirjaa omaansa, myös Suuntiman tuloksen. Askel on valmis, kun tulos on molemmissa.',
      sv: 'Var och en dokumenterar i sitt system, även Suuntimas resultat. Steget är klart när resultatet finns i båda.',
      en: 'Each records in their own, the Suuntima result too. The step is done when both have it.',
    },
    who: ['pair'],
    modality: 'must',
    after: ['segment-settled'],
    againAfter: [{ fact: 'segment-settled' }],
    completion: { by: 'guard', guard: 'profile-in-each-own-system' },
    action: 'mark-carried-over',
    actionWith: { what: 'profile' },
    deadline: 'recording-without-delay',
    source: { seed: '003', lines: [149, 151] },
    released: false,
  },
  'C.30': {
    phase: 'C.K',
    title: {
      fi: 'Verkosto: jäsenet kirjaavat olennaisen',
      sv: 'Nätverket: medlemmarna dokumenterar det väsentliga',
      en: 'Network: the members record the essentials',
    },
    guidance: {
      fi: 'Jokainen kirjaa omaan järjestelmäänsä olennaisen HOPAsta ja kirjallisesta suostumuksesta. Lisää ne liitteeksi, jos se onnistuu.',
      sv: 'Var och en antecknar i sitt system det väsentliga ur planen och det skriftliga samtycket. Bifoga dem om det går.',
      en: 'Each records in their own system the essentials of the plan and the written consent. Attach them if you can.',
    },
    who: ['network', 'each-participant'],
    modality: 'must',
    after: ['network-has-members', 'hopa-published'],
    againAfter: [{ fact: 'plan-version-published', where: { type: 'hopa' } }],
    completion: { by: 'guard', guard: 'plan-and-permission-in-each-system' },
    action: 'mark-carried-over',
    actionWith: { what: 'plan' },
    deadline: 'recording-without-delay',
    source: { seed: '003', lines: [153, 155] },
    released: false,
    asks: 'party',
  },
} as const satisfies Readonly<Record<string, Step>>
