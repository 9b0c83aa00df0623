/**
 * Is a secret step released? The state of a released step goes to everyone whose line covers `progress`, so nothing
 * in its applicability or result may tell of a permission, special support, profile or segment, a supervisor's view
 * or a skip, not even through another step.
 *
 * @source design language.md, "Who sees which state"
 */
import { type FactKind, factKinds, shapeOf } from '../facts/index.ts'
import { guardReads } from '../guard-reads.ts'
import type { GuardName } from '../guards.ts'
import type { ProcessModel, Step, StepId } from '../process-model.ts'
import { matchesOf, recordedBy } from './names.ts'
import { type Path, type Problem, problem } from './problem.ts'

/** All of it is of the category that is never granted. A supervisor who joined is a member of the home, whom every line shows. */
const ofPermission = factKinds.filter(
  (kind) =>
    kind !== 'supervisor-joined' &&
    Object.values(shapeOf(kind)).every(({ category }) => category === 'permission'),
)
const whyOf = new Map<FactKind, string>([
  ...ofPermission.map((kind) => [kind, 'the permission'] as const),
  ['special-support-assessed', 'special support'],
  ['profile-answered', 'the profile'],
  ['segment-settled', 'the segment'],
  ['supervisor-consulted', 'the supervisor’s view'],
  ['supervisor-view-given', 'the supervisor’s view'],
  ['step-skipped', 'what was skipped'],
])
/**
 * A gate decides when a step opens, not whether it is done, and outside the home only "done" is told. The permission
 * and a skip may stand in one: a reader without a line sees nothing at all.
 */
const allowedInGate = new Set<FactKind>([...ofPermission, 'step-skipped'])

const deadlinesOfPermission: readonly string[] = [
  'oral-line-confirmed-14-days',
  'permission-expires-in-14-days',
]

interface Read {
  readonly kind: FactKind
  readonly path: Path
}

const readsOf = (step: Step): readonly Read[] => {
  const through = (gate: GuardName, path: Path): readonly Read[] =>
    guardReads[gate].map((kind) => ({ kind, path }))
  const { completion } = step
  return [
    ...(step.when ?? []).flatMap((gate, index) => through(gate, ['when', index])),
    ...(step.after ?? []).flatMap((gate, index) =>
      through(gate, ['after', index]).filter(({ kind }) => !allowedInGate.has(kind)),
    ),
    ...(completion.by === 'guard' ? through(completion.guard, ['completion', 'guard']) : []),
    ...matchesOf(step).map(({ match, path }) => ({ kind: match.fact, path })),
  ]
}

/** What only a step with a secret in it records tells the secret too. */
const withWhatTells = (model: ProcessModel): ReadonlyMap<FactKind, string> => {
  const secrets = new Map(whyOf)
  const steps = Object.entries(model.steps).map(([id, step]) => ({
    id,
    conditions: readsOf(step).filter(({ path }) => path[0] === 'when'),
    records: completingOf(step),
  }))
  for (let found = true; found; ) {
    found = false
    for (const kind of new Set(steps.flatMap(({ records }) => [...records]))) {
      if (secrets.has(kind)) continue
      const recorders = steps.filter(({ records }) => records.has(kind))
      const why = recorders.map(({ conditions }) =>
        conditions.find((read) => secrets.has(read.kind)),
      )
      const first = why[0]
      if (first === undefined || why.includes(undefined)) continue
      secrets.set(kind, secrets.get(first.kind) ?? '')
      found = true
    }
  }
  return secrets
}

const completingOf = (step: Step): ReadonlySet<FactKind> =>
  new Set([
    recordedBy(step.action),
    ...matchesOf(step)
      .filter(({ path }) => path[0] === 'completion')
      .map(({ match }) => match.fact),
  ])

export const checkSecrets = (model: ProcessModel): readonly Problem[] => {
  const secrets = withWhatTells(model)
  return Object.entries(model.steps).flatMap(([id, step]) =>
    step.released ? tellsOf(id, step, secrets) : [],
  )
}

const tellsOf = (
  id: StepId,
  step: Step,
  secrets: ReadonlyMap<FactKind, string>,
): readonly Problem[] => {
  const told = new Map<string, Problem>()
  const reads = readsOf(step)
  /** What it records itself tells no more than its own condition, which is said already. */
  const isTold = reads.some(({ kind, path }) => path[0] === 'when' && secrets.has(kind))
  for (const { kind, path } of reads) {
    const what = isTold && path[0] !== 'when' ? whyOf.get(kind) : secrets.get(kind)
    if (what === undefined || told.has(path.join())) continue
    told.set(
      path.join(),
      problem(
        ['steps', id, ...path],
        `"${id}" is released, but this would tell of ${what} ("${kind}").`,
      ),
    )
  }
  const isOfPermission =
    step.deadline !== undefined && deadlinesOfPermission.includes(step.deadline)
  return [
    ...told.values(),
    ...(isOfPermission
      ? [
          problem(
            ['steps', id, 'deadline'],
            `"${id}" is released, but its time would tell of the permission.`,
          ),
        ]
      : []),
  ]
}
