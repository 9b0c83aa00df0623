import { ChoiceInput } from '../parts/form/ChoiceInput.tsx'
import { DayInput } from '../parts/form/DayInput.tsx'
import { helsinkiToday, readDay, useDays } from '../text/days.ts'
import { useLanguage, useText } from '../text/use-text.ts'

/** Until when, as it stands in the form: today, this week, or a day as it was typed. */
export interface Away {
  readonly is: 'today' | 'week' | 'other'
  readonly day: string
}
export const awayToday: Away = { is: 'today', day: '' }
export const awayWeek: Away = { is: 'week', day: '' }

/** Sunday of this week, in Helsinki; said at a weekend, of the week to come. */
export const endOfWeek = (today: string = helsinkiToday()): string => {
  const at = new Date(`${today}T12:00:00Z`)
  const weekday = at.getUTCDay()
  const left = weekday === 0 ? 7 : weekday === 6 ? 8 : 7 - weekday
  return new Date(at.getTime() + left * 86_400_000).toISOString().slice(0, 10)
}

/** The last day; null when what was typed is no day. */
export const lastDayOf = ({ is, day }: Away): string | null =>
  is === 'today' ? helsinkiToday() : is === 'week' ? endOfWeek() : readDay(day)

export const AwayUntil = ({
  id,
  label,
  value,
  error,
  change,
}: {
  readonly id: string
  readonly label: string
  readonly value: Away
  readonly error: string | undefined
  readonly change: (value: Away) => void
}) => {
  const say = useText()
  const language = useLanguage()
  const { day } = useDays()
  const plain = { hint: undefined, optional: undefined }
  return (
    <div className="stack-s">
      <ChoiceInput
        {...plain}
        id={id}
        label={label}
        error={undefined}
        options={[
          { id: 'today', label: say('screen.coverToday') },
          { id: 'week', label: say('screen.coverWeek', { day: day(endOfWeek()) }) },
          { id: 'other', label: say('screen.coverOtherDay') },
        ]}
        value={value.is}
        change={(is) => change({ ...value, is: is as Away['is'] })}
      />
      {value.is === 'other' && (
        <div className="under-choice">
          <DayInput
            {...plain}
            id={`${id}-day`}
            label={say('screen.coverOtherDayLabel')}
            error={error}
            language={language}
            value={value.day}
            change={(typed) => change({ ...value, day: typed })}
          />
        </div>
      )}
    </div>
  )
}
