import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLog } from '../../tests/setup/any-facts.ts'
import { tell } from '../../tests/setup/told.ts'
import { instant, localDate } from './calendar.ts'
import type { Fact, FactKind } from './facts/index.ts'
import { id } from './identity.ts'
import { foldKnown, foldSeen } from './knowledge.ts'
import { listsOf } from './model-check/names.ts'
import { disabilitySocialWork } from './models/disability-social-work.ts'
import { builtInModels, findBuiltIn } from './models/index.ts'
import { kainuuChildWelfare } from './models/kainuu-child-welfare.ts'
import { outreachPairWork } from './models/outreach-pair-work.ts'
import {
  deriveOutsidePathway,
  derivePathway,
  deriveReleasedPathway,
  maySkip,
  newlyDone,
  type PathwayAt,
} from './pathway.ts'
import type { ProcessModel, Step } from './process-model.ts'
import { type Category, categories } from './words.ts'

const text = { fi: 'Askel', sv: 'Steg', en: 'Step' }
const step = (more: Partial<Step> = {}): Step => ({
  phase: 'one',
  title: text,
  guidance: text,
  who: ['worker'],
  modality: 'must',
  completion: { by: 'facts', anyOf: [{ fact: 'goal-set' }] },
  action: 'set-goal',
  source: { seed: '002', lines: [43, 43] },
  released: true,
  ...more,
})
const byFact = (fact: FactKind): Step['completion'] => ({ by: 'facts', anyOf: [{ fact }] })
const phase = { title: text, short: text }
const modelOf = (steps: Record<string, Step>, more: Partial<ProcessModel> = {}): ProcessModel => ({
  ...outreachPairWork,
  id: 'small',
  phases: { one: phase, two: phase, beside: { ...phase, beside: true } },
  steps,
  ...more,
})
const at = (model: ProcessModel, today = '2026-04-21'): PathwayAt => ({
  model,
  today: localDate(today),
  now: instant(`${today}T18:00:00.000Z`),
  findModel: findBuiltIn,
})
const homeOf = (model: ProcessModel, facts: readonly Fact[], more: Partial<PathwayAt> = {}) =>
  derivePathway(foldKnown(facts), { ...at(model), ...more })
const stepOf = (
  model: ProcessModel,
  facts: readonly Fact[],
  name: string,
  more: Partial<PathwayAt> = {},
) => homeOf(model, facts, more).steps.find((one) => one.id === name)
const goal = (day = '2026-04-21') =>
  tell('goal-set', { goal: { whose: 'client', words: 'Kotiin' } }, { at: day, by: 'elina' })
const skip = (name: string, day = '2026-04-21') =>
  tell(
    'step-skipped',
    { skip: { step: name }, reason: { reason: 'Tehtiin jo viime keväänä.' } },
    { at: day },
  )
const told = (day: string) =>
  tell(
    'client-informed',
    { progress: { who: 'tuula', contact: 'elina', words: 'Päätös on tehty.' } },
    { at: day },
  )
const decided = (day: string) =>
  tell('decision-made', { decision: { decision: 'd', on: day, outcome: 'granted' } }, { at: day })

