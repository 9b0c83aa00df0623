/**
 * All that any mail ever says. Nothing is filled in but the address of the service or of a page of it: no name, unit,
 * topic or count (stop S3), so that whoever reads over a shoulder learns only that somebody works with Työpari.
 */
import type { Language } from '#domain/text'

export interface MailText {
  readonly subject: string
  readonly text: string
}
type Texts = Readonly<Record<Language, MailText>>

export const somethingNew: Texts = {
  fi: {
    subject: 'Sinulle on uutta Työparissa',
    text: 'Sinulle on uutta Työparissa. Kirjaudu sisään, niin näet sen.',
  },
  sv: {
    subject: 'Det finns något nytt för dig i Työpari',
    text: 'Det finns något nytt för dig i Työpari. Logga in för att se det.',
  },
  en: {
    subject: 'There is something new for you in Työpari',
    text: 'There is something new for you in Työpari. Sign in to see.',
  },
}

export const confirmAddress: Texts = {
  fi: {
    subject: 'Vahvista osoitteesi Työpariin',
    text: 'Tähän osoitteeseen on pyydetty ilmoituksia Työparista. Avaa linkki ja kirjaudu sisään, niin osoite otetaan käyttöön. Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään.',
  },
  sv: {
    subject: 'Bekräfta din adress till Työpari',
    text: 'Någon har bett om aviseringar från Työpari till den här adressen. Öppna länken och logga in, så tas adressen i bruk. Om du inte bad om detta behöver du inte göra något.',
  },
  en: {
    subject: 'Confirm your address for Työpari',
    text: 'Notices from Työpari were asked for at this address. Open the link and sign in, and the address is taken into use. If you did not ask for this, you need not do anything.',
  },
}
