import { useRef } from 'react'
import { useText } from '../text/use-text.ts'
import { mostScanBytes, scanTypes } from './send-scan.ts'

interface ScanPickProps {
  readonly id: string
  readonly hint?: string
  readonly error: string | undefined
  readonly file: File | null
  readonly change: (file: File | null) => void
}

/**
 * The signed form as a file: what it may be is said before it is chosen, and that it was is said after. A button of ours,
 * since the browser's own says it in the browser's language; a file's name may be a client's, so it is not shown.
 */
export const ScanPick = ({ id, hint, error, file, change }: ScanPickProps) => {
  const say = useText()
  const chosen = useChosenWords()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const remove = () => {
    if (input.current) input.current.value = ''
    change(null)
    button.current?.focus()
  }
  return (
    <div className="field">
      <span className="label" id={`${id}-label`}>
        {say('screen.scanTitle')}
      </span>
      <p className="hint" id={`${id}-hint`}>
        {say('screen.scanHint')} {hint}
      </p>
      <input
        ref={input}
        hidden
        type="file"
        accept={scanTypes.join(',')}
        onChange={(event) => {
          // Closing the chooser with nothing chosen leaves what was chosen before.
          const picked = event.target.files?.[0]
          if (picked) change(picked)
        }}
      />
      <div className="btns">
        <button
          ref={button}
          type="button"
          id={id}
          className="btn btn-2"
          aria-labelledby={`${id}-label ${id}-do`}
          aria-describedby={`${id}-hint ${id}-state${error ? ` ${id}-error` : ''}`}
          onClick={() => input.current?.click()}
        >
          <span id={`${id}-do`}>{say(file ? 'screen.scanChange' : 'screen.scanChoose')}</span>
        </button>
        <span id={`${id}-state`} role="status">
          {file ? chosen(file) : say('screen.scanNone')}
        </span>
        {file && (
          <button type="button" className="btn btn-3" onClick={remove}>
            {say('screen.scanRemove')}
          </button>
        )}
      </div>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

const kilo = 1024
const mega = kilo * kilo
const useChosenWords = () => {
  const say = useText()
  return ({ size }: File): string =>
    size < mega
      ? say('screen.scanChosenSmall', { size: Math.max(1, Math.round(size / kilo)) })
      : say('screen.scanChosen', { size: Math.round((10 * size) / mega) / 10 })
}

export const isTooLarge = (file: File | null): boolean => file !== null && file.size > mostScanBytes
