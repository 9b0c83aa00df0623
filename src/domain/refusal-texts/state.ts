/** Who may, and what stands now. */
import { type RefusalText, says, text } from './says.ts'

const readAgain = text(
  'Avaa näkymä uudelleen ja katso, mitä on kirjattu.',
  'Öppna vyn på nytt och se vad som har antecknats.',
  'Open the page again and see what has been recorded.',
)
const nothingNeeded = text(
  'Sinun ei tarvitse tehdä mitään.',
  'Du behöver inte göra något.',
  'You need not do anything.',
)
const askHome = text(
  'Kysy täällä: lähetä ehdotus.',
  'Fråga här: skicka ett förslag.',
  'Ask here: send a proposal.',
)

export const stateTexts = {
  'needs-initiator': says(
    text(
      'Tähän tarvitaan työparityön aloittaja.',
      'För det här behövs pararbetets initiativtagare.',
      'This needs the initiator of the pair work.',
    ),
    askHome,
  ),
  'needs-strong-sign-in': says(
    text(
      'Sähköisen luvan voi antaa vain vahvasti tunnistautunut.',
      'Ett elektroniskt tillstånd kan bara ges efter stark identifiering.',
      'An electronic permission can be given only after strong identification.',
    ),
    text(
      'Kirjaudu pankkitunnuksilla, mobiilivarmenteella tai pääsyavaimella, tai anna lupa paperilla.',
      'Logga in med bankkoder, mobilcertifikat eller lösennyckel, eller ge tillståndet på papper.',
      'Sign in with bank codes, a mobile certificate or a passkey, or give the permission on paper.',
    ),
  ),
  'not-yours': says(
    text(
      'Tämän tekee joku muu kuin sinä.',
      'Det här görs av någon annan än du.',
      'This is for somebody else to do.',
    ),
    text(
      'Pyydä sitä, jonka asia on.',
      'Be den som saken gäller.',
      'Ask the one whose matter it is.',
    ),
  ),
  'round-closed': says(
    text('Tämä jakso on päättynyt.', 'Den här perioden har avslutats.', 'This round has ended.'),
    text(
      'Avaa uusi jakso, jos tarve on uusi.',
      'Öppna en ny period om behovet är nytt.',
      'Open a new round if there is a new need.',
    ),
  ),
  'round-open': says(
    text('Jakso on jo käynnissä.', 'Perioden pågår redan.', 'The round is already open.'),
    text('Jatka siitä, missä ollaan.', 'Fortsätt där ni är.', 'Go on from where you are.'),
  ),
  'already-answered': says(
    text(
      'Tähän on jo vastattu.',
      'Det här har redan besvarats.',
      'This has already been answered.',
    ),
    nothingNeeded,
  ),
  'goes-by-its-day': says(
    text(
      'Tämä viesti häviää päivänään, eikä siitä jää mitään korjattavaa.',
      'Det här meddelandet försvinner på sin dag, och inget blir kvar att rätta.',
      'This note goes on its day, and nothing is left to correct.',
    ),
    text('Lähetä uusi viesti.', 'Skicka ett nytt meddelande.', 'Send a new note.'),
  ),
  'already-done': says(
    text('Tämä on jo tehty.', 'Det här är redan gjort.', 'This has already been done.'),
    readAgain,
  ),
  'wrong-model': says(
    text(
      'Tämä ei kuulu tähän toimintamalliin.',
      'Det här hör inte till den här verksamhetsmodellen.',
      'This does not belong to this way of working.',
    ),
    text(
      'Jätä kohta pois tai valitse toinen malli.',
      'Lämna bort punkten eller välj en annan modell.',
      'Leave it out or choose another way of working.',
    ),
  ),
  'needs-two': says(
    text(
      'Tähän tarvitaan kaksi työntekijää.',
      'För det här behövs två arbetstagare.',
      'This needs two workers.',
    ),
    text(
      'Valitse myös toinen työntekijä.',
      'Välj också den andra arbetstagaren.',
      'Choose the other worker too.',
    ),
  ),
  'nothing-published': says(
    text(
      'Suunnitelmaa ei ole vielä julkaistu, joten sitä ei voi päivittää.',
      'Planen har ännu inte publicerats, så den kan inte uppdateras.',
      'No plan has been published yet, so there is none to update.',
    ),
    text('Tee ensin suunnitelma.', 'Gör först en plan.', 'Make the plan first.'),
  ),
  'not-agreed': says(
    text(
      'Tästä ei ole vielä sovittu.',
      'Det här har ännu inte avtalats.',
      'This has not been agreed yet.',
    ),
    text(
      'Tarjoa tehtävää ja odota hyväksyntää, tai tarkista vastaus.',
      'Erbjud uppgiften och vänta på godkännande, eller kontrollera svaret.',
      'Offer it and wait for it to be accepted, or check the answer.',
    ),
  ),
  'not-held': says(
    text(
      'Tapaamista ei ole vielä kirjattu pidetyksi.',
      'Mötet har ännu inte antecknats som hållet.',
      'The meeting has not been recorded as held yet.',
    ),
    text('Kirjaa tapaaminen ensin.', 'Anteckna mötet först.', 'Record the meeting first.'),
  ),
  'still-a-member': says(
    text('Henkilö on vielä mukana.', 'Personen är ännu med.', 'The person is still a member.'),
    text('Päätä ensin jäsenyys.', 'Avsluta först medlemskapet.', 'End the membership first.'),
  ),
  'only-home-member': says(
    text(
      'Olet vastuupalvelun ainoa työntekijä, eikä tehtäville löydy ottajaa.',
      'Du är den enda arbetstagaren i den ansvariga tjänsten och ingen finns som tar över uppgifterna.',
      'You are the only worker of the responsible service, and nobody is there to take over.',
    ),
    text(
      'Tarjoa työtä toiselle ja lähde, kun hän on hyväksynyt.',
      'Erbjud arbetet till en annan och gå när hen har godkänt.',
      'Offer the work to somebody and leave once they have accepted.',
    ),
  ),
  'need-not-told': says(
    text(
      'Tarvetta, josta tämä malli alkaa, ei ole vielä kerrottu kokonaan.',
      'Det behov som modellen börjar från har ännu inte berättats helt.',
      'The need this way of working begins from has not been told in full.',
    ),
    text('Merkitse, miten tarve näkyy.', 'Ange hur behovet syns.', 'Mark how the need shows.'),
  ),
  'ten-minutes-over': says(
    text(
      'Kirjauksen voi ottaa takaisin {limit} minuutin ajan, ja se aika on kulunut.',
      'En anteckning kan tas tillbaka i {limit} minuter, och den tiden har gått.',
      'An entry can be taken back for {limit} minutes, and that time is over.',
    ),
    text(
      'Korjaa kirjausta sen vierellä, tai pyydä tietosuojavastaavaa.',
      'Rätta anteckningen bredvid den, eller be dataskyddsombudet.',
      'Correct the entry beside it, or ask the data-protection officer.',
    ),
  ),
  'preview-first': says(
    text(
      'Tämä avaa tekstin sellaisen luettavaksi, joka ei ole sitä nähnyt.',
      'Det här öppnar texten för någon som inte har sett den.',
      'This opens the text to somebody who has not seen it.',
    ),
    text(
      'Katso ensin, kuka sen tämän jälkeen lukee, ja vahvista.',
      'Se först vem som läser den efter detta, och bekräfta.',
      'See first who will read it after this, and confirm.',
    ),
  ),
  'relationship-needs-judgement': says(
    text(
      'Asiakkuuden jatkosta ei ole vielä arvioitu.',
      'Klientrelationens fortsättning har ännu inte bedömts.',
      'Whether the client relationship goes on has not been judged yet.',
    ),
    text(
      'Arvioi suunnitelma ja kirjaa perustelut.',
      'Utvärdera planen och anteckna motiveringen.',
      'Evaluate the plan and record the reasons.',
    ),
  ),
} as const satisfies Readonly<Record<string, RefusalText>>
