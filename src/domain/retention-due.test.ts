import { describe, expect, test } from 'vitest'
import { line, outreach } from '../../tests/setup/small-county.ts'
import { type LocalDate, localDate } from './calendar.ts'
import { factKinds } from './facts/index.ts'
import { retentionClasses, timeOf } from './retention.ts'
import { closedOn, deriveDue, dueOn, supersededOn } from './retention-due.ts'
import { factClasses } from './retention-of.ts'

const day = localDate
const around = (more: Partial<Parameters<typeof deriveDue>[1]> = {}) => ({
  homes: ['working-age' as const],
  birth: day('1973-05-17'),
  death: null,
  ...more,
})

/** Tuula's line was given, given anew and withdrawn; the pair work ended. */
const endedWork = () => {
  const county = outreach()
  county.must('hanna', 'give-line', line('mental-health'))
  county.on('2026-02-01')
  county.must('hanna', 'give-line', line('mental-health', { categories: ['plan'] }))
  county.on('2026-03-01')
  county.must('hanna', 'end-pair-work', { on: '2026-03-01', cause: 'client-wishes' })
  return county
}

describe('The time of a document', () => {
  test('is full on its day and over on the next', () => {
    const closed = { 'matter-closed': day('2026-03-01') }
    expect(dueOn('working-age', closed)).toBe('2036-03-02')
    expect(dueOn('families', closed)).toBe('2056-03-02')
  })
  test('is counted otherwise only where its first day is not known', () => {
    const birth = day('2010-05-17')
    expect(dueOn('patient', { birth, death: day('2030-01-01') })).toBe('2042-01-02')
    expect(dueOn('patient', { birth })).toBe('2130-05-18')
  })
  test('is made longer by a county and never shorter', () => {
    expect(timeOf('working-age', { 'working-age': 5 })?.years).toBe(15)
    expect(timeOf('working-age', { 'working-age': -5 })?.years).toBe(10)
    expect(dueOn('no-rule', { 'matter-closed': day('2026-03-01') })).toBe(null)
    expect(dueOn('no-rule', { 'matter-closed': day('2026-03-01') }, { 'no-rule': 10 })).toBe(
      '2036-03-02',
    )
  })
  test('has a source on every class, and every kind of fact has a class', () => {
    for (const one of Object.values(retentionClasses)) expect(one.source).not.toBe('')
    expect(factKinds.filter((kind) => factClasses[kind] === undefined)).toEqual([])
  })
})

describe('What is due of a pair work', () => {
  test('is nothing while a round goes on', () => {
    expect(deriveDue(outreach().facts(), around({ death: day('2026-01-20') }))).toEqual([])
  })
  test('is the matter ten years after it closed; permissions stay until twelve years from death', () => {
    const facts = endedWork().facts()
    const closed = closedOn(facts) as LocalDate
    expect(closed).toBe('2026-03-01')
    const due = deriveDue(facts, around({ death: day('2030-06-06') }))
    expect(due.map((one) => [one.class, one.on])).toEqual([
      ['working-age', '2036-03-02'],
      ['earlier-permission', '2038-02-02'],
      ['permission', '2042-06-07'],
    ])
    const parts = due.flatMap((one) => one.parts)
    expect(new Set(parts).size).toBe(parts.length)
    expect(parts.length).toBe(facts.flatMap((fact) => fact.parts).length)
  })
  test('is nothing where a home has no rule, and the longest of several homes', () => {
    const facts = endedWork().facts()
    expect(deriveDue(facts, around({ homes: ['no-rule'] })).map((one) => one.class)).toEqual([
      'earlier-permission',
    ])
    const [matter] = deriveDue(facts, around({ homes: ['working-age', 'families'] }))
    expect(matter).toMatchObject({ class: 'families', on: '2056-03-02' })
  })
  test('never takes the frame of what is still kept', () => {
    const due = deriveDue(
      endedWork().facts(),
      around({ death: day('2026-03-02'), homes: ['families'] }),
    )
    expect(due.at(-1)).toMatchObject({ class: 'permission', on: '2056-03-02' })
  })
})

describe('The newest answer', () => {
  test('is never an earlier version; a withdrawal is a version of its own', () => {
    const county = outreach()
    const kinds = () => {
      const facts = county.facts()
      const gone = new Map(supersededOn(facts))
      return facts.filter((fact) => gone.has(fact.id)).map((fact) => fact.kind)
    }
    county.must('hanna', 'give-line', line('mental-health'))
    county.must('hanna', 'give-line', line('debt-counselling'))
    expect(kinds()).toEqual([])
    county.must('hanna', 'give-line', line('mental-health', { categories: ['plan'] }))
    expect(kinds()).toEqual(['line-given'])
    county.must('hanna', 'withdraw-line', {
      giver: 'tuula',
      scope: 'all',
      toldAt: county.around().now,
      toldTo: 'hanna',
    })
    expect(kinds()).toEqual(['line-given', 'line-given', 'line-given'])
  })
})
