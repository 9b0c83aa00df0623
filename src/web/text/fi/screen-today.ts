/** Today over all pair works, and what one tap tells. */
export const today = {
  changedSince: 'Muuttunut viime katsomasi jälkeen',
  clientsSide: 'Asiakas tai läheinen',
  somebody: 'Joku',
  meetingProposedAt: 'Tapaamista ehdotetaan: {when}',
  tapNoAnswer: 'Ei vastannut',
  tapNotAtHome: 'Ei kotona',
  tapReached: 'Tavoitin',
  tapDone: 'Tehty',
  tapTake: 'Otan',
  tapHandBack: 'Palautan',
  tapSuits: 'Sopii',
  tapDoesNotSuit: 'Ei sovi',
  tapAccept: 'Otan vastaan',
  tapDecline: 'En ota',
  sinceLastTime: 'Vain viime katsomiseni jälkeen',
}
