import { useText } from '../text/use-text.ts'
import { mostScanBytes, scanTypes } from './send-scan.ts'

interface ScanPickProps {
  readonly id: string
  readonly hint?: string
  readonly error: string | undefined
  readonly change: (file: File | null) => void
}

/** The signed form as a file: what it may be is said before it is chosen. */
export const ScanPick = ({ id, hint, error, change }: ScanPickProps) => {
  const say = useText()
  return (
    <div className="field">
      <label htmlFor={id}>{say('screen.scanTitle')}</label>
      <p className="hint" id={`${id}-hint`}>
        {say('screen.scanHint')} {hint}
      </p>
      <input
        id={id}
        className="scan-input"
        type="file"
        accept={scanTypes.join(',')}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => change(event.target.files?.[0] ?? null)}
      />
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

export const isTooLarge = (file: File | null): boolean => file !== null && file.size > mostScanBytes
