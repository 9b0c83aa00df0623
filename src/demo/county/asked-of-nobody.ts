/**
 * What the demo's workers have asked their teams and each other, about nobody: given at the server's own door, on working
 * days before today, so that a team's page and one's own questions are alive.
 */
import type { Advice, AgeBand, Urgency } from '#domain/brief'
import type { Profession, Topic } from '#domain/words'

interface Answer {
  readonly by: string
  /** Working days before today. */
  readonly ago: number
  readonly advice: Advice
  readonly competence?: Profession
  readonly words: string
}
export interface AskedCase {
  readonly by: string
  readonly ago: number
  readonly ageBand: AgeBand
  readonly situations: readonly Topic[]
  readonly situationWords: string
  readonly helps: readonly Profession[]
  readonly helpWords: string
  readonly urgency: Urgency
  readonly toldAfterwards?: true
  readonly answers: readonly Answer[]
}

export const askedCases: readonly AskedCase[] = [
  {
    by: 'Sampo Sammalkorpi',
    ago: 6,
    ageBand: 'young-adult',
    situations: ['housing', 'disability'],
    situationWords:
      'Oma koti on uusi ja arki vie voimat. Apu tulee monesta paikasta, eikä kukaan näe kokonaisuutta.',
    helps: ['occupational-therapist', 'social-worker'],
    helpWords: 'Kannattaako ottaa pari mukaan heti vai vasta arvioinnin jälkeen?',
    urgency: 'this-week',
    answers: [
      {
        by: 'Petra Salmenranta',
        ago: 5,
        advice: 'pair-with',
        competence: 'occupational-therapist',
        words:
          'Toimintaterapeutti näkee kotona, missä kohtaa voimat loppuvat. Mennään yhdessä ensimmäiselle käynnille.',
      },
      {
        by: 'Ingrid Strandäng',
        ago: 5,
        advice: 'ask-first',
        words:
          'Fråga först hur klienten själv vill ha det. Många orkar bättre med ett par än med fyra.',
      },
    ],
  },
  {
    by: 'Petra Salmenranta',
    ago: 4,
    ageBand: 'older',
    situations: ['safety', 'physical-health'],
    situationWords: 'Kotiin ei voinut jäädä yksin. Aloitimme parina samana päivänä.',
    helps: [],
    helpWords: '',
    urgency: 'can-wait',
    toldAfterwards: true,
    answers: [
      { by: 'Jari Tuulikallio', ago: 3, advice: 'heard', words: 'Hyvä että menitte heti.' },
    ],
  },
  {
    by: 'Tiina Poukaranta',
    ago: 1,
    ageBand: 'working-age',
    situations: ['work-and-study', 'mental-health'],
    situationWords:
      'Työ loppui ja päivät valuvat. Tukea on haettu kahdesti, ja molemmilla kerroilla hakemus jäi kesken.',
    helps: ['employment-specialist', 'mental-health-nurse'],
    helpWords: 'Kumman kanssa kannattaa aloittaa?',
    urgency: 'this-week',
    answers: [],
  },
  {
    by: 'Kirsi Vuorenmaa',
    ago: 7,
    ageBand: 'working-age',
    situations: ['money', 'housing'],
    situationWords: 'Vuokra on maksamatta ja posti avaamatta. Häätöä ei ole vielä haettu.',
    helps: ['debt-counsellor'],
    helpWords: 'Mistä löytyy pari, joka ehtii ennen kuin asia on oikeudessa?',
    urgency: 'today',
    answers: [
      {
        by: 'Hanna Lehtopuro',
        ago: 7,
        advice: 'pair-with',
        competence: 'debt-counsellor',
        words:
          'Velkaneuvoja mukaan jo ensimmäiseen tapaamiseen. Vuokranantajan kanssa ehtii vielä sopia.',
      },
    ],
  },
  {
    by: 'Annika Björkdal',
    ago: 2,
    ageBand: 'several-ages',
    situations: ['family', 'school'],
    situationWords: 'Familjen orkar inte med vardagen, och barnen kommer sent till skolan.',
    helps: ['family-worker', 'school-social-worker'],
    helpWords: 'Vem tar man med först, hemmet eller skolan?',
    urgency: 'this-week',
    answers: [],
  },
  {
    by: 'Samir Rantaloiste',
    ago: 1,
    ageBand: 'young-adult',
    situations: ['substance-use', 'money'],
    situationWords:
      'Käyttö on palannut, ja etuudet katkesivat, kun ilmoittautuminen jäi tekemättä.',
    helps: ['mental-health-nurse', 'benefit-specialist'],
    helpWords: 'Ehtiikö joku mukaan vielä tällä viikolla?',
    urgency: 'today',
    answers: [],
  },
  {
    by: 'Henna Koskenranta',
    ago: 2,
    ageBand: 'youth',
    situations: ['school', 'mental-health'],
    situationWords: 'Kouluun ei lähdetä enää aamuisin. Kotona ollaan huolissaan ja väsyneitä.',
    helps: ['school-social-worker', 'psychologist'],
    helpWords: 'Onko jollakin kokemusta, miten koulun saa mukaan ilman painostusta?',
    urgency: 'this-week',
    answers: [],
  },
]

interface Said {
  readonly by: string
  readonly ago: number
  readonly words: string
}
export interface AskedFirst {
  readonly of: string
  /** Of the whole service they work in. */
  readonly isDesk?: true
  readonly isEnded?: true
  /** The first asks. */
  readonly talk: readonly Said[]
}

export const askedFirst: readonly AskedFirst[] = [
  {
    of: 'Mikko Suvantola',
    isEnded: true,
    talk: [
      { by: 'Otto Kivelänpää', ago: 12, words: 'Voiko teille tulla ilman lähetettä?' },
      { by: 'Mikko Suvantola', ago: 12, words: 'Voi. Soitto aamulla riittää.' },
    ],
  },
  {
    of: 'Mikko Suvantola',
    isEnded: true,
    talk: [
      { by: 'Kirsi Vuorenmaa', ago: 10, words: 'Miten pitkä jono on ensimmäiseen käyntiin?' },
      { by: 'Mikko Suvantola', ago: 9, words: 'Noin kaksi viikkoa, parina pääsee nopeammin.' },
    ],
  },
  {
    of: 'Mikko Suvantola',
    talk: [
      {
        by: 'Hanna Lehtopuro',
        ago: 3,
        words: 'Asiakas ei uskalla lähteä vastaanotolle. Voiko ensimmäinen käynti olla kotona?',
      },
      {
        by: 'Mikko Suvantola',
        ago: 2,
        words: 'Kyllä. Tulen mielelläni mukaan, kun asiakas on sanonut, että se sopii.',
      },
    ],
  },
  {
    of: 'Elina Kuusirinne',
    talk: [
      {
        by: 'Antti Vuorilampi',
        ago: 2,
        words: 'Milloin poissaoloista kannattaa kysyä teiltä neuvoa, ennen kuin tehdään ilmoitus?',
      },
    ],
  },
  {
    of: 'Raija Marjaniemi',
    isDesk: true,
    talk: [
      {
        by: 'Petra Salmenranta',
        ago: 1,
        words: 'Onko ryhmässä tilaa jollekulle, joka ei ole ennen käynyt missään?',
      },
    ],
  },
]
