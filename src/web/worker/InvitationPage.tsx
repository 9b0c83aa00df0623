import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Button } from 'suomifi-ui-components'
import { ask } from '../api/ask.ts'
import { newCommandId } from '../api/command-id.ts'
import { ApiProblem } from '../api/problem.ts'
import { useInvitation } from '../api/queries.ts'
import type { InvitationShown, View } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { InvitedSees } from './InvitedSees.tsx'

export const InvitationPage = () => {
  const { id = '' } = useParams()
  const invitation = useInvitation(id)
  return <Answered of={invitation}>{(shown) => <InvitationOf invitation={shown} />}</Answered>
}

const reasons = ['no-time', 'not-our-task', 'other'] as const

const InvitationOf = ({ invitation }: { invitation: InvitationShown }) => {
  const say = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const commandId = useRef(newCommandId())
  const [reason, setReason] = useState('')
  const answer = useMutation({
    mutationFn: (given: 'accept' | 'decline') =>
      ask<{ view: View | null }>(`/invitations/${invitation.id}`, {
        method: 'POST',
        body: {
          commandId: commandId.current,
          answer: given,
          ...(given === 'decline' && reason !== '' ? { reason } : {}),
        },
      }),
    onSuccess: async ({ view }) => {
      await queries.invalidateQueries()
      if (view) void navigate(`/pair-works/${view.id}`)
    },
    onError: () => {
      commandId.current = newCommandId()
    },
  })
  const { error } = answer
  return (
    <Page
      heading={say('screen.invitation')}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to="/invitations">{say('screen.invitations')}</Link>
        </p>
      }
    >
      <div className="sheet sheet-pad stack">
        <InvitedSees {...invitation} />
        {invitation.state === 'open' && <p className="meta">{say('screen.invitationHelp')}</p>}
        {error && (
          <p className="error" role="alert">
            {error instanceof ApiProblem
              ? (error.body.errors[0]?.text ?? error.body.detail ?? error.body.title)
              : say('screen.trouble')}
          </p>
        )}
        {invitation.state === 'open' ? (
          <>
            <Button onClick={() => answer.mutate('accept')}>
              {say('command.accept-invitation')}
            </Button>
            <details>
              <summary>{say('screen.declineInstead')}</summary>
              <div className="stack">
                <ChoiceInput
                  id="decline-reason"
                  label={say('fieldOf.invitation-declined.reason')}
                  hint={undefined}
                  optional={undefined}
                  error={undefined}
                  value={reason}
                  options={reasons.map((id) => ({
                    id,
                    label: say(id === 'other' ? 'choiceOf.reason.other' : `choice.${id}`),
                  }))}
                  change={setReason}
                />
                <Button variant="secondary" onClick={() => answer.mutate('decline')}>
                  {say('command.decline-invitation')}
                </Button>
              </div>
            </details>
          </>
        ) : (
          <>
            <p>
              <b>{say(`screen.invitation-${invitation.state}`)}</b>
            </p>
            {invitation.state === 'accepted' && (
              <>
                <p>{say('screen.acceptedWaits')}</p>
                <p>
                  <Link className="btn btn-2" to="/pair-works">
                    {say('screen.pairWorks')}
                  </Link>
                </p>
              </>
            )}
          </>
        )}
      </div>
    </Page>
  )
}
