import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { derivePathway } from '../pathway.ts'
import type { ProcessModel } from '../process-model.ts'
import { findBuiltIn } from './index.ts'
import { kainuuChildWelfare } from './kainuu-child-welfare.ts'
import { outreachPairWork } from './outreach-pair-work.ts'

/** The states of some steps as the home sees them on a day. */
const statesOf = (
  model: ProcessModel,
  facts: readonly Fact[],
  today: string,
  ...ids: readonly string[]
) => {
  const at = {
    model,
    findModel: findBuiltIn,
    today: localDate(today),
    now: instant(`${today}T18:00:00.000Z`),
  }
  const { steps } = derivePathway(foldKnown(facts), at)
  return ids.map((id) => steps.find((step) => step.id === id)?.state)
}

const mustAnswer = (giver: string, at: string) =>
  tell(
    'giver-required',
    { giver: { giver, standing: giver === 'tuula' ? 'client' : 'guardian' } },
    { at },
  )
const yes = (giver: string, party: string, at: string, form: 'oral' | 'written-signed') =>
  tell(
    'line-given',
    {
      line: {
        giver,
        party,
        categories: ['plan'],
        minusTopics: [],
        from: at,
        until: '2026-12-31',
        reach: 'from-now',
        form,
        language: 'fi',
        version: 1,
      },
    },
    { at },
  )

describe('Tuula, who wants the workers to come to her', () => {
  const need = tell(
    'need-recognised',
    { need: { ways: ['outreach', 'multi-professional'] } },
    { at: '2026-01-13' },
  )
  const asked = [need, mustAnswer('tuula', '2026-01-13')]
  const signed = [...asked, yes('tuula', 'health-centre', '2026-01-22', 'written-signed')]
  const stored = [
    ...signed,
    tell(
      'consent-document-stored',
      { stored: { service: 'adult-social-work' } },
      { at: '2026-01-23' },
    ),
  ]
  const contacted = [
    ...stored,
    tell('service-mapped', { mapping: {} }, { at: '2026-02-03' }),
    tell(
      'service-contacted',
      { contact: { party: 'health-centre', how: 'phone', outcome: 'agreed' } },
      { at: '2026-02-03' },
    ),
  ]

  it('is contacted about nowhere before she has signed', () => {
    expect(
      statesOf(
        outreachPairWork,
        asked,
        '2026-01-21',
        'B.01',
        'B.05',
        'B.06',
        'B.07',
        'B.08',
        'B.10',
      ),
    ).toEqual(['done', 'open', 'waiting', 'open', 'blocked', 'waiting'])
  })
  it('has given a permission that is still to be stored', () => {
    expect(statesOf(outreachPairWork, signed, '2026-01-22', 'B.05', 'B.06', 'B.08')).toEqual([
      'done',
      'open',
      'open',
    ])
    expect(statesOf(outreachPairWork, stored, '2026-01-23', 'B.06')).toEqual(['done'])
  })
  it('gives another permission, which is stored too', () => {
    const another = [...stored, yes('tuula', 'debt-counselling', '2026-01-24', 'written-signed')]
    expect(statesOf(outreachPairWork, another, '2026-01-24', 'B.06')).toEqual(['open'])
  })
  it('makes her plan with those who were contacted', () => {
    expect(
      statesOf(outreachPairWork, contacted, '2026-02-10', 'B.08', 'B.09', 'B.10', 'B.12', 'B.15'),
    ).toEqual(['done', 'open', 'open', 'waiting', 'waiting'])
  })
  it('goes on as a client without the pair', () => {
    const plan = tell(
      'plan-version-published',
      {
        version: {
          type: 'client-plan',
          template: 'plan',
          from: '2026-02-24',
          evaluations: ['2026-05-19'],
          madeWith: ['tuula'],
        },
      },
      { at: '2026-02-24' },
    )
    const evaluated = tell(
      'plan-evaluated',
      {
        evaluation: { on: '2026-05-19', with: ['tuula'] },
        views: [
          { whose: 'client', howFar: 'well', words: 'went well, half' },
          { whose: 'workers', howFar: 'partly', words: 'partly' },
        ],
      },
      { at: '2026-05-19' },
    )
    const planned = [...contacted, plan]
    expect(statesOf(outreachPairWork, planned, '2026-05-18', 'B.15', 'B.16', 'B.17')).toEqual([
      'open',
      'waiting',
      'not-applicable',
    ])
    const told = [...planned, evaluated]
    expect(statesOf(outreachPairWork, told, '2026-05-19', 'B.15', 'B.16', 'B.17')).toEqual([
      'done',
      'open',
      'not-applicable',
    ])
    const goesOn = [
      ...told,
      tell(
        'plan-version-published',
        {
          version: {
            type: 'client-plan',
            template: 'update',
            from: '2026-05-19',
            evaluations: ['2026-11-17'],
            madeWith: ['tuula'],
          },
        },
        { at: '2026-05-19' },
      ),
      tell(
        'client-relationship-continued',
        { continuing: { reason: 'halfway', evaluations: [] } },
        { at: '2026-05-19' },
      ),
    ]
    expect(statesOf(outreachPairWork, goesOn, '2026-05-19', 'B.15', 'B.16', 'B.17')).toEqual([
      'done',
      'done',
      'open',
    ])
    const judged = [
      ...goesOn,
      tell('pair-need-judged', { judgement: { needed: false } }, { at: '2026-05-19' }),
    ]
    expect(statesOf(outreachPairWork, judged, '2026-05-19', 'B.17')).toEqual(['done'])
  })
  it('withdraws everything, and nobody outside is contacted any more', () => {
    const withdrawn = tell(
      'line-withdrawn',
      {
        withdrawal: {
          giver: 'tuula',
          scope: 'all',
          toldAt: '2026-02-01T10:00:00.000Z',
          toldTo: 'hanna',
        },
      },
      { at: '2026-02-01' },
    )
    expect(
      statesOf(outreachPairWork, [...stored, withdrawn], '2026-02-01', 'B.05', 'B.08'),
    ).toEqual(['open', 'blocked'])
  })
})

