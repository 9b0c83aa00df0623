import { Link } from 'react-router'
import { Network } from '../network/Network.tsx'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useText } from '../text/use-text.ts'
import { Applications } from './Applications.tsx'
import { InvitedList } from './InvitedList.tsx'
import { Told } from './Told.tsx'
import { usePairWork } from './use-pair-work.ts'

export const ServicesAndPeople = () => {
  const say = useText()
  const view = usePairWork()
  return (
    <div className="stack-l">
      <Network view={view} />
      <InvitedList view={view}>
        <ActionLink view={view} command="offer-hand-over" kind="plain" />
        {view.abilities.includes('choose-partner') && (
          <Link className="btn btn-3" to={`/pair-works/${view.id}/find-pair`}>
            {say('screen.expertsFind')}
          </Link>
        )}
        <ActionLink view={view} command="invite-member" />
      </InvitedList>
      <Applications view={view} />
      <Told
        view={view}
        title={say('screen.servicesTold')}
        kinds={[
          'partner-wished',
          'partner-chosen',
          'service-contacted',
          'situation-mapped',
          'assessment-started',
          'assessment-recorded',
          'special-support-assessed',
          'profile-answered',
          'segment-settled',
          'path-chosen',
          'team-assembled',
          'network-option-chosen',
          'forum-chosen',
          'kela-consultation-booked',
          'kela-consulted',
        ]}
      />
    </div>
  )
}
