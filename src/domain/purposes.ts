/**
 * Why somebody reads, in closed words. By default it is the standing they read in; a worker may say more exactly, for as
 * long as they like, and it stands in the use log.
 *
 * @source 703/2023 10 §: the use log says the purpose
 */
export const chosenPurposes = [
  'assessment',
  'planning',
  'meeting',
  'substitution',
  'client-asked',
  'supervising',
] as const
export type ChosenPurpose = (typeof chosenPurposes)[number]

export const isChosenPurpose = (value: unknown): value is ChosenPurpose =>
  (chosenPurposes as readonly unknown[]).includes(value)
