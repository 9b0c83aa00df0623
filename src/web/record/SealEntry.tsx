import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Recorded, View } from '../api/view.ts'
import { DraftState } from '../parts/form/DraftState.tsx'
import { useSend } from '../parts/form/send.ts'
import { ShortText } from '../parts/form/TextFields.tsx'
import { aboutOf } from '../parts/form/use-command-form.ts'
import { useDraft } from '../parts/form/use-draft.ts'
import { shortTime } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { freshUntil, isFresh } from './fresh.ts'
import { usePlaceGuard } from './use-place-guard.tsx'

const useSealing = (view: View, kind: 'seal-entry' | 'undo-seal', drafted?: string) => {
  const say = useText()
  const send = useSend(view)
  const [own] = useState(() => newCommandId())
  const commandId = drafted ?? own
  const { error } = send
  const trouble =
    error === null
      ? null
      : error instanceof ApiProblem
        ? error.body.status === 0
          ? say('screen.waitsForNetwork')
          : (error.body.errors[0]?.text ?? error.body.detail ?? say('screen.trouble'))
        : say('screen.trouble')
  const tell = (payload: Record<string, unknown>, onSuccess: () => void, keepsPlace = false) =>
    send.mutate({ commandId, kind, happenedAt: undefined, payload, keepsPlace }, { onSuccess })
  return { tell, trouble, isTelling: send.isPending }
}

/** Whoever works here wrote about the wrong person; whoever it is about takes their own words back. */
const wordsFor = ({ standing }: View) =>
  standing === 'client' || standing === 'guardian'
    ? ({
        what: 'screen.takeBackWhat',
        reason: 'screen.takeBackWords',
        act: 'screen.takeBackAct',
        back: 'screen.takeBackNot',
      } as const)
    : ({
        what: 'screen.wrongPersonWhat',
        reason: 'screen.wrongPersonWords',
        act: 'screen.wrongPersonAct',
        back: 'screen.wrongPersonBack',
      } as const)

/** What being sealed means, said before it is done. */
export const SealEntry = ({ view, fact, back }: { view: View; fact: string; back: string }) => {
  const say = useText()
  const navigate = useNavigate()
  const told = wordsFor(view)
  const draft = useDraft<{ readonly reason: string }>({
    place: { pairWork: view.id, form: 'seal-entry', about: aboutOf({ fact }) },
    start: () => ({ reason: say(told.reason) }),
    words: ({ reason: typed }) => [typed],
  })
  const { reason } = draft.values
  const setReason = (typed: string) => draft.set({ reason: typed })
  const { tell, trouble, isTelling } = useSealing(view, 'seal-entry', draft.commandId)
  const place = usePlaceGuard(view, reason)
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const words = reason.trim() || say(told.reason)
        tell(
          { fact, reason: words },
          () => {
            draft.drop()
            void navigate(back, { state: { done: 'seal-entry' } })
          },
          place.keepsPlace,
        )
      }}
    >
      <div className="sheet sheet-pad stack-s">
        <p>{say(told.what)}</p>
        <p className="meta">{say('screen.wrongPersonTime')}</p>
      </div>
      <ShortText
        id="seal-reason"
        label={say('screen.wrongPersonReason')}
        hint={undefined}
        optional={undefined}
        error={undefined}
        value={reason}
        change={setReason}
      />
      {place.warning}
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <DraftState draft={draft} />
      <div className="btns">
        <button type="submit" className="btn" aria-busy={isTelling}>
          {say(told.act)}
        </button>
        <Link className="btn btn-2" to={back}>
          {say(told.back)}
        </Link>
      </div>
    </form>
  )
}

/** In the first ten minutes whoever sealed it opens it again. */
export const UndoSeal = ({ view, fact }: { view: View; fact: Recorded }) => {
  const say = useText()
  const { tell, trouble, isTelling } = useSealing(view, 'undo-seal')
  const seal = fact.parts.find(({ name, mine }) => name === 'seal' && mine)
  const isUndone = view.record.some(
    (one) => one.kind === 'seal-undone' && one.parts.some(({ values }) => values.seal === seal?.id),
  )
  if (!seal || isUndone || !isFresh(fact.recordedAt)) return null
  return (
    <div className="btns">
      <button
        type="button"
        className="btn btn-2"
        aria-busy={isTelling}
        onClick={() => tell({ seal: seal.id }, () => {})}
      >
        {say('screen.undoSeal')}
      </button>
      <span className="meta">
        {trouble ?? say('screen.undoSealUntil', { time: shortTime(freshUntil(fact.recordedAt)) })}
      </span>
    </div>
  )
}
