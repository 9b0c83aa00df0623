import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import { Refused } from '../sign-in/Refused.tsx'
import { useDays } from '../text/days.ts'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'
import {
  type ImportPlan,
  type ImportRow,
  useBring,
  useExport,
  useLastImport,
  usePreviewImport,
  useUndoImport,
} from './experts.ts'
import { SheetPick } from './SheetPick.tsx'
import '../style/experts.css'

/** Out to a spreadsheet and back: seen before it is written, and taken back as a whole. */
export const ImportList = () => {
  const say = useText()
  const [told, setTold] = useState('')
  const [file, setFile] = useState<Blob | null>(null)
  const preview = usePreviewImport()
  const leave = useExport()
  const choose = (chosen: Blob) => {
    setFile(chosen)
    setTold('')
    preview.mutate(chosen)
  }
  return (
    <Page
      heading={say('screen.expertsImport')}
      lede={say('screen.expertsImportLede')}
      above={
        <p className="crumbs">
          <Link to="/experts">{say('screen.experts')}</Link>
        </p>
      }
      beside={
        <button type="button" className="btn btn-2" onClick={() => leave.mutate()}>
          {say('screen.expertsExport')}
        </button>
      }
    >
      <div className="stack-l">
        <Refused error={leave.error} />
        <section className="sheet sheet-pad stack">
          <SheetPick change={choose} />
          <p className="saved" role="status">
            {told}
          </p>
          {isProblem(preview.error, 413) ? (
            <p className="error" role="alert">
              {say('screen.expertsFile-too-large')}
            </p>
          ) : (
            <Refused error={preview.error} />
          )}
          {file && preview.data && (
            <Plan
              plan={preview.data}
              file={file}
              done={(words) => {
                setTold(words)
                setFile(null)
              }}
            />
          )}
        </section>
        <LastImport />
      </div>
    </Page>
  )
}

interface PlanProps {
  readonly plan: ImportPlan
  readonly file: Blob
  readonly done: (words: string) => void
}
const Plan = ({ plan, file, done }: PlanProps) => {
  const say = useText()
  const bring = useBring()
  if (!plan.ok)
    return (
      <p className="error" role="alert">
        {say(`screen.expertsFile-${plan.code}` as TextKey, { line: plan.line ?? 0 })}
      </p>
    )
  const { counts, rows, shown, leftOut } = plan
  const toldCounts = [
    counts.new > 0 && say('screen.expertsImportFresh', { count: counts.new }),
    counts.changed > 0 && say('screen.expertsImportChanged', { count: counts.changed }),
    counts.same > 0 && say('screen.expertsImportSame', { count: counts.same }),
    counts.wrong > 0 && say('screen.expertsImportWrong', { count: counts.wrong }),
  ]
  const isWritten = counts.new + counts.changed > 0
  const send = (onlyGood: boolean) =>
    bring.mutate(
      { file, mark: plan.mark, onlyGood },
      { onSuccess: ({ written }) => done(say('screen.expertsImportDone', { count: written })) },
    )
  const isStale = bring.error instanceof ApiProblem && bring.error.body.status === 409
  const notShown = counts.new + counts.changed + counts.wrong > shown
  return (
    <div className="stack">
      <p role="status">
        <b className="capital">{toldCounts.filter(Boolean).join(', ')}</b>
      </p>
      {leftOut.length > 0 && (
        <p className="meta">{say('screen.expertsImportLeftOut', { what: leftOut.join(', ') })}</p>
      )}
      {rows.length > 0 && <PlanTable rows={rows} />}
      {notShown && <p className="meta">{say('screen.expertsImportShown', { count: shown })}</p>}
      {isStale ? (
        <p className="error" role="alert">
          {say('screen.expertsImportStale')}
        </p>
      ) : (
        <Refused error={bring.error} />
      )}
      {!isWritten && counts.wrong === 0 && <p>{say('screen.expertsImportNothing')}</p>}
      {isWritten && (
        <div className="btns">
          <button type="button" className="btn" onClick={() => send(counts.wrong > 0)}>
            {say(counts.wrong > 0 ? 'screen.expertsImportGood' : 'screen.expertsImportAll', {
              count: counts.new + counts.changed,
            })}
          </button>
        </div>
      )}
      {counts.wrong > 0 && <p className="meta">{say('screen.expertsImportMend')}</p>}
    </div>
  )
}

const PlanTable = ({ rows }: { readonly rows: readonly ImportRow[] }) => {
  const say = useText()
  const column = (name: string) => say(`screen.expertsColumn-${name}` as TextKey)
  return (
    <div className="scroll-x">
      <table className="table stacked">
        <caption className="sr">{say('screen.expertsImportWhat')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{say('screen.expertsImportRow')}</span>
            </th>
            <th scope="col">{say('field.name')}</th>
            <th scope="col">{say('screen.expertsImportWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, is, name, changes, errors }) => (
            <tr key={line}>
              <th scope="row" className="nowrap">
                {say('screen.expertsImportRow')} {line}
              </th>
              <td data-label={say('field.name')}>{name || '–'}</td>
              <td data-label={say('screen.expertsImportWhat')}>
                {is === 'changed'
                  ? say('screen.expertsImportChanges', { what: changes.map(column).join(', ') })
                  : is === 'new' && say('screen.expertsImport-new')}
                {errors.map((error) => (
                  <span key={`${error.column} ${error.code} ${error.value}`} className="block">
                    <Where column={error.column && column(error.column)} value={error.value} />
                    {say(`screen.expertsRow-${error.code}` as TextKey)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The cell an error is in: its column, and what stands there. */
const Where = ({ column, value }: { readonly column: string | null; readonly value: string }) => {
  const told = [column, value && `”${value}”`].filter(Boolean).join(' ')
  return told === '' ? null : (
    <>
      <b>{told}</b>{' '}
    </>
  )
}

const LastImport = () => {
  const say = useText()
  const { moment } = useDays()
  const found = useLastImport()
  const undo = useUndoImport()
  return (
    <Answered of={found}>
      {({ last }) =>
        last === null ? null : (
          <section className="sheet sheet-pad stack">
            <p>
              {say('screen.expertsImportLast', {
                when: moment(last.at),
                rows: last.rows,
                who: last.byName ?? say('screen.nameless'),
              })}
            </p>
            <Refused error={undo.error} />
            <div role="status" className="stack-s">
              {undo.data && (
                <p>{say('screen.expertsImportUndone', { count: undo.data.restored })}</p>
              )}
              {undo.data && undo.data.left.length > 0 && (
                <p>{say('screen.expertsImportLeft', { who: undo.data.left.join(', ') })}</p>
              )}
            </div>
            {last.undoneAt ? (
              <p className="meta">{say('screen.expertsImportLastUndone')}</p>
            ) : (
              <p>
                <button type="button" className="btn btn-2" onClick={() => undo.mutate(last.id)}>
                  {say('screen.expertsImportUndo')}
                </button>
              </p>
            )}
          </section>
        )
      }
    </Answered>
  )
}
