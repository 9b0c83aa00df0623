import type { agreement as fi } from '../fi/screen-agreement.ts'

export const agreement: Readonly<Record<keyof typeof fi, string>> = {
  agreement: 'The pair’s agreement',
  agreementFor: 'Meeting {day} at {time}',
  'agreement-contact': 'Who contacts the client?',
  'agreement-handler': 'Who is the handler?',
  'agreement-recorder': 'Who records?',
  'agreement-leader': 'Who leads the talk?',
  'agreement-chair': 'Who chairs?',
  'agreement-decider': 'Who makes the decisions?',
  'agreement-own-worker': 'Who becomes the own worker?',
  agreementOwnWorkerAsked: 'Does the client already have an own worker? Nobody has told yet.',
  agreementEqual: 'The matter has a digital path: both are handlers.',
  agreementLast: 'Last time {name}',
  'agreementBecause-turn': 'Suggested: turn about',
  'agreementBecause-own-worker': 'Suggested: the own worker',
  'agreementBecause-model': 'Suggested: in the model, whoever began',
  agreementOther: '{by} suggests: {who}',
  agreementSaid: '{name}, confirmed',
  agreementNotSaid: '{name}, not confirmed',
  agreementHolds: 'Agreed. You may change a choice; the other then confirms again.',
  agreementConfirm: 'Confirm',
}
