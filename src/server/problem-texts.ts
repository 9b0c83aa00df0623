import type { Text } from '#domain/text'

export interface ProblemKind {
  readonly status: number
  readonly title: Text
  readonly detail: Text
}
const kind = (status: number, title: Text, detail: Text): ProblemKind => ({ status, title, detail })
const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** Every problem the API answers with, once for all routes. A sentence says what to do; none tells of anybody. */
export const problemKinds = {
  input: kind(
    422,
    text('Tarkista tiedot', 'Kontrollera uppgifterna', 'Check what you sent'),
    text(
      'Korjaa alla luetellut kohdat ja lähetä uudelleen. Mitään ei tallennettu.',
      'Rätta punkterna nedan och skicka igen. Ingenting sparades.',
      'Correct the points listed below and send again. Nothing was saved.',
    ),
  ),
  'not-json': kind(
    422,
    text('Pyyntöä ei voi lukea', 'Begäran kan inte läsas', 'The request cannot be read'),
    text(
      'Lähetä pyyntö JSON-muodossa, jokainen nimi kerran.',
      'Skicka begäran som JSON, varje namn en gång.',
      'Send the request as JSON, each name once.',
    ),
  ),
  'too-deep': kind(
    422,
    text('Pyyntö on liian sisäkkäinen', 'Begäran är för djup', 'The request is nested too deep'),
    text(
      'Lähetä tiedot kentittäin, ilman sisäkkäisiä rakenteita.',
      'Skicka uppgifterna fält för fält, utan djupa strukturer.',
      'Send the values field by field, without deep nesting.',
    ),
  ),
  'bad-character': kind(
    422,
    text(
      'Tekstissä on merkki, jota ei voi tallentaa',
      'Texten har ett tecken som inte kan sparas',
      'A text holds a character that cannot be stored',
    ),
    text(
      'Poista tekstistä näkymättömät merkit ja lähetä uudelleen.',
      'Ta bort osynliga tecken ur texten och skicka igen.',
      'Remove invisible characters from the text and send again.',
    ),
  ),
  'other-body': kind(
    422,
    text(
      'Sama tunnus, eri sisältö',
      'Samma beteckning, annat innehåll',
      'The same id with another content',
    ),
    text(
      'Tällä komennon tunnuksella on jo tallennettu jotain muuta. Lähetä uudella tunnuksella.',
      'Med detta kommando-id har något annat redan sparats. Skicka med ett nytt id.',
      'Something else was already recorded under this command id. Send with a new id.',
    ),
  ),
  'not-signed-in': kind(
    401,
    text('Kirjaudu sisään', 'Logga in', 'Sign in'),
    text(
      'Kirjaudu sisään jatkaaksesi. Keskeneräinen teksti säilyy tällä laitteella.',
      'Logga in för att fortsätta. Påbörjad text finns kvar på den här enheten.',
      'Sign in to go on. What you were writing is kept on this device.',
    ),
  ),
  'sign-in-failed': kind(
    401,
    text('Kirjautuminen ei onnistunut', 'Inloggningen lyckades inte', 'Signing in did not succeed'),
    text(
      'Tarkista tiedot ja yritä uudelleen, tai kirjaudu toisella tavalla.',
      'Kontrollera uppgifterna och försök igen, eller logga in på ett annat sätt.',
      'Check what you gave and try again, or sign in another way.',
    ),
  ),
  'sign-in-again': kind(
    403,
    text('Kirjaudu ensin uudelleen', 'Logga först in på nytt', 'Sign in again first'),
    text(
      'Kirjautumistapojasi voi muuttaa vain heti kirjautumisen jälkeen. Kirjaudu uudelleen ja tee sama.',
      'Dina sätt att logga in kan ändras bara genast efter inloggningen. Logga in på nytt och gör samma sak.',
      'How you sign in can be changed only right after signing in. Sign in again and do the same.',
    ),
  ),
  'no-work-here': kind(
    403,
    text(
      'Sinulla ei ole täällä työtehtävää',
      'Du har ingen arbetsuppgift här',
      'You have no work here',
    ),
    text(
      'Tunnuksesi päättyi työsuhteen mukana. Jos työsi jatkuu, pyydä esihenkilöäsi tai pääkäyttäjää korjaamaan tiedot.',
      'Ditt konto upphörde med anställningen. Om ditt arbete fortsätter, be din närchef eller administratören rätta uppgifterna.',
      'Your account ended with your employment. If your work goes on, ask your supervisor or the administrator to correct it.',
    ),
  ),
  'link-over': kind(
    404,
    text('Kutsu ei ole voimassa', 'Inbjudan gäller inte', 'The invitation is not valid'),
    text(
      'Linkki on käytetty, vanhentunut tai väärä. Pyydä uusi siltä, joka sen antoi.',
      'Länken har använts, gått ut eller är fel. Be om en ny av den som gav den.',
      'The link has been used, has run out or is wrong. Ask for a new one from whoever gave it.',
    ),
  ),
  'last-way-in': kind(
    409,
    text(
      'Tämä on viimeinen kirjautumistapasi',
      'Detta är ditt sista sätt att logga in',
      'This is your last way to sign in',
    ),
    text(
      'Lisää ensin toinen, esimerkiksi pääsyavain toisella laitteella. Sitten voit poistaa tämän.',
      'Lägg först till ett annat, till exempel en lösennyckel på en annan enhet. Sedan kan du ta bort detta.',
      'First add another, for example a passkey on another device. Then you can remove this one.',
    ),
  ),
  'provider-away': kind(
    503,
    text(
      'Kirjautumispalvelu ei vastaa',
      'Inloggningstjänsten svarar inte',
      'The sign-in service does not answer',
    ),
    text(
      'Yritä hetken päästä uudelleen tai kirjaudu toisella tavalla. Työparin omassa palvelussa ei ole vikaa.',
      'Försök igen om en stund eller logga in på ett annat sätt. Det är inget fel på Työparis egen tjänst.',
      'Try again in a moment, or sign in another way. Nothing is wrong with Työpari itself.',
    ),
  ),
  'not-signed': kind(
    422,
    text('Viestiä ei hyväksytty', 'Meddelandet godkändes inte', 'The message was not accepted'),
    text(
      'Lähetä voimassa oleva, allekirjoitettu logout_token.',
      'Skicka en giltig, undertecknad logout_token.',
      'Send a logout_token that is signed and in force.',
    ),
  ),
  'other-hat': kind(
    409,
    text(
      'Toimit nyt toisessa palvelussa',
      'Du arbetar nu i en annan tjänst',
      'You now act in another service',
    ),
    text(
      'Vaihdoit palvelua toisessa ikkunassa. Mitään ei tallennettu; vaihda takaisin ja lähetä uudelleen.',
      'Du bytte tjänst i ett annat fönster. Ingenting sparades; byt tillbaka och skicka igen.',
      'You changed service in another window. Nothing was saved; change back and send again.',
    ),
  ),
  'not-from-here': kind(
    403,
    text(
      'Pyyntö ei tullut tästä palvelusta',
      'Begäran kom inte från denna tjänst',
      'The request did not come from this service',
    ),
    text(
      'Avaa sivu uudelleen ja tee sama siellä.',
      'Öppna sidan på nytt och gör samma sak där.',
      'Open the page again and do it there.',
    ),
  ),
  forbidden: kind(
    403,
    text('Tämä ei kuulu rooliisi', 'Detta hör inte till din roll', 'This is not for your role'),
    text(
      'Palaa etusivulle tai vaihda palvelua, jossa toimit.',
      'Gå till startsidan eller byt den tjänst du arbetar i.',
      'Go to the first page, or change the service you act in.',
    ),
  ),
  'needs-initiator': kind(
    403,
    text('Tähän tarvitaan aloittaja', 'Detta kräver initiativtagaren', 'This needs the initiator'),
    text(
      'Tämän tekee vastuupalvelun työntekijä. Pyydä sitä ehdotuksella.',
      'Detta görs av den ansvariga tjänsten. Be om det med ett förslag.',
      'Somebody in the responsible service does this. Ask for it with a proposal.',
    ),
  ),
  'not-found': kind(
    404,
    text('Ei löytynyt', 'Hittades inte', 'Not found'),
    text(
      'Osoitteessa ei ole mitään, mitä voisit nähdä.',
      'Det finns inget du kan se på denna adress.',
      'There is nothing at this address that you could see.',
    ),
  ),
  ended: kind(
    410,
    text('Osuutesi on päättynyt', 'Din del har avslutats', 'Your part has ended'),
    text(
      'Omat kirjauksesi ovat yhä luettavissasi.',
      'Du kan fortfarande läsa dina egna anteckningar.',
      'You can still read what you wrote yourself.',
    ),
  ),
  stopped: kind(
    409,
    text('Tätä ei voi vielä tehdä', 'Detta kan inte göras ännu', 'This cannot be done yet'),
    text(
      'Alla on kaikki, mikä puuttuu, ja mistä pääset eteenpäin.',
      'Nedan står allt som saknas och hur du kommer vidare.',
      'Below is everything that is missing and the way on.',
    ),
  ),
  behind: kind(
    412,
    text(
      'Tilanne muuttui sillä välin',
      'Läget ändrades under tiden',
      'Something changed meanwhile',
    ),
    text(
      'Katso, mitä muuttui, ja lähetä uudelleen. Kirjoittamasi on tallessa.',
      'Se vad som ändrades och skicka igen. Det du skrev finns kvar.',
      'See what changed and send again. What you wrote is kept.',
    ),
  ),
  'too-large': kind(
    413,
    text('Pyyntö on liian suuri', 'Begäran är för stor', 'The request is too large'),
    text(
      'Lyhennä tekstiä tai jaa se osiin. Raja on 256 kilotavua.',
      'Förkorta texten eller dela upp den. Gränsen är 256 kilobyte.',
      'Shorten the text or divide it. The limit is 256 kilobytes.',
    ),
  ),
  'not-supported': kind(
    415,
    text('Muotoa ei tunneta', 'Formatet är okänt', 'The form is not known'),
    text(
      'Lähetä pyyntö muodossa application/json.',
      'Skicka begäran som application/json.',
      'Send the request as application/json.',
    ),
  ),
  'too-many': kind(
    429,
    text('Liian monta yritystä', 'För många försök', 'Too many attempts'),
    text(
      'Odota minuutti ja yritä uudelleen.',
      'Vänta en minut och försök igen.',
      'Wait a minute and try again.',
    ),
  ),
  fault: kind(
    500,
    text('Jokin meni vikaan', 'Något gick fel', 'Something went wrong'),
    text(
      'Vika on kirjattu. Yritä hetken päästä uudelleen; kirjoittamasi on tallessa tällä laitteella.',
      'Felet har antecknats. Försök igen om en stund; det du skrev finns på den här enheten.',
      'The fault has been noted. Try again in a moment; what you wrote is kept on this device.',
    ),
  ),
  busy: kind(
    503,
    text('Palvelu on ruuhkautunut', 'Tjänsten är överbelastad', 'The service is busy'),
    text('Yritä hetken päästä uudelleen.', 'Försök igen om en stund.', 'Try again in a moment.'),
  ),
  'disk-full': kind(
    507,
    text('Levy on täynnä', 'Disken är full', 'The disk is full'),
    text(
      'Mitään ei tallennettu. Kerro tietohallinnolle; kirjoittamasi on tallessa tällä laitteella.',
      'Ingenting sparades. Meddela driften; det du skrev finns på den här enheten.',
      'Nothing was saved. Tell whoever runs the service; what you wrote is kept on this device.',
    ),
  ),
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problemKinds
