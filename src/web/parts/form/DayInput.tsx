import { Button, DateInput, TextInput } from 'suomifi-ui-components'
import type { Language } from '#domain/text'
import { useText } from '../../text/use-text.ts'
import type { InputProps } from './FieldInput.tsx'
import { joinMoment, splitMoment } from './values.ts'

interface DayProps extends InputProps {
  readonly value: string
  readonly language: Language
  readonly change: (value: string) => void
}

/** Typed or picked; kept as it was typed until the form is sent. */
export const DayInput = ({ value, language, change, ...given }: DayProps) => {
  const say = useText()
  return (
    <DateInput
      id={given.id}
      labelText={given.label}
      hintText={given.hint ?? say('screen.dayExample')}
      {...(given.optional ? { optionalText: given.optional } : {})}
      {...(given.error ? { status: 'error' as const, statusText: given.error } : {})}
      language={language}
      datePickerEnabled
      value={value}
      onChange={(typed) => change(typed.value)}
    />
  )
}

export const MomentInput = ({ value, language, change, ...given }: DayProps) => {
  const say = useText()
  const [day, time] = splitMoment(value)
  return (
    <fieldset className="plain moment">
      <legend>
        {given.label}
        {given.optional && <span className="optional"> ({given.optional})</span>}
      </legend>
      {given.hint && <p className="hint">{given.hint}</p>}
      <div className="moment-in">
        <DateInput
          id={given.id}
          labelText={say('screen.day')}
          language={language}
          datePickerEnabled
          value={day}
          {...(given.error ? { status: 'error' as const } : {})}
          onChange={(typed) => change(joinMoment(typed.value, time))}
        />
        <TextInput
          labelText={say('screen.clock')}
          value={time}
          inputMode="numeric"
          autoComplete="off"
          {...(given.error ? { status: 'error' as const } : {})}
          onChange={(typed) => change(joinMoment(day, String(typed ?? '')))}
        />
      </div>
      {given.error && <p className="error">{given.error}</p>}
    </fieldset>
  )
}

interface DatesProps extends InputProps {
  readonly value: readonly string[]
  readonly language: Language
  readonly change: (value: readonly string[]) => void
}

export const DatesInput = ({ value, language, change, ...given }: DatesProps) => {
  const say = useText()
  const days = value.length === 0 ? [''] : value
  const put = (place: number, day: string) =>
    change(days.map((other, at) => (at === place ? day : other)))
  return (
    <fieldset className="plain stack-s">
      <legend>{given.label}</legend>
      {days.map((day, place) => (
        <DayInput
          key={place}
          {...given}
          id={place === 0 ? given.id : `${given.id}-${place}`}
          label={say('screen.nthDay', { number: place + 1 })}
          optional={undefined}
          error={place === 0 ? given.error : undefined}
          value={day}
          language={language}
          change={(typed) => put(place, typed)}
        />
      ))}
      <Button variant="secondaryNoBorder" onClick={() => change([...days, ''])}>
        {say('screen.addDay')}
      </Button>
    </fieldset>
  )
}
