import { useState } from 'react'
import { Button } from 'suomifi-ui-components'
import { useAsked, useTold } from '../bases/use-bases.ts'
import { type Fault, faultAt, Wrong } from '../bases/Wrong.tsx'
import { DraftState } from '../parts/form/DraftState.tsx'
import { LongText } from '../parts/form/TextFields.tsx'
import { useDraftText } from '../parts/form/use-draft-text.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import type { Names, SealDecisionShown, SealDecisionsShown } from './seal-decisions.ts'

/** What was asked of a sealed entry, why, and what the second person said. */
const Told = ({ one, names }: { one: SealDecisionShown; names: Names }) => {
  const say = useText()
  const { moment } = useDays()
  const nameOf = (person: string) => names[person] ?? say('screen.nameless')
  const { answer } = one
  return (
    <>
      <p>
        <b>{say(`screen.${answer?.agreed ? 'sealDone' : 'sealAsked'}-${one.decision}`)}</b>
        <span className="meta block">
          {nameOf(one.person)}, {moment(one.askedAt)}
        </span>
      </p>
      <p>{one.reason}</p>
      {answer && (
        <p className="meta">
          {say(answer.agreed ? 'screen.sealAgreedBy' : 'screen.sealNotAgreedBy', {
            name: nameOf(answer.by),
            when: moment(answer.at),
          })}
        </p>
      )}
    </>
  )
}

interface OfSealProps {
  readonly seal: string
  readonly isOpen: boolean
  readonly decisions: readonly SealDecisionShown[]
  readonly names: Names
}
/** Beside a sealed entry: what was decided, and the form where something still can be. */
export const DecisionsOfSeal = ({ seal, isOpen, decisions, names }: OfSealProps) => {
  const say = useText()
  const [isAsking, setAsking] = useState(false)
  const [newest] = decisions
  const isWaiting = newest !== undefined && newest.answer === null
  const isKept = newest?.decision === 'keep' && newest.answer?.agreed === true
  return (
    <div className="stack-s">
      {decisions.map((one) => (
        <Told key={one.id} one={one} names={names} />
      ))}
      {isWaiting && <p className="meta">{say('screen.sealWaits')}</p>}
      {!isOpen && !isWaiting && !isKept && !isAsking && (
        <p>
          <Button variant="secondary" onClick={() => setAsking(true)}>
            {say('screen.sealDecide')}
          </Button>
        </p>
      )}
      {isAsking && <AskSecond seal={seal} done={() => setAsking(false)} />}
    </div>
  )
}

const AskSecond = ({ seal, done }: { seal: string; done: () => void }) => {
  const say = useText()
  const {
    words: reason,
    setWords: setReason,
    draft,
  } = useDraftText({ pairWork: null, form: 'seal-decision', about: seal })
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const field = `seal-why-${seal}`
  const ask = useTold((decision: SealDecisionShown['decision']) => ({
    path: `/sealed-entries/${seal}/decisions`,
    body: { commandId: draft.commandId, decision, reason: reason.trim() },
  }))
  const send = (decision: SealDecisionShown['decision']) => {
    const missing = reason.trim() === '' ? [{ id: field, text: say('screen.sealNeedsWhy') }] : []
    setFaults(missing)
    if (missing.length > 0) return
    ask.mutate(decision, {
      onSuccess: () => {
        draft.drop()
        done()
      },
    })
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <Wrong faults={faults} />
      {ask.error && <TroubleLine error={ask.error} again={() => ask.reset()} />}
      <LongText
        id={field}
        label={say('screen.sealWhy')}
        hint={say('screen.sealWhyHint')}
        optional={undefined}
        error={faultAt(faults, field)}
        limit={8000}
        value={reason}
        change={setReason}
      />
      <DraftState draft={draft} />
      <div className="btns">
        <Button type="button" onClick={() => send('open')}>
          {say('screen.sealProposeOpen')}
        </Button>
        <Button type="button" variant="secondary" onClick={() => send('keep')}>
          {say('screen.sealProposeKeep')}
        </Button>
        <Button type="button" variant="secondaryNoBorder" onClick={done}>
          {say('screen.sealNotNow')}
        </Button>
      </div>
    </form>
  )
}

/** For whoever turns second keys: what another has asked for about sealed entries. Nobody answers their own. */
export const SealDecisions = () => {
  const say = useText()
  const shown = useAsked<SealDecisionsShown>('/seal-decisions')
  const decisions = shown.data?.decisions ?? []
  if (shown.error) return <Trouble error={shown.error} again={() => void shown.refetch()} />
  if (decisions.length === 0) return null
  return (
    <section className="stack" aria-labelledby="seal-decisions">
      <h2 id="seal-decisions">{say('screen.sealedEntries')}</h2>
      <ul className="plain-list stack">
        {decisions.map((one) => (
          <li key={one.id} className="sheet sheet-pad stack">
            <p className="meta">
              {say('screen.pairWork')} …{one.pairWork.slice(-6)}
            </p>
            <Told one={one} names={shown.data?.names ?? {}} />
            {one.answer === null &&
              (one.isOwn ? (
                <p className="meta">{say('screen.secondKeyOwn')}</p>
              ) : (
                <Answer id={one.id} />
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Answer = ({ id }: { id: string }) => {
  const say = useText()
  const answer = useTold((agreed: boolean) => ({
    path: `/seal-decisions/${id}/answer`,
    body: { agreed },
  }))
  return (
    <>
      {answer.error && <TroubleLine error={answer.error} again={() => answer.reset()} />}
      <div className="btns">
        <Button aria-busy={answer.isPending} onClick={() => answer.mutate(true)}>
          {say('screen.sealAgree')}
        </Button>
        <Button variant="secondary" onClick={() => answer.mutate(false)}>
          {say('screen.sealDisagree')}
        </Button>
      </div>
    </>
  )
}
