/** Referrals and invitations: sent, received, answered. */
export const referral = {
  'basis-referral': 'ohjaus työparille',
  'purpose-referral': 'ohjauksen käsittely',
  'myBasis-referral': 'sinut oli ohjattu työparille',
  'myPurpose-referral': 'sinut oli ohjattu työparille',
  'look-referral': 'Luki ohjauksesi työparille.',
  'look-referrals': 'Katsoi luetteloa ohjauksista.',
  'look-referral-sent': 'Lähetti ohjauksesi työparille.',
  'look-referral-answered': 'Vastasi sinut ohjanneelle.',
  'log-referral': 'ohjaus',
  'log-referrals': 'luettelo ohjauksista',
  'log-referral-sent': 'lähetetty ohjaus',
  'log-referral-answered': 'vastaus ohjaukseen',
}
