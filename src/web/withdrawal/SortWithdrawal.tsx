import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem } from '../api/problem.ts'
import type { View } from '../api/view.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { ChoiceRows } from '../client/ChoiceRows.tsx'
import { Answered } from '../parts/Answered.tsx'
import { useSend } from '../parts/form/send.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { useWithdrawals, type WithdrawalShown, type Withdrawals } from './withdrawals.ts'

interface SortWithdrawalProps {
  readonly view: View
  /** The one the address names; else the oldest that waits. */
  readonly wanted: string | undefined
  readonly back: string
}

/** What the client said, and each line that waits for it: it ended, or it stays. */
export const SortWithdrawal = (props: SortWithdrawalProps) => {
  const withdrawals = useWithdrawals(props.view.id)
  return (
    <Answered of={withdrawals}>
      {(answer) => <SortWithdrawalOf {...props} told={answer} />}
    </Answered>
  )
}

const SortWithdrawalOf = ({
  view,
  wanted,
  back,
  told,
}: SortWithdrawalProps & { told: Withdrawals }) => {
  const say = useText()
  const found =
    told.withdrawals.find(({ id }) => id === wanted) ??
    told.withdrawals.findLast(({ isSorted }) => !isSorted)
  if (!found || found.isSorted)
    return (
      <div className="sheet sheet-pad stack">
        <p>{say('screen.nothingPaused')}</p>
        <Link className="btn btn-2" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    )
  return <Sorting key={found.id} view={view} withdrawal={found} names={told.names} back={back} />
}

interface SortingProps {
  readonly view: View
  readonly withdrawal: WithdrawalShown
  readonly names: Withdrawals['names']
  readonly back: string
}
const Sorting = ({ view, withdrawal, names, back }: SortingProps) => {
  const say = useText()
  const { moment } = useDays()
  const navigate = useNavigate()
  const send = useSend(view)
  const [commandId] = useState(() => newCommandId())
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const waiting = withdrawal.lines.filter(({ state }) => state === 'waiting')
  const nameOf = (id: string) => names[id] ?? say('screen.nameless')
  const chosen = (outcome: string) =>
    waiting.filter(({ line }) => said[line] === outcome).map(({ line }) => line)
  const submit = () => {
    const [ended, kept] = [chosen('ended'), chosen('kept')]
    const missing = waiting
      .filter(({ line }) => said[line] === undefined)
      .map(({ line, party }) => ({
        id: `line-${line}`,
        label: `${nameOf(party)}:`,
        text: say('screen.sortMissing'),
      }))
    setFaults(missing)
    if (missing.length > 0) return
    const payload = {
      withdrawal: withdrawal.id,
      ...(ended.length > 0 ? { ended } : {}),
      ...(kept.length > 0 ? { kept } : {}),
    }
    send.mutate(
      { commandId, kind: 'acknowledge-withdrawal', happenedAt: undefined, payload },
      { onSuccess: () => void navigate(back, { state: { done: 'acknowledge-withdrawal' } }) },
    )
  }
  const trouble =
    send.error instanceof ApiProblem
      ? (send.error.body.errors[0]?.text ?? (send.error.body.detail || say('screen.tapAgain')))
      : send.error
        ? say('screen.trouble')
        : null
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Wrong faults={faults} />
      <div className="sheet sheet-pad stack-s">
        {withdrawal.words && (
          <>
            <p className="eyebrow">{say('screen.heardWords')}</p>
            <blockquote className="voice">”{withdrawal.words}”</blockquote>
          </>
        )}
        {withdrawal.party && <p>{say('screen.heardNamed', { name: nameOf(withdrawal.party) })}</p>}
        <p className="meta">
          {say('screen.heardBy', {
            name: nameOf(withdrawal.recordedBy),
            when: moment(withdrawal.recordedAt),
          })}
        </p>
      </div>
      <p>{say('screen.sortLede')}</p>
      {waiting.map(({ line, party }) => (
        <div key={line}>
          <ChoiceRows
            id={`line-${line}`}
            label={nameOf(party)}
            error={faultAt(faults, `line-${line}`)}
            isMany={false}
            value={[said[line] ?? '']}
            options={[
              { id: 'ended', label: say('screen.lineEnded') },
              { id: 'kept', label: say('screen.lineKept'), note: say('screen.lineKeptWhat') },
            ]}
            change={(outcome) => setSaid({ ...said, [line]: outcome })}
          />
        </div>
      ))}
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <div className="btns">
        <button type="submit" className="btn" aria-busy={send.isPending}>
          {say('screen.sortAct')}
        </button>
        <Link className="btn btn-3" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    </form>
  )
}
