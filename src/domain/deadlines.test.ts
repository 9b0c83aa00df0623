import { describe, expect, it } from 'vitest'
import { tell } from '../../tests/setup/told.ts'
import { instant, localDate } from './calendar.ts'
import { type DeadlineRule, deadlineOf, deadlineRules, deriveDue } from './deadlines.ts'
import type { Fact } from './facts/index.ts'
import { foldKnown } from './knowledge.ts'
import { disabilitySocialWork } from './models/disability-social-work.ts'
import { outreachPairWork } from './models/outreach-pair-work.ts'
import type { Step } from './process-model.ts'

const anyStep: Step = outreachPairWork.steps['B.17']
const dueOf = (
  rule: DeadlineRule,
  facts: readonly Fact[],
  { today = '2026-04-10', saturdayCounts = true, step = anyStep } = {},
) =>
  deriveDue(
    rule,
    foldKnown(facts),
    {
      today: localDate(today),
      now: instant(`${today}T09:00:00.000Z`),
      model: disabilitySocialWork,
      saturdayCounts,
    },
    step,
  )

const need = (at: string, urgent = false) =>
  tell('need-recognised', { need: { ways: ['worker-recognises'], urgent } }, { at })
const version = (from: string, evaluations: readonly string[] = []) =>
  tell(
    'plan-version-published',
    {
      version: { type: 'client-plan', template: 'plan', from, evaluations, madeWith: [] },
    },
    { at: from },
  )
const evaluated = (on: string) =>
  tell('plan-evaluated', { evaluation: { on, with: [] } }, { at: on })
const oralLine = (at: string, id: string, more: { oneContact?: boolean; version?: number } = {}) =>
  tell(
    'line-given',
    {
      line: {
        giver: 'tuula',
        party: 'nurse',
        categories: ['plan'],
        minusTopics: [],
        from: at,
        until: '2026-12-31',
        reach: 'from-now',
        form: 'oral',
        language: 'fi',
        version: 1,
        ...more,
      },
    },
    { at, id },
  )

describe('every deadline', () => {
  it('is law only with its section, and otherwise says that it is not', () => {
    for (const rule of Object.keys(deadlineRules) as DeadlineRule[]) {
      const { statute, text } = deadlineOf(rule)
      for (const words of Object.values(text)) expect(words.trim()).not.toBe('')
      if (statute !== null) expect(statute).toMatch(/^\d+\/\d{4} \d+ §(; \d+\/\d{4} \d+ §)*$/)
    }
  })
  it('gives no day while nothing has set it running', () => {
    for (const rule of Object.keys(deadlineRules) as DeadlineRule[])
      expect(dueOf(rule, []), rule).toBeNull()
  })
})

describe('the assessment of a disabled person', () => {
  it('begins at latest on the seventh working day from the contact', () => {
    const due = dueOf('assessment-start-7-working-days', [need('2026-04-01')])
    expect(due).toMatchObject({ on: '2026-04-11', statute: '1301/2014 36 §', local: false })
  })
  it('warns by the stricter day where Saturdays do not count', () => {
    const due = dueOf('assessment-start-7-working-days', [need('2026-04-01')], {
      saturdayCounts: false,
    })
    expect(due).toMatchObject({ on: '2026-04-14', warnFrom: '2026-04-11' })
  })
  it('counts from the first contact and from the Finnish day', () => {
    const late = need('2026-04-01T21:30:00.000Z')
    expect(dueOf('assessment-start-7-working-days', [late])?.on).toBe('2026-04-13')
    expect(dueOf('assessment-start-7-working-days', [late, need('2026-04-01')])?.on).toBe(
      '2026-04-11',
    )
  })
  it('is at once when the need is urgent', () => {
    expect(dueOf('assessment-start-7-working-days', [need('2026-04-01', true)])?.on).toBe(
      '2026-04-01',
    )
    expect(dueOf('urgent-at-once', [need('2026-04-01', true)])?.on).toBe('2026-04-01')
    expect(dueOf('urgent-at-once', [need('2026-04-01')])).toBeNull()
    expect(dueOf('assessment-start-7-working-days', [need('2026-04-01', true)])).toMatchObject({
      on: '2026-04-01',
      rule: { fi: 'Kiireellinen tarve arvioidaan heti.' },
    })
  })
  it('is not due any more in a round that began in the assessment', () => {
    const opened = tell('round-opened', { round: { number: 1, startsIn: 'A.P2' } })
    expect(dueOf('assessment-start-7-working-days', [need('2026-04-01'), opened])).toBeNull()
  })
})

describe('three months', () => {
  it('end on the day of the same number', () => {
    expect(dueOf('child-assessment-ready-3-months', [need('2026-11-30')])?.on).toBe('2027-02-28')
    expect(dueOf('decision-executed-3-months', [need('2026-04-01')])).toMatchObject({
      on: '2026-07-01',
      statute: '1301/2014 45 §',
    })
  })
})

