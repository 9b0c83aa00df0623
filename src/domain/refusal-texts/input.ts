/** What is wrong with what was sent. */
import { type RefusalText, says, text } from './says.ts'

const checkField = text(
  'Tarkista kohta ja tallenna uudelleen.',
  'Kontrollera punkten och spara på nytt.',
  'Check this and save again.',
)
const readAgain = text(
  'Avaa näkymä uudelleen ja katso, mitä on kirjattu.',
  'Öppna vyn på nytt och se vad som har antecknats.',
  'Open the page again and see what has been recorded.',
)
const chooseFromList = text('Valitse luettelosta.', 'Välj i listan.', 'Choose from the list.')

const scanAnew = text(
  'Skannaa tai kuvaa lomake uudelleen: PDF, PNG tai JPEG, enintään 10 Mt.',
  'Skanna eller fotografera blanketten på nytt: PDF, PNG eller JPEG, högst 10 MB.',
  'Scan or photograph the form again: PDF, PNG or JPEG, at most 10 MB.',
)

export const inputTexts = {
  'may-tell-who-it-is': says(
    text(
      'Joku voi tunnistaa asiakkaan tästä tekstistä.',
      'Någon kan känna igen klienten på den här texten.',
      'Somebody may know the client by this text.',
    ),
    text(
      'Sano asia toisin, tai vahvista jokaisesta kohdasta, ettei se kerro kenestäkään.',
      'Säg det på ett annat sätt, eller bekräfta för varje ställe att det inte avslöjar någon.',
      'Say it otherwise, or confirm of each word that it tells of nobody.',
    ),
  ),
  'not-a-scan': says(
    text(
      'Tämä ei ole PDF, PNG eikä JPEG, vaikka nimi niin sanoisi.',
      'Det här är inte PDF, PNG eller JPEG, även om namnet säger det.',
      'This is not a PDF, PNG or JPEG, whatever its name says.',
    ),
    scanAnew,
  ),
  'scan-damaged': says(
    text(
      'Tiedosto on rikki tai loppuu kesken.',
      'Filen är skadad eller slutar mitt i.',
      'The file is damaged or ends half way.',
    ),
    scanAnew,
  ),
  'scan-holds-more': says(
    text(
      'Tiedostossa on muutakin kuin lomake.',
      'Filen innehåller annat än blanketten.',
      'The file holds something besides the form.',
    ),
    scanAnew,
  ),
  'scan-acts': says(
    text(
      'Tiedostossa on toimintoja, lomakekenttiä, liitteitä tai salaus, eikä sitä voi säilyttää.',
      'Filen har funktioner, formulärfält, bilagor eller kryptering och kan inte bevaras.',
      'The file has actions, form fields, attachments or encryption and cannot be kept.',
    ),
    text(
      'Tulosta se ensin tavalliseksi PDF-tiedostoksi, tai skannaa paperi.',
      'Skriv först ut den som en vanlig PDF, eller skanna pappret.',
      'Print it to a plain PDF first, or scan the paper.',
    ),
  ),
  'unknown-command': says(
    text('Tällaista toimintoa ei ole.', 'En sådan åtgärd finns inte.', 'There is no such action.'),
    text(
      'Päivitä sivu ja yritä uudelleen.',
      'Uppdatera sidan och försök igen.',
      'Reload the page and try again.',
    ),
  ),
  'unknown-field': says(
    text(
      'Lomakkeessa on kohta, jota ei tunneta.',
      'Blanketten har en punkt som inte är känd.',
      'The form holds something that is not known.',
    ),
    text(
      'Päivitä sivu ja täytä lomake uudelleen.',
      'Uppdatera sidan och fyll i blanketten på nytt.',
      'Reload the page and fill in the form again.',
    ),
  ),
  missing: says(
    text('Tämä kohta puuttuu.', 'Den här punkten saknas.', 'This is missing.'),
    text(
      'Täytä kohta ja tallenna uudelleen.',
      'Fyll i punkten och spara på nytt.',
      'Fill it in and save again.',
    ),
  ),
  'not-an-identity-code': says(
    text(
      'Tämä ei ole henkilötunnus: merkki, päivä tai tarkistusmerkki ei täsmää.',
      'Det här är ingen personbeteckning: ett tecken, dagen eller kontrolltecknet stämmer inte.',
      'This is not an identity code: a character, the day or the check does not fit.',
    ),
    text(
      'Tarkista tunnus asiakirjasta. Välimerkki erottaa ihmiset toisistaan: kirjoita se niin kuin se on.',
      'Kontrollera beteckningen i handlingen. Skiljetecknet skiljer personer åt: skriv det som det står.',
      'Check it from the papers. The sign in the middle tells people apart: type it as it stands.',
    ),
  ),
  'artificial-code-only': says(
    text(
      'Tässä käytetään vain keksittyjä henkilötunnuksia.',
      'Här används bara påhittade personbeteckningar.',
      'Only invented identity codes are used here.',
    ),
    text(
      'Anna tunnus, jonka yksilönumero on 900–999. Älä koskaan kirjaa tänne oikean ihmisen tunnusta.',
      'Ange en beteckning med individnumret 900–999. Anteckna aldrig en verklig persons beteckning här.',
      'Give one whose number is 900–999. Never record a real person’s code here.',
    ),
  ),
  'real-code-only': says(
    text(
      'Tilapäisestä tunnuksesta ei tunnista ketään.',
      'En tillfällig beteckning identifierar ingen.',
      'A temporary code identifies nobody.',
    ),
    text(
      'Jätä kohta tyhjäksi, kunnes henkilöllä on oma henkilötunnus.',
      'Lämna punkten tom tills personen har en egen personbeteckning.',
      'Leave it empty until the person has a code of their own.',
    ),
  ),
  'code-tells-other-birth-date': says(
    text(
      'Henkilötunnus ja syntymäaika ovat eri päiviltä.',
      'Personbeteckningen och födelsedatumet gäller olika dagar.',
      'The identity code and the date of birth are of different days.',
    ),
    text(
      'Tarkista kumpikin ja korjaa se, joka on väärin.',
      'Kontrollera båda och rätta det som är fel.',
      'Check both and correct the wrong one.',
    ),
  ),
  'wrong-type': says(
    text(
      'Tätä ei voi lukea siinä muodossa, jossa se on annettu.',
      'Det här går inte att läsa i den form det gavs.',
      'This cannot be read in the form it was given.',
    ),
    checkField,
  ),
  'too-long': says(
    text(
      'Tämä on liian pitkä: enintään {limit}.',
      'Det här är för långt: högst {limit}.',
      'This is too long: at most {limit}.',
    ),
    text(
      'Lyhennä ja tallenna uudelleen.',
      'Förkorta och spara på nytt.',
      'Shorten it and save again.',
    ),
  ),
  'not-in-list': says(
    text(
      'Tätä vaihtoehtoa ei voi valita tässä.',
      'Det här alternativet kan inte väljas här.',
      'This cannot be chosen here.',
    ),
    chooseFromList,
  ),
  'unknown-reference': says(
    text(
      'Kohtaa, johon tämä viittaa, ei löydy.',
      'Det som det här hänvisar till hittas inte.',
      'What this points at cannot be found.',
    ),
    readAgain,
  ),
  'in-the-future': says(
    text(
      'Tapahtunutta ei voi merkitä tulevaan aikaan.',
      'Det som har hänt kan inte antecknas i framtiden.',
      'What has happened cannot be dated in the future.',
    ),
    text(
      'Valitse tämä päivä tai aiempi.',
      'Välj i dag eller en tidigare dag.',
      'Choose today or an earlier day.',
    ),
  ),
  'before-birth': says(
    text(
      'Päivä on ennen asiakkaan syntymää.',
      'Dagen är före klientens födelse.',
      'The day is before the client was born.',
    ),
    text('Tarkista päivä.', 'Kontrollera dagen.', 'Check the day.'),
  ),
  'end-before-start': says(
    text(
      'Viimeinen päivä on ennen ensimmäistä.',
      'Sista dagen är före den första.',
      'The last day is before the first.',
    ),
    text('Tarkista päivät.', 'Kontrollera dagarna.', 'Check the days.'),
  ),
  'not-a-member': says(
    text(
      'Tätä henkilöä ei voi valita tässä.',
      'Den här personen kan inte väljas här.',
      'This person cannot be chosen here.',
    ),
    text(
      'Valitse henkilö luettelosta.',
      'Välj en person i listan.',
      'Choose a person from the list.',
    ),
  ),
  'same-person-twice': says(
    text(
      'Sama on valittu kahteen kertaan.',
      'Samma har valts två gånger.',
      'The same has been chosen twice.',
    ),
    text(
      'Valitse toinen tai poista toinen maininta.',
      'Välj en annan eller ta bort den ena.',
      'Choose another or remove one of the two.',
    ),
  ),
  'empty-text': says(
    text('Teksti on tyhjä.', 'Texten är tom.', 'The text is empty.'),
    text(
      'Kirjoita jotakin tai jätä kohta pois.',
      'Skriv något eller lämna bort punkten.',
      'Write something or leave it out.',
    ),
  ),
  'clock-behind': says(
    text(
      'Palvelimen kello on jäljessä, joten kirjausaikaan ei voi luottaa.',
      'Serverns klocka går efter, så tidpunkten kan inte litas på.',
      'The server’s clock is behind, so the time recorded could not be trusted.',
    ),
    text(
      'Yritä hetken päästä uudelleen ja kerro pääkäyttäjälle.',
      'Försök igen om en stund och meddela administratören.',
      'Try again in a moment and tell the administrator.',
    ),
  ),
} as const satisfies Readonly<Record<string, RefusalText>>
