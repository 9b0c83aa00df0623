import { describe, expect, it } from 'vitest'
import { begin } from '../../../tests/setup/small-county.ts'
import { deriveMembers } from '../members.ts'

const start = (by = 'petra') =>
  begin({ model: 'disability-social-work', by, home: ['disability'], ways: ['contact'] })
const skip = (step: string) => ({ step, reason: 'Ei tarvita.', topics: [] })
const joins = (county: ReturnType<typeof start>, person: string) => {
  const invitation = county.must('petra', 'invite-member', {
    person,
    service: 'disability',
    role: 'home',
    competence: 'social-worker',
    month: 'tammikuu',
  })
  county.must(person, 'accept-invitation', { invitation })
}

describe('Skipping a step', () => {
  it('is done once, and again when the step is due again', () => {
    const county = start()
    county.must('petra', 'name-own-worker', { who: 'petra' })
    expect(county.codes('petra', 'skip-step', skip('A.28'))).toEqual(['step-skipped'])
    expect(county.codes('petra', 'skip-step', skip('A.28'))).toEqual(['already-done'])
    county.must('petra', 'agree-contact', { who: 'petra' })
    expect(county.codes('petra', 'skip-step', skip('A.28'))).toEqual(['step-skipped'])
  })
  it('goes for what is ahead and nothing else', () => {
    const county = start()
    expect(county.codes('petra', 'skip-step', skip('A.02'))).toEqual(['already-done'])
    expect(county.codes('petra', 'skip-step', skip('A.09'))).toEqual(['already-done'])
    expect(county.codes('petra', 'skip-step', skip('A.18'))).toEqual(['step-skipped'])
  })
  it('is no way past a stop, and says the way out', () => {
    const county = start()
    expect(county.ask('petra', 'skip-step', skip('A.06'))).toMatchObject({
      refusals: [
        { code: 'needs-social-worker', stop: 'S2', field: '/step', wayOut: 'invite-member' },
      ],
    })
    joins(county, 'jari')
    expect(county.codes('petra', 'skip-step', skip('A.06'))).toEqual(['step-skipped'])
  })
})

describe('An own worker of another service', () => {
  const told = { exists: true, clientIsNew: false, who: 'hanna' }
  it('is not whom a home left empty falls to', () => {
    const county = start()
    county.must('petra', 'state-own-worker', told)
    county.must('petra', 'leave')
    expect(deriveMembers(county.known()).map(({ person }) => person)).toEqual(['mirja'])
  })
  it('keeps nobody from being named keeper', () => {
    const county = start()
    county.must('petra', 'state-own-worker', told)
    county.must('petra', 'end-pair-work', { cause: 'no-longer-needed' })
    county.must('mirja', 'name-keeper', { who: 'jari' })
    expect(county.seen('jari').of('need-recognised')).toHaveLength(1)
    expect(county.seen('hanna').all).toHaveLength(0)
  })
})

describe('An own worker of the home', () => {
  it('reads on while the client relationship goes on, and not when it has ended', () => {
    const readsAfter = (end: (county: ReturnType<typeof start>) => void) => {
      const county = start()
      joins(county, 'jari')
      county.must('petra', 'name-own-worker', { who: 'jari' })
      end(county)
      return county.seen('jari').of('need-recognised').length
    }
    expect(
      readsAfter((county) => county.must('petra', 'end-pair-work', { cause: 'goals-reached' })),
    ).toBe(1)
    expect(
      readsAfter((county) =>
        county.must('petra', 'end-client-relationship', { reason: 'Muutto.', topics: [] }),
      ),
    ).toBe(0)
  })
})

describe('A referral', () => {
  const referral = { from: 'adult-social-work', words: 'Ohjattu.', topics: [] }
  it('by statute says its section', () => {
    const county = start()
    const byStatute = { ...referral, basis: 'statute' }
    expect(county.codes('petra', 'record-referral', byStatute)).toEqual(['missing'])
    expect(
      county.codes('petra', 'record-referral', { ...byStatute, section: '381/2023 5 §' }),
    ).toContain('referred-to-pair')
  })
  it('by consent needs none', () => {
    expect(
      start().codes('petra', 'record-referral', { ...referral, basis: 'client-consent' }),
    ).toContain('referred-to-pair')
  })
})

describe('Words that come late', () => {
  it('are received from a substitute’s own days and from no day after', () => {
    const county = start('jari')
    county.must('jari', 'name-substitute', { for: 'jari', who: 'petra', until: '2026-01-16' })
    county.on('2026-01-20')
    const late = (happenedAt: string) =>
      county.codes(
        'petra',
        'record-contact',
        {
          who: 'tuula',
          on: happenedAt.slice(0, 10),
          how: 'phone',
          outcome: 'met',
          words: 'Soitin eilen.',
          topics: [],
        },
        { standing: 'former', happenedAt },
      )
    expect(late('2026-01-16T12:00:00.000Z')).toContain('late-entry-received')
    expect(late('2026-01-17T12:00:00.000Z')).toEqual(['needs-initiator'])
  })
})
