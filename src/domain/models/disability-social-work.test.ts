import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { checkModel } from '../model-check.ts'
import { derivePathway } from '../pathway.ts'
import { disabilitySocialWork } from './disability-social-work.ts'

const { carries, entry, settings, steps } = disabilitySocialWork

/** The states of some steps as the home sees them on a day. */
const states = (facts: readonly Fact[], today: string, ...ids: readonly (keyof typeof steps)[]) => {
  const pathway = derivePathway(foldKnown(facts), {
    model: disabilitySocialWork,
    today: localDate(today),
    now: instant(`${today}T18:00:00.000Z`),
    isSocialWorker: (person) => person === 'jari',
  })
  return ids.map((id) => pathway.steps.find((step) => step.id === id)?.state)
}

const service = 'disability-services'
const on = (at: string, by: string) => ({ at, by, service })
const joined = (person: string, role: 'initiator' | 'partner') =>
  tell('member-joined', { 'home-member': { person, service, role } }, on('2026-01-12', person))
const begins = (startsIn: string, way: string) => [
  tell('need-recognised', { need: { ways: [way] } }, on('2026-01-12', 'petra')),
  tell('round-opened', { round: { number: 1, startsIn } }, on('2026-01-12', 'petra')),
  joined('petra', 'initiator'),
]
const ownWorker = (exists: boolean, clientIsNew: boolean) =>
  tell(
    'own-worker-status-stated',
    { status: { exists, clientIsNew, ...(exists ? { who: 'jari' } : {}) } },
    on('2026-01-12', 'petra'),
  )
const urgent = tell(
  'urgent-start-justified',
  { urgency: { reason: 'She goes home tomorrow and her helper has quit.' } },
  on('2026-01-12', 'petra'),
)
const called = (by: string) =>
  tell('contact-agreed', { agreement: { who: 'jari' } }, on('2026-01-12', by))
const handling = (by: string, equal = false, at = '2026-01-12') =>
  tell('handlers-set', { handlers: { first: 'petra', second: 'jari', equal } }, on(at, by))
const visit = tell(
  'meeting-proposed',
  {
    meeting: {
      startsAt: '2026-01-15T10:00:00.000Z',
      lasts: 90,
      participants: ['aino', 'petra', 'jari'],
      joint: true,
      placeKind: 'own-environment',
      remote: [],
      video: false,
    },
  },
  { ...on('2026-01-13', 'jari'), id: 'visit' },
)
const held = tell(
  'meeting-held',
  {
    meeting: {
      meeting: 'visit',
      present: ['aino', 'petra', 'jari'],
      remote: [],
      recorder: 'petra',
      inRealTime: true,
    },
  },
  on('2026-01-15', 'petra'),
)

describe('pair work in disability social work', () => {
  it('carries all thirty-six ids of its chart and passes the model check', () => {
    expect(Object.keys(carries)).toHaveLength(36)
    expect(Object.keys(steps)).toHaveLength(34)
    expect(checkModel(disabilitySocialWork)).toEqual([])
  })
  it('begins in one of three ways, or late in the assessment in one of two', () => {
    expect(entry.requires).toEqual([
      ['application', 'contact', 'noticed', 'late-need', 'late-expertise'],
    ])
    expect(entry.late).toEqual({ 'late-need': 'A.P2', 'late-expertise': 'A.P2' })
  })
  it('asks for no permission of its own and only reminds of video', () => {
    expect(settings).toEqual({
      permissionForm: 'any',
      remoteWithoutVideo: 'prompt',
      meetingRoles: ['recorder', 'leader'],
      anonymousTeamFirst: true,
    })
  })
})

