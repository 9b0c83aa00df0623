import { describe, expect, it } from 'vitest'
import { tell } from '../../../tests/setup/told.ts'
import { instant, localDate } from '../calendar.ts'
import type { Fact } from '../facts/index.ts'
import { foldKnown } from '../knowledge.ts'
import { kainuuChildWelfare } from '../models/kainuu-child-welfare.ts'
import { outreachPairWork } from '../models/outreach-pair-work.ts'
import type { ProcessModel } from '../process-model.ts'
import { permissionGuards } from './permission.ts'

const ask = (
  guard: keyof typeof permissionGuards,
  facts: readonly Fact[],
  today = '2026-04-01',
  model: ProcessModel = kainuuChildWelfare,
) =>
  permissionGuards[guard](foldKnown(facts), {
    today: localDate(today),
    now: instant(`${today}T12:00:00.000Z`),
    model,
  })

const mustAnswer = (giver: string) =>
  tell('giver-required', { giver: { giver, standing: 'guardian' } }, { at: '2026-03-10' })
const yes = (
  giver: string,
  party: string,
  form: 'oral' | 'written-signed' | 'electronic' = 'oral',
) =>
  tell(
    'line-given',
    {
      line: {
        giver,
        party,
        categories: ['plan'],
        minusTopics: [],
        from: '2026-03-17',
        until: '2026-12-31',
        reach: 'from-now',
        form,
        language: 'fi',
        version: 1,
      },
    },
    { at: '2026-03-17' },
  )

describe('permission to work together', () => {
  const bothMustAnswer = [mustAnswer('jenni'), mustAnswer('tomi')]

  it('is not there while one of two guardians is silent', () => {
    expect(ask('line-in-force', [...bothMustAnswer, yes('jenni', 'school')])).toBe(false)
  })
  it('is there for the school when both have said yes to the school', () => {
    const facts = [...bothMustAnswer, yes('jenni', 'school'), yes('tomi', 'school')]
    expect(ask('line-in-force', facts)).toBe(true)
  })
  it('is not there when each guardian has said yes to a different service', () => {
    const facts = [...bothMustAnswer, yes('jenni', 'school'), yes('tomi', 'family-guidance')]
    expect(ask('line-in-force', facts)).toBe(false)
  })
  it('begins on its first day and ends after its last', () => {
    const facts = [mustAnswer('jenni'), yes('jenni', 'school')]
    expect(ask('line-in-force', facts, '2026-03-16')).toBe(false)
    expect(ask('line-in-force', facts, '2026-03-17')).toBe(true)
    expect(ask('line-in-force', facts, '2026-12-31')).toBe(true)
    expect(ask('line-in-force', facts, '2027-01-01')).toBe(false)
  })
  it('is nowhere when nobody is recorded as having to answer', () => {
    expect(ask('line-in-force', [yes('jenni', 'school')])).toBe(false)
  })
})

describe('permission in the form the way of working asks for', () => {
  const aloud = [mustAnswer('tuula'), yes('tuula', 'health-centre')]
  const signed = [mustAnswer('tuula'), yes('tuula', 'health-centre', 'written-signed')]

  it('is enough said aloud in the Kainuu model', () => {
    expect(ask('permission-as-model-asks', aloud)).toBe(true)
    expect(ask('written-line-in-force', aloud)).toBe(false)
  })
  it('is not enough said aloud in outreach pair work', () => {
    expect(ask('permission-as-model-asks', aloud, '2026-04-01', outreachPairWork)).toBe(false)
  })
  it('is there when it is signed', () => {
    expect(ask('permission-as-model-asks', signed, '2026-04-01', outreachPairWork)).toBe(true)
    expect(ask('written-line-in-force', signed, '2026-04-01', outreachPairWork)).toBe(true)
  })
  it('is not written when one guardian signed and the other spoke', () => {
    const facts = [
      mustAnswer('jenni'),
      mustAnswer('tomi'),
      yes('jenni', 'school', 'electronic'),
      yes('tomi', 'school'),
    ]
    expect(ask('line-in-force', facts)).toBe(true)
    expect(ask('written-line-in-force', facts)).toBe(false)
  })
})

describe('telling before asking', () => {
  const told = (to: string) =>
    tell('information-given', { information: { to, how: 'face-to-face', language: 'fi' } })

  it('is done when each who must answer has been told', () => {
    const both = [mustAnswer('jenni'), mustAnswer('tomi')]
    expect(ask('givers-informed', [...both, told('jenni')])).toBe(false)
    expect(ask('givers-informed', [...both, told('jenni'), told('tomi')])).toBe(true)
  })
  it('is not done before anybody has been told', () => {
    expect(ask('givers-informed', [])).toBe(false)
  })
  it('does not wait for somebody who no longer must answer', () => {
    const released = tell('giver-released', { giver: { giver: 'tomi', reason: 'no custody' } })
    const facts = [mustAnswer('jenni'), mustAnswer('tomi'), told('jenni'), released]
    expect(ask('givers-informed', facts)).toBe(true)
  })
})
