import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { Face } from '../parts/Face.tsx'
import { isOwnWords, Quote } from '../parts/Quote.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { knownNames } from './me.ts'

type Goal = View['goals'][number]

interface MyGoalProps {
  readonly view: View
  readonly goal: Goal
  readonly me: string
}

/** A goal in the words it was set in, and who does what for it. */
export const MyGoal = ({ view, goal, me }: MyGoalProps) => {
  const given = { goal: goal.id }
  return (
    <div className="stack-s">
      <Quote voice={goal.whose} mine={isOwnWords(goal.whose) && view.standing === 'client'} large>
        {goal.words}
      </Quote>
      {(goal.means.length > 0 || goal.commitments.length > 0) && (
        <ul className="my-people my-means">
          {goal.means.map(({ id, doer, words, until }) => (
            <Doing key={id} view={view} me={me} who={doer} words={words} until={until} />
          ))}
          {goal.commitments.map(({ id, who, words }) => (
            <Doing key={id} view={view} me={me} who={who} words={words} until={null} />
          ))}
        </ul>
      )}
      <div className="my-buttons">
        <ActionLink view={view} command="evaluate-goal" given={given} kind="plain" />
        <ActionLink view={view} command="make-commitment" given={given} kind="plain" />
      </div>
    </div>
  )
}

interface DoingProps {
  readonly view: View
  readonly me: string
  readonly who: string | null
  readonly words: string
  readonly until: string | null
}
const Doing = ({ view, me, who, words, until }: DoingProps) => {
  const say = useText()
  const [name] = who === null ? [] : knownNames(view, [who])
  const isWorker = view.people.some(({ person, side }) => person === who && side !== 'client')
  return (
    <li>
      <Face name={name} side={isWorker ? 'worker' : 'client'} large />
      <div>
        {(who === me || name) && <b>{who === me ? say('screen.youStart') : `${name}:`}</b>} {words}
        {until && (
          <span className="meta block">{say('screen.byDay', { day: shortDay(until) })}</span>
        )}
      </div>
    </li>
  )
}
