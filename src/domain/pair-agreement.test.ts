import { describe, expect, it } from 'vitest'
import { begin } from '../../tests/setup/small-county.ts'
import { tell } from '../../tests/setup/told.ts'
import { decidePairAgreement } from './decide/pair-agreement.ts'
import type { Fact } from './facts/index.ts'
import { id } from './identity.ts'
import { foldKnown, foldSeen } from './knowledge.ts'
import { findBuiltIn } from './models/index.ts'
import { type AgreementAsk, derivePairAgreement } from './pair-agreement.ts'
import type { ProcessModel } from './process-model.ts'

const modelOf = (name: string): ProcessModel => {
  const model = findBuiltIn(name)
  if (!model) throw new Error(`no model ${name}`)
  return model
}
const service = 'disability'
const on = (at: string, by: string) => ({ at, by, service })
const joined = (person: string, role: 'initiator' | 'partner') =>
  tell('member-joined', { 'home-member': { person, service, role } }, on('2026-01-12', person))
const pair = [
  tell('round-opened', { round: { number: 1, startsIn: 'A.P1' } }, on('2026-01-12', 'petra')),
  joined('petra', 'initiator'),
  joined('jari', 'partner'),
]
const meeting = (name: string, day: string) =>
  tell(
    'meeting-proposed',
    {
      meeting: {
        startsAt: `${day}T10:00:00.000Z`,
        lasts: 90,
        participants: ['aino', 'petra', 'jari'],
        joint: true,
        placeKind: 'own-environment',
        remote: [],
        video: false,
      },
    },
    { ...on('2026-01-13', 'jari'), id: name },
  )
const roles = (name: string, by: string, recorder: string, leader = 'jari') =>
  tell('meeting-roles-agreed', { roles: { meeting: name, recorder, leader } }, on('2026-01-13', by))
const held = (name: string) =>
  tell(
    'meeting-held',
    {
      meeting: {
        meeting: name,
        present: ['aino', 'petra', 'jari'],
        remote: [],
        recorder: 'petra',
        inRealTime: true,
      },
    },
    on('2026-01-15', 'petra'),
  )
const card = (facts: readonly Fact[], model = 'disability-social-work') =>
  derivePairAgreement(foldKnown([...facts]), modelOf(model))
const asked = (facts: readonly Fact[], asks: AgreementAsk, model?: string) =>
  card(facts, model).questions.find((question) => question.asks === asks)

describe('The pair agreement', () => {
  it('asks what the model asks: contact and handler at first, the meeting’s roles once one is coming', () => {
    expect(card(pair).questions.map(({ asks }) => asks)).toEqual(['contact', 'handler'])
    const visit = meeting('visit', '2026-01-15')
    expect(card([...pair, visit]).questions.map(({ asks }) => asks)).toEqual([
      'contact',
      'handler',
      'recorder',
      'leader',
    ])
    expect(card([...pair, visit, held('visit')]).questions.map(({ asks }) => asks)).toEqual([
      'contact',
      'handler',
      'decider',
      'own-worker',
    ])
  })

  it('holds when two have said the same, and not when one has or they differ', () => {
    const visit = meeting('visit', '2026-01-15')
    const one = [...pair, visit, roles('visit', 'petra', 'petra')]
    expect(asked(one, 'recorder')).toMatchObject({ agreed: null, said: [{ by: 'petra' }] })
    expect(asked([...one, roles('visit', 'jari', 'jari')], 'recorder')?.agreed).toBeNull()
    expect(asked([...one, roles('visit', 'jari', 'petra')], 'recorder')?.agreed).toBe('petra')
  })

  it('remembers last time and suggests turn about', () => {
    const first = [
      ...pair,
      meeting('visit', '2026-01-15'),
      roles('visit', 'petra', 'petra'),
      held('visit'),
    ]
    expect(asked([...first, meeting('next', '2026-02-15')], 'recorder')).toMatchObject({
      last: 'petra',
      suggested: { who: 'jari', because: 'turn' },
    })
  })

  it('knows the own worker when somebody has told, and guesses none', () => {
    expect(card(pair)).toMatchObject({ asksOwnWorker: true, ownWorker: null })
    expect(asked(pair, 'handler')?.suggested).toBeNull()
    const told = tell(
      'own-worker-status-stated',
      { status: { exists: true, clientIsNew: false, who: 'jari' } },
      on('2026-01-12', 'petra'),
    )
    // Whom the client knows contacts them: that is not asked any more.
    expect(asked([...pair, told], 'contact')).toBeUndefined()
    expect(asked([...pair, told], 'handler')?.suggested).toEqual({
      who: 'jari',
      because: 'own-worker',
    })
  })

  it('has a chair where the model names one: whoever began, unless the pair says otherwise', () => {
    const facts = [...pair, meeting('visit', '2026-01-15')]
    expect(asked(facts, 'chair', 'kainuu-child-welfare')?.suggested).toEqual({
      who: 'petra',
      because: 'model',
    })
    expect(asked(facts, 'leader', 'kainuu-child-welfare')).toBeUndefined()
  })
})

