/** Who does what by when, read from what has been recorded. @term tehtävä */
import type { Instant, LocalDate } from './calendar.ts'
import { id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { Topic } from './words.ts'

export interface Task {
  readonly id: PartId
  readonly what: string
  readonly topics: readonly Topic[]
  readonly unsorted: boolean
  readonly doer: PersonId
  readonly due: LocalDate
  /** `offered` until the doer accepts; a task somebody took upon themselves is accepted at once. */
  readonly state: 'offered' | 'accepted' | 'returned' | 'done'
  readonly setBy: PersonId
  readonly setAt: Instant
  readonly round: number
}

export const deriveTasks = (facts: Facts): readonly Task[] => {
  const tasks = new Map<string, Task>()
  const change = (task: string, with_: Partial<Task>) => {
    const found = tasks.get(task)
    if (found) tasks.set(task, { ...found, ...with_ })
  }
  for (const fact of facts.all) {
    for (const part of fact.parts) {
      const value = part.values as Readonly<Record<string, string>>
      const task = value.task ?? ''
      if (fact.kind === 'task-set' && part.name === 'task') {
        const doer = id<'person'>(value.doer ?? '')
        tasks.set(part.id, {
          id: part.id,
          what: value.what ?? '',
          topics: part.topics,
          unsorted: part.unsorted,
          doer,
          due: value.due as LocalDate,
          state: doer === fact.by.person ? 'accepted' : 'offered',
          setBy: fact.by.person,
          setAt: fact.recordedAt,
          round: fact.round,
        })
      } else if (fact.kind === 'task-accepted') change(task, { state: 'accepted' })
      else if (fact.kind === 'task-returned' && part.name === 'answer')
        change(task, { state: 'returned' })
      else if (fact.kind === 'task-done' && part.name === 'done') change(task, { state: 'done' })
      else if (fact.kind === 'task-reassigned') {
        const doer = id<'person'>(value.doer ?? '')
        const isOwnWill = doer === fact.by.person && part.values.byRule !== true
        change(task, { doer, state: isOwnWill ? 'accepted' : 'offered' })
      }
    }
  }
  return [...tasks.values()]
}

export const openTasksOf = (facts: Facts, person: PersonId): readonly Task[] =>
  deriveTasks(facts).filter(
    (task) => task.doer === person && (task.state === 'offered' || task.state === 'accepted'),
  )
