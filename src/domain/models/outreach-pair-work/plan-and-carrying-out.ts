/** The plan made together, the joint meetings, and what each participant takes to their own records. */
import type { Step, StepId } from '../../process-model.ts'

export const planAndCarryingOut = {
  'B.10': {
    phase: 'B.P5',
    title: {
      fi: 'Suunnitelma tehdään yhdessä',
      sv: 'Planen görs tillsammans',
      en: 'The plan is made together',
    },
    guidance: {
      fi: 'Valitkaa suunnitelman laji ja kirjoittakaa se asiakkaan ja muiden palvelujen kanssa. Kumpikin ääni näkyy.',
      sv: 'Välj planens typ och skriv den med klienten och annan service. Bådas röster syns.',
      en: 'Choose the kind of plan and write it with the client and other services. Both voices show.',
    },
    who: ['client', 'worker', 'network'],
    modality: 'must',
    after: ['service-reached'],
    completion: {
      by: 'facts',
      anyOf: [{ fact: 'plan-version-published', where: { template: 'plan' } }],
    },
    action: 'publish-plan-version',
    actionWith: { template: 'plan', type: 'client-plan' },
    source: { seed: '002', lines: [25, 25] },
    released: true,
    ambiguity: {
      id: 'B.Q5',
      text: {
        fi: 'Suunnitelmassa omatyöntekijöitä voi olla monta. Kullakin palvelulla voi olla omansa, yksi merkitään päävastuulliseksi.',
        sv: 'Planen kan ha flera egna kontaktpersoner. Varje tjänst kan ha sin, en märks ut som huvudansvarig.',
        en: 'The plan may name several own workers. Each service may have its own; one is marked as main.',
      },
    },
  },
  'B.12': {
    phase: 'B.P6',
    title: {
      fi: 'Yhteiset jalkautuvat tapaamiset',
      sv: 'Gemensamma utgående möten',
      en: 'Joint outreach meetings',
    },
    guidance: {
      fi: 'Tavatkaa asiakasta yhdessä siellä, missä hän on, niin kuin suunnitelmassa sovittiin.',
      sv: 'Träffa klienten tillsammans där hen finns, så som planen säger.',
      en: 'Meet the client together where they are, as the plan says.',
    },
    who: ['everyone'],
    modality: 'must',
    after: ['plan-stands'],
    completion: { by: 'guard', guard: 'joint-meeting-held-since-plan' },
    action: 'propose-meeting',
    actionWith: { joint: true, placeKind: 'own-environment' },
    source: { seed: '002', lines: [29, 29] },
    released: true,
    ambiguity: {
      id: 'B.Q8',
      text: {
        fi: 'Paikasta, turvallisuudesta ja etäyhteydestä lähde vaikenee. Myös jalkautumaton monialainen työ sopii malliin.',
        sv: 'Om plats, säkerhet och distans tiger källan. Också arbete som inte är utgående ryms i modellen.',
        en: 'On place, safety and remote the source is silent. Multi-professional work without outreach also fits.',
      },
    },
  },
  'B.13': {
    phase: 'B.P6',
    title: {
      fi: 'Kukin kirjaa omaan järjestelmäänsä',
      sv: 'Var och en dokumenterar i sitt system',
      en: 'Each records in their own system',
    },
    guidance: {
      fi: 'Vie oma otteesi tapaamisesta ja yhteistyöstä omaan asiakastietojärjestelmääsi ja merkitse se viedyksi.',
      sv: 'För över ditt utdrag om mötet och samarbetet till ditt eget klientdatasystem och markera det som fört över.',
      en: 'Take your extract of the meeting and the cooperation to your own system and mark it carried.',
    },
    who: ['each-participant'],
    modality: 'must',
    after: ['plan-stands'],
    completion: { by: 'guard', guard: 'minutes-carried-by-all' },
    action: 'mark-carried-over',
    actionWith: { what: 'minutes' },
    deadline: 'recording-without-delay',
    source: { seed: '002', lines: [30, 30] },
    released: false,
    asks: 'party',
  },
  'B.14': {
    phase: 'B.P6',
    title: {
      fi: 'Tieto kulkee puheessa',
      sv: 'Informationen förs över muntligt',
      en: 'Information passes by word of mouth',
    },
    guidance: {
      fi: 'Kertokaa tapaamisessa toisillenne se, mitä kukin tarvitsee. Merkitse, kenelle kerrottiin.',
      sv: 'Berätta på mötet för varandra det var och en behöver. Anteckna vem som fick veta.',
      en: 'At the meeting tell each other what each one needs. Note who was told.',
    },
    who: ['everyone'],
    modality: 'must',
    after: ['plan-stands'],
    completion: { by: 'facts', anyOf: [{ fact: 'oral-transfer-noted' }] },
    action: 'note-oral-transfer',
    source: { seed: '002', lines: [31, 31] },
    released: true,
    ambiguity: {
      id: 'B.Q9',
      text: {
        fi: 'Lähteestä ei näe, onko puhe velvollisuus vai riittävä tapa. Papereita ei siksi kopioida palvelusta toiseen.',
        sv: 'Källan visar inte om det är en plikt eller ett sätt som räcker. Papper kopieras därför inte vidare.',
        en: 'The source does not say whether this is a duty or a sufficient way. Papers are therefore not copied.',
      },
    },
  },
} as const satisfies Readonly<Record<StepId, Step>>
