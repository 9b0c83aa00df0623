import { describe, expect, it } from 'vitest'
import { outreach, threeAround } from '../../../tests/setup/small-county.ts'
import { isWider } from '../widening.ts'

const goal = (county: ReturnType<typeof outreach>, topics: readonly string[] = ['daily-life']) =>
  county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics })
const factOf = (county: ReturnType<typeof outreach>, part: string) =>
  county.known().find(part)?.fact.id

describe('A text is opened', () => {
  it('when it is sorted at last, or is about less than it was', () => {
    const tags = (topics: readonly ('money' | 'school')[], unsorted = false) => ({
      topics,
      unsorted,
    })
    expect(isWider(tags([], true), tags(['money']))).toBe(true)
    expect(isWider(tags(['money', 'school']), tags(['money']))).toBe(true)
    expect(isWider(tags(['money']), tags(['school']))).toBe(true)
    expect(isWider(tags(['money']), tags(['money', 'school']))).toBe(false)
    expect(isWider(tags(['money']), tags(['money']))).toBe(false)
    expect(isWider(tags(['money']), tags([], true))).toBe(false)
  })
})

describe('What is said of a goal is said of its copies and corrections', () => {
  it('whichever of them it is said of', () => {
    const county = outreach()
    const original = goal(county)
    county.must('hanna', 'publish-plan-version', {
      type: 'client-plan',
      template: 'plan',
      sections: [],
    })
    const copy = county.known().last('plan-version-published', 'goals')?.part.id
    const correction = county.must('hanna', 'correct-entry', { part: original, words: 'Uni yöllä' })
    county.must('hanna', 'retag-part', { part: copy, topics: ['mental-health'] })
    const told = county.known().parts('part-retagged', 'retag')
    expect(told.map(({ values }) => [values.part, [...values.topics].sort()])).toEqual([
      [copy, ['mental-health']],
      [original, ['mental-health']],
      [correction, ['daily-life', 'mental-health']],
    ])
  })
})

describe('A correction', () => {
  it('is of its original’s category, readers and topics, when its author says nothing else', () => {
    const county = threeAround()
    const original = goal(county, ['physical-health'])
    county.must('hanna', 'correct-entry', { part: original, words: 'Uni yöllä' })
    expect(county.known().last('entry-corrected', 'correction')?.part).toMatchObject({
      category: 'plan',
      topics: ['physical-health'],
      unsorted: false,
    })
  })
})

describe('A sealed entry', () => {
  it('takes with it what says the same: copies in plans and corrections', () => {
    const county = outreach()
    const original = goal(county)
    county.must('hanna', 'publish-plan-version', {
      type: 'client-plan',
      template: 'plan',
      sections: [],
    })
    const copy = county.known().last('plan-version-published', 'goals')?.part.id
    const correction = county.must('hanna', 'correct-entry', { part: original, words: 'Uni yöllä' })
    county.must('hanna', 'mark-whereabouts', { part: original })
    const marked = county.known().parts('whereabouts-marked', 'mark')
    expect(marked.map(({ values }) => values.part)).toEqual([original, copy, correction])
    county.must('hanna', 'seal-entry', { fact: factOf(county, original), reason: 'Väärä' })
    expect(county.known().last('entry-sealed', 'seal')?.values.parts).toEqual([copy, correction])
  })

  it('is opened again in its first ten minutes, by whoever sealed it and once', () => {
    const county = outreach()
    county.at('2026-01-14T07:00:00.000Z')
    const fact = factOf(county, goal(county))
    county.at('2026-01-14T07:01:00.000Z')
    const seal = county.must('hanna', 'seal-entry', { fact, reason: 'Väärä' })
    const at = (moment: string) => {
      county.at(moment)
      const answer = county.ask('hanna', 'undo-seal', { seal })
      return answer.ok ? 'opened' : answer.refusals.map(({ code }) => code).join()
    }
    expect(at('2026-01-14T07:10:59.999Z')).toBe('opened')
    expect(at('2026-01-14T07:11:00.000Z')).toBe('opened')
    expect(at('2026-01-14T07:11:00.001Z')).toBe('ten-minutes-over')
    const asOfficer = county.ask('officer', 'undo-seal', { seal }, { standing: 'officer' })
    expect(county.kinds(asOfficer)).toEqual(['seal-undone'])
    county.at('2026-01-14T07:02:00.000Z')
    county.must('hanna', 'undo-seal', { seal })
    expect(county.codes('hanna', 'undo-seal', { seal })).toEqual(['already-done'])
  })

  it('is never what says who may read, nor outside the home what another wrote', () => {
    const county = threeAround()
    const withdrawal = county.must('mikko', 'withdraw-line', { scope: 'other' })
    for (const who of ['hanna', 'mikko']) {
      const fact = factOf(county, withdrawal)
      expect([who, ...county.codes(who, 'seal-entry', { fact, reason: 'x' })]).toEqual([
        who,
        'not-in-list',
      ])
    }
    const theirs = factOf(county, goal(county))
    expect(county.codes('mikko', 'seal-entry', { fact: theirs, reason: 'x' })).toEqual([
      'not-yours',
    ])
  })
})
