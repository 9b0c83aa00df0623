import type { Said } from '../api/view.ts'
import { useSaid, useText } from '../text/use-text.ts'

interface WillOpenProps {
  readonly client: string
  readonly isRehearsal: boolean
  readonly model: Said | undefined
  /** By name. */
  readonly homes: readonly string[]
  readonly then: string | null
}

/** In a sentence, before the button: whose pair work opens and where. A form may know all of it without a letter typed. */
export const WillOpen = ({ client, isRehearsal, model, homes, then }: WillOpenProps) => {
  const say = useText()
  const said = useSaid()
  const services = homes.join(', ')
  return (
    <div className="notice stack-s">
      <p>
        {client.trim() !== '' && model
          ? say('screen.willOpen', { client: client.trim(), model: said(model), services })
          : say('screen.willOpenAt', { services })}
      </p>
      {isRehearsal && <p>{say('screen.rehearsalClient')}.</p>}
      {then && <p>{then}</p>}
    </div>
  )
}
