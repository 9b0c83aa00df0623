import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { checkModel } from '../model-check.ts'
import { derivePathway } from '../pathway.ts'
import { sotePair } from './sote-pair.ts'

const { carries, entry, segments, settings, steps } = sotePair

/** The states of some steps as the home sees them on a day. */
const states = (facts: readonly Fact[], today: string, ...ids: readonly (keyof typeof steps)[]) => {
  const pathway = derivePathway(foldKnown(facts), {
    model: sotePair,
    today: localDate(today),
    now: instant(`${today}T18:00:00.000Z`),
  })
  return ids.map((id) => pathway.steps.find((step) => step.id === id)?.state)
}

const on = (at: string) => ({ at, by: 'nurse', service: 'health-centre' })
const need = (...ways: string[]) => tell('need-recognised', { need: { ways } }, on('2026-03-02'))
const settled = (segment: string) =>
  tell('segment-settled', { segment: { segment, source: 'own' } }, on('2026-03-09'))
const giver = tell('giver-required', { giver: { giver: 'kaisa', standing: 'client' } })
const line = (form: 'oral' | 'written-signed') =>
  tell(
    'line-given',
    {
      line: {
        giver: 'kaisa',
        party: 'employment-services',
        categories: ['plan', 'progress'],
        minusTopics: [],
        from: '2026-03-09',
        until: '2026-09-30',
        reach: 'from-now',
        form,
        language: 'fi',
        version: 1,
      },
    },
    on('2026-03-09'),
  )
const plan = tell(
  'plan-version-published',
  {
    version: {
      type: 'hopa',
      template: 'plan',
      from: '2026-03-16',
      evaluations: [],
      madeWith: ['kaisa', 'counsellor'],
    },
  },
  on('2026-03-16'),
)

describe('the SOTE pair', () => {
  it('carries its thirty-three ids, some of them twice in the chart, and passes the model check', () => {
    expect(Object.keys(carries)).toHaveLength(33)
    expect(checkModel(sotePair)).toEqual([])
  })
  it('begins with a concern or criteria, and with no result and no progress besides', () => {
    expect(entry.requires).toEqual([
      ['professional-concern', 'criteria-met'],
      ['no-result'],
      ['no-progress'],
    ])
  })
  it('reminds of five indications that are not in the chart, and requires none', () => {
    const reminders = Object.entries(entry.ways).filter(([, way]) => 'notInSeed' in way)
    expect(reminders).toHaveLength(5)
    for (const [way] of reminders) expect(entry.requires.flat()).not.toContain(way)
  })
  it('has one lane for each pair of resources and care', () => {
    const table = Object.fromEntries(
      Object.entries(segments).map(([id, { resources, care }]) => [`${resources}, ${care}`, id]),
    )
    expect(table).toEqual({
      'good, clear': 'self-acting',
      'low, clear': 'community',
      'good, challenging': 'cooperating',
      'low, challenging': 'network',
    })
  })
  it('takes its permission in writing and releases nothing that tells the lane', () => {
    expect(settings.permissionForm).toBe('written')
    for (const id of ['C.08', 'C.10', 'C.15', 'C.23a', 'C.23b', 'C.24a', 'C.26', 'C.29'] as const)
      expect(steps[id].released, id).toBe(false)
  })
})

