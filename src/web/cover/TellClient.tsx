import { Navigate, useLocation, useParams } from 'react-router'
import { useSession, useView } from '../api/queries.ts'
import { Answered } from '../parts/Answered.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { informingOf } from './draft-words.ts'

/** The way to the form that tells the client, with its draft in hand: words never stand in an address. */
export const TellClient = () => {
  const { id = '', away = '' } = useParams()
  const view = useView(id)
  const { data: session } = useSession()
  const { state } = useLocation() as { state: { from?: string } | null }
  const say = useText()
  const format = useDays()
  return (
    <Answered of={view}>
      {(seen) => {
        const carried = informingOf(seen, away, session?.person.id ?? '', say, format)
        return (
          <Navigate
            replace
            to={`/pair-works/${id}/actions/inform-client`}
            state={{ from: state?.from ?? `/pair-works/${id}`, ...(carried ? { carried } : {}) }}
          />
        )
      }}
    </Answered>
  )
}
