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
      <div className="btns">
        <ActionLink view={view} command="map-services" kind="plain" />
        <ActionLink view={view} command="offer-hand-over" kind="plain" />
        <ActionLink view={view} command="invite-member" />
        {view.abilities.includes('choose-partner') && (
          <Link className="btn" to={`/pair-works/${view.id}/find-pair`}>
            {say('screen.expertsFind')}
          </Link>
        )}
      </div>
      <InvitedList view={view} />
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
