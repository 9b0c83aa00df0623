import { describe, expect, it } from 'vitest'
import { line, outreach, type Told, threeAround } from '../../../tests/setup/small-county.ts'
import { deriveGrantRows, type GrantSurroundings } from '../grant.ts'
import { id } from '../identity.ts'
import { outreachPairWork } from '../models/outreach-pair-work.ts'

const disclosure = (more: Told): Told => ({
  to: 'debt-counselling',
  basis: 'line',
  categories: ['plan'],
  topics: ['money'],
  what: 'Velkojen yhteenveto',
  ...more,
})

describe('A disclosure by a line', () => {
  const county = () => {
    const play = threeAround()
    play.must('hanna', 'give-line', line('ngo', { minusTopics: ['mental-health'] }))
    return play
  }
  it('says what kinds of data, and the line covers them', () => {
    const play = county()
    expect(play.codes('hanna', 'record-disclosure', disclosure({}))).toEqual(['disclosed'])
    expect(play.codes('hanna', 'record-disclosure', disclosure({ categories: [] }))).toEqual([
      'missing',
    ])
  })
  it('is refused with the way out when a category is beyond the line', () => {
    const outcome = county().ask(
      'hanna',
      'record-disclosure',
      disclosure({ categories: ['plan', 'assessment'] }),
    )
    expect(outcome).toEqual({
      ok: false,
      refusals: [
        {
          code: 'category-not-covered',
          stop: 'S1',
          field: '/categories',
          wayOut: 'give-line',
          missing: ['assessment'],
        },
      ],
    })
  })
  it('is refused for a topic left out, and while its author has not said the topic', () => {
    const play = county()
    const to = { to: 'ngo' }
    expect(
      play.codes('hanna', 'record-disclosure', disclosure({ ...to, topics: ['mental-health'] })),
    ).toEqual(['topic-excluded'])
    expect(
      play.codes('hanna', 'record-disclosure', disclosure({ ...to, topics: undefined })),
    ).toEqual(['topic-unsorted'])
  })
  it('stands on the line it names, and names the one in force when nobody does', () => {
    const play = county()
    const other = play
      .known()
      .parts('line-given', 'line')
      .find(({ values }) => values.party === 'ngo')?.part.id
    expect(play.codes('hanna', 'record-disclosure', disclosure({ line: other }))).toEqual([
      'not-in-list',
    ])
    play.must('hanna', 'record-disclosure', disclosure({}))
    const told = play.known().last('disclosed', 'disclosure')?.values
    const stood = play.known().find(told?.line ?? '')?.part.values
    expect(stood).toMatchObject({ party: 'debt-counselling', version: 1 })
  })
  it('ends on the line’s last day', () => {
    const play = outreach()
    play.must('hanna', 'give-line', line('ngo', { until: '2026-01-20' }))
    play.on('2026-01-20')
    expect(play.codes('hanna', 'record-disclosure', disclosure({ to: 'ngo' }))).toEqual([
      'disclosed',
    ])
    play.on('2026-01-21')
    expect(play.codes('hanna', 'record-disclosure', disclosure({ to: 'ngo' }))).toEqual([
      'no-basis-for-party',
    ])
  })
})

describe('A disclosure permit', () => {
  const by = (to: string) => disclosure({ to, basis: 'disclosure-permit' })
  const check = (more: Told = {}): Told => ({ where: 'national-service', found: true, ...more })
  it('is recorded as it was checked, and the disclosure says which check it stands on', () => {
    const play = outreach()
    expect(play.codes('hanna', 'record-disclosure', by('mental-health'))).toEqual([
      'no-basis-for-party',
    ])
    const permit = play.must('hanna', 'check-disclosure-permit', check())
    play.must('hanna', 'record-disclosure', by('mental-health'))
    expect(play.known().last('disclosed', 'disclosure')?.values.permit).toBe(permit)
  })
  it('is no permit once a later check did not find it', () => {
    const play = outreach()
    play.must('hanna', 'check-disclosure-permit', check())
    play.must('hanna', 'check-disclosure-permit', check({ found: false }))
    expect(play.codes('hanna', 'record-disclosure', by('mental-health'))).toEqual([
      'no-basis-for-party',
    ])
  })
  it('looked up for one service holds for that one', () => {
    const play = outreach()
    play.must('hanna', 'check-disclosure-permit', check({ service: 'child-protection' }))
    expect(play.codes('hanna', 'record-disclosure', by('mental-health'))).toEqual([
      'no-basis-for-party',
    ])
    expect(play.codes('hanna', 'record-disclosure', by('child-protection'))).toEqual(['disclosed'])
  })
  it.each(['school', 'kela', 'ngo'])('never reaches %s: that needs a line', (to) => {
    const play = outreach()
    play.must('hanna', 'check-disclosure-permit', check())
    const outcome = play.ask('hanna', 'record-disclosure', by(to))
    expect(outcome).toMatchObject({ refusals: [{ wayOut: 'give-line' }] })
  })
})

