import { describe, expect, it } from 'vitest'
import { line, outreach } from '../../tests/setup/small-county.ts'
import { derivePermission } from './permission.ts'

const opened = () => {
  const county = outreach()
  county.must('hanna', 'give-line', line('ngo'))
  county.must('hanna', 'give-line', line('mental-health'))
  return county
}
type County = ReturnType<typeof opened>
const stateOf = (county: County, party: string) =>
  derivePermission(county.known().inRound(county.known().round), {
    today: county.around().today,
    model: county.around().model,
  }).parties.get(party)?.state
const found = (more: object) => ({ where: 'national-service', found: true, ...more })

describe('A prohibition that was found', () => {
  it('closes the line it is aimed at, and no other', () => {
    const county = opened()
    county.must('hanna', 'check-prohibition', found({ target: 'controller', service: 'ngo' }))
    expect([stateOf(county, 'ngo'), stateOf(county, 'mental-health')]).toEqual([
      'prohibited',
      'in-force',
    ])
  })

  it('aimed at the home’s own controller lets nothing out to anybody', () => {
    const county = opened()
    county.must(
      'hanna',
      'check-prohibition',
      found({ target: 'controller', service: 'adult-social-work' }),
    )
    expect([stateOf(county, 'ngo'), stateOf(county, 'mental-health')]).toEqual([
      'prohibited',
      'prohibited',
    ])
  })

  it('stops the line that would be given against it, and says where the way out is', () => {
    const county = opened()
    county.must('hanna', 'check-prohibition', found({ target: 'controller', service: 'kela' }))
    expect(county.play('hanna', 'give-line', line('kela'))).toEqual({
      ok: false,
      refusals: [{ code: 'prohibited', stop: 'S1', field: '/party', wayOut: 'check-prohibition' }],
    })
  })

  it('stops a disclosure on every basis but the statute', () => {
    const county = opened()
    county.must('hanna', 'check-prohibition', found({ target: 'everything' }))
    const disclosed = { to: 'ngo', basis: 'line', what: 'Suunnitelma', topics: [] }
    expect(county.codes('hanna', 'record-disclosure', disclosed)).toEqual(['prohibited'])
    expect(
      county.codes('hanna', 'disclose-by-statute', {
        to: 'Lastensuojelu',
        section: 'LsL 25 §',
        reason: 'Lapsi on vaarassa.',
        what: 'Ilmoitus',
        topics: [],
      })[0],
    ).toBe('disclosed-by-statute')
  })

  it('is lifted when the same source is asked again and has nothing; what was told meanwhile stays inside', () => {
    const county = opened()
    county.must('hanna', 'check-prohibition', found({ target: 'everything' }))
    county.on('2026-02-01')
    county.must('hanna', 'check-prohibition', { where: 'own-system', found: false })
    expect(stateOf(county, 'ngo')).toBe('prohibited')
    county.on('2026-02-02')
    county.must('hanna', 'check-prohibition', { where: 'national-service', found: false })
    expect(stateOf(county, 'ngo')).toBe('in-force')
    const chain = derivePermission(county.known().inRound(1), {
      today: county.around().today,
      model: county.around().model,
    }).parties.get('ngo')?.chain
    expect(chain?.map(({ at }) => at.slice(0, 10))).toEqual(['2026-02-02'])
  })

  it('says what it is aimed at, and nothing that does not belong to that aim', () => {
    const county = opened()
    expect(county.codes('hanna', 'check-prohibition', found({}))).toEqual(['missing'])
    expect(county.codes('hanna', 'check-prohibition', found({ target: 'service-task' }))).toEqual([
      'missing',
    ])
    expect(
      county.codes('hanna', 'check-prohibition', found({ target: 'everything', service: 'ngo' })),
    ).toEqual(['not-in-list'])
  })

  it('on one document keeps that document from being tagged open again', () => {
    const county = outreach()
    const part = county.must('hanna', 'record-voice', {
      whose: 'tuula',
      voice: 'client',
      how: 'spoken',
      words: 'En halua, että tästä puhutaan.',
      topics: ['family'],
    })
    county.must('hanna', 'check-prohibition', found({ target: 'document', document: part }))
    expect(county.codes('hanna', 'retag-part', { part, topics: [] })).toEqual(['prohibited'])
  })
})
