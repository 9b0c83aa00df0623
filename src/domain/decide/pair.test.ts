import { describe, expect, it } from 'vitest'
import { begin, line, outreach, threeAround } from '../../../tests/setup/small-county.ts'
import { localDate } from '../calendar.ts'
import { id } from '../identity.ts'
import { deriveInvitations } from '../invitations.ts'
import { deriveInitiator, deriveMembers, deriveOwnWorker } from '../members.ts'
import { deriveAsked } from '../pathway/asked.ts'
import { deriveTasks } from '../tasks.ts'

const members = (county: ReturnType<typeof outreach>) =>
  deriveMembers(county.known().inRound(county.known().round)).map((one) => [
    one.person,
    one.side,
    one.role,
  ])

describe('An invitation', () => {
  it('is answered by the one it is addressed to, in that service, once', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('mental-health'))
    const invitation = county.must('hanna', 'invite-member', {
      person: 'mikko',
      service: 'mental-health',
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
    })
    expect(county.codes('milla', 'accept-invitation', { invitation })).toEqual([
      'unknown-reference',
    ])
    expect(county.codes('liisa', 'accept-invitation', { invitation })).toEqual([
      'unknown-reference',
    ])
    county.must('mikko', 'accept-invitation', { invitation })
    expect(
      county.codes('mikko', 'accept-invitation', { invitation }, { standing: 'invited' }),
    ).toEqual(['already-answered'])
    expect(county.known().last('member-joined', 'party-member')?.part.readers).toEqual(['mikko'])
  })

  it('to a whole service no longer waits when somebody of it has come', () => {
    const county = outreach()
    const ask = { service: 'adult-social-work', role: 'home', competence: 'social-worker' }
    const [first, other] = ['helmikuu', 'maaliskuu'].map((month) =>
      county.must('hanna', 'invite-member', { ...ask, month }),
    )
    county.must('oona', 'accept-invitation', { invitation: first })
    expect(deriveInvitations(county.known()).map(({ id: one, stage }) => [one, stage])).toEqual([
      [first, 'joined'],
      [other, 'waiting'],
    ])
  })

  it('once used does not let anybody back in after they have left', () => {
    const county = outreach()
    const ask = { service: 'adult-social-work', role: 'home', competence: 'social-worker' }
    const invitation = county.must('hanna', 'invite-member', {
      ...ask,
      person: 'oona',
      month: 'helmikuu',
    })
    county.must('oona', 'accept-invitation', { invitation })
    county.must('oona', 'leave')
    const again = { standing: 'invited' as const }
    expect(county.codes('oona', 'accept-invitation', { invitation }, again)).toEqual([
      'already-answered',
    ])
  })

  it('may be declined, with or without a reason', () => {
    const county = outreach()
    const ask = {
      person: 'oona',
      service: 'adult-social-work',
      role: 'home',
      competence: 'social-worker',
      month: 'helmikuu',
    }
    const invitation = county.must('hanna', 'invite-member', ask)
    expect(county.codes('oona', 'decline-invitation', { invitation, reason: 'no-time' })[0]).toBe(
      'invitation-declined',
    )
    expect(county.codes('oona', 'accept-invitation', { invitation })).toEqual(['already-answered'])
  })
})

describe('Leaving is always possible', () => {
  it('a party’s member leaves and the task goes home', () => {
    const county = threeAround()
    const task = county.must('hanna', 'set-task', {
      doer: 'mikko',
      what: 'Soitto',
      due: '2026-02-01',
      topics: [],
    })
    county.must('mikko', 'leave')
    expect(members(county).map(([person]) => person)).toEqual(['hanna', 'liisa'])
    expect(deriveTasks(county.known()).find((one) => one.id === task)?.doer).toBe('hanna')
  })

  it('the only home member leaves and the supervisor takes over, so that nothing is unowned', () => {
    const county = outreach()
    const task = county.must('hanna', 'set-task', {
      doer: 'hanna',
      what: 'Soitto',
      due: '2026-02-01',
    })
    county.must('hanna', 'leave')
    expect(members(county)).toEqual([['marja', 'home', 'initiator']])
    expect(deriveTasks(county.known()).find((one) => one.id === task)?.doer).toBe('marja')
  })

  it('with nobody to take over, the only one is told how to hand over', () => {
    const county = begin({
      model: 'kainuu-child-welfare',
      by: 'elina',
      home: ['child-protection'],
      ways: ['existing-relationship', 'pair-work-needed'],
    })
    expect(county.play('elina', 'leave')).toEqual({
      ok: false,
      refusals: [{ code: 'only-home-member', wayOut: 'offer-hand-over' }],
    })
  })

  it('and neither a clock gone back nor a missing permission hinders it', () => {
    const county = threeAround()
    county.at('2026-01-13T06:00:00.000Z')
    expect(county.codes('hanna', 'set-goal', { whose: 'client', words: 'Uni' })).toEqual([
      'clock-behind',
    ])
    // The last he has read, not the last there was: his moment tells of nothing hidden.
    const read = county.seen('mikko').all.at(-1)?.recordedAt
    const last = county.facts().at(-1)?.recordedAt
    expect(county.codes('mikko', 'leave')[0]).toBe('member-left')
    const [left] = county.known().of('member-left')
    expect([left?.recordedAt, left?.recordedAt === last]).toEqual([read, false])
  })
})