describe('A disclosure by statute', () => {
  const danger: Told = {
    to: 'Lastensuojelun päivystys',
    section: '417/2007 25 §',
    reason: 'Lapsi on yksin yöllä',
    what: 'Kerroin, mitä näin',
  }
  it('is never stopped: no line, a refusal, an ended round', () => {
    const play = outreach()
    play.must('hanna', 'refuse-line', { giver: 'tuula', party: 'ngo' })
    expect(play.codes('hanna', 'disclose-by-statute', danger)).toEqual(['disclosed-by-statute'])
    play.must('hanna', 'name-own-worker', { who: 'hanna' })
    play.must('hanna', 'end-pair-work', { cause: 'no-longer-needed' })
    expect(play.codes('hanna', 'disclose-by-statute', danger)).toEqual(['disclosed-by-statute'])
  })
  it('by a party stays in their own words, and no other party learns of it', () => {
    const play = threeAround()
    play.must('mikko', 'disclose-by-statute', danger)
    const reads = (who: string) => play.seen(who).of('disclosed-by-statute').length
    expect(play.known().last('disclosed-by-statute', 'disclosure')?.fact.by).toEqual({
      person: 'mikko',
      service: 'mental-health',
    })
    expect(['hanna', 'mikko', 'tuula'].map(reads)).toEqual([1, 1, 1])
    expect(['liisa', 'milla', 'marja'].map(reads)).toEqual([0, 0, 0])
  })
})

