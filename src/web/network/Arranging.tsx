import { useText } from '../text/use-text.ts'
import type { Around } from './around.ts'
import type { Arrow } from './places.ts'
import type { Kept } from './use-arrangement.ts'

interface ArrangingProps {
  /** The client arranges their own. */
  readonly isOwn: boolean
  readonly chosen: Around | undefined
  readonly mayMove: boolean
  readonly step: (arrow: Arrow) => void
  readonly takeBack: (() => void) | null
  readonly toList: () => void
  readonly state: Kept
  readonly tryAgain: () => void
}

/** Under the map: the chosen one moved without dragging, what can be taken back, and whether it is kept. */
export const Arranging = (props: ArrangingProps) => {
  const { isOwn, chosen, mayMove, step, takeBack, toList, state, tryAgain } = props
  const say = useText()
  return (
    <div className="network-moves">
      {chosen && (
        <div className="network-chosen">
          <b>
            <bdi>{chosen.name}</bdi>
          </b>
          <button type="button" className="btn btn-2 network-to-list" onClick={toList}>
            {say('screen.networkToList')}
          </button>
          {mayMove && (
            <div
              className="btns map-move"
              role="group"
              aria-label={say('screen.networkMoveNamed', { name: chosen.name })}
            >
              {arrows.map((arrow) => (
                <button key={arrow} type="button" className="btn btn-3" onClick={() => step(arrow)}>
                  {say(`screen.networkTo-${arrow}`)}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
      {mayMove && (
        <>
          <div className="network-kept">
            <KeptLine state={state} tryAgain={tryAgain} />
            {takeBack && (
              <button type="button" className="btn btn-3" onClick={takeBack}>
                {say('screen.networkUndo')}
              </button>
            )}
          </div>
          <p className="meta" id="network-keys">
            {say('screen.networkMoveHow')}{' '}
            <span className="by-keys">{say('screen.networkKeys')} </span>
            {say(isOwn ? 'screen.networkSharedMine' : 'screen.networkShared')}
          </p>
        </>
      )}
    </div>
  )
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

const KeptLine = ({ state, tryAgain }: { state: Kept; tryAgain: () => void }) => {
  const say = useText()
  if (state === 'not-kept')
    return (
      <p className="error" role="alert">
        {say('screen.networkKept-not-kept')}{' '}
        <button type="button" className="btn btn-3" onClick={tryAgain}>
          {say('screen.tryAgain')}
        </button>
      </p>
    )
  return (
    <p className="saved" role="status">
      {state === 'as-it-was' ? '' : say(`screen.networkKept-${state}`)}
    </p>
  )
}
