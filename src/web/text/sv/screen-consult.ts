/** The supervisor’s consultation. */
export const consult = {
  'basis-consultation': 'konsultation av närchefen',
  'purpose-consultation': 'konsultation av närchefen',
  'myBasis-consultation': 'en arbetstagare frågade om hens åsikt',
  'myPurpose-consultation': 'en arbetstagare frågade om hens åsikt',
  'look-consultations': 'Tittade på listan över frågor.',
  'log-consultations': 'lista över frågor',
}
