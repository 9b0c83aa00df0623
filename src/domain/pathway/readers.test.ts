import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLog } from '../../../tests/setup/any-facts.ts'
import {
  at,
  byFact,
  decided,
  goal,
  modelOf,
  skip,
  step,
  told,
} from '../../../tests/setup/small-pathway.ts'
import { tell } from '../../../tests/setup/told.ts'
import type { Fact, FactKind } from '../facts/index.ts'
import { id } from '../identity.ts'
import { foldKnown, foldSeen } from '../knowledge.ts'
import { listsOf } from '../model-check/names.ts'
import { builtInModels } from '../models/index.ts'
import {
  deriveOutsidePathway,
  derivePathway,
  deriveReleasedPathway,
  newlyDone,
} from '../pathway.ts'
import type { ProcessModel } from '../process-model.ts'
import { type Category, categories } from '../words.ts'

describe('the supervisor of the home unit', () => {
  const model = modelOf({
    secret: step({ released: false, deadline: 'task-due' }),
    stopped: step({ stops: ['S1'], completion: byFact('service-contacted') }),
    skipped: step({ completion: byFact('means-agreed') }),
    due: step({ completion: byFact('task-done'), deadline: 'task-due' }),
  })
  const task = tell('task-set', {
    task: { doer: 'elina', what: 'Soittaa Jennille', due: '2026-04-30' },
  })
  it('sees released states and due days, and neither stops, skips nor content', () => {
    const pathway = deriveReleasedPathway(foldKnown([task, skip('skipped')]), at(model))
    expect(pathway.steps.map(({ state }) => state)).toEqual([
      'not-in-your-part',
      'open',
      'not-in-your-part',
      'open',
    ])
    expect(pathway.steps[0]).not.toHaveProperty('due')
    expect(pathway.steps[3]?.due?.on).toBe('2026-04-30')
    expect(JSON.stringify(pathway)).not.toContain('Jennille')
  })
})

describe('what a command newly completed', () => {
  const model = modelOf({
    s: step(),
    secret: step({ released: false }),
    again: step({ completion: byFact('client-informed'), againAfter: [{ fact: 'decision-made' }] }),
  })
  const done = (before: readonly Fact[], after: readonly Fact[]) =>
    newlyDone(foldKnown(before), foldKnown([...before, ...after]), at(model))
  it('is each released step that was not done before, with its day', () => {
    expect(done([], [goal('2026-04-20')])).toEqual([{ step: 's', on: '2026-04-20' }])
    expect(done([goal()], [goal()])).toEqual([])
  })
  it('is again, when it was due again', () => {
    const before = [told('2026-04-20'), decided('2026-04-21')]
    expect(done(before, [told('2026-04-22')])).toEqual([{ step: 'again', on: '2026-04-22' }])
  })
})

