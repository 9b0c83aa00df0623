import { type ReactNode, useState } from 'react'
import type { CommandKind } from '#domain/commands'
import type { Profession } from '#domain/words'
import { newCommandId } from '../api/command-id.ts'
import { isProblem } from '../api/problem.ts'
import { useServices } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { useSend } from '../parts/form/send.ts'
import { helsinkiToday, useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'

type One = View['invitations'][number]

/** Whom one has asked, and how it stands: waiting, willing, in, not coming, taken back. `children`: ways to ask somebody. */
export const InvitedList = ({ view, children }: { view: View; children: ReactNode }) => {
  const say = useText()
  const mayAsk = view.abilities.includes('invite-member')
  if (view.invitations.length === 0 && !mayAsk) return null
  return (
    <section aria-labelledby="invited">
      <div className="head">
        <h2 id="invited">{say('screen.inviteAsked')}</h2>
        <div className="btns">{children}</div>
      </div>
      {view.invitations.length === 0 && <p className="meta">{say('screen.inviteNone')}</p>}
      {view.invitations.length > 0 && (
        <ul className="sheet lines-sheet">
          {view.invitations.toReversed().map((one) => (
            <InvitedRow key={one.id} view={view} one={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

const InvitedRow = ({ view, one }: { view: View; one: One }) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  const services = useServices().data?.services ?? []
  const [commandId, setCommandId] = useState(newCommandId)
  const send = useSend(view)
  const service = said(services.find(({ id }) => id === one.service)?.name)
  const name = one.person ? view.names[one.person] : undefined
  const today = helsinkiToday()
  const isAskedToday = one.remindedOn === today || one.askedOn === today
  const isOpen = one.stage === 'waiting' || one.stage === 'accepted'
  const tell = (kind: CommandKind) =>
    send.mutate(
      { commandId, kind, happenedAt: undefined, payload: { invitation: one.id } },
      { onSettled: () => setCommandId(newCommandId()) },
    )
  return (
    <li className="line-row">
      <div>
        <b>{name ?? service}</b>
        <span className="meta block">
          {[
            name && service,
            say(`profession.${one.competence as Profession}`),
            one.month,
            say('screen.inviteAskedOn', { day: day(one.askedOn) }),
            one.remindedOn && say('screen.inviteReminded', { day: day(one.remindedOn) }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        {send.error && (
          <span className="error block" role="alert">
            {isProblem(send.error, 412) ? say('screen.inviteChanged') : say('screen.trouble')}
          </span>
        )}
      </div>
      <span className="meta">
        {say(`screen.inviteStage-${one.stage}`)}
        {one.reason && (
          <span className="block">
            {say(one.reason === 'other' ? 'choiceOf.reason.other' : `choice.${one.reason}`)}
          </span>
        )}
      </span>
      {isOpen && view.abilities.includes('withdraw-invitation') && (
        <div className="btns">
          {one.stage === 'waiting' && !isAskedToday && (
            <button type="button" className="btn btn-2" onClick={() => tell('remind-invited')}>
              {say('screen.inviteRemind')}
              <span className="sr"> {name ?? service}</span>
            </button>
          )}
          <button type="button" className="btn btn-3" onClick={() => tell('withdraw-invitation')}>
            {say('screen.inviteTakeBack')}
            <span className="sr"> {name ?? service}</span>
          </button>
        </div>
      )}
    </li>
  )
}