describe('Veeti, whose two guardians both must answer', () => {
  const asked = [
    tell(
      'need-recognised',
      { need: { ways: ['existing-relationship', 'pair-work-needed'] } },
      { at: '2026-03-03' },
    ),
    mustAnswer('jenni', '2026-03-10'),
    mustAnswer('tomi', '2026-03-10'),
    yes('jenni', 'school', '2026-03-10', 'oral'),
  ]
  const permitted = [...asked, yes('tomi', 'school', '2026-03-17', 'oral')]

  it('has no partner while his father is silent', () => {
    expect(
      statesOf(kainuuChildWelfare, asked, '2026-03-16', 'D.07', 'D.08', 'D.11', 'D.12'),
    ).toEqual(['open', 'waiting', 'blocked', 'open'])
  })
  it('has one when both have said yes, though only aloud', () => {
    expect(statesOf(kainuuChildWelfare, permitted, '2026-03-17', 'D.07', 'D.08', 'D.11')).toEqual([
      'done',
      'open',
      'open',
    ])
  })
  it('needs no new service once a meeting with the partner is agreed', () => {
    const meeting = tell(
      'meeting-proposed',
      {
        meeting: {
          startsAt: '2026-04-21T13:00:00.000Z',
          lasts: 60,
          participants: ['elina', 'antti', 'jenni', 'tomi'],
          joint: true,
          placeKind: 'own-environment',
          remote: ['tomi'],
          video: true,
        },
      },
      { id: 'kitchen', at: '2026-04-14' },
    )
    const agreed = tell(
      'meeting-agreed',
      { answer: { meeting: 'kitchen' } },
      { by: 'antti', at: '2026-04-14' },
    )
    const facts = [...permitted, meeting, agreed]
    expect(
      statesOf(
        kainuuChildWelfare,
        facts,
        '2026-04-14',
        'D.11',
        'D.12',
        'D.13',
        'D.15',
        'D.17',
        'D.22',
      ),
    ).toEqual(['done', 'not-applicable', 'done', 'done', 'open', 'open'])
    expect(statesOf(kainuuChildWelfare, permitted, '2026-04-13', 'D.17', 'D.22')).toEqual([
      'not-applicable',
      'waiting',
    ])
  })
  it('comes to an end only by borrowed steps', () => {
    expect(statesOf(kainuuChildWelfare, permitted, '2026-08-25', 'B.15')).toEqual([undefined])
    const borrowed = tell('steps-borrowed', {
      borrowed: { model: 'outreach-pair-work', steps: ['B.15', 'B.16', 'B.17'] },
    })
    expect(
      statesOf(kainuuChildWelfare, [...permitted, borrowed], '2026-08-25', 'B.15', 'B.16', 'B.17'),
    ).toEqual(['waiting', 'waiting', 'not-applicable'])
  })
})
