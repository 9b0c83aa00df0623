import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { disabilitySocialWork } from '../models/disability-social-work.ts'
import { pairGuards } from './pair.ts'

const ask = (guard: keyof typeof pairGuards, ...facts: readonly Fact[]) =>
  pairGuards[guard](foldKnown(facts), {
    today: localDate('2026-02-03'),
    now: instant('2026-02-03T12:00:00.000Z'),
    model: disabilitySocialWork,
  })

const service = 'disability-services'
const joined = (person: string, role: 'initiator' | 'partner', at = '2026-01-12') =>
  tell('member-joined', { 'home-member': { person, service, role } }, { by: person, service, at })
const pair = [joined('petra', 'initiator'), joined('jari', 'partner')]
const supervisorJoined = tell(
  'supervisor-joined',
  { joining: { who: 'marja' } },
  { by: 'marja', service, at: '2026-01-12' },
)
const contact = (by: string, who: string) => tell('contact-agreed', { agreement: { who } }, { by })
const handlers = (by: string, first: string, second?: string, equal = false) =>
  tell(
    'handlers-set',
    { handlers: { first, ...(second === undefined ? {} : { second }), equal } },
    { by },
  )
const ownWorker = (exists: boolean, clientIsNew: boolean, who?: string) =>
  tell('own-worker-status-stated', {
    status: { exists, clientIsNew, ...(who === undefined ? {} : { who }) },
  })
const meeting = (id: string, startsAt: string, joint = true) =>
  tell(
    'meeting-proposed',
    {
      meeting: {
        startsAt,
        lasts: 60,
        participants: ['aino', 'petra', 'jari'],
        joint,
        placeKind: 'own-environment',
        remote: [],
        video: false,
      },
    },
    { id, by: 'petra' },
  )
const visit = meeting('visit', '2026-01-15T10:00:00.000Z')
const held = (present: readonly string[], remote: readonly string[] = [], of = 'visit') =>
  tell('meeting-held', { meeting: { meeting: of, present, remote, inRealTime: false } })

describe('one card, two thumbs', () => {
  it('one thumb leaves it open who contacts the client', () => {
    expect(ask('contact-agreed-by-two', contact('petra', 'jari'))).toBe(false)
    expect(ask('contact-agreed-by-two', contact('petra', 'jari'), contact('petra', 'jari'))).toBe(
      false,
    )
    expect(ask('contact-agreed-by-two', contact('petra', 'jari'), contact('jari', 'petra'))).toBe(
      false,
    )
  })
  it('two thumbs settle it, and a later wish of one does not undo it', () => {
    const agreed = [contact('petra', 'jari'), contact('jari', 'jari')]
    expect(ask('contact-agreed-by-two', ...agreed)).toBe(true)
    expect(ask('contact-agreed-by-two', ...agreed, contact('petra', 'petra'))).toBe(true)
  })
  it('a thumb that was moved away no longer counts', () => {
    const facts = [contact('petra', 'jari'), contact('petra', 'petra'), contact('jari', 'jari')]
    expect(ask('contact-agreed-by-two', ...facts)).toBe(false)
  })
  it('handlers are agreed only when first, second and equality are the same', () => {
    const one = handlers('petra', 'petra', 'jari')
    expect(ask('handlers-agreed-by-two', one, handlers('jari', 'petra'))).toBe(false)
    expect(ask('handlers-agreed-by-two', one, handlers('jari', 'petra', 'jari'))).toBe(true)
  })
})

