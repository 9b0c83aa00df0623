import { describe, expect, it } from 'vitest'
import { line, outreach, type Play } from '../../../tests/setup/small-county.ts'
import { id, type PersonId, type ServiceId } from '../identity.ts'
import { decideSitting, type SittingLine } from './sitting.ts'

const sit = (county: Play, who: string, lines: readonly SittingLine[]) =>
  decideSitting(
    { commandId: id<'command'>('sitting'), lines },
    county.known(),
    county.seen(who),
    who === 'hanna'
      ? {
          person: id<'person'>('hanna') as PersonId,
          service: id<'service'>('adult-social-work') as ServiceId,
          standing: 'home',
        }
      : { person: id<'person'>(who) as PersonId, service: null, standing: 'client' },
    county.around(),
  )
const given = (party: string, more: object = {}): SittingLine => ({
  answer: 'given',
  with: line(party, { ...more }),
})
const refused = (party: string): SittingLine => ({
  answer: 'refused',
  with: { giver: 'tuula', party },
})

describe('One sitting', () => {
  it('is several answers of one command', () => {
    const outcome = sit(outreach(), 'hanna', [given('ngo'), given('kela'), refused('school')])
    const facts = outcome.ok ? outcome.value : []
    expect(facts.map(({ kind }) => kind).filter((kind) => kind.startsWith('line'))).toEqual([
      'line-given',
      'line-given',
      'line-refused',
    ])
    expect(new Set(facts.map(({ commandId }) => commandId)).size).toBe(1)
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length)
  })

  it('is nothing at all when one line cannot stand, and every reason is told with its line', () => {
    expect(
      sit(outreach(), 'hanna', [
        given('ngo'),
        given('adult-social-work'),
        given('kela', { until: '2026-01-01' }),
        given('ngo'),
      ]),
    ).toMatchObject({
      ok: false,
      refusals: [
        { code: 'already-answered', field: '/lines/3/party' },
        { code: 'not-in-list', field: '/lines/1/party' },
        { code: 'end-before-start', field: '/lines/2/until' },
      ],
    })
  })

  it('is the client’s own too, and electronic only after strong sign-in', () => {
    const own = (party: string): SittingLine => given(party, { form: 'electronic' })
    const county = outreach()
    expect(sit(county, 'tuula', [own('ngo'), own('kela')]).ok).toBe(true)
    const weak = decideSitting(
      { commandId: id<'command'>('sitting'), lines: [own('ngo')] },
      county.known(),
      county.seen('tuula'),
      {
        person: id<'person'>('tuula') as PersonId,
        service: null,
        standing: 'client',
        strong: false,
      },
      county.around(),
    )
    expect(weak).toEqual({
      ok: false,
      refusals: [{ code: 'needs-strong-sign-in', field: '/lines/0/form' }],
    })
  })

  it('tells nobody outside the home what stands in the way', () => {
    const county = outreach()
    county.must('hanna', 'check-prohibition', {
      where: 'own-system',
      found: true,
      target: 'controller',
      service: 'ngo',
    })
    expect(
      sit(county, 'tuula', [given('ngo', { form: 'electronic' }), refused('ngo')]),
    ).toMatchObject({ refusals: [{ code: 'needs-initiator' }] })
  })
})
