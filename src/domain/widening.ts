/**
 * Does a change open a text to readers it was closed to? Judged by its tags alone, so that who else there is plays no
 * part in it.
 */
import type { Part } from './facts/index.ts'

type Tags = Pick<Part, 'topics' | 'unsorted'>

/** Sorted at last, or no longer about something it was about: a reader kept from that may read it now. */
export const isWider = (before: Tags, after: Tags): boolean =>
  !after.unsorted &&
  (before.unsorted || before.topics.some((topic) => !after.topics.includes(topic)))
