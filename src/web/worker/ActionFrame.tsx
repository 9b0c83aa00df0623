import type { ReactNode } from 'react'
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import type { CommandKind } from '#domain/commands'
import { pathwayOf } from '../api/pathway.ts'
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
  const back = useLeaveTo(view)
  return (done: CommandKind) => void navigate(back, { state: { done } })
}

/** Back to where the form was opened, nothing done. */
export const useLeaveTo = (view: Pick<View, 'id'>): string => {
  const { state } = useLocation() as { state: From | null }
  return state?.from ?? `/pair-works/${view.id}`
}

/** The page of a form made by hand: the same heading and way back as every other command has. */
export const ActionFrame = ({
  kind,
  lede,
  children,
}: {
  kind: CommandKind
  lede: TextKey
  /** `given`: what the step it was opened from says already, and what stands in the address. */
  children: (view: View, given: Given) => ReactNode
}) => {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const view = useView(id)
  return (
    <Answered of={view}>
      {(seen) => {
        const step = pathwayOf(seen)?.steps.find((one) => one.id === search.get('step'))
        const ofStep = step?.action === kind ? step.actionWith : {}
        const given: Given = { ...ofStep, ...Object.fromEntries(search) }
        return (
          <FrameOf view={seen} kind={kind} lede={lede}>
            {children(seen, given)}
          </FrameOf>
        )
      }}
    </Answered>
  )
}

export type Given = Readonly<Record<string, unknown>>
export const textIn = (given: Given, name: string): string => {
  const found = given[name]
  return typeof found === 'string' ? found : ''
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
  const back = useLeaveTo(view)
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
