import type { agreement as fi } from '../fi/screen-agreement.ts'

export const agreement: Readonly<Record<keyof typeof fi, string>> = {
  agreement: 'Parets överenskommelse',
  agreementFor: 'Träff {day} kl. {time}',
  'agreement-contact': 'Vem tar kontakt med klienten?',
  'agreement-handler': 'Vem är handläggare?',
  'agreement-recorder': 'Vem antecknar?',
  'agreement-leader': 'Vem leder samtalet?',
  'agreement-chair': 'Vem är ordförande?',
  'agreement-decider': 'Vem fattar besluten?',
  'agreement-own-worker': 'Vem blir egen kontaktperson?',
  agreementOwnWorkerAsked: 'Har klienten redan en egen kontaktperson? Ingen har berättat det ännu.',
  agreementEqual: 'Ärendet har en digital stig: båda är handläggare.',
  agreementLast: 'Senast {name}',
  'agreementBecause-turn': 'Förslag: turvis',
  'agreementBecause-own-worker': 'Förslag: den egna kontaktpersonen',
  'agreementBecause-model': 'Förslag: i modellen den som började',
  agreementOther: '{by} föreslår: {who}',
  agreementSaid: '{name}, bekräftat',
  agreementNotSaid: '{name}, inte bekräftat',
  agreementHolds: 'Överenskommet. Du kan ändra ditt val; då bekräftar den andra på nytt.',
  agreementConfirm: 'Bekräfta',
}
