/** Whom to be first: a sentence each of who they are. Clients are named from the pair works they are in. */
import type { Text } from '#domain/text'
import { personaCases } from './cases.ts'
import { usernameOf } from './workers.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

const { outreach, kainuu } = personaCases

/** In the order the page of whom to be shows them. */
const sentences: readonly (readonly [name: string, says: Text])[] = [
  [
    'Hanna Lehtopuro',
    text(
      'Aloitti työn asiakkaan kotona ja kokoaa siihen muut.',
      'Började arbetet hemma hos klienten och samlar de andra.',
      'Began the work at the client’s home and gathers the others.',
    ),
  ],
  [
    'Mikko Suvantola',
    text(
      'Tulee mukaan toisesta palvelusta ja näkee sen, minkä lupa kattaa.',
      'Kommer med från en annan tjänst och ser det som tillståndet täcker.',
      'Comes along from another service and sees what the permission covers.',
    ),
  ],
  [
    'Petra Salmenranta',
    text(
      'Jarin työpari. Käsittelijä.',
      'Jaris arbetspar. Handläggare.',
      'Jari’s partner. Handler.',
    ),
  ],
  [
    'Jari Tuulikallio',
    text(
      'Petran työpari ja asiakkaan omatyöntekijä. Tekee päätökset.',
      'Petras arbetspar och klientens egen kontaktperson. Fattar besluten.',
      'Petra’s partner and the client’s own worker. Makes the decisions.',
    ),
  ],
  [
    'Elina Kuusirinne',
    text(
      'Kutsui koulun mukaan vanhempien luvalla.',
      'Bjöd in skolan med föräldrarnas tillstånd.',
      'Invited the school with the parents’ permission.',
    ),
  ],
  [
    'Antti Vuorilampi',
    text(
      'Elinan työpari. Tapaa lasta koululla.',
      'Elinas arbetspar. Träffar barnet i skolan.',
      'Elina’s partner. Meets the child at school.',
    ),
  ],
  [
    'Otto Kivelänpää',
    text(
      'SOTE-työparin toinen puoli, Nooran pari.',
      'Den ena i SOTE-paret, Nooras par.',
      'One half of the SOTE pair, with Noora.',
    ),
  ],
  [
    'Noora Poukama',
    text(
      'SOTE-työparin toinen puoli, Oton pari.',
      'Den andra i SOTE-paret, Ottos par.',
      'The other half of the SOTE pair, with Otto.',
    ),
  ],
  [
    'Eero Jokihaara',
    text(
      'Ohjaa asiakkaita SOTE-työparille ja kuuluu verkostoon.',
      'Hänvisar klienter till SOTE-paret och hör till nätverket.',
      'Refers clients to the SOTE pair and is part of the network.',
    ),
  ],
  [
    'Raija Marjaniemi',
    text(
      'Tulee yhdistyksestä. Ei näe päihteistä kirjattua, sillä asiakas rajasi sen pois.',
      'Kommer från en förening. Ser inget om rusmedel: klienten valde så.',
      'Comes from an association. Sees nothing of substance use: the client chose so.',
    ),
  ],
  [
    outreach.client.name,
    text(
      'Kolme työntekijää käy kotona hänen luvallaan.',
      'Tre arbetstagare kommer hem med hens tillstånd.',
      'Three workers visit at home with their permission.',
    ),
  ],
  [
    kainuu.client.name,
    text(
      'Lapsi, jota asia koskee. Oma tavoite omin sanoin.',
      'Barnet som saken gäller. Eget mål med egna ord.',
      'The child whose matter it is. A goal in the child’s own words.',
    ),
  ],
  ...Object.values(kainuu.guardians).map(
    ({ name }, index) =>
      [
        name,
        index === 0
          ? text(
              'Huoltaja, jonka luona lapsi asuu.',
              'Vårdnadshavare som barnet bor hos.',
              'The guardian the child lives with.',
            )
          : text(
              'Toinen huoltaja, muualla töissä.',
              'Den andra vårdnadshavaren, arbetar på annan ort.',
              'The other guardian, working elsewhere.',
            ),
      ] as const,
  ),
  [
    'Marja Hopeavirta',
    text(
      'Näkee yksikön kuorman ja määräajat, ei sisältöä.',
      'Ser enhetens belastning och tidsfrister, inte innehåll.',
      'Sees the unit’s load and deadlines, not content.',
    ),
  ],
  ['Ohto Ohjausryhmä', text('Näkee vain lukuja.', 'Ser bara siffror.', 'Sees figures only.')],
  [
    'Ylva Ylläpito',
    text(
      'Hakemisto, toimintamallit ja tunnukset.',
      'Katalogen, verksamhetsmodellerna och kontona.',
      'Directory, ways of working and accounts.',
    ),
  ],
  [
    'Vilja Tietosuoja',
    text(
      'Näkee, kuka on katsonut mitä ja millä perusteella.',
      'Ser vem som har tittat på vad och på vilken grund.',
      'Sees who has looked at what, on which basis.',
    ),
  ],
]

export const personas: ReadonlyMap<string, Text> = new Map(
  sentences.map(([name, says]) => [usernameOf(name), says]),
)
