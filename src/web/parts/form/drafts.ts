/** Every form is a draft on this device from the first letter. Dropped when it has been recorded. */
import type { FormValues } from './values.ts'

const start = 'tyopari.draft'
export interface Draft {
  readonly commandId: string
  readonly values: FormValues
  readonly savedAt: string
}

export const draftKey = (
  person: string,
  pairWork: string,
  command: string,
  about: string,
): string => [start, person, pairWork, command, about].join(':')

export const readDraft = (key: string): Draft | null => {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Draft)
  } catch {
    return null
  }
}

/** False when the device takes no more: then the screen says so. */
export const keepDraft = (key: string, draft: Draft): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const dropDraft = (key: string): void => localStorage.removeItem(key)

const draftsOf = (person: string): readonly string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(`${start}:${person}:`))
export const countDrafts = (person: string): number => draftsOf(person).length
/** Is anybody's text waiting on this device? Nobody is named. */
export const hasDrafts = (): boolean =>
  Object.keys(localStorage).some((key) => key.startsWith(`${start}:`))
export const dropDrafts = (person: string): void => draftsOf(person).forEach(dropDraft)
