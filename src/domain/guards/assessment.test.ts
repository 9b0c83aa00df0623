import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { sotePair } from '../models/sote-pair.ts'
import { assessmentGuards } from './assessment.ts'

const askOn = (today: string, guard: keyof typeof assessmentGuards, ...facts: readonly Fact[]) =>
  assessmentGuards[guard](foldKnown(facts), {
    today: localDate(today),
    now: instant(`${today}T12:00:00.000Z`),
    model: sotePair,
  })
const ask = (guard: keyof typeof assessmentGuards, ...facts: readonly Fact[]) =>
  askOn('2026-03-10', guard, ...facts)

const answered = (voice: 'client' | 'workers' | 'together', occasion = 'spring') =>
  tell('profile-answered', { profile: { occasion, voice, source: 'own' } })
const settled = (segment: string, source: 'own' | 'suuntima' = 'own') =>
  tell('segment-settled', { segment: { segment, source } })

describe('special support', () => {
  const finding = (needed: boolean) =>
    tell('special-support-assessed', { finding: { needed, reasons: 'Told.' } })
  it('is needed when the latest finding says so', () => {
    expect(ask('special-support-needed')).toBe(false)
    expect(ask('special-support-needed', finding(true))).toBe(true)
    expect(ask('special-support-needed', finding(true), finding(false))).toBe(false)
  })
  it('is not settled by a supervisor who leans to yes', () => {
    const view = tell('supervisor-consulted', {
      question: { about: 'special-support', question: 'What do you think?' },
      view: { leans: 'yes', view: 'I lean to yes.' },
    })
    expect(ask('special-support-needed', view)).toBe(false)
  })
})

describe('the two views', () => {
  it('both have answered on the same occasion', () => {
    expect(ask('profile-answered-by-both', answered('client'))).toBe(false)
    expect(ask('profile-answered-by-both', answered('client'), answered('workers', 'autumn'))).toBe(
      false,
    )
    expect(ask('profile-answered-by-both', answered('client'), answered('workers'))).toBe(true)
    expect(ask('profile-answered-by-both', answered('together'))).toBe(true)
  })
  it('come along with a result from Suuntima', () => {
    expect(ask('profile-answered-by-both', settled('network'))).toBe(false)
    expect(ask('profile-answered-by-both', settled('network', 'suuntima'))).toBe(true)
  })
})

describe('the lanes', () => {
  const lanes = (...facts: readonly Fact[]) => [
    ask('local-lane-possible', ...facts),
    ask('cooperating-lane-possible', ...facts),
    ask('network-lane-possible', ...facts),
  ]
  it('are all ahead until people have settled one', () => {
    expect(ask('segment-settled')).toBe(false)
    expect(lanes()).toEqual([true, true, true])
  })
  it('two lead to a local path, two to the network', () => {
    expect(lanes(settled('self-acting'))).toEqual([true, false, false])
    expect(lanes(settled('community'))).toEqual([true, false, false])
    expect(lanes(settled('cooperating'))).toEqual([false, true, false])
    expect(lanes(settled('network'))).toEqual([false, false, true])
  })
  it('the latest word counts', () => {
    expect(lanes(settled('self-acting'), settled('network'))).toEqual([false, false, true])
  })
})

describe('plan and written permission', () => {
  const plan = (type: string) =>
    tell('plan-version-published', {
      version: {
        type,
        template: 'plan',
        from: '2026-03-03',
        evaluations: [],
        madeWith: ['kaisa'],
      },
    })
  const line = (form: 'oral' | 'written-signed') => [
    tell('giver-required', { giver: { giver: 'kaisa', standing: 'client' } }),
    tell('line-given', {
      line: {
        giver: 'kaisa',
        party: 'employment-services',
        categories: ['plan'],
        minusTopics: [],
        from: '2026-03-03',
        until: '2026-09-30',
        reach: 'from-now',
        form,
        language: 'fi',
        version: 1,
      },
    }),
  ]
  it('go together: neither alone is enough', () => {
    expect(ask('hopa-with-written-permission', plan('hopa'))).toBe(false)
    expect(ask('hopa-with-written-permission', ...line('written-signed'))).toBe(false)
    expect(ask('hopa-with-written-permission', plan('hopa'), ...line('oral'))).toBe(false)
    expect(ask('hopa-with-written-permission', plan('hopa'), ...line('written-signed'))).toBe(true)
  })
  it('hold on the permission’s last day and not the day after', () => {
    const facts = [plan('hopa'), ...line('written-signed')]
    expect(askOn('2026-03-02', 'hopa-with-written-permission', ...facts)).toBe(false)
    expect(askOn('2026-03-03', 'hopa-with-written-permission', ...facts)).toBe(true)
    expect(askOn('2026-09-30', 'hopa-with-written-permission', ...facts)).toBe(true)
    expect(askOn('2026-10-01', 'hopa-with-written-permission', ...facts)).toBe(false)
  })
  it('another plan is not the joint care and service plan', () => {
    expect(ask('hopa-published', plan('client-plan'))).toBe(false)
    expect(ask('hopa-published', plan('hopa'))).toBe(true)
  })
})

describe('what each own system has received', () => {
  const home = tell('home-set', { home: { services: ['health-centre', 'adult-social-work'] } })
  const carried = (what: 'profile' | 'plan' | 'permission', service: string, by = 'nurse') =>
    tell('carried-over', { extract: { what, service, attached: false } }, { by, service })
  const member = (person: string, service: string) =>
    tell('member-joined', { 'party-member': { person, service, role: 'network' } }, { by: person })

  it('both of the pair have the profile’s result in their own', () => {
    const one = carried('profile', 'health-centre')
    expect(ask('profile-in-each-own-system', home, one)).toBe(false)
    expect(
      ask('profile-in-each-own-system', home, one, carried('profile', 'adult-social-work')),
    ).toBe(true)
  })
  it('a result settled anew is taken over anew, by both', () => {
    const both = () => [
      carried('profile', 'health-centre'),
      carried('profile', 'adult-social-work'),
    ]
    const before = [home, settled('network'), ...both(), settled('cooperating')]
    expect(ask('profile-in-each-own-system', ...before)).toBe(false)
    const [one, other] = both() as [Fact, Fact]
    expect(ask('profile-in-each-own-system', ...before, one)).toBe(false)
    expect(ask('profile-in-each-own-system', ...before, one, other)).toBe(true)
  })
  it('every party that works along has both plan and permission in its own', () => {
    const network = [member('tiina', 'employment-services'), member('kalle', 'kela')]
    const first = [
      carried('plan', 'employment-services'),
      carried('permission', 'employment-services'),
    ]
    expect(ask('network-has-members')).toBe(false)
    expect(ask('network-has-members', ...network)).toBe(true)
    expect(ask('plan-and-permission-in-each-system')).toBe(false)
    expect(ask('plan-and-permission-in-each-system', ...network, ...first)).toBe(false)
    expect(
      ask(
        'plan-and-permission-in-each-system',
        ...network,
        ...first,
        carried('plan', 'kela'),
        carried('permission', 'kela'),
      ),
    ).toBe(true)
  })
})
