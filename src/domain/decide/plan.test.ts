import { describe, expect, it } from 'vitest'
import { begin, outreach, threeAround } from '../../../tests/setup/small-county.ts'
import { deriveGoals } from '../plans.ts'
import { deriveTasks } from '../tasks.ts'

const plan = { type: 'client-plan', until: '2026-12-31', people: [] }

describe('A goal', () => {
  it('may be set with its first means, done by the same day', () => {
    const county = outreach()
    const goal = { whose: 'client', words: 'Käyn uimassa.', until: '2026-05-19' }
    county.must('hanna', 'set-goal', { ...goal, means: 'Haetaan uimakortti.', doer: 'hanna' })
    county.must('hanna', 'set-goal', goal)
    const means = deriveGoals(county.known()).map((one) => one.means)
    expect(means.map((all) => all.map(({ words, doer, until }) => [words, doer, until]))).toEqual([
      [['Haetaan uimakortti.', 'hanna', '2026-05-19']],
      [],
    ])
    expect(county.codes('hanna', 'set-goal', { ...goal, doer: 'hanna' })).toEqual(['missing'])
  })
})

describe('A plan version', () => {
  it('takes the open goals as they stand, each under its own topics', () => {
    const county = outreach()
    const sleep = county.must('hanna', 'set-goal', {
      whose: 'client',
      words: 'Uni',
      topics: ['daily-life'],
    })
    const dropped = county.must('hanna', 'set-goal', { whose: 'workers', words: 'Kurssi' })
    county.must('hanna', 'drop-goal', { goal: dropped, reason: 'Ei ajankohtainen' })
    county.must('hanna', 'publish-plan-version', { ...plan, template: 'plan', sections: [] })
    const goals = county.known().parts('plan-version-published', 'goals')
    expect(goals.map((told) => [told.values, told.part.topics, told.part.unsorted])).toEqual([
      [{ goal: sleep, whose: 'client', words: 'Uni' }, ['daily-life'], false],
    ])
    expect(county.codes('hanna', 'close-goal', { goal: dropped })).toEqual(['already-done'])
  })

  it('is updated only when there is one, and keeps the one before', () => {
    const county = outreach()
    const publish = (template: string) =>
      county.codes('hanna', 'publish-plan-version', { ...plan, template, sections: [] })[0]
    expect([publish('update'), publish('plan'), publish('update')]).toEqual([
      'nothing-published',
      'plan-version-published',
      'plan-version-published',
    ])
    expect(county.known().of('plan-version-published')).toHaveLength(2)
  })

  it('has days in order: neither it nor an evaluation ends before it begins', () => {
    const county = outreach()
    const days = {
      ...plan,
      template: 'plan',
      from: '2026-03-01',
      until: '2026-02-28',
      evaluations: ['2026-03-01', '2026-02-28'],
    }
    expect(county.play('hanna', 'publish-plan-version', days)).toMatchObject({
      refusals: [
        { code: 'end-before-start', field: '/until' },
        { code: 'end-before-start', field: '/evaluations/1' },
      ],
    })
  })

  it('a view on it is one’s own, and goes to others only by one’s own tick', () => {
    const county = threeAround()
    const version = county.must('hanna', 'publish-plan-version', {
      ...plan,
      template: 'plan',
      sections: [],
    })
    county.must('tuula', 'give-plan-view', {
      version,
      view: 'differ',
      words: 'Liian tiukka',
      shareWith: ['mikko'],
    })
    const told = county.known().last('plan-view-given', 'view')
    expect([told?.values.whose, told?.part.category, told?.part.readers]).toEqual([
      'tuula',
      'permission',
      ['mikko', 'tuula'],
    ])
    expect(county.seen('liisa').of('plan-view-given')).toEqual([])
    expect(
      county.codes('mikko', 'give-plan-view', { version, view: 'agree', whose: 'liisa' })[0],
    ).not.toBe('plan-view-given')
  })
})

