import { describe, expect, it } from 'vitest'
import { outreach, threeAround } from '../../../tests/setup/small-county.ts'

describe('What a text is about is said anew', () => {
  it('of a goal and of every copy of it in the plans made since', () => {
    const county = outreach()
    const goal = county.must('hanna', 'set-goal', {
      whose: 'client',
      words: 'Perjantait ilman pulloa',
      topics: ['daily-life'],
    })
    county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics: ['daily-life'] })
    const plan = { type: 'client-plan', template: 'plan', sections: [] }
    county.must('hanna', 'publish-plan-version', plan)
    county.must('hanna', 'publish-plan-version', { ...plan, template: 'update' })
    county.must('hanna', 'retag-part', { part: goal, topics: ['substance-use'] })
    const copies = county
      .known()
      .parts('plan-version-published', 'goals')
      .filter((told) => told.values.goal === goal)
      .map((told) => told.part.id)
    expect(copies).toHaveLength(2)
    expect(county.known().parts('part-retagged', 'retag')).toMatchObject(
      [goal, ...copies].map((part) => ({ values: { part, topics: ['substance-use'] } })),
    )
  })
})

describe('A party tells whom they met', () => {
  it('of the family at the table, of nobody they have not met', () => {
    const county = threeAround()
    county.must('hanna', 'record-representation', { who: 'pentti', standing: 'authorised' })
    const contact = { who: 'pentti', how: 'phone', outcome: 'met' }
    expect(county.codes('mikko', 'record-contact', contact)).toEqual(['not-a-member'])
    const meeting = county.must('hanna', 'propose-meeting', {
      startsAt: '2026-01-20T11:00:00.000Z',
      lasts: 60,
      participants: ['tuula', 'hanna', 'mikko', 'pentti'],
      placeKind: 'own-environment',
    })
    expect(county.codes('mikko', 'record-contact', contact)).toEqual(['not-a-member'])
    county.on('2026-01-21')
    const present = ['tuula', 'hanna', 'mikko', 'pentti']
    county.must('hanna', 'hold-meeting', { meeting, present, notes: [] })
    expect(county.codes('mikko', 'record-contact', contact)).toContain('contact-held')
    expect(county.codes('mikko', 'record-contact', { ...contact, who: 'jenni' })).toEqual([
      'not-a-member',
    ])
  })
})

describe('An entry of another client is sealed', () => {
  it('but never what the round itself stands on', () => {
    const county = outreach()
    county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics: ['daily-life'] })
    const seal = (kind: 'goal-set' | 'model-chosen' | 'member-joined') =>
      county.codes('hanna', 'seal-entry', {
        fact: county.known().of(kind)[0]?.id,
        reason: 'Väärä asiakas',
      })
    expect(seal('model-chosen')).toEqual(['not-in-list'])
    expect(seal('member-joined')).toEqual(['not-in-list'])
    expect(seal('goal-set')).toEqual(['entry-sealed'])
  })
})
