/** The steps of a round: those of its own model, and those borrowed from another on the way. */
import type { Facts } from '../knowledge.ts'
import type { Phase, PhaseId, ProcessModel, Step, StepId } from '../process-model.ts'

export interface WalkedStep {
  readonly id: StepId
  readonly phase: PhaseId
  readonly step: Step
  readonly borrowed?: string
}
export interface WalkedPhase {
  readonly id: PhaseId
  readonly phase: Phase
  readonly borrowed?: string
}
export interface Walked {
  readonly phases: readonly WalkedPhase[]
  readonly steps: readonly WalkedStep[]
}

type FindModel = ((id: string) => ProcessModel | undefined) | undefined

/**
 * A borrowed step keeps its id and comes after the model's own, in its own phase; where an id is taken it is told
 * apart by its model. Only what the other model lends can be borrowed.
 */
export const walkedSteps = (model: ProcessModel, round: Facts, findModel: FindModel): Walked => {
  const phases: WalkedPhase[] = Object.entries(model.phases).map(([id, phase]) => ({ id, phase }))
  const steps: WalkedStep[] = Object.entries(model.steps).map(([id, step]) => ({
    id,
    phase: step.phase,
    step,
  }))
  const onTheWay = round.parts('steps-borrowed', 'borrowed').map(({ values }) => values)
  for (const loan of [...(model.borrows ?? []), ...onTheWay]) {
    const lender = findModel?.(loan.model)
    if (lender === undefined || lender.id === model.id) continue
    for (const name of loan.steps) {
      const step = lender.steps[name]
      const phase = step && lender.phases[step.phase]
      if (step === undefined || phase === undefined || !lender.lends?.includes(name)) continue
      const id = model.steps[name] === undefined ? name : `${lender.id}/${name}`
      const phaseId =
        model.phases[step.phase] === undefined ? step.phase : `${lender.id}/${step.phase}`
      if (steps.some((one) => one.id === id)) continue
      if (!phases.some((one) => one.id === phaseId))
        phases.push({ id: phaseId, phase, borrowed: lender.id })
      steps.push({ id, phase: phaseId, step, borrowed: lender.id })
    }
  }
  return { phases, steps: inPhaseOrder(phases, steps) }
}

const inPhaseOrder = (
  phases: readonly WalkedPhase[],
  steps: readonly WalkedStep[],
): readonly WalkedStep[] => {
  const place = new Map(phases.map(({ id }, index) => [id, index]))
  return steps.toSorted((one, other) => (place.get(one.phase) ?? 0) - (place.get(other.phase) ?? 0))
}
