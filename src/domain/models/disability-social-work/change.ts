import type { Step } from '../../process-model.ts'

/** A.P0: something changes, and somebody sees that two workers may be needed. One of three ways begins it. */
export const changeSteps = {
  'A.01': {
    phase: 'A.P0',
    title: {
      fi: 'Asiakas jättää hakemuksen',
      sv: 'Klienten lämnar in en ansökan',
      en: 'The client files an application',
    },
    guidance: {
      fi: 'Merkitse hakemus, josta tarve työparille näkyi. Yksi kolmesta tavasta riittää.',
      sv: 'Anteckna ansökan där behovet av ett arbetspar syntes. Ett av de tre sätten räcker.',
      en: 'Note the application in which the need for a pair showed. One of the three ways is enough.',
    },
    who: ['client'],
    modality: 'choice',
    oneOf: 'beginning',
    completion: {
      by: 'facts',
      anyOf: [{ fact: 'need-recognised', where: { ways: 'application' } }],
    },
    action: 'recognise-need',
    actionWith: { ways: ['application'] },
    source: { seed: '001', lines: [127, 127] },
    released: false,
  },
  'A.02': {
    phase: 'A.P0',
    title: {
      fi: 'Asiakas ottaa yhteyttä, kun tilanne muuttuu',
      sv: 'Klienten tar kontakt när situationen förändras',
      en: 'The client gets in touch when things change',
    },
    guidance: {
      fi: 'Kirjaa, mikä asiakkaan elämässä muuttui ja miten hän sen kertoi.',
      sv: 'Anteckna vad som förändrades i klientens liv och hur klienten berättade om det.',
      en: 'Write down what changed in the client’s life and how the client told it.',
    },
    who: ['client'],
    modality: 'choice',
    oneOf: 'beginning',
    completion: { by: 'facts', anyOf: [{ fact: 'need-recognised', where: { ways: 'contact' } }] },
    action: 'recognise-need',
    actionWith: { ways: ['contact'] },
    source: { seed: '001', lines: [127, 131] },
    released: false,
  },
  'A.03': {
    phase: 'A.P0',
    title: {
      fi: 'Työntekijä huomaa, että työpari voisi auttaa',
      sv: 'En arbetstagare märker att ett arbetspar kunde hjälpa',
      en: 'A worker notices that a pair could help',
    },
    guidance: {
      fi: 'Tarve voi tulla esiin myös muussa työssä. Kerro lyhyesti, mistä huomasit sen.',
      sv: 'Behovet kan också visa sig i annat arbete. Berätta kort vad du märkte.',
      en: 'The need may also show in other work. Tell briefly what made you notice it.',
    },
    who: ['worker'],
    modality: 'choice',
    oneOf: 'beginning',
    completion: { by: 'facts', anyOf: [{ fact: 'need-recognised', where: { ways: 'noticed' } }] },
    action: 'recognise-need',
    actionWith: { ways: ['noticed'] },
    source: { seed: '001', lines: [131, 135] },
    released: false,
  },
} as const satisfies Readonly<Record<string, Step>>
