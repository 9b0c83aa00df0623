import { useParams } from 'react-router'
import { useChanges } from '../api/changes.ts'
import { useSession, useView } from '../api/queries.ts'
import type { View } from '../api/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { DoneLine } from '../parts/DoneLine.tsx'
import { Page } from '../parts/Page.tsx'
import { useText } from '../text/use-text.ts'
import { MyGoals } from './MyGoals.tsx'
import { MyNext } from './MyNext.tsx'
import { MyPermissions } from './MyPermissions.tsx'
import { MyWords } from './MyWords.tsx'
import { WhereWeAre } from './WhereWeAre.tsx'
import { WhoHelps } from './WhoHelps.tsx'

/** The client's and a guardian's own page: plain words, large type, what they decide themselves. */
export const MySituation = () => {
  const { id = '' } = useParams()
  const view = useView(id)
  return <Answered of={view}>{(seen) => <MySituationOf view={seen} />}</Answered>
}

const MySituationOf = ({ view }: { view: View }) => {
  const say = useText()
  const { data: session } = useSession()
  useChanges(view.id)
  const isOwn = view.standing === 'client'
  const first = session?.person.name.split(' ')[0] ?? ''
  const me = session?.person.id ?? ''
  return (
    <Page
      heading={
        isOwn
          ? say('screen.hello', { name: first })
          : say('screen.helloFor', { name: view.client?.name ?? '' })
      }
      tab={say('screen.myPage')}
      lede={say(isOwn ? 'screen.mySituationLede' : 'screen.guardianLede')}
      className="my"
    >
      <DoneLine />
      <div className="my-sections">
        <MyNext view={view} me={me} />
        <WhereWeAre view={view} />
        <MyGoals view={view} me={me} />
        <WhoHelps view={view} />
        <MyPermissions view={view} me={me} />
        <MyWords view={view} me={me} />
      </div>
    </Page>
  )
}
