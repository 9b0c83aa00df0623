import { describe, expect, it } from 'vitest'
import { line, outreach } from '../../../tests/setup/small-county.ts'
import { localDate } from '../calendar.ts'
import { matches } from '../fact-match.ts'
import { clientSaysIn } from '../match-known.ts'
import { findBuiltIn } from '../models/index.ts'

const today = localDate('2026-01-22')

describe('A wish for a partner', () => {
  it('is the client’s own to tell, or the home’s to write down, and for somebody', () => {
    const county = outreach()
    const wish = { liking: 'wants', service: 'mental-health' }
    expect(county.codes('tuula', 'wish-partner', wish)).toEqual(['partner-wished'])
    expect(county.codes('hanna', 'wish-partner', { ...wish, whose: 'tuula' })).toEqual([
      'partner-wished',
    ])
    expect(county.codes('hanna', 'wish-partner', wish)).toEqual(['missing'])
    expect(county.codes('tuula', 'wish-partner', { liking: 'wants' })).toEqual(['missing'])
    const named = { ...wish, whose: 'tuula', person: 'liisa' }
    expect(county.codes('hanna', 'wish-partner', named)).toEqual(['not-a-member'])
    // Whether Liisa works there is told to nobody of the client's side.
    for (const person of ['liisa', 'mikko'])
      expect(county.codes('tuula', 'wish-partner', { ...wish, person })).toEqual(['not-yours'])
    expect(county.codes('tuula', 'wish-partner', { ...wish, whose: 'pentti' })).not.toContain(
      'partner-wished',
    )
  })

  it('is read by the home and the client, and by no party', () => {
    const county = outreach()
    county.must('hanna', 'give-line', line('mental-health'))
    const invitation = county.must('hanna', 'invite-member', {
      person: 'mikko',
      service: 'mental-health',
      role: 'partner',
      competence: 'nurse',
      month: 'helmikuu',
    })
    county.must('mikko', 'accept-invitation', { invitation })
    county.must('hanna', 'wish-partner', { whose: 'tuula', liking: 'rather-not', person: 'mikko' })
    county.must('hanna', 'choose-partner', {
      whose: 'tuula',
      offered: [{ person: 'mikko', service: 'mental-health', outcome: 'not-chosen' }],
    })
    for (const kind of ['partner-wished', 'partner-chosen'] as const) {
      expect(county.seen('hanna').of(kind)).toHaveLength(1)
      expect(county.seen('tuula').of(kind)).toHaveLength(1)
      expect(county.seen('mikko').of(kind)).toHaveLength(0)
    }
    expect(clientSaysIn(county.seen('mikko'), [], today).wishes).toEqual([])
    expect(clientSaysIn(county.seen('hanna'), [], today).wishes).toEqual([
      { liking: 'rather-not', person: 'mikko', service: null, profession: null },
    ])
  })
})

describe('Whom the client chose', () => {
  const chosen = { person: 'mikko', service: 'mental-health', outcome: 'chosen' }
  it('is told with those who were offered, one or several, also outside the directory', () => {
    const county = outreach()
    const choose = (...offered: object[]) =>
      county.codes('hanna', 'choose-partner', { whose: 'tuula', offered })
    expect(choose()).toEqual(['missing'])
    expect(choose({ outcome: 'chosen' })).toEqual(['missing'])
    expect(choose({ ...chosen, service: 'school' })).toEqual(['not-a-member'])
    expect(
      choose(
        chosen,
        { service: 'ngo', outcome: 'chosen' },
        { name: 'Kulma', outcome: 'not-chosen' },
      ),
    ).toEqual(['partner-chosen'])
    expect(county.codes('tuula', 'choose-partner', { whose: 'tuula', offered: [chosen] })).toEqual([
      'needs-initiator',
    ])
  })

  it('completes D.08, but not when nobody was chosen', () => {
    const completion = findBuiltIn('kainuu-child-welfare')?.steps['D.08']?.completion
    const isDone = (...outcomes: string[]) => {
      const county = outreach()
      county.must('hanna', 'choose-partner', {
        whose: 'tuula',
        offered: outcomes.map((outcome) => ({ ...chosen, outcome })),
      })
      const [fact] = county.known().of('partner-chosen')
      return (
        completion?.by === 'facts' &&
        fact !== undefined &&
        completion.anyOf.some((match) => matches(fact, match))
      )
    }
    expect(isDone('not-chosen')).toBe(false)
    expect(isDone('not-chosen', 'chosen')).toBe(true)
  })
})

describe('Whom the client knows already', () => {
  it('is what the reader sees: the last map, the members, the told own worker', () => {
    const county = outreach()
    county.must('hanna', 'map-services', {
      services: [
        { name: 'Koulu', service: 'school', status: 'in-use' },
        { name: 'Kela', service: 'kela', status: 'wished' },
        { name: 'Velkaneuvonta', service: 'debt-counselling', status: 'in-use' },
      ],
    })
    county.must('hanna', 'map-services', {
      services: [{ name: 'Velkaneuvonta', service: 'debt-counselling', status: 'ended' }],
    })
    const { contacts } = clientSaysIn(county.seen('hanna'), ['ngo'], today)
    expect(contacts).toContainEqual({ how: 'on-the-map', person: null, service: 'school' })
    expect(contacts).toContainEqual({ how: 'party', person: null, service: 'ngo' })
    expect(contacts).toContainEqual({ how: 'member', person: 'hanna', service: null })
    expect(contacts.map(({ service }) => service)).not.toContain('kela')
    expect(contacts.map(({ service }) => service)).not.toContain('debt-counselling')
  })
})
