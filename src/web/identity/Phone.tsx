import { Icon } from '../parts/Icon.tsx'
import { useText } from '../text/use-text.ts'

interface PhoneProps {
  readonly name: string | null
  readonly phone: string
  /** As large as a button, where a thumb looks for it. */
  readonly large?: boolean
}
/** A number one can call with a tap. */
export const Phone = ({ name, phone, large }: PhoneProps) => {
  const say = useText()
  return (
    <a
      className={large ? 'btn btn-2 phone' : 'phone'}
      href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
      aria-label={say('screen.callPerson', { name: name ?? '', phone })}
    >
      {large && <Icon name="phone" />}
      {phone}
    </a>
  )
}
