/**
 * Which stop stands in a step's way, all that is missing and the ways out. For the home's eyes only. The decision
 * itself is in `decide/`: this says the same ahead of time, for the round as a whole.
 *
 * @source design rules.md, "The stops"
 */
import type { CommandKind } from '../commands.ts'
import type { Facts } from '../knowledge.ts'
import { deriveMeetings } from '../meetings.ts'
import { homeMembers } from '../members.ts'
import { derivePermission } from '../permission.ts'
import type { Step } from '../process-model.ts'
import type { StopId } from '../refusal.ts'
import type { Text } from '../text.ts'
import type { Missing, PathwayAt } from './types.ts'

export interface Stands {
  readonly missing: readonly Missing[]
  readonly waysOut: readonly CommandKind[]
}
type StopRule = (round: Facts, at: PathwayAt, step: Step) => Stands

const free: Stands = { missing: [], waysOut: [] }
const never: StopRule = () => free
const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

const texts = {
  giver: text(
    'Ei ole kirjattu, kenen lupa tarvitaan.',
    'Det har inte antecknats vems tillstånd som behövs.',
    'It is not recorded whose permission is needed.',
  ),
  line: text(
    'Lupaa ei ole kysytty millekään osapuolelle.',
    'Tillstånd har inte frågats för någon part.',
    'Permission has not been asked for any party.',
  ),
  answer: text(
    'Lupa tälle osapuolelle ei ole voimassa.',
    'Tillståndet till denna part är inte i kraft.',
    'The permission to this party is not in force.',
  ),
  socialWorker: text(
    'Työparissa ei ole virkasuhteista sosiaalityöntekijää.',
    'I paret finns ingen socialarbetare i tjänsteförhållande.',
    'The pair has no social worker in office.',
  ),
  decider: text(
    'Päätökselle ei ole nimetty yhtä viranhaltijaa.',
    'Ingen enskild tjänsteinnehavare har utsetts för beslutet.',
    'No single office-holder is named for the decision.',
  ),
  video: text(
    'Etäosallistujalla ei ole näköyhteyttä.',
    'Den som deltar på distans har ingen bildförbindelse.',
    'The remote participant has no video.',
  ),
} as const

/** S1: nothing passes the border before one party at least has a line in force. */
const border: StopRule = (round, at) => {
  const { givers, parties } = derivePermission(round, at)
  if (givers.length === 0)
    return {
      missing: [{ kind: 'giver', text: texts.giver, ids: [] }],
      waysOut: ['require-giver', 'give-line'],
    }
  const asked = [...parties.values()]
  if (asked.some((one) => one.inForce)) return free
  if (asked.length === 0)
    return {
      missing: [{ kind: 'line', text: texts.line, ids: givers.map(({ person }) => person) }],
      waysOut: ['give-line'],
    }
  const isOral = asked.some(({ lines }) =>
    lines.some(({ form, answer }) => form === 'oral' && answer === 'given'),
  )
  return {
    missing: asked.map(({ party, missing }) => ({
      kind: 'answer',
      text: texts.answer,
      ids: [party, ...missing],
    })),
    waysOut: isOral ? ['confirm-line', 'give-line'] : ['give-line'],
  }
}

/** S2: settling special support, and recording the assessment when the answer was yes. */
const socialWorker: StopRule = (round, at, step) => {
  const { isSocialWorker } = at
  if (isSocialWorker === undefined) return free
  const isSettling = step.action === 'assess-special-support'
  const isNeeded = round.last('special-support-assessed', 'finding')?.values.needed === true
  if (!isSettling && !isNeeded) return free
  const home = homeMembers(round, at.today)
  if (home.some(({ person, service }) => isSocialWorker(person, service))) return free
  return {
    missing: [{ kind: 'social-worker', text: texts.socialWorker, ids: [] }],
    waysOut: ['invite-member', 'offer-hand-over'],
  }
}

/** S4: only where the model says so. */
const video: StopRule = (round, at) => {
  if (at.model.settings.remoteWithoutVideo !== 'stop') return free
  const without = deriveMeetings(round).filter(
    ({ state, remote, video: hasVideo }) =>
      (state === 'proposed' || state === 'agreed') && remote.length > 0 && !hasVideo,
  )
  return without.length === 0
    ? free
    : {
        missing: [{ kind: 'video', text: texts.video, ids: without.map(({ id }) => id) }],
        waysOut: ['propose-meeting', 'cancel-meeting'],
      }
}

/** S6: a prepared decision nobody has been named for. */
const decider: StopRule = (round) => {
  const named = new Set(
    round.parts('decision-assigned', 'assignment').map(({ values }) => values.decision),
  )
  const made = new Set(
    round.parts('decision-made', 'decision').map(({ values }) => values.decision),
  )
  const open = round
    .parts('decision-prepared', 'decision')
    .filter(({ part }) => !named.has(part.id) && !made.has(part.id))
  return open.length === 0
    ? free
    : {
        missing: [{ kind: 'decider', text: texts.decider, ids: open.map(({ part }) => part.id) }],
        waysOut: ['assign-decision'],
      }
}

/** The others stop a text, a name or a change when it is tried, and never a whole step. */
const stopRules: Readonly<Record<StopId, StopRule>> = {
  S1: border,
  S2: socialWorker,
  S3: never,
  S4: video,
  S5: never,
  S6: decider,
  S7: never,
  S8: never,
  S9: never,
}

/** All that stands in the way of a step together. */
export const standingStops = (round: Facts, at: PathwayAt, step: Step): Stands => {
  const each = (step.stops ?? []).map((stop) => stopRules[stop](round, at, step))
  return {
    missing: each.flatMap(({ missing }) => missing),
    waysOut: [...new Set(each.flatMap(({ waysOut }) => waysOut))],
  }
}
