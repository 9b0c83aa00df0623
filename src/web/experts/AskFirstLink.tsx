import { Link } from 'react-router'
import { useSession } from '../api/queries.ts'
import { useSaid, useText } from '../text/use-text.ts'
import type { ExpertShown } from './experts.ts'

/** Asks without naming anybody: who is asked goes along in the page, not in its address. */
export const AskFirstLink = ({ expert }: { readonly expert: ExpertShown }) => {
  const say = useText()
  const said = useSaid()
  const { data: session } = useSession()
  const { service, person } = expert
  if (service === null || person === session?.person.id) return null
  return (
    <Link
      className="btn btn-3"
      to="/ask-first/new"
      state={{ ask: { service, person: person ?? '' } }}
    >
      {say('screen.expertsAskFirst')}
      <span className="sr"> {said(expert.name)}</span>
    </Link>
  )
}
