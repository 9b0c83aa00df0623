/** Referrals and invitations: sent, received, answered. */
export const referral = {
  'basis-referral': 'referral to the pair',
  'purpose-referral': 'handling a referral',
  'myBasis-referral': 'you had been referred to the pair',
  'myPurpose-referral': 'you had been referred to the pair',
  'look-referral': 'Read your referral to the pair.',
  'look-referrals': 'Looked at the list of referrals.',
  'look-referral-sent': 'Sent your referral to the pair.',
  'look-referral-answered': 'Answered whoever referred you.',
  'log-referral': 'referral',
  'log-referrals': 'list of referrals',
  'log-referral-sent': 'referral sent',
  'log-referral-answered': 'answer to a referral',
}
