/** Goals, plans that never change once published, and tasks that are never silently moved. */
import type { Part } from '../facts/index.ts'
import { deriveGoals, derivePlanVersions } from '../plans.ts'
import type { Refusal } from '../refusal.ts'
import { deriveTasks, type Task } from '../tasks.ts'
import { stopAtPersons } from './border.ts'
import { type Case, type Decider, personOf, textOf } from './case.ts'
import { recordUnless } from './record.ts'
import type { PartDraft } from './tell.ts'

const closedGoal = (asked: Case): Refusal | false => {
  const goal = deriveGoals(asked.sight).find((one) => one.id === textOf(asked, 'goal'))
  return goal !== undefined && goal.state !== 'open' && { code: 'already-done', field: '/goal' }
}
/** Closing and dropping happen once; a goal can be judged again while it is open. */
export const ofOpenGoal: Decider = (asked) => recordUnless(asked, [closedGoal(asked)])

export const agreeMeans: Decider = (asked) => {
  const doer = personOf(asked, 'doer')
  return recordUnless(asked, [
    closedGoal(asked),
    ...(doer ? stopAtPersons(asked, [doer], '/doer', asked.given.topics) : []),
  ])
}

/** The open goals as they stand, each in its own words and under its own topics. */
const goalsNow = (asked: Case): readonly PartDraft[] =>
  deriveGoals(asked.sight)
    .filter((goal) => goal.state === 'open')
    .map((goal) => {
      const part: Part | undefined = asked.sight.find(goal.id)?.part
      return {
        name: 'goals',
        values: { goal: goal.id, whose: goal.whose, words: goal.words },
        topics: part?.unsorted === false ? part.topics : undefined,
      }
    })

/** @source 703/2023 22 §; rules.md, S9: a version never changes, the next one stands beside it */
export const publishPlanVersion: Decider = (asked) => {
  const isUpdate = textOf(asked, 'template') === 'update'
  const isFirst = derivePlanVersions(asked.sight).length === 0
  return recordUnless(
    asked,
    [isUpdate && isFirst && { code: 'nothing-published', field: '/template' }],
    () => [],
    { drafts: goalsNow(asked) },
  )
}

export const givePlanView: Decider = (asked) =>
  recordUnless(asked, [
    !asked.isHome &&
      personOf(asked, 'whose') !== asked.asking.person && { code: 'not-yours', field: '/whose' },
  ])

export const makeCommitment: Decider = (asked) => {
  const who = personOf(asked, 'who') ?? asked.asking.person
  return recordUnless(asked, [
    !asked.isHome && who !== asked.asking.person && { code: 'not-yours', field: '/who' },
    closedGoal(asked),
  ])
}

export const setTask: Decider = (asked) => {
  const doer = personOf(asked, 'doer') ?? asked.asking.person
  return recordUnless(asked, stopAtPersons(asked, [doer], '/doer', asked.given.topics))
}

const taskOf = (asked: Case): Task | undefined =>
  deriveTasks(asked.sight).find((task) => task.id === textOf(asked, 'task'))
const notMine = (asked: Case, task: Task | undefined): Refusal | false =>
  task?.doer !== asked.asking.person && { code: 'not-yours', field: '/task' }
const isDone = (task: Task | undefined): Refusal | false =>
  task?.state === 'done' && { code: 'already-done', field: '/task' }

export const acceptTask: Decider = (asked) => {
  const task = taskOf(asked)
  const isAnswered = task?.state === 'accepted' || task?.state === 'returned'
  return recordUnless(asked, [
    notMine(asked, task),
    isDone(task),
    isAnswered && { code: 'already-answered', field: '/task' },
  ])
}
/** Handing back is always possible while the task is open (S8). */
export const returnTask: Decider = (asked) => {
  const task = taskOf(asked)
  return recordUnless(asked, [
    notMine(asked, task),
    isDone(task),
    task?.state === 'returned' && { code: 'already-answered', field: '/task' },
  ])
}
/** The doer says it is done; the home may say so of another's task too. */
export const finishTask: Decider = (asked) => {
  const task = taskOf(asked)
  return recordUnless(asked, [!asked.isHome && notMine(asked, task), isDone(task)])
}

export const reassignTask: Decider = (asked) => {
  const task = taskOf(asked)
  const doer = personOf(asked, 'doer') ?? asked.asking.person
  const part = task && asked.sight.find(task.id)?.part
  const topics = part?.unsorted === false ? part.topics : undefined
  return recordUnless(asked, [
    isDone(task),
    task?.state !== 'returned' && task?.doer === doer && { code: 'already-done', field: '/doer' },
    ...stopAtPersons(asked, [doer], '/doer', topics),
  ])
}
