/** What people of bad will or bad luck would try with permissions, in a small county without a server. */
import { describe, expect, test } from 'vitest'
import { line, outreach, threeAround } from '../setup/small-county.ts'
import { answer, child, guardian, inForce, permissionAt, sees } from './county.ts'

describe('A permission', () => {
  test('withdrawn that was never given is taken in, and gives and takes nothing', () => {
    const county = threeAround()
    county.must('tuula', 'withdraw-line', { party: 'ngo' })
    county.must('tuula', 'withdraw-line', { party: 'ngo' })
    expect([inForce(county, 'ngo'), inForce(county, 'mental-health')]).toEqual([false, true])
    expect([sees(county, 'raija'), sees(county, 'mikko')]).toEqual([false, true])
  })

  test('given twice for days that overlap is its last version, and no sum of both', () => {
    const county = threeAround()
    county.must(
      'hanna',
      'give-line',
      line('mental-health', { categories: ['plan'], from: '2026-01-20', until: '2026-02-20' }),
    )
    county.on('2026-01-15')
    expect(inForce(county, 'mental-health')).toBe(false)
    county.on('2026-01-20')
    expect(permissionAt(county, 'mental-health')).toMatchObject({
      inForce: true,
      categories: ['plan'],
    })
    county.on('2026-02-21')
    expect(inForce(county, 'mental-health')).toBe(false)
  })

  test('given for days gone by, the wrong way round or before birth is none', () => {
    const county = outreach()
    for (const days of [
      { from: '2026-02-01', until: '2026-01-31' },
      { from: '1973-05-16', until: '2026-12-31' },
      { from: '2026-02-30', until: '2026-12-31' },
    ])
      expect(
        county.codes('hanna', 'give-line', line('school', days)),
        JSON.stringify(days),
      ).not.toContain('line-given')
    county.play('hanna', 'give-line', line('school', { from: '2020-01-01', until: '2020-12-31' }))
    expect(inForce(county, 'school')).toBe(false)
  })

  test('is closed by its giver, whatever it opened since', () => {
    const county = threeAround()
    county.must('tuula', 'withdraw-line', { scope: 'all' })
    for (const who of ['mikko', 'liisa']) expect(sees(county, who), who).toBe(false)
    expect(
      county.kinds(county.play('mikko', 'propose', { about: 'time', words: 'Vielä', topics: [] })),
    ).toEqual([])
  })
})

describe('Two who speak for a child', () => {
  test('and contradict each other open nothing, whoever spoke first and last', () => {
    for (const order of [
      ['jenni', 'tomi'],
      ['tomi', 'jenni'],
    ] as const) {
      const county = child('2016-05-17')
      guardian(county, 'jenni')
      guardian(county, 'tomi')
      county.must('elina', 'give-line', answer(order[0]))
      expect(inForce(county, 'school'), 'one is silent').toBe(false)
      county.must('elina', 'refuse-line', { giver: order[1], party: 'school' })
      expect(inForce(county, 'school')).toBe(false)
      county.must('elina', 'give-line', answer(order[0], { categories: ['plan'] }))
      expect(inForce(county, 'school'), 'one says yes again').toBe(false)
      county.must('elina', 'give-line', answer(order[1]))
      expect(permissionAt(county, 'school')).toMatchObject({ inForce: true, categories: ['plan'] })
      county.must('elina', 'withdraw-line', { giver: order[0], party: 'school' })
      expect(inForce(county, 'school')).toBe(false)
    }
  })

  test('neither answers for the other, nor lets the other go', () => {
    const county = child('2016-05-17')
    for (const who of ['jenni', 'tomi']) {
      guardian(county, who)
      county.must('elina', 'settle-guardian-view', {
        guardian: who,
        sees: 'as-client',
        reason: 'x',
        topics: [],
      })
    }
    const electronic = (giver: string) => answer(giver, { form: 'electronic' })
    expect(county.codes('tomi', 'give-line', electronic('jenni'))).not.toContain('line-given')
    expect(county.codes('tomi', 'give-line', electronic('tuula'))).not.toContain('line-given')
    for (const kind of [
      'release-giver',
      'require-giver',
      'end-representation',
      'limit-guardian-view',
      'settle-guardian-view',
      'assess-capacity',
    ] as const)
      expect(county.codes('tomi', kind, {}), kind).toEqual(['needs-initiator'])
  })
})

