import { useSearchParams } from 'react-router'
import { useMaybeText, useText } from '../text/use-text.ts'

/** Back from a provider without a session: why, and what to do. The same words whoever it is. */
export const WhyHere = () => {
  const say = useText()
  const maybe = useMaybeText()
  const [search] = useSearchParams()
  const why = search.get('why') ?? ''
  if (why === 'no-matters')
    return (
      <section className="why-here sheet sheet-pad stack" aria-labelledby="no-matters">
        <h2 id="no-matters">{say('screen.noMattersTitle')}</h2>
        <p>{say('screen.noMatters')}</p>
        <p className="meta">{say('screen.noMattersAsk')}</p>
      </section>
    )
  const said = maybe(`screen.why-${why}`)
  return said ? (
    <p className="why-here sheet sheet-pad" role="alert">
      {said}
    </p>
  ) : null
}