describe('a plan', () => {
  it('of child welfare is looked at again within a year of the last time', () => {
    expect(dueOf('plan-review-yearly-child-protection', [version('2026-02-01')])?.on).toBe(
      '2027-02-01',
    )
    expect(
      dueOf('plan-review-yearly-child-protection', [version('2026-02-01'), evaluated('2026-08-01')])
        ?.on,
    ).toBe('2027-08-01')
  })
  it('is evaluated on the first agreed day that is still to be answered', () => {
    const facts = [version('2026-02-01', ['2026-05-18', '2026-11-17'])]
    expect(dueOf('evaluation-date-of-plan', facts)).toMatchObject({
      on: '2026-05-18',
      statute: null,
      local: true,
    })
    expect(dueOf('evaluation-date-of-plan', [...facts, evaluated('2026-05-17')])?.on).toBe(
      '2026-05-18',
    )
    expect(dueOf('evaluation-date-of-plan', [...facts, evaluated('2026-05-18')])?.on).toBe(
      '2026-11-17',
    )
    expect(dueOf('evaluation-date-of-plan', [...facts, evaluated('2026-11-17')])).toBeNull()
  })
  it('of multi-professional employment support has its rhythm only once that support is chosen', () => {
    const start = tell('assessment-started', { start: { joint: true, on: '2026-04-01' } })
    const typ = tell('network-option-chosen', { option: { options: ['typ'] } })
    expect(dueOf('employment-plan-3-months', [start])).toBeNull()
    expect(dueOf('employment-plan-3-months', [start, typ])?.on).toBe('2026-07-01')
    expect(dueOf('employment-plan-review-3-months', [version('2026-04-01'), typ])?.on).toBe(
      '2026-07-01',
    )
  })
})

describe('an oral permission', () => {
  it('is confirmed within fourteen days, by our own limit', () => {
    expect(dueOf('oral-line-confirmed-14-days', [oralLine('2026-04-01', 'l1')])).toMatchObject({
      on: '2026-04-15',
      statute: null,
      local: true,
    })
  })
  it('asks nothing once confirmed, renewed, or for one contact only', () => {
    const line = oralLine('2026-04-01', 'l1')
    const confirmed = tell('line-confirmed', { confirmation: { line: 'l1', form: 'electronic' } })
    expect(dueOf('oral-line-confirmed-14-days', [line, confirmed])).toBeNull()
    expect(
      dueOf('oral-line-confirmed-14-days', [line, oralLine('2026-04-05', 'l2', { version: 2 })])
        ?.on,
    ).toBe('2026-04-19')
    expect(
      dueOf('oral-line-confirmed-14-days', [oralLine('2026-04-01', 'l1', { oneContact: true })]),
    ).toBeNull()
  })
  it('that ends is asked for again two weeks before', () => {
    expect(dueOf('permission-expires-in-14-days', [oralLine('2026-04-01', 'l1')])?.on).toBe(
      '2026-12-17',
    )
    expect(
      dueOf('permission-expires-in-14-days', [oralLine('2026-04-01', 'l1')], {
        today: '2026-12-31',
      })?.on,
    ).toBe('2026-12-17')
    expect(
      dueOf('permission-expires-in-14-days', [oralLine('2026-04-01', 'l1')], {
        today: '2027-01-01',
      }),
    ).toBeNull()
  })
})

describe('a day taken from the work itself', () => {
  const meeting = (startsAt: string, id: string) =>
    tell(
      'meeting-proposed',
      {
        meeting: {
          startsAt,
          lasts: 60,
          participants: [],
          joint: true,
          placeKind: 'service',
          remote: [],
          video: false,
        },
      },
      { id },
    )
  it('is the next meeting, today included, held and cancelled ones not', () => {
    const facts = [
      meeting('2026-04-10T07:00:00.000Z', 'm1'),
      meeting('2026-05-04T07:00:00.000Z', 'm2'),
    ]
    expect(dueOf('before-the-next-meeting', facts)?.on).toBe('2026-04-10')
    expect(dueOf('before-the-next-meeting', facts, { today: '2026-04-11' })?.on).toBe('2026-05-04')
    const cancelled = tell('meeting-cancelled', { cancellation: { meeting: 'm1' } })
    expect(dueOf('before-the-next-meeting', [...facts, cancelled])?.on).toBe('2026-05-04')
  })
  it('is the day of what made the step due again', () => {
    const step: Step = { ...anyStep, againAfter: [{ fact: 'decision-made' }] }
    const made = tell(
      'decision-made',
      { decision: { decision: 'd', on: '2026-04-08', outcome: 'granted' } },
      { at: '2026-04-08' },
    )
    expect(dueOf('same-day', [made], { step })?.on).toBe('2026-04-08')
    expect(dueOf('recording-without-delay', [made], { step })).toMatchObject({
      on: '2026-04-09',
      statute: null,
      local: true,
    })
  })
  it('is the earliest day of a task still to do', () => {
    const task = (id: string, due: string) =>
      tell('task-set', { task: { doer: 'antti', what: 'Soittaa', due } }, { id })
    const facts = [task('t1', '2026-04-20'), task('t2', '2026-04-15')]
    expect(dueOf('task-due', facts)?.on).toBe('2026-04-15')
    expect(dueOf('task-due', [...facts, tell('task-done', { done: { task: 't2' } })])?.on).toBe(
      '2026-04-20',
    )
    expect(
      dueOf('task-due', [...facts, tell('task-returned', { answer: { task: 't2' } })])?.on,
    ).toBe('2026-04-20')
  })
})
