/**
 * The fields of every command, from one table: those of its fact's parts, without what the server fills in. The
 * server's schemas and the forms read the same.
 */
import { type CommandKind, commandRules, ruleOf } from '../commands.ts'
import { type FactKind, factShapes, shapeOf } from '../facts/index.ts'
import { type Fields, maybe, name, names, person, ref, service, text, yesNo } from '../field.ts'

/** Fields of a command whose fact cannot be told field by field. */
const ownFields: Partial<Record<CommandKind, Fields>> = {
  /** A new round begins from a need, as the first did. */
  'open-round': {
    startsIn: maybe(name('phases')),
    ways: maybe(names('ways')),
    channel: maybe(name('channels')),
    urgent: maybe(yesNo),
    words: maybe(text()),
  },
  'accept-invitation': { invitation: maybe(ref('invitation')) },
  leave: {},
  'end-membership': {
    person: person('members'),
    service: maybe(service),
    cause: factShapes['member-left']['home-member'].fields.cause,
  },
  'open-access-urgently': { second: maybe(yesNo), reason: text() },
}

/** Fields that may be left out because the server knows what is meant (`defaults.ts`). */
const eased: Partial<Record<CommandKind, readonly string[]>> = {
  'give-line': ['giver', 'from', 'minusTopics', 'reach', 'form'],
  'refuse-line': ['giver'],
  'withdraw-line': ['giver', 'scope', 'toldAt', 'toldTo'],
  'confirm-line': ['form'],
  'end-membership': ['cause'],
  'record-absence': ['who', 'from'],
  'end-absence': ['who'],
  'join-as-supervisor': ['who'],
  'record-representation': ['from'],
  'end-representation': ['on'],
  'propose-meeting': ['remote', 'video', 'joint'],
  'hold-meeting': ['remote', 'inRealTime'],
  'publish-plan-version': ['from', 'evaluations', 'madeWith'],
  'continue-client-relationship': ['evaluations'],
  'agree-pair-work-plan': ['from', 'meets'],
  'record-assessment': ['recorder'],
  'start-assessment': ['on'],
  'set-handlers': ['equal'],
  'name-own-worker': ['from', 'main'],
  'give-plan-view': ['whose'],
  'make-commitment': ['who'],
  'record-voice': ['whose'],
  'record-place-wish': ['whose'],
  'wish-partner': ['whose'],
  'record-contact': ['on'],
  'make-decision': ['on'],
  'evaluate-plan': ['on', 'with'],
  'apply-for-service': ['on'],
  'record-kela-consultation': ['on'],
  'tell-team-afterwards': ['on'],
  'end-client-relationship': ['on'],
  'end-pair-work': ['on'],
}

/** Lists that may be empty. Every other list needs at least one. */
export const mayBeEmpty: ReadonlySet<string> = new Set([
  'categories',
  'minusTopics',
  'topics',
  'remote',
  'evaluations',
  'madeWith',
  'meets',
  'with',
])

export interface CommandPart {
  readonly name: string
  readonly fields: Fields
  readonly many: boolean
  /** May be left out as a whole; given in part, it must be whole. */
  readonly maybe: boolean
}
export interface CommandShape {
  readonly records: FactKind
  readonly parts: readonly CommandPart[]
  /** Names of single fields that may be left out though their part must hold them. */
  readonly eased: ReadonlySet<string>
  /** `topics` is a field of its own here, not the tags of the text. */
  readonly ownTopics: boolean
}

const shapeOfCommand = (kind: CommandKind): CommandShape => {
  const { records, fills = [] } = ruleOf(kind)
  const own = ownFields[kind]
  const parts = own
    ? [{ name: '', fields: own, many: false, maybe: false }]
    : Object.entries(shapeOf(records))
        .filter(([part]) => !fills.includes(part))
        .map(([part, shape]) => ({
          name: part,
          fields: Object.fromEntries(
            Object.entries(shape.fields).filter(([field]) => !fills.includes(field)),
          ),
          many: shape.many === true,
          maybe: shape.maybe === true,
        }))
  return {
    records,
    parts,
    eased: new Set(eased[kind] ?? []),
    ownTopics: parts.some((part) => !part.many && Object.hasOwn(part.fields, 'topics')),
  }
}

const shapes = Object.fromEntries(
  Object.keys(commandRules).map((kind) => [kind, shapeOfCommand(kind as CommandKind)]),
) as Readonly<Record<CommandKind, CommandShape>>

/** What a command's payload holds. */
export const commandShape = (kind: CommandKind): CommandShape => shapes[kind]