describe('a step of the home', () => {
  it('is open, and done with its day and doer once its fact is there', () => {
    const model = modelOf({ s: step() })
    expect(stepOf(model, [], 's')).toMatchObject({ state: 'open', action: 'set-goal' })
    expect(stepOf(model, [goal()], 's')).toMatchObject({
      state: 'done',
      doneOn: '2026-04-21',
      doneBy: 'elina',
    })
  })
  it('needs every one of its facts when it says all', () => {
    const model = modelOf({
      s: step({
        completion: { by: 'all', allOf: [{ fact: 'goal-set' }, { fact: 'means-agreed' }] },
      }),
    })
    const means = tell(
      'means-agreed',
      { means: { goal: 'g', words: 'Harjoitellaan' } },
      { at: '2026-04-22' },
    )
    expect(stepOf(model, [goal()], 's')?.state).toBe('open')
    expect(stepOf(model, [goal(), means], 's')).toMatchObject({
      state: 'done',
      doneOn: '2026-04-22',
    })
  })
  it('compares the values the model names', () => {
    const model = modelOf({
      s: step({
        completion: { by: 'facts', anyOf: [{ fact: 'goal-set', where: { whose: 'child' } }] },
      }),
    })
    expect(stepOf(model, [goal()], 's')?.state).toBe('open')
  })
  it('does not apply when its condition does not hold, though its fact is there', () => {
    const model = modelOf({ s: step({ when: ['digital-path-in-use'] }) })
    expect(stepOf(model, [goal()], 's')?.state).toBe('not-applicable')
    const path = tell('digital-path-stated', { path: { exists: true } })
    expect(stepOf(model, [goal(), path], 's')?.state).toBe('done')
  })
  it('waits for an earlier gate and says which, and then why it is open', () => {
    const model = modelOf({ s: step({ after: ['service-reached'] }) })
    const waiting = stepOf(model, [], 's')
    expect(waiting).toMatchObject({
      state: 'waiting',
      missing: [{ kind: 'gate', ids: ['service-reached'] }],
    })
    const reached = tell('service-contacted', {
      contact: { party: 'school', how: 'phone', outcome: 'reached' },
    })
    const open = stepOf(model, [reached], 's')
    expect(open?.state).toBe('open')
    expect(open?.why?.fi).toBe('Nyt, koska: Muuhun palveluun on saatu yhteys.')
  })
  it('is skipped with its reason, and due all the same when it comes again', () => {
    const model = modelOf({
      s: step({ completion: byFact('client-informed'), againAfter: [{ fact: 'decision-made' }] }),
    })
    expect(stepOf(model, [skip('s')], 's')).toMatchObject({
      state: 'skipped',
      reason: 'Tehtiin jo viime keväänä.',
    })
    expect(stepOf(model, [skip('s'), decided('2026-04-22')], 's')?.state).toBe('open')
    expect(stepOf(model, [skip('other')], 's')?.state).toBe('open')
  })
  it('is skipped by another fact with its reason: an urgent start skips the team', () => {
    const model = modelOf({ s: step({ skippedBy: { fact: 'urgent-start-justified' } }) })
    const urgent = tell('urgent-start-justified', { urgency: { reason: 'Häätö huomenna.' } })
    expect(stepOf(model, [urgent], 's')).toMatchObject({
      state: 'skipped',
      reason: 'Häätö huomenna.',
    })
    expect(stepOf(model, [urgent, goal()], 's')?.state).toBe('done')
  })
  it('that comes again is due after each cause and says why', () => {
    const model = modelOf({
      s: step({ completion: byFact('client-informed'), againAfter: [{ fact: 'decision-made' }] }),
      d: step({
        completion: byFact('decision-made'),
        title: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
      }),
    })
    const first = [told('2026-04-20')]
    expect(stepOf(model, first, 's')?.state).toBe('done')
    expect(stepOf(model, [...first, decided('2026-04-21')], 's')).toMatchObject({
      state: 'open',
      why: { fi: 'Uudestaan, koska: Päätös' },
    })
    expect(stepOf(model, [...first, decided('2026-04-21'), told('2026-04-22')], 's')?.state).toBe(
      'done',
    )
  })
  it('is one of a group: when another is done it does not apply', () => {
    const model = modelOf({
      a: step({ oneOf: 'g', completion: byFact('service-contacted') }),
      b: step({ oneOf: 'g' }),
    })
    expect(homeOf(model, []).steps.map(({ state }) => state)).toEqual(['open', 'open'])
    expect(homeOf(model, [goal()]).steps.map(({ state }) => state)).toEqual([
      'not-applicable',
      'done',
    ])
  })
  it('is said to be done by a person where no fact can tell', () => {
    const model = modelOf({ s: step({ completion: { by: 'confirmed' } }) })
    expect(stepOf(model, [tell('step-confirmed', { step: { step: 's' } })], 's')?.state).toBe(
      'done',
    )
    expect(stepOf(model, [tell('step-confirmed', { step: { step: 'other' } })], 's')?.state).toBe(
      'open',
    )
  })
})

