/** The ten questions of the joint meeting, asked one by one, each of the one it is for. */
import type { Question } from '../../process-model.ts'

export const questions = {
  Q1: {
    text: {
      fi: 'Missä olet vahva, ja mistä saat voimia?',
      sv: 'Var är du stark, och vad ger dig kraft?',
      en: 'Where are you strong, and what gives you strength?',
    },
    addressedTo: 'client',
    source: { seed: '004', lines: [161, 161] },
  },
  Q2: {
    text: {
      fi: 'Millaista tukea olet jo saanut, ja onko siitä ollut apua?',
      sv: 'Vilket stöd har du redan fått, och har det hjälpt?',
      en: 'What support have you already had, and has it helped?',
    },
    addressedTo: 'client',
    source: { seed: '004', lines: [163, 163] },
  },
  Q3: {
    text: {
      fi: 'Mihin haluat apua, minkä pitäisi muuttua, ja mikä olisi hyvä tavoite?',
      sv: 'Vad vill du ha hjälp med, vad borde ändras, och vad vore ett bra mål?',
      en: 'What do you want help with, what should change, and what would be a good goal?',
    },
    addressedTo: 'client',
    source: { seed: '004', lines: [165, 165] },
  },
  Q4: {
    text: {
      fi: 'Mitä voit itse tehdä, jotta asia muuttuu, ja mihin sitoudut?',
      sv: 'Vad kan du själv göra för att saken ska ändras, och vad förbinder du dig till?',
      en: 'What can you do yourself so that things change, and what do you commit to?',
    },
    addressedTo: 'client',
    source: { seed: '004', lines: [169, 169] },
  },
  Q5: {
    text: {
      fi: 'Miten minä voin omassa työssäni auttaa, ja mitä teen muutoksen eteen?',
      sv: 'Hur kan jag hjälpa i mitt eget arbete, och vad gör jag för förändringen?',
      en: 'How can I help in my own work, and what do I do for the change?',
    },
    addressedTo: 'each-worker',
    source: { seed: '004', lines: [171, 171] },
  },
  Q6: {
    text: {
      fi: 'Miten meidän kaikkien osuudet sopivat yhteen niin, että niistä on apua?',
      sv: 'Hur passar allas våra delar ihop så att de hjälper?',
      en: 'How do all our parts fit together so that they help?',
    },
    addressedTo: 'everyone',
    source: { seed: '004', lines: [173, 173] },
  },
  Q7: {
    text: {
      fi: 'Tarvitaanko vielä jotakin muuta tukea tai palvelua?',
      sv: 'Behövs ännu något annat stöd eller någon annan service?',
      en: 'Is some other support or service still needed?',
    },
    addressedTo: 'everyone',
    source: { seed: '004', lines: [175, 175] },
  },
  Q8: {
    text: {
      fi: 'Kuka meistä tapaa lasta ja perhettä?',
      sv: 'Vem av oss träffar barnet och familjen?',
      en: 'Which of us meets the child and the family?',
    },
    addressedTo: 'everyone',
    source: { seed: '004', lines: [185, 185] },
  },
  Q9: {
    text: {
      fi: 'Millä tavalla tavataan?',
      sv: 'På vilket sätt träffas vi?',
      en: 'In what way do we meet?',
    },
    addressedTo: 'everyone',
    source: { seed: '004', lines: [187, 187] },
  },
  Q10: {
    text: {
      fi: 'Milloin tavataan kaikki yhdessä?',
      sv: 'När träffas vi alla tillsammans?',
      en: 'When do we all meet together?',
    },
    addressedTo: 'everyone',
    source: { seed: '004', lines: [189, 189] },
  },
} as const satisfies Readonly<Record<string, Question>>
