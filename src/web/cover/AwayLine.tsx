import type { PersonShown, View } from '../api/view.ts'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

/** Away until when, and who stands in: the same words for everybody who sees it. */
export const AwayLine = ({
  view,
  person,
}: {
  view: Pick<View, 'names'>
  person: Pick<PersonShown, 'away'>
}) => {
  const say = useText()
  const { day } = useDays()
  const { away } = person
  if (!away) return null
  const substitute = away.substitute === null ? undefined : view.names[away.substitute]
  return (
    <span className="away-line block">
      {away.until === null
        ? say('screen.awayNow')
        : say('screen.awayUntil', { day: day(away.until) })}
      {substitute && `. ${say('screen.awaySubstitute', { name: substitute })}`}
    </span>
  )
}
