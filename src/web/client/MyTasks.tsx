import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { shortDay } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { knownNames } from './me.ts'
import { TapButton } from './TapButton.tsx'

type Task = View['tasks'][number]

/** What one has promised to do, then what others do and by when. */
export const MyTasks = ({ view, me }: { view: View; me: string }) => {
  const say = useText()
  const open = view.tasks.filter(({ state }) => state === 'offered' || state === 'accepted')
  const mine = open.filter(({ doer }) => doer === me)
  const others = open.flatMap((task) => {
    const [name] = task.doer === me ? [] : knownNames(view, [task.doer])
    return name ? [{ task, name }] : []
  })
  if (mine.length === 0 && others.length === 0) return null
  return (
    <section aria-labelledby="my-tasks" className="stack">
      {mine.length > 0 && <h2 id="my-tasks">{say('screen.yourTasks')}</h2>}
      {mine.map((task) => (
        <MyTask key={task.id} view={view} task={task} />
      ))}
      {others.length > 0 && (
        <>
          {mine.length > 0 ? (
            <h3>{say('screen.othersDo')}</h3>
          ) : (
            <h2 id="my-tasks">{say('screen.othersDo')}</h2>
          )}
          <ul className="my-lines">
            {others.map(({ task, name }) => (
              <li key={task.id}>
                <b>{name}:</b> {task.what}
                <span className="meta block">
                  {say('screen.byDay', { day: shortDay(task.due) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const MyTask = ({ view, task }: { view: View; task: Task }) => {
  const say = useText()
  const given = { task: task.id }
  return (
    <div className="my-task stack-s" tabIndex={-1}>
      <p>
        <b>{task.what}</b>
        <span className="meta block">{say('screen.byDay', { day: shortDay(task.due) })}</span>
      </p>
      <div className="my-buttons">
        {task.state === 'offered' && (
          <TapButton view={view} command="accept-task" payload={given} />
        )}
        <TapButton view={view} command="finish-task" payload={given} />
        <ActionLink view={view} command="return-task" given={given} kind="plain" />
      </div>
    </div>
  )
}
