import type { Step } from '../../process-model.ts'

/** A.X: the supervisor, beside every phase. A view to lean on, never a decision in the pair's place. */
export const supervisorSteps = {
  'A.34': {
    phase: 'A.X',
    title: {
      fi: 'Esihenkilö tukee erityisen tuen arvioinnissa',
      sv: 'Närchefen stöder bedömningen av särskilt stöd',
      en: 'The supervisor supports the judging of special support',
    },
    guidance: {
      fi: 'Kysy esihenkilön näkemystä, jos mietit erityisen tuen tarvetta. Ratkaisu jää sosiaalityöntekijälle.',
      sv: 'Fråga om närchefens åsikt om du funderar på behovet av särskilt stöd. Avgörandet är socialarbetarens.',
      en: 'Ask the supervisor’s view if you ponder special support. The social worker still settles it.',
    },
    who: ['supervisor'],
    modality: 'may',
    completion: {
      by: 'facts',
      anyOf: [{ fact: 'supervisor-consulted', where: { about: 'special-support' } }],
    },
    action: 'consult-supervisor',
    actionWith: { about: 'special-support' },
    source: { seed: '001', lines: [117, 121] },
    released: false,
  },
  'A.35': {
    phase: 'A.X',
    title: {
      fi: 'Esihenkilö tukee työparin tarpeen miettimisessä',
      sv: 'Närchefen stöder när behovet av ett par övervägs',
      en: 'The supervisor supports weighing the need for a pair',
    },
    guidance: {
      fi: 'Jos et ole varma työparin tarpeesta, kysy esihenkilöltä. Hänen näkemyksensä tallentuu neuvona.',
      sv: 'Är du osäker på behovet av ett par, fråga närchefen. Åsikten sparas som ett råd.',
      en: 'If you are unsure of the need for a pair, ask the supervisor. The view is kept as advice.',
    },
    who: ['supervisor'],
    modality: 'may',
    completion: {
      by: 'facts',
      anyOf: [{ fact: 'supervisor-consulted', where: { about: 'pair-need' } }],
    },
    action: 'consult-supervisor',
    actionWith: { about: 'pair-need' },
    source: { seed: '001', lines: [117, 121] },
    released: false,
  },
  'A.36': {
    phase: 'A.X',
    title: {
      fi: 'Esihenkilö lähtee tarvittaessa mukaan',
      sv: 'Närchefen kommer vid behov med i arbetet',
      en: 'The supervisor joins the work if needed',
    },
    guidance: {
      fi: 'Esihenkilö voi liittyä työskentelyyn, kun tilanne sitä vaatii. Liittyminen kirjataan, ja asiakas tietää siitä.',
      sv: 'Närchefen kan delta i arbetet när läget kräver det. Det antecknas, och klienten vet om det.',
      en: 'The supervisor may join when the situation calls for it. Joining is recorded, and the client knows.',
    },
    who: ['supervisor'],
    modality: 'if-needed',
    completion: { by: 'facts', anyOf: [{ fact: 'supervisor-joined' }] },
    action: 'join-as-supervisor',
    source: { seed: '001', lines: [121, 125] },
    released: false,
  },
} as const satisfies Readonly<Record<string, Step>>