describe('A task', () => {
  const set = (county: ReturnType<typeof threeAround>) =>
    county.must('hanna', 'set-task', {
      doer: 'mikko',
      what: 'Soitto',
      due: '2026-02-01',
      topics: [],
    })

  it('is answered by its doer alone, and done once', () => {
    const county = threeAround()
    const task = set(county)
    expect(county.codes('liisa', 'accept-task', { task })).toEqual(['not-yours'])
    expect(county.codes('tuula', 'accept-task', { task })).toEqual(['not-yours'])
    county.must('mikko', 'accept-task', { task })
    expect(county.codes('mikko', 'accept-task', { task })).toEqual(['already-answered'])
    county.must('mikko', 'finish-task', { task })
    expect(county.codes('mikko', 'finish-task', { task })).toEqual(['already-done'])
  })

  it('returned, it waits for the home to give it on', () => {
    const county = threeAround()
    const task = set(county)
    county.must('mikko', 'return-task', { task, words: 'Ei kuulu meille', topics: [] })
    expect(county.codes('hanna', 'reassign-task', { task, doer: 'liisa' })[0]).toBe(
      'task-reassigned',
    )
    expect(deriveTasks(county.known()).find((one) => one.id === task)).toMatchObject({
      doer: 'liisa',
      state: 'offered',
    })
  })
})

describe('What one wrote', () => {
  it('is corrected beside and tagged by its author, and by the home', () => {
    const county = threeAround()
    county.must('hanna', 'set-goal', { whose: 'client', words: 'Uni', topics: [] })
    const goal = county.must('hanna', 'set-goal', { whose: 'client', words: 'Laskut', topics: [] })
    expect(
      county.codes('mikko', 'correct-entry', { part: goal, words: 'Ei niin', topics: [] }),
    ).toEqual(['not-yours'])
    expect(county.codes('mikko', 'retag-part', { part: goal, topics: ['money'] })).toEqual([
      'not-yours',
    ])
    const own = county.must('mikko', 'propose', { about: 'goal', words: 'Liikunta', topics: [] })
    expect(county.codes('mikko', 'retag-part', { part: own, topics: ['physical-health'] })[0]).toBe(
      'part-retagged',
    )
    expect(county.codes('hanna', 'retag-part', { part: own, topics: [] })[0]).toBe('part-retagged')
  })

  it('is said with one’s own voice', () => {
    const county = threeAround()
    const said = (who: string, whose: string) =>
      county.codes(who, 'answer-question', { question: 'B.02', whose, words: 'x' })[0]
    expect([
      said('mikko', 'client'),
      said('mikko', 'workers'),
      said('tuula', 'workers'),
      said('tuula', 'client'),
    ]).toEqual(['not-yours', 'question-answered', 'not-yours', 'question-answered'])
  })

  it('while permitted and sent after is received late, for the initiator, not shown back', () => {
    const county = threeAround()
    county.must('mikko', 'leave')
    const late = { happenedAt: '2026-01-13T07:05:00.000Z', standing: 'former' as const }
    const own = {
      who: 'tuula',
      on: '2026-01-13',
      how: 'visit',
      outcome: 'met',
      words: 'Kävin kotona',
    }
    expect(county.codes('mikko', 'record-contact', own, late)).toEqual(['late-entry-received'])
    expect(county.seen('mikko').of('late-entry-received')).toEqual([])
    const after = { ...late, happenedAt: county.around().now }
    expect(county.codes('mikko', 'record-contact', own, after)).toEqual(['needs-initiator'])
  })
})

