/** What the server knows better than a form should ask: today, nobody, oneself. Only where the sender said nothing. */
import type { CommandKind } from '../commands.ts'
import type { PersonId } from '../identity.ts'
import type { Facts } from '../knowledge.ts'
import { deriveInitiator, deriveMembers } from '../members.ts'
import { happenedOn, type Setting } from './case.ts'

type Values = Readonly<Record<string, unknown>>
/** `now` is what the sender may see of the newest round. */
type Default = (asked: Setting, payload: Values, now: Facts) => Values

const today: Default = (asked) => ({ on: happenedOn(asked) })
const fromToday: Default = (asked) => ({ from: happenedOn(asked) })
const self = (asked: Setting): PersonId | undefined =>
  asked.asking.standing === 'home' ? undefined : asked.asking.person

/** On whose behalf an answer is told: one's own, the client's, or the only one who must answer. */
const giverOf = (asked: Setting, now: Facts): PersonId | undefined => {
  const { asking, around } = asked
  if (asking.service === null && asking.standing !== 'party') return asking.person
  if (asking.standing === 'party') return around.client.id
  const givers = new Set(now.parts('giver-required', 'giver').map((told) => told.values.giver))
  return givers.size === 1 ? ([...givers][0] as PersonId) : undefined
}
/** Whoever was told, when it is not said: the worker who records it, or the home's initiator. */
const toldTo = (asked: Setting, now: Facts): PersonId => {
  const { asking, around } = asked
  const isMember = deriveMembers(now, around.today).some((one) => one.person === asking.person)
  return isMember ? asking.person : (deriveInitiator(now)?.person ?? asking.person)
}

export const defaults: Partial<Record<CommandKind, Default>> = {
  'give-line': (asked, _payload, now) => ({
    giver: giverOf(asked, now),
    from: happenedOn(asked),
    minusTopics: [],
    reach: 'from-now',
    form: asked.asking.standing === 'home' ? undefined : 'electronic',
  }),
  'refuse-line': (asked, _payload, now) => ({ giver: giverOf(asked, now) }),
  'withdraw-line': (asked, payload, now) => ({
    giver: giverOf(asked, now),
    scope: payload.party === undefined ? 'all' : 'party',
    toldAt: asked.happenedAt,
    toldTo: toldTo(asked, now),
  }),
  'confirm-line': (asked) => ({
    form: asked.asking.standing === 'home' ? 'written-signed' : 'electronic',
  }),
  'end-membership': () => ({ cause: 'work-changed' }),
  'record-absence': (asked) => ({ who: asked.asking.person, from: happenedOn(asked) }),
  'end-absence': (asked) => ({ who: asked.asking.person }),
  'join-as-supervisor': (asked) => ({ who: asked.asking.person }),
  'record-representation': fromToday,
  'end-representation': today,
  'propose-meeting': () => ({ remote: [], video: false, joint: true }),
  'hold-meeting': () => ({ remote: [], inRealTime: false }),
  'publish-plan-version': (asked) => ({ from: happenedOn(asked), evaluations: [], madeWith: [] }),
  'continue-client-relationship': () => ({ evaluations: [] }),
  'agree-pair-work-plan': (asked) => ({ from: happenedOn(asked), meets: [] }),
  'record-assessment': (asked) => ({ recorder: asked.asking.person }),
  'start-assessment': today,
  'set-handlers': () => ({ equal: false }),
  'name-own-worker': (asked) => ({ from: happenedOn(asked), main: true }),
  'give-plan-view': (asked) => ({ whose: self(asked) }),
  'make-commitment': (asked) => ({ who: self(asked) }),
  'record-voice': (asked) => ({ whose: self(asked) }),
  'record-place-wish': (asked) => ({ whose: self(asked) }),
  'wish-partner': (asked) => ({ whose: self(asked) }),
  'record-contact': today,
  'make-decision': today,
  'evaluate-plan': (asked) => ({ on: happenedOn(asked), with: [] }),
  'apply-for-service': today,
  'record-kela-consultation': today,
  'tell-team-afterwards': today,
  'end-client-relationship': today,
  'end-pair-work': today,
}