describe('The card confirmed', () => {
  const petraAndJari = () => {
    const county = begin({
      model: 'disability-social-work',
      by: 'petra',
      home: ['disability'],
      ways: ['application'],
    })
    const invitation = county.must('petra', 'invite-member', {
      person: 'jari',
      service: 'disability',
      role: 'home',
      competence: 'social-worker',
      month: 'helmikuu',
    })
    county.must('jari', 'accept-invitation', { invitation })
    return county
  }
  const confirm = (
    county: ReturnType<typeof petraAndJari>,
    who: string,
    answers: Partial<Record<AgreementAsk, string>>,
    earlier: readonly Fact[] = [],
  ) =>
    decidePairAgreement(
      {
        commandId: id<'command'>('card'),
        answers: Object.fromEntries(
          Object.entries(answers).map(([asks, one]) => [asks, id<'person'>(one)]),
        ),
      },
      foldKnown([...county.known().all, ...earlier]),
      foldSeen([...county.seen(who).all, ...earlier]),
      {
        person: id<'person'>(who),
        service: id<'service'>(who === 'liisa' ? 'debt-counselling' : 'disability'),
        standing: who === 'liisa' ? 'supervisor' : 'home',
      },
      county.around(),
    )

  it('is one fact for each question, and the other adds theirs with one press', () => {
    const county = petraAndJari()
    const both = { contact: 'petra', handler: 'petra' }
    const first = confirm(county, 'petra', both)
    const facts = first.ok ? first.value : []
    expect(facts.map(({ kind }) => kind)).toEqual(['contact-agreed', 'handlers-set'])
    expect(facts[1]?.parts[0]?.values).toMatchObject({ first: 'petra', second: 'jari' })
    const second = confirm(county, 'jari', both, facts)
    const all = foldKnown([...county.known().all, ...facts, ...(second.ok ? second.value : [])])
    const { questions } = derivePairAgreement(all, county.around().model)
    expect(questions.map(({ agreed }) => agreed)).toEqual(['petra', 'petra'])
    // Pressed once more by somebody who has said it all, it says so.
    expect(confirm(county, 'petra', both, all.all.slice(county.known().all.length))).toEqual({
      ok: false,
      refusals: [{ code: 'already-done', field: '/answers' }],
    })
  })

  it('is nothing when one answer cannot stand, and nobody outside the pair confirms it', () => {
    const county = petraAndJari()
    expect(confirm(county, 'petra', { contact: 'petra', handler: 'stranger' })).toMatchObject({
      ok: false,
      refusals: [{ field: '/answers/handler' }],
    })
    expect(confirm(county, 'petra', {})).toMatchObject({ refusals: [{ code: 'missing' }] })
    expect(confirm(county, 'liisa', { contact: 'petra' })).toMatchObject({
      refusals: [{ code: 'needs-initiator' }],
    })
  })
})
