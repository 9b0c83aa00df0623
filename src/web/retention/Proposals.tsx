import { useState } from 'react'
import { Button, Checkbox } from 'suomifi-ui-components'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'
import { type ClassShown, type Proposal, shortOf, useConfirm } from './retention.ts'

interface ProposalsProps {
  readonly proposals: readonly Proposal[]
  readonly classes: readonly ClassShown[]
  readonly names?: Readonly<Record<string, string>>
  readonly tell?: (words: string) => void
  readonly hold?: (pairWork: string) => void
}

export const Proposals = ({ proposals, classes, names = {}, tell, hold }: ProposalsProps) => {
  const say = useText()
  const said = useSaid()
  const { day, moment } = useDays()
  const titleOf = (id: string) => {
    const found = classes.find((one) => one.id === id)
    return found ? said(found.title) : id
  }
  return (
    <ul className="plain-list stack">
      {proposals.map((one) => (
        <li key={one.id} className="sheet sheet-pad stack-s">
          <h3>{titleOf(one.class)}</h3>
          <p className="meta">
            {say(`screen.retentionOf-${one.subjectKind}`, { id: shortOf(one.subject) })} ·{' '}
            {say('screen.retentionPieces', { count: one.pieces })} ·{' '}
            {say('screen.retentionFullOn', { day: day(one.dueOn) })}
          </p>
          {one.decidedAt && (
            <p>
              {say('screen.retentionDecided', {
                who: names[one.decidedBy ?? ''] ?? say('screen.nameless'),
                when: moment(one.decidedAt),
              })}
            </p>
          )}
          {one.heldUntil && <p>{say('screen.retentionHeld', { day: day(one.heldUntil) })}</p>}
          {tell && hold && <Decide proposal={one} tell={tell} hold={hold} />}
        </li>
      ))}
    </ul>
  )
}

const Decide = ({
  proposal,
  tell,
  hold,
}: {
  readonly proposal: Proposal
  readonly tell: (words: string) => void
  readonly hold: (pairWork: string) => void
}) => {
  const say = useText()
  const confirm = useConfirm()
  const [isAsking, setAsking] = useState(false)
  const [isClosed, setClosed] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const destroy = () => {
    if (!isClosed) return setMissing(true)
    confirm.mutate(proposal.id, {
      onSuccess: ({ outcome }) => tell(say(`screen.retention-${outcome}`)),
    })
  }
  if (!isAsking)
    return (
      <p className="btns">
        {!proposal.heldUntil && (
          <Button variant="secondary" onClick={() => setAsking(true)}>
            {say('screen.retentionConfirm')}
          </Button>
        )}
        {proposal.subjectKind === 'pair-work' && (
          <Button variant="secondaryNoBorder" onClick={() => hold(proposal.subject)}>
            {say('screen.retentionHoldThis')}
          </Button>
        )}
      </p>
    )
  return (
    <div className="stack-s">
      <p>{say('screen.retentionNoWayBack')}</p>
      <Checkbox
        checked={isClosed}
        onClick={({ checkboxState }) => {
          setClosed(checkboxState)
          setMissing(false)
        }}
        {...(isMissing
          ? { status: 'error' as const, statusText: say('screen.retentionCheckFirst') }
          : {})}
      >
        {say('screen.retentionIsClosed')}
      </Checkbox>
      <p className="btns">
        <Button aria-busy={confirm.isPending} onClick={destroy}>
          {say('screen.retentionDestroy')}
        </Button>
        <Button variant="secondaryNoBorder" onClick={() => setAsking(false)}>
          {say('screen.retentionNotNow')}
        </Button>
      </p>
    </div>
  )
}
