import { useState } from 'react'
import { usePairWorks } from '../api/queries.ts'
import { Select } from '../parts/form/Select.tsx'
import { useText } from '../text/use-text.ts'

/** One of one's own open pair works, asked for only when somebody wants to go there. */
export const PairWorkPick = ({
  id,
  label,
  button,
  none,
  go,
}: {
  readonly id: string
  readonly label: string
  readonly button: string
  readonly none: string
  readonly go: (pairWork: string) => void
}) => {
  const say = useText()
  const list = usePairWorks({ state: 'open' })
  const [chosen, setChosen] = useState('')
  const [isMissing, setMissing] = useState(false)
  const rows = (list.data?.pages ?? [])
    .flatMap(({ rows: page }) => page)
    .filter(({ standing }) => standing === 'home')
  if (!list.data) return null
  if (rows.length === 0) return <p className="meta">{none}</p>
  return (
    <form
      className="stack-s"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(chosen === '')
        if (chosen) go(chosen)
        else document.getElementById(id)?.focus()
      }}
    >
      <Select
        id={id}
        label={label}
        hint={undefined}
        optional={undefined}
        error={isMissing ? say('screen.errorEmpty') : undefined}
        value={chosen}
        options={rows.map((row) => ({
          id: row.id,
          label: row.clientName ?? say('screen.nameless'),
        }))}
        change={setChosen}
      />
      <div className="btns">
        <button type="submit" className="btn">
          {button}
        </button>
      </div>
    </form>
  )
}
