import { describe, expect, it } from 'vitest'
import { begin, line, outreach, threeAround } from '../../../tests/setup/small-county.ts'
import type { RefusalCode } from '../refusal.ts'

const call = { how: 'phone', outcome: 'reached' }

describe('S1: nothing identifying passes the border of the home without a basis', () => {
  it('a service is not contacted before the client has answered, and the home hears who is silent', () => {
    const county = outreach()
    expect(county.play('hanna', 'contact-service', { party: 'mental-health', ...call })).toEqual({
      ok: false,
      refusals: [
        {
          code: 'no-basis-for-party',
          stop: 'S1',
          field: '/party',
          wayOut: 'give-line',
          missing: ['tuula'],
        },
      ],
    })
  })

  it('from the line’s first day to its last, and not the day after', () => {
    const county = outreach()
    county.must(
      'hanna',
      'give-line',
      line('mental-health', { from: '2026-01-20', until: '2026-01-22' }),
    )
    const contacted = (day: string) => {
      county.on(day)
      return county.play('hanna', 'contact-service', { party: 'mental-health', ...call }).ok
    }
    expect(['2026-01-19', '2026-01-20', '2026-01-22', '2026-01-23'].map(contacted)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('an oral line is not enough where the model asks for a written one, until it is confirmed', () => {
    const county = outreach()
    const given = county.must('hanna', 'give-line', line('mental-health', { form: 'oral' }))
    const contact = { party: 'mental-health', ...call }
    expect(county.codes('hanna', 'contact-service', contact)).toEqual(['written-permission-needed'])
    county.must('hanna', 'confirm-line', { line: given })
    expect(county.codes('hanna', 'contact-service', contact)[0]).toBe('service-contacted')
  })

  it('an oral line to Kela is for one contact only', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('kela', { form: 'oral' }))
    expect(county.known().last('line-given', 'line')?.values).toMatchObject({
      oneContact: true,
      heardBy: 'hanna',
      version: 1,
    })
    county.must('hanna', 'contact-service', { party: 'kela', ...call })
    expect(county.codes('hanna', 'contact-service', { party: 'kela', ...call })[0]).not.toBe(
      'service-contacted',
    )
  })

  it('a task to a party’s member stays inside the topics of the line', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('ngo', { minusTopics: ['substance-use'] }))
    const invitation = county.must('hanna', 'invite-member', {
      person: 'raija',
      service: 'ngo',
      role: 'network',
      competence: 'peer-counsellor',
      month: 'maaliskuu',
    })
    county.must('raija', 'accept-invitation', { invitation })
    const task = (topics?: string[]) =>
      county.codes('hanna', 'set-task', {
        doer: 'raija',
        what: 'Käydään yhdessä kahvilla',
        due: '2026-02-01',
        ...(topics ? { topics } : {}),
      })[0]
    expect(task()).toBe('topic-unsorted')
    expect(task(['substance-use'])).toBe('topic-excluded')
    expect(task(['daily-life'])).toBe('task-set')
    expect(task([])).toBe('task-set')
  })

  it('nobody from outside is invited by name or joins without a line; a nameless question passes', () => {
    const county = outreach()
    const ask = { service: 'school', role: 'partner', competence: 'nurse', month: 'helmikuu' }
    expect(county.codes('hanna', 'invite-member', { ...ask, person: 'antti' })).toEqual([
      'no-basis-for-party',
    ])
    const invitation = county.must('hanna', 'invite-member', ask)
    // Willing, and no nearer: nothing is seen, and nobody is a member.
    expect(county.codes('antti', 'accept-invitation', { invitation })).toEqual([
      'invitation-accepted',
    ])
    expect(county.seen('antti').all).toEqual([])
    expect(county.known().of('member-joined')).toHaveLength(1)
  })

  it('a disclosure by statute has its section and reason of its own', () => {
    const county = outreach()
    const told = { to: 'mental-health', what: 'Tapaamisaika' }
    const by = (basis: string) => county.codes('hanna', 'record-disclosure', { ...told, basis })[0]
    expect(by('statute')).toBe('no-basis-for-party')
    expect(by('joint-service')).toBe('no-basis-for-party')
    expect(by('disclosure-permit')).toBe('no-basis-for-party')
    county.must('hanna', 'check-disclosure-permit', { where: 'national-service', found: true })
    expect(by('disclosure-permit')).toBe('disclosed')
  })
})

const inDisability = (by: string) =>
  begin({ model: 'disability-social-work', by, home: ['disability'], ways: ['contact'] })
const withJari = () => {
  const county = inDisability('petra')
  const invitation = county.must('petra', 'invite-member', {
    person: 'jari',
    service: 'disability',
    role: 'home',
    competence: 'social-worker',
    month: 'tammikuu',
  })
  county.must('jari', 'accept-invitation', { invitation })
  return county
}
const finding = { needed: true, reasons: 'Useita yhtäaikaisia tuen tarpeita' }

