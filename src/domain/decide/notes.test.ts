import { describe, expect, it } from 'vitest'
import { threeAround } from '../../../tests/setup/small-county.ts'
import { addDays, type LocalDate } from '../calendar.ts'
import { id } from '../identity.ts'
import { deriveNotes, unreadNotesOf } from '../notes.ts'

const late = { to: ['mikko'], words: 'Olen myöhässä', topics: [] }
const unread = (county: ReturnType<typeof threeAround>, who: string, on: LocalDate) =>
  unreadNotesOf(county.seen(who), id<'person'>(who), on).map(({ words }) => words)

describe('A note to one’s partner', () => {
  it('waits for whom it is addressed to, until they say it is read', () => {
    const county = threeAround()
    const { today } = county.around()
    const note = county.must('hanna', 'send-note', late)
    expect([unread(county, 'mikko', today), unread(county, 'liisa', today)]).toEqual([
      ['Olen myöhässä'],
      [],
    ])
    expect(county.codes('liisa', 'read-note', { note })).toEqual(['unknown-reference'])
    expect(county.codes('hanna', 'read-note', { note })).toEqual(['not-yours'])
    expect(county.codes('mikko', 'read-note', { note })).toEqual(['note-read'])
    expect(county.codes('mikko', 'read-note', { note })).toEqual(['already-done'])
    expect(unread(county, 'mikko', today)).toEqual([])
  })

  it('tells its writer, and no other party, that it was read', () => {
    const county = threeAround()
    const note = county.must('mikko', 'send-note', { ...late, to: ['hanna'] })
    county.must('hanna', 'read-note', { note })
    const readBy = (who: string) => deriveNotes(county.seen(who)).map((one) => one.readBy)
    expect([readBy('mikko'), readBy('tuula'), readBy('liisa')]).toEqual([
      [['hanna']],
      [['hanna']],
      [],
    ])
    expect(county.seen('liisa').of('note-read')).toEqual([])
  })

  it('is as new until the last day its writer chose, and not the day after', () => {
    const county = threeAround()
    const { today } = county.around()
    county.must('hanna', 'send-note', { ...late, until: today })
    const tomorrow = addDays(today, 1)
    expect([unread(county, 'mikko', today), unread(county, 'mikko', tomorrow)]).toEqual([
      ['Olen myöhässä'],
      [],
    ])
  })

  it('goes by its day when its writer says so: the day stands in a part of its own', () => {
    const county = threeAround()
    const { today } = county.around()
    const note = county.must('hanna', 'send-note', { ...late, goesAfter: today })
    const sent = county.known().of('note-sent').at(-1)
    expect(sent?.parts.map(({ name, values }) => [name, values])).toEqual([
      ['note', { to: ['mikko'], words: 'Olen myöhässä', until: today }],
      ['going', { goesAfter: today }],
    ])
    expect(county.codes('hanna', 'correct-entry', { part: note, words: 'En olekaan' })).toEqual([
      'goes-by-its-day',
    ])
    expect(county.codes('hanna', 'send-note', { ...late, goesAfter: '2020-01-01' })).toEqual([
      'end-before-start',
    ])
    expect(county.codes('hanna', 'send-note', { ...late, goesAfter: '2036-01-01' })).toEqual([
      'too-long',
    ])
  })

  it('reaches nobody without a permission, whether it stays or goes', () => {
    const county = threeAround()
    county.must('hanna', 'withdraw-line', { giver: 'tuula', party: 'mental-health' })
    for (const more of [{}, { goesAfter: county.around().today }])
      expect(county.codes('hanna', 'send-note', { ...late, ...more })).toEqual(['not-a-member'])
  })
})
