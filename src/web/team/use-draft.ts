import { type Saved, useDraft } from '../parts/form/use-draft.ts'

interface TeamDraft<T> {
  readonly value: T
  readonly change: (changes: Partial<T>) => void
  readonly drop: () => void
  readonly saved: Saved<T>
}

/**
 * What is written about nobody stays on this device until it is sent: a draft on the server would tell who writes it, and
 * when.
 */
export const useTeamDraft = <T extends object>(
  form: string,
  about: string,
  empty: T,
): TeamDraft<T> => {
  const draft = useDraft<T>({
    place: { pairWork: null, form, about },
    start: () => empty,
    words: () => [],
    staysHere: true,
  })
  return {
    value: draft.values,
    change: (changes) => draft.set({ ...draft.values, ...changes }),
    drop: draft.drop,
    saved: draft.saved,
  }
}
