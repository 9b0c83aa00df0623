import { useNavigate } from 'react-router'
import { useHatChange } from '../api/queries.ts'
import type { Hat } from '../api/view.ts'
import { Page } from '../parts/Page.tsx'
import { useMaybeText, useText } from '../text/use-text.ts'
import { Refused } from './Refused.tsx'

/** Two jobs: which one now? Asked before anything of either is shown. */
export const HatChoice = ({ hats }: { readonly hats: readonly Hat[] }) => {
  const say = useText()
  const maybe = useMaybeText()
  const change = useHatChange()
  return (
    <Page heading={say('screen.hatTitle')} lede={say('screen.hatLede')}>
      <ul className="choose">
        {hats.map((hat) => (
          <li key={hat.service}>
            <button type="button" className="who-button" onClick={() => change.mutate(hat.service)}>
              <span>
                <b>{hat.name}</b>
                {hat.profession && (
                  <span className="meta">{maybe(`profession.${hat.profession}`)}</span>
                )}
                {hat.organisation && <span className="meta">{hat.organisation}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Refused error={change.error} />
    </Page>
  )
}

/** To the first page of the new hat: the page one is on may be of the former. */
export const useHatSwitch = () => {
  const change = useHatChange()
  const navigate = useNavigate()
  return (service: string) =>
    change.mutate(service, { onSuccess: () => void navigate('/', { replace: true }) })
}
