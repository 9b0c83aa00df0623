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
      'Sosiaaliohjaaja. Aloitti asiakkaan kotona tapahtuvan työn ja kokoaa siihen muut.',
      'Socialhandledare. Började det utgående arbetet och samlar de andra.',
      'Social counsellor. Began the outreach at the client’s home and gathers the others.',
    ),
  ],
  [
    'Mikko Suvantola',
    text(
      'Mielenterveyshoitaja. Tulee mukaan toisesta palvelusta ja näkee sen, minkä lupa kattaa.',
      'Mentalvårdare. Kommer med från en annan tjänst och ser det som tillståndet täcker.',
      'Mental health nurse. Comes along from another service and sees what the permission covers.',
    ),
  ],
  [
    'Petra Salmenranta',
    text(
      'Sosiaaliohjaaja vammaissosiaalityössä, Jarin työpari. Käsittelijä.',
      'Socialhandledare inom funktionshinderservicen, Jaris arbetspar. Handläggare.',
      'Social counsellor in disability social work, Jari’s pair. Handler.',
    ),
  ],
  [
    'Jari Tuulikallio',
    text(
      'Sosiaalityöntekijä ja omatyöntekijä, Petran työpari. Tekee päätökset.',
      'Socialarbetare och egen kontaktperson, Petras arbetspar. Fattar besluten.',
      'Social worker and own worker, Petra’s pair. Makes the decisions.',
    ),
  ],
  [
    'Elina Kuusirinne',
    text(
      'Lasten sosiaalityöntekijä. Kutsui koulun mukaan vanhempien luvalla.',
      'Barnens socialarbetare. Bjöd in skolan med föräldrarnas tillstånd.',
      'Children’s social worker. Invited the school with the parents’ permission.',
    ),
  ],
  [
    'Antti Vuorilampi',
    text(
      'Koulukuraattori, Elinan työpari. Tapaa lasta koululla.',
      'Skolkurator, Elinas arbetspar. Träffar barnet i skolan.',
      'School social worker, Elina’s pair. Meets the child at school.',
    ),
  ],
  [
    'Otto Kivelänpää',
    text(
      'Sosiaaliohjaaja, SOTE-työparin toinen puoli.',
      'Socialhandledare, den ena halvan av SOTE-paret.',
      'Social counsellor, one half of the SOTE pair.',
    ),
  ],
  [
    'Noora Poukama',
    text(
      'Sairaanhoitaja, SOTE-työparin toinen puoli.',
      'Sjukskötare, den andra halvan av SOTE-paret.',
      'Nurse, the other half of the SOTE pair.',
    ),
  ],
  [
    'Eero Jokihaara',
    text(
      'Työllisyyden asiantuntija. Ohjaa asiakkaita SOTE-parille ja kuuluu verkostoon.',
      'Sakkunnig i sysselsättning. Hänvisar klienter till SOTE-paret och hör till nätverket.',
      'Employment specialist. Directs clients to the SOTE pair and is part of the network.',
    ),
  ],
  [
    'Raija Marjaniemi',
    text(
      'Vertaisohjaaja yhdistyksestä. Ei näe päihteistä kirjattua, sillä asiakas rajasi sen pois.',
      'Kamratstödjare från en förening. Ser inget om missbruk: klienten valde så.',
      'Peer counsellor of an association. Sees nothing of substance use: the client chose so.',
    ),
  ],
  [
    outreach.client.name,
    text(
      'Asiakas. Kolme työntekijää käy kotona hänen luvallaan.',
      'Klient. Tre anställda kommer hem med tillstånd.',
      'A client. Three workers come home with permission.',
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
      'Vammaissosiaalityön esihenkilö. Näkee yksikön kuorman ja määräajat, ei sisältöä.',
      'Chef för funktionshinderservicen. Ser enhetens belastning och tidsfrister, inte innehåll.',
      'Head of disability social work. Sees the unit’s load and deadlines, not content.',
    ),
  ],
  [
    'Ohto Ohjausryhmä',
    text(
      'Ohjausryhmän jäsen. Näkee vain luvut.',
      'Medlem av styrgruppen. Ser bara siffror.',
      'Member of the steering group. Sees figures only.',
    ),
  ],
  [
    'Ylva Ylläpito',
    text(
      'Pääkäyttäjä. Hakemisto, mallit ja asetukset.',
      'Administratör. Katalogen, modellerna och inställningarna.',
      'Administrator. Directory, models and settings.',
    ),
  ],
  [
    'Vilja Tietosuoja',
    text(
      'Tietosuojavastaava. Näkee, kuka on katsonut mitä ja millä perusteella.',
      'Dataskyddsombud. Ser vem som har läst vad och på vilken grund.',
      'Data-protection officer. Sees who has looked at what, on which basis.',
    ),
  ],
]

export const personas: ReadonlyMap<string, Text> = new Map(
  sentences.map(([name, says]) => [usernameOf(name), says]),
)
