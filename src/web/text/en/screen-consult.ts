/** The supervisor’s consultation. */
export const consult = {
  'basis-consultation': 'supervisor’s consultation',
  'purpose-consultation': 'supervisor’s consultation',
  'myBasis-consultation': 'a worker asked for their view',
  'myPurpose-consultation': 'a worker asked for their view',
  'look-consultations': 'Looked at the list of questions.',
  'log-consultations': 'list of questions',
}
