/** The SOTE pair: two axes, four lanes, and for two of them the network and its plan. */
import { as, type Common, type Days, type Move, type Said, type Script } from './script.ts'
import { soteNetwork } from './sote-network.ts'

export interface SotePairWords extends Common {
  readonly lane: 'self-acting' | 'community' | 'cooperating' | 'network'
  readonly need: Said
  readonly referral: Said
  readonly told: Said
  readonly resources: readonly (readonly [item: string, value: number])[]
  readonly care: readonly (readonly [item: string, value: number])[]
  readonly situation: readonly (readonly [area: string, voice: 'client' | 'workers', words: Said])[]
  readonly whyLane: Said
  readonly path: readonly [name: string, words: Said]
  readonly purpose: Said
  readonly seat: string
  readonly goal: Said
  readonly secondGoal: Said
  readonly careNow: Said
  readonly wish: Said
  readonly option: Said
  readonly notes: readonly Said[]
  readonly task: Said
  readonly follow: Said
  readonly went: Said
  readonly wentByWorkers: Said
  readonly goesOn: Said
  readonly ends: Said
}

export const sotePair: Script<SotePairWords> = {
  model: 'sote-pair',
  lasts: 260,
  parts: ['initiator', 'partner', 'other'],
  moves: (words, days) => {
    const isLocal = words.lane === 'self-acting' || words.lane === 'community'
    return [
      ...trigger(words, days),
      ...twoAxes(words),
      ...(isLocal ? localPath(words) : network(words, days)),
    ]
  },
}

const trigger = (w: SotePairWords, days: Days): readonly Move[] => [
  {
    day: 0,
    who: 'initiator',
    do: 'open-pair-work',
    with: {
      homeServices: ['initiator-service', 'partner-service'],
      ways: ['professional-concern', 'no-result', 'no-progress'],
      ...w.need,
    },
  },
  {
    day: 0,
    who: 'initiator',
    do: 'record-referral',
    with: { from: 'other-service', basis: 'client-consent', ...w.referral },
  },
  {
    day: 1,
    who: 'initiator',
    do: 'invite-member',
    with: {
      person: 'partner',
      service: 'partner-service',
      role: 'home',
      competence: 'partner-profession',
      month: days.month(1),
    },
  },
  { day: 2, who: 'partner', do: 'answer-invitation', with: { answer: 'accept' } },
  {
    day: 6,
    who: 'partner',
    do: 'give-information',
    with: { to: 'client', how: 'face-to-face', language: w.language, ...w.told },
  },
  {
    day: 6,
    who: 'initiator',
    do: 'mark-carried-over',
    with: { what: 'cooperation', service: 'initiator-service', attached: false },
  },
]

const answers = (axis: 'resources' | 'care', items: SotePairWords['resources']) =>
  items.map(([item, value]) => ({ axis, item, value, topics: [] }))

const twoAxes = (w: SotePairWords): readonly Move[] => [
  {
    day: 13,
    who: 'client',
    do: 'answer-profile',
    with: {
      occasion: '1',
      voice: 'client',
      source: 'own',
      answers: answers('resources', w.resources),
      topics: [],
    },
  },
  {
    day: 13,
    who: 'partner',
    do: 'answer-profile',
    with: {
      occasion: '1',
      voice: 'workers',
      source: 'own',
      answers: answers('care', w.care),
      topics: [],
    },
  },
  {
    day: 13,
    who: 'partner',
    do: 'map-situation',
    with: {
      resources: w.lane === 'community' || w.lane === 'network' ? 'low' : 'good',
      areas: w.situation.map(([area, voice, told]) => ({ area, voice, ...told })),
    },
  },
  {
    day: 20,
    who: 'initiator',
    do: 'settle-segment',
    with: { segment: w.lane, source: 'own', ...as('reason', w.whyLane) },
  },
  ...(['initiator', 'partner'] as const).map(
    (who): Move => ({
      day: 21,
      who,
      do: 'mark-carried-over',
      with: { what: 'profile', service: `${who}-service`, attached: false },
    }),
  ),
]

const localPath = (w: SotePairWords): readonly Move[] => [
  {
    day: 28,
    who: 'initiator',
    do: 'choose-path',
    with: { path: w.path[0], ...w.path[1] },
  },
  { day: 29, who: 'initiator', do: 'name-own-worker', with: { who: 'initiator' } },
  {
    day: 60,
    who: 'initiator',
    do: 'end-pair-work',
    with: { cause: 'no-longer-needed', ...as('reason', w.ends) },
  },
]

const network = (w: SotePairWords, days: Days): readonly Move[] => [
  {
    day: 27,
    who: 'initiator',
    do: 'give-line',
    with: {
      party: 'other-service',
      categories: ['services', 'plan', 'minutes', 'arrangement', 'progress'],
      minusTopics: ['mental-health'],
      until: days.on(27 + 360),
      form: 'written-signed',
      language: w.language,
      ...as('purpose', w.purpose),
    },
  },
  {
    day: 28,
    who: 'initiator',
    do: 'assemble-team',
    with: {
      fromExpertList: true,
      seats: [{ competence: 'other-profession', why: w.seat, topics: [] }],
    },
  },
  {
    day: 28,
    who: 'initiator',
    do: 'invite-member',
    with: {
      person: 'other',
      service: 'other-service',
      role: 'network',
      competence: 'other-profession',
      month: days.month(40),
    },
  },
  { day: 30, who: 'other', do: 'answer-invitation', with: { answer: 'accept' } },
  {
    day: 40,
    who: 'partner',
    do: 'set-goal',
    with: { whose: 'client', until: days.on(150), ...w.goal },
    as: 'goal',
  },
  { day: 40, who: 'initiator', do: 'set-goal', with: { whose: 'together', ...w.secondGoal } },
  {
    day: 41,
    who: 'partner',
    do: 'publish-plan-version',
    with: {
      type: 'hopa',
      template: 'plan',
      until: days.on(41 + 365),
      evaluations: [days.on(120)],
      madeWith: ['client', 'initiator', 'partner', 'other'],
      sections: [
        { field: 'situation', voice: 'workers', ...w.careNow },
        { field: 'care', voice: 'client', ...w.wish },
      ],
    },
    as: 'plan',
  },
  { day: 42, who: 'client', do: 'give-plan-view', with: { version: '$plan', view: 'agree' } },
  {
    day: 43,
    who: 'initiator',
    do: 'choose-network-option',
    with: { options: ['tailored-team'], ...w.option },
  },
  ...(w.lane === 'network'
    ? [{ day: 44, who: 'initiator', do: 'choose-forum', with: { forum: 'monty' } } satisfies Move]
    : []),
  ...soteNetwork(w, days),
]