describe('A hand-over passes by acceptance only', () => {
  it('inside a party it needs nobody’s permission; outside it needs the home', () => {
    const county = threeAround()
    expect(county.codes('mikko', 'offer-hand-over', { object: 'membership', to: 'liisa' })).toEqual(
      ['needs-initiator'],
    )
    const offer = county.must('mikko', 'offer-hand-over', { object: 'membership', to: 'milla' })
    expect(members(county).map(([person]) => person)).toContain('mikko')
    expect(county.codes('liisa', 'accept-hand-over', { offer })).toEqual(['unknown-reference'])
    county.must('milla', 'accept-hand-over', { offer }, { standing: 'invited' })
    expect(new Set(members(county).map(([person]) => person))).toEqual(
      new Set(['hanna', 'liisa', 'milla']),
    )
    expect(county.codes('milla', 'accept-hand-over', { offer })).toEqual(['already-answered'])
  })

  it('whoever offered takes it back until it is answered, and nobody else does', () => {
    const county = threeAround()
    const offer = county.must('mikko', 'offer-hand-over', { object: 'membership', to: 'milla' })
    for (const who of ['hanna', 'liisa'])
      expect(county.codes(who, 'withdraw-hand-over', { offer }), who).toEqual(['unknown-reference'])
    const asked = () => deriveAsked(county.known(), id<'person'>('milla'), localDate('2026-01-13'))
    expect(asked()).toMatchObject([{ command: 'accept-hand-over' }])
    county.must('mikko', 'withdraw-hand-over', { offer })
    expect(asked()).toEqual([])
    for (const kind of ['accept-hand-over', 'decline-hand-over'] as const)
      expect(county.codes('milla', kind, { offer }, { standing: 'invited' })).toEqual([
        'already-answered',
      ])
    expect(county.codes('mikko', 'withdraw-hand-over', { offer })).toEqual(['already-answered'])
    const again = county.must('mikko', 'offer-hand-over', { object: 'membership', to: 'milla' })
    county.must('milla', 'accept-hand-over', { offer: again }, { standing: 'invited' })
    expect(county.codes('mikko', 'withdraw-hand-over', { offer: again })).toEqual([
      'needs-initiator',
    ])
  })

  it('but a line given to names does not stretch to a colleague', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('mental-health', { people: ['mikko'] }))
    const invitation = county.must('hanna', 'invite-member', {
      person: 'mikko',
      service: 'mental-health',
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
    })
    county.must('mikko', 'accept-invitation', { invitation })
    expect(county.codes('mikko', 'offer-hand-over', { object: 'membership', to: 'milla' })).toEqual(
      ['needs-initiator'],
    )
  })

  it('an own worker is not taken from another; the initiator changes place with whoever accepts', () => {
    const county = outreach()
    const invitation = county.must('hanna', 'invite-member', {
      person: 'oona',
      service: 'adult-social-work',
      role: 'home',
      competence: 'social-worker',
      month: 'helmikuu',
    })
    county.must('oona', 'accept-invitation', { invitation })
    county.must('hanna', 'name-own-worker', { who: 'hanna' })
    expect(county.codes('hanna', 'name-own-worker', { who: 'oona' })).toEqual(['not-agreed'])
    expect(county.codes('oona', 'offer-hand-over', { object: 'own-worker', to: 'hanna' })).toEqual([
      'not-yours',
    ])
    const offer = county.must('hanna', 'offer-hand-over', { object: 'own-worker', to: 'oona' })
    expect(deriveOwnWorker(county.known())).toBe('hanna')
    county.must('oona', 'accept-hand-over', { offer })
    expect(deriveOwnWorker(county.known())).toBe('oona')
    const lead = county.must('hanna', 'offer-hand-over', { object: 'initiator', to: 'oona' })
    county.must('oona', 'accept-hand-over', { offer: lead })
    expect(deriveInitiator(county.known())?.person).toBe('oona')
    expect(new Set(members(county).map(([person]) => person))).toEqual(new Set(['hanna', 'oona']))
  })
})
