import type { ShownState } from '../text/keys.ts'
import { useText } from '../text/use-text.ts'

const octagon = '9.3,3.9 3.9,9.3 -3.9,9.3 -9.3,3.9 -9.3,-3.9 -3.9,-9.3 3.9,-9.3 9.3,-3.9'
const diamond = '0,-10.4 10.4,0 0,10.4 -10.4,0'

/** The shape says the state first, then the fill; colour comes last. Drawn around the origin at radius 9. */
export const StateShape = ({ state, gate = false }: { state: ShownState; gate?: boolean }) => {
  switch (state) {
    case 'done':
      return (
        <>
          {gate ? (
            <polygon className="s-done" points={diamond} />
          ) : (
            <circle className="s-done" r="9" />
          )}
          <path className="s-mark" d="M-4 .3l2.800 2.900 5.200-5.800" />
        </>
      )
    case 'open':
    case 'yours':
      return gate ? (
        <>
          <polygon className="s-open" points={diamond} />
          <circle className="s-open-dot" r="3" />
        </>
      ) : (
        <>
          <circle className="s-open" r="8" />
          <circle className="s-open-dot" r="3.300" />
        </>
      )
    case 'waiting':
      return gate ? (
        <polygon className="s-wait" points={diamond} />
      ) : (
        <circle className="s-wait" r="9" />
      )
    case 'blocked':
      return (
        <>
          <polygon className="s-stop" points={octagon} />
          <path className="s-mark-stop" d="M-4.800 0h9.600" />
        </>
      )
    case 'skipped':
      return (
        <>
          <circle className="s-skip" r="9" />
          <path className="s-mark-skip" d="M-3.600 -3l3 3-3 3M.8 -3l3 3-3 3" />
        </>
      )
    case 'not-applicable':
      return <circle className="s-na" r="2.400" />
    case 'not-in-your-part':
      return <circle className="s-pale" r="9" />
  }
}

/** A state beside words; `silent` where the word stands next to it. */
export const StateMark = ({
  state,
  gate = false,
  silent = false,
}: {
  state: ShownState
  gate?: boolean
  silent?: boolean
}) => {
  const say = useText()
  return (
    <svg
      className="st"
      viewBox="-11 -11 22 22"
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': say(`state.${state}`) })}
    >
      <StateShape state={state} gate={gate} />
    </svg>
  )
}
