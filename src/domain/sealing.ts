/** Which entries are never sealed, and for how long one is taken back by whoever wrote or sealed it. */
import type { FactKind } from './facts/index.ts'

/** What a round stands on. Sealed, nobody could open the pair work any more; it is ended instead. */
const groundsOfRound = [
  'home-set',
  'model-chosen',
  'round-opened',
  'round-closed',
  'member-joined',
  'member-left',
  'supervisor-joined',
  'substitute-named',
  'absence-ended',
  'hand-over-accepted',
  'own-worker-named',
  'own-worker-status-stated',
  'keeper-named',
] as const satisfies readonly FactKind[]

/** What says who may read. Sealed, an older answer would stand again; a new one is given instead. */
const groundsOfAccess = [
  'giver-required',
  'giver-released',
  'capacity-assessed',
  'representation-recorded',
  'representation-ended',
  'guardian-view-settled',
  'guardian-view-limited',
  'line-given',
  'line-refused',
  'line-withdrawn',
  'line-confirmed',
  'withdrawal-acknowledged',
  'prohibition-checked',
  'disclosure-permit-checked',
  'disclosed',
  'disclosed-by-statute',
  'access-opened-urgently',
  'urgent-access-reviewed',
  'earlier-work-shown',
  'part-retagged',
  'whereabouts-marked',
  'entry-sealed',
  'seal-undone',
] as const satisfies readonly FactKind[]

export const neverSealed: ReadonlySet<FactKind> = new Set<FactKind>([
  ...groundsOfRound,
  ...groundsOfAccess,
])

export const minutesToTakeBack = 10
