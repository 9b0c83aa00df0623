import { describe, expect, it } from 'vitest'
import { begin, line } from '../../tests/setup/small-county.ts'
import { derivePermission } from './permission.ts'
import { deriveWhoAnswers } from './who-answers.ts'

const veeti = (born = '2016-06-01') => {
  const county = begin({
    model: 'kainuu-child-welfare',
    born,
    by: 'elina',
    home: ['child-protection'],
    ways: ['existing-relationship', 'pair-work-needed'],
  })
  for (const who of ['jenni', 'tomi'])
    county.must('elina', 'record-representation', { who, standing: 'guardian' })
  return county
}
const whoAnswers = (county: ReturnType<typeof veeti>) => {
  const round = county.known().inRound(1)
  const { today, model, client } = county.around()
  const { birthDate } = client
  return deriveWhoAnswers(
    round,
    derivePermission(round, { today, model, birthDate: birthDate ?? undefined }),
    { today, client: client.id, birthDate },
  )
}

describe('Who must answer is told as people would say it', () => {
  it('two guardians who contradict each other open nothing, and are shown side by side', () => {
    const county = veeti()
    county.must('elina', 'give-line', line('school', { giver: 'jenni' }))
    county.must('elina', 'refuse-line', { giver: 'tomi', party: 'school' })
    expect(whoAnswers(county).contradictions).toEqual([
      { party: 'school', yes: ['jenni'], no: ['tomi'] },
    ])
    county.must('elina', 'give-line', line('school', { giver: 'tomi' }))
    expect(whoAnswers(county).contradictions).toEqual([])
  })

  it('who was passed over stands with the reason, until they must answer again', () => {
    const county = veeti()
    county.must('elina', 'release-giver', { giver: 'tomi', reason: 'Ei tavoiteta.', topics: [] })
    expect(whoAnswers(county).passedOver).toMatchObject([
      { person: 'tomi', reason: 'Ei tavoiteta.' },
    ])
    county.must('elina', 'require-giver', { giver: 'tomi', standing: 'guardian' })
    expect(whoAnswers(county).passedOver).toEqual([])
  })

  it('at 12 and at 15 the home is asked to think, the day before not, and no age decides', () => {
    const asked = (born: string) => whoAnswers(veeti(born)).askAbout?.age ?? null
    expect([asked('2014-01-14'), asked('2014-01-13'), asked('2011-01-13')]).toEqual([null, 12, 15])
    const county = veeti('2014-01-13')
    expect(whoAnswers(county).answerers.map(({ person }) => person)).toEqual(['jenni', 'tomi'])
    county.must('elina', 'assess-capacity', {
      who: 'tuula',
      understands: true,
      reason: 'Kertoo itse, mitä lupa tarkoittaa.',
      topics: [],
    })
    expect(whoAnswers(county).askAbout).toBeNull()
  })

  it('until when a mandate lasts is told with the one who has it', () => {
    const county = veeti()
    const [jenni] = whoAnswers(county).answerers
    expect(jenni).toMatchObject({ person: 'jenni', from: '2026-01-13', until: '2034-05-31' })
  })
})
