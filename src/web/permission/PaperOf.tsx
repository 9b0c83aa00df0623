import type { PaperShown } from '../api/view.ts'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'

interface PaperOfProps {
  readonly pairWork: string
  readonly paper: PaperShown | null
  readonly waits: boolean
}

/** The proof of a line: to be saved as a file, never shown in the page. */
export const PaperOf = ({ pairWork, paper, waits }: PaperOfProps) => {
  const say = useText()
  if (waits) return <span className="meta block">{say('screen.scanWaits')}</span>
  if (!paper) return null
  if (!paper.scan) return <span className="meta block">{say('screen.scanElsewhere')}</span>
  return (
    <span className="meta block">
      {say('screen.scanStored', { day: shortDay(paper.storedOn) })}{' '}
      <a href={`/api/pair-works/${pairWork}/scans/${paper.scan}`} download>
        {say('screen.scanOpen')}
      </a>
    </span>
  )
}
