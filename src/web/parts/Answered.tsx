import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isProblem } from '../api/problem.ts'
import { useText } from '../text/use-text.ts'
import { NotFound } from './NotFound.tsx'
import { PartEnded } from './PartEnded.tsx'
import { Trouble } from './Trouble.tsx'

type Asked<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>

/** What was asked, once it is known; until then a still line, and a sentence when it cannot be had. */
export const Answered = <T,>({
  of: query,
  children,
}: {
  of: Asked<T>
  children: (answer: T) => ReactNode
}) => {
  // What may be read no longer goes from the screen at once, also when it stood there a moment ago.
  if (isProblem(query.error, 404)) return <NotFound />
  if (isProblem(query.error, 410)) return <PartEnded endedOn={query.error.body.endedOn} />
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return <Trouble error={query.error} again={() => void query.refetch()} />
  }
  return <Loading />
}

export const Loading = () => {
  const say = useText()
  return (
    <div className="page still" role="status">
      <span className="sr">{say('screen.loading')}</span>
      <span className="bone" />
      <span className="bone" />
      <span className="bone" />
    </div>
  )
}
