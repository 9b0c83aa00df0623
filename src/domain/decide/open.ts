/** A pair work begins: from a need, in a home, by a model, with one who takes it up. */
import { ageOn, type Instant } from '../calendar.ts'
import type { NewFact } from '../facts/index.ts'
import { longText } from '../field.ts'
import type { CommandId, PersonId, ServiceId } from '../identity.ts'
import { foldSeen } from '../knowledge.ts'
import { accept, type Outcome, refuse } from '../outcome.ts'
import type { ProcessModel } from '../process-model.ts'
import type { Refusal } from '../refusal.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import type { Topic } from '../words.ts'
import { topics as allTopics } from '../words.ts'
import type { Setting } from './case.ts'
import { checkHappened } from './check-fields.ts'
import { checkValue } from './check-value.ts'
import { joined } from './duties.ts'
import { type ReferralTold, referralFacts } from './referral.ts'
import { factOf, follow } from './tell.ts'

export interface NeedTold {
  readonly ways: readonly string[]
  readonly channel?: string | undefined
  readonly urgent?: boolean | undefined
  readonly words?: string | undefined
  readonly topics?: readonly Topic[] | undefined
}
export interface OpenPairWork {
  readonly commandId: CommandId
  readonly model: string
  readonly homeServices: readonly ServiceId[]
  readonly need: NeedTold
  readonly startsIn?: string | undefined
  readonly happenedAt?: Instant | undefined
  /** What it is opened from, where somebody referred the client. */
  readonly referral?: ReferralTold | undefined
}

/** The ways still missing before the need is one this model begins from. Empty: it is told. */
export const missingWays = (model: ProcessModel, ways: readonly string[]): readonly string[] => [
  ...new Set(
    model.entry.requires
      .filter((oneOf) => !oneOf.some((way) => ways.includes(way)))
      .flatMap((oneOf) => oneOf),
  ),
]

/** The phase a round begins in: the first, or that of a way that leads in later. */
export const phaseToStartIn = (
  model: ProcessModel,
  ways: readonly string[],
  wished: string | undefined,
): string | undefined => {
  const first = Object.entries(model.phases).find(([, phase]) => !phase.beside)?.[0]
  const late = ways.flatMap((way) => model.entry.late?.[way] ?? [])
  if (wished === undefined) return late[0] ?? first
  return wished === first || late.includes(wished) ? wished : undefined
}

/** Everything that hinders a need and its phase; the fields stand under `at`. */
export const checkNeed = (
  model: ProcessModel,
  need: NeedTold,
  wished: string | undefined,
  at: string,
): readonly Refusal[] => {
  const ways = Array.isArray(need.ways) ? need.ways.filter((way) => typeof way === 'string') : []
  const unknown = ways.flatMap((way, index): readonly Refusal[] =>
    Object.hasOwn(model.entry.ways, way)
      ? []
      : [{ code: 'not-in-list', field: `${at}/ways/${index}` }],
  )
  const missing = missingWays(model, ways)
  return [
    ...unknown,
    ...(ways.length === 0 || missing.length > 0
      ? [{ code: 'need-not-told', field: `${at}/ways`, missing } as const]
      : []),
    ...(unknown.length === 0 && phaseToStartIn(model, ways, wished) === undefined
      ? [{ code: 'not-in-list', field: '/startsIn' } as const]
      : []),
  ]
}

const checkWords = (model: ProcessModel, need: NeedTold, setting: Setting): readonly Refusal[] => {
  const nothing = foldSeen([])
  const look = {
    sight: nothing,
    sightNow: nothing,
    asking: setting.asking,
    around: { ...setting.around, model },
    round: 1,
    anybody: () => false,
    stepsOf: undefined,
  }
  const check = (field: Parameters<typeof checkValue>[0], name: string, value: unknown) =>
    value === undefined || value === null
      ? []
      : checkValue(field, name, value, `/need/${name}`, look, false)
  const isTopic = (topic: unknown) => (allTopics as readonly unknown[]).includes(topic)
  return [
    ...check({ is: 'name', of: 'channels' }, 'channel', need.channel),
    ...check({ is: 'yes-no' }, 'urgent', need.urgent),
    ...check({ is: 'text', limit: longText }, 'words', need.words),
    ...(need.topics === undefined || (Array.isArray(need.topics) && need.topics.every(isTopic))
      ? []
      : [{ code: 'not-in-list', field: '/need/topics' } as const]),
  ]
}

