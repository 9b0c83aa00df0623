import type { Ref } from 'react'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../Icon.tsx'

/** Sent and not arrived: nothing need be done, and nothing is lost by leaving. */
export const WaitsForNetwork = ({ headingRef }: { headingRef: Ref<HTMLHeadingElement> }) => {
  const say = useText()
  return (
    <section className="notice" aria-labelledby="waits">
      <Icon name="offline" />
      <div>
        <h2 className="h3" id="waits" ref={headingRef} tabIndex={-1}>
          {say('screen.waitsForNetworkTitle')}
        </h2>
        <p>{say('screen.waitsForNetwork')}</p>
      </div>
    </section>
  )
}