describe('a stop', () => {
  const line = (form: 'oral' | 'written-signed') =>
    tell('line-given', {
      line: {
        giver: 'tuula',
        party: 'school',
        categories: ['plan'],
        minusTopics: [],
        from: '2026-04-01',
        until: '2026-12-31',
        reach: 'from-now',
        form,
        language: 'fi',
        version: 1,
      },
    })
  const giver = tell('giver-required', { giver: { giver: 'tuula', standing: 'client' } })
  const model = modelOf({ s: step({ stops: ['S1'] }) })
  it('at the border says all that is missing and the way out', () => {
    expect(stepOf(model, [], 's')).toMatchObject({
      state: 'blocked',
      missing: [{ kind: 'giver' }],
      waysOut: ['require-giver', 'give-line'],
    })
    expect(stepOf(model, [giver], 's')).toMatchObject({
      missing: [{ kind: 'line', ids: ['tuula'] }],
      waysOut: ['give-line'],
    })
    expect(stepOf(model, [giver, line('oral')], 's')).toMatchObject({
      state: 'blocked',
      missing: [{ kind: 'answer' }],
      waysOut: ['confirm-line', 'give-line'],
    })
    expect(stepOf(model, [giver, line('written-signed')], 's')?.state).toBe('open')
  })
  it('stands again the day after the line has ended', () => {
    const facts = [giver, line('written-signed')]
    expect(stepOf(model, facts, 's', { today: localDate('2026-12-31') })?.state).toBe('open')
    expect(stepOf(model, facts, 's', { today: localDate('2027-01-01') })?.state).toBe('blocked')
  })
  it('cannot be skipped', () => {
    const blocked = stepOf(model, [skip('s')], 's')
    expect(blocked?.state).toBe('blocked')
    expect(blocked && maySkip(blocked)).toBe(false)
    expect(stepOf(model, [giver, line('written-signed'), skip('s')], 's')?.state).toBe('skipped')
  })
  it('S2 asks for a social worker in the home once special support is found', () => {
    const own = modelOf({
      s: step({
        stops: ['S2'],
        action: 'record-assessment',
        completion: byFact('assessment-recorded'),
      }),
    })
    const found = tell('special-support-assessed', {
      finding: { needed: true, reasons: 'Monta tukea.' },
    })
    const joined = tell('member-joined', {
      'home-member': { person: 'elina', service: 'child-protection', role: 'initiator' },
    })
    expect(stepOf(own, [], 's', { isSocialWorker: () => false })?.state).toBe('open')
    expect(stepOf(own, [found], 's', { isSocialWorker: () => false })).toMatchObject({
      state: 'blocked',
      missing: [{ kind: 'social-worker' }],
    })
    expect(
      stepOf(own, [found, joined], 's', { isSocialWorker: (person) => person === 'elina' })?.state,
    ).toBe('open')
  })
  it('S4 asks for video only where the model says so', () => {
    const meeting = tell('meeting-proposed', {
      meeting: {
        startsAt: '2026-04-30T07:00:00.000Z',
        lasts: 60,
        participants: ['a'],
        joint: true,
        placeKind: 'remote',
        remote: ['a'],
        video: false,
      },
    })
    const own = modelOf({ s: step({ stops: ['S4'] }) })
    expect(stepOf(own, [meeting], 's')?.state).toBe('open')
    const strict = { ...own, settings: { ...own.settings, remoteWithoutVideo: 'stop' as const } }
    expect(stepOf(strict, [meeting], 's')).toMatchObject({
      state: 'blocked',
      missing: [{ kind: 'video' }],
    })
  })
  it('S6 asks for the one who decides', () => {
    const own = modelOf({ s: step({ stops: ['S6'] }) })
    const prepared = tell(
      'decision-prepared',
      { decision: { together: true, about: 'Kuljetus' } },
      { id: 'd1' },
    )
    const assigned = tell('decision-assigned', { assignment: { decision: 'd1', decider: 'elina' } })
    expect(stepOf(own, [prepared], 's')).toMatchObject({
      state: 'blocked',
      missing: [{ kind: 'decider', ids: ['d1'] }],
      waysOut: ['assign-decision'],
    })
    expect(stepOf(own, [prepared, assigned], 's')?.state).toBe('open')
  })
})

describe('an ended round', () => {
  const end = tell('round-closed', { end: { cause: 'pair-work-ended' } }, { at: '2026-08-25' })
  it('waits for nobody: what was done stays done, what was left does not apply', () => {
    const model = modelOf({ s: step(), t: step({ completion: { by: 'confirmed' } }) })
    const path = homeOf(model, [goal(), end])
    expect(path.steps.map(({ state }) => state)).toEqual(['done', 'not-applicable'])
    expect(path.next).toEqual([])
  })
  it('stands as of its last day, though its lines and memberships are closed', () => {
    const permission = step({ completion: { by: 'guard', guard: 'line-in-force' } })
    const giver = tell('giver-required', { giver: { giver: 'tuula', standing: 'client' } })
    const line = tell('line-given', {
      line: {
        giver: 'tuula',
        party: 'school',
        categories: ['plan'],
        minusTopics: [],
        from: '2026-04-01',
        until: '2026-12-31',
        reach: 'from-now',
        form: 'written-signed',
        language: 'fi',
        version: 1,
      },
    })
    const later = { today: localDate('2027-05-01') }
    expect(stepOf(modelOf({ s: permission }), [giver, line, end], 's', later)?.state).toBe('done')
    expect(stepOf(modelOf({ s: permission }), [giver, line], 's', later)?.state).toBe('open')
  })
})

