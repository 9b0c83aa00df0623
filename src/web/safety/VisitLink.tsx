import { Link } from 'react-router'
import { useSession } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { useText } from '../text/use-text.ts'

const minute = 60_000
/** After the meeting one walks to the car. */
const spareMinutes = 30

/** From a meeting one tap away: its end and one's partners go along, and nothing that says whose meeting it is. */
export const VisitLink = ({
  view,
  meeting,
}: {
  view: Pick<View, 'people' | 'standing'>
  meeting: Pick<View['meetings'][number], 'startsAt' | 'lastsMinutes' | 'participants'>
}) => {
  const say = useText()
  const { data: session } = useSession()
  const me = session?.person.id
  const { startsAt, lastsMinutes, participants } = meeting
  if (!session?.acting || !participants.some((one) => one === me)) return null
  const backBy = new Date(Date.parse(startsAt) + (lastsMinutes + spareMinutes) * minute)
  const partners = view.people.filter(({ side, person }) => side !== 'client' && person !== me)
  const alerted = [...new Map(partners.map(({ person, name }) => [person, name ?? ''])).entries()]
    // Who comes along needs no alarm of it.
    .filter(([id]) => !participants.some((one) => one === id))
    .map(([id, label]) => ({ id, label }))
  return (
    <Link
      className="btn btn-3"
      to="/visits/new"
      state={{ visit: { alerted, backBy: backBy.toISOString() } }}
    >
      {say('screen.visitGo')}
    </Link>
  )
}
