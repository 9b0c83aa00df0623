import { useLanguage, useText } from '../../text/use-text.ts'
import { MomentInput } from './DayInput.tsx'

interface HappenedProps {
  readonly value: string
  readonly error: string | undefined
  readonly change: (value: string) => void
}

/** Told later than it happened: both times are kept and shown. */
export const Happened = ({ value, error, change }: HappenedProps) => {
  const say = useText()
  const language = useLanguage()
  return (
    <details className="happened" open={value !== '' || error !== undefined}>
      <summary>{say('screen.happenedBefore')}</summary>
      <MomentInput
        id="field-happenedAt"
        label={say('screen.happenedAt')}
        hint={say('screen.happenedHint')}
        optional={undefined}
        error={error}
        value={value}
        language={language}
        change={change}
      />
    </details>
  )
}
