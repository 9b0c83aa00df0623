import { useState } from 'react'
import type { PermissionsShown, View } from '../api/view.ts'
import { useFactWords } from '../text/fact-words.ts'
import { useText } from '../text/use-text.ts'
import { isTooLarge, ScanPick } from './ScanPick.tsx'
import { useSendScan } from './send-scan.ts'
import { toggled } from './sitting-form.ts'
import { troubleWords } from './trouble.ts'

type All = Extract<PermissionsShown, { is: 'all' }>

/** Written permissions whose signed form is not here yet: a prompt, and the place to put it. One paper may prove several. */
export const PapersWaited = ({ view, permissions }: { view: View; permissions: All }) => {
  const say = useText()
  const words = useFactWords(view)
  const waiting = permissions.parties.flatMap((party) =>
    party.lines
      .filter((line) => line.waitsForPaper)
      .map((line) => ({ ...line, name: party.name ?? words.name(party.party) })),
  )
  const [left, setLeft] = useState<readonly string[]>([])
  const [file, setFile] = useState<File | null>(null)
  const [trouble, setTrouble] = useState<string>()
  const send = useSendScan(view.id)
  if (waiting.length === 0 || !view.abilities.includes('store-consent-document')) return null
  const chosen = waiting.filter(({ line }) => !left.includes(line))
  const submit = () => {
    const problem = !file
      ? say('screen.scanEmpty')
      : isTooLarge(file)
        ? say('screen.scanTooLarge')
        : chosen.length === 0
          ? say('screen.pickedNone')
          : undefined
    setTrouble(problem)
    if (problem || !file || send.isPending) return
    send.mutate(
      { file, lines: chosen.map(({ line }) => line), cursor: view.cursor },
      { onSuccess: () => setFile(null) },
    )
  }
  return (
    <section className="sheet sheet-pad stack-s" aria-labelledby="papers">
      <h2 id="papers" className="h3">
        {say('screen.scansWaited', { count: waiting.length })}
      </h2>
      <p className="meta">{say('screen.scansWaitedHint')}</p>
      <form
        className="stack-s"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <fieldset className="plain">
          <legend className="sr">{say('screen.sittingWho')}</legend>
          <div className="chips">
            {waiting.map(({ line, giver, name }) => (
              <label key={line} className="chip">
                <input
                  type="checkbox"
                  checked={!left.includes(line)}
                  onChange={(event) => setLeft(toggled(left, line, !event.target.checked))}
                />
                {name} ({words.name(giver)})
              </label>
            ))}
          </div>
        </fieldset>
        <ScanPick
          id="paper-later"
          error={trouble ?? troubleWords(send.error, say)[0]}
          file={file}
          change={setFile}
        />
        <div className="btns">
          <button type="submit" className="btn btn-2" aria-busy={send.isPending}>
            {say('screen.scanSave')}
          </button>
        </div>
      </form>
    </section>
  )
}
