import { describe, expect, it } from 'vitest'
import { begin, type outreach, threeAround } from '../../../tests/setup/small-county.ts'
import { localDate } from '../calendar.ts'
import { id } from '../identity.ts'
import { deriveAsked, deriveWaiting } from './asked.ts'

const on = localDate('2026-03-01')
const askedOf = (county: ReturnType<typeof outreach>, who: string) =>
  deriveAsked(county.seen(who), id<'person'>(who), on).map(({ command, about }) => [command, about])

describe('A task that was handed back', () => {
  it('is asked of whoever set it, until they take it or give it on, and others see whom it waits for', () => {
    const county = threeAround()
    const task = county.must('hanna', 'set-task', {
      doer: 'mikko',
      what: 'Soitto',
      due: '2026-02-01',
      topics: [],
    })
    expect(askedOf(county, 'hanna')).not.toContainEqual(['reassign-task', { task }])
    county.must('mikko', 'return-task', { task })
    expect(askedOf(county, 'hanna')).toContainEqual(['reassign-task', { task }])
    expect(askedOf(county, 'mikko')).not.toContainEqual(['reassign-task', { task }])
    expect(deriveWaiting(county.known(), id<'person'>('mikko'), on)).toContainEqual(
      expect.objectContaining({ who: 'hanna', command: 'reassign-task', words: 'Soitto' }),
    )
    county.must('hanna', 'reassign-task', { task, doer: 'hanna' })
    expect(askedOf(county, 'hanna')).toContainEqual(['finish-task', { task }])
    expect(askedOf(county, 'hanna')).not.toContainEqual(['reassign-task', { task }])
  })
})

describe('The first contact', () => {
  it('is asked of whom two agreed on, until the client is reached', () => {
    const county = begin({
      model: 'disability-social-work',
      by: 'petra',
      home: ['disability'],
      ways: ['contact'],
    })
    const invitation = county.must('petra', 'invite-member', {
      person: 'jari',
      service: 'disability',
      role: 'home',
      competence: 'social-worker',
      month: 'tammikuu',
    })
    county.must('jari', 'accept-invitation', { invitation })
    const ask = ['contact-client', undefined]
    county.must('petra', 'agree-contact', { who: 'jari' })
    expect(askedOf(county, 'jari')).not.toContainEqual(ask)
    county.must('jari', 'agree-contact', { who: 'jari' })
    expect(askedOf(county, 'jari')).toContainEqual(ask)
    expect(askedOf(county, 'petra')).not.toContainEqual(ask)
    county.must('jari', 'contact-client', { who: 'tuula', how: 'phone', outcome: 'no-answer' })
    expect(askedOf(county, 'jari')).toContainEqual(ask)
    county.must('jari', 'contact-client', { who: 'tuula', how: 'phone', outcome: 'reached' })
    expect(askedOf(county, 'jari')).not.toContainEqual(ask)
  })
})
