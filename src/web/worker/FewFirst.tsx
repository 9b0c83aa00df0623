import { type ReactNode, useState } from 'react'
import { useText } from '../text/use-text.ts'

const few = 5

/** A list beside the day: the first few, and the rest when it is asked for. */
export const FewFirst = <T,>({
  all,
  children,
}: {
  all: readonly T[]
  children: (one: T) => ReactNode
}) => {
  const say = useText()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? all : all.slice(0, few)
  return (
    <>
      <ul className="wait">{shown.map(children)}</ul>
      {shown.length < all.length && (
        <button type="button" className="btn btn-3" onClick={() => setAll(true)}>
          {say('screen.showMore')}
        </button>
      )}
    </>
  )
}
