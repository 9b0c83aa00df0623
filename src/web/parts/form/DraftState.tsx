import { SavedLine } from './SavedLine.tsx'
import { type Line, TwoVersions } from './TwoVersions.tsx'
import type { Drafted } from './use-draft.ts'

interface DraftStateProps<T> {
  readonly draft: Drafted<T>
  /** What stands in a version, in words; left out: its free texts. */
  readonly lines?: (values: T) => readonly Line[]
}

/** Under a form: is it kept, and where; and the other version, where two devices wrote. */
export const DraftState = <T,>({ draft, lines }: DraftStateProps<T>) => {
  const plain = (values: T) => draft.words(values).map((words) => ({ label: '', words }))
  return (
    <>
      <TwoVersions saved={draft.saved} mine={draft.values} lines={lines ?? plain} />
      <SavedLine saved={draft.saved} />
    </>
  )
}
