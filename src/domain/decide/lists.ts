/** The closed lists a value is checked against: a model's names, the persons around, the parts there are. */
import type { FactKind } from '../facts/index.ts'
import type { ModelList, PersonList, RefTarget } from '../field.ts'
import { id, type PersonId } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import { deriveMeetings } from '../meetings.ts'
import { deriveMembers } from '../members.ts'
import type { ProcessModel } from '../process-model.ts'
import type { Asking, Surroundings } from '../surroundings.ts'

/** The models whose steps run in this round: the chosen one first, then those it has borrowed from. */
export const modelsOf = (now: Facts, around: Surroundings): readonly ProcessModel[] => {
  const borrowed = now
    .parts('steps-borrowed', 'borrowed')
    .flatMap((told) => around.findModel(told.values.model) ?? [])
  return [around.model, ...borrowed.filter((model) => model.id !== around.model.id)]
}

const fieldsOf = (model: ProcessModel) =>
  Object.values(model.templates).flatMap((template) =>
    Object.values(template.sections).flatMap((section) => Object.keys(section.fields)),
  )

const own: Record<Exclude<ModelList, 'steps' | 'models'>, (model: ProcessModel) => string[]> = {
  questions: (model) => Object.keys(model.questions),
  fields: fieldsOf,
  ways: (model) => Object.keys(model.entry.ways),
  channels: (model) => Object.keys(model.entry.channels ?? {}),
  segments: (model) => Object.keys(model.segments ?? {}),
  forums: (model) => Object.keys(model.forums ?? {}),
  'plan-types': (model) => Object.keys(model.planTypes),
  phases: (model) => Object.keys(model.phases),
}
/** What a borrowed tail brings along with its steps. */
const lentAlong: ReadonlySet<ModelList> = new Set(['questions', 'fields', 'plan-types'])

/** The names a model gives; `undefined` for the list of models, which is open. */
export const namesIn = (
  list: ModelList,
  now: Facts,
  around: Surroundings,
): readonly string[] | undefined => {
  if (list === 'models') return undefined
  if (list === 'steps')
    return [
      ...Object.keys(around.model.steps),
      ...now.parts('steps-borrowed', 'borrowed').flatMap((told) => told.values.steps),
    ]
  const models = lentAlong.has(list) ? modelsOf(now, around) : [around.model]
  return models.flatMap(own[list])
}

/** Persons of the client's side: the client, whoever must answer, whoever represents. */
export const clientSide = (now: Facts, around: Surroundings): ReadonlySet<string> =>
  new Set<string>([
    around.client.id,
    ...now.parts('giver-required', 'giver').map((told) => told.values.giver),
    ...now.parts('representation-recorded', 'representation').map((told) => told.values.who),
  ])

/** Private persons a line has been given to: close ones are parties too. */
const closeOnes = (now: Facts, around: Surroundings): readonly string[] =>
  now
    .parts('line-given', 'line')
    .map((told) => told.values.party)
    .filter((party) => !around.directory.service(id(party)))

/** Whoever one has met: a guardian at the table is one of the family, though nobody has said whose guardian. */
const metWith = (now: Facts): readonly string[] =>
  deriveMeetings(now)
    .filter((meeting) => meeting.state === 'held')
    .flatMap((meeting) => meeting.present)

/** May this person stand in this field? The same list the form offers. */
export const mayBeNamed = (
  among: PersonList,
  person: PersonId,
  now: Facts,
  asking: Asking,
  around: Surroundings,
): boolean => {
  const members = () => deriveMembers(now, around.today)
  const isMember = () => members().some((member) => member.person === person)
  const isClientSide = () => clientSide(now, around).has(person)
  const isOwn = person === asking.person
  const lists: Record<PersonList, () => boolean> = {
    'home-members': () =>
      members().some((member) => member.person === person && member.side === 'home'),
    members: () => isMember() || (isOwn && asking.service !== null),
    around: () => isMember() || isClientSide() || isOwn || closeOnes(now, around).includes(person),
    workers: () => person !== around.client.id && around.directory.isPerson(person),
    givers: isClientSide,
    'client-side': () =>
      isClientSide() ||
      (isOwn && asking.service === null) ||
      closeOnes(now, around).includes(person) ||
      (asking.standing === 'party' && !isMember() && metWith(now).includes(person)),
    anyone: () => person === around.client.id || around.directory.isPerson(person),
  }
  return lists[among]()
}

/** The parts a reference may point at. */
const targets: Record<
  Exclude<RefTarget, 'part' | 'fact'>,
  readonly (readonly [FactKind, string])[]
> = {
  meeting: [['meeting-proposed', 'meeting']],
  goal: [['goal-set', 'goal']],
  task: [['task-set', 'task']],
  offer: [['hand-over-offered', 'offer']],
  'plan-version': [['plan-version-published', 'version']],
  decision: [['decision-prepared', 'decision']],
  application: [['new-service-applied', 'application']],
  invitation: [['member-invited', 'invitation']],
  line: [
    ['line-given', 'line'],
    ['line-withdrawn', 'withdrawal'],
  ],
  proposal: [['proposal-made', 'proposal']],
  consultation: [['supervisor-consulted', 'question']],
  access: [['access-opened-urgently', 'access']],
  seal: [['entry-sealed', 'seal']],
  note: [['note-sent', 'note']],
  disclosure: [
    ['disclosed', 'disclosure'],
    ['disclosed-by-statute', 'disclosure'],
  ],
}
/** What belongs to its round and ends with it. */
const ofItsRound: ReadonlySet<RefTarget> = new Set([
  'meeting',
  'task',
  'offer',
  'decision',
  'invitation',
  'line',
  'proposal',
  'note',
])

/** Does this point at something the sender may see? Nobody learns more than yes or no. */
export const isFound = (target: RefTarget, value: string, sight: Facts, round: number): boolean => {
  const isSealed = (fact: string) =>
    sight.parts('entry-sealed', 'seal').some((told) => told.values.fact === fact)
  if (target === 'fact') return sight.all.some((fact) => fact.id === value && !isSealed(value))
  const found = sight.find(value)
  if (!found || isSealed(found.fact.id)) return false
  if (target === 'part') return true
  if (ofItsRound.has(target) && found.fact.round !== round) return false
  return targets[target].some(
    ([kind, part]) => found.fact.kind === kind && found.part.name === part,
  )
}
