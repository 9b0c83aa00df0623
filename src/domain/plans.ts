/** Goals in the words they were said in, and plan versions that never change. */
import type { LocalDate } from './calendar.ts'
import type { Part } from './facts/index.ts'
import { type FactId, id, type PartId, type PersonId } from './identity.ts'
import type { Facts } from './knowledge.ts'
import type { Voice } from './words.ts'

export interface Goal {
  readonly id: PartId
  readonly whose: Voice
  readonly words: string
  readonly until: LocalDate | null
  readonly state: 'open' | 'closed' | 'dropped'
  readonly means: readonly {
    readonly id: PartId
    readonly words: string
    readonly doer: PersonId | null
    readonly until: LocalDate | null
  }[]
  readonly commitments: readonly {
    readonly id: PartId
    readonly who: PersonId
    readonly words: string
  }[]
  readonly evaluations: readonly {
    readonly whose: Voice
    readonly reached: string
    readonly words: string | null
    readonly by: PersonId
  }[]
  readonly round: number
}

type Means = Goal['means'][number]

/** Said with the goal itself, and by the same day. */
const firstMeans = (facts: Facts, goalSet: FactId, until: string | undefined): readonly Means[] =>
  facts
    .parts('goal-set', 'means')
    .filter(({ fact }) => fact.id === goalSet)
    .map(({ part, values }) => ({
      id: part.id,
      words: values.means,
      doer: values.doer ? id<'person'>(values.doer) : null,
      until: (until as LocalDate | undefined) ?? null,
    }))

const laterMeans = (facts: Facts, goal: PartId): readonly Means[] =>
  facts
    .parts('means-agreed', 'means')
    .filter(({ values }) => values.goal === goal)
    .map(({ part, values }) => ({
      id: part.id,
      words: values.words,
      doer: values.doer ? id<'person'>(values.doer) : null,
      until: (values.until as LocalDate | undefined) ?? null,
    }))

export const deriveGoals = (facts: Facts): readonly Goal[] =>
  facts.parts('goal-set', 'goal').map(({ fact, part, values }) => ({
    id: part.id,
    whose: values.whose,
    words: values.words,
    until: (values.until as LocalDate | undefined) ?? null,
    round: fact.round,
    state: facts.parts('goal-dropped', 'dropping').some((told) => told.values.goal === part.id)
      ? 'dropped'
      : facts.parts('goal-closed', 'closing').some((told) => told.values.goal === part.id)
        ? 'closed'
        : 'open',
    means: [...firstMeans(facts, fact.id, values.until), ...laterMeans(facts, part.id)],
    commitments: facts
      .parts('commitment-made', 'commitment')
      .filter((told) => told.values.goal === part.id)
      .map((told) => ({
        id: told.part.id,
        who: id<'person'>(told.values.who),
        words: told.values.words,
      })),
    evaluations: facts
      .parts('goal-evaluated', 'evaluation')
      .filter((told) => told.values.goal === part.id)
      .map((told) => ({
        whose: told.values.whose,
        reached: told.values.reached,
        words: told.values.words ?? null,
        by: told.fact.by.person,
      })),
  }))

/** One published version: its parts never change, a correction is a new version or an entry beside it. */
export interface PlanVersion {
  readonly id: PartId | null
  readonly fact: FactId
  readonly publishedOn: string
  readonly round: number
  readonly type: string | null
  readonly template: 'plan' | 'update' | null
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly evaluations: readonly LocalDate[]
  readonly madeWith: readonly PersonId[]
  /** Only the parts this knowledge holds. */
  readonly sections: readonly Part[]
  readonly goals: readonly Part[]
  readonly people: readonly Part[]
}

export const derivePlanVersions = (facts: Facts): readonly PlanVersion[] =>
  facts.of('plan-version-published').map((fact) => {
    const head = fact.parts.find((part) => part.name === 'version')
    const value = (head?.values ?? {}) as {
      type?: string
      template?: 'plan' | 'update'
      from?: LocalDate
      until?: LocalDate
      evaluations?: readonly LocalDate[]
      madeWith?: readonly string[]
    }
    const named = (name: string) => fact.parts.filter((part) => part.name === name)
    return {
      id: head?.id ?? null,
      fact: fact.id,
      publishedOn: fact.recordedAt,
      round: fact.round,
      type: value.type ?? null,
      template: value.template ?? null,
      from: value.from ?? null,
      until: value.until ?? null,
      evaluations: value.evaluations ?? [],
      madeWith: (value.madeWith ?? []).map((person) => id<'person'>(person)),
      sections: named('sections'),
      goals: named('goals'),
      people: named('people'),
    }
  })

export const currentPlan = (facts: Facts): PlanVersion | undefined =>
  derivePlanVersions(facts).at(-1)
