import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact, PartValues } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { kainuuChildWelfare } from '../models/kainuu-child-welfare.ts'
import { outreachPairWork } from '../models/outreach-pair-work.ts'
import type { ProcessModel } from '../process-model.ts'
import { endingGuards } from './ending.ts'

const ask = (
  guard: keyof typeof endingGuards,
  facts: readonly Fact[],
  today = '2026-05-19',
  model: ProcessModel = outreachPairWork,
) =>
  endingGuards[guard](foldKnown(facts), {
    today: localDate(today),
    now: instant(`${today}T12:00:00.000Z`),
    model,
  })

const version = (template: 'plan' | 'update', at: string, evaluations: readonly string[] = []) =>
  tell(
    'plan-version-published',
    { version: { type: 'client-plan', template, from: at, evaluations, madeWith: ['tuula'] } },
    { at },
  )
type Whose = PartValues<'plan-evaluated', 'views'>['whose']
const evaluated = (on: string, ...voices: readonly Whose[]) =>
  tell(
    'plan-evaluated',
    {
      evaluation: { on, with: ['tuula'] },
      views: voices.map((whose) => ({ whose, howFar: 'partly', words: 'half of it' })),
    },
    { at: on },
  )
const continued = (at: string) =>
  tell(
    'client-relationship-continued',
    { continuing: { reason: 'support is still needed', evaluations: [] } },
    { at },
  )
const ended = (at: string) =>
  tell('client-relationship-ended', { ending: { reason: 'has moved', on: at } }, { at })

describe('how it went', () => {
  const plan = version('plan', '2026-02-24', ['2026-05-19', '2026-11-17'])

  it('needs both the client’s side and the workers', () => {
    const day = '2026-05-19'
    expect(ask('evaluated-by-client-and-workers', [plan, evaluated(day, 'workers')])).toBe(false)
    expect(ask('evaluated-by-client-and-workers', [plan, evaluated(day, 'client')])).toBe(false)
    expect(
      ask('evaluated-by-client-and-workers', [plan, evaluated(day, 'client', 'workers')]),
    ).toBe(true)
  })
  it('may be told in two tellings of the same day', () => {
    const facts = [plan, evaluated('2026-05-19', 'workers'), evaluated('2026-05-19', 'child')]
    expect(ask('evaluated-by-client-and-workers', facts)).toBe(true)
  })
  it('is not gathered from two different days', () => {
    const facts = [plan, evaluated('2026-05-18', 'workers'), evaluated('2026-05-19', 'client')]
    expect(ask('evaluated-by-client-and-workers', facts)).toBe(false)
  })
  it('is due again on the next agreed day, and not the day before', () => {
    const facts = [plan, evaluated('2026-05-19', 'client', 'workers')]
    expect(ask('evaluated-by-client-and-workers', facts, '2026-11-16')).toBe(true)
    expect(ask('evaluated-by-client-and-workers', facts, '2026-11-17')).toBe(false)
    const again = [...facts, evaluated('2026-11-17', 'client', 'workers')]
    expect(ask('evaluated-by-client-and-workers', again, '2026-11-18')).toBe(true)
  })
})

describe('whether the client relationship goes on', () => {
  const facts = [version('plan', '2026-02-24'), evaluated('2026-05-19', 'client', 'workers')]

  it('is settled by an update together with going on, in either order', () => {
    const update = version('update', '2026-05-20')
    expect(ask('client-relationship-settled', [...facts, update])).toBe(false)
    expect(ask('client-relationship-settled', [...facts, continued('2026-05-20')])).toBe(false)
    expect(ask('client-relationship-settled', [...facts, update, continued('2026-05-21')])).toBe(
      true,
    )
    expect(
      ask('client-relationship-settled', [
        ...facts,
        continued('2026-05-20'),
        version('update', '2026-05-21'),
      ]),
    ).toBe(true)
  })
  it('is settled by its ending alone', () => {
    expect(ask('client-relationship-settled', [...facts, ended('2026-05-20')])).toBe(true)
  })
  it('is to be settled again after a new evaluation', () => {
    const settled = [...facts, version('update', '2026-05-20'), continued('2026-05-20')]
    const again = [...settled, evaluated('2026-11-17', 'client', 'workers')]
    expect(ask('client-relationship-settled', again, '2026-11-17')).toBe(false)
  })
  it('needs no update where the way of working has no form for one', () => {
    const plan = tell('pair-work-plan-agreed', { plan: { from: '2026-04-21', meets: ['antti'] } })
    const borrowed = [plan, evaluated('2026-08-25', 'child', 'guardian', 'workers')]
    const goesOn = [...borrowed, continued('2026-08-25')]
    expect(ask('client-relationship-settled', goesOn, '2026-08-25', kainuuChildWelfare)).toBe(true)
    expect(ask('client-relationship-settled', borrowed, '2026-08-25', kainuuChildWelfare)).toBe(
      false,
    )
  })
  it('is told by the latest word', () => {
    expect(ask('client-relationship-continues', facts)).toBe(false)
    expect(ask('client-relationship-continues', [...facts, continued('2026-05-20')])).toBe(true)
    const both = [...facts, continued('2026-05-20'), ended('2026-05-21')]
    expect(ask('client-relationship-continues', both)).toBe(false)
  })
})

describe('a plan to work by', () => {
  it('is the client’s plan or the plan of the pair work', () => {
    expect(ask('plan-stands', [])).toBe(false)
    expect(ask('plan-stands', [version('plan', '2026-02-24')])).toBe(true)
    const ofPair = tell('pair-work-plan-agreed', { plan: { from: '2026-04-21', meets: ['antti'] } })
    expect(ask('plan-stands', [ofPair])).toBe(true)
  })
})
