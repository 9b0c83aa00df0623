/** One card confirmed: every word on it becomes the fact of its own question, all of them or none. */
import type { CommandKind } from '../commands.ts'
import type { NewFact } from '../facts/index.ts'
import type { CommandId, PersonId } from '../identity.ts'
import type { Known, Seen } from '../knowledge.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { type AgreementAsk, derivePairAgreement, type PairAgreement } from '../pair-agreement.ts'
import type { Asking, Surroundings } from '../surroundings.ts'
import { type Act, decideTogether } from './together.ts'

export interface AgreementTold {
  readonly commandId: CommandId
  readonly answers: Readonly<Partial<Record<AgreementAsk, PersonId>>>
}

/** Which field of which command each question fills. */
const fields = {
  contact: ['agree-contact', 'who'],
  handler: ['set-handlers', 'first'],
  recorder: ['agree-meeting-roles', 'recorder'],
  leader: ['agree-meeting-roles', 'leader'],
  chair: ['agree-meeting-roles', 'chair'],
  decider: ['agree-division', 'decider'],
  'own-worker': ['agree-division', 'ownWorker'],
} as const satisfies Record<AgreementAsk, readonly [CommandKind, string]>

/** What a command needs beside the answers. */
const besides = (kind: CommandKind, card: PairAgreement, first?: PersonId) => {
  if (kind === 'agree-meeting-roles') return card.meeting ? { meeting: card.meeting.id } : null
  if (kind !== 'set-handlers') return {}
  const pair = card.questions.find(({ asks }) => asks === 'handler')?.among ?? []
  const second = pair.find((person) => person !== first)
  return second === undefined ? { equal: false } : { second, equal: card.isEqual }
}

const actsOf = (
  answers: AgreementTold['answers'],
  card: PairAgreement,
  me: PersonId,
): readonly Act[] => {
  const asked = card.questions.filter(({ asks }) => answers[asks] !== undefined)
  const kinds = [...new Set(asked.map(({ asks }) => fields[asks][0]))]
  return kinds.flatMap((kind): readonly Act[] => {
    const own = asked.filter(({ asks }) => fields[asks][0] === kind)
    // What I have said already, and others alike, is not said again.
    const isNew = own.some(({ asks, said, agreed }) => {
      const mine = said.find(({ by }) => by === me)?.who
      return mine !== answers[asks] || agreed !== answers[asks]
    })
    const more = besides(kind, card, answers.handler)
    if (!isNew || more === null) return []
    const given = Object.fromEntries(own.map(({ asks }) => [fields[asks][1], answers[asks]]))
    const questionOf = (field: string) =>
      own.find(({ asks }) => `/${fields[asks][1]}` === field)?.asks ?? own[0]?.asks ?? ''
    return [{ kind, with: { ...more, ...given }, at: (field) => `/answers/${questionOf(field)}` }]
  })
}

/** @param seen what the sender may see */
export const decidePairAgreement = (
  { commandId, answers }: AgreementTold,
  known: Known,
  seen: Seen,
  asking: Asking,
  around: Surroundings,
): Outcome<readonly NewFact[]> => {
  const side = asking.standing === 'home' || asking.standing === 'party' ? asking.standing : null
  if (side === null) return refuse({ code: 'needs-initiator', wayOut: 'propose' })
  const acts = actsOf(answers, derivePairAgreement(seen, around.model, side), asking.person)
  if (acts.length === 0)
    return refuse({
      code: Object.keys(answers).length === 0 ? 'missing' : 'already-done',
      field: '/answers',
    })
  return decideTogether({ commandId, acts }, known, seen, asking, around)
}
