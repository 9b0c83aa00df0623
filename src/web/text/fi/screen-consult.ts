/** The supervisor’s consultation. */
export const consult = {
  'basis-consultation': 'esihenkilön konsultaatio',
  'purpose-consultation': 'esihenkilön konsultaatio',
  'myBasis-consultation': 'työntekijä kysyi hänen näkemystään',
  'myPurpose-consultation': 'työntekijä kysyi hänen näkemystään',
  'look-consultations': 'Katsoi luetteloa kysymyksistä.',
  'log-consultations': 'luettelo kysymyksistä',
}
