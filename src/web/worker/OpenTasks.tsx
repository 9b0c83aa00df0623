import { useLocation, useNavigate } from 'react-router'
import type { CommandKind } from '#domain/commands'
import type { View } from '../api/view.ts'
import { ActionLink } from '../parts/ActionLink.tsx'
import { useDays } from '../text/days.ts'
import { useText } from '../text/use-text.ts'
import { Taps } from './Taps.tsx'

/** Who does what by when; accepted or handed back, never silently moved. */
export const OpenTasks = ({
  view,
  me,
  isAll = false,
}: {
  view: View
  me: string
  isAll?: boolean
}) => {
  const say = useText()
  const { day } = useDays()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  // Told in the place every recorded thing is told; the row goes on standing here with its new state.
  const told = (kind: CommandKind) =>
    void navigate(pathname, { replace: true, state: { done: kind } })
  const tasks = view.tasks.filter(({ state }) => isAll || state !== 'done')
  if (tasks.length === 0 && !isAll) return null
  return (
    <section aria-labelledby="tasks">
      <div className="head">
        <h2 id="tasks">{say('screen.tasks')}</h2>
        <ActionLink view={view} command="set-task" kind="plain" />
      </div>
      {tasks.length === 0 ? (
        <p className="meta">{say('screen.noTasks')}</p>
      ) : (
        <ul className="sheet lines-sheet">
          {tasks.map((task) => {
            const isMine = task.doer === me
            const given = { task: task.id }
            return (
              <li key={task.id} className="line-row">
                <div>
                  <b>{task.what}</b>
                  <span className="meta block">
                    {isMine ? say('screen.you') : (view.names[task.doer] ?? '')} ·{' '}
                    {say(`screen.task-${task.state}`)}
                  </span>
                </div>
                <span className="num">{say('screen.byDay', { day: day(task.due) })}</span>
                <div className="btns">
                  {isMine && (task.state === 'offered' || task.state === 'accepted') && (
                    <Taps
                      pairWork={view.id}
                      command={task.state === 'offered' ? 'accept-task' : 'finish-task'}
                      about={given}
                      done={told}
                    />
                  )}
                  {!isMine && (task.state === 'returned' || task.state === 'offered') && (
                    <ActionLink view={view} command="reassign-task" given={given} kind="plain" />
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
