/** Referrals and invitations: sent, received, answered. */
export const referral = {
  'basis-referral': 'hänvisning till arbetsparet',
  'purpose-referral': 'behandling av hänvisning',
  'myBasis-referral': 'du hade hänvisats till arbetsparet',
  'myPurpose-referral': 'du hade hänvisats till arbetsparet',
  'look-referral': 'Läste din hänvisning till arbetsparet.',
  'look-referrals': 'Tittade på listan över hänvisningar.',
  'look-referral-sent': 'Skickade din hänvisning till arbetsparet.',
  'look-referral-answered': 'Svarade den som hänvisade dig.',
  'log-referral': 'hänvisning',
  'log-referrals': 'lista över hänvisningar',
  'log-referral-sent': 'skickad hänvisning',
  'log-referral-answered': 'svar på hänvisning',
}
