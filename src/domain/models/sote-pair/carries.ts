import type { Carrier } from '../../process-model.ts'

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type Twice = 'C.23' | 'C.24' | 'C.25'
type NumberedId =
  | Exclude<`C.${0 | 1 | 2}${Digit}`, 'C.00' | Twice>
  | 'C.30'
  | `${Twice}${'a' | 'b'}`

const step = { as: 'step' } as const
const lines = (first: number, last: number) => ({ seed: '003', lines: [first, last] }) as const

/** How each numbered element of the chart is carried. One that is left out does not compile. */
export const carries = {
  'C.01': {
    as: 'frame',
    why: 'Says for whom the way of working is meant; nothing is done in it.',
    text: {
      fi: 'Työkykyasiakas, joka tarvitsee paljon palveluja sekä sosiaali- että terveydenhuollosta.',
      sv: 'En klient med behov av stöd för arbetsförmågan och av mycket service från både social- och hälsovården.',
      en: 'A work-ability client who needs many services of both social welfare and health care.',
    },
    source: lines(1, 3),
  },
  'C.02': {
    as: 'frame',
    why: 'Heading of phase C.P1.',
    text: { fi: 'Heräte', sv: 'Impuls', en: 'Trigger' },
    source: lines(10, 10),
  },
  'C.03': step,
  'C.04': step,
  'C.05': { as: 'rule', rule: 'entry-requires', source: lines(37, 40) },
  'C.06': step,
  'C.07': {
    as: 'frame',
    why: 'Heading of phase C.P2.',
    text: {
      fi: 'Monialainen palvelutarpeen arviointi',
      sv: 'Sektorsövergripande bedömning av servicebehovet',
      en: 'Multi-professional assessment',
    },
    source: lines(17, 20),
  },
  'C.08': step,
  'C.09': step,
  'C.10': step,
  'C.11': step,
  'C.12': step,
  'C.13': step,
  'C.14': step,
  'C.15': step,
  'C.16': {
    as: 'frame',
    why: 'Heading of phase C.P3.',
    text: {
      fi: 'Monialainen arviointi: verkosto ja HOPA',
      sv: 'Sektorsövergripande bedömning: nätverk och plan',
      en: 'Multi-professional assessment: network and plan',
    },
    source: lines(72, 73),
  },
  'C.17': {
    as: 'frame',
    why: 'The labels of the lanes; one cannot be read. The lanes themselves are the segments C.18–C.21.',
    text: {
      fi: 'Kaistojen nimet ovat asiakkuuksien nimiä. Yhteisöasiakkuuden nimi puuttuu kuvasta.',
      sv: 'Banornas namn är klientrelationernas namn. Gemenskapsklientrelationens namn saknas i bilden.',
      en: 'The lanes bear the segments’ names. The community client’s label is missing from the picture.',
    },
    source: lines(75, 83),
  },
  'C.18': { as: 'rule', rule: 'segments.self-acting', source: lines(85, 88) },
  'C.19': { as: 'rule', rule: 'segments.community', source: lines(92, 95) },
  'C.20': { as: 'rule', rule: 'segments.cooperating', source: lines(97, 102) },
  'C.21': { as: 'rule', rule: 'segments.network', source: lines(104, 108) },
  'C.22': {
    as: 'frame',
    why: 'Heading over the ways on, which are C.10 and C.25.',
    text: { fi: 'Polut eteenpäin', sv: 'Vägarna vidare', en: 'The ways on' },
    source: lines(90, 90),
  },
  'C.23a': step,
  'C.23b': step,
  'C.24a': step,
  'C.24b': step,
  'C.25a': step,
  'C.25b': step,
  'C.26': step,
  'C.27': {
    as: 'frame',
    why: 'Heading of the row beside the phases, C.K.',
    text: { fi: 'Kirjaaminen', sv: 'Dokumentering', en: 'Recording' },
    source: lines(144, 144),
  },
  'C.28': step,
  'C.29': step,
  'C.30': step,
} as const satisfies Readonly<Record<NumberedId, Carrier>>
