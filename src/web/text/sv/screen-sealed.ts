/** What becomes of a sealed entry after its ten minutes: two say it together. Places in texts. */
export const sealedTexts = {
  'log-seal-decision-asked': 'förslag om en låst anteckning',
  'log-seal-decision': 'avgörande om en låst anteckning',
  'log-seal-decisions': 'avgöranden om låsta anteckningar',
  sealDecide: 'Föreslå ett avgörande',
  sealWhy: 'Varför så?',
  sealWhyHint:
    'En annan människa läser detta innan hen bekräftar. Berätta vad den som låste anteckningen och klientens arbetstagare sade. Skriv ingens namn eller ärende.',
  sealNeedsWhy: 'Skriv en motivering.',
  sealProposeOpen: 'Föreslå att den öppnas',
  sealProposeKeep: 'Föreslå att den förblir låst',
  sealNotNow: 'Inte nu',
  sealWaits: 'Väntar på en annan människa: ett annat dataskyddsombud eller en administratör.',
  'sealAsked-open': 'Förslag: anteckningen öppnas igen',
  'sealAsked-keep': 'Förslag: anteckningen förblir låst',
  'sealDone-open': 'Anteckningen öppnades igen',
  'sealDone-keep': 'Anteckningen förblir låst',
  sealAgree: 'Bekräfta',
  sealDisagree: 'Jag bekräftar inte',
  sealAgreedBy: 'Bekräftades av {name}, {when}',
  sealNotAgreedBy: 'Bekräftades inte av {name}, {when}',
  'log-places': 'platsord',
  placeFound: 'Berättar var en skyddad person är: {words}',
  placeKeep: 'Detta berättar var personen är',
  placeKeepHint:
    'Då läses texten bara av klienten, dem som skyddas med klienten och den ansvariga tjänsten. Ta bort krysset om ordet inte berättar en plats.',
  placeKept:
    'Berättar var personen är: bara klienten, de som skyddas med klienten och den ansvariga tjänsten läser.',
  placeMarkHint: 'Skärpningen gäller genast, också bakåt. Den kan inte ångras.',
} as const
