import type { today as fi } from '../fi/screen-today.ts'

export const today: Readonly<Record<keyof typeof fi, string>> = {
  changedSince: 'Changed since you last looked',
  clientsSide: 'The client or a close one',
  somebody: 'Somebody',
  meetingProposedAt: 'A meeting is proposed: {when}',
  tapNoAnswer: 'No answer',
  tapNotAtHome: 'Not at home',
  tapReached: 'Reached',
  tapDone: 'Done',
  tapTake: 'I take it',
  tapHandBack: 'Hand back',
  tapSuits: 'Suits',
  tapDoesNotSuit: 'Does not suit',
  tapAccept: 'I accept',
  tapDecline: 'I decline',
  sinceLastTime: 'Only since I last looked',
}
