import { Fragment, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Checkbox, Textarea } from 'suomifi-ui-components'
import type { View } from '../api/view.ts'
import { useTell } from '../client/use-tell.ts'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { useActionPath } from '../parts/use-action-path.ts'
import { usePlaceGuard } from '../record/use-place-guard.tsx'
import { useSaid, useText } from '../text/use-text.ts'
import type { RankedShown } from './experts.ts'
import { Why } from './RankedRow.tsx'
import { useExpertTexts } from './use-expert-words.ts'

interface CompareProps {
  readonly rows: readonly RankedShown[]
  readonly view: View | undefined
  readonly leaveOut: (id: string) => void
  readonly done: () => void
}

/** A few side by side, looked at together; around a client, what was chosen is recorded from here. @source D.08 */
export const Compare = ({ rows, view, leaveOut, done }: CompareProps) => {
  const say = useText()
  const said = useSaid()
  const texts = useExpertTexts()
  const lines: readonly (readonly [string, (row: RankedShown) => React.ReactNode])[] = [
    [say('screen.expertsWhy'), (row) => <Why row={row} />],
    [say('screen.expertsCompetences'), (row) => row.competences.join(', ')],
    [say('screen.expertsLanguage'), (row) => row.languages.map(texts.language).join(', ')],
    [say('screen.expertsArea'), (row) => row.area.join(', ')],
    [say('screen.expertsDays'), (row) => texts.days(row.workingDays)],
    [say('screen.expertsColumn-capacity'), (row) => texts.capacity(row) ?? '–'],
    [say('screen.expertsColumn-howToAsk'), (row) => row.howToAsk ?? '–'],
  ]
  return (
    <section className="sheet sheet-pad stack" aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1}>
        {say(view ? 'screen.expertsCompareTitle' : 'screen.expertsComparison')}
      </h2>
      <p className="meta">{say(view ? 'screen.expertsCompareHelp' : 'screen.expertsAtMost')}</p>
      <ul className="compare-narrow stack-l">
        {rows.map((row) => (
          <li key={row.id} className="stack-s">
            <h3>{said(row.name)}</h3>
            <p className="meta">{texts.title(row)}</p>
            <dl className="facts facts-short">
              {lines.map(([label, cell]) => (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd>{cell(row) || '–'}</dd>
                </Fragment>
              ))}
            </dl>
            <LeaveOut row={row} leaveOut={leaveOut} />
          </li>
        ))}
      </ul>
      <div className="scroll-x compare-wide">
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{say('screen.expertsCompare')}</span>
              </th>
              {rows.map((row) => (
                <th key={row.id} scope="col">
                  {said(row.name)}
                  <span className="meta block">{texts.title(row)}</span>
                  <LeaveOut row={row} leaveOut={leaveOut} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(([label, cell]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {rows.map((row) => (
                  <td key={row.id}>{cell(row) || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view?.abilities.includes('choose-partner') && (
        <RecordChoice rows={rows} view={view} done={done} />
      )}
    </section>
  )
}

const LeaveOut = ({ row, leaveOut }: { row: RankedShown; leaveOut: (id: string) => void }) => {
  const say = useText()
  const said = useSaid()
  return (
    <button type="button" className="btn btn-3" onClick={() => leaveOut(row.id)}>
      {say('screen.expertsCompareLeave')}
      <span className="sr"> {said(row.name)}</span>
    </button>
  )
}

interface RecordChoiceProps {
  readonly rows: readonly RankedShown[]
  readonly view: View
  readonly done: () => void
}
const RecordChoice = ({ rows, view, done }: RecordChoiceProps) => {
  const say = useText()
  const said = useSaid()
  const pathOf = useActionPath(view)
  const { pathname } = useLocation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { words, setWords, draft } = useDraftText({
    pairWork: view.id,
    form: 'partner-compared',
    about: '',
  })
  const place = usePlaceGuard(view, words)
  const { tell, isTelling, trouble } = useTell(view, 'choose-partner', `/pair-works/${view.id}`)
  const namesOf = (isChosen: boolean) =>
    rows
      .filter(({ id }) => chosen.includes(id) === isChosen)
      .map(({ name }) => said(name))
      .join(', ')
  const others = namesOf(false)
  const willBeRecorded =
    chosen.length === 0
      ? say('screen.expertsChoiceNone')
      : [
          say('screen.expertsChoiceWill', { names: namesOf(true) }),
          ...(others === '' ? [] : [say('screen.expertsChoiceNot', { names: others })]),
        ].join(' ')
  const send = () =>
    tell(
      {
        whose: view.client?.id,
        offered: rows.map((row) => ({
          outcome: chosen.includes(row.id) ? 'chosen' : 'not-chosen',
          ...(row.person === null ? {} : { person: row.person }),
          ...(row.service === null ? { name: said(row.name) } : { service: row.service }),
        })),
        ...(words.trim() === '' ? {} : { words: words.trim() }),
      },
      () => {
        draft.drop()
        done()
      },
      place.keepsPlace,
    )
  return (
    <form
      className="stack choice-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTelling) send()
      }}
    >
      <fieldset className="plain expert-ticks">
        <legend className="label">{say('screen.expertsChosen')}</legend>
        {rows.map((row) => (
          <Checkbox
            key={row.id}
            checked={chosen.includes(row.id)}
            onClick={({ checkboxState }) =>
              setChosen([
                ...chosen.filter((other) => other !== row.id),
                ...(checkboxState ? [row.id] : []),
              ])
            }
          >
            {said(row.name)}
          </Checkbox>
        ))}
      </fieldset>
      <Textarea
        id="choice-words"
        labelText={say('screen.expertsChoiceWords')}
        optionalText={say('screen.optional')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        fullWidth
      />
      {place.warning}
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <DraftState draft={draft} />
      <p role="status">{willBeRecorded}</p>
      <div className="btns">
        <button type="submit" className="btn" aria-busy={isTelling}>
          {say('screen.expertsRecordChoice')}
        </button>
        <Link className="btn btn-3" to={pathOf('choose-partner')} state={{ from: pathname }}>
          {say('screen.expertsChoiceOther')}
        </Link>
      </div>
    </form>
  )
}