/** The services of one home: the sender's own among them, each declared joint with the others. */
const checkHome = (
  services: readonly ServiceId[],
  asking: Asking,
  around: Surroundings,
): readonly Refusal[] => {
  if (!Array.isArray(services) || services.length === 0)
    return [{ code: 'missing', field: '/homeServices' }]
  const refusals = services.flatMap((service, index): readonly Refusal[] => {
    const field = `/homeServices/${index}`
    const found = around.directory.service(service)
    if (!found) return [{ code: 'unknown-reference', field }]
    if (services.indexOf(service) < index) return [{ code: 'same-person-twice', field }]
    const isJoint = services.every((other) => other === service || found.jointWith.includes(other))
    return isJoint ? [] : [{ code: 'not-in-list', field }]
  })
  const isOwn = asking.service !== null && services.includes(asking.service)
  return isOwn ? refusals : [...refusals, { code: 'not-yours', field: '/homeServices' }]
}

/** True also when nobody knows the age: a giver is then required by name and with a reason. */
export const isChild = (around: Surroundings): boolean =>
  around.client.birthDate === null || ageOn(around.client.birthDate, around.today) < 18

/** Who must answer is itself a fact with its reason. A child's givers are settled one by one. */
export const clientAnswers = (setting: Setting): readonly NewFact[] =>
  isChild(setting.around)
    ? []
    : [
        follow(setting, 'giver-required', {
          giver: {
            giver: setting.around.client.id,
            standing: 'client',
            reason: 'Täysi-ikäinen asiakas vastaa itse.',
          },
        }),
      ]

export const needFact = (setting: Setting, need: NeedTold): NewFact => {
  const { topics, ways, channel, urgent, words } = need
  const told = { ways, channel, urgent, words }
  const values = Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined && value !== null),
  )
  return factOf(setting, 'need-recognised', [{ name: 'need', values, topics }], () => [], null)
}

/** What every round begins with, its number in `setting`. */
export const roundFacts = (
  setting: Setting,
  round: {
    readonly model: ProcessModel
    readonly services: readonly string[]
    readonly need: NeedTold
    readonly startsIn: string
    readonly opener: { readonly person: PersonId; readonly service: string }
  },
): readonly NewFact[] => [
  needFact(setting, round.need),
  follow(setting, 'home-set', { home: { services: round.services } }),
  follow(setting, 'model-chosen', {
    model: { model: round.model.id, version: round.model.version },
  }),
  follow(setting, 'round-opened', {
    round: { number: setting.round, startsIn: round.startsIn },
  }),
  joined(setting, { ...round.opener, role: 'initiator' }),
]

/**
 * Opens a pair work with its first round. Refuses when the need is not one the model begins from, when the home is not
 * the sender's own or not declared joint, when it is said to have happened tomorrow or before the client was born.
 */
export const openPairWork = (
  input: OpenPairWork,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  const setting: Setting = {
    asking,
    around,
    commandId: input.commandId,
    happenedAt: input.happenedAt ?? around.now,
    recordedAt: around.now,
    round: 1,
  }
  const model = around.model.id === input.model ? around.model : around.findModel(input.model)
  if (!model) return refuse({ code: 'not-in-list', field: '/model' })
  const need = input.need ?? { ways: [] }
  const startsIn = phaseToStartIn(model, need.ways ?? [], input.startsIn)
  const refusals = [
    ...checkHappened(setting),
    ...checkHome(input.homeServices, asking, around),
    ...checkNeed(model, need, input.startsIn, '/need'),
    ...checkWords(model, need, setting),
  ]
  if (refusals.length > 0 || startsIn === undefined || asking.service === null)
    return refuse(...refusals)
  const opener = { person: asking.person, service: asking.service }
  return accept([
    ...roundFacts(setting, { model, services: input.homeServices, need, startsIn, opener }),
    ...clientAnswers(setting),
    ...(input.referral ? referralFacts(setting, input.referral) : []),
  ])
}