describe('a new client and a client with an own worker', () => {
  it('a client of whom nothing is told has no own worker yet', () => {
    expect(ask('no-own-worker-yet')).toBe(true)
    expect(ask('own-worker-already')).toBe(false)
  })
  it('one of the two branches holds, never both', () => {
    const already = ownWorker(true, false, 'jari')
    expect([ask('no-own-worker-yet', already), ask('own-worker-already', already)]).toEqual([
      false,
      true,
    ])
    const none = ownWorker(false, false)
    expect([ask('no-own-worker-yet', none), ask('own-worker-already', none)]).toEqual([true, false])
  })
  it('the own worker reaches the client; a try or another’s call is not enough', () => {
    const call = (by: string, outcome: 'reached' | 'no-answer') =>
      tell('client-contacted', { contact: { who: 'aino', how: 'phone', outcome } }, { by })
    const told = ownWorker(true, false, 'jari')
    expect(ask('own-worker-contacted-client', told, call('jari', 'no-answer'))).toBe(false)
    expect(ask('own-worker-contacted-client', told, call('petra', 'reached'))).toBe(false)
    expect(ask('own-worker-contacted-client', told, call('jari', 'reached'))).toBe(true)
    const since = tell('own-worker-named', {
      ownWorker: { who: 'petra', from: '2026-01-14', main: true },
    })
    expect(ask('own-worker-contacted-client', told, since, call('petra', 'reached'))).toBe(true)
    expect(ask('own-worker-is-handler', told, since, handlers('jari', 'petra', 'jari'))).toBe(true)
  })
  it('the second handler is added by one word beside an own worker, by two without', () => {
    const card = handlers('jari', 'jari', 'petra')
    expect(ask('second-handler-added', ownWorker(true, false, 'jari'), card)).toBe(true)
    expect(ask('second-handler-added', ownWorker(false, true), card)).toBe(false)
    expect(
      ask('second-handler-added', ownWorker(false, true), card, handlers('petra', 'jari', 'petra')),
    ).toBe(true)
  })
  it('the own worker is the handler, not the other', () => {
    const told = ownWorker(true, false, 'jari')
    expect(ask('own-worker-is-handler', told, handlers('petra', 'petra', 'jari'))).toBe(false)
    expect(ask('own-worker-is-handler', told, handlers('petra', 'petra', 'jari', true))).toBe(true)
    expect(ask('own-worker-is-handler', told, handlers('petra', 'jari', 'petra'))).toBe(true)
  })
  it('an own worker is chosen where there was none, and may be changed where there was one', () => {
    const named = tell('own-worker-named', {
      ownWorker: { who: 'jari', from: '2026-01-22', main: true },
    })
    expect(ask('own-worker-to-choose', ownWorker(true, false, 'petra'))).toBe(false)
    expect(ask('own-worker-to-choose', ownWorker(true, false, 'petra'), named)).toBe(true)
    expect(ask('own-worker-chosen', ownWorker(true, false, 'petra'))).toBe(false)
    expect(ask('own-worker-chosen', named)).toBe(true)
  })
})

describe('the pair meets the client together', () => {
  it('both of the pair and the client are there', () => {
    expect(ask('pair-met-client', ...pair, visit, held(['petra', 'jari', 'aino']))).toBe(true)
    expect(ask('pair-met-client', ...pair, visit, held(['petra', 'aino'], ['jari']))).toBe(true)
  })
  it('one worker alone with the client is not the pair', () => {
    expect(ask('pair-met-client', ...pair, visit, held(['petra', 'aino']))).toBe(false)
  })
  it('two workers waiting in vain have not met the client', () => {
    expect(ask('pair-met-client', ...pair, visit, held(['petra', 'jari']))).toBe(false)
  })
  it('a supervisor beside one worker does not make a pair', () => {
    const facts = [...pair, supervisorJoined, visit, held(['petra', 'marja', 'aino'])]
    expect(ask('pair-met-client', ...facts)).toBe(false)
  })
  it('a meeting that was not a joint one does not count', () => {
    const own = meeting('visit', '2026-01-15T10:00:00.000Z', false)
    expect(ask('pair-met-client', ...pair, own, held(['petra', 'jari', 'aino']))).toBe(false)
  })
  it('the work goes on past a meeting skipped with a reason', () => {
    const skipped = tell('step-skipped', {
      skip: { step: 'A.13' },
      reason: { reason: 'She is in hospital.' },
    })
    expect(ask('first-meeting-behind', ...pair)).toBe(false)
    expect(ask('first-meeting-behind', ...pair, skipped)).toBe(true)
  })
})