describe('Kaisa, whom employment services have not helped', () => {
  const begun = [need('professional-concern', 'no-result', 'no-progress')]

  it('is met by the pair when both hold: no result and no progress', () => {
    expect(states([need('criteria-met', 'no-result')], '2026-03-02', 'C.03', 'C.04')).toEqual([
      'done',
      'open',
    ])
    expect(states(begun, '2026-03-02', 'C.03', 'C.04')).toEqual(['done', 'done'])
    const heard = [need('criteria-met', 'no-result'), need('no-progress')]
    expect(states(heard, '2026-03-02', 'C.04')).toEqual(['done'])
  })
  it('sees all lanes ahead until one is settled', () => {
    expect(states(begun, '2026-03-02', 'C.10', 'C.23a', 'C.23b', 'C.26', 'C.29')).toEqual([
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ])
  })
  it.each(['self-acting', 'community'])('goes on by a local path as %s', (lane) => {
    const facts = [...begun, settled(lane)]
    expect(states(facts, '2026-03-09', 'C.10', 'C.23a', 'C.23b', 'C.24a', 'C.26')).toEqual([
      'open',
      'not-applicable',
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ])
    const chosen = tell('path-chosen', { path: { path: 'Neighbourhood group' } })
    expect(states([...facts, chosen], '2026-03-09', 'C.10')).toEqual(['done'])
  })
  it('goes on to plan and network in one of two lanes', () => {
    expect(
      states([...begun, settled('cooperating')], '2026-03-09', 'C.10', 'C.23a', 'C.23b', 'C.26'),
    ).toEqual(['not-applicable', 'open', 'not-applicable', 'not-applicable'])
    expect(
      states([...begun, settled('network')], '2026-03-09', 'C.10', 'C.23a', 'C.23b', 'C.26'),
    ).toEqual(['not-applicable', 'not-applicable', 'open', 'open'])
  })
  it('has no network gathered and no Kela asked before a permission is in force', () => {
    const lane = [...begun, settled('cooperating'), giver]
    expect(states(lane, '2026-03-09', 'C.12', 'C.14', 'C.24a')).toEqual([
      'blocked',
      'open',
      'blocked',
    ])
    expect(states([...lane, line('oral')], '2026-03-09', 'C.14', 'C.24a')).toEqual([
      'open',
      'blocked',
    ])
    expect(
      states([...lane, line('written-signed')], '2026-03-09', 'C.12', 'C.14', 'C.24a'),
    ).toEqual(['open', 'done', 'open'])
  })
  it('needs plan and written permission together', () => {
    const lane = [...begun, settled('cooperating'), giver, plan]
    expect(states(lane, '2026-03-16', 'C.13', 'C.23a')).toEqual(['done', 'open'])
    expect(states([...lane, line('written-signed')], '2026-03-16', 'C.23a', 'C.25a')).toEqual([
      'done',
      'open',
    ])
  })
  it('is gathered round by one or more of three networks', () => {
    const option = tell('network-option-chosen', {
      option: { options: ['typ', 'tailored-team'] },
    })
    const lane = [...begun, settled('network'), giver, line('written-signed'), option]
    expect(states(lane, '2026-03-16', 'C.24a', 'C.24b', 'C.25b')).toEqual([
      'not-applicable',
      'done',
      'waiting',
    ])
  })
})

describe('what each writes in their own system', () => {
  const home = tell('home-set', { home: { services: ['health-centre', 'adult-social-work'] } })
  const carried = (what: 'cooperation' | 'profile' | 'plan' | 'permission', service: string) =>
    tell('carried-over', { extract: { what, service, attached: false } }, { by: service, service })

  it('follows the phase: the concern, then the profile’s result, then plan and permission', () => {
    const facts = [home, settled('network'), plan]
    expect(states(facts, '2026-03-16', 'C.28', 'C.29', 'C.30')).toEqual(['open', 'open', 'waiting'])
    const pair = [
      ...facts,
      carried('cooperation', 'health-centre'),
      carried('profile', 'health-centre'),
    ]
    expect(states(pair, '2026-03-16', 'C.28', 'C.29')).toEqual(['done', 'open'])
    const member = tell('member-joined', {
      'party-member': { person: 'tiina', service: 'employment-services', role: 'network' },
    })
    const network = [...pair, carried('profile', 'adult-social-work'), member]
    expect(states(network, '2026-03-17', 'C.29', 'C.30')).toEqual(['done', 'open'])
    const all = [
      ...network,
      carried('plan', 'employment-services'),
      carried('permission', 'employment-services'),
    ]
    expect(states(all, '2026-03-17', 'C.30')).toEqual(['done'])
  })
})
