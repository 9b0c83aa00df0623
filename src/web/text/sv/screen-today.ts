import type { today as fi } from '../fi/screen-today.ts'

export const today: Readonly<Record<keyof typeof fi, string>> = {
  changedSince: 'Ändrat sedan du sist tittade',
  clientsSide: 'Klienten eller en närstående',
  somebody: 'Någon',
  meetingProposedAt: 'En träff föreslås: {when}',
  tapNoAnswer: 'Inget svar',
  tapNotAtHome: 'Inte hemma',
  tapReached: 'Fick kontakt',
  tapDone: 'Gjort',
  tapTake: 'Jag tar den',
  tapHandBack: 'Lämnar tillbaka',
  tapSuits: 'Passar',
  tapDoesNotSuit: 'Passar inte',
  tapAccept: 'Tar emot',
  tapDecline: 'Tar inte emot',
  sinceLastTime: 'Bara sedan jag sist tittade',
}
