import { useState } from 'react'
import { Link } from 'react-router'
import { Select } from '../parts/form/Select.tsx'
import { useText } from '../text/use-text.ts'
import type { MyActionProps } from './MyAction.tsx'
import { usePartyWords } from './party-words.ts'
import { useTell } from './use-tell.ts'

/** A no is as good an answer as a yes, and as short to give. */
export const RefuseLine = ({ view, me, told, back }: MyActionProps) => {
  const say = useText()
  const { options } = usePartyWords(view, me)
  const [party, setParty] = useState(told.party ?? '')
  const [isMissing, setMissing] = useState(false)
  const { tell, isTelling, trouble } = useTell(view, 'refuse-line', back)
  const submit = () => {
    setMissing(party === '')
    if (party === '') document.getElementById('refuse-party')?.focus()
    else if (!isTelling) tell({ giver: me, party })
  }
  return (
    <form
      className="command-form stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Select
        id="refuse-party"
        label={say('screen.whomNot')}
        hint={undefined}
        optional={undefined}
        error={isMissing && party === '' ? say('screen.chooseParty') : undefined}
        options={options}
        value={party}
        change={setParty}
      />
      <p>
        {say('screen.refuseMeans')} {say('screen.refuseNoCost')} {say('screen.noReasonNeeded')}
      </p>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <div className="my-buttons">
        <button type="submit" className="btn" aria-busy={isTelling}>
          {say('screen.refuseSomebody')}
        </button>
        <Link className="btn btn-3" to={back}>
          {say('screen.back')}
        </Link>
      </div>
    </form>
  )
}