describe('Who must answer', () => {
  test('for an adult is no guardian of a child, with whatever mandate', () => {
    const county = outreach()
    county.play('hanna', 'record-representation', {
      who: 'jenni',
      standing: 'guardian',
      from: '2020-01-01',
    })
    county.play('hanna', 'require-giver', {
      giver: 'jenni',
      standing: 'guardian',
      reason: 'x',
      topics: [],
    })
    county.play('hanna', 'release-giver', { giver: 'tuula', reason: 'x', topics: [] })
    county.play('hanna', 'give-line', answer('jenni'))
    expect(inForce(county, 'school')).toBe(false)
  })

  test.each([
    ['2014-06-01', 11],
    ['2013-06-01', 12],
    ['2010-06-01', 15],
  ])('a child born %s (%i years) is no giver by their age alone', (born) => {
    const county = child(born)
    guardian(county, 'jenni')
    expect(
      county.codes('tuula', 'give-line', answer('tuula', { form: 'electronic' })),
    ).not.toContain('line-given')
    county.must('elina', 'give-line', answer('jenni'))
    expect(inForce(county, 'school'), 'the guardian answers').toBe(true)
    county.must('elina', 'assess-capacity', {
      who: 'tuula',
      understands: true,
      reason: 'Ymmärtää.',
      topics: [],
    })
    county.must('elina', 'require-giver', {
      giver: 'tuula',
      standing: 'child',
      reason: 'Ymmärtää.',
      topics: [],
    })
    expect(inForce(county, 'school'), 'the child has not answered').toBe(false)
    county.must('tuula', 'give-line', answer('tuula', { form: 'electronic' }))
    expect(inForce(county, 'school')).toBe(true)
  })

  test('whose mandate is over answers no more, and nothing grows because of it', () => {
    const county = child('2016-05-17')
    guardian(county, 'jenni')
    guardian(county, 'tomi', { until: '2026-01-31' })
    county.must('elina', 'give-line', answer('jenni'))
    county.must('elina', 'give-line', answer('tomi'))
    expect(inForce(county, 'school')).toBe(true)
    county.on('2026-02-01')
    expect(inForce(county, 'school')).toBe(false)
    county.play('elina', 'give-line', answer('tomi', { from: '2026-02-01', until: '2026-12-31' }))
    expect(inForce(county, 'school')).toBe(false)
  })
})

describe('Somebody with two places', () => {
  test('who must answer and works in the home does not take down their own answer', () => {
    const county = outreach()
    county.must('hanna', 'record-representation', {
      who: 'oona',
      standing: 'legal-guardian',
      from: '2020-01-01',
    })
    county.must('hanna', 'require-giver', {
      giver: 'oona',
      standing: 'legal-guardian',
      reason: 'Edunvalvoja.',
      topics: [],
    })
    const invitation = county.must('hanna', 'invite-member', {
      person: 'oona',
      service: 'adult-social-work',
      role: 'partner',
      competence: 'social-worker',
      month: 'helmikuu',
    })
    county.must('oona', 'accept-invitation', { invitation })
    expect(county.codes('oona', 'give-line', answer('oona'))).toEqual(['not-yours'])
    county.must('hanna', 'give-line', answer('oona'))
    county.must('oona', 'withdraw-line', { giver: 'oona', party: 'school' })
  })

  test('who must answer and works in the party reads by the place they act in', () => {
    const county = child('2016-05-17')
    guardian(county, 'jenni')
    guardian(county, 'liisa')
    const party = line('debt-counselling', { giver: 'jenni' })
    county.must('elina', 'give-line', party)
    expect(sees(county, 'liisa')).toBe(false)
    expect(
      county.codes(
        'liisa',
        'give-line',
        line('debt-counselling', { giver: 'liisa', form: 'electronic' }),
      ),
    ).not.toContain('line-given')
  })
})
