import { describe, expect, it } from 'vitest'
import { begin, line, outreach, threeAround } from '../../../tests/setup/small-county.ts'
import { deriveMembers } from '../members.ts'
import { derivePermission } from '../permission.ts'
import { deriveTasks } from '../tasks.ts'

describe('A line is given', () => {
  it('by the client on their own page, electronically, with nothing but the choice itself', () => {
    const county = outreach()
    county.must('tuula', 'give-line', {
      party: 'mental-health',
      categories: ['plan'],
      until: '2026-12-31',
      language: 'fi',
    })
    expect(county.known().last('line-given', 'line')?.values).toMatchObject({
      giver: 'tuula',
      form: 'electronic',
      reach: 'from-now',
      minusTopics: [],
      from: '2026-01-13',
      version: 1,
    })
    expect(county.known().last('line-given', 'line')?.part.readers).toEqual(['tuula'])
  })

  it('in a new version each time, and never electronically by the home', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('ngo'))
    county.must('hanna', 'refuse-line', { giver: 'tuula', party: 'ngo' })
    county.must('hanna', 'give-line', line('ngo', { minusTopics: ['substance-use'] }))
    expect(county.known().last('line-given', 'line')?.values.version).toBe(3)
    expect(county.codes('hanna', 'give-line', line('ngo', { form: 'electronic' }))).toEqual([
      'not-yours',
    ])
  })

  it('only by those who must answer, and to somebody outside the home', () => {
    const county = outreach()
    expect(county.codes('hanna', 'give-line', line('ngo', { giver: 'pentti' }))).toEqual([
      'not-yours',
    ])
    expect(county.codes('hanna', 'give-line', line('adult-social-work'))).toEqual(['not-in-list'])
    expect(
      county.codes('tuula', 'give-line', {
        ...line('ngo', { form: 'electronic', giver: 'pentti' }),
      }),
    ).toEqual(['not-yours'])
  })

  it('and its last day is not before its first', () => {
    const county = outreach()
    const until = (day: string) =>
      county.codes('hanna', 'give-line', line('ngo', { from: '2026-02-10', until: day }))[0]
    expect([until('2026-02-09'), until('2026-02-10')]).toEqual(['end-before-start', 'line-given'])
  })
})

describe('A child has two guardians', () => {
  const veeti = () => {
    const county = begin({
      model: 'kainuu-child-welfare',
      born: '2016-06-01',
      by: 'elina',
      home: ['child-protection'],
      ways: ['existing-relationship', 'pair-work-needed'],
    })
    county.must('elina', 'record-representation', { who: 'jenni', standing: 'guardian' })
    county.must('elina', 'record-representation', { who: 'tomi', standing: 'guardian' })
    return county
  }
  const given = (giver: string) => line('school', { giver, form: 'oral' })

  it('both must answer: one yes alone opens nothing, and the home hears who is missing', () => {
    const county = veeti()
    county.must('elina', 'give-line', given('jenni'))
    const contact = { party: 'school', how: 'phone', outcome: 'reached' }
    expect(county.play('elina', 'contact-service', contact)).toMatchObject({
      refusals: [{ code: 'no-basis-for-party', missing: ['tomi'] }],
    })
    county.must('elina', 'give-line', given('tomi'))
    expect(county.codes('elina', 'contact-service', contact)[0]).toBe('service-contacted')
  })

  it('a representation is ended for who represents now, and once', () => {
    const county = veeti()
    const end = (who: string) => county.codes('elina', 'end-representation', { who })
    expect(end('tomi')).toEqual(['representation-ended'])
    expect(end('tomi')).toEqual(['already-done'])
    county.must('elina', 'record-representation', { who: 'tomi', standing: 'guardian' })
    expect(end('tomi')).toEqual(['representation-ended'])
    expect(end('tuula')).not.toContain('representation-ended')
  })

  it('an answer of somebody not asked yet leads to settling whose it must be', () => {
    expect(veeti().play('elina', 'give-line', given('tuula'))).toMatchObject({
      refusals: [{ code: 'not-yours', field: '/giver', wayOut: 'require-giver' }],
    })
  })

  it('what one of them says apart is about that one', () => {
    const county = veeti()
    county.must('elina', 'raise-with-client', { who: 'jenni', words: 'Jenni haluaa miettiä' })
    expect(county.known().last('raised-with', 'talk')?.part.about).toBe('jenni')
    county.must('elina', 'give-line', { ...given('tomi'), purpose: 'Koulun kanssa' })
    const fact = county.known().of('line-given').at(-1)
    expect(fact?.parts.map((part) => [part.name, part.about])).toEqual([
      ['line', 'tomi'],
      ['purpose', 'tomi'],
    ])
  })
})

