import { useText } from '../../text/use-text.ts'
import { ShortText } from './TextFields.tsx'

interface FindWordProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  /** Something is looked for, and nothing has it. */
  readonly isNone: boolean
}

/** Narrows a list on the same page by a word, and says when it leaves nothing. */
export const FindWord = ({ isNone, ...given }: FindWordProps) => {
  const say = useText()
  return (
    <>
      <ShortText {...given} hint={undefined} optional={undefined} error={undefined} />
      <p className="meta" role="status">
        {isNone && say('screen.findActionNone')}
      </p>
    </>
  )
}
