import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'

let isFirstPage = true
/** Called when the reader has moved within the app: from then on a new page takes the focus to its heading. */
export const markMoved = (): void => {
  isFirstPage = false
}

interface PageProps {
  /** The heading, and the tab's title unless another is given. */
  readonly heading: string
  /** What the browser's tab says: never a name, never what a client's matter is. */
  readonly tab?: string
  readonly lede?: ReactNode
  readonly beside?: ReactNode
  readonly above?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export const Page = ({ heading, tab, lede, beside, above, className, children }: PageProps) => (
  <div className={className ? `page ${className}` : 'page'}>
    {above}
    <div className="head">
      <PageHeading heading={heading} tab={tab ?? heading} />
      {beside && <div className="btns">{beside}</div>}
    </div>
    {lede && <p className="lede">{lede}</p>}
    {children}
  </div>
)

export const useTabTitle = (tab: string): void => {
  const say = useText()
  useEffect(() => {
    document.title = say('screen.tab', { page: tab })
  }, [tab, say])
}

export const PageHeading = ({ heading, tab }: { heading: string; tab: string }) => {
  const place = useRef<HTMLHeadingElement>(null)
  useTabTitle(tab)
  useEffect(() => {
    if (!isFirstPage) place.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={place} tabIndex={-1}>
      {heading}
    </h1>
  )
}
