import type { CommandKind } from '../commands.ts'
import type { Facts } from '../knowledge.ts'
import { deriveMeetings, type Meeting } from '../meetings.ts'
import type { Step } from '../process-model.ts'
import type { PathwayStep } from './types.ts'

/** What is told of a meeting there is: where none is left to be held, one is proposed first. */
const aboutMeeting: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'hold-meeting',
  'agree-meeting-roles',
])

const isLeft = ({ state }: Meeting): boolean => state !== 'held' && state !== 'cancelled'

/** The one action of a step that can be done now, so that no step leads to a form with nothing to choose. */
export const actionNow = (step: Step, round: Facts): Pick<PathwayStep, 'action' | 'actionWith'> =>
  aboutMeeting.has(step.action) && !deriveMeetings(round).some(isLeft)
    ? { action: 'propose-meeting', actionWith: {} }
    : { action: step.action, actionWith: step.actionWith ?? {} }
