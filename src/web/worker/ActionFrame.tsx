import type { ReactNode } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { Page } from '../parts/Page.tsx'
import type { TextKey } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'

interface From {
  readonly from?: string
}
/** Back to where the form was opened, saying there what was done. */
export const useBack = (view: Pick<View, 'id'>) => {
  const navigate = useNavigate()
  const { state } = useLocation() as { state: From | null }
  const back = state?.from ?? `/pair-works/${view.id}`
  return (done: CommandKind) => void navigate(back, { state: { done } })
}

/** The page of a form made by hand: the same heading and way back as every other command has. */
export const ActionFrame = ({
  kind,
  lede,
  children,
}: {
  kind: CommandKind
  lede: TextKey
  children: (view: View) => ReactNode
}) => {
  const { id = '' } = useParams()
  const view = useView(id)
  return (
    <Answered of={view}>
      {(seen) => (
        <FrameOf view={seen} kind={kind} lede={lede}>
          {children(seen)}
        </FrameOf>
      )}
    </Answered>
  )
}

const FrameOf = ({
  view,
  kind,
  lede,
  children,
}: {
  view: View
  kind: CommandKind
  lede: TextKey
  children: ReactNode
}) => {
  const say = useText()
  const { state } = useLocation() as { state: From | null }
  const back = state?.from ?? `/pair-works/${view.id}`
  return (
    <Page
      heading={say(`command.${kind}`)}
      className="narrow-page"
      lede={say(lede)}
      above={
        <p className="crumbs">
          <Link to={back}>{view.client?.name ?? say('screen.pairWork')}</Link>
        </p>
      }
    >
      {view.abilities.includes(kind) ? (
        children
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