describe('a reader outside the home', () => {
  const jenni = id<'person'>('jenni')
  const outsideOf = (model: ProcessModel, facts: readonly Fact[], covers = true, own = false) =>
    deriveOutsidePathway(foldSeen(facts), at(model), jenni, covers, own)
  const stateOf = (model: ProcessModel, facts: readonly Fact[], covers = true, own = false) =>
    outsideOf(model, facts, covers, own).steps[0]?.state
  const note = (name: string) =>
    tell('progress-noted', { progress: { step: name, on: '2026-04-20' } })

  it('sees done by a part they see, or by a note where the step is released and progress covered', () => {
    const model = modelOf({ s: step() })
    expect(stateOf(model, [])).toBe('not-in-your-part')
    expect(stateOf(model, [goal()])).toBe('done')
    expect(stateOf(model, [note('s')])).toBe('done')
    expect(stateOf(model, [note('s')], false)).toBe('not-in-your-part')
    expect(stateOf(modelOf({ s: step({ released: false }) }), [note('s')])).toBe('not-in-your-part')
  })
  it('does not judge a state of affairs from the half they see', () => {
    const model = modelOf({ s: step({ completion: { by: 'guard', guard: 'plan-stands' } }) })
    const plan = tell('pair-work-plan-agreed', { plan: { from: '2026-04-21', meets: [] } })
    expect(stateOf(model, [plan])).toBe('not-in-your-part')
    expect(stateOf(model, [plan, note('s')])).toBe('done')
    expect(stateOf(model, [plan], true, true)).toBe('done')
  })
  it('is asked for an own task, until it is done', () => {
    const model = modelOf({ s: step({ action: 'set-task', completion: byFact('task-done') }) })
    const task = tell(
      'task-set',
      { task: { doer: 'jenni', what: 'Soittaa', due: '2026-04-30' } },
      { id: 't' },
    )
    const others = tell('task-set', { task: { doer: 'antti', what: 'Soittaa', due: '2026-04-30' } })
    expect(stateOf(model, [others])).toBe('not-in-your-part')
    expect(outsideOf(model, [task]).steps[0]).toMatchObject({
      state: 'yours',
      action: 'accept-task',
      due: { on: '2026-04-30' },
    })
    expect(outsideOf(model, [task]).next).toEqual(['s'])
    expect(
      stateOf(model, [task, tell('task-done', { done: { task: 't' } }, { by: 'jenni' })]),
    ).toBe('done')
  })
  it('is asked for a proposed time until they have answered, and not once it has passed', () => {
    const model = modelOf({
      s: step({ action: 'hold-meeting', completion: byFact('meeting-held') }),
    })
    const proposed = (day: string) =>
      tell(
        'meeting-proposed',
        {
          meeting: {
            startsAt: `${day}T07:00:00.000Z`,
            lasts: 60,
            participants: ['jenni'],
            joint: true,
            placeKind: 'service',
            remote: [],
            video: false,
          },
        },
        { id: 'm' },
      )
    expect(stateOf(model, [proposed('2026-04-20')])).toBe('not-in-your-part')
    expect(stateOf(model, [proposed('2026-04-21')])).toBe('yours')
    expect(stateOf(model, [proposed('2026-04-22')])).toBe('yours')
    const yes = tell('meeting-agreed', { answer: { meeting: 'm' } }, { by: 'jenni' })
    expect(stateOf(model, [proposed('2026-04-22'), yes])).toBe('not-in-your-part')
  })
  it('as the client is asked what the model asks of the client, when it is open', () => {
    const model = modelOf({ s: step({ asks: 'client', after: ['plan-stands'] }) })
    const plan = tell('pair-work-plan-agreed', { plan: { from: '2026-04-21', meets: [] } })
    expect(stateOf(model, [], true, true)).toBe('not-in-your-part')
    expect(stateOf(model, [plan], true, true)).toBe('yours')
    expect(stateOf(model, [plan], true, false)).toBe('not-in-your-part')
  })
  it('as a giver is asked for an answer of their own, once', () => {
    const model = modelOf({
      s: step({ action: 'give-line', completion: byFact('line-confirmed') }),
    })
    const giver = tell('giver-required', { giver: { giver: 'jenni', standing: 'client' } })
    const refused = tell('line-refused', { line: { giver: 'jenni', party: 'school', version: 1 } })
    expect(stateOf(model, [giver], true, true)).toBe('yours')
    expect(stateOf(model, [giver, refused], true, true)).toBe('not-in-your-part')
  })
  it('never reads a reason, a gap or another state, whatever has happened', () => {
    for (const model of builtInModels)
      fc.assert(
        fc.property(
          anyLog(kindsOf(model), namesIn(model), 20),
          fc.boolean(),
          fc.boolean(),
          (log, covers, own) => {
            const pathway = deriveOutsidePathway(foldSeen(log), at(model), id('p1'), covers, own)
            for (const one of [...pathway.steps, ...pathway.phases])
              expect(['done', 'yours', 'not-in-your-part']).toContain(one.state)
            for (const one of pathway.steps)
              expect(Object.keys(one)).not.toEqual(expect.arrayContaining(['missing']))
            expect(JSON.stringify(pathway)).not.toMatch(
              /"(missing|why|reason|waysOut|doneBy|blocked|skipped|waiting)"/,
            )
          },
        ),
        { numRuns: 30 },
      )
  })
  it('is never told that something is done which never was', () => {
    for (const model of builtInModels)
      fc.assert(
        fc.property(
          anyLog(kindsOf(model), namesIn(model), 16),
          fc.subarray([...categories]),
          (drawn, seen) => {
            const { log, everDone } = withNotes(drawn, model)
            const visible = log.flatMap((fact) => partsOf(fact, [...seen, 'progress']))
            const pathway = deriveOutsidePathway(foldSeen(visible), at(model), id('p1'), true)
            for (const one of pathway.steps)
              if (one.state === 'done') expect(everDone, one.id).toContain(one.id)
          },
        ),
        { numRuns: 60 },
      )
  })
})

const namesIn = (model: ProcessModel) => (list: string) =>
  listsOf(model)[list as keyof ReturnType<typeof listsOf>] ?? builtInModels.map((one) => one.id)

/** What the model's steps are completed by, and what their conditions turn on. */
const kindsOf = (model: ProcessModel): readonly FactKind[] => [
  ...new Set<FactKind>([
    ...Object.values(model.steps).flatMap(({ completion }) =>
      completion.by === 'facts'
        ? completion.anyOf.map(({ fact }) => fact)
        : completion.by === 'all'
          ? completion.allOf.map(({ fact }) => fact)
          : [],
    ),
    'own-worker-status-stated',
    'handlers-set',
    'meeting-proposed',
    'meeting-held',
    'member-joined',
    'line-given',
    'giver-required',
    'segment-settled',
    'plan-version-published',
    'client-relationship-continued',
    'client-relationship-ended',
    'task-set',
    'step-skipped',
    'special-support-assessed',
    'digital-path-stated',
  ]),
]
const partsOf = (fact: Fact, seen: readonly Category[]): readonly Fact[] => {
  const parts = fact.parts.filter(({ category }) => seen.includes(category))
  return parts.length === 0 ? [] : [{ ...fact, parts }]
}
/** The log with a note after each fact that completed something, as the commands write it. */
const withNotes = (drawn: readonly Fact[], model: ProcessModel) => {
  const everDone = new Set<string>()
  let log: readonly Fact[] = []
  for (const fact of drawn) {
    const before = foldKnown(log)
    const after = foldKnown([...log, fact])
    const notes = newlyDone(before, after, at(model)).map(({ step: name, on }) => ({
      ...tell('progress-noted', { progress: { step: name, on } }),
      recordedAt: fact.recordedAt,
    }))
    for (const one of derivePathway(after, at(model)).steps)
      if (one.state === 'done') everDone.add(one.id)
    log = [...log, fact, ...notes]
  }
  return { log, everDone }
}
