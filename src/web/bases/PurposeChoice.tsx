import { useState } from 'react'
import { chosenPurposes } from '#domain/purposes'
import { choosePurpose, purposeChosen } from '../api/ask.ts'
import { Select } from '../parts/form/Select.tsx'
import { useText } from '../text/use-text.ts'

/** What the use log says of why this worker reads, until they choose otherwise or close the window. */
export const PurposeChoice = () => {
  const say = useText()
  const [chosen, setChosen] = useState(purposeChosen)
  return (
    <Select
      id="purpose-now"
      label={say('screen.purposeNow')}
      hint={chosen === '' ? say('screen.purposeByTask') : undefined}
      optional={undefined}
      error={undefined}
      value={chosen}
      options={chosenPurposes.map((id) => ({ id, label: say(`screen.purpose-${id}`) }))}
      change={(purpose) => {
        choosePurpose(purpose)
        setChosen(purpose)
      }}
    />
  )
}