describe('A withdrawal', () => {
  const task = (county: ReturnType<typeof threeAround>, doer: string) =>
    county.must('hanna', 'set-task', {
      doer,
      what: 'Maksusuunnitelma',
      due: '2026-03-01',
      topics: ['money'],
    })

  it('ends access at once: the member leaves, the duty goes home, those who share something learn only of a change', () => {
    const county = threeAround()
    const own = task(county, 'liisa')
    county.must('hanna', 'propose-meeting', {
      startsAt: '2026-03-03T10:00:00.000Z',
      lasts: 60,
      participants: ['hanna', 'mikko', 'liisa', 'tuula'],
      placeKind: 'own-environment',
    })
    const outcome = county.play('mikko', 'withdraw-line', { scope: 'all' })
    expect(county.kinds(outcome)).toContain('member-left')
    expect(deriveMembers(county.known()).map((one) => one.person)).toEqual(['hanna'])
    expect(deriveTasks(county.known()).find((one) => one.id === own)?.doer).toBe('hanna')
    const changed = county.known().parts('group-changed', 'change')
    expect(changed.map((told) => [...told.part.readers].sort())).toEqual([['hanna', 'tuula']])
    expect(changed.every((told) => told.part.category === 'permission')).toBe(true)
  })

  it('told to a party about another it cannot see is recorded and pauses, whatever lines there are', () => {
    const told = {
      party: 'debt-counselling',
      scope: 'party',
      words: 'Ei enää velkaneuvontaa',
      topics: [],
    }
    const facts = [threeAround(), outreachWithMikko()].map((county) => {
      const outcome = county.play('mikko', 'withdraw-line', told)
      return outcome.ok ? outcome.value.map((fact) => [fact.kind, fact.parts[0]?.values.scope]) : []
    })
    expect(facts[0]).toEqual([['line-withdrawn', 'other']])
    expect(facts[1]).toEqual(facts[0])
  })

  it('told to a party about one it meets with is cut at once, and the others’ lines stand', () => {
    const county = threeAround()
    county.must('hanna', 'propose-meeting', {
      startsAt: '2026-03-03T10:00:00.000Z',
      lasts: 60,
      participants: ['hanna', 'mikko', 'liisa', 'tuula'],
      placeKind: 'own-environment',
    })
    county.must('mikko', 'withdraw-line', { party: 'debt-counselling', scope: 'party' })
    expect(deriveMembers(county.known()).map((one) => one.person)).toEqual(['hanna', 'mikko'])
    expect(county.seen('mikko').of('group-changed')).toHaveLength(1)
    expect(county.seen('mikko').of('member-left')).toEqual([])
    expect(county.seen('liisa').of('meeting-proposed')).toEqual([])
  })

  it('pauses until the home has sorted it', () => {
    const county = threeAround()
    const withdrawal = county.must('mikko', 'withdraw-line', {
      scope: 'other',
      words: 'Se toinen',
      topics: [],
    })
    const state = () =>
      derivePermission(county.known(), {
        today: county.around().today,
        model: county.around().model,
      }).parties.get('debt-counselling')?.state
    expect(state()).toBe('paused')
    const lines = county.known().parts('line-given', 'line')
    const [kept] = lines.filter(({ values }) => values.party === 'debt-counselling')
    expect(county.codes('hanna', 'acknowledge-withdrawal', { withdrawal })).toEqual(['missing'])
    expect(
      county.codes('hanna', 'acknowledge-withdrawal', { withdrawal, kept: [kept?.part.id] }),
    ).toContain('withdrawal-acknowledged')
    expect(state()).toBe('in-force')
    expect(county.codes('hanna', 'acknowledge-withdrawal', { withdrawal })).toEqual([
      'already-done',
    ])
  })

  it('of what was never given is recorded like any other, and nobody hears whether there was a line', () => {
    const county = outreachWithMikko()
    const none = { party: 'debt-counselling', scope: 'party' }
    for (const who of ['hanna', 'tuula', 'mikko'])
      expect([who, ...county.codes(who, 'withdraw-line', none)]).toEqual([who, 'line-withdrawn'])
    expect(deriveMembers(county.known()).map((one) => one.person)).toEqual(['hanna', 'mikko'])
  })

  it('never makes its receiver the author of what happens to others', () => {
    const county = threeAround()
    county.must('mikko', 'withdraw-line', { scope: 'all' })
    const authors = county
      .known()
      .of('member-left')
      .map((fact) => fact.by.person)
    expect(authors).toEqual(['hanna', 'hanna'])
  })

  const outreachWithMikko = () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('mental-health'))
    const invitation = county.must('hanna', 'invite-member', {
      person: 'mikko',
      service: 'mental-health',
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
    })
    county.must('mikko', 'accept-invitation', { invitation })
    return county
  }
})
