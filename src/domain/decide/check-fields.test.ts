import { describe, expect, it } from 'vitest'
import { outreach, threeAround } from '../../../tests/setup/small-county.ts'
import type { CommandKind } from '../commands.ts'
import { refusalCodes } from '../refusal.ts'
import { refusalTexts } from '../refusal-texts.ts'

const refusals = (
  county: ReturnType<typeof outreach>,
  kind: CommandKind,
  payload: Record<string, unknown>,
  happenedAt?: string,
) => {
  const outcome = county.play('hanna', kind, payload, happenedAt ? { happenedAt } : {})
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field}`)
}

describe('A form is read', () => {
  it('with every refusal at once, each at its field', () => {
    const county = outreach()
    expect(
      refusals(county, 'set-task', {
        doer: 'mikko',
        what: '  ',
        due: '2026-02-30',
        colour: 'red',
        meeting: 'id-9999',
        topics: ['weather'],
      }).sort(),
    ).toEqual(
      [
        'unknown-field /colour',
        'not-a-member /doer',
        'empty-text /what',
        'wrong-type /due',
        'unknown-reference /meeting',
        'not-in-list /topics/0',
      ].sort(),
    )
    expect(refusals(county, 'set-task', {})).toEqual([
      'missing /doer',
      'missing /what',
      'missing /due',
    ])
  })

  it('up to the limit and not one further', () => {
    const county = outreach()
    expect(refusals(county, 'set-goal', { whose: 'client', words: 'a'.repeat(8000) })).toEqual([])
    expect(
      county.play('hanna', 'set-goal', { whose: 'client', words: 'a'.repeat(8001) }),
    ).toMatchObject({
      refusals: [{ code: 'too-long', field: '/words', limit: 8000 }],
    })
  })

  it('and what no database can keep is refused here', () => {
    const county = outreach()
    for (const words of ['a\u0000b', '\ud800'])
      expect(refusals(county, 'set-goal', { whose: 'client', words })).toEqual([
        'wrong-type /words',
      ])
  })

  it('not later than now by more than a minute, not before the client was born', () => {
    const county = outreach()
    const goal = { whose: 'client', words: 'Uni' }
    county.on('2026-02-03')
    expect(refusals(county, 'set-goal', goal, '2026-02-03T07:01:00.000Z')).toEqual([])
    county.on('2026-02-03')
    expect(refusals(county, 'set-goal', goal, '2026-02-03T07:02:00.000Z')).toEqual([
      'in-the-future /happenedAt',
    ])
    expect(refusals(county, 'set-goal', goal, '1973-05-16T12:00:00.000Z')).toEqual([
      'before-birth /happenedAt',
    ])
    expect(refusals(county, 'set-goal', goal, '1973-05-17T12:00:00.000Z')).toEqual([])
    const visit = (on: string) =>
      refusals(county, 'record-contact', { who: 'tuula', on, how: 'visit', outcome: 'met' })
    expect([visit('2026-02-03'), visit('2026-02-04'), visit('1973-05-16')]).toEqual([
      [],
      ['in-the-future /on'],
      ['before-birth /on'],
    ])
  })

  it('what the server fills in no sender can send', () => {
    const county = outreach()
    expect(
      refusals(county, 'record-assessment', { joint: false, need: 'none', workers: ['hanna'] }),
    ).toEqual(['unknown-field /workers'])
    expect(refusals(county, 'leave', { person: 'hanna' })).toEqual(['unknown-field /person'])
  })

  it('a list names nobody twice, and an item’s field has its place in the pointer', () => {
    const county = outreach()
    expect(refusals(county, 'start-assessment', { joint: true, with: ['hanna', 'hanna'] })).toEqual(
      ['same-person-twice /with/1'],
    )
    expect(
      refusals(county, 'map-services', {
        services: [{ name: 'Kirjasto', status: 'gone', x: 1 }],
      }).sort(),
    ).toEqual(['not-in-list /services/0/status', 'unknown-field /services/0/x'])
  })

  it('a reference to what the sender may not see is the same as one to nothing', () => {
    const county = threeAround()
    const goal = county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni' })
    const answer = (id: string) =>
      county.play('mikko', 'evaluate-goal', { goal: id, whose: 'workers', reached: 'partly' })
    expect(answer(goal)).toEqual(answer('nothing'))
  })
})

describe('A text is a part with topics', () => {
  it('unsorted until its author says, sorted when told there are none, and without text always sorted', () => {
    const county = outreach()
    const told = (payload: Record<string, unknown>) => {
      county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', ...payload })
      const part = county.known().last('goal-set', 'goal')?.part
      return [part?.unsorted, part?.topics]
    }
    expect(told({})).toEqual([true, []])
    expect(told({ topics: [] })).toEqual([false, []])
    expect(told({ topics: ['daily-life'] })).toEqual([false, ['daily-life']])
    county.must('hanna', 'state-digital-path', { exists: true })
    expect(county.known().last('digital-path-stated', 'path')?.part.unsorted).toBe(false)
  })

  it('with at least one item, where the items are the whole point', () => {
    expect(refusals(outreach(), 'map-services', { services: [] })).toEqual(['missing /services'])
    expect(refusals(outreach(), 'evaluate-plan', { with: [] })).toContain('missing /views')
  })

  it('or with something of what may each be left out', () => {
    expect(refusals(outreach(), 'agree-division', { shares: [] })).toEqual(['missing /shares'])
    expect(refusals(outreach(), 'agree-division', { muchToDo: false })).toEqual([])
  })

  it('items carry their own topics', () => {
    const county = outreach()
    county.must('hanna', 'map-services', {
      services: [
        { name: 'Velkaneuvonta', status: 'in-use', topics: ['money'] },
        { name: 'Kirjasto', status: 'in-use' },
      ],
    })
    const parts = county.known().parts('service-mapped', 'services')
    expect(parts.map((told) => [told.part.topics, told.part.unsorted])).toEqual([
      [['money'], false],
      [[], true],
    ])
  })
})

describe('Every refusal', () => {
  it('has one sentence and a way out in three languages', () => {
    for (const code of refusalCodes)
      for (const words of Object.values(refusalTexts[code]))
        for (const language of ['fi', 'sv', 'en'] as const)
          expect(words[language]).toMatch(/^\S.*[.”!?]$/)
  })
})
