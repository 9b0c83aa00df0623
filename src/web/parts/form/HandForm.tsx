import type { ReactNode } from 'react'
import { type Fault, faultAt, Wrong } from '../../bases/Wrong.tsx'
import { TroubleLine } from '../TroubleLine.tsx'

/** A field's own fault, by its id, in the words the fields of a form take. */
export const placeIn = (faults: readonly Fault[]) => (id: string) => ({
  id,
  hint: undefined,
  optional: undefined,
  error: faultAt(faults, id),
})

/** A form made by hand: what hinders stands first, with links to its fields, and a failed sending can be tried again. */
export const HandForm = ({
  className = 'stack',
  faults,
  error,
  submit,
  children,
}: {
  readonly className?: string
  readonly faults: readonly Fault[]
  readonly error: Error | null
  readonly submit: () => Promise<void> | void
  readonly children: ReactNode
}) => (
  <form
    className={className}
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      void submit()
    }}
  >
    <Wrong faults={faults} />
    {error && faults.length === 0 && <TroubleLine error={error} again={() => void submit()} />}
    {children}
  </form>
)
