import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact, PartValues } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { kainuuChildWelfare } from '../models/kainuu-child-welfare.ts'
import { outreachPairWork } from '../models/outreach-pair-work.ts'
import type { ProcessModel } from '../process-model.ts'
import { meetingGuards } from './meeting.ts'

const ask = (
  guard: keyof typeof meetingGuards,
  facts: readonly Fact[],
  model: ProcessModel = kainuuChildWelfare,
) =>
  meetingGuards[guard](foldKnown(facts), {
    today: localDate('2026-06-01'),
    now: instant('2026-06-01T12:00:00.000Z'),
    model,
  })

type Meeting = PartValues<'meeting-proposed', 'meeting'>
const proposed = (id: string, more: Partial<Meeting> = {}) =>
  tell(
    'meeting-proposed',
    {
      meeting: {
        startsAt: '2026-04-21T13:00:00.000Z',
        lasts: 90,
        participants: ['elina', 'antti', 'jenni', 'tomi'],
        joint: true,
        placeKind: 'own-environment',
        remote: [],
        video: false,
        ...more,
      },
    },
    { id, at: '2026-04-14' },
  )
const agreed = (meeting: string, by: string) =>
  tell('meeting-agreed', { answer: { meeting } }, { by })
const declined = (meeting: string, by: string) =>
  tell('meeting-declined', { answer: { meeting } }, { by })
const held = (meeting: string, inRealTime = false, id = `held-${meeting}`) =>
  tell(
    'meeting-held',
    { meeting: { meeting, present: ['elina', 'antti', 'jenni'], remote: ['tomi'], inRealTime } },
    { id, at: '2026-04-21T15:00:00.000Z' },
  )
const planAgreed = (at: string) =>
  tell('pair-work-plan-agreed', { plan: { from: '2026-04-21', meets: ['antti'] } }, { at })

describe('a joint meeting is agreed', () => {
  it('when somebody besides its proposer has said yes and nobody no', () => {
    expect(ask('joint-meeting-agreed', [proposed('m')])).toBe(false)
    expect(ask('joint-meeting-agreed', [proposed('m'), agreed('m', 'elina')])).toBe(false)
    expect(ask('joint-meeting-agreed', [proposed('m'), agreed('m', 'antti')])).toBe(true)
    const notAll = [proposed('m'), agreed('m', 'antti'), declined('m', 'tomi')]
    expect(ask('joint-meeting-agreed', notAll)).toBe(false)
  })
  it('or when it was held', () => {
    expect(ask('joint-meeting-agreed', [proposed('m'), held('m')])).toBe(true)
  })
  it('but not once it is cancelled', () => {
    const cancelled = tell('meeting-cancelled', { cancellation: { meeting: 'm' } })
    expect(ask('joint-meeting-agreed', [proposed('m'), agreed('m', 'antti'), cancelled])).toBe(
      false,
    )
  })
})

describe('meeting together as planned', () => {
  const plan = planAgreed('2026-04-21T14:30:00.000Z')

  it('is not the meeting at which the plan was made', () => {
    expect(ask('joint-meeting-held-since-plan', [proposed('m'), plan, held('m')])).toBe(false)
  })
  it('is a joint meeting that began after it', () => {
    const next = proposed('n', { startsAt: '2026-04-21T14:30:00.001Z' })
    expect(ask('joint-meeting-held-since-plan', [plan, next])).toBe(false)
    expect(ask('joint-meeting-held-since-plan', [plan, next, held('n')])).toBe(true)
  })
  it('is not one worker’s own meeting', () => {
    const own = proposed('n', { startsAt: '2026-05-19T13:00:00.000Z', joint: false })
    expect(ask('joint-meeting-held-since-plan', [plan, own, held('n')])).toBe(false)
  })
  it('counts one worker’s contact from the plan’s own day on, when the client was met', () => {
    const contact = (on: string, outcome: 'met' | 'no-answer') =>
      tell('contact-held', { contact: { who: 'jenni', on, how: 'visit', outcome } })
    expect(ask('contact-held-since-plan', [plan, contact('2026-04-20', 'met')])).toBe(false)
    expect(ask('contact-held-since-plan', [plan, contact('2026-04-21', 'met')])).toBe(true)
    expect(ask('contact-held-since-plan', [plan, contact('2026-04-22', 'no-answer')])).toBe(false)
    expect(ask('contact-held-since-plan', [contact('2026-04-22', 'met')])).toBe(false)
  })
})

describe('the next joint meeting', () => {
  it('has its day when a later one is proposed or a day is told', () => {
    const first = [proposed('m'), held('m')]
    expect(ask('next-joint-meeting-set', first)).toBe(false)
    const next = proposed('n', { startsAt: '2026-05-19T13:00:00.000Z' })
    expect(ask('next-joint-meeting-set', [...first, next])).toBe(true)
    const goingOn = (more: { next?: string }) =>
      tell('follow-on-agreed', { followOn: { words: 'every four weeks', ...more } })
    expect(ask('next-joint-meeting-set', [...first, goingOn({})])).toBe(false)
    expect(ask('next-joint-meeting-set', [...first, goingOn({ next: '2026-05-19' })])).toBe(true)
  })
})

