import { useMemo } from 'react'
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { type CommandKind, commandKinds } from '#domain/commands'
import { useChanges } from '../../api/changes.ts'
import { pathwayOf } from '../../api/pathway.ts'
import { useSession, useView } from '../../api/queries.ts'
import type { View } from '../../api/view.ts'
import { TeamHint } from '../../team/TellTeam.tsx'
import { useMaybeText, useSaid, useText } from '../../text/use-text.ts'
import { Answered } from '../Answered.tsx'
import { NotFound } from '../NotFound.tsx'
import { Page } from '../Page.tsx'
import { CommandForm } from './CommandForm.tsx'
import { isOwnPage, OwnPage } from './OwnPage.tsx'

/** A command's form as a page of its own: back, forward and a saved address all lead here. */
export const CommandPage = () => {
  const { id = '', command } = useParams()
  const view = useView(id)
  const kind = commandKinds.find((known) => known === command)
  if (!kind) return <NotFound />
  return <Answered of={view}>{(seen) => <CommandPageOf view={seen} kind={kind} />}</Answered>
}

const CommandPageOf = ({ view, kind }: { view: View; kind: CommandKind }) => {
  const say = useText()
  const said = useSaid()
  const maybe = useMaybeText()
  const { data: session } = useSession()
  const { pathname, state } = useLocation() as {
    pathname: string
    state: { from?: string; carried?: Readonly<Record<string, unknown>> } | null
  }
  const [search] = useSearchParams()
  const navigate = useNavigate()
  useChanges(view.id)
  const home = pathname.startsWith('/my/') ? `/my/${view.id}` : `/pair-works/${view.id}`
  const back = state?.from ?? home
  const step = pathwayOf(view)?.steps.find(({ id }) => id === search.get('step'))
  const given = useMemo(() => {
    const fromAddress = Object.fromEntries([...search].filter(([name]) => name !== 'step'))
    const isStepItself = kind === 'skip-step' || kind === 'confirm-step'
    return {
      ...(step && step.action === kind ? step.actionWith : {}),
      ...(step && isStepItself ? { step: step.id } : {}),
      ...fromAddress,
    }
  }, [search, step, kind])
  const isOwn = view.standing === 'client' || view.standing === 'guardian'
  const isOpen = view.abilities.includes(kind)
  return (
    <Page
      heading={say(`command.${kind}`)}
      tab={isOwn ? say('screen.myPage') : say(`command.${kind}`)}
      className="narrow-page"
      above={
        <p className="crumbs">
          <Link to={back}>
            {isOwn ? say('screen.myPage') : (view.client?.name ?? say('screen.pairWork'))}
          </Link>
        </p>
      }
      lede={step && !isOwn ? said(step.guidance) : maybe(`follows.${kind}`)}
    >
      {isOpen && !state?.carried && <TeamHint kind={kind} />}
      {isOpen && session && isOwnPage(kind) ? (
        <OwnPage key={`${kind}${search}`} view={view} kind={kind} given={given} back={back} />
      ) : isOpen && session ? (
        <CommandForm
          key={`${kind}${search}`}
          view={view}
          kind={kind}
          me={session.person.id}
          given={given}
          carried={state?.carried}
          done={() => navigate(back, { state: { done: kind } })}
          leaveTo={back}
        />
      ) : (
        <div className="sheet sheet-pad stack">
          <p>{say('screen.notYours')}</p>
          <Link className="btn btn-2" to={back}>
            {say('screen.back')}
          </Link>
        </div>
      )}
    </Page>
  )
}