describe('roles before a meeting', () => {
  const roles = (by: string, more: { recorder?: string; leader?: string }, of = 'visit') =>
    tell('meeting-roles-agreed', { roles: { meeting: of, ...more } }, { by })

  it('recorder and leader may be agreed on separate cards', () => {
    const facts = [
      visit,
      roles('petra', { recorder: 'petra' }),
      roles('jari', { recorder: 'petra' }),
      roles('jari', { leader: 'jari' }),
    ]
    expect(ask('recorder-agreed-by-two', ...facts)).toBe(true)
    expect(ask('leader-agreed-by-two', ...facts)).toBe(false)
    expect(ask('leader-agreed-by-two', ...facts, roles('petra', { leader: 'jari' }))).toBe(true)
  })
  it('are asked anew when the next meeting is proposed', () => {
    const agreed = [
      visit,
      roles('petra', { recorder: 'petra' }),
      roles('jari', { recorder: 'petra' }),
      held(['petra', 'jari', 'aino']),
    ]
    expect(ask('recorder-agreed-by-two', ...agreed)).toBe(true)
    const next = meeting('next', '2026-02-10T10:00:00.000Z')
    expect(ask('recorder-agreed-by-two', ...agreed, next)).toBe(false)
  })
  it('there is nothing to agree before a meeting is in sight', () => {
    expect(ask('joint-meeting-in-hand')).toBe(false)
    expect(ask('joint-meeting-in-hand', visit)).toBe(true)
    const cancelled = tell('meeting-cancelled', { cancellation: { meeting: 'visit' } })
    expect(ask('joint-meeting-in-hand', visit, cancelled)).toBe(false)
  })
})

describe('decisions and the plan', () => {
  const prepared = (id: string) =>
    tell('decision-prepared', { decision: { together: true, about: 'transport' } }, { id })
  const made = (decision: string) =>
    tell('decision-made', { decision: { decision, on: '2026-01-22', outcome: 'granted' } })
  const plan = (madeWith: readonly string[], at = '2026-02-03') =>
    tell(
      'plan-version-published',
      {
        version: {
          type: 'client-plan',
          template: 'plan',
          from: '2026-02-03',
          evaluations: [],
          madeWith,
        },
      },
      { by: 'petra', at },
    )
  const goesOn = (gate: 'review' | 'after-meeting', at: string) =>
    tell('pair-work-continued', { continuing: { gate } }, { at })

  it('two decisions prepared need two decisions made', () => {
    const two = [prepared('help'), prepared('transport'), made('help')]
    expect(ask('prepared-decisions-made', ...two)).toBe(false)
    expect(ask('prepared-decisions-made', ...two, made('transport'))).toBe(true)
  })
  it('the plan is made by all who were the pair that day', () => {
    expect(ask('plan-made-by-whole-pair', ...pair, plan(['aino']))).toBe(false)
    expect(ask('plan-made-by-whole-pair', ...pair, plan(['aino', 'jari']))).toBe(true)
    const later = joined('lauri', 'partner', '2026-02-04')
    expect(ask('plan-made-by-whole-pair', ...pair, plan(['jari']), later)).toBe(true)
    const earlier = joined('lauri', 'partner', '2026-02-02')
    expect(ask('plan-made-by-whole-pair', ...pair, earlier, plan(['jari']))).toBe(false)
  })
  it('one worker alone makes no plan of the pair', () => {
    expect(ask('plan-made-by-whole-pair', joined('petra', 'initiator'), plan(['aino']))).toBe(false)
  })
  it('a supervisor who joined is not waited for', () => {
    const facts = [...pair, supervisorJoined, plan(['jari'])]
    expect(ask('plan-made-by-whole-pair', ...facts)).toBe(true)
  })
  it('a new plan asks again whether pair work goes on', () => {
    const facts = [plan(['jari']), goesOn('review', '2026-02-10')]
    expect(ask('pair-work-reviewed', goesOn('after-meeting', '2026-02-10'))).toBe(false)
    expect(ask('pair-work-reviewed', ...facts)).toBe(true)
    expect(ask('pair-work-reviewed', ...facts, plan(['jari'], '2026-02-11'))).toBe(false)
  })
})