describe('taking part from afar', () => {
  const withTomi = proposed('m', { remote: ['tomi'], video: true })
  const invited = (...to: readonly string[]) =>
    tell('invitation-sent', {
      invitation: { meeting: 'm', to, channel: 'secure-message', calendarText: 'kokous' },
    })

  it('makes the meeting a hybrid when others are in the room', () => {
    expect(ask('hybrid-meeting-planned', [withTomi])).toBe(true)
    const allAfar = proposed('m', { participants: ['elina', 'tomi'], remote: ['elina', 'tomi'] })
    expect(ask('hybrid-meeting-planned', [allAfar])).toBe(false)
    expect(ask('remote-participation-planned', [allAfar])).toBe(true)
    expect(ask('remote-participation-planned', [proposed('m')])).toBe(false)
  })
  it('needs an invitation to each who is afar', () => {
    expect(ask('remote-participants-invited', [withTomi])).toBe(false)
    expect(ask('remote-participants-invited', [withTomi, invited('antti')])).toBe(false)
    expect(ask('remote-participants-invited', [withTomi, invited('antti', 'tomi')])).toBe(true)
    expect(ask('remote-participants-invited', [proposed('m')])).toBe(false)
  })
})

describe('the chair', () => {
  it('is named for the newest joint meeting', () => {
    const roles = tell('meeting-roles-agreed', { roles: { meeting: 'm', chair: 'elina' } })
    expect(ask('meeting-has-chair', [proposed('m')])).toBe(false)
    expect(ask('meeting-has-chair', [proposed('m'), roles])).toBe(true)
    expect(ask('meeting-has-chair', [proposed('m'), roles, proposed('n')])).toBe(false)
    const onlyRecorder = tell('meeting-roles-agreed', {
      roles: { meeting: 'm', recorder: 'antti' },
    })
    expect(ask('meeting-has-chair', [proposed('m'), onlyRecorder])).toBe(false)
  })
})

describe('each records in their own system', () => {
  const elina = tell('member-joined', {
    'home-member': { person: 'elina', service: 'child-protection', role: 'initiator' },
  })
  const antti = tell('member-joined', {
    'party-member': { person: 'antti', service: 'school', role: 'partner' },
  })
  const together = [elina, antti, proposed('m')]
  const carried = (by: string, parts?: readonly string[]) =>
    tell(
      'carried-over',
      {
        extract: { what: 'minutes', service: 'own', attached: false, ...(parts ? { parts } : {}) },
      },
      { by, at: '2026-04-22' },
    )

  it('waits for every worker who was there, and for nobody else', () => {
    const facts = [...together, held('m')]
    expect(ask('minutes-carried-by-all', facts)).toBe(false)
    expect(ask('minutes-carried-by-all', [...facts, carried('elina')])).toBe(false)
    expect(ask('minutes-carried-by-all', [...facts, carried('elina'), carried('antti')])).toBe(true)
  })
  it('is not done before any meeting was held', () => {
    expect(ask('minutes-carried-by-all', together)).toBe(false)
  })
  it('does not wait for a worker who has left', () => {
    const left = tell('member-left', {
      'party-member': { person: 'antti', service: 'school', cause: 'line-ended' },
    })
    const facts = [...together, held('m'), carried('elina'), left]
    expect(ask('minutes-carried-by-all', facts)).toBe(true)
  })
  it('is not done by an extract of an earlier meeting', () => {
    const first = [
      ...together,
      held('m'),
      carried('elina', ['held-m']),
      carried('antti', ['held-m']),
    ]
    expect(ask('minutes-carried-by-all', first)).toBe(true)
    const second = tell(
      'meeting-held',
      { meeting: { meeting: 'n', present: ['elina'], remote: [], inRealTime: true } },
      { at: '2026-05-19' },
    )
    const facts = [...first, proposed('n', { startsAt: '2026-05-19T10:00:00.000Z' }), second]
    expect(ask('minutes-carried-by-all', facts)).toBe(false)
  })
  it('afterwards concerns only meetings not written down while held', () => {
    const live = [...together, held('m', true)]
    expect(ask('meeting-recorded-afterwards', live)).toBe(false)
    expect(ask('afterwards-minutes-carried-by-all', live)).toBe(false)
    const later = [...together, held('m', false)]
    expect(ask('meeting-recorded-afterwards', later)).toBe(true)
    const all = [...later, carried('elina'), carried('antti')]
    expect(ask('afterwards-minutes-carried-by-all', all)).toBe(true)
  })
})

describe('the division of work', () => {
  const divided = tell('division-agreed', { division: {} })
  const answered = (question: string) =>
    tell('question-answered', {
      answer: { question, whose: 'together', words: 'every four weeks' },
    })

  it('is agreed when who, how and when together have their answers', () => {
    const two = [divided, answered('Q8'), answered('Q9')]
    expect(ask('division-with-answers', two)).toBe(false)
    expect(ask('division-with-answers', [...two, answered('Q10')])).toBe(true)
    const noDivision = ['Q8', 'Q9', 'Q10'].map((question) => answered(question))
    expect(ask('division-with-answers', noDivision)).toBe(false)
  })
  it('asks no question the model does not have', () => {
    expect(ask('division-with-answers', [divided], outreachPairWork)).toBe(true)
  })
})

describe('another service is reached', () => {
  it('when somebody answered there, not when the phone rang in vain', () => {
    const contacted = (outcome: 'reached' | 'no-answer' | 'agreed' | 'declined') =>
      tell('service-contacted', { contact: { party: 'health-centre', how: 'phone', outcome } })
    expect(ask('service-reached', [contacted('no-answer')])).toBe(false)
    expect(ask('service-reached', [contacted('reached')])).toBe(true)
    expect(ask('service-reached', [contacted('agreed')])).toBe(true)
  })
})
