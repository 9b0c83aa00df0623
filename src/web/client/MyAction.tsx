import { useMemo } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { type CommandKind, commandKinds } from '#domain/commands'
import { useChanges } from '../api/changes.ts'
import { useSession, useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { CommandForm } from '../parts/form/CommandForm.tsx'
import { NotFound } from '../parts/NotFound.tsx'
import { useCommandWords } from '../parts/own-side.ts'
import { Page } from '../parts/Page.tsx'
import { ChangeText } from '../record/ChangeText.tsx'
import { SealEntry } from '../record/SealEntry.tsx'
import { useMaybeText, useText } from '../text/use-text.ts'
import { GiveLine } from './GiveLine.tsx'
import { deriveOwnGiven, voiceOf } from './me.ts'
import { RefuseLine } from './RefuseLine.tsx'
import { WithdrawLine } from './WithdrawLine.tsx'

/** What one tells or decides for oneself, as a page of its own. */
export const MyAction = () => {
  const { id = '', command } = useParams()
  const view = useView(id)
  const kind = commandKinds.find((known) => known === command)
  if (!kind) return <NotFound />
  return <Answered of={view}>{(seen) => <MyActionOf view={seen} kind={kind} />}</Answered>
}

/** Permissions have pages of their own; everything else is a form that asks only what is not known. */
const pages: Partial<Record<CommandKind, (props: MyActionProps) => React.ReactNode>> = {
  'give-line': GiveLine,
  'refuse-line': RefuseLine,
  'withdraw-line': WithdrawLine,
  'retag-part': ({ view, told, back }) => (
    <ChangeText view={view} kind="retag-part" part={told.part ?? ''} back={back} />
  ),
  'correct-entry': ({ view, told, back }) => (
    <ChangeText view={view} kind="correct-entry" part={told.part ?? ''} back={back} />
  ),
  'seal-entry': ({ view, told, back }) => (
    <SealEntry view={view} fact={told.fact ?? ''} back={back} />
  ),
}

export interface MyActionProps {
  readonly view: View
  readonly kind: CommandKind
  readonly me: string
  /** What the address tells: ids only. */
  readonly told: Readonly<Record<string, string>>
  readonly back: string
  readonly label: string
}

const MyActionOf = ({ view, kind }: { view: View; kind: CommandKind }) => {
  const say = useText()
  const maybe = useMaybeText()
  const words = useCommandWords(view)
  const { data: session } = useSession()
  const [search] = useSearchParams()
  useChanges(view.id)
  const told = useMemo(
    () => Object.fromEntries([...search].filter(([name]) => name !== 'step')),
    [search],
  )
  const back = `/my/${view.id}`
  const Body = pages[kind] ?? OwnForm
  const heading = (told.about ? maybe(`mine.${kind}-${told.about}`) : undefined) ?? words(kind)
  const isOpen = view.abilities.includes(kind)
  return (
    <Page
      heading={heading}
      tab={say('screen.myPage')}
      className="narrow-page"
      lede={maybe(`mine.${kind}-follows`)}
      above={
        <p className="crumbs">
          <Link to={back}>{say('screen.myPage')}</Link>
        </p>
      }
    >
      {isOpen && session ? (
        <Body
          key={`${kind}${search}`}
          view={view}
          kind={kind}
          me={session.person.id}
          told={told}
          back={back}
          label={heading}
        />
      ) : (
        <div className="sheet sheet-pad stack">
          <p>{say('screen.cannotYet')}</p>
          <Link className="btn btn-2" to={back}>
            {say('screen.back')}
          </Link>
        </div>
      )}
    </Page>
  )
}

const OwnForm = ({ view, kind, me, told, back, label }: MyActionProps) => {
  const navigate = useNavigate()
  const given = useMemo(
    () => deriveOwnGiven(kind, me, voiceOf(view), told),
    // The form opens once: a change in the view does not change what was typed.
    [kind, me, told, view],
  )
  const hidden = new Set([
    ...Object.keys(given),
    // Whom one means by name is written: where a named worker works may be what a turvakielto hides.
    ...(kind === 'wish-partner' ? ['person'] : []),
    ...(kind === 'propose' && told.about && told.about !== 'time' ? ['at'] : []),
  ])
  return (
    <CommandForm
      view={view}
      kind={kind}
      me={me}
      given={given}
      hidden={hidden}
      label={label}
      done={() => navigate(back, { state: { done: kind, what: label } })}
      leaveTo={back}
    />
  )
}
