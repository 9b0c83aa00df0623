import { describe, expect, it } from 'vitest'
import {
  byFact,
  decided,
  goal,
  homeOf,
  modelOf,
  skip,
  step,
  stepOf,
  told,
} from '../../tests/setup/small-pathway.ts'
import { tell } from '../../tests/setup/told.ts'
import { localDate } from './calendar.ts'
import type { Fact } from './facts/index.ts'
import { disabilitySocialWork } from './models/disability-social-work.ts'
import { kainuuChildWelfare } from './models/kainuu-child-welfare.ts'
import { maySkip } from './pathway.ts'

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
  it('of a meeting leads to proposing one while none is left to be held', () => {
    const model = modelOf({
      s: step({ action: 'hold-meeting', actionWith: { inRealTime: true } }),
    })
    const proposed = tell('meeting-proposed', {
      meeting: {
        joint: true,
        startsAt: '2026-04-21T09:00:00Z',
        lasts: 60,
        participants: ['elina'],
        remote: [],
        video: false,
        placeKind: 'own-environment',
      },
    })
    const [meeting] = proposed.parts
    const cancelled = tell('meeting-cancelled', { cancellation: { meeting: meeting?.id ?? '' } })
    const none = { action: 'propose-meeting', actionWith: {} }
    expect(stepOf(model, [], 's')).toMatchObject(none)
    expect(stepOf(model, [proposed], 's')).toMatchObject({
      action: 'hold-meeting',
      actionWith: { inRealTime: true },
    })
    expect(stepOf(model, [proposed, cancelled], 's')).toMatchObject(none)
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
