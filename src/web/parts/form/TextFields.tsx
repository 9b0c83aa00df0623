import { Textarea, TextInput } from 'suomifi-ui-components'
import { useText } from '../../text/use-text.ts'
import type { InputProps } from './FieldInput.tsx'

interface TextProps extends InputProps {
  readonly value: string
  readonly change: (value: string) => void
}
const troubleOf = (error: string | undefined) =>
  error ? { status: 'error' as const, statusText: error } : {}

export const ShortText = ({ isNumber = false, ...props }: TextProps & { isNumber?: boolean }) => (
  <TextInput
    id={props.id}
    labelText={props.label}
    {...(props.hint ? { hintText: props.hint } : {})}
    {...(props.optional ? { optionalText: props.optional } : {})}
    {...troubleOf(props.error)}
    value={props.value}
    onChange={(value) => props.change(String(value ?? ''))}
    {...(isNumber ? { inputMode: 'numeric' as const } : { fullWidth: true })}
    autoComplete="off"
  />
)

/** The count is told only near the limit: before that it would only disturb. */
export const LongText = ({ limit, ...props }: TextProps & { limit: number }) => {
  const say = useText()
  const left = limit - props.value.length
  return (
    <div>
      <Textarea
        id={props.id}
        labelText={props.label}
        {...(props.hint ? { hintText: props.hint } : {})}
        {...(props.optional ? { optionalText: props.optional } : {})}
        {...troubleOf(props.error)}
        value={props.value}
        onChange={(event) => props.change(event.target.value)}
        fullWidth
        resize="vertical"
      />
      {left < 500 && (
        <p className="meta" role="status">
          {left >= 0
            ? say('screen.lettersLeft', { count: left })
            : say('screen.lettersOver', { count: -left })}
        </p>
      )}
    </div>
  )
}
