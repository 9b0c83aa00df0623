import type { Step } from '../../process-model.ts'

const makePlan = {
  who: ['client', 'pair'],
  modality: 'must',
  completion: { by: 'guard', guard: 'hopa-with-written-permission' },
  action: 'publish-plan-version',
  actionWith: { type: 'hopa', template: 'plan' },
  deadline: 'employment-plan-3-months',
  released: false,
} as const satisfies Partial<Step>
const chooseNetwork = {
  who: ['pair', 'client', 'network'],
  modality: 'must',
  stops: ['S1'],
  completion: { by: 'facts', anyOf: [{ fact: 'network-option-chosen' }] },
  action: 'choose-network-option',
  released: false,
} as const satisfies Partial<Step>
const goOn = {
  who: ['pair', 'client', 'network'],
  modality: 'must',
  after: ['segment-settled', 'hopa-published'],
  completion: { by: 'facts', anyOf: [{ fact: 'follow-on-agreed' }] },
  action: 'agree-follow-on',
  deadline: 'follow-on-day',
  released: false,
} as const satisfies Partial<Step>

const planTitle = {
  fi: 'HOPA tehdään asiakkaan kanssa, ja suostumus on kirjallinen',
  sv: 'Planen görs med klienten och samtycket är skriftligt',
  en: 'The plan is made with the client, with written consent',
} as const
const planGuidance = {
  fi: 'Suunnitelma ja suostumus kulkevat yhdessä. Askel on valmis, kun molemmat ovat kunnossa.',
  sv: 'Planen och samtycket hör ihop. Steget är klart när båda är i ordning.',
  en: 'The plan and the consent go together. The step is done when both are in order.',
} as const
const goOnTitle = {
  fi: 'Jatketaan suunnitelman mukaan',
  sv: 'Man fortsätter enligt planen',
  en: 'Going on as the plan says',
} as const
const goOnGuidance = {
  fi: 'Sopikaa, mitä seuraavaksi tapahtuu, kuka vastaa ja milloin katsotaan uudestaan.',
  sv: 'Kom överens om vad som händer härnäst, vem som ansvarar och när ni ser över det.',
  en: 'Agree what comes next, who answers for it and when you look again.',
} as const

/** C.P3: where care is many-sided, the plan is made, the network gathered and the way on agreed. Two lanes alike. */
export const networkSteps = {
  'C.23a': {
    ...makePlan,
    phase: 'C.P3',
    title: planTitle,
    guidance: planGuidance,
    when: ['cooperating-lane-possible'],
    after: ['segment-settled'],
    source: { seed: '003', lines: [110, 112] },
    ambiguity: {
      id: 'C.17',
      text: {
        fi: 'Kuvassa on kaksi samanlaista lohkoa, eikä niiden kaista näy varmasti. Ensimmäisen luemme yhteistyöasiakkuudeksi.',
        sv: 'Bilden har två likadana block vars bana inte syns säkert. Det första läser vi som samarbetsklientrelation.',
        en: 'The picture has two like blocks whose lane is not certain. We read the first as the cooperating client’s.',
      },
    },
  },
  'C.24a': {
    ...chooseNetwork,
    phase: 'C.P3',
    title: {
      fi: 'Kootaan verkosto yhteistyöhön',
      sv: 'Nätverket samlas för samarbetet',
      en: 'The network is gathered to cooperate',
    },
    guidance: {
      fi: 'Valitkaa yksi tai useampi: TYP, räätälöity verkostotiimi tai muu verkostopalaveri. Digihoitaja ja Kelan yhdyshenkilö kuuluvat tiimiin.',
      sv: 'Välj en eller flera: TYP, skräddarsytt nätverksteam eller annat nätverksmöte. Digisjukskötaren och FPA:s kontaktperson hör till teamet.',
      en: 'Choose one or more: TYP, a tailored network team or another network meeting. The team includes the digital nurse and Kela’s contact person.',
    },
    when: ['cooperating-lane-possible'],
    after: ['segment-settled'],
    source: { seed: '003', lines: [118, 121] },
  },
  'C.25a': {
    ...goOn,
    phase: 'C.P3',
    title: goOnTitle,
    guidance: goOnGuidance,
    when: ['cooperating-lane-possible'],
    source: { seed: '003', lines: [128, 130] },
  },
  'C.23b': {
    ...makePlan,
    phase: 'C.P3',
    title: planTitle,
    guidance: planGuidance,
    when: ['network-lane-possible'],
    after: ['segment-settled'],
    source: { seed: '003', lines: [125, 136] },
    ambiguity: {
      id: 'C.17',
      text: {
        fi: 'Kuvassa on kaksi samanlaista lohkoa, eikä niiden kaista näy varmasti. Toisen luemme verkostoasiakkuudeksi.',
        sv: 'Bilden har två likadana block vars bana inte syns säkert. Det andra läser vi som nätverksklientrelation.',
        en: 'The picture has two like blocks whose lane is not certain. We read the second as the network client’s.',
      },
    },
  },
  'C.24b': {
    ...chooseNetwork,
    phase: 'C.P3',
    title: {
      fi: 'Kootaan laaja verkosto',
      sv: 'Ett brett nätverk samlas',
      en: 'A wide network is gathered',
    },
    guidance: {
      fi: 'Valitkaa yksi tai useampi: TYP, räätälöity verkostotiimi tai muu verkostopalaveri. Kelan yhdyshenkilö kuuluu tiimiin.',
      sv: 'Välj en eller flera: TYP, skräddarsytt nätverksteam eller annat nätverksmöte. FPA:s kontaktperson hör till teamet.',
      en: 'Choose one or more: TYP, a tailored network team or another network meeting. The team includes Kela’s contact person.',
    },
    when: ['network-lane-possible'],
    after: ['segment-settled'],
    source: { seed: '003', lines: [137, 140] },
  },
  'C.25b': {
    ...goOn,
    phase: 'C.P3',
    title: goOnTitle,
    guidance: goOnGuidance,
    when: ['network-lane-possible'],
    source: { seed: '003', lines: [138, 142] },
  },
  'C.26': {
    phase: 'C.P3',
    title: {
      fi: 'Monialainen työikäisten tiimi (MONTY)',
      sv: 'Sektorsövergripande team för personer i arbetsför ålder (MONTY)',
      en: 'Multi-professional team for working-age people (MONTY)',
    },
    guidance: {
      fi: 'Asian voi viedä MONTYyn, jos alueella on sellainen ja asiakas on antanut luvan.',
      sv: 'Saken kan tas till MONTY om det finns i området och klienten har gett tillstånd.',
      en: 'The matter may go to MONTY where the area has one and the client has permitted it.',
    },
    who: ['pair', 'network'],
    modality: 'may',
    when: ['network-lane-possible'],
    after: ['segment-settled'],
    completion: { by: 'facts', anyOf: [{ fact: 'forum-chosen', where: { forum: 'monty' } }] },
    action: 'choose-forum',
    actionWith: { forum: 'monty' },
    source: { seed: '003', lines: [132, 132] },
    released: false,
    ambiguity: {
      id: 'C.Q2',
      text: {
        fi: 'Kuvasta ei näe, kenelle MONTY kuuluu ja keitä siinä on. Pidämme sitä verkostoasiakkaan vaihtoehtona.',
        sv: 'Bilden visar inte vem MONTY gäller eller vilka som ingår. Vi ser det som ett alternativ för nätverksklienten.',
        en: 'The picture does not show whom MONTY is for or who sits in it. We keep it as an option for the network client.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Step>>
