/** With the permission in hand: who comes along, from where, and what will be talked about. */
import type { Step, StepId } from '../../process-model.ts'

export const choosingPartners = {
  'D.08': {
    phase: 'D.P1',
    title: {
      fi: 'Työparit valitaan yhdessä',
      sv: 'Arbetsparet väljs tillsammans',
      en: 'Partners are chosen together',
    },
    guidance: {
      fi: 'Valitkaa perheen kanssa yksi tai useampi työpari. Kutsu menee vain sille, jota lupa koskee.',
      sv: 'Välj en eller flera med familjen. Inbjudan går bara till den som tillståndet gäller.',
      en: 'Choose one or several with the family. The invitation goes only to whom the permission concerns.',
    },
    who: ['worker', 'client', 'family'],
    modality: 'must',
    after: ['line-in-force'],
    completion: {
      by: 'facts',
      anyOf: [
        { fact: 'partner-chosen', where: { outcome: 'chosen' } },
        { fact: 'member-invited', where: { role: 'partner' } },
      ],
    },
    action: 'choose-partner',
    source: { seed: '004', lines: [133, 133] },
    released: false,
    ambiguity: {
      id: 'D.Q1',
      text: {
        fi: 'Tässä lähteessä työpari on se toinen, muualta tuleva. Aloittaja on jäsen hänkin.',
        sv: 'I den här källan är arbetsparet den andra, som kommer från annat håll. Också initiativtagaren är medlem.',
        en: 'In this source the pair is the other one, from elsewhere. The initiator is a member too.',
      },
    },
  },
  'D.09': {
    phase: 'D.P1',
    title: {
      fi: 'Nykyinen palvelu vai uusi',
      sv: 'Nuvarande service eller ny',
      en: 'A present service or a new one',
    },
    guidance: {
      fi: 'Katso ensin, onko perheellä jo joku, jonka kanssa työ sujuu. Tarvittaessa haetaan uusi palvelu.',
      sv: 'Se först om familjen redan har någon som arbetet går bra med. Vid behov söks ny service.',
      en: 'See first whether the family already has someone it works well with. If needed, apply anew.',
    },
    who: ['worker', 'client', 'family'],
    modality: 'if-needed',
    completion: {
      by: 'facts',
      anyOf: [{ fact: 'service-mapped' }, { fact: 'new-service-applied' }],
    },
    action: 'map-services',
    source: { seed: '004', lines: [62, 68] },
    released: true,
  },
  'D.10': {
    phase: 'D.P1',
    title: {
      fi: 'Mistä tapaamisessa puhutaan',
      sv: 'Vad vi talar om på mötet',
      en: 'What the meeting is about',
    },
    guidance: {
      fi: 'Sovi perheen kanssa puheenaiheet etukäteen. Vain sovitut asiat tulevat asialistalle.',
      sv: 'Kom överens med familjen om ämnena i förväg. Bara det avtalade tas upp på listan.',
      en: 'Agree the subjects with the family beforehand. Only what was agreed goes on the agenda.',
    },
    who: ['worker', 'client', 'family'],
    modality: 'must',
    completion: { by: 'facts', anyOf: [{ fact: 'agenda-agreed' }] },
    action: 'agree-agenda',
    deadline: 'before-the-next-meeting',
    source: { seed: '004', lines: [135, 135] },
    released: true,
  },
} as const satisfies Readonly<Record<StepId, Step>>