describe('An end', () => {
  it('of pair work ends every membership and hands the open tasks to the one who stays', () => {
    const county = threeAround()
    county.must('hanna', 'name-own-worker', { who: 'hanna' })
    const task = county.must('hanna', 'set-task', {
      doer: 'mikko',
      what: 'Soitto',
      due: '2026-02-01',
      topics: [],
    })
    const kinds = county.codes('hanna', 'end-pair-work', { cause: 'no-permission' })
    expect(kinds.slice(0, 2)).toEqual(['pair-work-ended', 'task-reassigned'])
    expect(county.known().last('round-closed', 'end')?.values.cause).toBe('all-lines-withdrawn')
    expect(
      county
        .known()
        .parts('member-left', 'party-member')
        .map((told) => told.values.person),
    ).toEqual(['mikko', 'liisa'])
    expect(county.known().parts('member-left', 'home-member')).toEqual([])
    expect(deriveTasks(county.known()).find((one) => one.id === task)?.doer).toBe('hanna')
  })

  it('of the client relationship leaves nobody reading', () => {
    const county = outreach()
    county.must('hanna', 'name-own-worker', { who: 'hanna' })
    county.must('hanna', 'end-client-relationship', { reason: 'Muutti' })
    expect(
      county
        .known()
        .parts('member-left', 'home-member')
        .map((told) => told.values.cause),
    ).toEqual(['round-ended'])
  })

  it('judging that pair work is not needed only reminds', () => {
    const county = outreach()
    expect(county.codes('hanna', 'judge-pair-need', { needed: false })).not.toContain(
      'round-closed',
    )
  })

  it('steps are borrowed from a model that lends them, each once, and bring their forms along', () => {
    const county = outreach()
    expect(
      county.codes('hanna', 'borrow-steps', { model: 'outreach-pair-work', steps: ['B.15'] }),
    ).toEqual(['wrong-model'])
    expect(
      county.codes('hanna', 'borrow-steps', { model: 'sote-pair', steps: ['no-such'] }),
    ).toContain('not-in-list')
  })
})

describe('Borrowed steps', () => {
  it('end a model that has no ending, and bring their form along', () => {
    const county = begin({
      model: 'kainuu-child-welfare',
      by: 'elina',
      home: ['child-protection'],
      ways: ['existing-relationship', 'pair-work-needed'],
    })
    const update = () =>
      county.codes('elina', 'publish-plan-version', { ...plan, template: 'plan', sections: [] })[0]
    expect(update()).toBe('wrong-model')
    const tail = { model: 'outreach-pair-work', steps: ['B.15', 'B.16', 'B.17'] }
    expect(county.codes('elina', 'skip-step', { step: 'B.15', reason: 'x' })).toEqual([
      'not-in-list',
    ])
    county.must('elina', 'borrow-steps', tail)
    expect(county.codes('elina', 'borrow-steps', tail)).toEqual(Array(3).fill('already-done'))
    expect(county.codes('elina', 'skip-step', { step: 'B.15', reason: 'x' })[0]).toBe(
      'step-skipped',
    )
    expect(update()).toBe('plan-version-published')
  })
})

describe('A note', () => {
  it('out of the home has its topics told; a party’s member tells them to a colleague too', () => {
    const county = threeAround()
    const note = (who: string, to: string, topics?: string[]) =>
      county.codes(who, 'send-note', {
        to: [to],
        words: 'Soita minulle',
        ...(topics ? { topics } : {}),
      })[0]
    expect(note('hanna', 'mikko')).toBe('topic-unsorted')
    expect(note('hanna', 'mikko', [])).toBe('note-sent')
    expect(note('mikko', 'hanna')).toBe('note-sent')
    expect(note('mikko', 'liisa')).toBe('not-a-member')
  })
})

describe('A released step is noted as done', () => {
  it('once, with the day it happened, by the command that completed it', () => {
    const county = outreach()
    const call = { party: 'mental-health', how: 'phone', outcome: 'reached' }
    const lined = {
      giver: 'tuula',
      party: 'mental-health',
      categories: [],
      until: '2026-12-31',
      form: 'written-signed',
      language: 'fi',
    }
    county.must('hanna', 'give-line', lined)
    const first = county.play(
      'hanna',
      'map-services',
      { services: [{ name: 'Kirjasto', status: 'in-use', topics: [] }] },
      { happenedAt: '2026-01-12T08:00:00.000Z' },
    )
    expect(county.kinds(first)).toEqual(['service-mapped', 'progress-noted'])
    expect(county.known().last('progress-noted', 'progress')?.values).toEqual({
      step: 'B.07',
      on: '2026-01-12',
    })
    const another = { services: [{ name: 'Uimahalli', status: 'wished', topics: [] }] }
    expect(county.codes('hanna', 'map-services', another)).toEqual(['service-mapped'])
    expect(county.codes('hanna', 'contact-service', call)[0]).toBe('service-contacted')
  })
})
