import type { UnitShown } from '../api/view.ts'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'

/** Open pair works by worker, most first: the number, then its bar. */
export const Load = ({ load }: { load: UnitShown['load'] }) => {
  const say = useText()
  const most = Math.max(1, ...load.map(({ pairWorks }) => pairWorks))
  return (
    <ul className="sheet lines-sheet">
      {load
        .toSorted((one, other) => other.pairWorks - one.pairWorks)
        .map(({ person, name, pairWorks }) => (
          <li key={person} className="load-row">
            <span className="who">
              <Face name={name} />
              {name}
            </span>
            <span className="num">{say('screen.countOfWorks', { count: pairWorks })}</span>
            <svg
              className="load-bar"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width={(pairWorks / most) * 100} height="10" fill="var(--ink-2)" />
            </svg>
          </li>
        ))}
    </ul>
  )
}