describe('a late start', () => {
  const opened = tell('round-opened', { round: { number: 1, startsIn: 'A.P2' } })
  it('leaves out what comes before, but for what a stop stands in and what is beside', () => {
    const { steps, phases, currentPhase } = homeOf(disabilitySocialWork, [opened])
    const before = steps.filter(({ phase: of }) => of === 'A.P0' || of === 'A.P1')
    for (const one of before)
      if (disabilitySocialWork.steps[one.id as 'A.06'].stops === undefined)
        expect(one.state, one.id).toBe('not-applicable')
    expect(currentPhase).toBe('A.P2')
    expect(phases.find(({ beside }) => beside)?.state).not.toBe('not-applicable')
  })
  it('keeps what was done all the same', () => {
    const model = modelOf({
      early: step(),
      late: step({ phase: 'two', completion: byFact('means-agreed') }),
    })
    const late = tell('round-opened', { round: { number: 1, startsIn: 'two' } })
    expect(stepOf(model, [late], 'early')?.state).toBe('not-applicable')
    expect(stepOf(model, [late, goal()], 'early')?.state).toBe('done')
  })
})

describe('borrowed steps', () => {
  const borrowed = (steps: readonly string[]) =>
    tell('steps-borrowed', { borrowed: { model: 'outreach-pair-work', steps } })
  it('come after the model’s own, in their own phase and marked', () => {
    const { steps, phases } = homeOf(kainuuChildWelfare, [borrowed(['B.15', 'B.16', 'B.17'])])
    expect(steps.slice(-3).map(({ id: name, borrowed: from }) => [name, from])).toEqual([
      ['B.15', 'outreach-pair-work'],
      ['B.16', 'outreach-pair-work'],
      ['B.17', 'outreach-pair-work'],
    ])
    expect(phases.at(-1)).toMatchObject({ id: 'B.P7', borrowed: 'outreach-pair-work' })
  })
  it('are only those that are lent', () => {
    const { steps } = homeOf(kainuuChildWelfare, [borrowed(['B.05', 'B.15'])])
    expect(steps.filter(({ borrowed: from }) => from).map(({ id: name }) => name)).toEqual(['B.15'])
  })
  it('may belong to a model from the start', () => {
    const model = modelOf(
      { s: step() },
      { borrows: [{ model: 'outreach-pair-work', steps: ['B.15'] }] },
    )
    expect(homeOf(model, []).steps.map(({ id: name }) => name)).toEqual(['s', 'B.15'])
  })
})

describe('next', () => {
  it('is by due day first, then in the order of the phases', () => {
    const model = modelOf({
      free: step(),
      info: step({ modality: 'info' }),
      soon: step({
        phase: 'two',
        completion: byFact('task-done'),
        deadline: 'task-due',
        action: 'finish-task',
      }),
    })
    const task = tell('task-set', { task: { doer: 'elina', what: 'Soittaa', due: '2026-04-30' } })
    expect(homeOf(model, []).next).toEqual(['free', 'soon'])
    expect(homeOf(model, [task]).next).toEqual(['soon', 'free'])
    expect(stepOf(model, [task], 'soon')?.due?.on).toBe('2026-04-30')
  })
  it('puts the stricter reading of a day first', () => {
    const { next } = homeOf(
      modelOf({
        mild: step({ completion: byFact('task-done'), deadline: 'task-due' }),
        strict: step({
          completion: byFact('assessment-started'),
          deadline: 'assessment-start-7-working-days',
        }),
      }),
      [
        tell('need-recognised', { need: { ways: ['outreach'] } }, { at: '2026-04-01' }),
        tell('task-set', { task: { doer: 'elina', what: 'Soittaa', due: '2026-04-13' } }),
      ],
      { saturdayCounts: false },
    )
    expect(next).toEqual(['strict', 'mild'])
  })
})

describe('a phase', () => {
  const model = modelOf({
    a: step(),
    b: step({ phase: 'two', completion: byFact('means-agreed'), after: ['plan-stands'] }),
    c: step({
      phase: 'two',
      completion: byFact('note-sent'),
      modality: 'may',
      after: ['plan-stands'],
    }),
  })
  const statesOf = (facts: readonly Fact[]) => homeOf(model, facts).phases.map(({ state }) => state)
  it('is open, waiting, done or empty by its steps', () => {
    expect(statesOf([])).toEqual(['open', 'waiting', 'not-applicable'])
    expect(statesOf([goal()])).toEqual(['done', 'waiting', 'not-applicable'])
    expect(homeOf(model, [goal()]).currentPhase).toBe('two')
  })
  it('does not stay open for what is only offered', () => {
    const means = tell('means-agreed', { means: { goal: 'g', words: 'Harjoitellaan' } })
    expect(statesOf([goal(), means])).toEqual(['done', 'done', 'not-applicable'])
  })
})

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
