import { type RefObject, useEffect, useRef } from 'react'
import { ErrorSummary } from 'suomifi-ui-components'
import { useText } from '../text/use-text.ts'

export interface Fault {
  readonly id: string
  readonly text: string
  /** The field's own name, so that one error is told from another in the summary. */
  readonly label?: string
}

/** What hinders, with links to the fields; takes the focus when it comes. */
export const Wrong = ({ faults }: { faults: readonly Fault[] }) => {
  const say = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (faults.length > 0) heading.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <ErrorSummary
      headingText={say('screen.formErrors')}
      headingRef={heading as RefObject<HTMLHeadingElement>}
      headingVariant="h2"
      items={faults.map(({ id, text, label }) => ({
        text: label ? `${/[?.:!]$/.test(label) ? label : `${label}:`} ${text}` : text,
        inputId: id,
      }))}
    />
  )
}

export const faultAt = (faults: readonly Fault[], id: string): string | undefined =>
  faults.find((one) => one.id === id)?.text
