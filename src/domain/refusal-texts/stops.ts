/** The few hard rules, and somebody who came between. */
import { type RefusalText, says, text } from './says.ts'

export const stopTexts = {
  'no-basis-for-party': says(
    text(
      'Tälle osapuolelle ei ole voimassa olevaa lupaa eikä muuta perustetta.',
      'För den här parten finns inget gällande tillstånd eller annan grund.',
      'There is no permission in force for this party, nor another basis.',
    ),
    text(
      'Pyydä lupa kaikilta, joiden on vastattava, tai konsultoi nimettömänä.',
      'Be om tillstånd av alla som ska svara, eller konsultera anonymt.',
      'Ask everyone who must answer for permission, or consult without a name.',
    ),
  ),
  'category-not-covered': says(
    text(
      'Lupa ei kata kaikkea, mitä tässä luovutetaan.',
      'Tillståndet täcker inte allt som lämnas ut här.',
      'The permission does not cover all that would be disclosed here.',
    ),
    text(
      'Jätä tieto pois tai pyydä lupaan uusi versio.',
      'Lämna bort uppgiften eller be om en ny version av tillståndet.',
      'Leave it out or ask for a new version of the permission.',
    ),
  ),
  'topic-excluded': says(
    text(
      'Teksti koskee aihetta, jonka luvan antaja on rajannut pois.',
      'Texten gäller ett ämne som tillståndsgivaren har uteslutit.',
      'The text is about a topic the giver has left out.',
    ),
    text(
      'Poista aihe tekstistä tai pyydä lupaan uusi versio.',
      'Ta bort ämnet ur texten eller be om en ny version av tillståndet.',
      'Take the topic out of the text or ask for a new version of the permission.',
    ),
  ),
  'topic-unsorted': says(
    text(
      'Tekstille ei ole valittu aiheita, eikä sitä voi vielä näyttää muille.',
      'Inga ämnen har valts för texten, så den kan ännu inte visas för andra.',
      'No topics have been chosen for the text, so it cannot be shown to others yet.',
    ),
    text(
      'Valitse aiheet, tai merkitse ettei teksti koske mitään niistä.',
      'Välj ämnen, eller ange att texten inte gäller något av dem.',
      'Choose the topics, or mark that it is about none of them.',
    ),
  ),
  'written-permission-needed': says(
    text(
      'Tässä mallissa luvan on oltava kirjallinen, ja nyt se on annettu vain suullisesti.',
      'I den här modellen ska tillståndet vara skriftligt, och nu har det bara getts muntligt.',
      'This way of working asks for a written permission, and so far it is only spoken.',
    ),
    text(
      'Vahvista lupa allekirjoituksella tai sähköisesti.',
      'Bekräfta tillståndet med underskrift eller elektroniskt.',
      'Confirm the permission by signature or electronically.',
    ),
  ),
  prohibited: says(
    text(
      'Tätä koskee kielto, joka on kirjattu. Vain laki menee sen edelle.',
      'Det här gäller ett förbud som har antecknats. Bara lagen går före det.',
      'A recorded prohibition stands against this. Only a statute goes before it.',
    ),
    text(
      'Tarkista kiellot uudelleen. Jos asiakas on poistanut kiellon, kirjaa se.',
      'Kontrollera förbuden på nytt. Har klienten tagit bort förbudet, anteckna det.',
      'Check the prohibitions again. If the client has taken it back, record that.',
    ),
  ),
  'needs-social-worker': says(
    text(
      'Tämän ratkaisee tai kirjaa virkasuhteinen sosiaalityöntekijä.',
      'Det här avgörs eller antecknas av en socialarbetare i tjänsteförhållande.',
      'This is settled or recorded by a social worker in office.',
    ),
    text(
      'Pyydä sosiaalityöntekijä mukaan työpariin.',
      'Be en socialarbetare att komma med i arbetsparet.',
      'Ask a social worker to join the pair.',
    ),
  ),
  'needs-office-holder': says(
    text(
      'Päätöksellä on yksi nimetty viranhaltija, joka tekee sen itse.',
      'Ett beslut har en namngiven tjänsteinnehavare, som själv fattar det.',
      'A decision has one named office-holder, who makes it in person.',
    ),
    text(
      'Sopikaa, kuka viranhaltija päättää.',
      'Kom överens om vilken tjänsteinnehavare som beslutar.',
      'Agree which office-holder decides.',
    ),
  ),
  'calendar-tells-client': says(
    text(
      'Kalenteriteksti kertoo asiakkaasta tai asiasta.',
      'Kalendertexten berättar om klienten eller ärendet.',
      'The calendar text tells of the client or the matter.',
    ),
    text(
      'Kirjoita esimerkiksi ”kokous”.',
      'Skriv till exempel ”möte”.',
      'Write for example “meeting”.',
    ),
  ),
  'video-needed': says(
    text(
      'Etänä osallistuvalla on aina näköyhteys.',
      'Den som deltar på distans har alltid videoförbindelse.',
      'Whoever takes part remotely always has a video connection.',
    ),
    text(
      'Valitse näköyhteys tai sopikaa tapaaminen paikan päälle.',
      'Välj videoförbindelse eller kom överens om att träffas på plats.',
      'Choose video or agree to meet in person.',
    ),
  ),
  'tells-who-it-is': says(
    text(
      'Henkilötunnus, puhelinnumero tai sähköpostiosoite kertoo, kenestä on kyse.',
      'En personbeteckning, ett telefonnummer eller en e-postadress berättar vem det gäller.',
      'An identity code, a phone number or an e-mail address tells who it is about.',
    ),
    text(
      'Ota se pois. Tiimille ja kysymykseen riittää tilanne.',
      'Ta bort det. För teamet och för en fråga räcker läget.',
      'Take it out. The situation is enough for the team and for a question.',
    ),
  ),
  'never-changes': says(
    text(
      'Julkaistu suunnitelma, vahvistettu muistio ja annettu lupa eivät muutu.',
      'En publicerad plan, en bekräftad minnesanteckning och ett givet tillstånd ändras inte.',
      'A published plan, confirmed minutes and a given permission do not change.',
    ),
    text(
      'Kirjaa korjaus vanhan rinnalle.',
      'Anteckna en rättelse bredvid det gamla.',
      'Record a correction beside the old.',
    ),
  ),
  behind: says(
    text(
      'Tilanne on muuttunut sen jälkeen, kun avasit sivun.',
      'Läget har ändrats sedan du öppnade sidan.',
      'Things have changed since you opened the page.',
    ),
    text(
      'Katso muutokset; kirjoittamasi on tallessa.',
      'Se ändringarna; det du skrev finns kvar.',
      'Look at the changes; what you wrote is kept.',
    ),
  ),
} as const satisfies Readonly<Record<string, RefusalText>>
