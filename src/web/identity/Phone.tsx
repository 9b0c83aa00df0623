import { useText } from '../text/use-text.ts'

/** A number one can call with a tap. */
export const Phone = ({ name, phone }: { name: string | null; phone: string }) => {
  const say = useText()
  return (
    <a
      className="phone"
      href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
      aria-label={say('screen.callPerson', { name: name ?? '', phone })}
    >
      {phone}
    </a>
  )
}
