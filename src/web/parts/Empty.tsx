import type { ReactNode } from 'react'

/** An empty place teaches what comes here and where it begins. */
export const Empty = ({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) => (
  <div className="sheet sheet-pad stack-s empty">
    <p className="h3">{title}</p>
    <p className="meta">{children}</p>
    {action && <div className="btns">{action}</div>}
  </div>
)
