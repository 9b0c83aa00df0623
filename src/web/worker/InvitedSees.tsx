import type { Profession } from '#domain/words'
import type { Said } from '../api/view.ts'
import { useDays } from '../text/days.ts'
import { useSaid, useText } from '../text/use-text.ts'

interface InvitedSeesProps {
  readonly competence: string | null
  readonly organisation: Said | null
  readonly month: string
  readonly askedOn: string
  readonly remindedOn: string | null
}

/** All that an invitation tells: to the invited, and beforehand to whoever sends it. */
export const InvitedSees = (shown: InvitedSeesProps) => {
  const say = useText()
  const said = useSaid()
  const { day } = useDays()
  return (
    <dl className="facts facts-short">
      <dt>{say('screen.inviteCompetence')}</dt>
      <dd>{shown.competence ? say(`profession.${shown.competence as Profession}`) : '–'}</dd>
      <dt>{say('screen.organisation')}</dt>
      <dd>{said(shown.organisation) || '–'}</dd>
      <dt>{say('screen.inviteMonth')}</dt>
      <dd>{shown.month || '–'}</dd>
      <dt>{say('screen.askedOn')}</dt>
      <dd>
        {day(shown.askedOn)}
        {shown.remindedOn && (
          <span className="meta block">
            {say('screen.inviteReminded', { day: day(shown.remindedOn) })}
          </span>
        )}
      </dd>
    </dl>
  )
}