describe('Access opened urgently', () => {
  const staff = { standing: 'county-staff' } as const
  const reason = { reason: 'Ei vastaa, naapuri huolissaan' }
  const meeting: Told = {
    startsAt: '2026-01-16T08:00:00.000Z',
    lasts: 60,
    participants: ['tuula', 'hanna'],
    placeKind: 'own-environment',
    remote: [],
    video: false,
    joint: true,
  }
  const county = () => {
    const play = outreach()
    play.must('hanna', 'propose-meeting', meeting)
    play.must('hanna', 'propose-meeting', { ...meeting, startsAt: '2026-02-16T08:00:00.000Z' })
    for (const topics of [['safety'], ['money'], undefined])
      play.must('hanna', 'set-goal', {
        whose: 'client',
        words: `Aiheesta ${topics?.join() ?? 'ei sanottu'}`,
        topics,
      })
    return play
  }
  const kinds = (play: ReturnType<typeof outreach>, who: string) =>
    play.seen(who).all.map(({ kind, parts }) => [kind, parts.map(({ topics }) => topics).flat()])

  it('shows identity, safety and the next meeting; the rest by a second reason', () => {
    const play = county()
    play.must('oona', 'open-access-urgently', reason, staff)
    expect(kinds(play, 'oona')).toEqual(
      expect.arrayContaining([
        ['member-joined', []],
        ['goal-set', ['safety']],
        ['access-opened-urgently', []],
      ]),
    )
    expect(kinds(play, 'oona')).not.toContainEqual(['goal-set', ['money']])
    expect(play.seen('oona').of('meeting-proposed')).toHaveLength(1)
    play.must('oona', 'open-access-urgently', { ...reason, second: true }, staff)
    expect(play.seen('oona').of('goal-set')).toHaveLength(3)
    expect(play.seen('oona').of('line-given')).toHaveLength(0)
  })
  it('lasts twenty-four hours from the moment, the second reason no longer than the first', () => {
    const play = county()
    play.at('2026-01-14T09:00:00.000Z')
    play.must('oona', 'open-access-urgently', reason, staff)
    play.at('2026-01-15T08:00:00.000Z')
    play.must('oona', 'open-access-urgently', { ...reason, second: true }, staff)
    play.at('2026-01-15T08:59:59.999Z')
    expect(play.seen('oona').of('goal-set')).toHaveLength(3)
    play.at('2026-01-15T09:00:00.000Z')
    expect(play.seen('oona').all).toEqual([])
  })
  it('is twenty-four hours in the night the clocks are set, too', () => {
    const play = county()
    play.at('2026-03-28T22:30:00.000Z')
    play.must('oona', 'open-access-urgently', reason, staff)
    play.at('2026-03-29T22:29:59.999Z')
    expect(play.seen('oona').of('goal-set')).toHaveLength(1)
    play.at('2026-03-29T22:30:00.000Z')
    expect(play.seen('oona').all).toEqual([])
  })
  it('is for a home service’s own staff, never for a party, however its line stands', () => {
    const play = threeAround()
    const refused = ['needs-initiator']
    play.must('hanna', 'refuse-line', { giver: 'tuula', party: 'ngo' })
    for (const who of ['mikko', 'milla', 'raija', 'kalle', 'elina', 'jari'])
      expect(play.codes(who, 'open-access-urgently', reason, staff)).toEqual(refused)
    expect(play.codes('hanna', 'open-access-urgently', reason, staff)).toEqual(['already-done'])
  })
  it('is closed to a person named in a line, though they work in the home service', () => {
    const play = outreach()
    play.must('hanna', 'refuse-line', { giver: 'tuula', party: 'oona' })
    expect(play.codes('oona', 'open-access-urgently', reason, staff)).toEqual(['needs-initiator'])
  })
  it('closes when an answer about them comes after it was opened', () => {
    const play = county()
    play.must('oona', 'open-access-urgently', reason, staff)
    play.must('hanna', 'refuse-line', { giver: 'tuula', party: 'oona' })
    expect(play.seen('oona').all).toEqual([])
  })
  it('closes when an answer about another of their jobs comes after it was opened', () => {
    const play = county()
    play.must('oona', 'open-access-urgently', reason, staff)
    play.must('hanna', 'refuse-line', { giver: 'tuula', party: 'ngo' })
    const urgent = (worksIn: GrantSurroundings['worksIn']) =>
      deriveGrantRows(play.known(), {
        client: { id: id<'person'>('tuula'), birthDate: null },
        model: { settings: outreachPairWork.settings },
        supervisorsOf: () => [],
        worksIn,
        protectedPersons: new Set(),
      }).filter(({ standing }) => standing === 'urgent')
    expect(urgent(() => false)).not.toEqual([])
    expect(urgent((person, service) => person === 'oona' && service === 'ngo')).toEqual([])
    expect(urgent((person, service) => person === 'raija' && service === 'ngo')).not.toEqual([])
  })
  it('has no second reason without a first', () => {
    expect(
      county().codes('oona', 'open-access-urgently', { ...reason, second: true }, staff),
    ).toEqual(['needs-initiator'])
  })

  describe('is reviewed', () => {
    const opened = () => {
      const play = county()
      const access = play.must('oona', 'open-access-urgently', reason, staff)
      return { play, review: { access, justified: true, reason: 'Hengenvaara' } }
    }
    it('by the supervisor or the officer, once', () => {
      const { play, review } = opened()
      expect(play.codes('marja', 'review-urgent-access', review)).toEqual([
        'urgent-access-reviewed',
      ])
      expect(
        play.codes('officer', 'review-urgent-access', review, { standing: 'officer' }),
      ).toEqual(['already-done'])
    })
    it('by nobody who opened it themselves, whatever their standing', () => {
      const play = county()
      const access = play.must('marja', 'open-access-urgently', reason, staff)
      const own = { access, justified: true, reason: 'Oma' }
      expect(play.codes('marja', 'review-urgent-access', own)).toEqual(['not-yours'])
      expect(play.codes('officer', 'review-urgent-access', own, { standing: 'officer' })).toEqual([
        'urgent-access-reviewed',
      ])
    })
    it('and ends at once when there were no grounds', () => {
      const { play, review } = opened()
      play.must('marja', 'review-urgent-access', { ...review, justified: false })
      expect(play.seen('oona').all).toEqual([])
    })
    it('by nobody of the home or a party', () => {
      const { play, review } = opened()
      expect(play.codes('hanna', 'review-urgent-access', review)).toEqual(['not-yours'])
    })
  })
})