describe('Aino calls from the hospital', () => {
  const start = [...begins('A.P1', 'contact'), ownWorker(false, true)]
  const pair = [...start, urgent, joined('jari', 'partner')]

  it('her contact begins it, and the other two ways fall away', () => {
    expect(states(start, '2026-01-12', 'A.01', 'A.02', 'A.03')).toEqual([
      'not-applicable',
      'done',
      'not-applicable',
    ])
  })
  it('the team comes first unless an urgent start is justified', () => {
    expect(states(start, '2026-01-12', 'A.04', 'A.05')).toEqual(['open', 'open'])
    expect(states(pair, '2026-01-12', 'A.04', 'A.05')).toEqual(['skipped', 'done'])
    const answer = tell('team-answer-copied', {
      answer: { week: 3, year: 2026, advice: 'pair-with' },
    })
    expect(states([...start, answer], '2026-01-13', 'A.04', 'A.05')).toEqual([
      'done',
      'not-applicable',
    ])
  })
  it('a new client’s contact and handlers stay open until both have confirmed', () => {
    const one = [...pair, called('petra'), handling('petra')]
    expect(states(one, '2026-01-12', 'A.07', 'A.08', 'A.09', 'A.10', 'A.11')).toEqual([
      'open',
      'open',
      'not-applicable',
      'not-applicable',
      'open',
    ])
    const both = [...one, called('jari'), handling('jari')]
    expect(states(both, '2026-01-12', 'A.07', 'A.08', 'A.11')).toEqual(['done', 'done', 'done'])
  })
  it('special support waits for a social worker, whatever the supervisor leans to', () => {
    const asked = tell('supervisor-consulted', {
      question: { about: 'special-support', question: 'How do you see it?' },
      view: { leans: 'yes', view: 'I lean to yes.' },
    })
    expect(states([...start, asked], '2026-01-12', 'A.06', 'A.34', 'A.35')).toEqual([
      'blocked',
      'done',
      'open',
    ])
    expect(states([...pair, asked], '2026-01-12', 'A.06', 'A.20')).toEqual([
      'open',
      'not-applicable',
    ])
    const found = tell(
      'special-support-assessed',
      { finding: { needed: true, reasons: 'Told.' } },
      on('2026-01-13', 'jari'),
    )
    expect(states([...pair, found], '2026-01-13', 'A.06', 'A.20')).toEqual(['done', 'open'])
  })
  it('roles are agreed when a meeting is in sight, and what follows waits for it', () => {
    expect(states(pair, '2026-01-12', 'A.13', 'A.14', 'A.18', 'A.22', 'A.30')).toEqual([
      'open',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ])
    expect(states([...pair, visit], '2026-01-13', 'A.12', 'A.18', 'A.19')).toEqual([
      'done',
      'open',
      'open',
    ])
    expect(
      states([...pair, visit, held], '2026-01-15', 'A.13', 'A.14', 'A.15', 'A.22', 'A.30'),
    ).toEqual(['done', 'open', 'open', 'open', 'open'])
  })
  it('going on after the meeting is the first gate and not the second', () => {
    const goesOn = tell('pair-work-continued', { continuing: { gate: 'after-meeting' } })
    expect(states([...pair, visit, held, goesOn], '2026-01-15', 'A.14', 'A.32')).toEqual([
      'done',
      'open',
    ])
  })

  const division = tell(
    'division-agreed',
    { division: { decider: 'jari', ownWorker: 'jari' } },
    on('2026-01-22', 'petra'),
  )
  const prepared = tell(
    'decision-prepared',
    { decision: { together: true, about: 'transport' } },
    { ...on('2026-01-22', 'petra'), id: 'transport' },
  )
  const made = tell(
    'decision-made',
    { decision: { decision: 'transport', on: '2026-01-22', outcome: 'granted' } },
    on('2026-01-22', 'jari'),
  )
  const informed = (at: string) =>
    tell(
      'client-informed',
      { progress: { who: 'aino', contact: 'jari', words: 'You can call me.' } },
      on(at, 'jari'),
    )
  const arranged = [...pair, visit, held, division, prepared]

  it('decisions are thought through by two and made by one', () => {
    expect(states(arranged, '2026-01-22', 'A.22', 'A.23', 'A.24', 'A.25', 'A.26', 'A.27')).toEqual([
      'done',
      'done',
      'done',
      'done',
      'open',
      'open',
    ])
    expect(states([...arranged, made], '2026-01-22', 'A.26')).toEqual(['done'])
  })
  it('she is told after a decision, and again after every next one', () => {
    expect(states(arranged, '2026-01-22', 'A.28', 'A.29')).toEqual(['waiting', 'waiting'])
    expect(states([...arranged, made], '2026-01-22', 'A.28', 'A.29')).toEqual(['open', 'open'])
    const told = [...arranged, made, informed('2026-01-23')]
    expect(states(told, '2026-01-23', 'A.28', 'A.29')).toEqual(['done', 'done'])
    const newOwnWorker = tell(
      'own-worker-named',
      { ownWorker: { who: 'petra', from: '2026-02-02', main: true } },
      on('2026-02-01', 'jari'),
    )
    expect(states([...told, newOwnWorker], '2026-02-01', 'A.28', 'A.29')).toEqual(['open', 'open'])
  })

  const plan = tell(
    'plan-version-published',
    {
      version: {
        type: 'client-plan',
        template: 'plan',
        from: '2026-02-03',
        evaluations: ['2026-05-05'],
        madeWith: ['aino', 'jari', 'petra'],
      },
    },
    on('2026-02-03', 'petra'),
  )
  it('the plan may be made before any decision', () => {
    expect(states([...pair, visit, held, plan], '2026-02-03', 'A.30', 'A.22')).toEqual([
      'done',
      'open',
    ])
  })
  it('on a digital path both are handlers, and what they agreed first stays done', () => {
    const digital = tell('digital-path-stated', { path: { exists: true } })
    const agreed = [...pair, handling('petra'), handling('jari')]
    expect(states(agreed, '2026-02-03', 'A.31')).toEqual(['not-applicable'])
    expect(states([...agreed, digital], '2026-02-03', 'A.31')).toEqual(['open'])
    const equal = [...agreed, digital, handling('jari', true, '2026-02-03')]
    expect(states(equal, '2026-02-03', 'A.08', 'A.31')).toEqual(['done', 'done'])
  })
  it('pair work goes on or ends, and ending it is no ending of the relationship', () => {
    const planned = [...pair, visit, held, plan]
    const ended = tell(
      'pair-work-ended',
      { ending: { on: '2026-05-05', cause: 'goals-reached' } },
      on('2026-05-05', 'jari'),
    )
    expect(states(planned, '2026-05-05', 'A.32')).toEqual(['open'])
    expect(states([...planned, ended], '2026-05-05', 'A.14', 'A.32')).toEqual(['done', 'done'])
  })
})

describe('Aino comes back', () => {
  it('her own worker gets in touch and handles it, and the team hears of it first', () => {
    const again = [...begins('A.P1', 'contact'), ownWorker(true, false)]
    expect(states(again, '2026-09-08', 'A.04', 'A.07', 'A.08', 'A.09', 'A.10', 'A.25')).toEqual([
      'open',
      'not-applicable',
      'not-applicable',
      'open',
      'open',
      'not-applicable',
    ])
  })
})

describe('a need that shows only in the assessment', () => {
  it('begins there, without the team, and special support is still judged', () => {
    const late = [...begins('A.P2', 'late-expertise'), joined('jari', 'partner')]
    expect(states(late, '2026-01-12', 'A.02', 'A.04', 'A.06', 'A.13', 'A.16', 'A.17')).toEqual([
      'not-applicable',
      'not-applicable',
      'open',
      'open',
      'not-applicable',
      'done',
    ])
  })
  it('the late ways do not apply where it began from the start', () => {
    expect(states(begins('A.P1', 'noticed'), '2026-01-12', 'A.03', 'A.16', 'A.17')).toEqual([
      'done',
      'not-applicable',
      'not-applicable',
    ])
  })
})
