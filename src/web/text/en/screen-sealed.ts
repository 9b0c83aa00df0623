/** What becomes of a sealed entry after its ten minutes: two say it together. Places in texts. */
export const sealedTexts = {
  'log-seal-decision-asked': 'a proposal about a sealed entry',
  'log-seal-decision': 'a decision about a sealed entry',
  'log-seal-decisions': 'decisions about sealed entries',
  sealDecide: 'Propose what becomes of it',
  sealWhy: 'Why so?',
  sealWhyHint:
    'Another person reads this before they confirm. Tell what the client’s worker and the one who sealed the entry said. Write nobody’s name or matter.',
  sealNeedsWhy: 'Write the grounds.',
  sealProposeOpen: 'Propose to open it',
  sealProposeKeep: 'Propose that it stays sealed',
  sealNotNow: 'Not now',
  sealWaits: 'Waits for another person: another data-protection officer or an administrator.',
  'sealAsked-open': 'Proposal: the entry is opened again',
  'sealAsked-keep': 'Proposal: the entry stays sealed',
  'sealDone-open': 'The entry was opened again',
  'sealDone-keep': 'The entry stays sealed',
  sealAgree: 'Confirm',
  sealDisagree: 'I do not confirm',
  sealAgreedBy: 'Confirmed by {name}, {when}',
  sealNotAgreedBy: 'Not confirmed by {name}, {when}',
  'log-places': 'words of places',
  placeFound: 'Tells where a protected person is: {words}',
  placeKeep: 'This tells where the person is',
  placeKeepHint:
    'Then only the client, those protected with them and the responsible service read the text. Untick it if the word tells no place.',
  placeKept:
    'Tells where the person is: only the client, those protected with them and the responsible service read it.',
  placeMarkHint: 'It takes effect at once, on earlier entries too. It cannot be undone.',
} as const