describe('S2: special support is settled by a social worker in office', () => {
  it.each([
    ['petra', 'needs-social-worker'],
    ['temp', 'needs-social-worker'],
    ['jari', 'special-support-assessed'],
  ])('%s: %s', (who, code) => {
    expect(inDisability(who).codes(who, 'assess-special-support', finding)[0]).toBe(code)
  })

  it('a supervisor’s view does not settle it', () => {
    const county = withJari()
    county.must('mirja', 'consult-supervisor', {
      about: 'special-support',
      question: 'Onko erityisen tuen tarve?',
      leans: 'yes',
      view: 'Kallistuisin kyllään.',
    })
    expect(county.known().of('special-support-assessed')).toEqual([])
    expect(county.codes('mirja', 'assess-special-support', finding)).toEqual(['needs-initiator'])
  })

  it('the recorder of the assessment is switched to the social worker, and all names stand on it', () => {
    const county = withJari()
    county.must('jari', 'assess-special-support', finding)
    county.must('petra', 'record-assessment', { recorder: 'petra', joint: true, need: 'long-term' })
    expect(county.known().last('assessment-recorded', 'assessment')?.values).toMatchObject({
      recorder: 'jari',
      workers: ['jari', 'petra'],
    })
  })

  it('without special support whoever was agreed records', () => {
    const county = withJari()
    county.must('petra', 'record-assessment', { joint: false, need: 'temporary' })
    expect(county.known().last('assessment-recorded', 'assessment')?.values.recorder).toBe('petra')
  })

  it('with no social worker in the home the assessment waits', () => {
    const county = withJari()
    county.must('jari', 'assess-special-support', finding)
    county.must('jari', 'leave')
    const answer = county.play('petra', 'record-assessment', { joint: false, need: 'temporary' })
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ code: 'needs-social-worker', stop: 'S2' }],
    })
  })
})

const meeting = {
  startsAt: '2026-04-21T11:00:00.000Z',
  lasts: 60,
  participants: ['elina', 'tuula'],
  placeKind: 'own-environment',
}
const childWelfare = () =>
  begin({
    model: 'kainuu-child-welfare',
    by: 'elina',
    home: ['child-protection'],
    ways: ['existing-relationship', 'pair-work-needed'],
  })

describe('S3: a calendar tells nothing of the client', () => {
  it.each(['kokous', 'Työparin tapaaminen klo 14', 'Möte', 'Joint meeting'])(
    '“%s” goes out',
    (text) => {
      expect(invite(text)).toBe('invitation-sent')
    },
  )
  it.each([
    'Tuula',
    'tuulan kokous',
    'Rantasen asia',
    'Pentin kanssa',
    'T.R. kokous',
    'TR',
    '170573-123A',
    'Rantakatu 4',
    'Velkaneuvonta',
    'mielenterveyspalveluissa',
    '040 123 4567',
  ])('“%s” is stopped', (text) => {
    expect(invite(text)).toBe('calendar-tells-client')
  })
  const invite = (calendarText: string) => {
    const county = childWelfare()
    const proposed = county.must('elina', 'propose-meeting', meeting)
    const to = ['tuula']
    return county.codes('elina', 'send-invitation', {
      meeting: proposed,
      to,
      channel: 'secure-message',
      calendarText,
    })[0]
  }
})

describe('S4: whoever is remote is seen', () => {
  it('sound alone is refused where the model says so, and only reminded elsewhere', () => {
    const remote = { ...meeting, remote: ['tuula'], video: false }
    const county = childWelfare()
    expect(county.play('elina', 'propose-meeting', remote)).toMatchObject({
      refusals: [{ code: 'video-needed', stop: 'S4', field: '/video' }],
    })
    expect(county.codes('elina', 'propose-meeting', { ...remote, video: true })[0]).toBe(
      'meeting-proposed',
    )
    const elsewhere = outreach()
    const theirs = { ...remote, participants: ['hanna', 'tuula'] }
    expect(elsewhere.codes('hanna', 'propose-meeting', theirs)[0]).toBe('meeting-proposed')
  })
})

describe('S6: a decision has one named office-holder', () => {
  it('the own worker by default, another when assigned, nobody else and never without an office', () => {
    const county = withJari()
    const decision = county.must('petra', 'prepare-decision', { together: true, about: 'Kuljetus' })
    const make = (who: string) =>
      county.codes(who, 'make-decision', { decision, outcome: 'granted' })[0]
    expect(make('jari')).toBe('needs-office-holder')
    county.must('petra', 'name-own-worker', { who: 'jari' })
    expect(make('petra')).toBe('needs-office-holder')
    expect(county.codes('jari', 'assign-decision', { decision, decider: 'petra' })).toEqual([
      'needs-office-holder',
    ])
    expect(make('jari')).toBe('decision-made')
    expect(make('jari')).toBe('already-done')
  })

  it('sharing the work does not share the office', () => {
    const county = withJari()
    expect(county.codes('jari', 'agree-division', { decider: 'petra', shares: [] })).toEqual([
      'needs-office-holder',
    ])
  })
})

describe('S9: what is confirmed does not change', () => {
  it('minutes are held once, corrected beside, and confirmed ones never again', () => {
    const county = childWelfare()
    const proposed = county.must('elina', 'propose-meeting', meeting)
    const held = { meeting: proposed, present: ['elina', 'tuula'] }
    expect(county.codes('elina', 'confirm-minutes', { meeting: proposed })).toEqual(['not-held'])
    county.must('elina', 'hold-meeting', held)
    expect(county.codes('elina', 'hold-meeting', held)).toEqual<RefusalCode[]>(['already-done'])
    county.must('elina', 'confirm-minutes', { meeting: proposed })
    expect(county.codes('elina', 'hold-meeting', held)).toEqual<RefusalCode[]>(['never-changes'])
    expect(county.codes('elina', 'confirm-minutes', { meeting: proposed })).toEqual([
      'already-answered',
    ])
  })
})

describe('Outside the home', () => {
  it('whatever needs the home gets one constant answer, before anything else is read', () => {
    const county = threeAround()
    const constant = { ok: false, refusals: [{ code: 'needs-initiator', wayOut: 'propose' }] }
    for (const payload of [{}, { whose: 'client', words: 'x' }, { nonsense: 1 }])
      for (const who of ['mikko', 'tuula'])
        expect(county.play(who, 'set-goal', payload)).toEqual(constant)
  })
})
