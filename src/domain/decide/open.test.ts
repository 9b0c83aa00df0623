import { describe, expect, it } from 'vitest'
import { begin, outreach } from '../../../tests/setup/small-county.ts'
import { deriveOwnWorker, homeMembers } from '../members.ts'
import { deriveGivers } from '../permission.ts'

describe('A pair work begins', () => {
  it('from a need its model knows, in the sender’s own home', () => {
    const county = outreach()
    expect(county.kinds(county.opened).slice(0, 6)).toEqual([
      'need-recognised',
      'home-set',
      'model-chosen',
      'round-opened',
      'member-joined',
      'giver-required',
    ])
    expect(homeMembers(county.known()).map((one) => [one.person, one.role])).toEqual([
      ['hanna', 'initiator'],
    ])
  })

  it('not before every part of the need is told, and says which ways are missing', () => {
    const county = begin({
      model: 'kainuu-child-welfare',
      by: 'elina',
      home: ['child-protection'],
      ways: ['existing-relationship'],
    })
    expect(county.opened).toEqual({
      ok: false,
      refusals: [{ code: 'need-not-told', field: '/need/ways', missing: ['pair-work-needed'] }],
    })
  })

  it('in the assessment phase when the need shows only there', () => {
    const county = begin({
      model: 'disability-social-work',
      by: 'petra',
      home: ['disability'],
      ways: ['late-need'],
    })
    expect(county.known().last('round-opened', 'round')?.values.startsIn).toBe('A.P2')
  })

  it('never in somebody else’s home, and jointly only where the county has declared it', () => {
    const ways = ['contact']
    const model = 'disability-social-work'
    const others = begin({ model, by: 'hanna', home: ['disability'], ways })
    expect(others.opened).toEqual({
      ok: false,
      refusals: [{ code: 'not-yours', field: '/homeServices' }],
    })
    const joint = begin({ model, by: 'petra', home: ['disability', 'sote-nurses'], ways })
    expect(joint.opened.ok).toBe(true)
    const undeclared = begin({ model, by: 'petra', home: ['disability', 'school'], ways })
    expect(undeclared.opened.ok).toBe(false)
  })

  it('with the client as the one who answers on the 18th birthday, and with nobody the day before', () => {
    const start = { model: 'outreach-pair-work', by: 'hanna', home: ['adult-social-work'] }
    const givers = (born: string | null) =>
      deriveGivers(begin({ ...start, ways: ['outreach'], born }).known(), {}).length
    expect(givers('2008-01-13')).toBe(1)
    expect(givers('2008-01-14')).toBe(0)
    expect(givers(null)).toBe(0)
  })
})

describe('A round is opened again', () => {
  const ended = () => {
    const county = begin({
      model: 'disability-social-work',
      by: 'petra',
      home: ['disability'],
      ways: ['contact'],
    })
    const invitation = county.must('petra', 'invite-member', {
      person: 'jari',
      service: 'disability',
      role: 'partner',
      competence: 'social-worker',
      month: 'tammikuu',
    })
    county.must('jari', 'accept-invitation', { invitation })
    county.must('petra', 'name-own-worker', { who: 'jari' })
    for (const words of ['Vihko auttoi', 'Tätä ei näytetä'])
      county.must('tuula', 'record-voice', { voice: 'client', how: 'spoken', words })
    county.must('petra', 'end-pair-work', { cause: 'goals-reached' })
    return county
  }

  it('by the own worker, who goes on reading; the pair’s other member has left', () => {
    const county = ended()
    const leavers = county.known().parts('member-left', 'home-member')
    expect(leavers.map((told) => [told.values.person, told.values.cause])).toEqual([
      ['petra', 'round-ended'],
    ])
    expect(county.codes('petra', 'open-round', { ways: ['contact'] })).toEqual(['needs-initiator'])
    const opened = county.play('jari', 'open-round', { ways: ['contact'] })
    expect(county.kinds(opened)).toContain('round-opened')
    expect(county.known().round).toBe(2)
    const now = county.known().inRound(2)
    expect(now.last('own-worker-status-stated', 'status')?.values).toEqual({
      exists: true,
      clientIsNew: false,
      who: 'jari',
    })
    expect(deriveOwnWorker(now)).toBe('jari')
    expect(homeMembers(now).map((one) => one.person)).toEqual(['jari'])
    expect(deriveGivers(now, {}).map((one) => one.person)).toEqual(['tuula'])
  })

  it('and what the client shows of the earlier one is seen at home, with its corrections, and nothing else', () => {
    const county = ended()
    const [first, other] = ['Vihko auttoi', 'Tätä ei näytetä'].map((words) =>
      county.facts().find((fact) => fact.parts.some((part) => part.values.words === words)),
    )
    const [shown, kept] = [first?.parts[0]?.id, other?.parts[0]?.id]
    expect(county.codes('tuula', 'show-earlier-work', { parts: [shown] })).toEqual(['round-closed'])
    county.must('jari', 'open-round', { ways: ['contact'] })
    const invitation = county.must('jari', 'invite-member', {
      person: 'petra',
      service: 'disability',
      role: 'partner',
      competence: 'social-counsellor',
      month: 'tammikuu',
    })
    county.must('petra', 'accept-invitation', { invitation })
    const seen = () => county.seen('petra').all.flatMap((fact) => fact.parts.map((part) => part.id))
    expect(seen()).not.toContain(shown)
    const now = county.must('tuula', 'record-voice', {
      voice: 'client',
      how: 'spoken',
      words: 'Nyt',
    })
    expect(county.play('tuula', 'show-earlier-work', { parts: [shown, now] })).toEqual({
      ok: false,
      refusals: [{ code: 'unknown-reference', field: '/parts/1' }],
    })
    county.must('tuula', 'show-earlier-work', { parts: [shown] })
    const correction = county.must('tuula', 'correct-entry', {
      part: shown,
      words: 'Sininen vihko',
    })
    expect(seen()).toEqual(expect.arrayContaining([shown, correction]))
    expect(seen()).not.toContain(kept)
    expect(county.codes('petra', 'show-earlier-work', { parts: [kept] })).toEqual([
      'unknown-reference',
    ])
  })

  it('only from a need, and not while one runs', () => {
    const county = ended()
    expect(county.codes('jari', 'open-round')).toEqual(['need-not-told'])
    county.must('jari', 'open-round', { ways: ['contact'] })
    expect(county.codes('jari', 'open-round', { ways: ['contact'] })).toEqual(['round-open'])
  })

  it('and in an ended one nothing else is recorded', () => {
    const county = ended()
    expect(county.play('jari', 'set-goal', { whose: 'client', words: 'Uni' })).toEqual({
      ok: false,
      refusals: [{ code: 'round-closed', wayOut: 'open-round' }],
    })
  })
})
