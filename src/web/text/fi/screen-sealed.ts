/** What becomes of a sealed entry after its ten minutes: two say it together. Places in texts. */
export const sealedTexts = {
  'log-seal-decision-asked': 'suljetun kirjauksen ratkaisuehdotus',
  'log-seal-decision': 'suljetun kirjauksen ratkaisu',
  'log-seal-decisions': 'suljettujen kirjausten ratkaisut',
  sealDecide: 'Ehdota ratkaisua',
  sealWhy: 'Miksi näin?',
  sealWhyHint:
    'Toinen ihminen lukee tämän ennen kuin vahvistaa. Kerro, mitä kirjauksen sulkija ja asiakkaan työntekijä sanoivat. Älä kirjoita kenenkään nimeä tai asiaa.',
  sealNeedsWhy: 'Kirjoita perustelu.',
  sealProposeOpen: 'Ehdota avaamista',
  sealProposeKeep: 'Ehdota, että pysyy suljettuna',
  sealNotNow: 'Ei nyt',
  sealWaits: 'Odottaa toisen ihmisen vahvistusta: toinen tietosuojavastaava tai pääkäyttäjä.',
  'sealAsked-open': 'Ehdotus: kirjaus avataan uudelleen',
  'sealAsked-keep': 'Ehdotus: kirjaus pysyy suljettuna',
  sealAgree: 'Vahvista',
  sealDisagree: 'En vahvista',
  sealAgreedBy: 'Vahvisti {name}, {when}',
  sealNotAgreedBy: 'Ei vahvistanut {name}, {when}',
  'log-places': 'paikkasanat',
  placeFound: 'Suojatun henkilön paikasta kertoo: {words}',
  placeKeep: 'Tämä kertoo olinpaikan',
  placeKeepHint:
    'Silloin tekstin lukevat vain asiakas, hänen kanssaan suojatut ja vastuupalvelu. Ota rasti pois, jos sana ei kerro paikkaa.',
  placeKept: 'Kertoo olinpaikan: vain asiakas, hänen kanssaan suojatut ja vastuupalvelu lukevat.',
  placeMarkHint: 'Tiukennus tulee voimaan heti ja koskee myös aiempaa. Sitä ei voi perua.',
} as const
