import { useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'

/** One file from this device. What it is called is shown here only. */
export const SheetPick = ({ change }: { readonly change: (file: Blob) => void }) => {
  const say = useText()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  return (
    <div className="field">
      <span className="label" id="sheet-label">
        {say('screen.expertsImportFile')}
      </span>
      <p className="hint" id="sheet-hint">
        {say('screen.expertsImportHint')}
      </p>
      <input
        ref={input}
        id="expert-file"
        hidden
        type="file"
        accept=".csv,text/csv,text/plain"
        onChange={(event) => {
          const picked = event.target.files?.[0]
          if (!picked) return
          setName(picked.name)
          change(picked)
          // The same file again, mended meanwhile, is another choice.
          event.target.value = ''
        }}
      />
      <div className="btns">
        <button
          type="button"
          className="btn btn-2"
          aria-labelledby="sheet-label sheet-do"
          aria-describedby="sheet-hint sheet-name"
          onClick={() => input.current?.click()}
        >
          <span id="sheet-do">{say('screen.expertsImportChoose')}</span>
        </button>
        <span id="sheet-name">{name || say('screen.expertsImportNone')}</span>
      </div>
    </div>
  )
}
