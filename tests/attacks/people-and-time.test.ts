/** What people of bad will or bad luck would try with places, hand-overs and days, in a small county without a server. */
import { describe, expect, test } from 'vitest'
import { line, outreach, threeAround } from '../setup/small-county.ts'
import { inForce, invite, sees } from './county.ts'

describe('Coming, going and handing over', () => {
  test('to oneself is none', () => {
    const county = threeAround()
    for (const object of ['membership', 'own-worker', 'initiator', 'handler', 'chair', 'task'])
      for (const who of ['hanna', 'mikko'])
        expect(
          county.codes(who, 'offer-hand-over', { object, to: who }),
          `${who} ${object}`,
        ).not.toContain('hand-over-offered')
  })

  test('offered to another is accepted by nobody else, and once', () => {
    const county = threeAround()
    const offer = county.must('mikko', 'offer-hand-over', { object: 'membership', to: 'milla' })
    for (const who of ['mikko', 'liisa', 'hanna'])
      expect(county.codes(who, 'accept-hand-over', { offer }), who).not.toContain(
        'hand-over-accepted',
      )
    county.must('milla', 'accept-hand-over', { offer }, { standing: 'invited' })
    expect([sees(county, 'milla'), sees(county, 'mikko')]).toEqual([true, false])
    expect(
      county
        .seen('mikko')
        .all.every((fact) => fact.parts.every(({ author }) => author.person === 'mikko')),
    ).toBe(true)
    expect(county.codes('milla', 'accept-hand-over', { offer })).not.toContain('hand-over-accepted')
  })

  test('invited twice is one member, and leaves once for all', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('mental-health'))
    const first = invite(county, 'mikko', 'mental-health')
    const again = county.play('hanna', 'invite-member', {
      person: 'mikko',
      service: 'mental-health',
      role: 'partner',
      competence: 'nurse',
      month: 'maaliskuu',
    })
    county.must('mikko', 'accept-invitation', { invitation: first })
    const second = again.ok ? (again.value[0]?.parts[0]?.id ?? '') : first
    county.play('mikko', 'accept-invitation', { invitation: second }, { standing: 'invited' })
    county.play('mikko', 'accept-invitation', { invitation: first }, { standing: 'invited' })
    const joined = county
      .known()
      .parts('member-joined', 'party-member')
      .filter(({ values }) => values.person === 'mikko')
    expect(joined).toHaveLength(1)
    county.must('mikko', 'leave')
    expect(
      county.codes('mikko', 'accept-invitation', { invitation: first }, { standing: 'invited' }),
    ).not.toContain('member-joined')
    expect(
      county.codes('mikko', 'accept-invitation', { invitation: second }, { standing: 'invited' }),
    ).not.toContain('member-joined')
    expect(sees(county, 'mikko')).toBe(false)
  })

  test('another’s invitation is none of one’s own', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('mental-health'))
    const invitation = invite(county, 'mikko', 'mental-health')
    for (const who of ['milla', 'liisa', 'oona', 'tuula'])
      expect(
        county.codes(who, 'accept-invitation', { invitation }, { standing: 'invited' }),
        who,
      ).not.toContain('member-joined')
  })
})

describe('Time', () => {
  const said = { whose: 'client', words: 'Aamut', topics: ['daily-life'] } as const
  test.each([
    '2026-01-13T07:30:00.000Z',
    '2027-01-01T00:00:00.000Z',
    '2299-12-31T00:00:00.000Z',
    '1973-05-16T12:00:00.000Z',
    '1800-01-01T00:00:00.000Z',
  ])('nothing has happened at %s', (happenedAt) => {
    const county = outreach()
    const codes = county.codes('hanna', 'set-goal', said, { happenedAt })
    expect(codes.length).toBe(1)
    expect(['in-the-future', 'before-birth']).toContain(codes[0])
  })

  test('said to have been earlier gives nobody sight of what they may not see', () => {
    const county = threeAround()
    county.on('2026-02-01')
    county.must('tuula', 'withdraw-line', { party: 'mental-health' })
    const before = JSON.stringify(county.seen('mikko').all)
    county.must('hanna', 'set-goal', said, { happenedAt: '2026-01-20T10:00:00.000Z' })
    expect(JSON.stringify(county.seen('mikko').all)).toBe(before)
  })

  test('a withdrawal told tomorrow is not taken for told today', () => {
    const county = threeAround()
    expect(
      county.codes('hanna', 'withdraw-line', {
        giver: 'tuula',
        party: 'mental-health',
        toldAt: '2026-06-01T08:00:00.000Z',
      }),
    ).toEqual(['in-the-future'])
  })

  test('a late entry gives no sight, no membership and no line', () => {
    const county = threeAround()
    county.must('tuula', 'withdraw-line', { party: 'mental-health' })
    const before = JSON.stringify(county.seen('mikko').all)
    for (const [kind, payload] of [
      ['give-line', line('mental-health')],
      ['accept-invitation', {}],
      ['set-goal', said],
      ['record-representation', { who: 'mikko', standing: 'guardian', from: '2020-01-01' }],
      ['retag-part', { part: 'id-1', topics: [] }],
    ] as const) {
      const kinds = county.kinds(
        county.play('mikko', kind, payload, {
          standing: 'former',
          happenedAt: '2026-01-13T07:05:00.000Z',
        }),
      )
      expect(['', 'late-entry-received'], kind).toContain(kinds.join())
    }
    expect(JSON.stringify(county.seen('mikko').all)).toBe(before)
    expect(inForce(county, 'mental-health')).toBe(false)
  })
})
