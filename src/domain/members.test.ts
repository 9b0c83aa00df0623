import { describe, expect, it } from 'vitest'
import { begin } from '../../tests/setup/small-county.ts'
import { localDate } from './calendar.ts'
import { deriveMembers } from './members.ts'

const start = () =>
  begin({
    model: 'disability-social-work',
    by: 'jari',
    home: ['disability'],
    ways: ['contact'],
    on: '2026-05-04',
  })
const membersOn = (county: ReturnType<typeof start>, day: string) =>
  deriveMembers(county.known(), localDate(day)).map(({ person }) => person)
const standIn = (until: string) => ({ for: 'jari', who: 'petra', until })
const ask = {
  person: 'petra',
  service: 'disability',
  role: 'home',
  competence: 'social-counsellor',
  month: 'kesäkuu',
}

describe('A substitute', () => {
  it('is a member to the last of their days, and again when named again', () => {
    const county = start()
    county.must('jari', 'name-substitute', standIn('2026-05-08'))
    expect(membersOn(county, '2026-05-08')).toEqual(['jari', 'petra'])
    expect(membersOn(county, '2026-05-09')).toEqual(['jari'])
    county.on('2026-06-01')
    county.must('jari', 'name-substitute', standIn('2026-06-05'))
    expect(membersOn(county, '2026-06-05')).toEqual(['jari', 'petra'])
    expect(county.seen('petra').of('need-recognised')).toHaveLength(1)
  })
  it('may be named for longer before the days have run out', () => {
    const county = start()
    county.must('jari', 'name-substitute', standIn('2026-05-08'))
    county.must('jari', 'name-substitute', standIn('2026-05-15'))
    expect(membersOn(county, '2026-05-15')).toEqual(['jari', 'petra'])
  })
  it('may join for good, while standing in or after', () => {
    for (const day of ['2026-05-06', '2026-06-01']) {
      const county = start()
      county.must('jari', 'name-substitute', standIn('2026-05-08'))
      county.on(day)
      const invitation = county.must('jari', 'invite-member', ask)
      county.must('petra', 'accept-invitation', { invitation }, { standing: 'invited' })
      expect(membersOn(county, '2026-12-31')).toEqual(['jari', 'petra'])
    }
  })
  it('who is handed the place goes on after their days, so that the home is not left empty', () => {
    const county = start()
    county.must('jari', 'name-substitute', standIn('2026-05-08'))
    const offer = county.must('jari', 'offer-hand-over', { object: 'membership', to: 'petra' })
    county.must('petra', 'accept-hand-over', { offer })
    expect(membersOn(county, '2026-05-09')).toEqual(['petra'])
  })
})
